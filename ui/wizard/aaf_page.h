// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/aaf/state.h"
#include "ui/wizard/export_draft.h"
#include "ui/wizard/stage_page.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace navette::ui {

class DropZone;
class FindingsView;

/// The directory (AAF) that feeds the ENT, held against the base before the file is written: what the ENT will not
/// recognise. Nobody needs it to go on. What was read last is remembered.
class AafPage : public StagePage {
    Q_OBJECT
public:
    AafPage(Session* session, const exchange::Step& step, QWidget* parent);

    /// Reads these files or folders in the background and holds them against the base.
    void read(const QStringList& paths);

    QString stageTitle() const override { return tr("Annuaire AAF"); }
    void enter() override;
    bool canGoOn() const override { return !m_reading; }
    QString whyNot() const override { return tr("Lecture en cours…"); }
    bool isWorking() const override { return m_reading; }
    QString goOnText() const override { return m_state ? tr("&Suivant") : tr("Pa&sser"); }

private:
    struct Reading {
        std::shared_ptr<const aaf::State> state; ///< null: could not be read
        Findings findings;
        QString summary;
        std::optional<Error> error;
    };

    void chooseFolder();
    void run(const QString& title, const std::function<Reading(const School&)>& work);
    void compare();
    void take(const Reading& reading);
    void refresh();

    std::shared_ptr<const aaf::State> m_state; ///< what was read; null before
    bool m_reading = false;
    QStringList m_given; ///< what is being read
    DropZone* m_drop;
    QPushButton* m_folder;
    QPushButton* m_again;
    QProgressBar* m_busy;
    QLabel* m_error;
    QLabel* m_summary;
    FindingsView* m_findings;
};

} // namespace navette::ui
