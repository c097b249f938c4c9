// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <random>

namespace navette::test {

/// Values for documents that nobody would think of; the same seed gives the same ones everywhere.
class Random {
public:
    explicit Random(quint32 seed)
        : m_engine(seed)
    {
    }

    quint64 bits() { return (quint64(m_engine()) << 32) | m_engine(); }
    /// Within [\a low, \a high].
    int number(int low, int high) { return low + static_cast<int>(bits() % static_cast<quint64>(high - low + 1)); }
    bool chance() { return (m_engine() & 1) != 0; }
    QDate date() { return QDate(1900, 1, 1).addDays(number(0, 90000)); }

    /// Text of \a low to \a high characters out of \a alphabet, without spaces at its ends.
    QString text(int low, int high, QStringView alphabet)
    {
        QString all;
        const int size = number(low, high);
        while (all.size() < size) {
            const QChar c = alphabet.at(number(0, static_cast<int>(alphabet.size()) - 1));
            const bool edge = all.isEmpty() || all.size() == size - 1;
            all += edge && c.isSpace() ? QChar(u'_') : c;
        }
        return all;
    }
    QString code(int low, int high) { return text(low, high, u"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"); }
    QString digits(int low, int high) { return text(low, high, u"0123456789"); }
    /// What ISO-8859-15 can hold, and what XML has to escape.
    QString latin9(int low, int high) { return text(low, high, u"abcXYZ 019 éèàçÉÈÀÇœŒŸŽž€ÿß «»\x27\"&<>]]>;\t\n"); }
    /// Anything that XML can hold.
    QString unicode(int low, int high)
    {
        QString all = text(low, high, u"aZ0 éŒ€’“”\u202F\u00A0漢ع'\"&<>]]>;\t\n");
        if (chance())
            all = QStringLiteral("\U0001F68C") + all + QStringLiteral("\U0001F68C");
        return all.trimmed();
    }

    template <class Make> auto list(int most, Make make)
    {
        QList<decltype(make())> all;
        for (int i = number(0, most); i > 0; --i)
            all.append(make());
        return all;
    }

private:
    std::mt19937 m_engine;
};

} // namespace navette::test
