// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "college.h"
#include "window_test.h"

#include "matching/matching.h"
#include "ui/common/findings_view.h"
#include "ui/grid/week_view.h"
#include "ui/shell/route_model.h"

#include <QDir>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <optional>

namespace navette::ui {

namespace {

    /// The procedure as a secretary walks it who has no mouse.
    class ProcedureTest : public WindowTest {
    protected:
        void SetUp() override
        {
            const Result<College> written = College::writeTo(m_folder.path());
            ASSERT_TRUE(written) << written.error().text().toStdString();
            m_college = *written;
            ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("envoyes")));
        }

        void makeNewBase();
        void importSiecle();
        void importRooms();
        void importSts();
        void settleCorrespondences();
        void prepare();
        void placeAll();
        void moveALessonAndTakeItBack();
        void sendFile(const QString& stepId);
        void tick(const QString& stepId, const QString& note);
        void noteAccepted();

        QString title() const { return text("stepTitle"); }
        static QString titleOf(const char* stepId) { return exchange::findStep(QString::fromLatin1(stepId))->title; }
        bool canGoOn() const
        {
            const auto* next = visible<QPushButton>("next");
            return next && next->isEnabled();
        }
        /// Gives files to the import step that is shown, through its file dialog, and commits what changes.
        void import(const QString& typed)
        {
            ASSERT_EQ(focusName(), QStringLiteral("chooseFiles"));
            chooseFile([this] { press(Qt::Key_Return); }, typed);
            ASSERT_TRUE(idle());
            ASSERT_TRUE(canGoOn()) << text("whyNot").toStdString() << text("fileErrors").toStdString();
            press(Qt::Key_Return);
            ASSERT_TRUE(visible<QTreeView>("changes")) << "focus: " << focusName().toStdString();
            ASSERT_TRUE(idle());
            ASSERT_TRUE(canGoOn()) << text("whyNot").toStdString();
            press(Qt::Key_Return);
            ASSERT_FALSE(text("result").isEmpty()) << "focus: " << focusName().toStdString();
        }
        std::optional<timetable::Place> otherPlace(const WeekView& week) const;
        int open() const
        {
            int count = 0;
            for (const MatchKind kind : matching::AllKinds)
                count += matching::status(m_window->session()->school(), kind).open;
            return count;
        }

        College m_college;
    };

} // namespace

void ProcedureTest::makeNewBase()
{
    inDialog([this] { press(Qt::Key_N, Qt::ControlModifier); },
        [this] {
            press(Qt::Key_L, Qt::AltModifier);
            type(m_college.previous);
            press(Qt::Key_Tab);
            press(Qt::Key_D, Qt::AltModifier);
            press(Qt::Key_A, Qt::ControlModifier);
            type(m_folder.path());
            tabTo(QStringLiteral("create"));
            press(Qt::Key_Return);
        });
    ASSERT_TRUE(session().isOpen());
    EXPECT_EQ(session().school().info().uai, m_college.uai);
    EXPECT_EQ(session().school().info().year, m_college.year);
    EXPECT_FALSE(session().school().teachers().isEmpty()) << "last year's";
}

void ProcedureTest::importSiecle()
{
    ASSERT_EQ(focusName(), QStringLiteral("goOn"));
    press(Qt::Key_Return);
    ASSERT_EQ(title(), titleOf("import.siecle"));
    EXPECT_FALSE(session().isExclusive());
    press(Qt::Key_Return);
    EXPECT_TRUE(session().isSupervisor());
    EXPECT_TRUE(session().isExclusive());
    QStringList quoted;
    for (const QString& path : std::as_const(m_college.siecle))
        quoted.append(u'"' + path + u'"');
    ASSERT_NO_FATAL_FAILURE(import(quoted.join(u' ')));
    EXPECT_GT(session().school().students().size(), 400);
    press(Qt::Key_Return);
}

void ProcedureTest::importRooms()
{
    ASSERT_EQ(title(), titleOf("import.rooms"));
    ASSERT_NO_FATAL_FAILURE(import(m_college.rooms));
    EXPECT_EQ(session().school().rooms().size(), 48);
    press(Qt::Key_Return);
}

void ProcedureTest::importSts()
{
    ASSERT_EQ(title(), titleOf("import.sts"));
    press(Qt::Key_Return); // the exclusive mode is still ours
    ASSERT_NO_FATAL_FAILURE(import(m_college.sts));
    EXPECT_GT(open(), 3);
    press(Qt::Key_Return);
}

void ProcedureTest::settleCorrespondences()
{
    ASSERT_EQ(title(), titleOf("match"));
    press(Qt::Key_Return);
    shoot("correspondances");
    for (int guard = 0; open() > 0 && guard < 100; ++guard) {
        const int before = open();
        const bool inList = focusName() == QStringLiteral("items");
        press(Qt::Key_Return); // the likeliest candidate, or on to the next kind when this one is settled
        if (inList && open() == before) // nothing of ours is like it
            press(Qt::Key_N);
        ASSERT_TRUE(!inList || open() < before) << focusName().toStdString();
    }
    ASSERT_EQ(open(), 0);
    shoot("correspondances-reglees");
    press(Qt::Key_Return);
}

