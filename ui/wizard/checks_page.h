// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checks/findings_report.h"
#include "ui/wizard/export_draft.h"
#include "ui/wizard/stage_page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;

namespace navette::ui {

class FindingsView;

/// Before an export: what the receiver would refuse or misread, each with its remedy. A blocking finding means no file;
/// one to verify asks why it is let pass. Checks again after each edit, while the list goes on being used.
class ChecksPage : public StagePage {
    Q_OBJECT
public:
    ChecksPage(Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent);

    QString stageTitle() const override { return tr("Vérifications"); }
    void enter() override;
    bool canGoOn() const override;
    QString whyNot() const override;
    bool isWorking() const override { return m_checking && !m_draft->outgoing; }
    QWidget* firstFocus() const override;

private:
    void build();
    QWidget* buildDialect();
    QWidget* buildIncomplete();
    QMenu* buildMenu();

    void check();
    void show();
    void showFindings();
    void followChange();
    QString verdict() const;

    void previewRemedy(const Finding& finding);
    void giveReason(const Findings& findings, const QString& reason);
    void withdrawReason(const Finding& finding);
    void giveSameReason();
    QString receiverName() const;
    QStringList lastReasons() const;
    GivenReason givenBy(const Finding& finding) const;
    Findings lacking() const; ///< those that still need a reason
    FindingsReport report() const;

    std::shared_ptr<ExportDraft> m_draft;
    bool m_checking = false;
    bool m_again = false; ///< something changed while checking
    bool m_accepted = false; ///< an incomplete file was just accepted: its reason is that of the finding
    QLabel* m_verdict;
    QProgressBar* m_busy;
    QPushButton* m_sameReason;
    QPushButton* m_list;
    QWidget* m_incomplete;
    QLineEdit* m_incompleteReason = nullptr;
    FindingsView* m_findings;
};

} // namespace navette::ui
