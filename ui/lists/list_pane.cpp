// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/list_pane.h"

#include "common/french.h"
#include "ui/common/cell_delegate.h"
#include "ui/common/empty_state.h"
#include "ui/common/style.h"
#include "ui/common/table_keys.h"
#include "ui/common/table_tools.h"
#include "ui/common/tables.h"
#include "ui/lists/list_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace navette::ui {

ListPane::ListPane(const ListDefinition& definition, QWidget* parent)
    : QWidget(parent)
    , m_definition(definition)
    , m_model(new ListModel(definition, this))
    , m_sorted(new SortedTable(this))
    , m_filter(makeFilterLine(m_sorted, this))
    , m_remarked(makeTool(u"verify", {}, QStringLiteral("remarked"), this))
    , m_copy(makeTool(u"copy", tr("Co&pier"), QStringLiteral("copy"), this))
    , m_export(makeTool(u"export", tr("E&xporter…"), QStringLiteral("export"), this))
    , m_view(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(
          definition.icon, definition.empty.title, definition.empty.sentence, definition.empty.action, this))
    , m_sum(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_sorted->setSourceModel(m_model);
    setUpView();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    makeMuted(m_sum);
    m_sum->setObjectName(QStringLiteral("sum"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    buildHead();
    layout->addLayout(m_buttons);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_sum);
    auto* keys = new TableKeys(m_filter, m_view);
    connect(keys, &TableKeys::rowsRequested, this, &ListPane::focusTable);
    connect(keys, &TableKeys::activated, this, &ListPane::activated);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT openPage(m_definition.empty.step); });
    connect(m_filter, &QLineEdit::textChanged, this, &ListPane::tellSum);
}

void ListPane::buildHead()
{
    m_copy->setToolTip(tr("Copie les lignes sélectionnées, pour un tableur (Ctrl+C)"));
    m_export->setToolTip(tr("Écrit les lignes montrées dans un fichier CSV"));
    connect(m_copy, &QToolButton::clicked, this, [this] { copySelectedRows(*m_view); });
    connect(m_export, &QToolButton::clicked, this, [this] { exportCsv(this, m_definition.title, *m_sorted); });
    m_remarked->setCheckable(true);
    m_remarked->setToolTip(tr("Ne montrer que les lignes qui ont quelque chose à regarder"));
    connect(m_remarked, &QToolButton::toggled, this, [this](bool only) {
        m_sorted->setOnlyWith(only ? ListModel::RemarkedRole : -1);
        tellSum();
    });
    m_buttons->setSpacing(spacing(1));
    m_buttons->addWidget(m_filter, 1);
    m_buttons->addWidget(m_remarked);
    m_buttons->addWidget(m_copy);
    m_buttons->addWidget(m_export);
}

void ListPane::setUpView()
{
    setUpTable(m_view);
    m_view->setObjectName(QStringLiteral("table"));
    m_view->setAccessibleName(m_definition.title);
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setCornerWidget(new QWidget(m_view));
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_definition.columns.size(); ++column)
        m_view->setColumnWidth(column,
            qMax(character * m_definition.columns.at(column).width + spacing(3),
                m_view->horizontalHeader()->sectionSizeHint(column) + spacing(2)));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_view->viewport()->update();
        if (!m_settingIndex)
            Q_EMIT currentChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPane::tellSum);
    connect(m_view, &QTableView::doubleClicked, this, &ListPane::activated);
}

void ListPane::addButton(QAbstractButton* button)
{
    setTabOrder(m_remarked, button);
    setTabOrder(button, m_buttons->itemAt(2)->widget());
    m_buttons->insertWidget(2, button);
}

void ListPane::selectNone()
{
    m_settingIndex = true;
    m_view->selectionModel()->clear();
    m_settingIndex = false;
}

void ListPane::setIndex(const SchoolIndex& index)
{
    const QList<qint64> selected = selectedIds();
    const qint64 current = currentId();
    m_settingIndex = true;
    m_model->setIndex(index);
    const bool some = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(some ? static_cast<QWidget*>(m_view) : m_empty);
    for (QWidget* tool : std::initializer_list<QWidget*> { m_filter, m_copy, m_export })
        tool->setEnabled(some);
    if (selectedIds() != selected) {
        QItemSelection rows;
        for (const qint64 id : selected) {
            const QModelIndex row = m_sorted->mapFromSource(m_model->index(m_model->rowOf(id), 0));
            if (row.isValid())
                rows.select(row, row);
        }
        m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    if (currentId() != current && m_model->rowOf(current) >= 0)
        m_view->selectionModel()->setCurrentIndex(
            m_sorted->mapFromSource(m_model->index(m_model->rowOf(current), 0)), QItemSelectionModel::NoUpdate);
    m_settingIndex = false;
    tellSum();
}

qint64 ListPane::currentId() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? current.data(ListModel::IdRole).toLongLong() : 0;
}

void ListPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The words give way before the filter does; they stay as names and tool tips.
    const bool narrow = width() < fontMetrics().averageCharWidth() * 84;
    for (QToolButton* button : findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly))
        button->setToolButtonStyle(
            narrow && button != m_remarked ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
}

QList<qint64> ListPane::selectedIds() const
{
    QList<qint64> ids;
    for (const int row : selectedRows(*m_view))
        ids.append(m_sorted->index(row, 0).data(ListModel::IdRole).toLongLong());
    return ids;
}

bool ListPane::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    QModelIndex shown = m_sorted->mapFromSource(m_model->index(row, 0));
    if (!shown.isValid()) {
        m_filter->clear();
        m_remarked->setChecked(false);
        shown = m_sorted->mapFromSource(m_model->index(row, 0));
    }
    m_view->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(shown, QAbstractItemView::PositionAtCenter);
    return true;
}

void ListPane::focusTable()
{
    if (m_sorted->rowCount() > 0 && !m_view->selectionModel()->hasSelection())
        m_view->selectionModel()->setCurrentIndex(m_sorted->index(qMax(0, m_view->currentIndex().row()), 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_stack->currentWidget()->setFocus();
}

void ListPane::tellSum()
{
    const int all = m_model->rowCount();
    const int shown = m_sorted->rowCount();
    const auto selected = static_cast<int>(m_view->selectionModel()->selectedRows().size());
    const QString words = kindLabel(m_definition.kind, all);
    const QString count = shown == all ? QStringLiteral("%1 %2").arg(french::number(all), words)
                                       : tr("%1 sur %2 %3").arg(french::number(shown), french::number(all), words);
    m_sum->setText(selected > 1 ? tr("%1, sélection : %2").arg(count, french::number(selected)) : count);
    m_remarked->setText(tr("À &regarder : %1").arg(french::number(m_model->remarkedCount())));
    m_remarked->setEnabled(m_model->remarkedCount() > 0 || m_remarked->isChecked());
}

} // namespace navette::ui
