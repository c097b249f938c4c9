// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/folding_button.h"

namespace navette::ui {

namespace {

    QString withoutMnemonic(QString words) { return words.remove(u'&'); }

} // namespace

FoldingButton::FoldingButton(QWidget* parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FoldingButton::setWords(const QString& words, const QString& shortWords)
{
    m_words = words;
    m_shortWords = shortWords;
    tell();
}

void FoldingButton::setHint(const QString& hint)
{
    m_hint = hint;
    tell();
}

void FoldingButton::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    tell();
}

void FoldingButton::tell()
{
    const QString name = withoutMnemonic(m_words);
    setText(m_folded ? m_shortWords : m_words);
    // A text without a letter to press took the letter away.
    setShortcut(QKeySequence::mnemonic(m_words));
    setAccessibleName(name);
    if (!m_folded)
        setToolTip(m_hint);
    else
        setToolTip(m_hint.isEmpty() ? name : QStringLiteral("%1\n%2").arg(name, m_hint));
    updateGeometry();
}

int FoldingButton::widthWith(const QString& words) const
{
    const QFontMetrics metrics = fontMetrics();
    return sizeHint().width() - metrics.size(Qt::TextShowMnemonic, text()).width()
        + metrics.size(Qt::TextShowMnemonic, words).width();
}

int FoldingButton::unfoldedWidth() const { return widthWith(m_words); }

QSize FoldingButton::minimumSizeHint() const { return { widthWith(m_shortWords), sizeHint().height() }; }

} // namespace navette::ui
