// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "model/kind.h"
#include "timetable/occupancy.h"
#include "ui/common/session.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace navette::ui {

class ListPane;
class SchoolIndex;
class Sheet;

/// The school's lists: one tab a kind with its count, a table, and beside it the sheet of the selected row.
class ListsPage : public QWidget {
    Q_OBJECT
public:
    explicit ListsPage(Session* session, QWidget* parent = nullptr);

    /// Shows the list of \a kind and puts the keyboard there; a kind without a list of its own does nothing.
    void showKind(Kind kind);
    /// Shows the list that holds \a object, or the row that it belongs to, and selects it, taking the filter away when
    /// that hides it. The school itself has a sheet and no list.
    void showObject(const ObjectRef& object);

Q_SIGNALS:
    /// What is selected, for the "why?" panel.
    void explained(const QString& title, const QStringList& sentences);
    void showTimetable(navette::timetable::Resource resource);
    /// The step that fills an empty list, e.g. "import.siecle".
    void openPage(const QString& stepId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addShortcuts();
    void refresh(); ///< the school changed
    void showCurrent(); ///< shows what the present tab has, made anew where it is stale
    void showRow(RowKey key);
    void showSheet();
    void showSchool();
    void addRoom();
    ListPane* pane(Kind kind);
    ListPane* currentPane();

    Session* m_session;
    QTabBar* m_tabs;
    QStackedWidget* m_panes;
    Sheet* m_sheet;
    std::shared_ptr<const SchoolIndex> m_index; ///< null: the school changed since
    QHash<Kind, ListPane*> m_paneOf; ///< made when first shown
    QHash<Kind, int> m_shown; ///< which state of the school a pane shows
    int m_state = 0; ///< counts the states of the school
    bool m_schoolShown = false;
};

} // namespace navette::ui
