// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/undo_plan.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace navette::ui {

/// What stands on a step that somebody wants to take back: every later step, with every row, and what taking all of
/// them back would undo. Accepted: take them back too. From here the user may also go to a step or to a row.
class UndoDialog : public QDialog {
    Q_OBJECT
public:
    /// \a school as it is now.
    UndoDialog(const store::UndoPlan& plan, const School& school, QWidget* parent);

Q_SIGNALS:
    void entryRequested(qint64 entry);
    void objectRequested(const navette::ObjectRef& object);

private:
    QWidget* buildSteps(const store::UndoPlan& plan, const School& school);
    QWidget* buildLosses(const store::UndoPlan& plan);
    QTreeWidgetItem* stepItem(const store::DependentStep& step, const School& school) const;
    void follow();
    void go();

    QTreeWidget* m_tree;
    QPushButton* m_go;
};

} // namespace navette::ui
