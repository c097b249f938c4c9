// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spread.h"

#include <QString>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace navette::exchange {

TEST(SpreadTest, LargestRemaindersGetWhatIsLeft)
{
    EXPECT_EQ(spread(100, { 1, 1, 1 }), (QList<int> { 34, 33, 33 }));
    EXPECT_EQ(spread(10, { 88, 74 }), (QList<int> { 5, 5 }));
    EXPECT_EQ(spread(7, { 0, 3 }), (QList<int> { 0, 7 }));
    EXPECT_EQ(spread(5, {}), QList<int>());
    EXPECT_EQ(spread(5, { 0, 0 }), (QList<int> { 0, 0 }));
}

TEST(SpreadTest, PartsAlwaysSumToTheWholeAndStayWithinOne)
{
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        QList<int> weights;
        for (unsigned n = 1 + random() % 8; n > 0; --n)
            weights.append(int(random() % 5000) + (weights.isEmpty() ? 1 : 0));
        const int total = int(random() % 2000);
        const QList<int> parts = spread(total, weights);
        const qint64 sum = std::accumulate(weights.cbegin(), weights.cend(), qint64(0));
        EXPECT_EQ(std::accumulate(parts.cbegin(), parts.cend(), 0), total);
        for (qsizetype k = 0; k < parts.size(); ++k)
            EXPECT_LE(std::abs(parts[k] * sum - qint64(total) * weights[k]), sum);
    }
}

} // namespace navette::exchange
