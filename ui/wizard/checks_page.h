// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/export_draft.h"
#include "ui/wizard/stage_page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace navette::ui {

class FindingsView;

/// Before an export: what the receiver would refuse or misread, each with its remedy. A blocking finding means no file.
class ChecksPage : public StagePage {
    Q_OBJECT
public:
    ChecksPage(Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent);

    QString stageTitle() const override { return tr("Vérifications"); }
    void enter() override;
    bool canGoOn() const override;
    QString whyNot() const override;
    bool isWorking() const override { return m_checking; }
    QWidget* firstFocus() const override;

private:
    void check();
    void show();
    void remedy(const Finding& finding);

    std::shared_ptr<ExportDraft> m_draft;
    bool m_checking = false;
    bool m_again = false; ///< something changed while checking
    QLabel* m_verdict;
    QProgressBar* m_busy;
    QWidget* m_reasonRow;
    QLineEdit* m_reason;
    QPushButton* m_accept;
    QWidget* m_dialectRow = nullptr;
    QComboBox* m_dialect = nullptr;
    FindingsView* m_findings;
};

} // namespace navette::ui
