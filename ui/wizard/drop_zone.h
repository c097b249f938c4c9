// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace navette::ui {

/// Where files are dropped, with a button that chooses them.
class DropZone : public QFrame {
    Q_OBJECT
public:
    /// \a text: what is expected here. \a origin: where to get it, smaller; may be empty. \a several: more than one
    /// file may be chosen. \a filter: as QFileDialog wants it.
    DropZone(const QString& text, const QString& origin, bool several, const QString& filter, QWidget* parent);

    QPushButton* button() const { return m_choose; }
    /// Whether a folder may be dropped as well; not unless told.
    void setFoldersWelcome(bool welcome) { m_folders = welcome; }

Q_SIGNALS:
    void given(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose();

    bool m_several;
    bool m_folders = false;
    bool m_over = false;
    QString m_filter;
    QPushButton* m_choose;
};

} // namespace navette::ui
