// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare.h"

#include "common/french.h"
#include "matching/fold.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    QStringList sortedWords(const QString& folded)
    {
        QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
        words.sort();
        return words;
    }

    bool holdsAll(const QStringList& whole, const QStringList& part)
    {
        return !part.isEmpty()
            && std::all_of(part.cbegin(), part.cend(), [&](const QString& w) { return whole.contains(w); });
    }

    /// One part of a comparison: 0..100 and why.
    struct Part {
        int score = 0;
        QString reason;
    };

    Part compareFamilyNames(const QString& a, const QString& b)
    {
        if (a.isEmpty() || b.isEmpty())
            return {};
        if (a == b)
            return { 100, tr("même nom") };
        if (QString(a).remove(u' ') == QString(b).remove(u' '))
            return { 97, tr("même nom, aux espaces et traits d’union près") };
        const QStringList wordsA = sortedWords(a);
        const QStringList wordsB = sortedWords(b);
        if (wordsA == wordsB)
            return { 95, tr("mêmes noms, dans un autre ordre") };
        const int distance = editDistance(a, b);
        if (distance == 1 && std::min(a.size(), b.size()) >= 4)
            return { 90, tr("nom à une lettre près") };
        if (holdsAll(wordsA, wordsB) || holdsAll(wordsB, wordsA))
            return { 82, tr("l’un des deux noms est une partie de l’autre") };
        if (distance == 2 && std::min(a.size(), b.size()) >= 7)
            return { 78, tr("nom à deux lettres près") };
        return {};
    }

    /// A name under which somebody may be written, and which of the two it is.
    struct Name {
        QString text;
        bool isUsage = false;
        bool isShown = false; ///< the one that lists show: the usage name, or the family name of who has no other
    };

    std::array<Name, 2> namesOf(const QString& family, const QString& usage)
    {
        const bool hasUsage = !fold(usage).isEmpty();
        return { Name { family, false, !hasUsage || fold(usage) == fold(family) }, Name { usage, true, hasUsage } };
    }

    const QString& shownName(const std::array<Name, 2>& names)
    {
        return names[1].isShown ? names[1].text : names[0].text;
    }

    /// Why two are alike that the lists show under different names: by which of their names, and what the others are.
    QString reasonOfHidden(const Name& a, const Name& b, const std::array<Name, 2>& ours,
        const std::array<Name, 2>& theirs, const Part& part)
    {
        if (part.score < 96)
            return tr("%1 (%2 chez nous, %3 dans STS)").arg(part.reason, a.text, b.text);
        if (a.isUsage)
            return tr("notre nom d’usage %1 est le nom de famille dans STS (nom d’usage %2)")
                .arg(a.text, shownName(theirs));
        if (b.isUsage)
            return tr("notre nom de famille %1 (nom d’usage %2) est le nom d’usage dans STS")
                .arg(a.text, shownName(ours));
        if (ours[1].isShown && !ours[0].isShown && !theirs[0].isShown)
            return tr("même nom de famille %1 (nom d’usage %2 chez nous, %3 dans STS)")
                .arg(a.text, shownName(ours), shownName(theirs));
        return ours[0].isShown ? tr("même nom de famille %1 (nom d’usage %2 dans STS)").arg(a.text, shownName(theirs))
                               : tr("même nom de famille %1 (nom d’usage %2 chez nous)").arg(a.text, shownName(ours));
    }

    /// How alike the names are, the best of every pair, and whether the lists show the two under these names.
    struct NamePart : Part {
        bool isShown = true;
    };

    NamePart bestFamilyName(const Teacher& ours, const StsIndividual& theirs)
    {
        NamePart best;
        const std::array<Name, 2> ourNames = namesOf(ours.familyName, ours.usageName);
        const std::array<Name, 2> theirNames = namesOf(theirs.familyName, theirs.usageName);
        const QString oursUsage = fold(ours.usageName);
        const QString theirsUsage = fold(theirs.usageName);
        for (const Name& a : ourNames) {
            for (const Name& b : theirNames) {
                Part part = compareFamilyNames(fold(a.text), fold(b.text));
                if (part.score == 100 && !oursUsage.isEmpty() && !theirsUsage.isEmpty() && oursUsage != theirsUsage)
                    part.score = 96;
                const bool isShown = a.isShown && b.isShown;
                if (part.score > best.score || (part.score == best.score && isShown && !best.isShown)) {
                    if (!isShown && part.score > 0)
                        part.reason = reasonOfHidden(a, b, ourNames, theirNames, part);
                    best = { part, isShown };
                }
            }
        }
        return best;
    }

    /// "TROISIEME B" and "TROISIEME C": what tells two of one level apart is the letter or number at the end.
    bool areOfTwoMarks(const QString& a, const QString& b)
    {
        const QString markOfA = fold(a).section(u' ', -1);
        const QString markOfB = fold(b).section(u' ', -1);
        return markOfA.size() == 1 && markOfB.size() == 1 && markOfA != markOfB;
    }

    QString capitalised(const QString& text) { return text.left(1).toUpper() + text.mid(1); }

    Part compareFirstNames(const QString& ours, const QString& theirs)
    {
        if (ours.isEmpty() || theirs.isEmpty())
            return { 50, {} };
        if (ours == theirs || QString(ours).remove(u' ') == QString(theirs).remove(u' '))
            return { 100, tr("même prénom") };
        const QStringList a = ours.split(u' ');
        const QStringList b = theirs.split(u' ');
        if (a.front() == b.front() && (a.size() == 1 || b.size() == 1))
            return { 92, tr("même premier prénom") };
        if (editDistance(ours, theirs) == 1 && std::min(ours.size(), theirs.size()) >= 3)
            return { 88, tr("prénom à une lettre près") };
        if ((ours.size() == 1 || theirs.size() == 1) && ours.front() == theirs.front())
            return { 65, tr("même initiale du prénom") };
        if (holdsAll(a, b) || holdsAll(b, a))
            return { 80, tr("un prénom commun") };
        return {};
    }

    Part compareBirth(QDate ours, QDate theirs)
    {
        if (!ours.isValid() || !theirs.isValid())
            return { 50, {} };
        if (ours == theirs)
            return { 100, tr("même date de naissance") };
        if (ours.year() == theirs.year() && ours.day() == theirs.month() && ours.month() == theirs.day())
            return { 70, tr("jour et mois de naissance intervertis") };
        const int differing
            = int(ours.year() != theirs.year()) + int(ours.month() != theirs.month()) + int(ours.day() != theirs.day());
        if (differing == 1)
            return { 55, tr("date de naissance presque égale") };
        return { 0, tr("autre date de naissance") };
    }

} // namespace

