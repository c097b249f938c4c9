// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace navette::ui {

/// A file on disk that a person will send: its name, folder and fingerprint, its folder one click away.
class FileCard : public QFrame {
    Q_OBJECT
public:
    explicit FileCard(QWidget* parent = nullptr);

    /// \a about: a line below, such as when and by whom it was written; may be empty.
    void setFile(const QString& path, const QString& sha256, const QString& about = {});
    QString path() const { return m_path; }
    QPushButton* openButton() const { return m_open; }

private:
    QString m_path;
    QLabel* m_name;
    QLabel* m_folder;
    QLabel* m_sha;
    QLabel* m_about;
    QLabel* m_gone;
    QPushButton* m_open;
    QPushButton* m_copy;
};

} // namespace navette::ui
