// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/steps.h"
#include "matching/matching.h"

/// The procedure as a route, and where the school stands on it.
namespace navette::exchange {

/// For a failure that can be read.
static void PrintTo(StepState state, std::ostream* os)
{
    *os << std::array { "ToDo", "Done", "Redo", "Waiting" }[size_t(state)];
}

namespace {

    class RouteTest : public Desk {
    protected:
        /// A step that was committed, the n-th from now.
        JournalEntry did(const char* step, const char* title = "")
        {
            JournalEntry entry { .id = journal.size() + 1,
                .at = at(int(journal.size())),
                .user = QStringLiteral("secretariat"),
                .step = QString::fromLatin1(step),
                .title = QString::fromUtf8(title) };
            if (entry.step.startsWith(u"export.")) {
                entry.direction = Direction::Out;
                entry.outcome = Outcome::Prepared;
                entry.files = { { .name = QStringLiteral("fichier.xml") } };
            }
            journal.append(entry);
            return entry;
        }
        /// The last one is taken back.
        void undo(qint64 id)
        {
            JournalEntry back {
                .id = journal.size() + 1, .at = at(int(journal.size())), .step = QStringLiteral("undo"), .undoes = id
            };
            journal[id - 1].undoneBy = back.id;
            journal.append(back);
        }
        static QDateTime at(int hour)
        {
            return QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC).addSecs(3600 * hour);
        }
        StepStatus status(const char* step) const
        {
            for (const StepStatus& row : route(base, journal)) {
                if (row.step->id == QLatin1String(step))
                    return row;
            }
            ADD_FAILURE() << "no step " << step;
            return {};
        }
        StepState state(const char* step) const { return status(step).state; }
        /// All imported, prepared, placed and the return file written.
        void walkToTheFirstExport()
        {
            importSiecle();
            did("import.siecle", "Import SIECLE du 28/08/2026 (4 élèves)");
            importSts();
            did("import.sts");
            prepare();
            did("prepare");
            for (const Lesson& lesson : QList<Lesson>(base.lessons().begin(), base.lessons().end()))
                edit(lesson.id, [](Lesson& row) { row.day = 1; });
            did("place");
            did("export.sts", "Fichier pour STS-Web (3 services)");
        }
        void tickStep(const char* step, int hour)
        {
            apply(tick(base, QString::fromLatin1(step), QStringLiteral("secretariat"), at(hour)));
        }

        QList<JournalEntry> journal;
    };

} // namespace

TEST_F(RouteTest, SevenPartsInTheOrderOfTheProcedure)
{
    int part = 1;
    QSet<QString> ids;
    for (const Step& step : steps()) {
        EXPECT_TRUE(step.part == part || step.part == part + 1) << qPrintable(step.id);
        part = step.part;
        EXPECT_FALSE(ids.contains(step.id)) << qPrintable(step.id);
        ids.insert(step.id);
        EXPECT_FALSE(step.title.isEmpty()) << qPrintable(step.id);
        EXPECT_TRUE(step.purpose.endsWith(u'.')) << qPrintable(step.id);
        EXPECT_TRUE(step.after.isEmpty() || findStep(step.after)) << qPrintable(step.id);
        EXPECT_EQ(findStep(step.id), &step);
        if (step.type == StepType::Elsewhere) {
            EXPECT_GE(step.where.size(), 2) << qPrintable(step.id) << " needs its menu path";
            EXPECT_FALSE(step.after.isEmpty()) << qPrintable(step.id);
        }
    }
    EXPECT_EQ(part, 7);
    for (int n = 1; n <= 7; ++n)
        EXPECT_FALSE(partTitle(n).isEmpty()) << n;
    EXPECT_TRUE(partTitle(0).isEmpty());
    EXPECT_TRUE(partTitle(8).isEmpty());
    EXPECT_FALSE(findStep(u"no.such"));
}

TEST_F(RouteTest, ImportsAndExportsAskForTheSupervisor)
{
    for (const char* id : { "import.siecle", "import.sts", "export.sts", "export.siecle", "export.ent" })
        EXPECT_TRUE(findStep(QString::fromLatin1(id))->needsSupervisor) << id;
    for (const char* id : { "match", "prepare", "place", "sts.push", "siecle.reset" })
        EXPECT_FALSE(findStep(QString::fromLatin1(id))->needsSupervisor) << id;
}

