// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace navette::ui {

Banner::Banner(QStringView iconName, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(action, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", QStringLiteral("banner"));
    auto* mark = new QLabel(this);
    mark->setPixmap(icon(iconName, Tone::Warning).pixmap(QSize(22, 22)));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    connect(m_button, &QPushButton::clicked, this, &Banner::activated);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(2), spacing(3), spacing(2));
    layout->setSpacing(spacing(3));
    layout->addWidget(mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    hide();
}

void Banner::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

} // namespace navette::ui
