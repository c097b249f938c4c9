// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/export_draft.h"
#include "ui/wizard/stage_page.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace navette::ui {

class SealPanel;

/// Where the file goes: a folder, remembered; the name is the receiver's. Goes on by writing and noting it.
class TargetPage : public StagePage {
    Q_OBJECT
public:
    TargetPage(Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent);

    QString stageTitle() const override { return tr("Dossier"); }
    void enter() override;
    bool canGoOn() const override;
    QString whyNot() const override;
    QString goOnText() const override { return tr("&Écrire le fichier"); }
    bool isWorking() const override { return m_remaking; }
    void goOn() override;

    void setFolder(const QString& folder);

private:
    void choose();
    void refresh();
    /// Whether the base says something else by now than what was checked.
    void look();
    /// Makes the ENT's file again from what was checked, in clear or sealed.
    void remake();

    std::shared_ptr<ExportDraft> m_draft;
    QLabel* m_name;
    QLabel* m_size;
    QLabel* m_counts;
    QLabel* m_existing;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    SealPanel* m_seal = nullptr; ///< the ENT's file only
    bool m_stale = false;
    bool m_remaking = false;
};

} // namespace navette::ui
