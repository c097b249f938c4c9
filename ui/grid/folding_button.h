// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace navette::ui {

/// A push button that can fold to its icon where there is little room. Its words stay its accessible name, its tool tip
/// and its mnemonic.
class FoldingButton : public QPushButton {
    Q_OBJECT
public:
    explicit FoldingButton(QWidget* parent = nullptr);

    /// \a shortWords stand beside the icon of the folded button: a number, mostly nothing.
    void setWords(const QString& words, const QString& shortWords = {});
    /// What the button does, for its tool tip.
    void setHint(const QString& hint);
    void setFolded(bool folded);
    /// How wide it is with all its words, folded or not.
    int unfoldedWidth() const;

    QSize minimumSizeHint() const override;

private:
    void tell();
    int widthWith(const QString& words) const;

    QString m_words;
    QString m_shortWords;
    QString m_hint;
    bool m_folded = false;
};

} // namespace navette::ui
