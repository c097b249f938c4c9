// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How alike two names are. The order of the questions is that of their answers' scores: the first that holds is said.
#include "matching/names.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {

    bool holdsAll(const QStringList& whole, const QStringList& part)
    {
        return !part.isEmpty()
            && std::all_of(part.cbegin(), part.cend(), [&](const QString& word) { return whole.contains(word); });
    }

    bool isNear(const QString& a, const QString& b)
    {
        return a == b || (std::min(a.size(), b.size()) >= 4 && editDistance(a, b, 1) == 1);
    }

    /// Whether each word of the shorter list has one of the longer that is it but for a letter: a compound name with a
    /// slip, or with a part left out and a slip.
    bool holdsAllNear(const QStringList& whole, const QStringList& part)
    {
        QStringList left = whole;
        for (const QString& word : part) {
            const auto found
                = std::find_if(left.begin(), left.end(), [&](const QString& other) { return isNear(other, word); });
            if (found == left.end())
                return false;
            left.erase(found);
        }
        return !part.isEmpty();
    }

    /// At most so many letters may have been changed when so many are in one and not in the other.
    bool lettersAllow(const Letters& a, const Letters& b, size_t most)
    {
        return (a & ~b).count() <= most && (b & ~a).count() <= most;
    }

    /// A word that stands for a name by its first letters: "J" or "Fred".
    bool abbreviates(const QString& word, const QString& name)
    {
        return (word.size() == 1 || word.size() >= 3) && word.size() < name.size() && name.startsWith(word);
    }

    QString initialsOf(const QStringList& words)
    {
        QString initials;
        for (const QString& word : words)
            initials += word.front();
        return initials;
    }

    /// Words of two first names one by one, as far as both have some: how many are the same in full, and whether all
    /// are the same, shortened or nearly the same.
    struct Aligned {
        bool isAll = false;
        bool hasWhole = false; ///< one word at least is the same, written out
        bool hasSlip = false;
    };

    Aligned align(const QStringList& a, const QStringList& b)
    {
        Aligned aligned { .isAll = true };
        for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (a[i] == b[i])
                aligned.hasWhole = aligned.hasWhole || a[i].size() > 1;
            else if (isNear(a[i], b[i]))
                aligned.hasWhole = aligned.hasSlip = true;
            else if (!abbreviates(a[i], b[i]) && !abbreviates(b[i], a[i]))
                return {};
        }
        return aligned;
    }

    /// "J.-B.", "JB" or "J. Baptiste" for "Jean-Baptiste", "Fred" for "Frédéric".
    Part compareAbbreviated(const QStringList& a, const QStringList& b)
    {
        const QStringList& fewer = a.size() < b.size() ? a : b;
        const QStringList& more = a.size() < b.size() ? b : a;
        if (fewer.size() == 1 && fewer[0].size() > 1 && fewer[0] == initialsOf(more))
            return { 74, QT_TRANSLATE_NOOP("Matching", "mêmes initiales des prénoms") };
        const Aligned aligned = align(a, b);
        if (!aligned.isAll)
            return {};
        if (aligned.hasWhole && (aligned.hasSlip || a.size() != b.size()))
            return { 72, QT_TRANSLATE_NOOP("Matching", "prénom abrégé, à peu de chose près") };
        if (aligned.hasWhole)
            return { 85, QT_TRANSLATE_NOOP("Matching", "même prénom, abrégé") };
        const auto areInitials = [](const QStringList& words) { return words.join(QString()).size() == words.size(); };
        if (!areInitials(a) && !areInitials(b))
            return { 74, QT_TRANSLATE_NOOP("Matching", "prénom abrégé") };
        if (a.size() == b.size() && a.size() > 1)
            return { 74, QT_TRANSLATE_NOOP("Matching", "mêmes initiales des prénoms") };
        return { 65, QT_TRANSLATE_NOOP("Matching", "même initiale du prénom") };
    }

    /// "ANNEMARIE" for ANNE MARIE LAURE: the first words of the longer, run together.
    bool isFirstWords(const NameForms& shorter, const NameForms& longer)
    {
        QString joined;
        for (const QString& word : longer.inOrder) {
            joined += word;
            if (joined.size() >= shorter.joined.size())
                break;
        }
        return joined.size() >= 5 && joined == shorter.joined;
    }

} // namespace

