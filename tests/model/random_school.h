// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"

#include <QRandomGenerator>
#include <limits>

/// Random rows, schools and changes over the field lists, from a seed: the same seed gives the same school.
namespace navette::random {

using Random = QRandomGenerator;

/// Texts that have broken something somewhere: empty, line ends, quotes, accents, other scripts, long ones.
inline QString text(Random& random)
{
    static const QStringList odd { QString(), QStringLiteral(""), QStringLiteral(" "), QStringLiteral("\n"),
        QStringLiteral("a\r\nb\tc"), QStringLiteral("L’Haÿ-les-Roses"), QStringLiteral("Œuvre «\u00a0été\u00a0»"),
        QStringLiteral("O'Brien \"dit\" Bob; DROP TABLE student; --"), QStringLiteral("6 B"), QStringLiteral("0012"),
        QStringLiteral("1 2 3"), QStringLiteral("\\"), QStringLiteral("\\n"), QStringLiteral("\\e"),
        QStringLiteral("e\u0301"), QStringLiteral("\U0001F3EB 学校 مدرسة"), QStringLiteral("2026-02-30"),
        QStringLiteral("null"), QString(3000, u'x') };
    if (random.bounded(2) == 0)
        return odd[random.bounded(odd.size())];
    return QString::number(random.bounded(1000));
}

template <class M> M member(Random& random)
{
    if constexpr (std::is_same_v<M, bool>) {
        return random.bounded(2) == 1;
    } else if constexpr (std::is_enum_v<M>) {
        return static_cast<M>(random.bounded(3));
    } else if constexpr (std::is_integral_v<M>) {
        switch (random.bounded(8)) {
        case 0:
            return std::numeric_limits<M>::max();
        case 1:
            return std::numeric_limits<M>::min();
        case 2:
            return 0;
        default:
            return static_cast<M>(random.bounded(500));
        }
    } else if constexpr (detail::IsId<M>::value) {
        return M(random.bounded(7));
    } else if constexpr (std::is_same_v<M, QString>) {
        return text(random);
    } else if constexpr (std::is_same_v<M, QDate>) {
        return random.bounded(3) == 0 ? QDate() : QDate(1900, 1, 1).addDays(random.bounded(73000));
    } else if constexpr (std::is_same_v<M, QDateTime>) {
        return random.bounded(3) == 0
            ? QDateTime()
            : QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(random.bounded(4e12)), Qt::UTC);
    } else {
        M list;
        for (int n = random.bounded(4); n > 0; --n)
            list.append(member<typename M::value_type>(random));
        return list;
    }
}

template <class Entity> Entity row(Random& random, qint64 id)
{
    Entity entity;
    entity.id = Id<Entity>(id);
    std::apply(
        [&](const auto&... f) {
            ((entity.*(f.member) = member<std::remove_cvref_t<decltype(entity.*(f.member))>>(random)), ...);
        },
        Entity::fields());
    return entity;
}

/// A school with a few rows of every kind; their references lead anywhere.
inline School school(Random& random, int mostRows = 4)
{
    School school;
    forEachEntity([&]<class Entity>() {
        for (int n = random.bounded(mostRows + 1); n > 0; --n)
            school.put(row<Entity>(random, 1 + random.bounded(2 * mostRows)));
    });
    return school;
}

/// \a school after some insertions, updates and deletions.
inline School changed(Random& random, School school, int touches = 20)
{
    for (int n = random.bounded(touches + 1); n > 0; --n) {
        withEntity(static_cast<Kind>(random.bounded(KindCount)), [&]<class Entity>() {
            const qint64 id = 1 + random.bounded(8);
            if (random.bounded(3) == 0)
                school.remove(Id<Entity>(id));
            else
                school.put(row<Entity>(random, id));
        });
    }
    return school;
}

} // namespace navette::random
