// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/fold.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace navette::matching {

QString fold(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toUpper();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c == u'Œ')
            folded += QStringLiteral("OE");
        else if (c == u'Æ')
            folded += QStringLiteral("AE");
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

int editDistance(QStringView a, QStringView b)
{
    const qsizetype n = b.size();
    std::vector<int> before(size_t(n) + 1), last(size_t(n) + 1), now(size_t(n) + 1);
    for (qsizetype j = 0; j <= n; ++j)
        last[size_t(j)] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = int(i);
        for (qsizetype j = 1; j <= n; ++j) {
            const size_t at = size_t(j);
            const int change = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[at] = std::min({ last[at] + 1, now[at - 1] + 1, change });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last[size_t(n)];
}

int likeness(QStringView a, QStringView b)
{
    const qsizetype longer = std::max(a.size(), b.size());
    if (longer == 0)
        return 0;
    return int(100 - 100 * editDistance(a, b) / longer);
}

} // namespace navette::matching
