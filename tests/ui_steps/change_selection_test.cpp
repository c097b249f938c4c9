// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/change_selection.h"

#include "model/draft.h"

#include "qt_printers.h"
#include <gtest/gtest.h>

namespace navette::ui {

namespace {

    struct Rows {
        School before;
        ChangeSet changes;
        RowKey division, student, other;
    };

    /// A new class with a new pupil in it, and a new pupil without class.
    Rows newRows()
    {
        Rows rows;
        Draft draft(rows.before);
        Division division;
        division.code = QStringLiteral("6A");
        const Id<Division> divisionId = draft.insert(division);
        Student student;
        student.familyName = QStringLiteral("AUBE");
        student.division = divisionId;
        const Id<Student> studentId = draft.insert(student);
        Student other;
        other.familyName = QStringLiteral("BISE");
        const Id<Student> otherId = draft.insert(other);
        rows.changes = draft.changes();
        rows.division = { Kind::Division, divisionId.value };
        rows.student = { Kind::Student, studentId.value };
        rows.other = { Kind::Student, otherId.value };
        return rows;
    }

} // namespace

TEST(ChangeSelection, LeavingOutARowTakesThoseThatPointToIt)
{
    const Rows rows = newRows();
    ChangeSelection selection(rows.changes);
    EXPECT_EQ(selection.choose(rows.division, false), QList<RowKey> { rows.student });
    EXPECT_FALSE(selection.isChosen(rows.student));
    EXPECT_TRUE(selection.isChosen(rows.other));
    School school = rows.before;
    ASSERT_TRUE(selection.chosen().applyTo(school));
    EXPECT_EQ(school.students().size(), 1);
    EXPECT_TRUE(danglingReferences(school).isEmpty());
}

TEST(ChangeSelection, TakingARowBackBringsWhatItPointsTo)
{
    const Rows rows = newRows();
    ChangeSelection selection(rows.changes);
    selection.choose(rows.division, false);
    EXPECT_EQ(selection.choose(rows.student, true), QList<RowKey> { rows.division });
    EXPECT_EQ(selection.leftOutCount(), 0);
}

TEST(ChangeSelection, KeepingAPupilKeepsTheClassThatWasToGo)
{
    const Rows rows = newRows();
    School school = rows.before;
    ASSERT_TRUE(rows.changes.applyTo(school));
    ChangeSelection selection(rows.changes.inverted());
    EXPECT_EQ(selection.choose(rows.student, false), QList<RowKey> { rows.division });
    School after = school;
    ASSERT_TRUE(selection.chosen().applyTo(after));
    EXPECT_EQ(after.students().size(), 1);
    EXPECT_EQ(after.divisions().size(), 1);
    EXPECT_TRUE(danglingReferences(after).isEmpty());
}

} // namespace navette::ui
