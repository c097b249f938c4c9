// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_school.h"
#include "scratch.h"

#include <QCryptographicHash>
#include <thread>

namespace navette::store {

TEST_F(StoreTest, ANewBaseHoldsItsSchoolAndNothingElse)
{
    const Store store = created();
    EXPECT_EQ(store.school().info().uai, QStringLiteral("0330000A"));
    EXPECT_EQ(store.school().info().year, 2026);
    EXPECT_EQ(store.school().info().name, QStringLiteral("Collège des Trois Rivières"));
    EXPECT_TRUE(store.school().divisions().isEmpty());
    EXPECT_FALSE(store.isReadOnly());
    EXPECT_TRUE(store.readOnlyReason().isEmpty());
    EXPECT_TRUE(store.journal()->isEmpty());
    EXPECT_EQ(store.lastUndoable(), 0);
}

TEST_F(StoreTest, CreatingRefusesAFileThatIsThere)
{
    QFile other(file());
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("precious");
    other.close();
    const Result<Store> store = Store::create(file(), info(), actor());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, ErrorKind::Refused);
    expectSentence(store.error());
    ASSERT_TRUE(other.open(QIODevice::ReadOnly));
    EXPECT_EQ(other.readAll(), QByteArray("precious"));
}

TEST_F(StoreTest, CreatedWithAFirstStepItHoldsThatOrNothingIsMade)
{
    School fresh;
    SchoolInfo row = info();
    row.id = Id<SchoolInfo>(1);
    fresh.put(row);
    Draft draft(fresh);
    Division division;
    division.code = QStringLiteral("6 A");
    draft.insert(division);
    {
        const Result<Store> store = Store::create(
            file(), info(), actor(), Store::FirstStep { draft.changes(), entry(QStringLiteral("Reprise")) });
        ASSERT_TRUE(store) << store.error().text().toStdString();
        EXPECT_TRUE(store->school() == draft.school());
        ASSERT_EQ(store->journal()->size(), 1);
        EXPECT_EQ(store->journal()->first().title, QStringLiteral("Reprise"));
        EXPECT_EQ(store->journal()->first().user, actor().user);
    }
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList { QFileInfo(file()).fileName() });

    // A step that does not fit leaves nothing behind, under no name.
    ChangeSet unfit;
    unfit.add({ Kind::Division, 7 }, { toRecord(division), std::nullopt });
    const QString other = file(QStringLiteral("autre.navette"));
    const Result<Store> refused = Store::create(other, info(), actor(), Store::FirstStep { unfit, {} });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList { QFileInfo(file()).fileName() });
}

TEST_F(StoreTest, WhatIsPublishedWithAStepStandsAndFallsWithIt)
{
    Store store = created();
    const School before = store.school();
    Draft draft(before);
    draft.insert(Division { .code = QStringLiteral("6 A") });
    // Another connection sees nothing of the step while it publishes.
    const auto publish = [&]() -> Result<> {
        const Result<Store> reader = Store::open(file(), Mode::ReadOnly, actor());
        EXPECT_TRUE(reader && reader->school() == before);
        return {};
    };
    ASSERT_TRUE(store.commit(draft.changes(), entry(QStringLiteral("parti")), publish));
    EXPECT_TRUE(store.school() == draft.school());
    EXPECT_EQ(store.journal()->size(), 1);

    Draft next(store.school());
    next.insert(Division { .code = QStringLiteral("6 B") });
    const Result<JournalEntry> refused = store.commit(next.changes(), entry(QStringLiteral("resté")),
        [] { return failure(ErrorKind::Io, QStringLiteral("Le disque est plein.")); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().cause, QStringLiteral("Le disque est plein."));
    EXPECT_TRUE(store.school() == draft.school());
    EXPECT_EQ(store.journal()->size(), 1);
    // And the base goes on working.
    EXPECT_TRUE(store.commit(next.changes(), entry(QStringLiteral("parti"))));
}

TEST_F(StoreTest, CreatingInAMissingFolderIsASentence)
{
    const Result<Store> store = Store::create(file(QStringLiteral("absent/ecole.navette")), info(), actor());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, ErrorKind::Io);
    expectSentence(store.error());
}

TEST_F(StoreTest, WhatIsCommittedIsThereAfterOpeningAgain)
{
    Id<Division> id;
    School before;
    {
        Store store = created();
        id = addDivision(store, QStringLiteral("6 B"));
        before = store.school();
    }
    const Result<Store> again = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->school() == before);
    EXPECT_EQ(again->school().find(id)->code, QStringLiteral("6 B"));
    EXPECT_EQ(again->school().nextId(Kind::Division), before.nextId(Kind::Division));
}

