// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists_window.h"

#include "ui/lists/list_edits.h"

namespace navette::ui {

namespace {

    class EditsTest : public ListsTest {
    protected:
        const School& school() const { return m_session.school(); }
        School after(const Result<ChangeSet>& changes) const
        {
            School copy = school();
            EXPECT_TRUE(changes);
            if (changes) {
                EXPECT_TRUE(changes->applyTo(copy));
                EXPECT_TRUE(danglingReferences(copy).isEmpty());
            }
            return copy;
        }
        /// The lesson that the fixture put on Monday's first slots.
        const Lesson& placed() const { return *school().lessons().begin(); }
    };

} // namespace

TEST_F(EditsTest, ARoomIsAddedOnceByItsName)
{
    EXPECT_EQ(after(addRoom(school(), QStringLiteral("  C101 "))).rooms().size(), school().rooms().size() + 1);
    for (const char* code : { "", "  ", "b204" }) {
        const Result<ChangeSet> refused = addRoom(school(), QString::fromLatin1(code));
        ASSERT_FALSE(refused) << code;
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    }
}

TEST_F(EditsTest, ARemovedRoomLeavesItsLessonsAndItsUnavailabilities)
{
    const Id<Room> id = room("B204").id;
    const qsizetype others = school().table<Unavailability>().size();
    change([&](Draft& draft) {
        draft.insert(Unavailability { .resource = ResourceKind::Room, .resourceId = id.value, .day = 2 });
    });
    const School now = after(removeRoom(school(), id));
    EXPECT_EQ(now.find(id), nullptr);
    EXPECT_TRUE(now.find(placed().id)->rooms.isEmpty());
    EXPECT_EQ(now.table<Unavailability>().size(), others);
}

TEST_F(EditsTest, PupilsComeAndGoByHand)
{
    const Id<Group> group = school().groups().begin()->id;
    QList<Id<Student>> inside;
    for (const Membership& row : school().table<Membership>()) {
        if (row.group == group)
            inside.append(row.student);
    }
    QList<Id<Student>> outside;
    for (const Student& student : school().students()) {
        if (!inside.contains(student.id))
            outside.append(student.id);
    }
    ASSERT_FALSE(inside.isEmpty());
    ASSERT_FALSE(outside.isEmpty());
    EXPECT_TRUE(addPupils(school(), group, inside).isEmpty());
    const School added = after(addPupils(school(), group, { inside.constFirst(), outside.constFirst() }));
    EXPECT_EQ(added.table<Membership>().size(), school().table<Membership>().size() + 1);
    const Membership* link = added.find(Id<Membership>(school().nextId(Kind::Membership)));
    ASSERT_NE(link, nullptr);
    EXPECT_EQ(link->origin, Origin::Manual);
    EXPECT_EQ(link->student, outside.constFirst());
    const School removed = after(removePupils(school(), group, inside));
    EXPECT_EQ(removed.table<Membership>().size(), school().table<Membership>().size() - inside.size());
}

TEST_F(EditsTest, ALessonIsNotMadeToStandInAnothersWay)
{
    // Another lesson of the same teacher or class, just after the placed one.
    Lesson other = placed();
    other.slot = placed().slot + placed().slotCount;
    other.slotCount = 1;
    change([&](Draft& draft) { other.id = draft.insert(other); });
    const Result<ChangeSet> longer = setDuration(school(), placed().id, 3);
    ASSERT_FALSE(longer);
    EXPECT_EQ(longer.error().kind, ErrorKind::Refused);
    const School shorter = after(setDuration(school(), placed().id, 1));
    EXPECT_EQ(shorter.find(placed().id)->slotCount, 1);
}

TEST_F(EditsTest, ALessonWithoutPlaceTakesAnyLength)
{
    Lesson lesson = placed();
    lesson.day = 0;
    change([&](Draft& draft) { draft.update(lesson); });
    EXPECT_EQ(after(setDuration(school(), lesson.id, 8)).find(lesson.id)->slotCount, 8);
}

TEST_F(EditsTest, AnOldObstacleDoesNotForbidAnotherRoom)
{
    change([&](Draft& draft) {
        draft.insert(Unavailability { .resource = ResourceKind::School, .day = 1, .slot = 0, .slotCount = 4 });
    });
    EXPECT_EQ(after(setRooms(school(), placed().id, { room("Préau").id })).find(placed().id)->rooms.size(), 1);
    Lesson other = placed();
    other.teachers.clear();
    other.divisions.clear();
    other.groups.clear();
    other.rooms = { room("Préau").id };
    change([&](Draft& draft) { draft.insert(other); });
    EXPECT_FALSE(setRooms(school(), placed().id, { room("Préau").id }));
}

TEST_F(EditsTest, AHalvedLessonStaysWhereItWas)
{
    change([&](Draft& draft) {
        Lesson lesson = placed();
        lesson.slotCount = 3;
        draft.update(lesson);
    });
    const School now = after(splitLesson(school(), placed().id));
    const Lesson* first = now.find(placed().id);
    const Lesson* second = now.find(Id<Lesson>(school().nextId(Kind::Lesson)));
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(first->slotCount, 2);
    EXPECT_EQ(second->slotCount, 1);
    EXPECT_EQ(second->slot, first->slot + 2);
    EXPECT_EQ(second->services, first->services);
    EXPECT_EQ(second->rooms, first->rooms);
    Lesson single = placed();
    single.slotCount = 1;
    change([&](Draft& draft) { draft.update(single); });
    EXPECT_FALSE(splitLesson(school(), placed().id));
}

TEST_F(EditsTest, AHalvedBarretteStartsTogetherTwice)
{
    QList<Id<Lesson>> ids;
    change([&](Draft& draft) {
        for (const Lesson& row : school().lessons()) {
            if (ids.size() == 2)
                break;
            Lesson lesson = row;
            lesson.alignment = QStringLiteral("LV2");
            lesson.slotCount = 2;
            lesson.day = 0;
            ids.append(lesson.id);
            draft.update(lesson);
        }
    });
    const School now = after(splitLesson(school(), ids.constFirst()));
    EXPECT_EQ(now.lessons().size(), school().lessons().size() + 2);
    QMap<QString, int> aligned;
    for (const Lesson& lesson : now.lessons()) {
        if (!lesson.alignment.isEmpty())
            ++aligned[lesson.alignment];
    }
    EXPECT_EQ(aligned, (QMap<QString, int> { { QStringLiteral("LV2"), 2 }, { QStringLiteral("LV2 (2)"), 2 } }));
}

} // namespace navette::ui
