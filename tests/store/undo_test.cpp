// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_school.h"
#include "scratch.h"

#include "store/backup.h"
#include "store/verification.h"

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

TEST_F(UndoTest, NamesEverythingThatStandsOnAStep)
{
    Store store = created();
    const Id<Division> division = addDivision(store, QStringLiteral("6A"));
    QStringList names;
    Draft draft(store.school());
    for (int i = 0; i < 40; ++i) {
        Student student;
        student.familyName = QStringLiteral("Durand%1").arg(i);
        student.division = division;
        draft.insert(student);
        names.append(QStringLiteral("élève « DURAND%1 »").arg(i));
    }
    ASSERT_TRUE(store.commit(draft.changes(), entry(QStringLiteral("Inscriptions"))));
    const qint64 relabelled = relabel(store, division, QStringLiteral("Sixième A"));
    JournalEntry sent = entry(QStringLiteral("Fichier pour STS-Web"));
    sent.direction = Direction::Out;
    ASSERT_TRUE(store.commit({}, sent));
    addDivision(store, QStringLiteral("6B"));

    const Result<UndoPlan> plan = store.planUndo(1);
    ASSERT_TRUE(plan) << plan.error().text().toStdString();
    EXPECT_EQ(plan->entry.id, 1);
    ASSERT_EQ(plan->dependents.size(), 2);
    EXPECT_EQ(plan->dependents[0].entry.id, relabelled) << "newest first";
    ASSERT_EQ(plan->dependents[0].rows.size(), 1);
    EXPECT_EQ(plan->dependents[0].rows.first().dependence, Dependence::Changed);
    EXPECT_EQ(plan->dependents[1].entry.id, 2);
    QStringList named;
    for (const DependentRow& row : plan->dependents[1].rows) {
        EXPECT_EQ(row.dependence, Dependence::Refers);
        named.append(row.label.simplified());
    }
    EXPECT_EQ(named.size(), names.size()) << "every one, not the first few";
    for (const QString& name : names)
        EXPECT_TRUE(named.contains(name.simplified())) << name.toStdString();
    ASSERT_EQ(plan->filesSince.size(), 1);
    EXPECT_EQ(plan->filesSince.first().title, sent.title);
    EXPECT_EQ(plan->changes.counts(Kind::Student).deleted, 40);
    EXPECT_EQ(plan->changes.counts(Kind::Division).deleted, 1);
    EXPECT_EQ(store.journal()->size(), 5) << "a plan does nothing";
}

TEST_F(UndoTest, TakesAStepBackWithWhatStandsOnItAsOneStep)
{
    Store store = created();
    const School before = store.school();
    const Id<Division> division = addDivision(store, QStringLiteral("6A"));
    relabel(store, division, QStringLiteral("Sixième A"));
    relabel(store, division, QStringLiteral("Sixième"));
    const School after = store.school();
    ASSERT_FALSE(store.undo(1));
    const Result<JournalEntry> undone = store.undo(1, true);
    ASSERT_TRUE(undone) << undone.error().text().toStdString();
    EXPECT_TRUE(store.school() == before);
    EXPECT_EQ(undone->undoes, 1);
    EXPECT_EQ(undone->alsoUndoes, (QList<qint64> { 3, 2 }));
    for (const qint64 id : { 1, 2, 3 })
        EXPECT_EQ(entryOf(store, id).undoneBy, undone->id);
    EXPECT_EQ(store.lastUndoable(), 0);

    const Result<JournalEntry> redone = store.undo(undone->id);
    ASSERT_TRUE(redone);
    EXPECT_TRUE(store.school() == after);
    for (const qint64 id : { 1, 2, 3 })
        EXPECT_EQ(entryOf(store, id).undoneBy, 0);
    ASSERT_TRUE(store.undo(3));
    EXPECT_EQ(store.school().find(division)->label, QStringLiteral("Sixième A"));
}

TEST_F(UndoTest, LeavesAloneWhatDoesNotStandOnTheStep)
{
    Store store = created();
    const Id<Division> division = addDivision(store, QStringLiteral("6A"));
    const qint64 first = relabel(store, division, QStringLiteral("Un"));
    const qint64 back = relabel(store, division, QStringLiteral("Deux"));
    relabel(store, division, QStringLiteral("Un"));
    // Between them the two later ones changed nothing of what the first one had made.
    const Result<UndoPlan> plan = store.planUndo(first);
    ASSERT_TRUE(plan);
    EXPECT_TRUE(plan->isFree());
    ASSERT_TRUE(store.undo(first));
    EXPECT_EQ(store.school().find(division)->label, QString());
    EXPECT_FALSE(store.planUndo(back)->isFree()) << "its row is another one now";
}

TEST_F(UndoTest, ManyRandomStepsAreTakenBackToTheRow)
{
    for (quint32 seed = 1; seed <= 15; ++seed) {
        SCOPED_TRACE(seed);
        QFile::remove(file());
        QDir(backupFolder(file())).removeRecursively();
        random::Random random(seed);
        Store store = created();
        QList<School> states { store.school() };
        for (int step = 0; step < 8; ++step) {
            const School next = random::changed(random, store.school(), 6);
            JournalEntry done = entry(QString::number(step));
            ASSERT_TRUE(store.commit(ChangeSet::between(store.school(), next), done));
            states.append(store.school());
        }
        // Any one of them, with all that stands on it. What is left must be what the others alone would have made.
        const qint64 id = 1 + random.bounded(8);
        const Result<UndoPlan> plan = store.planUndo(id);
        if (!plan) {
            EXPECT_EQ(entryOf(store, id).changedRows, 0) << plan.error().text().toStdString();
            continue;
        }
        const School before = store.school();
        const Result<JournalEntry> undone = store.undo(id, true);
        ASSERT_TRUE(undone) << undone.error().text().toStdString();
        EXPECT_TRUE(ChangeSet::between(before, store.school()) == plan->changes);
        School expected = states[id - 1];
        for (qint64 later = id + 1; later <= 8; ++later) {
            if (undone->takesBack(later))
                continue;
            ASSERT_TRUE(store.changesOf(later)->applyTo(expected)) << "step " << later;
        }
        EXPECT_TRUE(store.school() == expected);
        if (undone->changedRows > 0) {
            ASSERT_TRUE(store.undo(undone->id));
            EXPECT_TRUE(store.school() == before) << "and back again";
        }
        EXPECT_TRUE(verifyJournal(file())->findings.isEmpty());
    }
}

} // namespace navette::store
