// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace navette::matching {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }

    bool isSmallWord(const QString& word)
    {
        static const QSet<QString> small { QStringLiteral("DE"), QStringLiteral("DU"), QStringLiteral("DES"),
            QStringLiteral("D"), QStringLiteral("LA"), QStringLiteral("LE"), QStringLiteral("LES"), QStringLiteral("L"),
            QStringLiteral("ET"), QStringLiteral("EN"), QStringLiteral("AU"), QStringLiteral("AUX"),
            QStringLiteral("A") };
        return small.contains(word);
    }

    /// The rank of a language that a word tells: 1 for "LV1", "LVA" and "1"; 0 for none.
    int rankIn(const QString& word)
    {
        static const QRegularExpression rank(QStringLiteral("^(?:LV)?([123])$|^LV([ABC])$"));
        const QRegularExpressionMatch match = rank.match(word);
        if (!match.hasMatch())
            return 0;
        const QString digit = match.captured(1);
        return digit.isEmpty() ? match.captured(2).front().unicode() - u'A' + 1 : digit.toInt();
    }

    /// "HIST" for "HISTOIRE", "MATHS" for "MATHEMATIQUES": three letters at least, and a plural's ending set apart.
    bool abbreviates(const QString& part, const QString& word)
    {
        if (part == word)
            return true;
        const QStringView stem = part.endsWith(u'S') && part.size() > 3 ? QStringView(part).chopped(1) : part;
        return stem.size() >= 3 && word.startsWith(stem);
    }

    /// How many words of \a words, from \a from on, \a text is the initials of: "LCA" of LANGUES CULTURES ANTIQUITE;
    /// 0 for none.
    qsizetype initialsAt(const QString& text, const QStringList& words, qsizetype from)
    {
        if (text.size() < 2 || from + text.size() > words.size())
            return 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (words[from + i].front() != text[i])
                return 0;
        }
        return text.size();
    }

    /// Whether the words from \a i and \a j on say the same one after the other, in full, shortened or by initials,
    /// with at most \a spare of them left out.
    bool saysTheSame(const QStringList& a, qsizetype i, const QStringList& b, qsizetype j, int spare)
    {
        if (i == a.size() && j == b.size())
            return true;
        if (i < a.size() && j < b.size()) {
            if ((abbreviates(a[i], b[j]) || abbreviates(b[j], a[i])) && saysTheSame(a, i + 1, b, j + 1, spare))
                return true;
            if (const qsizetype taken = initialsAt(a[i], b, j); taken > 0 && saysTheSame(a, i + 1, b, j + taken, spare))
                return true;
            if (const qsizetype taken = initialsAt(b[j], a, i); taken > 0 && saysTheSame(a, i + taken, b, j + 1, spare))
                return true;
        }
        return spare > 0
            && ((i < a.size() && saysTheSame(a, i + 1, b, j, spare - 1))
                || (j < b.size() && saysTheSame(a, i, b, j + 1, spare - 1)));
    }

    /// "SC PHYSIQUES" and "PHYSIQUE CHIMIE" have a word in common, shortened or plural or not.
    bool shareAWord(const QStringList& a, const QStringList& b)
    {
        return std::any_of(a.cbegin(), a.cend(), [&](const QString& word) {
            return word.size() >= 4 && std::any_of(b.cbegin(), b.cend(), [&](const QString& other) {
                return other.size() >= 4 && (abbreviates(word, other) || abbreviates(other, word));
            });
        });
    }

    struct Best {
        Part part;
        bool isEqual = false; ///< the labels are one, and so is the language's rank
        bool ofTwoRanks = false; ///< LV1 here, LV2 there
    };

    Part compareLabels(const LabelTraits& a, const LabelTraits& b)
    {
        if (a.joined.isEmpty() || b.joined.isEmpty())
            return {};
        if (a.joined == b.joined || a.ordered == b.ordered)
            return { 88, QT_TRANSLATE_NOOP("Matching", "même libellé") };
        if (!a.words.isEmpty() && a.words == b.words)
            return a.rank == b.rank
                ? Part { 86, QT_TRANSLATE_NOOP("Matching", "même libellé") }
                : Part { 80, QT_TRANSLATE_NOOP("Matching", "même libellé, au rang de langue près") };
        const int alike = likeness(a.folded, b.folded);
        if (alike >= 90)
            return { alike * 88 / 100, QT_TRANSLATE_NOOP("Matching", "libellés voisins") };
        if (saysTheSame(a.words, 0, b.words, 0, 0))
            return { 82, QT_TRANSLATE_NOOP("Matching", "même libellé, abrégé") };
        if ((a.joined.size() >= 2 && a.joined == b.initials) || (b.joined.size() >= 2 && b.joined == a.initials))
            return { 82, QT_TRANSLATE_NOOP("Matching", "l’un des libellés est fait des initiales de l’autre") };
        if (alike >= 70)
            return { alike * 80 / 100, QT_TRANSLATE_NOOP("Matching", "libellés voisins") };
        if (a.folded.size() >= 4 && b.folded.size() >= 4
            && (b.folded.startsWith(a.folded) || a.folded.startsWith(b.folded)))
            return { 72, QT_TRANSLATE_NOOP("Matching", "l’un des libellés commence l’autre") };
        if (std::min(a.words.size(), b.words.size()) > 1 && saysTheSame(a.words, 0, b.words, 0, 1))
            return { 70, QT_TRANSLATE_NOOP("Matching", "même libellé, abrégé, à un mot près") };
        if (shareAWord(a.words, b.words))
            return { Doubtful + 3, QT_TRANSLATE_NOOP("Matching", "un mot commun") };
        if (alike >= 55)
            return { Doubtful, QT_TRANSLATE_NOOP("Matching", "libellés voisins") };
        return {};
    }

    Best bestLabel(const SubjectTraits& ours, const SubjectTraits& theirs)
    {
        Best best;
        for (const LabelTraits& a : ours.labels) {
            for (const LabelTraits& b : theirs.labels) {
                const bool ofTwoRanks = a.rank != 0 && b.rank != 0 && a.rank != b.rank;
                best.ofTwoRanks = best.ofTwoRanks || ofTwoRanks;
                if (const Part part = compareLabels(a, b); part.score > best.part.score) {
                    best.part = part;
                    best.isEqual = part.score >= 86 && a.rank == b.rank;
                }
            }
        }
        return best;
    }

} // namespace