TEST_F(RouteTest, TheTwoStepsOfTheProcedureElsewhereAreThere)
{
    EXPECT_EQ(findStep(u"sts.push")->title,
        QStringLiteral("Depuis STS, forcer l’export vers SIECLE des Structures et Services"));
    EXPECT_TRUE(findStep(u"siecle.reset")
                    ->where.join(u' ')
                    .contains(QStringLiteral("Réinitialisation des liens élève-groupe")));
}

TEST_F(RouteTest, OnTheFirstDayTheImportsAreToDoAndTheRestWaits)
{
    EXPECT_EQ(state("import.siecle"), StepState::ToDo);
    EXPECT_EQ(state("import.rooms"), StepState::ToDo);
    EXPECT_EQ(state("import.sts"), StepState::ToDo);
    for (const char* step : { "match", "prepare", "place", "export.sts", "sts.load", "sts.push", "export.siecle",
             "siecle.reset", "siecle.follow", "export.ent", "ent.load" }) {
        EXPECT_EQ(state(step), StepState::Waiting) << step;
        EXPECT_FALSE(status(step).summary.isEmpty()) << step << " must say for what";
        EXPECT_FALSE(status(step).lastAt.isValid()) << step;
    }
}

TEST_F(RouteTest, EachStepIsDoneInItsTurn)
{
    importSiecle();
    did("import.siecle", "Import SIECLE du 28/08/2026 (4 élèves)");
    EXPECT_EQ(state("import.siecle"), StepState::Done);
    EXPECT_EQ(status("import.siecle").summary, QStringLiteral("Import SIECLE du 28/08/2026 (4 élèves)"));
    EXPECT_EQ(status("import.siecle").lastAt, at(0));
    EXPECT_EQ(state("match"), StepState::Waiting);

    const Id<Teacher> alike = insert(Teacher {
        .familyName = QStringLiteral("AUBRAC"), .firstName = QStringLiteral("Cyprien"), .origin = Origin::Previous });
    importSts();
    did("import.sts");
    EXPECT_EQ(state("match"), StepState::ToDo);
    EXPECT_TRUE(status("match").summary.startsWith(QStringLiteral("1 correspondance")));
    EXPECT_EQ(state("prepare"), StepState::ToDo);
    apply(matching::settle(
        base, MatchKind::Teacher, alike.value, QStringLiteral("epp:20048"), QStringLiteral("x"), at(2)));
    did("match");
    EXPECT_EQ(state("match"), StepState::Done);

    prepare();
    did("prepare");
    EXPECT_EQ(state("prepare"), StepState::Done);
    EXPECT_EQ(state("place"), StepState::ToDo);
    EXPECT_EQ(state("export.sts"), StepState::Waiting);
    for (const Lesson& lesson : QList<Lesson>(base.lessons().begin(), base.lessons().end()))
        edit(lesson.id, [](Lesson& row) { row.day = 1; });
    did("place");
    EXPECT_EQ(state("place"), StepState::Done);
    EXPECT_EQ(state("export.sts"), StepState::ToDo);
    EXPECT_EQ(state("sts.load"), StepState::Waiting);
    did("export.sts", "Fichier pour STS-Web (3 services)");
    EXPECT_EQ(state("export.sts"), StepState::Done);
    EXPECT_EQ(state("sts.load"), StepState::ToDo);
    EXPECT_EQ(state("sts.push"), StepState::Waiting);
    tickStep("sts.load", 10);
    EXPECT_EQ(state("sts.load"), StepState::Done);
    EXPECT_EQ(status("sts.load").summary, QStringLiteral("Fait le 01/09/2026 par secretariat"));
    EXPECT_EQ(state("sts.push"), StepState::ToDo);
}

TEST_F(RouteTest, AFileIsToBeWrittenAgainWhenItsSourceChanged)
{
    walkToTheFirstExport();
    ASSERT_EQ(state("export.sts"), StepState::Done);
    const QList<JournalEntry> before = journal;
    for (const char* step : { "import.siecle", "import.sts", "import.rooms", "match", "prepare", "place", "edit" }) {
        journal = before;
        did(step);
        EXPECT_EQ(state("export.sts"), StepState::Redo) << step;
        EXPECT_FALSE(status("export.sts").summary.isEmpty());
        did("export.sts");
        EXPECT_EQ(state("export.sts"), StepState::Done) << "written again after " << step;
    }
}

