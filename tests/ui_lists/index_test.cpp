// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists_window.h"

#include "model/hours.h"
#include "timetable/calendar.h"
#include "ui/lists/list_definition.h"
#include "ui/lists/school_index.h"

#include <set>

namespace navette::ui {

namespace {

    class IndexTest : public ListsTest { };

} // namespace

TEST_F(IndexTest, FindsWhoPointsToARowAsALookThroughTheTableDoes)
{
    const SchoolIndex index(m_session.school());
    ASSERT_GT(index.school().groups().size(), 0);
    for (const Group& group : index.school().groups()) {
        std::set<qint64> wanted;
        for (const Lesson& lesson : index.school().lessons()) {
            if (lesson.groups.contains(group.id))
                wanted.insert(lesson.id.value);
        }
        std::set<qint64> found;
        for (const Lesson* lesson : index.of<Lesson>(group.id))
            found.insert(lesson->id.value);
        EXPECT_EQ(found, wanted) << group.code.toStdString();
    }
}

TEST_F(IndexTest, CountsNoLeaver)
{
    Id<Student> leaver;
    change([&](Draft& draft) {
        Student student;
        student.familyName = QStringLiteral("PARTI");
        student.division = draft.school().divisions().begin()->id;
        student.exit = QDate(2026, 10, 1);
        leaver = draft.insert(student);
    });
    const Id<Division> division = m_session.school().find(leaver)->division;
    const auto has = [&](QDate today) {
        const SchoolIndex index(m_session.school(), today);
        return index.pupils(division).contains(index.find(leaver));
    };
    EXPECT_TRUE(has(QDate(2026, 9, 30)));
    EXPECT_FALSE(has(QDate(2026, 10, 1)));
}

TEST_F(IndexTest, CountsAFortnightlyLessonForHalfAYear)
{
    Draft draft(m_session.school());
    Lesson lesson = *m_session.school().lessons().begin();
    lesson.slotCount = 2;
    const auto minutes = [&](const char* weeks) {
        lesson.weekSet = timetable::weekSet(draft, QString::fromLatin1(weeks));
        const SchoolIndex index(draft.school());
        return index.annualMinutes(lesson);
    };
    const int hour = 2 * m_session.school().grid().slotMinutes * WeeksPerYear;
    EXPECT_EQ(minutes("H"), hour);
    EXPECT_EQ(minutes("Q1"), hour / 2);
    EXPECT_EQ(minutes("Q2"), hour / 2);
    EXPECT_EQ(minutes("S1"), hour / 2);
}

TEST_F(IndexTest, GivesEveryListACellForEveryRowAndColumn)
{
    const SchoolIndex index(m_session.school());
    for (const Kind kind : listedKinds()) {
        const ListDefinition& list = listOf(kind);
        EXPECT_EQ(list.kind, kind);
        EXPECT_FALSE(list.empty.step.isEmpty());
        EXPECT_NE(exchange::findStep(list.empty.step), nullptr) << list.empty.step.toStdString();
        int named = 0;
        int rows = 0;
        withEntity(kind, [&]<class Entity>() {
            for (const Entity& row : index.school().table<Entity>()) {
                ++rows;
                named += list.columns.constFirst().cell(index, row.id.value).text.isEmpty() ? 0 : 1;
                for (const Column& column : list.columns)
                    EXPECT_FALSE(column.cell(index, row.id.value).text.contains(u"%1")) << column.title.toStdString();
            }
        });
        EXPECT_GT(rows, 0) << list.title.toStdString();
        EXPECT_EQ(named, rows) << list.title.toStdString();
    }
}

} // namespace navette::ui
