// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/dry_run.h"
#include "ui/wizard/export_draft.h"
#include "ui/wizard/stage_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QTabWidget;
class QToolButton;

namespace navette::ui {

class FactTable;
class FindingsView;

/// « Ce que STS va dire »: before a return file is written, what STS will hold once it has loaded it: each teacher's
/// services before and after with the sum opened term by term, the services, the groups, and what would be refused.
class DryRunPage : public StagePage {
    Q_OBJECT
public:
    DryRunPage(Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent);

    QString stageTitle() const override { return tr("Ce que STS va dire"); }
    void enter() override;
    bool canGoOn() const override { return !m_working && !m_stale; }
    QString whyNot() const override;
    bool isWorking() const override { return m_working; }

private:
    QWidget* teachersTab();
    void simulate();
    void show();
    void showTeachers();
    void showServices();
    void showGroups();
    void showTeacher(int row);
    void copyAll();

    std::shared_ptr<ExportDraft> m_draft;
    bool m_working = false;
    bool m_stale = false; ///< the base changed since the checks
    bool m_again = false; ///< something was chosen while simulating
    exchange::DryRun m_run;
    QList<int> m_shown; ///< which of m_run.teachers the table holds

    QLabel* m_verdict;
    QProgressBar* m_busy;
    QComboBox* m_keep;
    QCheckBox* m_onlyChanged;
    QToolButton* m_copy;
    QTabWidget* m_tabs;
    FactTable* m_teachers;
    QLabel* m_name;
    FactTable* m_terms;
    QLabel* m_sums;
    FactTable* m_services;
    FactTable* m_groups;
    FindingsView* m_refused;
};

} // namespace navette::ui
