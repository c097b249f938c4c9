// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/import_draft.h"
#include "ui/wizard/stage_page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace navette::ui {

class DropZone;
class FindingsView;

/// The files of an import: dropped or chosen, recognised by content, held against each other and the base before
/// anything is imported.
class FilesPage : public StagePage {
    Q_OBJECT
public:
    FilesPage(Session* session, const exchange::Step& step, std::shared_ptr<ImportDraft> draft, QWidget* parent);

    /// Reads these files in the background and adds them; one of a kind that is there already takes its place.
    void addFiles(const QStringList& paths);

    QString stageTitle() const override { return tr("Fichiers"); }
    void enter() override;
    bool canGoOn() const override;
    QString whyNot() const override;
    bool isWorking() const override { return m_reading; }
    QWidget* firstFocus() const override;

private:
    void take(const Reading& reading);
    void refresh();
    void fillSiecle();
    void fillSingle();
    void removeCurrent();
    Findings findings() const;

    std::shared_ptr<ImportDraft> m_draft;
    bool m_reading = false;
    DropZone* m_drop;
    QTreeWidget* m_list;
    QPushButton* m_remove;
    QLabel* m_errors;
    FindingsView* m_findings;
};

} // namespace navette::ui
