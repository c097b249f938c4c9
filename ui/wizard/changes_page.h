// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/plan_draft.h"
#include "ui/wizard/stage_page.h"

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QTabWidget;
class QTableWidget;
class QTreeView;

namespace navette::ui {

class ChangeModel;
class FindingsView;

/// "What will change": counts per kind, each row with its fields before and after, rows to leave out, departures to
/// allow, findings. Goes on by committing.
class ChangesPage : public StagePage {
    Q_OBJECT
public:
    /// Makes the plan anew, in a background thread, for that school.
    using Planner = std::function<Result<exchange::Plan>(const School&, bool acceptDepartures)>;
    /// The planner of the moment, taken before each planning.
    using PlannerSource = std::function<Planner()>;

    ChangesPage(Session* session, const exchange::Step& step, std::shared_ptr<PlanDraft> draft, PlannerSource planner,
        const QString& goOnText, QWidget* parent);

    QString stageTitle() const override { return tr("Ce qui va changer"); }
    void enter() override;
    bool canGoOn() const override;
    QString whyNot() const override;
    bool isWorking() const override { return m_planning; }
    QString goOnText() const override { return m_goOnText; }
    void goOn() override;
    bool canGoBack() const override { return !m_planning; }

private:
    void plan();
    void show();
    void showRow();
    void tellFollowers(const RowKey& key, bool chosen, const QList<RowKey>& followers);
    void updateSummary();

    std::shared_ptr<PlanDraft> m_draft;
    PlannerSource m_planner;
    QString m_goOnText;
    bool m_planning = false;
    bool m_failed = false;

    QLabel* m_summary;
    QProgressBar* m_busy;
    QLabel* m_error;
    QCheckBox* m_departures;
    QTabWidget* m_tabs;
    ChangeModel* m_model;
    QTreeView* m_tree;
    QLabel* m_hint;
    QLabel* m_rowTitle;
    QTableWidget* m_fields;
    QLabel* m_followers;
    FindingsView* m_findings;
    FindingsView* m_effects;
};

} // namespace navette::ui
