// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/chooser.h"

#include "common/french.h"
#include "ui/common/cell_delegate.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

QList<qint64> Chooser::choose(QWidget* parent, const ChooserText& text, const QList<ChooserRow>& rows, bool* accepted)
{
    Chooser dialog(parent, text, rows);
    const bool taken = dialog.exec() == QDialog::Accepted;
    if (accepted)
        *accepted = taken;
    return taken ? dialog.ticked() : QList<qint64>();
}

Chooser::Chooser(QWidget* parent, const ChooserText& text, const QList<ChooserRow>& rows)
    : QDialog(parent)
    , m_model(new QStandardItemModel(0, static_cast<int>(text.columns.size()), this))
    , m_count(new QLabel(this))
{
    setWindowTitle(text.title);
    m_model->setHorizontalHeaderLabels(text.columns);
    QList<ChooserRow> ordered = rows;
    std::sort(ordered.begin(), ordered.end(), [](const ChooserRow& a, const ChooserRow& b) {
        return french::lessThan(a.texts.constFirst(), b.texts.constFirst());
    });
    for (const ChooserRow& row : std::as_const(ordered)) {
        QList<QStandardItem*> items;
        for (const QString& cell : row.texts)
            items.append(new QStandardItem(cell));
        items.constFirst()->setCheckable(true);
        items.constFirst()->setCheckState(row.ticked ? Qt::Checked : Qt::Unchecked);
        items.constFirst()->setData(row.id, Qt::UserRole);
        items.at(text.rankColumn)->setData(row.rank, SortedTable::SortRole);
        m_model->appendRow(items);
    }
    auto* sorted = new SortedTable(this);
    sorted->setSourceModel(m_model);
    auto* view = new QTableView(this);
    view->setObjectName(QStringLiteral("rows"));
    view->setAccessibleName(text.title);
    setUpTable(view);
    view->setModel(sorted);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->sortByColumn(text.rankColumn, Qt::AscendingOrder);
    view->setItemDelegate(new CellDelegate(view));
    view->resizeColumnsToContents();
    for (int column = 0; column < text.columns.size(); ++column)
        view->setColumnWidth(column, view->columnWidth(column) + spacing(3));
    view->selectRow(0);
    QLineEdit* filter = makeFilterLine(sorted, this);
    filter->installEventFilter(this);
    view->installEventFilter(this);
    m_filter = filter;
    m_view = view;

    auto* sentence = new QLabel(text.sentence, this);
    sentence->setWordWrap(true);
    makeMuted(sentence);
    makeMuted(m_count);
    auto* buttons = new QDialogButtonBox(this);
    auto* accept = new QPushButton(text.action, this);
    makePrimary(accept);
    buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Abandonner"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &QStandardItemModel::itemChanged, this, &Chooser::tellCount);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_count, 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing(2));
    layout->addWidget(sentence);
    layout->addWidget(filter);
    layout->addWidget(view, 1);
    layout->addLayout(bottom);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 30);
    tellCount();
    filter->setFocus();
}

QList<qint64> Chooser::ticked() const
{
    QList<qint64> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->checkState() == Qt::Checked)
            ids.append(m_model->item(row)->data(Qt::UserRole).toLongLong());
    }
    return ids;
}

void Chooser::tellCount() { m_count->setText(tr("%n ligne(s) cochée(s)", nullptr, static_cast<int>(ticked().size()))); }

bool Chooser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_filter && key == Qt::Key_Down) {
            m_view->setFocus();
            return true;
        }
        // A view keeps Enter for itself; in a dialog it means the button.
        if (watched == m_view && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            accept();
            return true;
        }
        if (watched == m_view && key == Qt::Key_Space) {
            auto* view = static_cast<QTableView*>(m_view);
            const QModelIndex first = view->currentIndex().siblingAtColumn(0);
            const bool on = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            view->model()->setData(first, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace navette::ui
