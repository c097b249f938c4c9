// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paragraph.h"

#include "ui/common/style.h"

namespace navette::ui {

QLabel* paragraph(QWidget* parent, const QString& text, const char* objectName)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // A wrapped label asks for the height it would need when narrow, whatever its width.
    label->setMinimumHeight(label->fontMetrics().height());
    if (objectName)
        label->setObjectName(QLatin1String(objectName));
    return label;
}

QLabel* sectionTitle(QWidget* parent, const QString& text)
{
    auto* label = new QLabel(text, parent);
    makeSection(label);
    return label;
}

QFrame* card(QWidget* parent, const char* objectName)
{
    auto* frame = new QFrame(parent);
    frame->setObjectName(QLatin1String(objectName));
    frame->setProperty("role", QStringLiteral("card"));
    return frame;
}

} // namespace navette::ui
