// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_school.h"

#include "model/draft.h"
#include "qt_printers.h"

#include <gtest/gtest.h>

namespace navette {

namespace {

    Division division(const QString& code)
    {
        Division row;
        row.code = code;
        return row;
    }

} // namespace

TEST(Draft, ItsChangesMakeItsSchool)
{
    for (quint32 seed = 1; seed <= 800; ++seed) {
        SCOPED_TRACE(seed);
        random::Random random(seed);
        const School before = random::school(random, 3);
        Draft draft(before);
        for (int n = random.bounded(15); n > 0; --n) {
            withEntity(static_cast<Kind>(random.bounded(KindCount)), [&]<class Entity>() {
                const Table<Entity>& table = draft.school().template table<Entity>();
                if (table.isEmpty() || random.bounded(3) == 0) {
                    draft.insert(random::row<Entity>(random, 77));
                    return;
                }
                const Id<Entity> id = std::next(table.begin(), random.bounded(table.size()))->id;
                if (random.bounded(2) == 0)
                    draft.remove(id);
                else
                    draft.update(random::row<Entity>(random, id.value));
            });
        }
        const ChangeSet changes = draft.changes();
        EXPECT_EQ(changes, ChangeSet::between(before, draft.school()));
        School after = before;
        ASSERT_TRUE(changes.applyTo(after));
        EXPECT_TRUE(after == draft.school());
    }
}

TEST(Draft, DoesNotTouchTheSchoolItCameFrom)
{
    School school;
    Draft draft(school);
    draft.insert(division(QStringLiteral("6A")));
    EXPECT_TRUE(school.divisions().isEmpty());
    EXPECT_EQ(school.nextId(Kind::Division), 1);
}

TEST(Draft, GivesFreshIds)
{
    School school;
    school.reserveIds(Kind::Division, 40);
    Draft draft(school);
    Division row = division(QStringLiteral("6A"));
    row.id = Id<Division>(3);
    const Id<Division> first = draft.insert(row);
    const Id<Division> second = draft.insert(row);
    EXPECT_EQ(first.value, 40);
    EXPECT_EQ(second.value, 41);
    draft.remove(second);
    EXPECT_EQ(draft.insert(row).value, 42);
}

TEST(Draft, EditsThatCancelOutLeaveNothing)
{
    School school;
    Division row = division(QStringLiteral("6A"));
    row.id = Id<Division>(1);
    school.put(row);
    Draft draft(school);
    draft.remove(draft.insert(division(QStringLiteral("6B"))));
    EXPECT_FALSE(draft.update(row));
    Division other = row;
    other.label = QStringLiteral("Sixième A");
    EXPECT_TRUE(draft.update(other));
    EXPECT_EQ(draft.changes().size(), 1);
    EXPECT_TRUE(draft.update(row));
    EXPECT_TRUE(draft.changes().isEmpty());
}

} // namespace navette
