// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    QString capitalised(const QString& text) { return text.left(1).toUpper() + text.mid(1); }

    QStringList codesOf(const QStringList& disciplines)
    {
        QStringList codes;
        for (const QString& discipline : disciplines) {
            if (const QString code = discipline.section(u' ', 0, 0, QString::SectionSkipEmpty).toUpper();
                !code.isEmpty())
                codes.append(code);
        }
        return codes;
    }

    /// "L0201" and "L0202" are two of the letters: neither one discipline nor two that have nothing in common.
    QStringView fieldOf(const QString& code) { return QStringView(code).left(3); }

    Agreement compareDisciplines(const QStringList& ours, const QStringList& theirs)
    {
        if (ours.isEmpty() || theirs.isEmpty())
            return Agreement::Unknown;
        Agreement result = Agreement::Other;
        for (const QString& a : ours) {
            for (const QString& b : theirs) {
                if (a == b)
                    return Agreement::Same;
                if (fieldOf(a) == fieldOf(b))
                    result = Agreement::Unknown;
            }
        }
        return result;
    }

    /// Everything that one comparison of two people rests on.
    struct Evidence {
        NamePart names;
        Part name; ///< the family names
        Part first;
        Part birth;
        Agreement discipline = Agreement::Unknown;
        bool isOtherSex = false;

        bool hasNoBirth() const { return birth.score == 50; }
        bool isSameBirth() const { return birth.score == 100; }
        bool areSameNames() const { return name.score >= 96 && first.score == 100; }
    };

    /// Of two who share no name: a name may change by marriage, and then the rest must speak.
    int scoreWithoutName(const Evidence& e)
    {
        if (e.isSameBirth() && e.first.score >= 80)
            return 60 + (e.first.score >= 92 ? 4 : 0) + (e.discipline == Agreement::Same ? 8 : 0);
        // Thin, but a person should see it before somebody is taken for new.
        if (e.hasNoBirth() && e.first.score >= 92 && e.discipline == Agreement::Same)
            return Plausible + 2;
        return 0;
    }

    int scoreOf(const Evidence& e)
    {
        if (e.name.score == 0)
            return std::max(0, scoreWithoutName(e) - (e.isOtherSex ? 12 : 0));
        const bool isThin = e.name.score == ShortSlip || e.name.score == MisplacedFirst;
        if (isThin && e.birth.score <= 50 && e.discipline != Agreement::Same)
            return e.birth.score == 50 && e.first.score >= 65 && !e.isOtherSex ? Doubtful : 0;
        if (e.name.score == MisplacedFirst && !e.isSameBirth())
            return Doubtful;
        int score = (e.name.score * 50 + e.first.score * 28 + e.birth.score * 22) / 100;
        // Another first name is a relative, unless the birth date says that somebody goes by another one. Another birth
        // date is a namesake.
        if (e.first.score == 0)
            score = e.isSameBirth() && e.name.score >= 90 ? 66 : std::min(score, Doubtful - 5);
        if (e.birth.score == 0)
            score = std::min(score, 70);
        // Many a family name is a first name: THOMAS Laurent is not LAURENT Thomas.
        if (e.names.isSwapped && e.hasNoBirth() && e.discipline != Agreement::Same)
            return std::min(score, Sure - 5) - (e.isOtherSex ? 12 : 0);
        const bool isContradicted = e.isOtherSex || e.discipline == Agreement::Other;
        if (e.discipline == Agreement::Same && score >= Plausible)
            score = std::max(score, std::min(score + 4, 99));
        if (e.discipline == Agreement::Other && !e.isSameBirth())
            score -= 8;
        if (e.isOtherSex)
            score -= 12;
        if (e.hasNoBirth() && !isContradicted && e.first.score >= 88
            && (e.name.score >= 90 || (e.name.score >= 76 && e.discipline == Agreement::Same)))
            score = std::max(score, Sure + 1);
        return std::max(score, 0);
    }

    /// What leaves no doubt whoever else is there, but for a namesake.
    QString exactRuleOf(const Evidence& e, const TeacherTraits& ours, const TeacherTraits& theirs)
    {
        if (!e.areSameNames())
            return {};
        if (e.isSameBirth())
            return QStringLiteral("name_birth");
        if (!e.hasNoBirth() || e.isOtherSex || e.discipline == Agreement::Other)
            return {};
        if (e.discipline == Agreement::Same)
            return QStringLiteral("name_discipline");
        return ours.birth.isValid() || theirs.birth.isValid() ? QString() : QStringLiteral("name");
    }

    /// Two independent things that two people do not share by chance, and nothing that speaks against.
    bool isCertain(const Evidence& e)
    {
        const int name = e.name.score;
        const int first = e.first.score;
        if (e.isOtherSex)
            return false;
        if (e.isSameBirth())
            return (name >= 76 && first >= 92) || (name >= 90 && first >= 85) || (name >= 96 && first >= 65);
        if (name < 94 || first < 100)
            return false;
        const bool isSwappedDate = e.birth.score == 70;
        const bool isSameDiscipline = e.discipline == Agreement::Same;
        return (isSwappedDate && name >= 96) || (e.birth.score >= 50 && isSameDiscipline);
    }

    QString exactReasonOf(const QString& rule, const Evidence& e, const QString& nameReason)
    {
        const QString sentence
            = e.names.isShown ? tr("Même nom et même prénom") : tr("%1, même prénom").arg(capitalised(nameReason));
        if (rule == u"name_birth")
            return e.names.isShown ? tr("Même nom, même prénom et même date de naissance.")
                                   : tr("%1, même prénom et même date de naissance.").arg(capitalised(nameReason));
        if (rule == u"name_discipline")
            return sentence + tr(", même discipline, et un seul de ce nom ; la date de naissance manque d’un côté.");
        return sentence + tr(", sans date de naissance d’un côté ni de l’autre, et un seul de ce nom.");
    }

    QStringList reasonsOf(const Evidence& e, const QString& nameReason)
    {
        QStringList reasons;
        if (e.name.score == 0)
            reasons.append(e.isSameBirth() ? tr("autre nom, mais même prénom et même date de naissance")
                                           : tr("autre nom, mais même prénom"));
        reasons.append(nameReason);
        reasons.append(textOf(e.birth));
        reasons.append(textOf(e.first));
        if (e.first.score == 0)
            reasons.append(tr("autre prénom"));
        if (e.discipline != Agreement::Unknown)
            reasons.append(e.discipline == Agreement::Same ? tr("même discipline") : tr("autre discipline"));
        if (e.isOtherSex)
            reasons.append(tr("autre sexe"));
        reasons.removeAll(QString());
        return reasons;
    }

} // namespace

