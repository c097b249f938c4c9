// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace navette::ui {

class SortedTable;

/// Every rule that Navette checks by: its code, level, receivers, source and date, with what it says of a finding; a
/// filter. Stays open beside the window.
class RulesDialog : public QDialog {
    Q_OBJECT
public:
    explicit RulesDialog(QWidget* parent);

    /// Chooses the rule of \a code, if there is one.
    void showRule(const QString& code);

Q_SIGNALS:
    void manualRequested(const QString& code);

private:
    void build();
    void showCurrent();
    QString origin() const;

    SortedTable* m_sorted;
    QLineEdit* m_filter;
    QTableView* m_table;
    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_words;
    QPushButton* m_manual;
};

} // namespace navette::ui