Comparison compare(const Teacher& ours, const StsIndividual& theirs)
{
    Comparison result;
    NamePart name = bestFamilyName(ours, theirs);
    Part first = compareFirstNames(fold(ours.firstName), fold(theirs.firstName));
    // A clerk's swap: the first name in the place of the name.
    if (name.score < 78 && fold(ours.firstName) == fold(theirs.usageName)
        && fold(ours.usageName.isEmpty() ? ours.familyName : ours.usageName) == fold(theirs.firstName)) {
        name = { { 92, tr("nom et prénom intervertis") } };
        first = { 100, {} };
    }
    const Part birth = compareBirth(ours.birthDate, theirs.birthDate);
    // Another first name and another birth date: a namesake, or a relative; so is another name whatever the rest says,
    // unless the birth date and first name both speak for a name changed by marriage.
    const bool married = name.score == 0 && first.score >= 92 && birth.score == 100;
    if (name.score == 0 && !married)
        return result;
    if (married)
        result.score = 60;
    else
        result.score = (name.score * 50 + first.score * 28 + birth.score * 22) / 100;
    if (first.score == 0)
        result.score = std::min(result.score, Plausible - 5);
    if (birth.score == 0)
        result.score = std::min(result.score, 70);
    if (ours.sex != Sex::Unknown && theirs.sex != Sex::Unknown && ours.sex != theirs.sex)
        result.score -= 12;
    if (birth.score == 50 && name.score >= 90 && first.score >= 88)
        result.score = std::max(result.score, Sure + 1);

    for (const QString& reason : { name.reason, birth.reason, first.reason }) {
        if (!reason.isEmpty())
            result.reasons.append(reason);
    }
    if (married)
        result.reasons.prepend(tr("autre nom, mais même prénom et même date de naissance"));

    const bool sameNames = name.score >= 96 && first.score == 100;
    if (sameNames && birth.score == 100) {
        result.exactRule = QStringLiteral("name_birth");
        result.exactReason = name.isShown
            ? tr("Même nom, même prénom et même date de naissance.")
            : tr("%1, même prénom et même date de naissance.").arg(capitalised(name.reason));
    } else if (sameNames && !theirs.birthDate.isValid() && !ours.birthDate.isValid()) {
        result.exactRule = QStringLiteral("name");
        result.exactReason
            = (name.isShown ? tr("Même nom et même prénom") : tr("%1, même prénom").arg(capitalised(name.reason)))
            + tr(", sans date de naissance d’un côté ni de l’autre, et un seul de ce nom.");
    }
    return result;
}

