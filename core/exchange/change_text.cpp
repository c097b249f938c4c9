// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/change_text.h"

#include "common/french.h"
#include "exchange/hour_words.h"
#include "model/hours.h"
#include "model/row_words.h"

namespace navette::exchange {

namespace {

    template <class Member> struct Shown {
        using Type = Member;
    };

    /// Calls \a visitor with a null pointer of the type of the member in place \a index of \a Entity's fields.
    template <class Entity, class Visitor> void withMemberType(std::size_t index, Visitor&& visitor)
    {
        std::size_t at = 0;
        std::apply(
            [&](const auto&... f) {
                ((at++ == index ? visitor(Shown<std::remove_cvref_t<decltype(std::declval<Entity>().*(f.member))>> {})
                                : void()),
                    ...);
            },
            Entity::fields());
    }

    /// A number that counts in a unit of its own (hours, minutes, days); nothing for a plain one.
    std::optional<QString> measure(Kind kind, const QString& field, qint64 value)
    {
        if (field == u"hours")
            return hourWords(value);
        if (field == u"annual_minutes")
            return QCoreApplication::translate("ChangeText", "%1 (%2 par semaine)")
                .arg(french::number(value), hourWords(weeklyThousandths(int(value))));
        if (field == u"due_minutes" || field == u"weekly_minutes" || field == u"full_service_minutes"
            || field == u"elsewhere_minutes")
            return french::duration(int(value));
        if (field == u"weighting")
            return weightingWords(int(value));
        if (field == u"day")
            return french::dayName(int(value));
        // A place counts from 0 inside, from 1 for people.
        if (field == u"slot" && (kind == Kind::Lesson || kind == Kind::Unavailability))
            return QString::number(value + 1);
        return {};
    }

    /// "36 semaines (1 à 7, 10 à 16, 18)": the weeks themselves too, or two sets of as many would look the same.
    QString weekSetWords(quint64 weeks)
    {
        QStringList runs;
        int count = 0;
        for (int week = 0; week < 64; ++week) {
            if (((weeks >> week) & 1U) == 0)
                continue;
            const int first = week;
            while (week + 1 < 64 && ((weeks >> (week + 1)) & 1U) != 0)
                ++week;
            count += week - first + 1;
            runs.append(first == week ? QString::number(first)
                                      : QCoreApplication::translate("ChangeText", "%1 à %2").arg(first).arg(week));
        }
        if (count == 0)
            return QCoreApplication::translate("ChangeText", "aucune");
        return (count == 1 ? QCoreApplication::translate("ChangeText", "%1 semaine (%2)")
                           : QCoreApplication::translate("ChangeText", "%1 semaines (%2)"))
            .arg(QString::number(count), runs.join(QStringLiteral(", ")));
    }

} // namespace

ChangeText::ChangeText(School before, School after)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeText::reference(Kind kind, qint64 id) const
{
    if (id == 0)
        return {};
    const RowKey key { kind, id };
    return navette::rowLabel(currentRecord(m_after, key) ? m_after : m_before, key);
}

QString ChangeText::rowLabel(RowKey key) const { return reference(key.kind, key.id); }

QString ChangeText::value(Kind kind, std::size_t field, const Record& record) const
{
    if (field >= record.size())
        return {};
    const Value& raw = record[field];
    const FieldInfo& info = fieldsOf(kind).at(static_cast<qsizetype>(field));
    if (info.refersTo && !info.isList)
        return std::holds_alternative<qint64>(raw) ? reference(*info.refersTo, std::get<qint64>(raw)) : QString();
    if (info.refersTo) {
        QStringList labels;
        for (const QString& id : fromValue<QString>(raw).split(u' ', Qt::SkipEmptyParts))
            labels.append(reference(*info.refersTo, id.toLongLong()));
        return labels.join(QStringLiteral(", "));
    }
    if (std::holds_alternative<qint64>(raw)) {
        if (kind == Kind::WeekSet && info.name == u"weeks")
            return weekSetWords(static_cast<quint64>(std::get<qint64>(raw)));
        if (const auto measured = measure(kind, info.name, std::get<qint64>(raw)))
            return *measured;
    }
    QString text;
    withEntity(kind, [&]<class Entity>() {
        withMemberType<Entity>(field, [&]<class Member>(Shown<Member>) {
            const Member member = fromValue<Member>(raw);
            if constexpr (std::is_same_v<Member, bool>)
                text = member ? tr("oui") : tr("non");
            else if constexpr (std::is_same_v<Member, QDate>)
                text = french::date(member);
            else if constexpr (std::is_same_v<Member, QDateTime>)
                text = french::date(member.toLocalTime().date());
            else if constexpr (std::is_enum_v<Member>)
                text = word(member);
            else if constexpr (std::is_same_v<Member, QStringList>)
                text = member.join(QStringLiteral(", "));
            else if constexpr (std::is_same_v<Member, QString>)
                text = member;
            else if constexpr (std::is_integral_v<Member>)
                text = QString::number(member);
            else if constexpr (std::is_same_v<Member, QList<int>>)
                text = fromValue<QString>(raw);
        });
    });
    return text;
}

QList<FieldChange> ChangeText::fields(RowKey key, const RowChange& change) const
{
    QList<FieldChange> result;
    const QList<FieldInfo>& infos = fieldsOf(key.kind);
    for (std::size_t i = 0; i < static_cast<std::size_t>(infos.size()); ++i) {
        const QString before = change.before ? value(key.kind, i, *change.before) : QString();
        const QString after = change.after ? value(key.kind, i, *change.after) : QString();
        if (before != after)
            result.append({ infos.at(static_cast<qsizetype>(i)).label, before, after });
    }
    return result;
}

QString ChangeText::summary(RowKey key, const RowChange& change) const
{
    QStringList parts;
    const auto orNothing = [](const QString& text) { return text.isEmpty() ? tr("(vide)") : text; };
    for (const FieldChange& field : fields(key, change)) {
        if (change.type() == RowChange::Type::Update)
            parts.append(tr("%1 : %2 → %3").arg(field.label, orNothing(field.before), orNothing(field.after)));
        else
            parts.append(tr("%1 : %2").arg(field.label, change.after ? field.after : field.before));
        if (parts.size() == 4) {
            parts.append(QStringLiteral("…"));
            break;
        }
    }
    return parts.join(tr(" ; "));
}

} // namespace navette::exchange
