// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetable/placing.h"

#include "two_classes.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>
#include <set>

/// 100,000 random moves, after each of which Occupancy and the obstacles must say what a slow reckoning from the bare
/// rows says: names of people and things in sets, no bits, no index.
namespace navette::timetable {

namespace {

    constexpr int Moves = 100000;
    constexpr int Lessons = 12;

    using Names = std::set<std::string>;

    std::string name(const char* kind, qint64 id) { return kind + std::to_string(id); }

    /// Who and what a lesson needs, counted by hand.
    class Reckoning {
    public:
        explicit Reckoning(const School& school)
            : m_school(school)
        {
        }

        Names pupilsOf(Id<Division> id) const
        {
            Names names { name("class", id.value) };
            for (const Student& row : m_school.students()) {
                if (row.division == id && !isGone(row))
                    names.insert(name("pupil", row.id.value));
            }
            return names;
        }
        Names pupilsOf(Id<Group> id) const
        {
            Names names;
            for (const Membership& row : m_school.table<Membership>()) {
                if (row.group == id && !isGone(*m_school.find(row.student)))
                    names.insert(name("pupil", row.student.value));
            }
            if (names.empty()) {
                for (const Id<Division> division : m_school.find(id)->divisions)
                    names.merge(pupilsOf(division));
            }
            return names;
        }
        Names pupilsOf(const Lesson& lesson) const
        {
            Names names;
            for (const Id<Division> id : lesson.divisions)
                names.merge(pupilsOf(id));
            for (const Id<Group> id : lesson.groups)
                names.merge(pupilsOf(id));
            return names;
        }
        Names all(const Lesson& lesson) const
        {
            Names names = pupilsOf(lesson);
            for (const Id<Teacher> id : lesson.teachers)
                names.insert(name("teacher", id.value));
            for (const Id<Room> id : lesson.rooms)
                names.insert(name("room", id.value));
            return names;
        }
        Names of(Resource resource) const
        {
            switch (resource.kind) {
            case ResourceKind::Teacher:
                return { name("teacher", resource.id) };
            case ResourceKind::Room:
                return { name("room", resource.id) };
            case ResourceKind::Division:
                return pupilsOf(Id<Division>(resource.id));
            case ResourceKind::Group:
                return pupilsOf(Id<Group>(resource.id));
            default:
                return { name("pupil", resource.id) };
            }
        }
        static bool meet(const Names& a, const Names& b)
        {
            return std::any_of(a.begin(), a.end(), [&](const std::string& one) { return b.contains(one); });
        }
        bool inSameWeek(const Lesson& a, const Lesson& b) const { return (weeks(a) & weeks(b)) != 0; }
        quint64 weeks(const Lesson& lesson) const
        {
            const WeekSet* set = m_school.find(lesson.weekSet);
            return set ? set->weeks : ~0ULL;
        }
        static bool runsAt(const Lesson& lesson, int day, int slot)
        {
            return lesson.day == day && slot >= lesson.slot && slot < lesson.slot + lesson.slotCount;
        }
        static bool overlap(const Lesson& a, int day, int slot, int count)
        {
            return a.day == day && a.slot < slot + count && slot < a.slot + a.slotCount;
        }

    private:
        bool isGone(const Student& row) const { return row.exit.isValid() && row.exit <= m_school.info().firstDay; }

        const School& m_school;
    };

    class RandomMovesTest : public ::testing::Test, public TwoClasses {
    protected:
        RandomMovesTest()
        {
            for (int n = 0; n < Lessons; ++n)
                put(fresh());
        }

        int below(int n) { return int(m_random.bounded(n)); }

        /// A lesson of anybody, somewhere or nowhere; it may clash, straddle and overrun.
        Lesson fresh()
        {
            Lesson lesson { .weekSet = Id<WeekSet>(below(4)), // 0: every week
                .slotCount = 1 + below(4),
                .day = below(6),
                .slot = below(20) };
            if (below(4) != 0)
                lesson.teachers.append(Id<Teacher>(1 + below(2)));
            if (below(3) == 0)
                lesson.teachers.append(Id<Teacher>(1 + below(2)));
            if (below(3) == 0)
                lesson.rooms.append(Id<Room>(1 + below(2)));
            switch (below(3)) {
            case 0:
                lesson.divisions.append(Id<Division>(1 + below(2)));
                break;
            case 1:
                lesson.groups.append(Id<Group>(1 + below(2)));
                break;
            default:
                break;
            }
            return lesson;
        }

        void move()
        {
            const Id<Lesson> id(1 + below(Lessons));
            Lesson lesson = *school.find(id);
            switch (below(8)) {
            case 0:
                lesson = fresh();
                lesson.id = id;
                break;
            case 1:
                lesson.day = 0;
                break;
            case 2:
                lesson.weekSet = Id<WeekSet>(below(4));
                break;
            default:
                lesson.day = 1 + below(5);
                lesson.slot = below(20);
                break;
            }
            school.put(lesson);
        }

        Resource anybody()
        {
            static constexpr std::array Kinds { ResourceKind::Teacher, ResourceKind::Division, ResourceKind::Group,
                ResourceKind::Room, ResourceKind::Student };
            const ResourceKind kind = Kinds[size_t(below(5))];
            return { kind, 1 + below(kind == ResourceKind::Student ? 6 : 2) };
        }

