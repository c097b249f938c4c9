// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_school.h"

#include "qt_printers.h"

#include <gtest/gtest.h>

namespace navette {

namespace {

    template <class Entity> Entity withId(Entity row, qint64 id)
    {
        row.id = Id<Entity>(id);
        return row;
    }

    Division division(qint64 id, const QString& code)
    {
        Division row;
        row.id = Id<Division>(id);
        row.code = code;
        return row;
    }

} // namespace

TEST(Table, KeepsRowsByIdInOrder)
{
    Table<Division> table;
    for (const qint64 id : { 5, 1, 3 })
        table.put(division(id, QString::number(id)));
    table.put(division(3, QStringLiteral("trois")));
    EXPECT_EQ(table.size(), 3);
    QList<qint64> ids;
    for (const Division& row : table)
        ids.append(row.id.value);
    EXPECT_EQ(ids, (QList<qint64> { 1, 3, 5 }));
    EXPECT_EQ(table.find(Id<Division>(3))->code, QStringLiteral("trois"));
    EXPECT_FALSE(table.find(Id<Division>(4)));
    EXPECT_FALSE(table.find(Id<Division>()));
    table.remove(Id<Division>(3));
    table.remove(Id<Division>(99));
    EXPECT_FALSE(table.contains(Id<Division>(3)));
    EXPECT_EQ(table.size(), 2);
}

TEST(School, IsAValue)
{
    School school;
    school.put(division(1, QStringLiteral("6A")));
    School copy = school;
    copy.put(division(1, QStringLiteral("6B")));
    copy.put(division(2, QStringLiteral("6C")));
    EXPECT_EQ(school.divisions().size(), 1);
    EXPECT_EQ(school.find(Id<Division>(1))->code, QStringLiteral("6A"));
    EXPECT_FALSE(school == copy);
    copy.remove(Id<Division>(2));
    copy.put(division(1, QStringLiteral("6A")));
    EXPECT_TRUE(school == copy) << "which ids were given out does not count";
}

TEST(School, NeverGivesAnIdTwice)
{
    School school;
    EXPECT_EQ(school.nextId(Kind::Division), 1);
    school.put(division(7, QStringLiteral("6A")));
    school.remove(Id<Division>(7));
    EXPECT_EQ(school.nextId(Kind::Division), 8);
    school.reserveIds(Kind::Division, 3);
    EXPECT_EQ(school.nextId(Kind::Division), 8);
    EXPECT_EQ(school.nextId(Kind::Group), 1);
}

TEST(School, AnEmptyOneHasTheUsualGrid)
{
    const School school;
    EXPECT_EQ(school.grid().days, (QList<int> { 1, 2, 3, 4, 5 }));
    EXPECT_FALSE(school.grid().slotStarts.isEmpty());
    EXPECT_TRUE(school.info().uai.isEmpty());
}

TEST(RowLabel, NamesRowsAsPeopleDo)
{
    School school;
    Student student;
    student.familyName = QStringLiteral("Lefèvre");
    student.usageName = QStringLiteral("Dûpont");
    student.firstName = QStringLiteral("Anne");
    school.put(withId(student, 1));
    Subject subject;
    subject.label = QStringLiteral("Mathématiques");
    school.put(withId(subject, 1));
    school.put(division(1, QStringLiteral("4A")));
    Service service;
    service.subject = Id<Subject>(1);
    service.division = Id<Division>(1);
    service.modality = QStringLiteral("CG");
    school.put(withId(service, 1));
    EXPECT_EQ(rowLabel(school, { Kind::Student, 1 }), QStringLiteral("DÛPONT Anne"));
    EXPECT_EQ(rowLabel(school, { Kind::Division, 1 }), QStringLiteral("4A"));
    EXPECT_EQ(rowLabel(school, { Kind::Service, 1 }), QStringLiteral("Mathématiques, 4A, CG"));
    EXPECT_EQ(rowLabel(school, { Kind::Division, 99 }), QStringLiteral("classe")) << "a row that is gone";
    EXPECT_EQ(objectRef(school, Id<Division>(1)), (ObjectRef { QStringLiteral("division"), 1, QStringLiteral("4A") }));
}

TEST(RowLabel, IsNeverEmpty)
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        random::Random random(seed);
        const School school = random::school(random);
        forEachEntity([&]<class Entity>() {
            for (const Entity& row : school.table<Entity>())
                EXPECT_FALSE(rowLabel(school, { Entity::kind, row.id.value }).isEmpty()) << Entity::table;
            EXPECT_FALSE(rowLabel(school, { Entity::kind, 12345 }).isEmpty());
        });
    }
}

TEST(DanglingReferences, EveryReferenceOfEveryKindIsSeen)
{
    forEachEntity([&]<class Entity>() {
        const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!fields[i].refersTo)
                continue;
            Record record = defaultRecord(Entity::kind);
            Value& value = record[static_cast<size_t>(i)];
            if (fields[i].isList)
                value = QStringLiteral("0 999");
            else
                value = qint64(999);
            School school;
            school.put(fromRecord<Entity>(1, record));
            const QList<std::pair<RowKey, QString>> expected { { RowKey { Entity::kind, 1 }, fields[i].name } };
            EXPECT_EQ(danglingReferences(school), expected) << Entity::table << '.' << fields[i].name.toStdString();

            withEntity(*fields[i].refersTo, [&]<class Target>() { school.put(withId(Target(), 999)); });
            EXPECT_TRUE(danglingReferences(school).isEmpty()) << Entity::table << '.' << fields[i].name.toStdString();
        }
    });
    EXPECT_TRUE(danglingReferences(School()).isEmpty());
}

} // namespace navette
