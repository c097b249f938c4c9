// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "timetable/placing.h"

/// Automatic placement on a school: whatever closes a slot is respected, what stands stays.
namespace navette::exchange {

namespace {

    class PlaceStepTest : public Desk {
    protected:
        PlaceStepTest()
        {
            enrol(4);
            importSiecle();
            importSts();
            prepare();
            insert(Room { .code = QStringLiteral("101"), .capacity = 35, .type = QStringLiteral("salle") });
            insert(Room { .code = QStringLiteral("102"), .capacity = 35, .type = QStringLiteral("salle") });
        }

        PlacementResult placed(const PlacementOptions& options = { .seconds = 5 }) const
        {
            const auto result = planPlacement(base, options);
            EXPECT_TRUE(result) << (result ? "" : result.error().text().toStdString());
            return result ? *result : PlacementResult {};
        }
        void place(const PlacementOptions& options = { .seconds = 5 }) { apply(placed(options).plan.changes); }
        QStringList clashesNow() const
        {
            QStringList causes;
            for (const Finding& finding : timetable::clashes(base, timetable::Occupancy(base)))
                causes.append(finding.cause);
            return causes;
        }
        /// Closes a resource all week but for some days.
        void closeExcept(ResourceKind kind, qint64 id, QList<int> days, bool optional = false)
        {
            for (int day = 1; day <= 5; ++day) {
                if (!days.contains(day))
                    insert(Unavailability { .resource = kind,
                        .resourceId = id,
                        .day = day,
                        .slotCount = int(base.grid().slotStarts.size()),
                        .optional = optional });
            }
        }
        Lesson anyOf(Id<Group> group) const
        {
            for (const Lesson& row : base.lessons()) {
                if (row.groups.contains(group))
                    return row;
            }
            ADD_FAILURE() << "no lesson of the group";
            return {};
        }
    };

} // namespace

TEST_F(PlaceStepTest, AllLessonsFindAPlaceWithoutClash)
{
    const PlacementResult result = placed();
    EXPECT_EQ(result.lessons, base.lessons().size());
    EXPECT_EQ(result.placed, result.lessons);
    EXPECT_TRUE(result.unplaced.isEmpty());
    EXPECT_EQ(line(result.plan, Kind::Lesson).changed, result.lessons);
    EXPECT_EQ(result.plan.entry.step, QStringLiteral("place"));
    apply(result.plan.changes);
    EXPECT_EQ(clashesNow(), QStringList());
    for (const Lesson& lesson : base.lessons())
        EXPECT_EQ(lesson.rooms.size(), 1) << lesson.id.value;
}

TEST_F(PlaceStepTest, SameSeedSameTimetable)
{
    EXPECT_EQ(placed({ .seconds = 20, .seed = 7 }).plan.changes, placed({ .seconds = 20, .seed = 7 }).plan.changes);
}

TEST_F(PlaceStepTest, EveryKindOfUnavailabilityIsRespected)
{
    const School before = base;
    const Id<Group> german = group("6ALL1GR1");
    const std::pair<ResourceKind, qint64> cases[] = { { ResourceKind::Teacher, teacher("FOUGERE").value },
        { ResourceKind::Division, division("6A").value }, { ResourceKind::Group, german.value },
        { ResourceKind::Student, student("910001").value }, { ResourceKind::Subject, subject("030101").value },
        { ResourceKind::Room, base.rooms().begin()->id.value } };
    for (const auto& [kind, id] : cases) {
        base = before;
        closeExcept(kind, id, { 2, 4 });
        place();
        EXPECT_EQ(clashesNow(), QStringList()) << int(kind);
        if (kind == ResourceKind::Room)
            continue;
        for (const Lesson& lesson : base.lessons()) {
            const bool concerned = lesson.groups.contains(german) && lesson.teachers.contains(teacher("FOUGERE"));
            EXPECT_TRUE(!concerned || !lesson.isPlaced() || lesson.day == 2 || lesson.day == 4) << int(kind);
        }
    }
}

TEST_F(PlaceStepTest, AWishIsFollowedWhereItCan)
{
    closeExcept(ResourceKind::Teacher, teacher("FOUGERE").value, { 1, 2, 3, 4 }, true);
    place();
    for (const Lesson& lesson : base.lessons()) {
        EXPECT_TRUE(lesson.isPlaced());
        EXPECT_FALSE(lesson.teachers.contains(teacher("FOUGERE")) && lesson.day == 5);
    }
}

TEST_F(PlaceStepTest, LockedLessonsStayEvenWhenTheGridIsEmptied)
{
    const Lesson locked = anyOf(group("6ALL1GR1"));
    edit(locked.id, [](Lesson& row) { row.day = 5, row.slot = 16, row.locked = true; });
    place({ .seconds = 5, .keepPlaced = false });
    EXPECT_EQ(base.find(locked.id)->day, 5);
    EXPECT_EQ(base.find(locked.id)->slot, 16);
    EXPECT_EQ(clashesNow(), QStringList());
}

TEST_F(PlaceStepTest, PlacedLessonsStayUnlessTheGridIsEmptied)
{
    place();
    const School first = base;
    EXPECT_TRUE(placed().plan.changes.isEmpty()) << "everything is on the grid already";
    for (const Lesson& lesson : first.lessons())
        EXPECT_TRUE(lesson.isPlaced());
    const PlacementResult anew = placed({ .seconds = 5, .seed = 99, .keepPlaced = false });
    EXPECT_EQ(anew.placed, anew.lessons);
}

TEST_F(PlaceStepTest, LessonsThatAPersonForcedOnEachOtherStay)
{
    const Lesson one = anyOf(group("6ALL1GR1"));
    QList<Lesson> others(base.lessons().begin(), base.lessons().end());
    Lesson two = others.back().id == one.id ? others.front() : others.back();
    ASSERT_NE(one.id, two.id);
    for (const Id<Lesson> id : { one.id, two.id })
        edit(id, [](Lesson& row) { row.day = 1, row.slot = 0; });
    const qsizetype clashesBefore = clashesNow().size();
    ASSERT_GT(clashesBefore, 0);
    place();
    EXPECT_EQ(base.find(one.id)->day, 1);
    EXPECT_EQ(base.find(two.id)->day, 1);
    EXPECT_EQ(clashesNow().size(), clashesBefore) << "and nothing is put on them";
}

TEST_F(PlaceStepTest, ALessonLockedOnADayThatIsClosedNowIsNotMoved)
{
    const Lesson locked = anyOf(group("6ALL1GR1"));
    edit(locked.id, [](Lesson& row) { row.day = 6, row.slot = 0, row.locked = true; });
    place();
    EXPECT_EQ(base.find(locked.id)->day, 6);
}

TEST_F(PlaceStepTest, AlignedLessonsStartTogetherOrWaitForTheirMate)
{
    QList<Id<Lesson>> pair;
    for (const Lesson& row : base.lessons()) {
        // Two that nobody is in twice: a lesson of the group and one without pupils.
        if (row.groups.contains(group("6ALL1GR1")) && row.teachers.contains(teacher("FOUGERE"))) {
            pair.append(row.id);
            break;
        }
    }
    pair.append(insert(Lesson { .teachers = { teacher("OLIVIER") }, .subject = subject("020700") }));
    for (const Id<Lesson> id : pair)
        edit(id, [](Lesson& row) { row.alignment = QStringLiteral("Barrette 1"); });
    const School before = base;
    place();
    EXPECT_EQ(base.find(pair[0])->day, base.find(pair[1])->day);
    EXPECT_EQ(base.find(pair[0])->slot, base.find(pair[1])->slot);

    base = before;
    edit(pair[0], [](Lesson& row) { row.day = 2, row.slot = 4; });
    place();
    EXPECT_EQ(base.find(pair[1])->day, 2) << "the mate joins the one that stands";
    EXPECT_EQ(base.find(pair[1])->slot, 4);

    base = before;
    edit(pair[0], [](Lesson& row) { row.day = 2, row.slot = 4; });
    closeExcept(ResourceKind::Teacher, teacher("OLIVIER").value, { 1 });
    const PlacementResult result = placed();
    ASSERT_EQ(result.unplaced.size(), 1);
    EXPECT_EQ(result.unplaced[0].lesson, pair[1]) << "it cannot, and goes nowhere else";
    apply(result.plan.changes);
    EXPECT_EQ(base.find(pair[0])->day, 2);
    EXPECT_EQ(clashesNow(), QStringList());
}

TEST_F(PlaceStepTest, WhatHasNoPlaceIsExplained)
{
    closeExcept(ResourceKind::Teacher, teacher("FOUGERE").value, {});
    const PlacementResult result = placed({ .seconds = 1 });
    ASSERT_FALSE(result.unplaced.isEmpty());
    for (const auto& unplaced : result.unplaced) {
        EXPECT_TRUE(base.find(unplaced.lesson)->teachers.contains(teacher("FOUGERE")));
        EXPECT_FALSE(unplaced.label.isEmpty());
        EXPECT_TRUE(unplaced.why.endsWith(u'.')) << qPrintable(unplaced.why);
    }
    EXPECT_EQ(result.placed + result.unplaced.size(), result.lessons);
}

TEST_F(PlaceStepTest, LeaversAreInNobodysWay)
{
    // The pupil was in both groups and left before the year: the two may run side by side.
    const Id<Group> other = insert(Group { .code = QStringLiteral("6CHO"), .divisions = { division("6A") } });
    const Id<Student> leaver = student("910003");
    insert(Membership { .student = leaver, .group = group("6ALL1GR1") });
    insert(Membership { .student = leaver, .group = other });
    insert(Membership { .student = student("910002"), .group = other });
    QList<Id<Lesson>> lessons;
    for (const Lesson& row : QList<Lesson>(base.lessons().begin(), base.lessons().end()))
        base.remove(row.id);
    for (const Id<Group> id : { group("6ALL1GR1"), other })
        lessons.append(insert(Lesson { .groups = { id }, .alignment = QStringLiteral("Barrette 1") }));
    place();
    for (const Id<Lesson> id : lessons)
        EXPECT_TRUE(base.find(id)->isPlaced());
    EXPECT_EQ(clashesNow(), QStringList());
}

TEST_F(PlaceStepTest, ARoomHasSeatsForThePupilsWhateverWasPlanned)
{
    insert(Room { .code = QStringLiteral("PETITE"), .capacity = 3, .type = QStringLiteral("salle") });
    const QList<Division> divisions(base.divisions().begin(), base.divisions().end());
    for (Division row : divisions) {
        row.plannedSize = 1;
        base.put(row);
    }
    place();
    for (const Lesson& lesson : base.lessons()) {
        const int seats = lesson.rooms.isEmpty() ? 0 : base.find(lesson.rooms.front())->capacity;
        EXPECT_GE(seats, timetable::headcount(base, timetable::Occupancy(base), lesson)) << lesson.id.value;
    }
}

TEST_F(PlaceStepTest, CancelledItChangesNothing)
{
    const std::atomic<bool> cancel = true;
    const auto result = planPlacement(base, { .seconds = 30, .cancel = &cancel });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
}

} // namespace navette::exchange