TEST_F(StoreTest, ACommitIsSignedAndCounted)
{
    Store store = created();
    addDivision(store, QStringLiteral("6A"));
    const Result<QList<JournalEntry>> journal = store.journal();
    ASSERT_TRUE(journal);
    ASSERT_EQ(journal->size(), 1);
    const JournalEntry& entry = journal->first();
    EXPECT_EQ(entry.id, 1);
    EXPECT_EQ(entry.user, QStringLiteral("durand"));
    EXPECT_EQ(entry.host, QSysInfo::machineHostName());
    EXPECT_EQ(entry.profile, QStringLiteral("MODIF"));
    EXPECT_FALSE(entry.exclusive);
    EXPECT_EQ(entry.title, QStringLiteral("Ajout de la classe 6A"));
    EXPECT_EQ(entry.changedRows, 1);
    EXPECT_TRUE(entry.at.isValid());
    EXPECT_EQ(entry.undoneBy, 0);
    EXPECT_EQ(entry.undoes, 0);
}

TEST_F(StoreTest, TheJournalKeepsFilesFiguresAndFindings)
{
    const QByteArray content = QByteArray("<a>\0é</a>\r\n", 12).repeated(1000);
    JournalEntry step = entry(QStringLiteral("Import SIECLE"));
    step.at = QDateTime(QDate(2026, 8, 28), QTime(9, 30, 1, 7), Qt::UTC);
    step.direction = Direction::In;
    step.counts = { { QStringLiteral("Élèves"), 448 }, { QStringLiteral("Classes"), 1LL << 40 } };
    Finding finding { .code = QStringLiteral("F03"),
        .severity = Severity::ToVerify,
        .cause = QStringLiteral("Deux élèves portent le même INE."),
        .consequence = QStringLiteral("L’un sera refusé."),
        .remedy = QStringLiteral("Corrigez l’INE."),
        .objects = { { QStringLiteral("student"), 12, QStringLiteral("MARTIN Anne") } },
        .where = { QStringLiteral("Eleves.xml"), 214, 7 },
        .occurrences = 3 };
    step.findings = { finding };
    step.files = { { QStringLiteral("Eleves.xml"), QStringLiteral("/tmp/Eleves.xml"), {}, 0, content },
        { QStringLiteral("Vide.xml"), {}, {}, 0, {} } };
    step.note = QStringLiteral("Première fois");
    {
        Store store = created();
        ASSERT_TRUE(store.commit({}, step));
    }
    const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(store);
    const JournalEntry read = store->journal()->first();
    EXPECT_EQ(read.at, step.at);
    EXPECT_EQ(read.direction, Direction::In);
    EXPECT_EQ(read.outcome, Outcome::Done);
    EXPECT_EQ(read.note, step.note);
    EXPECT_EQ(read.changedRows, 0);
    ASSERT_EQ(read.counts.size(), 2);
    EXPECT_EQ(read.counts[0].label, QStringLiteral("Élèves"));
    EXPECT_EQ(read.counts[1].value, 1LL << 40);
    ASSERT_EQ(read.findings.size(), 1);
    const Finding& told = read.findings.first();
    EXPECT_EQ(told.code, finding.code);
    EXPECT_EQ(told.severity, finding.severity);
    EXPECT_EQ(told.cause, finding.cause);
    EXPECT_EQ(told.consequence, finding.consequence);
    EXPECT_EQ(told.remedy, finding.remedy);
    EXPECT_EQ(told.objects, finding.objects);
    EXPECT_EQ(told.where, finding.where);
    EXPECT_EQ(told.occurrences, 3);
    ASSERT_EQ(read.files.size(), 2);
    EXPECT_EQ(read.files[0].name, QStringLiteral("Eleves.xml"));
    EXPECT_EQ(read.files[0].path, QStringLiteral("/tmp/Eleves.xml"));
    EXPECT_EQ(read.files[0].size, 12000);
    EXPECT_TRUE(read.files[0].content.isEmpty());
    EXPECT_EQ(read.files[0].sha256.toLatin1(), QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    EXPECT_EQ(read.files[1].name, QStringLiteral("Vide.xml"));
    EXPECT_EQ(*store->fileContent(1, 0), content);
    EXPECT_EQ(*store->fileContent(1, 1), QByteArray());
    const Result<QByteArray> missing = store->fileContent(1, 2);
    ASSERT_FALSE(missing);
    expectSentence(missing.error());
}

TEST_F(StoreTest, AChangeSetThatDoesNotFitChangesNothing)
{
    Store store = created();
    const Id<Division> id = addDivision(store, QStringLiteral("6A"));
    Draft stale(store.school());
    Division division = *store.school().find(id);
    division.label = QStringLiteral("Sixième A");
    stale.update(division);
    Draft first(store.school());
    division.label = QStringLiteral("Autre");
    first.update(division);
    ASSERT_TRUE(store.commit(first.changes(), entry(QStringLiteral("Premier"))));
    const School before = store.school();
    const Result<JournalEntry> refused = store.commit(stale.changes(), entry(QStringLiteral("Second")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    expectSentence(refused.error());
    EXPECT_TRUE(store.school() == before);
    EXPECT_EQ(store.journal()->size(), 2);
}

TEST_F(StoreTest, AnIdIsNeverGivenTwice)
{
    Id<Division> first;
    {
        Store store = created();
        first = addDivision(store, QStringLiteral("6A"));
        ASSERT_TRUE(store.undo(store.lastUndoable()));
        EXPECT_FALSE(store.school().find(first));
    }
    Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
    ASSERT_TRUE(store);
    EXPECT_GT(addDivision(*store, QStringLiteral("6B")).value, first.value);
}

TEST_F(StoreTest, WhatIsNotedOfAnExchangeIsAddedAndKept)
{
    const QDateTime sent(QDate(2026, 9, 3), QTime(7, 30), Qt::UTC);
    const QString message = QStringLiteral("  REJELEGROUPE_01 : élève non trouvé\r\n\tDURAND Zoé\n");
    {
        Store store = created();
        JournalEntry step = entry(QStringLiteral("Export STS"));
        step.direction = Direction::Out;
        step.outcome = Outcome::Prepared;
        step.note = QStringLiteral("à déposer");
        ASSERT_TRUE(store.commit({}, step));
        ASSERT_TRUE(store.noteOutcome(1, { .at = sent, .outcome = Outcome::Sent, .note = QStringLiteral("le matin") }));
        ASSERT_TRUE(store.noteOutcome(1, { .outcome = Outcome::Refused, .message = message }));
        ASSERT_TRUE(store.setOutcome(1, Outcome::Accepted, QStringLiteral("au second essai")));
        const Result<> missing = store.setOutcome(7, Outcome::Accepted);
        ASSERT_FALSE(missing);
        EXPECT_EQ(missing.error().kind, ErrorKind::Refused);
        expectSentence(missing.error());
    }
    const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(store);
    const JournalEntry read = store->journal()->first();
    EXPECT_EQ(read.outcome, Outcome::Accepted);
    EXPECT_EQ(read.note, QStringLiteral("à déposer")) << "what was said at the commit stays";
    ASSERT_EQ(read.outcomes.size(), 3);
    EXPECT_EQ(read.outcomes[0].at, sent);
    EXPECT_EQ(read.outcomes[0].user, QStringLiteral("durand"));
    EXPECT_EQ(read.outcomes[0].outcome, Outcome::Sent);
    EXPECT_EQ(read.outcomes[0].note, QStringLiteral("le matin"));
    EXPECT_EQ(read.outcomes[1].message, message) << "as it was pasted";
    EXPECT_TRUE(read.outcomes[1].at.isValid());
    EXPECT_EQ(read.outcomes[2].note, QStringLiteral("au second essai"));
}

TEST_F(StoreTest, AnySchoolIsReadAsItWasCommitted)
{
    for (quint32 seed = 1; seed <= 25; ++seed) {
        SCOPED_TRACE(seed);
        random::Random random(seed);
        School expected;
        {
            Result<Store> store = Store::open(file(), Mode::ReadWrite, actor());
            if (!store)
                store = Store::create(file(), info(), actor());
            ASSERT_TRUE(store);
            for (int step = 0; step < 3; ++step) {
                expected = random::changed(random, step == 0 ? random::school(random) : store->school());
                const ChangeSet changes = ChangeSet::between(store->school(), expected);
                const Result<JournalEntry> committed = store->commit(changes, entry(QString::number(step)));
                ASSERT_TRUE(committed) << committed.error().text().toStdString();
                EXPECT_EQ(*store->changesOf(committed->id), changes);
            }
        }
        const Result<Store> store = Store::open(file(), Mode::ReadOnly, actor());
        ASSERT_TRUE(store);
        EXPECT_TRUE(store->school() == expected);
    }
}

TEST_F(StoreTest, WorksInWhateverThreadHasIt)
{
    std::optional<Store> store;
    std::thread([&] { store = created(); }).join();
    ASSERT_TRUE(store);
    addDivision(*store, QStringLiteral("6A"));
    std::thread([&] { addDivision(*store, QStringLiteral("6B")); }).join();
    ASSERT_TRUE(store->undo(2));
    std::thread([&] { store.reset(); }).join();
    const Result<Store> again = Store::open(file(), Mode::ReadOnly, actor());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->school().divisions().size(), 1);
    EXPECT_EQ(again->journal()->size(), 3);
}

TEST_F(StoreTest, TheActorHasANameAndAHost)
{
    const Actor current = Actor::current();
    EXPECT_FALSE(current.user.isEmpty());
    EXPECT_EQ(current.host, QSysInfo::machineHostName());
    EXPECT_EQ(current.profile, QStringLiteral("MODIF"));
}

} // namespace navette::store
