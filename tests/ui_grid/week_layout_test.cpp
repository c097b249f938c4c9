// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/week_layout.h"

#include "model/draft.h"

#include "qt_printers.h"
#include <gtest/gtest.h>

namespace navette::ui {

namespace {

    class WeekLayoutTest : public ::testing::Test {
    protected:
        WeekLayoutTest()
            : m_draft(School())
            , m_q1(m_draft.insert(WeekSet { .code = QStringLiteral("Q1"), .weeks = 0x2 }))
            , m_q2(m_draft.insert(WeekSet { .code = QStringLiteral("Q2"), .weeks = 0x4 }))
        {
        }
        Id<Lesson> add(int day, int slot, int slots, Id<WeekSet> weeks = {})
        {
            const Id<Lesson> id
                = m_draft.insert(Lesson { .weekSet = weeks, .slotCount = slots, .day = day, .slot = slot });
            m_lessons.append(id);
            return id;
        }
        QHash<Id<Lesson>, Block> blocks() const
        {
            QHash<Id<Lesson>, Block> map;
            for (const Block& block : layOut(m_draft.school(), m_lessons))
                map.insert(block.lesson, block);
            return map;
        }

        Draft m_draft;
        Id<WeekSet> m_q1;
        Id<WeekSet> m_q2;
        QList<Id<Lesson>> m_lessons;
    };

} // namespace

TEST_F(WeekLayoutTest, ALessonAloneHasTheWholeWidth)
{
    const Id<Lesson> lesson = add(2, 4, 2);
    const Block block = blocks().value(lesson);
    EXPECT_EQ(block.place, (timetable::Place { 2, 4 }));
    EXPECT_EQ(block.slotCount, 2);
    EXPECT_EQ(block.laneCount, 1);
    EXPECT_TRUE(block.covers({ 2, 5 }));
    EXPECT_FALSE(block.covers({ 2, 6 }));
    EXPECT_FALSE(block.covers({ 3, 4 }));
}

TEST_F(WeekLayoutTest, TheTwoHalvesOfAFortnightStandSideBySideQ1First)
{
    const Id<Lesson> second = add(1, 0, 2, m_q2);
    const Id<Lesson> first = add(1, 0, 2, m_q1);
    EXPECT_EQ(blocks().value(first).lane, 0);
    EXPECT_EQ(blocks().value(second).lane, 1);
    EXPECT_EQ(blocks().value(first).laneCount, 2);
    EXPECT_EQ(blocks().value(second).laneCount, 2);
}

TEST_F(WeekLayoutTest, LessonsThatOnlyTouchDoNotShareTheWidth)
{
    const Id<Lesson> first = add(1, 0, 2);
    const Id<Lesson> next = add(1, 2, 2);
    EXPECT_EQ(blocks().value(first).laneCount, 1);
    EXPECT_EQ(blocks().value(next).laneCount, 1);
}

TEST_F(WeekLayoutTest, AFreeLaneBesideALessonIsItsOwn)
{
    const Id<Lesson> tall = add(1, 0, 4);
    add(1, 0, 2);
    add(1, 0, 2);
    const Id<Lesson> later = add(1, 2, 2); // beside the tall one, where two lanes are free again
    EXPECT_EQ(blocks().value(tall).laneCount, 3);
    EXPECT_EQ(blocks().value(later).lane, 1);
    EXPECT_EQ(blocks().value(later).laneSpan, 2);
}

TEST_F(WeekLayoutTest, NoTwoBlocksCoverEachOther)
{
    quint32 seed = 7;
    const auto below = [&](quint32 n) { return int((seed = seed * 1664525 + 1013904223) / 65536 % n); };
    for (int i = 0; i < 120; ++i)
        add(1 + below(5), below(14), 1 + below(4));
    const QList<Block> all = layOut(m_draft.school(), m_lessons);
    ASSERT_EQ(all.size(), m_lessons.size());
    for (const Block& a : all) {
        EXPECT_GE(a.laneSpan, 1);
        EXPECT_LE(a.lane + a.laneSpan, a.laneCount);
        for (const Block& b : all) {
            const bool sameTime = a.place.day == b.place.day && a.place.slot < b.place.slot + b.slotCount
                && b.place.slot < a.place.slot + a.slotCount;
            if (a.lesson == b.lesson || !sameTime)
                continue;
            EXPECT_EQ(a.laneCount, b.laneCount);
            EXPECT_TRUE(a.lane + a.laneSpan <= b.lane || b.lane + b.laneSpan <= a.lane);
        }
    }
}

TEST_F(WeekLayoutTest, UnplacedLessonsAreNotThere)
{
    const Id<Lesson> lesson = m_draft.insert(Lesson {});
    EXPECT_TRUE(layOut(m_draft.school(), { lesson }).isEmpty());
}

} // namespace navette::ui
