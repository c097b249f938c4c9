// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace navette::ui {

/// The handover on screen, to be read, saved as a PDF or printed.
class HandoverDialog : public QDialog {
    Q_OBJECT
public:
    explicit HandoverDialog(const Session& session, QWidget* parent);

    /// Writes the handover to \a path as a PDF of A4 pages with their numbers, whole or not at all.
    Result<> writePdf(const QString& path) const;

private:
    void show(const QString& html);
    void save();
    void print();
    QString fileName() const;

    QTextBrowser* m_text;
    QPushButton* m_save;
    QPushButton* m_print;
    QString m_base;
    QString m_html; ///< empty until it is made
};

} // namespace navette::ui
