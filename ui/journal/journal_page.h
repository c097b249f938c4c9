// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace navette::ui {

class EmptyState;
class EntryDetail;
class JournalModel;
class SortedTable;

/// The follow-up of exchanges: every import and export, newest first, with its files, figures and findings beside it;
/// the other committed steps too when asked for.
class JournalPage : public QWidget {
    Q_OBJECT
public:
    explicit JournalPage(Session* session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What is selected, for the "why?" panel.
    void explained(const QString& title, const QStringList& sentences);
    void openPage(const QString& stepId);
    void openObject(const navette::ObjectRef& object); ///< one that a finding names

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTools(QHBoxLayout* layout);
    void buildCommands(QHBoxLayout* layout); ///< on the journal as a whole
    void setUpView();
    void refresh(); ///< the journal may have changed
    void share(); ///< the room between list and detail
    void narrow(); ///< filter or scope changed
    void showStack();
    void showCurrent();
    void tellSum();
    bool onlyExchanges() const;
    void select(int row);
    void selectEntry(qint64 id); ///< shows every step when it is no exchange
    void focusTable();
    void verify();
    void handOver();

    Session* m_session;
    JournalModel* m_model;
    SortedTable* m_sorted;
    QLineEdit* m_filter;
    QComboBox* m_scope;
    QToolButton* m_copy;
    QToolButton* m_export;
    QToolButton* m_verify;
    QToolButton* m_handover;
    QTableView* m_view;
    EmptyState* m_empty; ///< nothing was exchanged yet
    EmptyState* m_none; ///< the filter keeps nothing
    QStackedWidget* m_stack;
    QLabel* m_sum;
    EntryDetail* m_detail;
    QSplitter* m_splitter;
    qint64 m_newest = 0; ///< the newest entry when the journal was last read
    bool m_stale = true;
};

} // namespace navette::ui