Part compareFamilyNames(const NameForms& a, const NameForms& b)
{
    if (a.joined.isEmpty() || b.joined.isEmpty())
        return {};
    if (a.folded == b.folded)
        return { 100, QT_TRANSLATE_NOOP("Matching", "même nom") };
    if (a.joined == b.joined)
        return { 97, QT_TRANSLATE_NOOP("Matching", "même nom, aux espaces et traits d’union près") };
    if (a.ordered == b.ordered || a.joined == b.turned || a.turned == b.joined)
        return { 95, QT_TRANSLATE_NOOP("Matching", "mêmes noms, dans un autre ordre") };
    if (a.core == b.core)
        return { 94, QT_TRANSLATE_NOOP("Matching", "même nom, à la particule près") };
    const auto shorter = std::min(a.joined.size(), b.joined.size());
    if (shorter >= 4 && lettersAllow(a.letters, b.letters, 1) && editDistance(a.joined, b.joined, 1) == 1)
        return { 90, QT_TRANSLATE_NOOP("Matching", "nom à une lettre près") };
    if (a.sound.size() >= 3 && a.sound == b.sound)
        return { 90, QT_TRANSLATE_NOOP("Matching", "même nom, écrit ou transcrit autrement") };
    if (std::min(a.core.size(), b.core.size()) >= 4 && lettersAllow(a.letters, b.letters, 3)
        && editDistance(a.core, b.core, 1) == 1)
        return { 84, QT_TRANSLATE_NOOP("Matching", "même nom, à la particule et à une lettre près") };
    const bool mayHold = (a.letters & ~b.letters).count() <= 1 || (b.letters & ~a.letters).count() <= 1;
    if (mayHold && std::min(a.core.size(), b.core.size()) >= 3) {
        if (holdsAll(a.coreWords, b.coreWords) || holdsAll(b.coreWords, a.coreWords))
            return { 82, QT_TRANSLATE_NOOP("Matching", "l’un des deux noms est une partie de l’autre") };
        if (shorter >= 6 && (a.joined.startsWith(b.joined) || b.joined.startsWith(a.joined)))
            return { 80, QT_TRANSLATE_NOOP("Matching", "l’un des deux noms commence l’autre") };
    }
    if (shorter >= 7 && lettersAllow(a.letters, b.letters, 2) && editDistance(a.joined, b.joined, 2) == 2)
        return { 78, QT_TRANSLATE_NOOP("Matching", "nom à deux lettres près") };
    if (shorter < 4 && shorter > 1 && lettersAllow(a.letters, b.letters, 1) && editDistance(a.joined, b.joined, 1) == 1)
        return { ShortSlip, QT_TRANSLATE_NOOP("Matching", "nom court à une lettre près") };
    if (a.bones.size() >= 3 && a.bones == b.bones)
        return { 76, QT_TRANSLATE_NOOP("Matching", "nom aux mêmes consonnes, transcrit autrement") };
    if (mayHold && (a.coreWords.size() > 1 || b.coreWords.size() > 1)) {
        const bool isMore = a.coreWords.size() > b.coreWords.size();
        if (holdsAllNear(isMore ? a.coreWords : b.coreWords, isMore ? b.coreWords : a.coreWords))
            return { 76, QT_TRANSLATE_NOOP("Matching", "noms composés voisins, à quelques lettres près") };
    }
    return {};
}

Part compareFirstNames(const NameForms& ours, const NameForms& theirs)
{
    if (ours.joined.isEmpty() || theirs.joined.isEmpty())
        return { 50, nullptr };
    if (ours.joined == theirs.joined)
        return { 100, QT_TRANSLATE_NOOP("Matching", "même prénom") };
    if (ours.ordered == theirs.ordered || ours.joined == theirs.turned || ours.turned == theirs.joined)
        return { 95, QT_TRANSLATE_NOOP("Matching", "mêmes prénoms, dans un autre ordre") };
    const QStringList& a = ours.inOrder;
    const QStringList& b = theirs.inOrder;
    if (a.front() == b.front() && (a.size() == 1 || b.size() == 1) && a.front().size() > 1)
        return { 92, QT_TRANSLATE_NOOP("Matching", "même premier prénom") };
    if (isFirstWords(ours, theirs) || isFirstWords(theirs, ours))
        return { 90, QT_TRANSLATE_NOOP("Matching", "même premier prénom") };
    const auto shorter = std::min(ours.joined.size(), theirs.joined.size());
    const bool isNearby
        = lettersAllow(ours.letters, theirs.letters, 1) && editDistance(ours.joined, theirs.joined, 1) == 1;
    const bool soundsAlike = shorter >= 3 && ours.sound.size() >= 3 && ours.sound == theirs.sound;
    // Michel and Michèle, Frédéric and Frédérique: a slip would be the same letter.
    if ((isNearby || soundsAlike) && ours.joined.endsWith(u'E') != theirs.joined.endsWith(u'E'))
        return { 66, QT_TRANSLATE_NOOP("Matching", "prénom voisin, peut-être au féminin") };
    if (isNearby && shorter >= 3)
        return { shorter > 3 ? 88 : 70, QT_TRANSLATE_NOOP("Matching", "prénom à une lettre près") };
    if (soundsAlike)
        return { 88, QT_TRANSLATE_NOOP("Matching", "même prénom, écrit ou transcrit autrement") };
    if (const Part part = compareAbbreviated(a, b); part.score > 0)
        return part;
    if (holdsAll(a, b) || holdsAll(b, a))
        return { 80, QT_TRANSLATE_NOOP("Matching", "un prénom commun") };
    if ((a.size() == 1 || b.size() == 1) && isNear(a.front(), b.front()))
        return { 76, QT_TRANSLATE_NOOP("Matching", "même premier prénom, à une lettre près") };
    if (ours.bones.size() >= 3 && ours.bones == theirs.bones)
        return { 74, QT_TRANSLATE_NOOP("Matching", "prénom aux mêmes consonnes, transcrit autrement") };
    if (shorter >= 6 && lettersAllow(ours.letters, theirs.letters, 2)
        && editDistance(ours.joined, theirs.joined, 2) == 2)
        return { 72, QT_TRANSLATE_NOOP("Matching", "prénom à deux lettres près") };
    return {};
}

Part compareBirth(QDate ours, QDate theirs)
{
    if (!ours.isValid() || !theirs.isValid())
        return { 50, nullptr };
    if (ours == theirs)
        return { 100, QT_TRANSLATE_NOOP("Matching", "même date de naissance") };
    if (ours.year() == theirs.year() && ours.day() == theirs.month() && ours.month() == theirs.day())
        return { 70, QT_TRANSLATE_NOOP("Matching", "jour et mois de naissance intervertis") };
    const int differing
        = int(ours.year() != theirs.year()) + int(ours.month() != theirs.month()) + int(ours.day() != theirs.day());
    if (differing == 1)
        return { 55, QT_TRANSLATE_NOOP("Matching", "date de naissance presque égale") };
    return { 0, QT_TRANSLATE_NOOP("Matching", "autre date de naissance") };
}

} // namespace navette::matching
