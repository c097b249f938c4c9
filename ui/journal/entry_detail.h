// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xml/input.h"
#include "ui/common/session.h"
#include "ui/journal/exact_copies.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace navette::ui {

class FactCard;
class FindingsView;
class IconLabel;
class OutcomeForm;

/// Everything about one entry of the journal, and what can still be done about it: note what became of an export, open
/// its files, take it back, go to its step.
class EntryDetail : public QWidget {
    Q_OBJECT
public:
    explicit EntryDetail(Session* session, QWidget* parent = nullptr);

    void setEntry(const JournalEntry& entry);
    void clear();
    /// Puts the keyboard on the first thing that can be done.
    void focusFirst();
    /// Looks again whether the files lie where they lay.
    void checkFiles();

Q_SIGNALS:
    void openPage(const QString& stepId);
    void objectActivated(const navette::ObjectRef& object); ///< one that a finding names
    void entryActivated(qint64 entry); ///< another one, to be looked at
    void left(); ///< Escape

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildPage();
    QWidget* buildNothing();
    void buildHead(QVBoxLayout* layout);
    void buildCommands(QVBoxLayout* layout);
    void fillOutcome();
    void fillFacts();
    void fillCounts();
    void fillFiles();
    void fillCommands();
    void undo();
    /// The exchange of the same step before this one; nothing for none.
    std::optional<JournalEntry> previousOne() const;
    void compare();
    /// The files of \a entry as they were.
    Result<QList<xml::Input>> exactFiles(const JournalEntry& entry) const;
    bool confirmUndo(const store::UndoPlan& plan);

    Session* m_session;
    ExactCopies m_copies;
    JournalEntry m_entry; ///< id 0: nothing is shown
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QLabel* m_kind = nullptr;
    QLabel* m_title = nullptr;
    IconLabel* m_stateIcon = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_next = nullptr;
    QLabel* m_reason = nullptr;
    QPushButton* m_toStep = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_undo = nullptr;
    FactCard* m_facts = nullptr;
    QWidget* m_outcomeBox = nullptr;
    OutcomeForm* m_outcome = nullptr;
    QVBoxLayout* m_noted = nullptr; ///< what was noted so far
    QLabel* m_filesTitle = nullptr;
    QVBoxLayout* m_files = nullptr;
    QWidget* m_countsBox = nullptr;
    FactCard* m_counts = nullptr;
    FindingsView* m_findings = nullptr;
};

} // namespace navette::ui
