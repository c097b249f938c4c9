// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/fold.h"

#include <QRegularExpression>
#include <QVarLengthArray>
#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace navette::matching {

namespace {

    /// Letters that are no letter with an accent for Unicode, and that a keyboard without them writes with others.
    /// "ß" is not here: it has become "SS" with the capitals.
    QLatin1String openedLetter(QChar c)
    {
        switch (c.unicode()) {
        case u'Œ':
            return QLatin1String("OE");
        case u'Æ':
            return QLatin1String("AE");
        case u'Ø':
            return QLatin1String("O");
        case u'Ł':
            return QLatin1String("L");
        case u'Đ':
        case u'Ð':
            return QLatin1String("D");
        case u'Þ':
            return QLatin1String("TH");
        default:
            return {};
        }
    }

} // namespace

QString fold(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toUpper();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (const QLatin1String opened = openedLetter(c); !opened.isEmpty())
            folded += opened;
        else if (c.isLetterOrNumber())
            folded += c;
        else if (!folded.isEmpty() && folded.back() != u' ')
            folded += u' ';
    }
    return folded.trimmed();
}

QString foldCode(QStringView code) { return fold(code).remove(u' '); }

QString levelForm(QStringView code)
{
    // "°" folds to "O": 6° A and 6A are one. A plural ends before a space: "Tle S" is no plural, "Terminales S" is one.
    QString form = fold(code.toString().remove(u'°').remove(u'º'));
    static const QRegularExpression words(
        QStringLiteral("^(SIXIEME|CINQUIEME|QUATRIEME|TROISIEME|SECONDE|PREMIERE)(?:S(?= ))?"));
    // Each level has its own endings: "1ES" is the series ES, "6EA" the class A.
    static const QRegularExpression ordinal(
        QStringLiteral("^(?:(1) ?(?:ERE|RE|ER)|(2) ?(?:NDE|DE|EME|IEME)|([3-6])(?: ?(?:EME|IEME)|E))(?:S(?= ))?"));
    static const QRegularExpression terminale(QStringLiteral("^(?:TERMINALE|TERM|TLE|TER)(?:S(?= ))?"));
    const auto follows = [&](const QRegularExpressionMatch& match) {
        return match.hasMatch() && match.capturedLength() < form.size();
    };
    if (const auto match = words.match(form); match.hasMatch()) {
        const QChar first = form.front();
        const QChar second = form.at(1);
        const QChar digit = first == u'C' ? u'5'
            : first == u'Q'               ? u'4'
            : first == u'T'               ? u'3'
            : first == u'P'               ? u'1'
            : second == u'I'              ? u'6'
                                          : u'2';
        form = digit + form.mid(match.capturedLength());
    } else if (const auto level = ordinal.match(form); follows(level)) {
        // Only when something follows: "6E" alone is the class E of the level 6.
        form = level.captured(1) + level.captured(2) + level.captured(3) + form.mid(level.capturedLength());
    } else if (const auto last = terminale.match(form); last.hasMatch()) {
        form = u'T' + form.mid(last.capturedLength());
    }
    form.remove(u' ');
    static const QRegularExpression padding(QStringLiteral("(?<=^[1-6]|[A-Z])0+(?=[1-9])"));
    return form.remove(padding);
}

QString groupForm(QStringView code)
{
    QString form = levelForm(code);
    static const QRegularExpression numbered(QStringLiteral("(?:GROUPES?|GRP|GR|GP|G)(?=[0-9]+$)"));
    return form.replace(numbered, QStringLiteral("G"));
}

QString lastNumber(QStringView form)
{
    qsizetype from = form.size();
    while (from > 0 && form[from - 1].isDigit())
        --from;
    return form.mid(from).toString();
}

int editDistance(QStringView a, QStringView b, int most)
{
    const qsizetype n = b.size();
    if (std::abs(a.size() - n) > most)
        return most + 1;
    // Three rows of the table; names are short, and this is asked for thousands of pairs.
    QVarLengthArray<int, 3 * 64> rows(3 * (n + 1));
    int* before = rows.data();
    int* last = before + n + 1;
    int* now = last + n + 1;
    std::iota(last, last + n + 1, 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = int(i);
        int least = now[0];
        for (qsizetype j = 1; j <= n; ++j) {
            const int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({ last[j] + 1, now[j - 1] + 1, change });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        // A row's least is at most one above the row's before, so that a swap from there does not come in below either.
        if (least > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min(last[n], most + 1);
}

int likeness(QStringView a, QStringView b)
{
    const auto longer = int(std::max(a.size(), b.size()));
    if (longer == 0)
        return 0;
    return 100 - 100 * editDistance(a, b, longer) / longer;
}

Letters lettersOf(QStringView text)
{
    Letters letters;
    for (const QChar c : text) {
        if (c >= u'A' && c <= u'Z')
            letters.set(size_t(c.unicode() - u'A'));
        else if (c >= u'0' && c <= u'9')
            letters.set(26 + size_t(c.unicode() - u'0'));
    }
    return letters;
}

} // namespace navette::matching
