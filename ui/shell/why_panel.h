// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace navette::ui {

/// The panel at the right: why the thing selected in the centre is as it is.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(QWidget* parent = nullptr);

public Q_SLOTS:
    void explain(const QString& title, const QStringList& sentences);

Q_SIGNALS:
    void closeRequested();

private:
    QLabel* m_title;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_sentences = nullptr;
};

} // namespace navette::ui
