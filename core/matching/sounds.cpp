// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/sounds.h"

namespace navette::matching {

namespace {

    bool isVowel(QChar c) { return QStringView(u"AEIOUY").contains(c); }

    struct Spelling {
        QLatin1String written;
        QLatin1String sound;
    };

    /// By French ears, longest first. "C" stands for the sound of "ch", whatever is before it.
    constexpr Spelling Spellings[] = {
        { QLatin1String("SCHTSCH"), QLatin1String("C") },
        { QLatin1String("CHTCH"), QLatin1String("C") },
        { QLatin1String("SHCH"), QLatin1String("C") },
        { QLatin1String("TSCH"), QLatin1String("C") },
        { QLatin1String("TCH"), QLatin1String("C") },
        { QLatin1String("SCH"), QLatin1String("C") },
        { QLatin1String("TSH"), QLatin1String("C") },
        { QLatin1String("DZH"), QLatin1String("J") },
        { QLatin1String("EAU"), QLatin1String("O") },
        { QLatin1String("CH"), QLatin1String("C") },
        { QLatin1String("SH"), QLatin1String("C") },
        { QLatin1String("CZ"), QLatin1String("C") },
        { QLatin1String("CK"), QLatin1String("K") },
        { QLatin1String("KH"), QLatin1String("K") },
        { QLatin1String("QU"), QLatin1String("K") },
        { QLatin1String("DJ"), QLatin1String("J") },
        { QLatin1String("ZH"), QLatin1String("J") },
        { QLatin1String("PH"), QLatin1String("F") },
        { QLatin1String("GH"), QLatin1String("G") },
        { QLatin1String("TZ"), QLatin1String("S") },
        { QLatin1String("TS"), QLatin1String("S") },
        { QLatin1String("AU"), QLatin1String("O") },
        { QLatin1String("OU"), QLatin1String("U") },
        { QLatin1String("OO"), QLatin1String("U") },
        { QLatin1String("UE"), QLatin1String("U") },
        { QLatin1String("OE"), QLatin1String("O") },
        { QLatin1String("AE"), QLatin1String("A") },
        { QLatin1String("AI"), QLatin1String("E") },
        { QLatin1String("AY"), QLatin1String("E") },
        { QLatin1String("EI"), QLatin1String("E") },
        { QLatin1String("EY"), QLatin1String("E") },
        { QLatin1String("IE"), QLatin1String("I") },
        { QLatin1String("Y"), QLatin1String("I") },
        { QLatin1String("Q"), QLatin1String("K") },
        { QLatin1String("W"), QLatin1String("V") },
        { QLatin1String("X"), QLatin1String("KS") },
        { QLatin1String("Z"), QLatin1String("S") },
        { QLatin1String("H"), QLatin1String("") },
    };

    /// What a letter sounds like by what follows it: nothing when no such rule holds.
    Spelling byContext(QStringView rest, bool isFirst)
    {
        const QChar next = rest.size() > 1 ? rest[1] : QChar();
        const QChar afterNext = rest.size() > 2 ? rest[2] : QChar();
        if (rest[0] == u'C' && next == u'H' && !afterNext.isNull() && !isVowel(afterNext))
            return { QLatin1String("CH"), QLatin1String("K") }; // Christophe
        if (rest[0] == u'C' && next != u'H')
            return { QLatin1String("C"),
                QStringView(u"EIY").contains(next) && !next.isNull() ? QLatin1String("S") : QLatin1String("K") };
        if (rest[0] == u'G' && next == u'U' && (afterNext == u'E' || afterNext == u'I'))
            return { QLatin1String("GU"), QLatin1String("G") }; // Sergueï
        if (isFirst && rest[0] == u'O' && next == u'U' && !afterNext.isNull() && isVowel(afterNext))
            return { QLatin1String("OU"), QLatin1String("V") }; // Oualid
        return {};
    }

    Spelling spellingAt(QStringView rest, bool isFirst)
    {
        if (const Spelling found = byContext(rest, isFirst); !found.written.isEmpty())
            return found;
        for (const Spelling& spelling : Spellings) {
            if (rest.startsWith(spelling.written))
                return spelling;
        }
        return {};
    }

} // namespace

QString soundForm(QStringView folded)
{
    QString sound;
    sound.reserve(folded.size());
    const auto add = [&](QChar c) {
        if (sound.isEmpty() || sound.back() != c)
            sound += c;
    };
    for (qsizetype at = 0; at < folded.size();) {
        const Spelling spelling = spellingAt(folded.mid(at), at == 0);
        if (spelling.written.isEmpty()) {
            add(folded[at]);
            ++at;
            continue;
        }
        for (const char c : spelling.sound)
            add(QLatin1Char(c));
        at += spelling.written.size();
    }
    // Mute at the end; and what Russian writes with a "v" there sounds like an "f".
    if (sound.size() > 2 && sound.back() == u'E')
        sound.chop(1);
    if (sound.size() > 2 && sound.back() == u'V')
        sound.back() = u'F';
    return sound;
}

QString consonants(QStringView sound)
{
    QString bones;
    for (const QChar c : sound) {
        if (!isVowel(c))
            bones += c;
        else if (bones.isEmpty())
            bones += u'A';
    }
    return bones;
}

} // namespace navette::matching
