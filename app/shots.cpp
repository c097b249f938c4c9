// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots.h"

#include "demo_school.h"

#include "common/french.h"
#include "model/kind.h"
#include "timetable/occupancy.h"
#include "ui/common/background.h"
#include "ui/grid/grid_editor.h"
#include "ui/lists/lists_page.h"
#include "ui/shell/centre.h"
#include "ui/shell/main_window.h"
#include "ui/wizard/change_model.h"
#include "ui/wizard/files_page.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>

namespace navette::app {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Shots", text); }

    constexpr QSize ShotSize { 1440, 900 };
    constexpr int QuietMilliseconds = 250;
    constexpr int LongestMilliseconds = 60000;

    void pause(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }

    /// Until nothing runs in the background any more and the window had a moment to show it.
    void settle()
    {
        QElapsedTimer since;
        since.start();
        do
            pause(QuietMilliseconds);
        while (!ui::BackgroundWorks::instance().running().isEmpty() && since.elapsed() < LongestMilliseconds);
        pause(QuietMilliseconds);
    }

    class Walk {
    public:
        Walk(ui::MainWindow& window, const QDir& folder)
            : m_window(window)
            , m_folder(folder)
        {
        }

        Result<> save(const QString& name)
        {
            settle();
            const QString path = m_folder.filePath(name + QStringLiteral(".png"));
            if (!m_window.grab().save(path))
                return failure(ErrorKind::Io, tr("L’image %1 ne peut pas être écrite.").arg(french::quoted(path)));
            return {};
        }

        Result<> area(ui::Area area, const QString& name)
        {
            m_window.centre()->showArea(area);
            return save(name);
        }

        /// A step at its first page after the question of the exclusive mode.
        void openStep(const QString& id)
        {
            m_window.centre()->showStep(id);
            settle();
            const exchange::Step* step = exchange::findStep(id);
            if (step && step->needsSupervisor)
                goOn();
        }

        Result<> step(const QString& id, const QString& name)
        {
            openStep(id);
            return save(name);
        }

        void goOn()
        {
            for (auto* next : m_window.centre()->findChildren<QPushButton*>(QStringLiteral("next"))) {
                if (next->isVisible() && next->isEnabled())
                    next->click();
            }
            settle();
        }

        void give(const QStringList& patterns)
        {
            const QDir source = QFileInfo(m_window.session()->path()).dir();
            QStringList paths;
            for (const QString& name : source.entryList(patterns, QDir::Files))
                paths.append(source.filePath(name));
            for (auto* page : m_window.centre()->findChildren<ui::FilesPage*>()) {
                if (page->isVisible() && !paths.isEmpty())
                    page->addFiles(paths);
            }
            settle();
        }

        /// Opens the first kind of rows that change, at a row that shows before and after.
        void showChange()
        {
            for (auto* tree : m_window.centre()->findChildren<QTreeView*>(QStringLiteral("changes"))) {
                if (!tree->isVisible())
                    continue;
                const QAbstractItemModel* model = tree->model();
                for (int row = 0; row < model->rowCount(); ++row) {
                    const QModelIndex kind = model->index(row, 0);
                    if (model->index(row, ui::ChangeModel::Changed).data().toInt() == 0)
                        continue;
                    tree->expand(kind);
                    tree->setCurrentIndex(model->index(0, 0, kind));
                    break;
                }
            }
            settle();
        }

        Result<> list(Kind kind, const QString& name)
        {
            m_window.centre()->showArea(ui::Area::Lists);
            for (auto* lists : m_window.centre()->findChildren<ui::ListsPage*>())
                lists->showKind(kind);
            return save(name);
        }

        /// The week of a class or a teacher with one of its lessons chosen, so that each place says whether it fits.
        Result<> timetable(timetable::Resource resource, const QString& name)
        {
            m_window.centre()->showTimetable(resource);
            const School& school = m_window.session()->school();
            for (const Id<Lesson> id : timetable::Occupancy(school).lessonsOf(resource)) {
                if (!school.find(id)->isPlaced() || school.find(id)->locked)
                    continue;
                for (auto* grid : m_window.centre()->findChildren<ui::GridEditor*>())
                    grid->showLesson(id);
                break;
            }
            return save(name);
        }

    private:
        ui::MainWindow& m_window;
        QDir m_folder;
    };

    /// The teacher with the most lessons on the grid: an empty week shows nothing.
    qint64 busiestTeacher(const School& school)
    {
        QHash<qint64, int> lessons;
        qint64 busiest = 0;
        for (const Lesson& lesson : school.lessons()) {
            for (const Id<Teacher> teacher : lesson.teachers) {
                if (lesson.isPlaced() && ++lessons[teacher.value] > lessons.value(busiest))
                    busiest = teacher.value;
            }
        }
        return busiest;
    }