TEST_F(RouteTest, TakingAStepBackChangesTheSourceToo)
{
    walkToTheFirstExport();
    const qint64 place = journal[journal.size() - 2].id;
    undo(place);
    EXPECT_EQ(state("export.sts"), StepState::Redo) << "the placement that it shows is gone";
}

TEST_F(RouteTest, AStepDoneAndTakenBackSinceLeavesTheFileTrue)
{
    walkToTheFirstExport();
    const JournalEntry moved = did("edit");
    EXPECT_EQ(state("export.sts"), StepState::Redo);
    undo(moved.id);
    EXPECT_EQ(state("export.sts"), StepState::Done);
}

TEST_F(RouteTest, AnImportTakenBackIsNotDone)
{
    importSiecle();
    const JournalEntry entry = did("import.siecle");
    undo(entry.id);
    EXPECT_EQ(state("import.siecle"), StepState::ToDo);
}

TEST_F(RouteTest, ThePreparationIsToBeSeenAgainAfterANewImport)
{
    walkToTheFirstExport();
    did("import.sts");
    EXPECT_EQ(state("prepare"), StepState::Redo);
    did("prepare");
    EXPECT_EQ(state("prepare"), StepState::Done);
}

TEST_F(RouteTest, ATickOlderThanTheFileIsToBeDoneAgain)
{
    walkToTheFirstExport();
    tickStep("sts.load", 6);
    tickStep("sts.push", 7);
    ASSERT_EQ(state("sts.push"), StepState::Done);
    while (journal.size() < 9)
        did("edit");
    did("export.sts");
    EXPECT_EQ(state("sts.load"), StepState::Redo);
    tickStep("sts.load", 12);
    EXPECT_EQ(state("sts.load"), StepState::Done);
    EXPECT_EQ(state("sts.push"), StepState::Redo) << "what STS took anew has not gone on to SIECLE";
}

TEST_F(RouteTest, WhatTheEntWasSentByItselfAsksForNoLoadingByHand)
{
    walkToTheFirstExport();
    did("export.ent");
    journal.last().outcome = Outcome::Prepared;
    tickStep("ent.load", 6);
    did("edit");
    did("export.ent");
    journal.last().outcome = Outcome::Sent;
    EXPECT_EQ(state("ent.load"), StepState::Done);
    did("export.ent");
    journal.last().outcome = Outcome::Prepared;
    EXPECT_EQ(state("ent.load"), StepState::Redo) << "written by hand: a person has to load it";
}

TEST_F(RouteTest, TickingTwiceRenewsAndUntickingTakesBack)
{
    tickStep("sts.push", 1);
    apply(tick(base, QStringLiteral("sts.push"), QStringLiteral("adjoint"), at(5), QStringLiteral("suivi vu")));
    ASSERT_EQ(base.table<Milestone>().size(), 1);
    const Milestone row = *base.table<Milestone>().begin();
    EXPECT_EQ(row.doneAt, at(5));
    EXPECT_EQ(row.doneBy, QStringLiteral("adjoint"));
    EXPECT_EQ(row.note, QStringLiteral("suivi vu"));
    apply(untick(base, QStringLiteral("sts.push")));
    EXPECT_TRUE(base.table<Milestone>().isEmpty());
    EXPECT_TRUE(untick(base, QStringLiteral("sts.push")).isEmpty()) << "nothing to take back";
}

TEST_F(RouteTest, RoomsOfLastYearAreEnough)
{
    insert(Room { .code = QStringLiteral("101") });
    EXPECT_EQ(state("import.rooms"), StepState::Done);
    EXPECT_TRUE(status("import.rooms").summary.startsWith(QStringLiteral("1 salle")));
}

TEST_F(RouteTest, AFileRefusedIsToBeWrittenAgainAndASilentOneIsSaid)
{
    walkToTheFirstExport();
    JournalEntry& file = journal.last();
    EXPECT_EQ(state("export.sts"), StepState::Done);
    file.outcome = Outcome::Sent;
    file.outcomes = { { .at = QDateTime::currentDateTimeUtc().addDays(-6), .outcome = Outcome::Sent } };
    EXPECT_EQ(state("export.sts"), StepState::Done);
    EXPECT_TRUE(status("export.sts").summary.startsWith(QStringLiteral("Sans nouvelle depuis 6")));
    file.outcome = Outcome::Refused;
    EXPECT_EQ(state("export.sts"), StepState::Redo);
    EXPECT_TRUE(status("export.sts").summary.startsWith(QStringLiteral("Refusé par STS-Web")));
}

} // namespace navette::exchange
