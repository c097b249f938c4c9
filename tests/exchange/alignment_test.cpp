// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "../model/random_school.h"
#include "exchange/alignment.h"

/// Two schools under one numbering: what makes the difference of two files or two bases.
namespace navette::exchange {

namespace {

    School applied(const School& from, const ChangeSet& changes)
    {
        School to = from;
        const Result<> done = changes.applyTo(to);
        EXPECT_TRUE(done) << (done ? "" : done.error().text().toStdString());
        return to;
    }

    /// "student 4 lesson 2": the rows that differ.
    QString difference(const School& a, const School& b)
    {
        QStringList keys;
        const ChangeSet changes = ChangeSet::between(a, b);
        for (auto it = changes.changes().cbegin(); it != changes.changes().cend(); ++it)
            keys.append(QStringLiteral("%1 %2").arg(kindName(it.key().kind)).arg(it.key().id));
        return keys.join(u' ');
    }

    /// \a school with every id of its kinds replaced by another, references and all.
    School renumbered(const School& school, qint64 by)
    {
        School result;
        forEachEntity([&]<class Entity>() {
            const QList<FieldInfo>& fields = fieldsOf(Entity::kind);
            for (const Entity& row : school.table<Entity>()) {
                Record record = toRecord(row);
                for (qsizetype i = 0; i < fields.size(); ++i) {
                    Value& value = record[size_t(i)];
                    if (!fields[i].refersTo)
                        continue;
                    if (!fields[i].isList) {
                        const qint64 id = std::get<qint64>(value);
                        value = id == 0 ? 0 : id + by;
                        continue;
                    }
                    QStringList ids;
                    for (const QString& id : std::get<QString>(value).split(u' ', Qt::SkipEmptyParts))
                        ids.append(QString::number(id.toLongLong() + by));
                    value = ids.join(u' ');
                }
                Entity moved = fromRecord<Entity>(row.id.value + by, record);
                if constexpr (std::is_same_v<Entity, Correspondence>)
                    moved.ours += moved.ours == 0 ? 0 : by;
                if constexpr (std::is_same_v<Entity, StsOverride>)
                    moved.ours += by;
                if constexpr (std::is_same_v<Entity, Unavailability>)
                    moved.resourceId += moved.resource == ResourceKind::School ? 0 : by;
                result.put(moved);
            }
        });
        return result;
    }

    class AlignmentTest : public Desk {
    protected:
        AlignmentTest()
        {
            importSiecle();
            importSts();
            prepare();
            insert(Unavailability {
                .resource = ResourceKind::Teacher, .resourceId = base.teachers().begin()->id.value, .day = 3 });
            insert(StsOverride { .what = OverrideField::GroupCode,
                .ours = base.groups().begin()->id.value,
                .value = QStringLiteral("ALL1") });
        }
    };

} // namespace

TEST(Alignment, ASchoolHasNothingToAlignWithItself)
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        random::Random random(seed);
        const School school = random::school(random, 8);
        for (const Numbering numbering : { Numbering::Apart, Numbering::PerhapsShared })
            EXPECT_EQ(difference(aligned(school, school, numbering), school), QString()) << "seed " << seed;
    }
}

TEST(Alignment, TheDifferenceOfAnyTwoSchoolsLeadsFromOneToTheOther)
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        random::Random random(seed);
        const School a = random::school(random, 8);
        const School b = random::school(random, 8);
        for (const Numbering numbering : { Numbering::Apart, Numbering::PerhapsShared }) {
            const School to = aligned(a, b, numbering);
            EXPECT_EQ(difference(applied(a, ChangeSet::between(a, to)), to), QString()) << "seed " << seed;
            forEachEntity([&]<class Entity>() {
                EXPECT_EQ(to.table<Entity>().size(), b.table<Entity>().size()) << "seed " << seed << Entity::table;
            });
        }
    }
}

TEST_F(AlignmentTest, AnotherNumberingIsNoDifference)
{
    EXPECT_EQ(difference(aligned(base, renumbered(base, 1000), Numbering::Apart), base), QString());
    EXPECT_EQ(difference(aligned(base, renumbered(base, 1000), Numbering::PerhapsShared), base), QString());
}

TEST_F(AlignmentTest, OneEditIsFoundAsThatRowUnderAnyNumbering)
{
    School edited = base;
    Student pupil = *edited.students().begin();
    pupil.regime = QStringLiteral("9");
    edited.put(pupil);
    for (const School& other : { edited, renumbered(edited, 777) }) {
        const ChangeSet changes = ChangeSet::between(base, aligned(base, other, Numbering::PerhapsShared));
        ASSERT_EQ(changes.size(), 1);
        EXPECT_EQ(changes.changes().firstKey(), (RowKey { Kind::Student, pupil.id.value }));
    }
}

TEST_F(AlignmentTest, ARowRenamedInTheSameBaseIsChangedAndInAnotherOneIsNew)
{
    School edited = base;
    Room row { .id = Id<Room>(edited.nextId(Kind::Room)), .code = QStringLiteral("S1") };
    base.put(row);
    row.code = QStringLiteral("Labo 1");
    edited.put(row);
    const auto counts = [&](const School& other) {
        return ChangeSet::between(base, aligned(base, other, Numbering::PerhapsShared)).counts(Kind::Room);
    };
    EXPECT_EQ(counts(edited), (ChangeCounts { .updated = 1 })) << "one base: the room has another code";
    EXPECT_EQ(counts(renumbered(edited, 5000)), (ChangeCounts { .inserted = 1, .deleted = 1 })) << "two bases";
}

TEST_F(AlignmentTest, TheWayBackGivesTheOtherSchoolWhateverWasEdited)
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        random::Random random(seed);
        School edited = base;
        for (int n = 0; n < 12; ++n) {
            const auto one = [&](const auto& table) {
                auto row = table.begin();
                std::advance(row, random.bounded(int(table.size())));
                return *row;
            };
            Lesson lesson = one(edited.lessons());
            lesson.day = int(random.bounded(6));
            lesson.slot = int(random.bounded(12));
            edited.put(lesson);
            Service service = one(edited.services());
            service.annualMinutes = int(random.bounded(9000));
            edited.put(service);
            Student pupil = one(edited.students());
            pupil.familyName = random::text(random);
            edited.put(pupil);
            if (random.bounded(3) == 0)
                edited.remove(one(edited.lessons()).id);
            if (random.bounded(3) == 0) {
                lesson.id = Id<Lesson>(edited.nextId(Kind::Lesson));
                edited.put(lesson);
            }
        }
        const School other = renumbered(edited, 3000);
        for (const Numbering numbering : { Numbering::Apart, Numbering::PerhapsShared }) {
            const School to = aligned(base, other, numbering);
            EXPECT_EQ(difference(applied(base, ChangeSet::between(base, to)), to), QString());
            EXPECT_TRUE(danglingReferences(to).isEmpty());
            EXPECT_EQ(difference(aligned(other, to, Numbering::Apart), other), QString()) << "seed " << seed;
        }
    }
}

} // namespace navette::exchange
