// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/shell/area.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace navette::ui {

class RouteDelegate;
class RouteModel;

/// The left side: the school, the year's route, and the other areas. By keyboard: arrows walk, right and left unfold
/// and fold a part, Enter opens.
class RoutePanel : public QWidget {
    Q_OBJECT
public:
    explicit RoutePanel(Session* session, QWidget* parent = nullptr);

    /// Shows which of them the centre shows now.
    void showStep(const QString& stepId);
    void showArea(Area area);
    /// Puts the keyboard on the route.
    void focusRoute();

Q_SIGNALS:
    void stepActivated(const QString& stepId);
    void areaActivated(navette::ui::Area area);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void activate(const QModelIndex& index);
    QToolButton* addArea(Area area, const QString& shortcut);

    Session* m_session;
    QString m_path;
    RouteModel* m_model;
    RouteDelegate* m_delegate;
    QTreeView* m_tree;
    QLabel* m_school;
    QLabel* m_year;
    QHash<Area, QToolButton*> m_areas;
};

} // namespace navette::ui
