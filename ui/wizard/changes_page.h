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

namespace navette::ui {

class ChangeView;
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
    ChangeView* m_changes;
    FindingsView* m_findings;
    FindingsView* m_effects;
};

} // namespace navette::ui
