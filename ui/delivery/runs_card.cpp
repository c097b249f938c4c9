// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/runs_card.h"

#include "common/french.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/common/words.h"
#include "ui/delivery/run_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace navette::ui {

namespace {

    enum Column { When, Start, What, Sentence };
    constexpr int ShownRows = 7;

} // namespace

RunsCard::RunsCard(QWidget* parent)
    : QFrame(parent)
    , m_model(new QStandardItemModel(this))
    , m_table(new QTableView(this))
    , m_detail(paragraph(this, {}, "runDetail"))
    , m_none(paragraph(
          this, tr("Aucun passage pour l’instant. Les vingt derniers s’inscriront ici, avec leur résultat."), "noRun"))
{
    setProperty("role", QStringLiteral("card"));
    makeMuted(m_none);
    m_model->setHorizontalHeaderLabels({ tr("Quand"), tr("Départ"), tr("Résultat"), tr("Ce qui s’est passé") });
    m_table->setObjectName(QStringLiteral("runs"));
    m_table->setAccessibleName(tr("Derniers passages"));
    m_table->setModel(m_model);
    setUpTable(m_table);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft); // close to the line that it is about
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    layout->addWidget(m_detail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsCard::tell);
    show({});
}

void RunsCard::show(const QList<delivery::Run>& runs)
{
    m_runs = runs;
    std::reverse(m_runs.begin(), m_runs.end());
    m_model->removeRows(0, m_model->rowCount());
    for (const delivery::Run& run : std::as_const(m_runs)) {
        auto* result = new QStandardItem(icon(runIcon(run.result), runTone(run.result)), runWord(run.result));
        m_model->appendRow({ new QStandardItem(moment(run.at)),
            new QStandardItem(run.byHand ? tr("À la main") : tr("Prévu")), result, new QStandardItem(run.sentence) });
    }
    const bool any = !m_runs.isEmpty();
    m_none->setVisible(!any);
    m_table->setVisible(any);
    m_detail->setVisible(any);
    if (!any)
        return;
    for (const int column : { When, Start, What })
        m_table->resizeColumnToContents(column);
    const int rows = int(std::min<qsizetype>(ShownRows, m_runs.size()));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
        + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
    m_table->selectRow(0);
    tell();
}

void RunsCard::tell()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_runs.size())
        return;
    const delivery::Run& run = m_runs[row];
    QStringList lines { run.sentence };
    lines += run.details;
    if (!run.path.isEmpty())
        lines.append(tr("%1 (%2), empreinte SHA-256 : %3").arg(run.path, sizeText(run.size), run.sha256));
    if (run.attempts > 1)
        lines.append(tr("Essais : %1.").arg(run.attempts));
    m_detail->setText(lines.join(u'\n'));
}

} // namespace navette::ui
