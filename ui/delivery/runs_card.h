// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/run_log.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace navette::ui {

/// The last runs, newest first: when, what came of it, and for the one that is selected all that there is to say.
class RunsCard : public QFrame {
    Q_OBJECT
public:
    explicit RunsCard(QWidget* parent = nullptr);

    void show(const QList<delivery::Run>& runs);

private:
    void tell();

    QList<delivery::Run> m_runs; ///< newest first
    QStandardItemModel* m_model;
    QTableView* m_table;
    QLabel* m_detail;
    QLabel* m_none;
};

} // namespace navette::ui
