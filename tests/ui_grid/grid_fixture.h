// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "tests/support/fictional_school.h"
#include "ui/common/style.h"
#include "ui/grid/grid_editor.h"
#include "ui/grid/lesson_bar.h"
#include "ui/grid/tray.h"
#include "ui/grid/week_content.h"

#include "qt_printers.h"
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <gtest/gtest.h>

namespace navette::ui {

/// The fictional school of 16 classes, imported, prepared and placed: made once, copied for each test.
class Walked {
public:
    static const Walked& instance()
    {
        static const Walked walked;
        return walked;
    }
    QString copyTo(const QTemporaryDir& folder) const
    {
        const QString path = folder.filePath(QStringLiteral("college.navette"));
        EXPECT_TRUE(QFile::copy(m_folder.filePath(QStringLiteral("walked.navette")), path));
        return path;
    }

private:
    Walked()
    {
        const Result<support::Demo> demo = support::makeDemo({});
        EXPECT_TRUE(demo);
        QStringList siecle;
        QString sts;
        for (const support::DemoFile& file : demo->files) {
            const QString path = m_folder.filePath(file.name);
            QFile out(path);
            EXPECT_TRUE(out.open(QIODevice::WriteOnly) && out.write(file.bytes) == file.bytes.size());
            if (file.name.startsWith(u"ExportXML_"))
                siecle.append(path);
            else if (file.name.startsWith(u"sts_emp_"))
                sts = path;
        }
        SchoolInfo info;
        info.uai = demo->uai;
        info.year = demo->year;
        Session session;
        EXPECT_TRUE(session.create(m_folder.filePath(QStringLiteral("walked.navette")), info));
        commit(session, exchange::planSiecleImport(siecle, session.school()));
        commit(session, exchange::planStsImport(sts, session.school()));
        commit(session, exchange::planRoomsImport(m_folder.filePath(QStringLiteral("rooms.csv")), session.school()));
        commit(session, exchange::planPrepare(session.school()));
        const Result<exchange::PlacementResult> placed
            = exchange::planPlacement(session.school(), { .seconds = 20, .seed = 3 });
        EXPECT_TRUE(placed);
        EXPECT_GT(placed->placed, 300);
        commit(session, placed->plan);
    }
    static void commit(Session& session, const Result<exchange::Plan>& plan)
    {
        ASSERT_TRUE(plan) << plan.error().text().toStdString();
        ASSERT_TRUE(session.commit(plan->changes, plan->entry));
    }

    QTemporaryDir m_folder;
};

class GridEditorTest : public ::testing::Test {
protected:
    GridEditorTest()
    {
        applyStyle(*qApp, Theme::Light);
        EXPECT_TRUE(m_session.open(Walked::instance().copyTo(m_folder)));
        m_editor = std::make_unique<GridEditor>(&m_session);
        m_editor->resize(1140, 800);
        m_editor->show();
        m_editor->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_editor.get()));
        week = m_editor->findChild<WeekView*>();
        tray = m_editor->findChild<Tray*>();
        bar = m_editor->findChild<LessonBar*>();
    }

    const School& school() const { return m_session.school(); }
    const Lesson& lesson(Id<Lesson> id) const { return *school().find(id); }
    static timetable::Place placeOf(const Lesson& lesson) { return { lesson.day, lesson.slot }; }

    /// A lesson of the first class that stands alone and may go elsewhere, with such a place and one where it may
    /// not.
    struct Movable {
        Id<Lesson> lesson;
        timetable::Place possible;
        timetable::Place impossible;
    };
    Movable showMovable()
    {
        const Division division = *school().divisions().begin();
        m_editor->showResource({ ResourceKind::Division, division.id.value });
        const timetable::Occupancy occupancy(school());
        const timetable::TimeGrid grid(school().grid());
        for (const Lesson& row : school().lessons()) {
            if (!row.isPlaced() || row.divisions != QList { division.id } || !row.alignment.isEmpty())
                continue;
            const auto marks = timetable::whereCanItGo(school(), occupancy, row.id);
            Movable found { row.id, {}, {} };
            for (int index = 0; index < int(marks.size()); ++index) {
                const timetable::Place place = grid.placeAt(index);
                if (place == placeOf(row))
                    continue;
                if (marks[size_t(index)].isEmpty())
                    found.possible = place;
                else if (fitOf(marks[size_t(index)]) == Fit::Impossible)
                    found.impossible = place;
            }
            if (found.possible.day != 0 && found.impossible.day != 0)
                return found;
        }
        ADD_FAILURE() << "no lesson of the first class may move";
        return {};
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ASSERT_TRUE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Walks the cursor to \a place by arrow keys alone.
    void walkTo(timetable::Place place)
    {
        for (int i = 0; week->cursor().day != place.day && i < 10; ++i)
            press(week->cursor().day < place.day ? Qt::Key_Right : Qt::Key_Left);
        for (int i = 0; week->cursor().slot != place.slot && i < 40; ++i)
            press(week->cursor().slot < place.slot ? Qt::Key_Down : Qt::Key_Up);
        ASSERT_EQ(week->cursor(), place);
    }
    QPoint pointOf(timetable::Place place) const { return week->rectOf(place).center().toPoint(); }
    void drag(timetable::Place from, timetable::Place to)
    {
        QTest::mousePress(week, Qt::LeftButton, Qt::NoModifier, pointOf(from));
        for (int i = 1; i <= 8; ++i) {
            const QPoint at = pointOf(from) + (pointOf(to) - pointOf(from)) * i / 8;
            QMouseEvent move(
                QEvent::MouseMove, at, week->mapToGlobal(QPointF(at)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(week, &move);
        }
        QTest::mouseRelease(week, Qt::LeftButton, Qt::NoModifier, pointOf(to));
    }
    void shoot(const char* name)
    {
        const QString folder = qEnvironmentVariable("NAVETTE_SHOTS");
        if (folder.isEmpty())
            return;
        QApplication::processEvents();
        m_editor->grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
    }

    QTemporaryDir m_folder;
    Session m_session;
    std::unique_ptr<GridEditor> m_editor;
    WeekView* week = nullptr;
    Tray* tray = nullptr;
    LessonBar* bar = nullptr;
};

} // namespace navette::ui
