// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare.h"

#include <QCoreApplication>
#include <QVarLengthArray>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    QString sortedWords(const QString& folded)
    {
        QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
        words.sort();
        return words.join(u' ');
    }

    /// Whether a mark numbers the classes of a level: a letter, or one or two digits. Anything else is a name.
    bool isConventional(QStringView mark)
    {
        const bool isNumber = std::all_of(mark.cbegin(), mark.cend(), [](QChar c) { return c.isDigit(); });
        return mark.size() == 1 || (mark.size() == 2 && isNumber);
    }

    QChar levelOf(QStringView form)
    {
        if (form.isEmpty())
            return {};
        const QChar first = form.front();
        if (first >= u'1' && first <= u'6')
            return first;
        return first == u'T' && form.size() <= 4 ? first : QChar();
    }

    /// "TROISIEME B" and "TROISIEME C": what tells two of one level apart is the letter or number at the end.
    bool areOfTwoMarks(const QString& a, const QString& b)
    {
        const QString markOfA = fold(a).section(u' ', -1);
        const QString markOfB = fold(b).section(u' ', -1);
        return markOfA.size() == 1 && markOfB.size() == 1 && markOfA != markOfB;
    }

    Agreement compareLists(const QStringList& ours, const QStringList& theirs)
    {
        if (ours.isEmpty() || theirs.isEmpty())
            return Agreement::Unknown;
        if (ours == theirs)
            return Agreement::Same;
        return std::any_of(ours.cbegin(), ours.cend(), [&](const QString& code) { return theirs.contains(code); })
            ? Agreement::Unknown
            : Agreement::Other;
    }

    /// A comparison that is not put in words yet.
    struct Findings {
        int score = 0;
        QVarLengthArray<const char*, 4> words; ///< context "Matching"
        QString certainRule;
    };

    /// What the codes and labels say by themselves.
    Findings compareSpellings(const StructureTraits& ours, const StructureTraits& theirs)
    {
        const bool sameLabel = !ours.labelFolded.isEmpty()
            && (ours.labelFolded == theirs.labelFolded || ours.labelOrdered == theirs.labelOrdered);
        if (ours.form == theirs.form)
            return { 90, { QT_TRANSLATE_NOOP("Matching", "même niveau et même suite, écrits autrement") },
                QStringLiteral("code_form") };
        if (ours.ordered == theirs.ordered)
            return { 90, { QT_TRANSLATE_NOOP("Matching", "mêmes mots, dans un autre ordre") },
                QStringLiteral("code_form") };
        if (sameLabel)
            return { 84, { QT_TRANSLATE_NOOP("Matching", "même libellé") }, QStringLiteral("label") };
        if (!theirs.labelFolded.isEmpty() && ours.folded == theirs.labelFolded)
            return { 84, { QT_TRANSLATE_NOOP("Matching", "notre code est son libellé") }, QStringLiteral("label") };
        if (!ours.labelFolded.isEmpty() && ours.labelFolded == theirs.folded)
            return { 84, { QT_TRANSLATE_NOOP("Matching", "notre libellé est son code") }, QStringLiteral("label") };
        Findings found;
        // One letter of three is a class of its own: likeness counts from four on, and for groups.
        const bool longEnough = ours.isGroup && std::min(ours.folded.size(), theirs.folded.size()) >= 4;
        if (const int codes = longEnough ? likeness(ours.form, theirs.form) : 0; codes >= 60) {
            found.score = codes * 70 / 100;
            found.words.append(QT_TRANSLATE_NOOP("Matching", "codes voisins"));
        }
        const int labels = ours.labelFolded.isEmpty() || theirs.labelFolded.isEmpty()
            ? 0
            : likeness(ours.labelFolded, theirs.labelFolded);
        if (labels >= 70 && !areOfTwoMarks(ours.label, theirs.label)) {
            found.score = std::max(found.score, labels * 75 / 100);
            found.words.append(QT_TRANSLATE_NOOP("Matching", "libellés voisins"));
        }
        if (longEnough && found.score == 0
            && (ours.folded.startsWith(theirs.folded) || theirs.folded.startsWith(ours.folded))) {
            found.score = 62;
            found.words.append(QT_TRANSLATE_NOOP("Matching", "l’un des codes commence l’autre"));
        }
        return found;
    }

    /// What the classes and the formations add to it.
    void weighSurroundings(Findings& found, const StructureTraits& ours, const StructureTraits& theirs)
    {
        const Agreement mefs = compareLists(ours.mefs, theirs.mefs);
        if (mefs == Agreement::Same && !ours.isGroup) {
            found.score = std::min(found.score + 5, 97);
            found.words.append(QT_TRANSLATE_NOOP("Matching", "même formation (MEF)"));
        } else if (mefs == Agreement::Other) {
            found.score -= 15;
            found.words.append(QT_TRANSLATE_NOOP("Matching", "autre formation (MEF)"));
            found.certainRule.clear();
        }
        if (!ours.isGroup)
            return;
        const Agreement divisions = compareLists(ours.divisions, theirs.divisions);
        if (divisions == Agreement::Same) {
            found.score = std::min(found.score + 10, 95);
            found.words.append(QT_TRANSLATE_NOOP("Matching", "mêmes classes"));
        } else if (divisions == Agreement::Other) {
            found.score -= 25;
            found.words.append(QT_TRANSLATE_NOOP("Matching", "aucune classe commune"));
            found.certainRule.clear();
        }
        // Many groups bear the label of their subject.
        if (divisions != Agreement::Same && found.certainRule == u"label")
            found.certainRule.clear();
    }

} // namespace

