// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/item_list.h"

#include "ui/common/style.h"
#include "ui/lists/item_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    constexpr int MostRowsShown = 8;

} // namespace

ItemList::ItemList(const SheetSection& section, QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_none(new QLabel(section.noItems, this))
    , m_buttons(new QHBoxLayout)
{
    m_list->setObjectName(section.listName);
    m_list->setAccessibleName(section.title);
    m_list->setAccessibleDescription(tr("Entrée ouvre la fiche."));
    m_list->setItemDelegate(new ItemDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    makeMuted(m_none);
    m_none->setWordWrap(true);
    m_buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(1));
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addLayout(m_buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ItemList::updateButtons);
    setItems(section.items);
}

void ItemList::setItems(const QList<SheetItem>& items)
{
    const int current = m_list->currentRow();
    m_items = items;
    m_list->clear();
    for (const SheetItem& item : items) {
        auto* row = new QListWidgetItem(item.text, m_list);
        row->setData(ItemDelegate::DetailRole, item.detail);
        row->setData(ItemDelegate::LinkRole, item.key.id != 0);
        row->setData(Qt::AccessibleTextRole, QStringList({ item.text, item.detail }).join(QStringLiteral(", ")));
        row->setToolTip(item.detail.isEmpty() ? item.text : QStringLiteral("%1\n%2").arg(item.text, item.detail));
    }
    if (!items.isEmpty())
        m_list->setCurrentRow(qBound(0, current, static_cast<int>(items.size()) - 1), QItemSelectionModel::NoUpdate);
    m_list->setVisible(!items.isEmpty());
    m_none->setVisible(items.isEmpty());
    const int shown = qBound(1, static_cast<int>(items.size()), MostRowsShown);
    m_list->setFixedHeight(shown * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + spacing(1));
    updateButtons();
}

QList<RowKey> ItemList::selected() const
{
    QList<RowKey> keys;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        keys.append(m_items.at(index.row()).key);
    return keys;
}

void ItemList::addButton(QPushButton* button, bool needsSelection)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    if (needsSelection)
        m_needing.append(button);
    updateButtons();
}

void ItemList::updateButtons()
{
    const bool some = m_list->selectionModel()->hasSelection();
    for (QPushButton* button : std::as_const(m_needing))
        button->setEnabled(some && !button->property("readOnly").toBool());
}

void ItemList::open(int row)
{
    if (row >= 0 && m_items.at(row).key.id != 0)
        Q_EMIT opened(m_items.at(row).key);
}

bool ItemList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_list->currentRow());
            return true;
        }
    }
    if (watched == m_list->viewport()
        && (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease)) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex under = m_list->indexAt(mouse->position().toPoint());
        const bool onName = under.data(ItemDelegate::LinkRole).toBool()
            && ItemDelegate::nameRect(m_list->visualRect(under), m_list->font(), under)
                   .contains(mouse->position().toPoint());
        m_list->viewport()->setCursor(onName ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (onName && event->type() == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton
            && mouse->modifiers() == Qt::NoModifier) {
            open(under.row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace navette::ui