    Result<> walkImports(Walk& walk)
    {
        walk.openStep(QStringLiteral("import.siecle"));
        walk.give({ QStringLiteral("ExportXML_*.zip") });
        NAVETTE_CHECK(walk.save(QStringLiteral("03-import-siecle-fichiers")));
        walk.goOn();
        walk.showChange();
        NAVETTE_CHECK(walk.save(QStringLiteral("04-import-siecle-changements")));
        walk.openStep(QStringLiteral("import.sts"));
        walk.give({ QStringLiteral("sts_emp_*.xml") });
        return walk.save(QStringLiteral("05-import-sts"));
    }

    Result<> walkMatching(Walk& walk)
    {
        NAVETTE_CHECK(walk.area(ui::Area::Correspondences, QStringLiteral("06-correspondances")));
        return walk.step(QStringLiteral("prepare"), QStringLiteral("07-preparer"));
    }

    Result<> walkChecks(Walk& walk)
    {
        NAVETTE_CHECK(walk.area(ui::Area::Home, QStringLiteral("02-accueil")));
        NAVETTE_CHECK(walk.step(QStringLiteral("place"), QStringLiteral("08-placer")));
        return walk.step(QStringLiteral("export.sts"), QStringLiteral("09-export-sts-controles"));
    }

    Result<> walkAreas(Walk& walk, const School& school)
    {
        NAVETTE_CHECK(walk.step(QStringLiteral("siecle.reset"), QStringLiteral("10-reinitialiser-dans-siecle")));
        NAVETTE_CHECK(walk.list(Kind::Student, QStringLiteral("11-listes-eleves")));
        NAVETTE_CHECK(walk.list(Kind::Lesson, QStringLiteral("12-listes-cours")));
        const qint64 division = school.divisions().isEmpty() ? 0 : school.divisions().begin()->id.value;
        NAVETTE_CHECK(walk.timetable({ ResourceKind::Division, division }, QStringLiteral("13-grille-classe")));
        NAVETTE_CHECK(
            walk.timetable({ ResourceKind::Teacher, busiestTeacher(school) }, QStringLiteral("14-grille-enseignant")));
        NAVETTE_CHECK(walk.area(ui::Area::Journal, QStringLiteral("15-suivi")));
        ui::applyStyle(*qApp, ui::Theme::Dark);
        NAVETTE_CHECK(walk.area(ui::Area::Home, QStringLiteral("16-accueil-sombre")));
        NAVETTE_CHECK(walk.area(ui::Area::Timetable, QStringLiteral("17-grille-sombre")));
        ui::applyStyle(*qApp, ui::Theme::Light);
        return {};
    }

    /// The window as it stands before any base is open, and where the pictures go.
    Result<QDir> begin(ui::MainWindow& window, const QString& folder)
    {
        QDir dir(folder);
        if (!dir.mkpath(QStringLiteral(".")))
            return failure(ErrorKind::Io, tr("Le dossier %1 ne peut pas être créé.").arg(french::quoted(folder)));
        ui::applyStyle(*qApp, ui::Theme::Light);
        window.resize(ShotSize);
        window.show();
        NAVETTE_CHECK(Walk(window, dir).save(QStringLiteral("01-demarrage")));
        return dir;
    }

    Result<> open(ui::MainWindow& window, const QString& base)
    {
        NAVETTE_CHECK(window.session()->open(base));
        window.session()->setSupervisor(true);
        return {};
    }

} // namespace

Result<> takeShots(ui::MainWindow& window, const QString& base, const QString& folder)
{
    NAVETTE_TRY(dir, begin(window, folder));
    Walk walk(window, dir);
    NAVETTE_CHECK(open(window, base));
    NAVETTE_CHECK(walkImports(walk));
    NAVETTE_CHECK(walkMatching(walk));
    NAVETTE_CHECK(walkChecks(walk));
    return walkAreas(walk, window.session()->school());
}

Result<> takeDemoShots(ui::MainWindow& window, const QString& folder)
{
    NAVETTE_TRY(dir, begin(window, folder));
    Walk walk(window, dir);
    const QTemporaryDir temporary;
    const auto openAt = [&](DemoStage stage) -> Result<> {
        NAVETTE_TRY(base, demoSchool(temporary.filePath(QString::number(int(stage))), stage));
        return open(window, base);
    };
    NAVETTE_CHECK(openAt(DemoStage::Begun));
    NAVETTE_CHECK(walkImports(walk));
    NAVETTE_CHECK(openAt(DemoStage::Imported));
    NAVETTE_CHECK(walkMatching(walk));
    NAVETTE_CHECK(openAt(DemoStage::Prepared));
    NAVETTE_CHECK(walkChecks(walk));
    NAVETTE_CHECK(openAt(DemoStage::Sent));
    NAVETTE_CHECK(walkAreas(walk, window.session()->school()));
    window.session()->close();
    return {};
}

} // namespace navette::app
