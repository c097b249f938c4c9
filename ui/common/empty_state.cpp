// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

EmptyState::EmptyState(QWidget* parent)
    : EmptyState(u"empty", {}, {}, {}, parent)
{
}

EmptyState::EmptyState(
    QStringView iconName, const QString& title, const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this))
{
    for (QLabel* label : { m_icon, m_title, m_sentence })
        label->setAlignment(Qt::AlignHCenter);
    makeSection(m_title);
    makeMuted(m_sentence);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    // Long lines are hard to read; this is some 60 characters.
    const int width = fontMetrics().averageCharWidth() * 62;
    m_sentence->setMinimumWidth(qMin(width, 200));
    m_sentence->setMaximumWidth(width);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    setFocusProxy(m_button);

    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_sentence, 100);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing(2));
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addLayout(line);
    layout->addSpacing(spacing(2));
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    set(iconName, title, sentence, action);
}

void EmptyState::set(QStringView iconName, const QString& title, const QString& sentence, const QString& action)
{
    m_iconName = iconName.toString();
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    drawIcon();
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(icon(m_iconName, Tone::Muted).pixmap(QSize(48, 48), devicePixelRatio()));
}

} // namespace navette::ui
