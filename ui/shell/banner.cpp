// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "ui/common/icon_label.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace navette::ui {

Banner::Banner(QStringView iconName, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", QStringLiteral("banner"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    connect(m_button, &QPushButton::clicked, this, &Banner::activated);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(2), spacing(3), spacing(2));
    layout->setSpacing(spacing(3));
    layout->addWidget(new IconLabel(iconName, Tone::Warning, 22, this));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    hide();
}

void Banner::setText(const QString& text, const QString& action)
{
    m_text->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

QString Banner::text() const { return m_text->text(); }

} // namespace navette::ui
