// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/id.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

/// Fields as data: each entity lists its members once (fields()), and SQL, diff, journal, preview and CSV
/// are made from that one list.
namespace navette {

/// A field's content, as every generic mechanism sees it: an integer or a text.
using Value = std::variant<qint64, QString>;

/// A row's fields in the order of its entity's fields(), without its id.
using Record = std::vector<Value>;

/// One field of an entity: its stable name (SQL column, journal, CSV), the member, the French words for the user.
template <class Entity, class Member> struct Field {
    const char* name;
    Member Entity::*member;
    const char* label; ///< French; marked QT_TRANSLATE_NOOP("Field", ...)
};

template <class Entity, class Member>
constexpr Field<Entity, Member> field(const char* name, Member Entity::*member, const char* label)
{
    return { name, member, label };
}

namespace detail {
    template <class T> struct IsId : std::false_type {
    };
    template <class E> struct IsId<Id<E>> : std::true_type {
        using Entity = E;
    };
    template <class T> struct IsIdList : std::false_type {
    };
    template <class E> struct IsIdList<QList<Id<E>>> : std::true_type {
        using Entity = E;
    };

    inline QString joinNumbers(const auto& list, auto toNumber)
    {
        QStringList words;
        words.reserve(list.size());
        for (const auto& item : list)
            words.append(QString::number(toNumber(item)));
        return words.join(u' ');
    }

    /// A list of texts as lines. An empty text and a text with a line end or a backslash are escaped, so that the
    /// list comes back as it was.
    QString joinLines(const QStringList& list);
    QStringList splitLines(const QString& lines);
} // namespace detail

/// True when a member of this type is stored as an integer, false when as text.
template <class M>
constexpr bool storedAsInteger = std::is_integral_v<M> || std::is_enum_v<M> || detail::IsId<M>::value;

/// Member to Value. Dates become ISO text, lists of ids or numbers "3 7 12", lists of texts lines.
template <class M> Value toValue(const M& member)
{
    if constexpr (std::is_enum_v<M> || std::is_integral_v<M>)
        return static_cast<qint64>(member);
    else if constexpr (detail::IsId<M>::value)
        return member.value;
    else if constexpr (std::is_same_v<M, QString>)
        return member.isNull() ? QStringLiteral("") : member;
    else if constexpr (std::is_same_v<M, QDate>)
        return member.isValid() ? member.toString(Qt::ISODate) : QStringLiteral("");
    else if constexpr (std::is_same_v<M, QDateTime>)
        return member.isValid() ? member.toUTC().toString(Qt::ISODateWithMs) : QStringLiteral("");
    else if constexpr (detail::IsIdList<M>::value)
        return detail::joinNumbers(member, [](auto id) { return id.value; });
    else if constexpr (std::is_same_v<M, QList<int>>)
        return detail::joinNumbers(member, [](int n) { return n; });
    else {
        static_assert(std::is_same_v<M, QStringList>, "no way to store this type");
        return detail::joinLines(member);
    }
}

/// Value to member; the inverse of toValue(). A value of the wrong sort gives the type's default.
template <class M> M fromValue(const Value& value)
{
    if constexpr (storedAsInteger<M>) {
        const qint64 number = std::holds_alternative<qint64>(value) ? std::get<qint64>(value) : 0;
        if constexpr (detail::IsId<M>::value)
            return M(number);
        else
            return static_cast<M>(number);
    } else {
        static const QString empty;
        const QString& text = std::holds_alternative<QString>(value) ? std::get<QString>(value) : empty;
        if constexpr (std::is_same_v<M, QString>)
            return text;
        else if constexpr (std::is_same_v<M, QDate>)
            return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
        else if constexpr (std::is_same_v<M, QDateTime>)
            return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs);
        else if constexpr (std::is_same_v<M, QStringList>)
            return detail::splitLines(text);
        else {
            M list;
            for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
                if constexpr (detail::IsIdList<M>::value)
                    list.append(typename M::value_type(word.toLongLong()));
                else
                    list.append(word.toInt());
            }
            return list;
        }
    }
}

} // namespace navette
