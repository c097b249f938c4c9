// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace navette {

/// The letter that ends the UAI whose seven digits are \a digits: their number modulo 23 in the alphabet without I, O
/// and Q. Null when these are not seven digits.
QChar uaiCheckLetter(QStringView digits);

/// True for seven digits and their check letter, in capitals.
bool isUai(QStringView text);

} // namespace navette
