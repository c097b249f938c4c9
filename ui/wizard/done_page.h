// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/plan_draft.h"
#include "ui/wizard/stage_page.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace navette::ui {

class ProofPanel;

/// A planned step after its commit: what was done in words and figures, one button that takes it all back, and the
/// way to the next step.
class DonePage : public StagePage {
    Q_OBJECT
public:
    DonePage(Session* session, const exchange::Step& step, std::shared_ptr<PlanDraft> draft, QWidget* parent);

    QString stageTitle() const override { return tr("Terminé"); }
    void enter() override;
    bool canGoBack() const override { return false; }
    QString goOnText() const override;
    void goOn() override;

    /// More, below the result.
    void addPanel(QWidget* panel);
    /// What the file just imported proves of one that was sent before: shown when there was one.
    void setProof(ProofPanel* proof);

private:
    void refresh();
    void undo();

    std::shared_ptr<PlanDraft> m_draft;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_figures;
    QFormLayout* m_counts;
    QPushButton* m_undo;
    QPushButton* m_release;
    QVBoxLayout* m_layout;
    ProofPanel* m_proof = nullptr;
};

} // namespace navette::ui