void ProcedureTest::prepare()
{
    ASSERT_EQ(title(), titleOf("prepare"));
    ASSERT_TRUE(idle());
    ASSERT_TRUE(canGoOn()) << text("whyNot").toStdString();
    press(Qt::Key_Return);
    EXPECT_GT(session().school().lessons().size(), 500);
    press(Qt::Key_Return);
}

void ProcedureTest::placeAll()
{
    ASSERT_EQ(title(), titleOf("place"));
    tabTo(QStringLiteral("place"));
    press(Qt::Key_Return);
    ASSERT_TRUE(idle());
    const auto& lessons = session().school().lessons();
    EXPECT_TRUE(std::all_of(lessons.begin(), lessons.end(), [](const Lesson& lesson) { return lesson.isPlaced(); }))
        << text("placementText").toStdString();
}

/// Where on its day the selected lesson may go instead.
std::optional<timetable::Place> ProcedureTest::otherPlace(const WeekView& week) const
{
    const Lesson* lesson = m_window->session()->school().find(week.selected());
    const timetable::TimeGrid grid(m_window->session()->school().grid());
    for (int slot = 0; lesson && slot < grid.slotsPerDay(); ++slot) {
        const timetable::Place place { lesson->day, slot };
        const auto index = static_cast<std::size_t>(grid.indexOf(place));
        if (slot != lesson->slot && index < week.marks().size() && week.marks()[index].isEmpty())
            return place;
    }
    return std::nullopt;
}

void ProcedureTest::moveALessonAndTakeItBack()
{
    press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_EQ(focusName(), QStringLiteral("week"));
    const auto& week = *visible<WeekView>("week");
    // Down each day in turn, to the first lesson that may go elsewhere on its day.
    for (int guard = 0; !otherPlace(week) && guard < 100; ++guard) {
        const timetable::Place before = week.cursor();
        press(Qt::Key_Down);
        if (week.cursor() == before) {
            press(Qt::Key_Right);
            repeat(Qt::Key_Up, 40);
        }
    }
    const std::optional<timetable::Place> to = otherPlace(week);
    ASSERT_TRUE(to);
    const Id<Lesson> lesson = week.selected();
    const int from = session().school().find(lesson)->slot;
    press(Qt::Key_Return);
    ASSERT_TRUE(week.isCarrying());
    for (int guard = 0; week.cursor() != *to && guard < 40; ++guard)
        press(week.cursor().slot < to->slot ? Qt::Key_Down : Qt::Key_Up);
    shoot("deplacer");
    press(Qt::Key_Return);
    EXPECT_EQ(session().school().find(lesson)->slot, to->slot);
    EXPECT_TRUE(session().undoTitle().startsWith(QStringLiteral("Déplacer")));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session().school().find(lesson)->slot, from);
    press(Qt::Key_E, Qt::ControlModifier);
}

