// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/names.h"

#include "matching/sounds.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace navette::matching {

namespace {

    /// Words that come before a name and that one of two clerks leaves out.
    bool isParticle(const QString& word)
    {
        static const QSet<QString> particles { QStringLiteral("DE"), QStringLiteral("DU"), QStringLiteral("DES"),
            QStringLiteral("D"), QStringLiteral("LA"), QStringLiteral("LE"), QStringLiteral("LES"), QStringLiteral("L"),
            QStringLiteral("VAN"), QStringLiteral("VON"), QStringLiteral("DER"), QStringLiteral("DEN"),
            QStringLiteral("EL"), QStringLiteral("AL"), QStringLiteral("BEN"), QStringLiteral("DA"),
            QStringLiteral("DOS"), QStringLiteral("DI"), QStringLiteral("DEL"), QStringLiteral("DELLA"),
            QStringLiteral("Y") };
        return particles.contains(word);
    }

    /// "Mme MARTIN": what a list puts before a name and is none.
    bool isCivility(const QString& word)
    {
        static const QSet<QString> civilities { QStringLiteral("M"), QStringLiteral("MR"), QStringLiteral("MME"),
            QStringLiteral("MLLE"), QStringLiteral("MONSIEUR"), QStringLiteral("MADAME"),
            QStringLiteral("MADEMOISELLE") };
        return civilities.contains(word);
    }

    /// Between two names of one person: "MARTIN ép. DURAND".
    bool joinsNames(const QString& word)
    {
        static const QSet<QString> joints { QStringLiteral("EP"), QStringLiteral("EPX"), QStringLiteral("EPSE"),
            QStringLiteral("EPOUSE"), QStringLiteral("EPOUX"), QStringLiteral("NEE"), QStringLiteral("NE"),
            QStringLiteral("VVE"), QStringLiteral("VEUVE"), QStringLiteral("DIT"), QStringLiteral("DITE") };
        return joints.contains(word);
    }

    QString withoutCivility(const QString& folded)
    {
        const qsizetype space = folded.indexOf(u' ');
        return space > 0 && isCivility(folded.left(space)) ? folded.mid(space + 1) : folded;
    }

    QString spaceless(QString text) { return text.remove(u' '); }

    QString sortedWords(const QString& folded)
    {
        QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
        words.sort();
        return words.join(u' ');
    }

    /// A name with the names that it holds: "MARTIN EP DURAND" is MARTIN and DURAND, in the spelling of \a text when it
    /// is but one.
    QList<std::pair<QString, QString>> namesIn(const QString& text)
    {
        const QString folded = withoutCivility(fold(text));
        const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
        QList<QStringList> parts { {} };
        for (const QString& word : words) {
            if (joinsNames(word) && !parts.last().isEmpty())
                parts.append(QStringList());
            else
                parts.last().append(word);
        }
        parts.removeIf([](const QStringList& part) { return part.isEmpty(); });
        if (parts.size() < 2)
            return { { text, folded } };
        QList<std::pair<QString, QString>> names;
        for (const QStringList& part : std::as_const(parts))
            names.append({ part.join(u' '), part.join(u' ') });
        return names;
    }

} // namespace

QString textOf(const Part& part)
{
    return part.words ? QCoreApplication::translate("Matching", part.words) : QString();
}

NameForms::NameForms(const QString& written, const QString& foldedText)
    : text(written)
    , folded(foldedText)
    , joined(spaceless(foldedText))
    , inOrder(foldedText.split(u' ', Qt::SkipEmptyParts))
    , letters(lettersOf(joined))
{
    for (const QString& word : std::as_const(inOrder)) {
        turned.prepend(word);
        const QString full = word == u"ST" ? QStringLiteral("SAINT") : word == u"STE" ? QStringLiteral("SAINTE") : word;
        words.append(full);
        if (!isParticle(full))
            coreWords.append(full);
    }
    if (coreWords.isEmpty())
        coreWords = words;
    core = coreWords.join(QString());
    words.sort();
    ordered = words.join(u' ');
    sound = soundForm(core);
    bones = consonants(sound);
}

FamilyName::FamilyName(
    const QString& written, const QString& foldedText, bool usage, bool shown, const QString& firstFolded)
    : NameForms(written, foldedText)
    , isUsage(usage)
    , isShown(shown)
    , whole(sortedWords(foldedText + u' ' + firstFolded))
{
}

