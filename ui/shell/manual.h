// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace navette::ui {

/// The manual, docs/manuel.md as it is shipped in the program: its chapters at the left, its text with working inner
/// links, and a search. Its pictures are left out: they show the window that is there.
class Manual : public QDialog {
    Q_OBJECT
public:
    explicit Manual(QWidget* parent);

    /// Scrolls to the heading that \a anchor names, as a link "#anchor" does. False when there is none.
    bool showAnchor(const QString& anchor);
    /// Every name that an inner link can use, in the order of the text.
    QStringList anchors() const { return m_anchors; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void load();
    void follow(const QUrl& link);
    void findAgain(bool backward);

    QLineEdit* m_search;
    QLabel* m_found;
    QListWidget* m_chapters;
    QTextBrowser* m_text;
    QStringList m_anchors;
};

/// How a heading is named in a link, as forges do it: "Le mode exclusif" -> "le-mode-exclusif".
QString anchorOf(const QString& heading);

} // namespace navette::ui
