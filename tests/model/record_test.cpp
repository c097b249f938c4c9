// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_school.h"

#include "qt_printers.h"

#include <QSet>
#include <gtest/gtest.h>

namespace navette {

TEST(Record, EveryEntityComesBackAsItWas)
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        random::Random random(seed);
        forEachEntity([&]<class Entity>() {
            const Entity row = random::row<Entity>(random, seed);
            const Record record = toRecord(row);
            EXPECT_TRUE(fromRecord<Entity>(seed, record) == row) << Entity::table << ", seed " << seed;
            EXPECT_EQ(toRecord(fromRecord<Entity>(seed, record)), record) << Entity::table << ", seed " << seed;
        });
    }
}

TEST(Record, ValuesAreOfTheSortThatTheFieldSays)
{
    random::Random random(1);
    forEachEntity([&]<class Entity>() {
        const Record record = toRecord(random::row<Entity>(random, 1));
        const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
        ASSERT_EQ(static_cast<qsizetype>(record.size()), fields.size());
        for (qsizetype i = 0; i < fields.size(); ++i)
            EXPECT_EQ(std::holds_alternative<qint64>(record[static_cast<size_t>(i)]), fields[i].isInteger)
                << Entity::table << '.' << fields[i].name.toStdString();
    });
}

TEST(Record, NullAndEmptyTextsAreTheSame)
{
    Student null;
    null.familyName = QString();
    Student empty;
    empty.familyName = QStringLiteral("");
    EXPECT_TRUE(null == empty);
    EXPECT_EQ(toRecord(null), toRecord(empty));
}

TEST(Record, AShortOneLeavesTheRestAtItsDefault)
{
    const GridSettings grid = fromRecord<GridSettings>(3, { Value(QStringLiteral("1 2")), Value(qint64(55)) });
    EXPECT_EQ(grid.id.value, 3);
    EXPECT_EQ(grid.days, (QList<int> { 1, 2 }));
    EXPECT_EQ(grid.slotMinutes, 55);
    EXPECT_EQ(grid.slotClockMinutes, 30);
    EXPECT_EQ(grid.lunchFirst, -1);
    EXPECT_TRUE(fromRecord<Student>(1, {}).familyName.isEmpty());
}

TEST(Record, AValueOfTheWrongSortIsTheTypesDefault)
{
    EXPECT_EQ(fromValue<int>(Value(QStringLiteral("12"))), 0);
    EXPECT_EQ(fromValue<QString>(Value(qint64(12))), QString());
    EXPECT_FALSE(fromValue<QDate>(Value(QStringLiteral("2026-02-30"))).isValid());
    EXPECT_FALSE(fromValue<QDateTime>(Value(QStringLiteral("hier"))).isValid());
    EXPECT_TRUE(fromValue<QStringList>(Value(qint64(1))).isEmpty());
}

TEST(Record, ListsOfTextsSurviveLineEndsBackslashesAndEmptyTexts)
{
    for (const QStringList& list :
        { QStringList {}, QStringList { QString() }, QStringList { QStringLiteral(""), QStringLiteral("") },
            QStringList { QStringLiteral("a\nb"), QStringLiteral("\\n") },
            QStringList { QStringLiteral("\\"), QStringLiteral("\\\\e"), QStringLiteral("\n") } })
        EXPECT_EQ(fromValue<QStringList>(toValue(list)), list);
    EXPECT_EQ(toValue(QStringList { QStringLiteral("L0202 LET MODERN"), QStringLiteral("L1000 HIST. GEO.") }),
        Value(QStringLiteral("L0202 LET MODERN\nL1000 HIST. GEO.")));
}

TEST(Record, MomentsAreKeptToTheMillisecondInUtc)
{
    const QDateTime local(QDate(2026, 7, 1), QTime(14, 5, 6, 789), Qt::LocalTime);
    const Value value = toValue(local);
    EXPECT_TRUE(std::get<QString>(value).endsWith(u'Z'));
    EXPECT_EQ(fromValue<QDateTime>(value), local);
}

TEST(Kinds, HaveUniqueNamesFieldsAndWords)
{
    QSet<QString> names;
    forEachEntity([&]<class Entity>() {
        const QString name = kindName(Entity::kind);
        EXPECT_FALSE(names.contains(name)) << name.toStdString();
        names.insert(name);
        EXPECT_EQ(kindOfName(name), Entity::kind);
        EXPECT_FALSE(kindLabel(Entity::kind).isEmpty());
        EXPECT_EQ(kindLabel(Entity::kind, 0), kindLabel(Entity::kind, 1));
        QSet<QString> columns { QStringLiteral("id") };
        for (const FieldInfo& field : fieldsOf(Entity::kind)) {
            EXPECT_FALSE(columns.contains(field.name)) << Entity::table << '.' << field.name.toStdString();
            columns.insert(field.name);
            EXPECT_FALSE(field.label.isEmpty());
            EXPECT_TRUE(field.refersTo || !field.isList);
        }
        EXPECT_EQ(static_cast<qsizetype>(defaultRecord(Entity::kind).size()), fieldsOf(Entity::kind).size());
        EXPECT_TRUE(fromRecord<Entity>(0, defaultRecord(Entity::kind)) == Entity());
    });
    EXPECT_EQ(kindOfName(u"no_such_kind"), std::nullopt);
    EXPECT_EQ(kindLabel(Kind::Student, 2), QStringLiteral("élèves"));
    EXPECT_EQ(kindLabel(Kind::Student, 1), QStringLiteral("élève"));
}

} // namespace navette