LabelTraits::LabelTraits(const QString& label)
    : folded(fold(label))
    , joined(foldCode(label))
{
    QStringList all = folded.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : std::as_const(all)) {
        if (const int found = rankIn(word); found != 0)
            rank = found;
        else if (!isSmallWord(word)) {
            words.append(word);
            initials += word.front();
        }
    }
    all.sort();
    ordered = all.join(u' ');
}

SubjectTraits::SubjectTraits(const Subject& row)
    : code(row.code)
    , shortCode(foldCode(row.shortCode.isEmpty() ? row.code : row.shortCode))
    , labels { LabelTraits(row.label) }
{
}

SubjectTraits::SubjectTraits(const StsSubject& row)
    : code(row.code)
    , shortCode(foldCode(row.shortCode))
    , labels { LabelTraits(row.label) }
{
    if (row.longLabel != row.label)
        labels.append(LabelTraits(row.longLabel));
}

Comparison compare(const SubjectTraits& ours, const SubjectTraits& theirs, Words words)
{
    Comparison result;
    if (!ours.code.isEmpty() && ours.code == theirs.code) {
        result.score = 100;
        result.exactRule = QStringLiteral("code");
        if (words == Words::Wanted) {
            result.reasons.append(tr("même code national"));
            result.exactReason = tr("Même code national.");
        }
        return result;
    }
    const auto raise = [&](int score, const QString& reason) {
        result.score = std::max(result.score, score);
        result.reasons.append(reason);
    };
    const Best label = bestLabel(ours, theirs);
    const bool sameShort = !ours.shortCode.isEmpty() && ours.shortCode == theirs.shortCode;
    if (sameShort)
        raise(86, tr("même code court"));
    if (label.part.score > 0)
        raise(label.part.score, textOf(label.part));
    if (sameShort && label.part.score >= Plausible)
        result.score = std::min(result.score + 6, 95);
    if (!sameShort && !theirs.shortCode.isEmpty() && !ours.labels[0].joined.isEmpty()
        && ours.labels[0].joined == theirs.shortCode)
        raise(84, tr("notre libellé est son code court"));
    // "MATHS" for "MATHEMATIQUES": schools abbreviate by the first letters.
    if (result.score < 66 && ours.shortCode.size() >= 4) {
        const auto beginsAlike
            = [&](const LabelTraits& other) { return other.joined.startsWith(QStringView(ours.shortCode).left(4)); };
        if (std::any_of(theirs.labels.cbegin(), theirs.labels.cend(), beginsAlike))
            raise(66, tr("le code court commence comme le libellé"));
    }
    if (label.ofTwoRanks && !sameShort)
        result.score = std::min(result.score, Doubtful - 5);
    else if (label.isEqual)
        result.certainRule = QStringLiteral("label");
    return result;
}

} // namespace navette::matching
