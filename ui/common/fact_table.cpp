// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fact_table.h"

#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/table_keys.h"
#include "ui/common/tables.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace navette::ui {

FactTable::FactTable(const QString& name, const QString& objectName, const QStringList& headers, QWidget* parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(0, static_cast<int>(headers.size()), this))
    , m_sorted(new SortedTable(this))
    , m_view(new QTableView(this))
    , m_filter(nullptr)
    , m_empty(paragraph(this))
    , m_stack(new QStackedWidget(this))
{
    m_model->setHorizontalHeaderLabels(headers);
    m_sorted->setSourceModel(m_model);
    m_view->setModel(m_sorted);
    m_view->setObjectName(objectName);
    m_view->setAccessibleName(name);
    setUpTable(m_view);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    m_filter = makeFilterLine(m_sorted, this);
    auto* keys = new TableKeys(m_filter, m_view);
    connect(keys, &TableKeys::rowsRequested, this, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid() && m_sorted->rowCount() > 0)
            m_view->selectRow(0);
    });
    makeMuted(m_empty);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    setWideColumn(0);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { Q_EMIT currentChanged(current()); });
}

void FactTable::setEmptyText(const QString& text) { m_empty->setText(text); }

void FactTable::setWideColumn(int column)
{
    m_wide = column;
    QHeaderView* header = m_view->horizontalHeader();
    for (int i = 0; i < m_model->columnCount(); ++i)
        header->setSectionResizeMode(i, i == column ? QHeaderView::Stretch : QHeaderView::Interactive);
}

void FactTable::setLeastWidth(int characters)
{
    m_least = characters;
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->viewport()->installEventFilter(this);
    spread();
}

bool FactTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        spread();
    return QWidget::eventFilter(watched, event);
}

void FactTable::spread()
{
    if (m_least == 0)
        return;
    QHeaderView* header = m_view->horizontalHeader();
    int room = m_view->viewport()->width();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (i != m_wide)
            room -= header->sectionSize(i);
    }
    // Names of people are in capitals.
    const int least = m_view->fontMetrics().horizontalAdvance(u'N') * m_least;
    header->setSectionResizeMode(m_wide, room < least ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (room < least)
        header->resizeSection(m_wide, least);
}

void FactTable::setRows(const QList<QList<FactCell>>& rows)
{
    const int was = current();
    m_view->setSortingEnabled(false);
    m_model->setRowCount(0);
    for (const QList<FactCell>& row : rows) {
        QList<QStandardItem*> items;
        for (const FactCell& cell : row) {
            auto* item = new QStandardItem(cell.text);
            if (items.size() == m_wide)
                item->setToolTip(cell.text);
            if (!cell.iconName.isEmpty())
                item->setIcon(icon(cell.iconName, cell.tone));
            if (cell.sortBy.isValid())
                item->setData(cell.sortBy, SortedTable::SortRole);
            if (cell.isNumber)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items.append(item);
        }
        m_model->appendRow(items);
    }
    m_view->setSortingEnabled(true);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column != m_wide)
            m_view->resizeColumnToContents(column);
    }
    spread();
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_filter->setVisible(!rows.isEmpty());
    if (was >= 0 && was < rows.size())
        setCurrent(was);
    else if (m_sorted->rowCount() > 0)
        m_view->selectRow(0);
}

int FactTable::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_sorted->mapToSource(index).row() : -1;
}

void FactTable::setCurrent(int row)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    if (index.isValid())
        m_view->selectRow(index.row());
}

} // namespace navette::ui
