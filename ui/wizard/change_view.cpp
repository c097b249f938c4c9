// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/change_view.h"

#include "common/french.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace navette::ui {

ChangeView::ChangeView(QWidget* parent)
    : QWidget(parent)
    , m_model(new ChangeModel(this))
    , m_tree(new QTreeView(this))
    , m_hint(paragraph(this,
          tr("Ouvrez un type (flèche droite) et choisissez une ligne pour voir ses champs avant et après ; la barre "
             "d’espace la coche ou la décoche.")))
    , m_rowTitle(paragraph(this, {}, "rowTitle"))
    , m_fields(new QTableWidget(0, 3, this))
    , m_followers(paragraph(this, {}, "followers"))
{
    build();
    connect(m_model, &ChangeModel::selectionChanged, this, &ChangeView::tellFollowers);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangeView::showRow);
}

void ChangeView::build()
{
    setUpTree(m_tree);
    m_tree->setObjectName(QStringLiteral("changes"));
    m_tree->setAccessibleName(tr("Ce qui va changer, par type"));
    m_tree->setModel(m_model);
    m_tree->setSortingEnabled(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ChangeModel::What, QHeaderView::Stretch);

    makeSection(m_rowTitle);
    makeMuted(m_hint);
    m_fields->setObjectName(QStringLiteral("fields"));
    m_fields->setAccessibleName(tr("Champs avant et après"));
    m_fields->setHorizontalHeaderLabels({ tr("Champ"), tr("Avant"), tr("Après") });
    setUpTable(m_fields);
    m_fields->setSortingEnabled(false);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_fields->verticalHeader()->hide();
    m_fields->setWordWrap(true);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_followers->hide();

    auto* detail = new QWidget(this);
    auto* detailLayout = new QVBoxLayout(detail);
    detailLayout->setContentsMargins(spacing(2), 0, 0, 0);
    detailLayout->addWidget(m_hint);
    detailLayout->addWidget(m_rowTitle);
    detailLayout->addWidget(m_fields, 100);
    detailLayout->addWidget(m_followers);
    detailLayout->addStretch();
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void ChangeView::setPlan(const exchange::Plan& plan, const School& before)
{
    m_model->setPlan(plan, before);
    m_tree->setCurrentIndex(m_model->index(0, 0));
    m_tree->header()->ensurePolished(); // its font, before its columns are measured
    for (int column = 1; column < ChangeModel::ColumnCount; ++column)
        m_tree->resizeColumnToContents(column);
    m_followers->hide();
    showRow();
}

void ChangeView::clear() { m_model->clear(); }

void ChangeView::hideUntouched() { m_tree->setColumnHidden(ChangeModel::Untouched, true); }

void ChangeView::showFirstRow()
{
    const QModelIndex kind = m_model->index(0, 0);
    m_tree->expand(kind);
    if (m_model->rowCount(kind) > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0, kind));
}

QString ChangeView::summary() const
{
    const ChangeSet chosen = m_model->chosen();
    int added = 0;
    int changed = 0;
    int removed = 0;
    for (int kind = 0; kind < KindCount; ++kind) {
        const ChangeCounts counts = chosen.counts(static_cast<Kind>(kind));
        added += counts.inserted;
        changed += counts.updated;
        removed += counts.deleted;
    }
    if (added + changed + removed == 0)
        return tr("Rien ne change : la base dit déjà la même chose.");
    QString text = tr("Ajouts : %1 · modifications : %2 · retraits : %3. Rien n’est encore fait.")
                       .arg(french::number(added), french::number(changed), french::number(removed));
    if (m_model->leftOutCount() > 0)
        text += u' '
            + tr("%n ligne(s) laissée(s) de côté par vous.", nullptr, static_cast<int>(m_model->leftOutCount()));
    return text;
}

void ChangeView::showRow()
{
    const QModelIndex index = m_tree->currentIndex();
    const std::optional<RowKey> key = m_model->keyAt(index);
    const QList<FieldChange> fields = m_model->fieldsAt(index);
    m_fields->setRowCount(static_cast<int>(fields.size()));
    QStringList sentences;
    for (int row = 0; row < fields.size(); ++row) {
        const FieldChange& field = fields.at(row);
        m_fields->setItem(row, 0, new QTableWidgetItem(field.label));
        m_fields->setItem(row, 1, new QTableWidgetItem(field.before));
        m_fields->setItem(row, 2, new QTableWidgetItem(field.after));
        sentences.append(tr("%1 : %2 → %3")
                             .arg(field.label, field.before.isEmpty() ? tr("(vide)") : field.before,
                                 field.after.isEmpty() ? tr("(vide)") : field.after));
    }
    m_fields->resizeRowsToContents();
    m_fields->setVisible(key.has_value());
    m_rowTitle->setVisible(key.has_value());
    m_hint->setVisible(!key);
    if (key) {
        m_rowTitle->setText(m_model->labelOf(*key));
        Q_EMIT explained(m_model->labelOf(*key), sentences);
    }
}

void ChangeView::tellFollowers(const RowKey& key, bool chosen, const QList<RowKey>& followers)
{
    if (followers.isEmpty()) {
        m_followers->hide();
    } else {
        QStringList names;
        for (const RowKey& follower : followers.mid(0, 5))
            names.append(m_model->labelOf(follower));
        if (followers.size() > 5)
            names.append(QStringLiteral("…"));
        const auto n = static_cast<int>(followers.size());
        m_followers->setText(chosen
                ? tr("Avec %1, %n autre(s) ligne(s) dont elle a besoin reviennent : %2.", nullptr, n)
                      .arg(m_model->labelOf(key), names.join(QStringLiteral(", ")))
                : tr("Sans %1, %n autre(s) ligne(s) qui en dépendent sont aussi laissées de côté : %2.", nullptr, n)
                      .arg(m_model->labelOf(key), names.join(QStringLiteral(", "))));
        m_followers->show();
    }
    Q_EMIT chosenChanged();
}

} // namespace navette::ui