void ProcedureTest::sendFile(const QString& stepId)
{
    ASSERT_EQ(title(), exchange::findStep(stepId)->title);
    press(Qt::Key_Return); // the exclusive mode
    ASSERT_TRUE(visible<FindingsView>()) << focusName().toStdString();
    ASSERT_TRUE(idle());
    if (focusName() == QStringLiteral("acceptReason")) {
        type(QStringLiteral("Sept élèves arrivés hier n’ont pas encore de classe"));
        press(Qt::Key_Return);
        ASSERT_TRUE(idle());
    }
    for (int guard = 0; focusName() == QStringLiteral("reason") && guard < 20; ++guard) {
        type(QStringLiteral("Vu avec le chef d’établissement"));
        press(Qt::Key_Return);
    }
    ASSERT_TRUE(canGoOn()) << text("verdict").toStdString() << visible<FindingsView>()->text().toStdString();
    press(Qt::Key_Return);
    if (stepId == u"export.ent") {
        ASSERT_TRUE(visible<QPushButton>("aafFolder")) << focusName().toStdString();
        ASSERT_EQ(focusName(), QStringLiteral("next")) << "nobody needs the directory to go on";
        press(Qt::Key_Return);
    }
    if (visible<QTabWidget>("dryRunTabs")) { // what STS would say, before the folder
        ASSERT_TRUE(idle());
        ASSERT_TRUE(canGoOn()) << text("whyNot").toStdString();
        press(Qt::Key_Return);
    }
    tabTo(QStringLiteral("folder"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(path(QStringLiteral("envoyes")));
    ASSERT_TRUE(canGoOn()) << text("whyNot").toStdString();
    press(Qt::Key_Return);
    ASSERT_FALSE(text("result").isEmpty()) << focusName().toStdString();
    press(Qt::Key_Return);
}

void ProcedureTest::tick(const QString& stepId, const QString& note)
{
    ASSERT_EQ(title(), exchange::findStep(stepId)->title);
    tabTo(QStringLiteral("note"));
    type(note);
    press(Qt::Key_Return);
    EXPECT_TRUE(text("done").contains(note)) << text("done").toStdString();
    EXPECT_NE(focusName(), QStringLiteral("untick")) << "one Enter too many would take the tick back";
    if (stepId != exchange::steps().last().id)
        press(Qt::Key_Return);
}

/// What was sent has been accepted: the follow-up is not ticked before somebody says so.
void ProcedureTest::noteAccepted()
{
    EXPECT_FALSE(canGoOn());
    tabTo(QStringLiteral("outcome"));
    press(Qt::Key_Down);
    tabTo(QStringLiteral("saveOutcome"));
    press(Qt::Key_Space);
    EXPECT_TRUE(canGoOn()) << text("whyNot").toStdString();
}

TEST_F(ProcedureTest, IsWalkedFromTheFirstFileToTheLastByKeyboardAlone)
{
    ASSERT_NO_FATAL_FAILURE(makeNewBase());
    ASSERT_NO_FATAL_FAILURE(importSiecle());
    ASSERT_NO_FATAL_FAILURE(importRooms());
    ASSERT_NO_FATAL_FAILURE(importSts());
    ASSERT_NO_FATAL_FAILURE(settleCorrespondences());
    ASSERT_NO_FATAL_FAILURE(prepare());
    ASSERT_NO_FATAL_FAILURE(placeAll());
    ASSERT_NO_FATAL_FAILURE(moveALessonAndTakeItBack());
    ASSERT_NO_FATAL_FAILURE(sendFile(QStringLiteral("export.sts")));
    ASSERT_NO_FATAL_FAILURE(tick(QStringLiteral("sts.load"), QStringLiteral("Import terminé sans rejet")));
    ASSERT_NO_FATAL_FAILURE(tick(QStringLiteral("sts.push"), QStringLiteral("Structures puis services")));
    ASSERT_NO_FATAL_FAILURE(sendFile(QStringLiteral("export.siecle")));
    ASSERT_NO_FATAL_FAILURE(tick(QStringLiteral("siecle.reset"), QStringLiteral("Déposé à midi")));
    ASSERT_NO_FATAL_FAILURE(noteAccepted());
    ASSERT_NO_FATAL_FAILURE(tick(QStringLiteral("siecle.follow"), QStringLiteral("699 liens créés")));
    ASSERT_NO_FATAL_FAILURE(sendFile(QStringLiteral("export.ent")));
    ASSERT_NO_FATAL_FAILURE(tick(QStringLiteral("ent.load"), QStringLiteral("Bilan d’import sans erreur")));

    // The three files lie in the folder under their official names.
    const QString year = QString::number(m_college.year);
    const QStringList names = QDir(path(QStringLiteral("envoyes"))).entryList(QDir::Files, QDir::Name);
    EXPECT_TRUE(names.contains(QStringLiteral("EDT_vers_STS_%1_%2.xml").arg(m_college.uai, year)));
    EXPECT_TRUE(names.contains(QStringLiteral("EDT_vers_Kosmos.xml")));
    const QRegularExpression links(QStringLiteral("^%1ELEGROUPE%2\\d{12}\\.zip$").arg(m_college.uai, year));
    EXPECT_EQ(names.filter(links).size(), 1);
    EXPECT_EQ(names.size(), 3) << names.join(u' ').toStdString();

    // The route says of every step that it is done, to the eye and to the ear.
    press(Qt::Key_F6, Qt::ShiftModifier);
    ASSERT_EQ(focusName(), QStringLiteral("route"));
    const QAbstractItemModel* route = visible<QTreeView>("route")->model();
    QStringList done;
    for (int part = 0; part < route->rowCount(); ++part) {
        const QModelIndex its = route->index(part, 0);
        EXPECT_EQ(its.data(RouteModel::StateRole).toInt(), static_cast<int>(exchange::StepState::Done));
        for (int i = 0; i < route->rowCount(its); ++i)
            done.append(route->index(i, 0, its).data(Qt::AccessibleTextRole).toString());
    }
    EXPECT_EQ(done.size(), exchange::steps().size());
    EXPECT_EQ(done.filter(QStringLiteral(", Fait, ")).size(), done.size()) << done.join(u'\n').toStdString();

    // The follow-up of exchanges has them all, newest first.
    press(Qt::Key_5, Qt::ControlModifier);
    const QAbstractItemModel* journal = visible<QTableView>("table")->model();
    QString all;
    for (int row = 0; row < journal->rowCount(); ++row) {
        for (int column = 0; column < journal->columnCount(); ++column)
            all += journal->index(row, column).data().toString() + u'\n';
    }
    EXPECT_EQ(journal->rowCount(), 6) << all.toStdString();
    for (const QString& name : names)
        EXPECT_TRUE(all.contains(name)) << name.toStdString() << '\n' << all.toStdString();
    EXPECT_LT(all.indexOf(u"EDT_vers_Kosmos"), all.indexOf(u"EDT_vers_STS"));
    EXPECT_EQ(all.count(u"Envoyé le "), 2) << "the ticks say so: " << all.toStdString();
    EXPECT_EQ(all.count(u"Accepté le "), 1) << all.toStdString();
    shoot("suivi");
}

} // namespace navette::ui
