// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace navette::ui {

/// The panel at the right: why the thing selected in the centre is as it is.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(QWidget* parent = nullptr);

    void explain(const QString& title, const QStringList& sentences);
    /// Puts the keyboard on the sentences: arrows scroll.
    void focusText();
    /// What is shown now.
    QString title() const;
    QStringList sentences() const;

Q_SIGNALS:
    void closeRequested();

private:
    QLabel* m_title;
    QScrollArea* m_scroll;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_sentences = nullptr;
};

} // namespace navette::ui