PersonNames::PersonNames(const QString& familyText, const QString& usageText, const QString& firstText)
    : first(firstText, withoutCivility(fold(firstText)))
    , usageFolded(fold(usageText))
{
    hasUsage = !usageFolded.isEmpty();
    const QString familyFolded = fold(familyText);
    if (!familyFolded.isEmpty() && (!hasUsage || familyFolded != usageFolded)) {
        for (const auto& [text, folded] : namesIn(familyText))
            family.append(FamilyName(text, folded, false, !hasUsage, first.folded));
    }
    if (hasUsage) {
        // Where the two names are one, it is the family name too.
        for (const auto& [text, folded] : namesIn(usageText))
            family.append(FamilyName(text, folded, familyFolded != usageFolded, true, first.folded));
    }
    if (family.isEmpty())
        family.append(FamilyName(familyText, familyFolded, false, true, first.folded));
    if (familyFolded == usageFolded)
        hasUsage = false;
}

const QString& PersonNames::shown() const { return family.last().text; }

namespace {

    /// What names are worth that stand in each other's place, next to the same ones in their own.
    constexpr int Swapped = 92;

    /// The first name in the family name's place and the other way round, each with the slips it may have.
    NamePart compareSwapped(
        const PersonNames& ours, const FamilyName& a, const PersonNames& theirs, const FamilyName& b)
    {
        NamePart part { .ours = &a, .theirs = &b, .isSwapped = true };
        Part family;
        if (!a.joined.isEmpty() && a.whole == b.whole)
            family = { 100, nullptr };
        else if (!ours.first.joined.isEmpty() && !theirs.first.joined.isEmpty()) {
            family = compareFamilyNames(ours.first, b);
            if (family.score == 0 && ours.first.joined.size() == 1 && b.joined.startsWith(ours.first.joined))
                family.score = 60; // "SYLVIE L." for Sylvie Leroy
            part.first = compareFirstNames(a, theirs.first);
            if (family.score == 0 && part.first.score >= 95)
                family.score = MisplacedFirst;
        }
        if (family.score == 0 || (part.first.score < 65 && a.whole != b.whole))
            return {};
        if (a.whole == b.whole)
            part.first = { 100, nullptr };
        part.family = { std::min(family.score, Swapped),
            family.score < 90 || part.first.score < 88
                ? QT_TRANSLATE_NOOP("Matching", "nom et prénom intervertis, à quelques lettres près")
                : QT_TRANSLATE_NOOP("Matching", "nom et prénom intervertis") };
        part.first.words = nullptr;
        return part;
    }

} // namespace

NamePart compareNames(const PersonNames& ours, const PersonNames& theirs)
{
    NamePart best;
    const bool bothHaveOthers
        = !ours.usageFolded.isEmpty() && !theirs.usageFolded.isEmpty() && ours.usageFolded != theirs.usageFolded;
    for (const FamilyName& a : ours.family) {
        for (const FamilyName& b : theirs.family) {
            Part family = compareFamilyNames(a, b);
            if (family.score == 100 && bothHaveOthers)
                family.score = 96;
            const bool isShown = a.isShown && b.isShown;
            if (family.score > best.family.score || (family.score == best.family.score && isShown && !best.isShown))
                best = { .family = family, .ours = &a, .theirs = &b, .isShown = isShown };
        }
    }
    if (best.family.score > 0)
        best.first = compareFirstNames(ours.first, theirs.first);
    if (best.family.score >= 76 && best.first.score >= 50)
        return best;
    for (const FamilyName& a : ours.family) {
        for (const FamilyName& b : theirs.family) {
            const NamePart swapped = compareSwapped(ours, a, theirs, b);
            if (swapped.family.score * swapped.first.score > best.family.score * best.first.score)
                best = swapped;
        }
    }
    return best;
}

QString familyReason(const NamePart& part, const PersonNames& ours, const PersonNames& theirs)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Matching", text); };
    const QString reason = textOf(part.family);
    if (part.isShown || reason.isEmpty())
        return reason;
    const FamilyName& a = *part.ours;
    const FamilyName& b = *part.theirs;
    if (part.family.score < 96)
        return tr("%1 (%2 chez nous, %3 dans STS)").arg(reason, a.text, b.text);
    if (a.isUsage)
        return tr("notre nom d’usage %1 est le nom de famille dans STS (nom d’usage %2)").arg(a.text, theirs.shown());
    if (b.isUsage)
        return tr("notre nom de famille %1 (nom d’usage %2) est le nom d’usage dans STS").arg(a.text, ours.shown());
    if (ours.hasUsage && theirs.hasUsage)
        return tr("même nom de famille %1 (nom d’usage %2 chez nous, %3 dans STS)")
            .arg(a.text, ours.shown(), theirs.shown());
    return theirs.hasUsage ? tr("même nom de famille %1 (nom d’usage %2 dans STS)").arg(a.text, theirs.shown())
                           : tr("même nom de famille %1 (nom d’usage %2 chez nous)").arg(a.text, ours.shown());
}

} // namespace navette::matching
