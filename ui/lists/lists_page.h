// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "model/kind.h"
#include "timetable/occupancy.h"
#include "ui/common/session.h"

#include <QWidget>

class QTabBar;
class QTableView;

namespace navette::ui {

/// The school's lists: one tab a kind with its count, a table, and beside it the sheet of the selected row.
class ListsPage : public QWidget {
    Q_OBJECT
public:
    explicit ListsPage(Session* session, QWidget* parent = nullptr);

    /// Shows the list of \a kind and puts the keyboard there; a kind without a list of its own does nothing.
    void showKind(Kind kind);
    /// Shows the list that holds \a object and selects its row, taking the filter away when that hides it.
    void showObject(const ObjectRef& object);

Q_SIGNALS:
    /// What is selected, for the "why?" panel.
    void explained(const QString& title, const QStringList& sentences);
    void showTimetable(navette::timetable::Resource resource);
    /// The step that fills an empty list, e.g. "import.siecle".
    void openPage(const QString& stepId);

private:
    void refresh();

    Session* m_session;
    QTabBar* m_tabs;
    QTableView* m_view;
};

} // namespace navette::ui
