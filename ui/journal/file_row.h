// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/journal/exact_copies.h"
#include "ui/journal/file_check.h"

#include <QFrame>
#include <QFutureWatcher>

class QLabel;
class QPushButton;

namespace navette::ui {

class IconLabel;

/// One file of an exchange: its name, where it lay and whether it still lies there, size and fingerprint, and its exact
/// bytes to open or to save.
class FileRow : public QFrame {
    Q_OBJECT
public:
    /// The \a index-th file of entry \a entry. \a copies outlives this row.
    FileRow(Session* session, ExactCopies* copies, qint64 entry, int index, const JournalFile& file, QWidget* parent);
    ~FileRow() override;

    /// Looks at the file on disk again, off the window's thread.
    void check();
    /// Puts this row's buttons into the tab order after \a before; gives the last of them.
    QWidget* putAfter(QWidget* before);

private:
    void build();
    void showState(FileState state);
    void open();
    void save();
    Result<QByteArray> content() const;

    Session* m_session;
    ExactCopies* m_copies;
    qint64 m_entry;
    int m_index;
    JournalFile m_file;
    IconLabel* m_stateIcon;
    QLabel* m_state;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_copy;
    QFutureWatcher<FileState> m_check;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace navette::ui
