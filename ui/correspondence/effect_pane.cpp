// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/effect_pane.h"

#include "common/french.h"
#include "model/hours.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/correspondence/effect_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    /// "412 services · 1 234 h 30 (1 234,50 h) par semaine · 1 890 cours".
    QString inFigures(const exchange::EffectSum& sum)
    {
        const int weekly = sum.annualMinutes / WeeksPerYear;
        return (sum.services < 2 ? EffectPane::tr("%1 service · %2 (%3) par semaine · %4 cours")
                                 : EffectPane::tr("%1 services · %2 (%3) par semaine · %4 cours"))
            .arg(french::number(sum.services), french::duration(weekly), french::hundredths(weekly),
                french::number(sum.lessons));
    }

} // namespace

EffectPane::EffectPane(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new EffectModel(this))
    , m_sorted(new SortedTable(this))
    , m_leaves(new QLabel(this))
    , m_stays(new QLabel(this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_go(new QPushButton(tr("Aller ré&gler"), this))
{
    m_leaves->setObjectName(QStringLiteral("leaves"));
    m_stays->setObjectName(QStringLiteral("stays"));
    makeSection(m_leaves);
    for (QLabel* label : { m_leaves, m_stays })
        label->setWordWrap(true);
    m_sorted->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("effect"));
    m_table->setAccessibleName(tr("Ce qui ne part pas vers STS-Web, et pourquoi"));
    m_table->setModel(m_sorted);
    setUpTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->sortByColumn(EffectModel::Cause, Qt::AscendingOrder);
    m_go->setObjectName(QStringLiteral("goSettle"));
    makePrimary(m_go);

    auto* empty = new EmptyState(u"done", tr("Rien ne reste en arrière"),
        tr("Tous les services, leurs heures et leurs cours partiront vers STS-Web."), {}, this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_go);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing(2), 0, 0);
    layout->addWidget(m_leaves);
    layout->addWidget(m_stays);
    layout->addWidget(makeFilterLine(m_sorted, this));
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);

    m_table->installEventFilter(this);
    connect(m_go, &QPushButton::clicked, this, &EffectPane::follow);
    connect(m_table, &QTableView::doubleClicked, this, &EffectPane::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &EffectPane::updateButton);
}

void EffectPane::refresh()
{
    const exchange::Effect effect = exchange::effect(m_session->school());
    const int row = m_table->currentIndex().row();
    m_leaves->setText(tr("Part vers STS-Web : %1").arg(inFigures(effect.leaves)));
    m_stays->setText(effect.lines.isEmpty()          ? QString()
            : effect.stays == exchange::EffectSum {} ? tr("Tous les services partent ; ceux-ci partent incomplets.")
                                                     : tr("Ne part pas : %1").arg(inFigures(effect.stays)));
    m_stays->setVisible(!m_stays->text().isEmpty());
    m_model->setLines(effect.lines);
    m_stack->setCurrentIndex(effect.lines.isEmpty() ? 1 : 0);
    if (m_sorted->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(std::clamp(row, 0, m_sorted->rowCount() - 1), 0));
    m_table->resizeColumnsToContents();
    updateButton();
}

void EffectPane::focusWork() { m_table->setFocus(); }

const exchange::EffectLine* EffectPane::currentLine() const
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->line(index.row()) : nullptr;
}

void EffectPane::updateButton()
{
    const exchange::EffectLine* line = currentLine();
    const bool isHere = line && exchange::settledIn(line->cause);
    m_go->setEnabled(line);
    m_go->setText(isHere ? tr("Aller ré&gler") : tr("Voir les vérifications"));
    if (line)
        Q_EMIT explained(line->label.isEmpty() ? exchange::title(line->cause)
                                               : tr("%1 : %2").arg(exchange::title(line->cause), line->label),
            { exchange::consequence(line->cause), inFigures(line->sum) });
    else
        Q_EMIT explained(tr("Effet des correspondances"), { m_leaves->text() });
}

void EffectPane::follow()
{
    const exchange::EffectLine* line = currentLine();
    if (!line)
        return;
    if (const std::optional<MatchKind> kind = exchange::settledIn(line->cause))
        Q_EMIT objectRequested(*kind, line->theirs, line->ours.id);
    else
        Q_EMIT openPage(QStringLiteral("export.sts"));
}

bool EffectPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            follow();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace navette::ui
