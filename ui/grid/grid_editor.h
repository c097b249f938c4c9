// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/placing.h"
#include "ui/common/session.h"

#include <QWidget>
#include <optional>

class QLabel;
class QStackedWidget;

namespace navette::ui {

class ClashesDialog;
class EmptyState;
class FoldingButton;
class LessonBar;
class ResourceBar;
class Tray;
class WeekView;

/// The timetable of one class, teacher, group, room or pupil: shows the week, says for every slot whether the chosen
/// lesson may go there and why not, and moves it by mouse or keyboard.
class GridEditor : public QWidget {
    Q_OBJECT
public:
    explicit GridEditor(Session* session, QWidget* parent = nullptr);

    void showResource(timetable::Resource resource);
    /// Shows a week that holds \a lesson, and selects it.
    void showLesson(Id<Lesson> lesson);

Q_SIGNALS:
    void explained(const QString& title, const QStringList& sentences);
    /// Where something is done that the grid needs first, or does in bulk: "prepare", "place".
    void openPage(const QString& stepId);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void refresh();
    void fillWeek();
    void fillTray();
    void fillClashes();
    void arrange(); ///< for the width there is
    void forget(); ///< another base
    bool canEdit() const;

    void chooseLesson(Id<Lesson> lesson);
    void takeUp(Id<Lesson> lesson);
    /// Puts the lesson in hand down. Where it may not go it stays in hand, unless it was \a dragged: then the button
    /// that held it is up.
    void drop(Id<Lesson> lesson, timetable::Place place, bool dragged);
    void unplace(Id<Lesson> lesson);
    void toggleLock(Id<Lesson> lesson);
    void fillRooms();
    void setRoom(Id<Room> room);
    void unplaceAll();
    bool edit(const ChangeSet& changes, const QString& title);

    void showLessonBar();
    void tellSlot(timetable::Place place);
    void tellOwnPlace(const Lesson& lesson);
    void explain();

    Session* m_session;
    QString m_path; ///< of the base that is shown
    bool m_stale = true;
    std::optional<timetable::Occupancy> m_occupancy;
    Id<Lesson> m_lesson;

    ClashesDialog* m_clashesDialog = nullptr;
    // In the order of Tab, which is that of their making: setTabOrder() on parts with children breaks the round in
    // Qt 6.4.
    ResourceBar* m_resource;
    QLabel* m_summary;
    FoldingButton* m_waiting; ///< shows the tray where it has no room of its own
    FoldingButton* m_clashes;
    FoldingButton* m_clear;
    FoldingButton* m_place;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    WeekView* m_week;
    Tray* m_tray;
    LessonBar* m_bar;
};

} // namespace navette::ui
