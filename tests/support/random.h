// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <random>

namespace navette::support {

/// The generator's only source of chance. Its distributions are its own: those of the standard library differ from
/// one library to the next, and the same seed must give the same bytes everywhere.
class Random {
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 .. n - 1; n must be positive.
    int below(int n) { return static_cast<int>(m_engine() % static_cast<quint64>(n)); }
    /// from .. to, both included.
    int between(int from, int to) { return from + below(to - from + 1); }
    bool percent(int chance) { return below(100) < chance; }
    template <class T> const T& pick(const QList<T>& list) { return list.at(below(static_cast<int>(list.size()))); }
    template <class T> void shuffle(QList<T>& list)
    {
        for (qsizetype i = list.size() - 1; i > 0; --i)
            list.swapItemsAt(i, below(static_cast<int>(i) + 1));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace navette::support