        QRandomGenerator m_random { 20260901 };
    };

} // namespace

TEST_F(RandomMovesTest, OccupancyAgreesWithASlowReckoning)
{
    int taken = 0;
    for (int n = 0; n < Moves; ++n) {
        move();
        const Occupancy occupancy(school);
        const Reckoning slow(school);
        const Resource resource = anybody();
        const Place place { below(7), below(21) };
        const quint64 weeks = below(2) == 0 ? ~0ULL : slow.weeks(Lesson { .weekSet = Id<WeekSet>(1 + below(3)) });
        const Id<Lesson> except(below(2) == 0 ? 0 : 1 + below(Lessons));
        const Names wanted = slow.of(resource);

        QList<Id<Lesson>> there;
        for (const Lesson& lesson : school.lessons()) {
            // Only what lies on the grid is somewhere: day 6 and slots past the last one are not.
            const bool onGrid = place.day >= 1 && place.day <= 5 && place.slot < 20;
            if (onGrid && lesson.id != except && Reckoning::runsAt(lesson, place.day, place.slot)
                && (slow.weeks(lesson) & weeks) != 0 && Reckoning::meet(slow.all(lesson), wanted))
                there.append(lesson.id);
        }
        ASSERT_EQ(occupancy.at(resource, place, weeks, except), there) << "move " << n;
        ASSERT_EQ(occupancy.isFree(resource, place, 1, weeks, except), there.isEmpty()) << "move " << n;
        taken += there.isEmpty() ? 0 : 1;
    }
    EXPECT_GT(taken, Moves / 50) << "the questions must not all be about empty slots";
}

TEST_F(RandomMovesTest, ObstaclesAreTheClashesOfASlowReckoning)
{
    constexpr int Questions = 20000;
    int met = 0;
    for (int n = 0; n < Questions; ++n) {
        move();
        const Occupancy occupancy(school);
        const Reckoning slow(school);
        const Lesson lesson = *school.find(Id<Lesson>(1 + below(Lessons)));
        const Place place { 1 + below(5), below(20) };
        if (!TimeGrid(school.grid()).fits(place, lesson.slotCount))
            continue;
        std::set<std::pair<int, qint64>> wanted;
        for (const Lesson& other : school.lessons()) {
            if (other.id == lesson.id || !Reckoning::overlap(other, place.day, place.slot, lesson.slotCount)
                || !slow.inSameWeek(lesson, other))
                continue;
            const auto teachers
                = [](const Lesson& l) { return std::set<Id<Teacher>>(l.teachers.begin(), l.teachers.end()); };
            for (const Id<Teacher> id : teachers(lesson)) {
                if (other.teachers.contains(id))
                    wanted.insert({ int(Obstacle::Type::Teacher), other.id.value });
            }
            for (const Id<Room> id : lesson.rooms) {
                if (other.rooms.contains(id))
                    wanted.insert({ int(Obstacle::Type::Room), other.id.value });
            }
            if (Reckoning::meet(slow.pupilsOf(lesson), slow.pupilsOf(other)))
                wanted.insert({ int(Obstacle::Type::Pupils), other.id.value });
        }
        std::set<std::pair<int, qint64>> found;
        for (const Obstacle& obstacle : obstacles(school, occupancy, lesson.id, place)) {
            if (obstacle.hard)
                found.insert({ int(obstacle.type), obstacle.lesson.value });
        }
        ASSERT_EQ(found, wanted) << "move " << n;
        met += wanted.empty() ? 0 : 1;
    }
    EXPECT_GT(met, Questions / 20);
}

TEST_F(RandomMovesTest, ClashesArePairsOfASlowReckoning)
{
    constexpr int Rounds = 2000;
    for (int n = 0; n < Rounds; ++n) {
        move();
        const Reckoning slow(school);
        std::set<std::pair<qint64, qint64>> wanted;
        std::set<qint64> offGrid;
        for (const Lesson& one : school.lessons()) {
            if (one.isPlaced() && !TimeGrid(school.grid()).fits({ one.day, one.slot }, one.slotCount))
                offGrid.insert(one.id.value);
            for (const Lesson& two : school.lessons()) {
                if (one.id < two.id && one.isPlaced() && Reckoning::overlap(one, two.day, two.slot, two.slotCount)
                    && slow.inSameWeek(one, two) && Reckoning::meet(slow.all(one), slow.all(two))
                    && std::max(one.slot, two.slot) < 20)
                    wanted.insert({ one.id.value, two.id.value });
            }
        }
        std::set<std::pair<qint64, qint64>> found;
        std::set<qint64> foundOff;
        for (const Finding& finding : clashes(school, Occupancy(school))) {
            if (finding.objects.size() == 2)
                found.insert({ finding.objects[0].id, finding.objects[1].id });
            else
                foundOff.insert(finding.objects[0].id);
        }
        ASSERT_EQ(found, wanted) << "round " << n;
        ASSERT_EQ(foundOff, offGrid) << "round " << n;
    }
}

} // namespace navette::timetable