TeacherTraits::TeacherTraits(const Teacher& row)
    : names(row.familyName, row.usageName, row.firstName)
    , birth(row.birthDate)
    , sex(row.sex)
    , disciplines(codesOf(row.disciplines))
{
}

TeacherTraits::TeacherTraits(const StsIndividual& row)
    : names(row.familyName, row.usageName, row.firstName)
    , birth(row.birthDate)
    , sex(row.sex)
    , disciplines(codesOf(row.disciplines))
{
}

Comparison compare(const TeacherTraits& ours, const TeacherTraits& theirs, Words words)
{
    Comparison result;
    Evidence e;
    e.names = compareNames(ours.names, theirs.names);
    e.name = e.names.family;
    e.birth = compareBirth(ours.birth, theirs.birth);
    e.discipline = compareDisciplines(ours.disciplines, theirs.disciplines);
    // Most of any two share nothing at all.
    if (e.name.score == 0 && !e.isSameBirth() && !(e.hasNoBirth() && e.discipline == Agreement::Same))
        return result;
    e.first = e.name.score > 0 ? e.names.first : compareFirstNames(ours.names.first, theirs.names.first);
    e.isOtherSex = ours.sex != Sex::Unknown && theirs.sex != Sex::Unknown && ours.sex != theirs.sex;
    // Without a first name on either side there is nothing to speak for another name.
    if (e.name.score == 0 && (ours.names.first.joined.isEmpty() || theirs.names.first.joined.isEmpty()))
        return result;
    result.score = scoreOf(e);
    if (result.score == 0)
        return result;
    result.exactRule = exactRuleOf(e, ours, theirs);
    if (isCertain(e))
        result.certainRule = QStringLiteral("likeness");
    if (words == Words::Unwanted)
        return result;
    const QString nameReason = familyReason(e.names, ours.names, theirs.names);
    result.reasons = reasonsOf(e, nameReason);
    if (!result.exactRule.isEmpty())
        result.exactReason = exactReasonOf(result.exactRule, e, nameReason);
    return result;
}

} // namespace navette::matching