StructureTraits::StructureTraits(const QString& structureCode, const QString& structureLabel, bool group,
    const QStringList& divisionCodes, const QStringList& mefCodes)
    : isGroup(group)
    , code(structureCode)
    , folded(foldCode(structureCode))
    , form(group ? groupForm(structureCode) : levelForm(structureCode))
    , ordered(sortedWords(fold(structureCode)))
    , number(lastNumber(form))
    , label(structureLabel)
    , labelFolded(foldCode(structureLabel))
    , labelOrdered(sortedWords(fold(structureLabel)))
    , mefs(mefCodes)
    , level(levelOf(form))
    , mark(level.isNull() ? form : form.mid(1))
{
    for (const QString& division : divisionCodes)
        divisions.append(levelForm(division));
    divisions.sort();
    mefs.sort();
}

bool contradict(const StructureTraits& a, const StructureTraits& b)
{
    if (!a.number.isEmpty() && !b.number.isEmpty() && a.number != b.number)
        return true;
    if (a.isGroup || a.level.isNull() || b.level.isNull())
        return false;
    if (a.level != b.level)
        return true;
    if (!isConventional(a.mark) || !isConventional(b.mark))
        return false;
    // Letters here, figures there: "6A" and "61" may be one.
    return a.mark.front().isDigit() == b.mark.front().isDigit() && a.mark != b.mark;
}

Comparison compare(const StructureTraits& ours, const StructureTraits& theirs, Words words)
{
    Comparison result;
    if (ours.code == theirs.code || ours.folded == theirs.folded) {
        const bool isEqual = ours.code == theirs.code;
        result.score = isEqual ? 100 : 98;
        result.exactRule = isEqual ? QStringLiteral("code") : QStringLiteral("code_folded");
        if (words == Words::Unwanted)
            return result;
        result.reasons.append(isEqual ? tr("même code") : tr("même code, aux espaces et à la ponctuation près"));
        result.exactReason
            = isEqual ? tr("Même code.") : tr("Même code, aux espaces, à la casse et à la ponctuation près.");
        return result;
    }
    Findings found = compareSpellings(ours, theirs);
    if (found.score == 0)
        return result;
    const bool isAnother = contradict(ours, theirs);
    if (isAnother)
        found.score = std::min(found.score, Plausible - 15);
    weighSurroundings(found, ours, theirs);
    if (isAnother) {
        found.score = std::min(found.score, Doubtful - 5);
        found.certainRule.clear();
    }
    result.score = std::max(found.score, 0);
    result.certainRule = found.certainRule;
    if (words == Words::Wanted) {
        for (const char* text : found.words)
            result.reasons.append(tr(text));
    }
    return result;
}

} // namespace navette::matching
