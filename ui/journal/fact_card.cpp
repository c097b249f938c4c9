// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/fact_card.h"

#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QGridLayout>
#include <algorithm>

namespace navette::ui {

FactCard::FactCard(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(name);
    setProperty("role", QStringLiteral("card"));
    m_grid->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    m_grid->setHorizontalSpacing(spacing(3));
    m_grid->setVerticalSpacing(spacing(1));
}

void FactCard::setFacts(const QList<Fact>& facts)
{
    for (const Shown& shown : std::as_const(m_shown)) {
        delete shown.label;
        delete shown.value;
    }
    m_shown.clear();
    for (const Fact& fact : facts) {
        if (fact.value.isEmpty())
            continue;
        Shown shown { new QLabel(fact.label, this), paragraph(this, fact.value), fact.isLong };
        makeMuted(shown.label);
        shown.value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        shown.value->setObjectName(fact.name);
        shown.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_shown.append(shown);
    }
    arrange();
}

int FactCard::columns() const { return width() >= fontMetrics().averageCharWidth() * 96 ? 2 : 1; }

void FactCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (columns() != m_columns)
        arrange();
}

void FactCard::arrange()
{
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    m_columns = columns();
    const auto shortOnes = static_cast<int>(
        std::count_if(m_shown.cbegin(), m_shown.cend(), [](const Shown& shown) { return !shown.isLong; }));
    const int rows = (shortOnes + m_columns - 1) / m_columns;
    int place = 0;
    int below = rows;
    for (const Shown& shown : std::as_const(m_shown)) {
        const int row = shown.isLong ? below++ : place % rows;
        const int column = shown.isLong ? 0 : 2 * (place++ / rows);
        m_grid->addWidget(shown.label, row, column, Qt::AlignTop);
        m_grid->addWidget(shown.value, row, column + 1, 1, shown.isLong ? -1 : 1);
    }
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(2 * column + 1, column < m_columns ? 1 : 0);
}

} // namespace navette::ui
