// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots.h"

#include "common/french.h"
#include "model/kind.h"
#include "timetable/occupancy.h"
#include "ui/common/background.h"
#include "ui/lists/lists_page.h"
#include "ui/shell/centre.h"
#include "ui/shell/main_window.h"
#include "ui/wizard/files_page.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QPushButton>

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

        Result<> list(Kind kind, const QString& name)
        {
            m_window.centre()->showArea(ui::Area::Lists);
            for (auto* lists : m_window.centre()->findChildren<ui::ListsPage*>())
                lists->showKind(kind);
            return save(name);
        }

        Result<> timetable(timetable::ResourceKind kind, qint64 id, const QString& name)
        {
            m_window.centre()->showTimetable({ kind, id });
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

    Result<> walkSteps(Walk& walk)
    {
        walk.openStep(QStringLiteral("import.siecle"));
        walk.give({ QStringLiteral("ExportXML_*.zip") });
        NAVETTE_CHECK(walk.save(QStringLiteral("03-import-siecle-fichiers")));
        walk.goOn();
        NAVETTE_CHECK(walk.save(QStringLiteral("04-import-siecle-changements")));
        walk.openStep(QStringLiteral("import.sts"));
        walk.give({ QStringLiteral("sts_emp_*.xml") });
        NAVETTE_CHECK(walk.save(QStringLiteral("05-import-sts")));
        NAVETTE_CHECK(walk.area(ui::Area::Correspondences, QStringLiteral("06-correspondances")));
        NAVETTE_CHECK(walk.step(QStringLiteral("prepare"), QStringLiteral("07-preparer")));
        NAVETTE_CHECK(walk.step(QStringLiteral("place"), QStringLiteral("08-placer")));
        NAVETTE_CHECK(walk.step(QStringLiteral("export.sts"), QStringLiteral("09-export-sts-controles")));
        return walk.step(QStringLiteral("sts.load"), QStringLiteral("10-charger-dans-sts"));
    }

    Result<> walkAreas(Walk& walk, const School& school)
    {
        NAVETTE_CHECK(walk.list(Kind::Student, QStringLiteral("11-listes-eleves")));
        NAVETTE_CHECK(walk.list(Kind::Lesson, QStringLiteral("12-listes-cours")));
        const qint64 division = school.divisions().isEmpty() ? 0 : school.divisions().begin()->id.value;
        NAVETTE_CHECK(walk.timetable(timetable::ResourceKind::Division, division, QStringLiteral("13-grille-classe")));
        NAVETTE_CHECK(walk.timetable(
            timetable::ResourceKind::Teacher, busiestTeacher(school), QStringLiteral("14-grille-enseignant")));
        return walk.area(ui::Area::Journal, QStringLiteral("15-suivi"));
    }

} // namespace

Result<> takeShots(ui::MainWindow& window, const QString& base, const QString& folder)
{
    QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Io, tr("Le dossier %1 ne peut pas être créé.").arg(french::quoted(folder)));
    ui::applyStyle(*qApp, ui::Theme::Light);
    window.resize(ShotSize);
    window.show();
    Walk walk(window, dir);
    NAVETTE_CHECK(walk.save(QStringLiteral("01-demarrage")));
    NAVETTE_CHECK(window.session()->open(base));
    window.session()->setSupervisor(true);
    NAVETTE_CHECK(walk.area(ui::Area::Home, QStringLiteral("02-accueil")));
    NAVETTE_CHECK(walkSteps(walk));
    NAVETTE_CHECK(walkAreas(walk, window.session()->school()));
    ui::applyStyle(*qApp, ui::Theme::Dark);
    NAVETTE_CHECK(walk.area(ui::Area::Home, QStringLiteral("16-accueil-sombre")));
    return walk.area(ui::Area::Timetable, QStringLiteral("17-grille-sombre"));
}

} // namespace navette::app
