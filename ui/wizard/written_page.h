// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/export_draft.h"
#include "ui/wizard/stage_page.h"

class QLabel;
class QPushButton;

namespace navette::ui {

class FileCard;

/// An export that is done: where the file lies, its fingerprint, and the step that sends it.
class WrittenPage : public StagePage {
    Q_OBJECT
public:
    WrittenPage(Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent);

    QString stageTitle() const override { return tr("Terminé"); }
    void enter() override;
    bool canGoBack() const override { return false; }
    QString goOnText() const override;
    void goOn() override;

private:
    /// The step that a person does with the file; the next one when there is none.
    QString following() const;

    std::shared_ptr<ExportDraft> m_draft;
    QLabel* m_title;
    QLabel* m_next;
    FileCard* m_file;
    QPushButton* m_release;
};

} // namespace navette::ui