Comparison compare(
    const QString& code, const QString& label, const QStringList& divisionsOfOurs, const StsStructure& theirs)
{
    Comparison result;
    const QString ours = foldCode(code);
    const QString their = foldCode(theirs.code);
    if (code == theirs.code) {
        result.score = 100;
        result.reasons.append(tr("même code"));
        result.exactRule = QStringLiteral("code");
        result.exactReason = tr("Même code.");
        return result;
    }
    if (ours == their) {
        result.score = 98;
        result.reasons.append(tr("même code, aux espaces et à la ponctuation près"));
        result.exactRule = QStringLiteral("code_folded");
        result.exactReason = tr("Même code, aux espaces, à la casse et à la ponctuation près.");
        return result;
    }
    const QString oursLabel = foldCode(label);
    const QString theirsLabel = foldCode(theirs.label);
    const QString oursForm = theirs.isGroup ? groupForm(code) : levelForm(code);
    const QString theirsForm = theirs.isGroup ? groupForm(theirs.code) : levelForm(theirs.code);
    if (oursForm == theirsForm) {
        result.score = 90;
        result.reasons.append(tr("même niveau et même suite, écrits autrement"));
    } else if (!theirsLabel.isEmpty() && (ours == theirsLabel || oursLabel == theirsLabel)) {
        result.score = 84;
        result.reasons.append(tr("même libellé"));
    } else if (!oursLabel.isEmpty() && oursLabel == their) {
        result.score = 84;
        result.reasons.append(tr("notre libellé est son code"));
    } else {
        const int codes = likeness(oursForm, theirsForm);
        const int labels = oursLabel.isEmpty() || theirsLabel.isEmpty() ? 0 : likeness(oursLabel, theirsLabel);
        // One letter of three is a class of its own: likeness counts from four on.
        const bool longEnough = theirs.isGroup && std::min(ours.size(), their.size()) >= 4;
        if (longEnough && codes >= 60) {
            result.score = codes * 70 / 100;
            result.reasons.append(tr("codes voisins"));
        }
        if (labels >= 70 && !areOfTwoMarks(label, theirs.label)) {
            result.score = std::max(result.score, labels * 75 / 100);
            result.reasons.append(tr("libellés voisins"));
        }
        if (longEnough && result.score == 0 && (ours.startsWith(their) || their.startsWith(ours))) {
            result.score = 62;
            result.reasons.append(tr("l’un des codes commence l’autre"));
        }
    }
    // Group 1 is not group 2, however alike the rest.
    const QString oursNumber = lastNumber(oursForm);
    const QString theirsNumber = lastNumber(theirsForm);
    if (!oursNumber.isEmpty() && !theirsNumber.isEmpty() && oursNumber != theirsNumber)
        result.score = std::min(result.score, Plausible - 15);
    if (theirs.isGroup && result.score > 0 && !divisionsOfOurs.isEmpty()) {
        QStringList divisions;
        for (const QString& division : theirs.divisions)
            divisions.append(levelForm(division));
        divisions.sort();
        QStringList oursDivisions = divisionsOfOurs;
        oursDivisions.sort();
        if (divisions == oursDivisions) {
            result.score = std::min(result.score + 10, 95);
            result.reasons.append(tr("mêmes classes"));
        } else if (std::none_of(divisions.cbegin(), divisions.cend(),
                       [&](const QString& d) { return oursDivisions.contains(d); })) {
            result.score -= 25;
            result.reasons.append(tr("aucune classe commune"));
        }
    }
    return result;
}

Comparison compare(const Subject& ours, const StsSubject& theirs)
{
    Comparison result;
    if (!ours.code.isEmpty() && ours.code == theirs.code) {
        result.score = 100;
        result.reasons.append(tr("même code national"));
        result.exactRule = QStringLiteral("code");
        result.exactReason = tr("Même code national.");
        return result;
    }
    const QString oursLabel = fold(ours.label);
    const QString oursShort = foldCode(ours.shortCode.isEmpty() ? ours.code : ours.shortCode);
    const QString label = fold(theirs.label);
    const QString longLabel = fold(theirs.longLabel);
    const auto raise = [&](int score, const QString& reason) {
        if (score > result.score)
            result.score = score;
        result.reasons.append(reason);
    };
    if (!oursShort.isEmpty() && oursShort == foldCode(theirs.shortCode))
        raise(86, tr("même code court"));
    if (!oursLabel.isEmpty() && (oursLabel == label || oursLabel == longLabel))
        raise(88, tr("même libellé"));
    else if (!oursLabel.isEmpty()) {
        const int alike = std::max(likeness(oursLabel, label), likeness(oursLabel, longLabel));
        if (alike >= 70)
            raise(alike * 80 / 100, tr("libellés voisins"));
        else if (oursLabel.size() >= 4
            && (label.startsWith(oursLabel) || longLabel.startsWith(oursLabel)
                || (label.size() >= 4 && oursLabel.startsWith(label))))
            raise(72, tr("l’un des libellés commence l’autre"));
    }
    // "MATHS" for "MATHEMATIQUES": schools abbreviate by the first letters.
    if (result.score < 72 && oursShort.size() >= 4 && longLabel.startsWith(QStringView(oursShort).left(4)))
        raise(66, tr("le code court commence comme le libellé"));
    return result;
}

} // namespace navette::matching
