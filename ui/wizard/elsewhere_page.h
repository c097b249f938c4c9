// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/stage_page.h"

class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace navette::ui {

class FileCard;
class OutcomeForm;

/// A step that a person does in STS Web, SIECLE or the ENT: the clicks in order, the file to pick, a tick with a date
/// and a note, and for a file that was sent what became of it.
class ElsewherePage : public StagePage {
    Q_OBJECT
public:
    ElsewherePage(Session* session, const exchange::Step& step, QWidget* parent);

    QString stageTitle() const override { return tr("À faire ailleurs"); }
    void enter() override;
    bool canGoOn() const override;
    QString whyNot() const override;
    QString goOnText() const override;
    void goOn() override;

private:
    void buildPath(QVBoxLayout* layout);
    void buildFile(QVBoxLayout* layout);
    void buildTick(QVBoxLayout* layout);
    void refresh();
    void tick();
    void untick();
    void refreshFile(bool writes);
    void prove(); ///< from a file that came back
    const Milestone* milestone() const;
    std::optional<JournalEntry> sentEntry() const;

    const exchange::Step* m_export; ///< whose file this is about; null for none
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr; ///< what scrolls
    QWidget* m_fileBox = nullptr;
    FileCard* m_file = nullptr;
    QLabel* m_noFile = nullptr;
    QPushButton* m_toExport = nullptr;
    QLabel* m_next = nullptr; ///< where the file stands and what to do next
    OutcomeForm* m_outcome = nullptr;
    QPushButton* m_prove = nullptr; ///< null where no file comes back
    QLabel* m_doneIcon = nullptr;
    QLabel* m_done = nullptr;
    QWidget* m_form = nullptr;
    QDateTimeEdit* m_at = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton* m_untick = nullptr;
};

} // namespace navette::ui
