// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/common/style.h"
#include "ui/shell/area.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace navette::ui {

/// What the menus offer besides areas, steps, themes and recent bases.
enum class Command {
    NewBase,
    OpenBase,
    ForgetRecent,
    Backup,
    CloseBase,
    Quit,
    Undo,
    Redo,
    BellTimes,
    WhyPanel,
    NextPanel,
    PreviousPanel,
    FullScreen,
    NextStep,
    EntPartners,
    EntDelivery,
    CompareFiles,
    Supervisor,
    EnterExclusive,
    LeaveExclusive,
    Manual,
    Rules,
    Shortcuts,
    About
};

/// The menu bar: every command of the window with its words, keys, and when it can be used.
class Menus : public QObject {
    Q_OBJECT
public:
    Menus(QMenuBar* bar, Session* session, QObject* parent);

    QAction* action(Command command) const { return m_actions.value(command); }
    QAction* action(Area area) const { return m_areas.value(area); }
    /// Ticks where the window is and how it looks.
    void showArea(std::optional<Area> area);
    void showTheme(Theme theme);
    /// Takes over what can be done now with the base, and the state of each step.
    void update();

Q_SIGNALS:
    void triggered(navette::ui::Command command);
    void areaRequested(navette::ui::Area area);
    void stepRequested(const QString& stepId);
    void themeRequested(navette::ui::Theme theme);
    void baseRequested(const QString& path);

private:
    QAction* add(QMenu* menu, Command command, const QString& text, const QList<QKeySequence>& keys = {},
        const QString& iconName = {});
    void addFile(QMenuBar* bar);
    void addEdit(QMenuBar* bar);
    void addView(QMenuBar* bar);
    void addSteps(QMenuBar* bar);
    void addSupervisor(QMenuBar* bar);
    void addHelp(QMenuBar* bar);
    void fillRecent();
    void updateUndo();
    void updateSteps();

    Session* m_session;
    QHash<Command, QAction*> m_actions;
    QHash<Area, QAction*> m_areas;
    QHash<Theme, QAction*> m_themes;
    QHash<QString, QAction*> m_steps;
    QMenu* m_recent = nullptr;
};

} // namespace navette::ui
