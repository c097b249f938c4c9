// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/hour_words.h"

#include "common/french.h"

namespace navette::exchange {

QString hourWords(qint64 thousandths)
{
    const qint64 size = std::abs(thousandths);
    const bool fine = size % 10 != 0;
    return QStringLiteral("%1%2,%3%4h")
        .arg(thousandths < 0 ? QStringLiteral("\u2212") : QString(), french::number(size / 1000))
        .arg(fine ? size % 1000 : size % 1000 / 10, fine ? 3 : 2, 10, QLatin1Char('0'))
        .arg(french::NoBreakSpace);
}

QString clockWords(qint64 thousandths)
{
    const qint64 minutes = (std::abs(thousandths) * 60 + 500) / 1000;
    return french::duration(int(thousandths < 0 ? -minutes : minutes));
}

QString weightingWords(int hundredths)
{
    return hundredths == 0
        ? QString()
        : QStringLiteral("%1,%2").arg(hundredths / 100).arg(hundredths % 100, 2, 10, QLatin1Char('0'));
}

} // namespace navette::exchange
