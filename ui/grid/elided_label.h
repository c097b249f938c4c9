// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace navette::ui {

/// Plain text in a fixed number of lines: its height never changes, its width gives way. What does not fit ends in an
/// ellipsis and stands whole in the tool tip; text() is always the whole.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(int lines, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// The text as its lines are shown.
    QStringList shownLines() const;

    int m_lines;
};

} // namespace navette::ui
