// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Weekly service hours as STS counts them, in words.
namespace navette::exchange {

/// "4,50 h" for 4500 thousandths of an hour; the third decimal only where there is one: "1,528 h". Negative: "−0,50 h".
QString hourWords(qint64 thousandths);
/// The same in hours and minutes, to the nearest minute: "4 h 30".
QString clockWords(qint64 thousandths);
/// "1,10" for 110; empty for 0, which is none.
QString weightingWords(int hundredths);

} // namespace navette::exchange
