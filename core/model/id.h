// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <compare>

namespace navette {

/// The id of a row of \a Entity. Ids are positive, given once and never reused; 0 is "none".
template <class Entity> struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v)
        : value(v)
    {
    }
    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

template <class Entity> size_t qHash(Id<Entity> id, size_t seed = 0) { return ::qHash(id.value, seed); }

} // namespace navette
