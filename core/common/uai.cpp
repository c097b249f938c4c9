// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/uai.h"

#include <QString>

#include <algorithm>

namespace navette {

QChar uaiCheckLetter(QStringView digits)
{
    constexpr QStringView Letters = u"ABCDEFGHJKLMNPRSTUVWXYZ";
    const bool isNumber = digits.size() == 7
        && std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? Letters.at(digits.toInt() % Letters.size()) : QChar();
}

bool isUai(QStringView text)
{
    return text.size() == 8 && !uaiCheckLetter(text.first(7)).isNull() && text.back() == uaiCheckLetter(text.first(7));
}

} // namespace navette
