// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <algorithm>
#include <numeric>

namespace navette::exchange {

/// \a total cut into whole parts that stand to each other as \a weights (not negative) do, and sum to it exactly: the
/// largest remainders get what is left over, the first of equal ones first. All zero when there is no weight.
inline QList<int> spread(int total, const QList<int>& weights)
{
    const qint64 sum = std::accumulate(weights.cbegin(), weights.cend(), qint64(0));
    QList<int> parts(weights.size(), 0);
    if (sum <= 0)
        return parts;
    QList<qsizetype> order;
    int left = total;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        parts[i] = int(qint64(total) * weights[i] / sum);
        left -= parts[i];
        order.append(i);
    }
    const auto remainder = [&](qsizetype i) { return qint64(total) * weights[i] % sum; };
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return remainder(a) > remainder(b); });
    for (qsizetype i = 0; i < left; ++i)
        ++parts[order[i]];
    return parts;
}

} // namespace navette::exchange
