// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/comparison.h"
#include "ui/common/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace navette::ui {

class ComparisonView;

/// « Comparer deux fichiers »: chooses two files of one format, two sets of SIECLE files or two bases, and shows what
/// changed from the first to the second, and what that means for the services and lessons of the open base.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    explicit CompareDialog(Session* session, QWidget* parent = nullptr);

    /// Compares at once.
    void setFiles(const QStringList& first, const QStringList& second);

private:
    QLineEdit* addSide(const QString& label, const QString& objectName);
    void choose(QLineEdit* side);
    void compare();
    void tell(const Result<exchange::Comparison>& comparison);

    Session* m_session;
    QLineEdit* m_first = nullptr;
    QLineEdit* m_second = nullptr;
    QPushButton* m_compare;
    QToolButton* m_copy;
    QProgressBar* m_busy;
    QLabel* m_summary;
    ComparisonView* m_view;
    QString m_text;
};

} // namespace navette::ui
