// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch.h"

namespace navette::store {

namespace {

    /// Changes the label of a division; gives the entry's id.
    qint64 relabel(Store& store, Id<Division> id, const QString& label)
    {
        Draft draft(store.school());
        Division division = *store.school().find(id);
        division.label = label;
        draft.update(division);
        JournalEntry step;
        step.step = QStringLiteral("edit");
        step.title = QStringLiteral("Libellé ") + label;
        const Result<JournalEntry> committed = store.commit(draft.changes(), step);
        EXPECT_TRUE(committed);
        return committed ? committed->id : 0;
    }

    JournalEntry entryOf(const Store& store, qint64 id) { return store.journal()->at(id - 1); }

} // namespace

class UndoTest : public StoreTest { };

TEST_F(UndoTest, TakesAStepBackAlsoAfterOpeningAgain)
{
    School before;
    {
        Store store = created();
        before = store.school();
        addDivision(store, QStringLiteral("6A"));
    }
    {
        Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
        ASSERT_TRUE(store);
        const Result<JournalEntry> undone = store->undo(1);
        ASSERT_TRUE(undone);
        EXPECT_EQ(undone->id, 2);
        EXPECT_EQ(undone->undoes, 1);
        EXPECT_EQ(undone->step, QStringLiteral("undo"));
        EXPECT_TRUE(undone->title.contains(QStringLiteral("Ajout de la classe 6A")));
        EXPECT_TRUE(store->school() == before);
    }
    const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(store);
    EXPECT_TRUE(store->school() == before);
    EXPECT_EQ(entryOf(*store, 1).undoneBy, 2);
    EXPECT_EQ(entryOf(*store, 1).outcome, Outcome::Undone);
}

TEST_F(UndoTest, StepsBackThroughTheJournal)
{
    Store store = created();
    QList<School> states { store.school() };
    for (const QString& code : { QStringLiteral("6A"), QStringLiteral("6B"), QStringLiteral("6C") }) {
        addDivision(store, code);
        states.append(store.school());
    }
    for (int step = 3; step >= 1; --step) {
        EXPECT_EQ(store.lastUndoable(), step);
        ASSERT_TRUE(store.undo(store.lastUndoable()));
        EXPECT_TRUE(store.school() == states[step - 1]);
    }
    EXPECT_EQ(store.lastUndoable(), 0);
}

TEST_F(UndoTest, AnUndoTakenBackIsARedo)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    const School with = store.school();
    ASSERT_TRUE(store.undo(1));
    const School without = store.school();
    ASSERT_TRUE(store.undo(2));
    EXPECT_TRUE(store.school() == with);
    EXPECT_EQ(entryOf(store, 1).undoneBy, 0);
    EXPECT_EQ(entryOf(store, 1).outcome, Outcome::Done);
    EXPECT_EQ(entryOf(store, 2).undoneBy, 3);
    EXPECT_EQ(store.lastUndoable(), 1);
    // And the redo can itself be taken back: step 1 is undone again, by its first undo.
    ASSERT_TRUE(store.undo(3));
    EXPECT_TRUE(store.school() == without);
    EXPECT_EQ(entryOf(store, 2).undoneBy, 0);
    EXPECT_EQ(entryOf(store, 1).undoneBy, 2);
    EXPECT_EQ(store.lastUndoable(), 0);
}

TEST_F(UndoTest, RefusesWhenALaterStepChangedTheSameRow)
{
    Store store = created();
    const Id<Division> id = addDivision(store, QStringLiteral("6A"));
    const qint64 first = relabel(store, id, QStringLiteral("Premier"));
    addDivision(store, QStringLiteral("6B"));
    const qint64 second = relabel(store, id, QStringLiteral("Second"));
    const School before = store.school();

    const Result<JournalEntry> refused = store.undo(first);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    expectSentence(refused.error());
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("« 6A »"))) << refused.error().cause.toStdString();
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Libellé Second")));
    EXPECT_FALSE(refused.error().cause.contains(QStringLiteral("6B")));
    EXPECT_TRUE(store.school() == before);
    EXPECT_EQ(store.journal()->size(), 4);

    ASSERT_TRUE(store.undo(second));
    EXPECT_TRUE(store.undo(first));
}

TEST_F(UndoTest, NamesARowThatIsGone)
{
    Store store = created();
    const Id<Division> id = addDivision(store, QStringLiteral("6A"));
    Draft draft(store.school());
    draft.remove(id);
    ASSERT_TRUE(store.commit(draft.changes(), entry(QStringLiteral("Suppression"))));
    const Result<JournalEntry> refused = store.undo(1);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("6A")));
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Suppression")));
}

TEST_F(UndoTest, RefusesToLeaveAReferenceToNothing)
{
    Store store = created();
    const Id<Division> id = addDivision(store, QStringLiteral("6A"));
    Draft draft(store.school());
    Student student;
    student.familyName = QStringLiteral("Martin");
    student.firstName = QStringLiteral("Anne");
    student.division = id;
    draft.insert(student);
    ASSERT_TRUE(store.commit(draft.changes(), entry(QStringLiteral("Inscription"))));
    const Result<JournalEntry> refused = store.undo(1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("MARTIN Anne"))) << refused.error().cause.toStdString();
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Inscription")));
    EXPECT_TRUE(danglingReferences(store.school()).isEmpty());
}

TEST_F(UndoTest, RefusesToBringBackARowWhoseTargetIsGone)
{
    Store store = created();
    const Id<Division> division = addDivision(store, QStringLiteral("6A"));
    Draft enrol(store.school());
    Student student;
    student.familyName = QStringLiteral("Martin");
    student.division = division;
    const Id<Student> id = enrol.insert(student);
    ASSERT_TRUE(store.commit(enrol.changes(), entry(QStringLiteral("Inscription"))));
    Draft leave(store.school());
    leave.remove(id);
    const Result<JournalEntry> left = store.commit(leave.changes(), entry(QStringLiteral("Départ")));
    ASSERT_TRUE(left);
    Draft close(store.school());
    close.remove(division);
    ASSERT_TRUE(store.commit(close.changes(), entry(QStringLiteral("Fermeture"))));
    const Result<JournalEntry> refused = store.undo(left->id);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Fermeture"))) << refused.error().cause.toStdString();
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("MARTIN")));
}

TEST_F(UndoTest, RefusesWhatCannotBeTakenBack)
{
    Store store = created();
    ASSERT_TRUE(store.commit({}, entry(QStringLiteral("Export STS"))));
    addDivision(store, QStringLiteral("6A"));
    ASSERT_TRUE(store.undo(2));
    for (const qint64 id : { qint64(0), qint64(1), qint64(2), qint64(99) }) {
        const Result<JournalEntry> refused = store.undo(id);
        ASSERT_FALSE(refused) << id;
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
        expectSentence(refused.error());
    }
    EXPECT_EQ(store.lastUndoable(), 0);
}

TEST_F(UndoTest, AnOlderStepOnOtherRowsCanBeTakenBackAlone)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    const Id<Division> kept = addDivision(store, QStringLiteral("6B"));
    ASSERT_TRUE(store.undo(1));
    EXPECT_EQ(store.school().divisions().size(), 1);
    EXPECT_TRUE(store.school().find(kept));
    EXPECT_EQ(store.lastUndoable(), 2);
}

} // namespace navette::store
