// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/lists_page.h"

#include "model/change_set.h"
#include "ui/common/tables.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    constexpr std::array ListedKinds { Kind::Student, Kind::Teacher, Kind::Division, Kind::Group, Kind::Subject,
        Kind::Room, Kind::Service, Kind::Lesson };

} // namespace

ListsPage::ListsPage(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new QTabBar(this))
    , m_view(new QTableView(this))
{
    setUpTable(m_view);
    auto* sorted = new SortedTable(this);
    sorted->setSourceModel(new QStandardItemModel(this));
    m_view->setModel(sorted);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    layout->addWidget(makeFilterLine(sorted, this));
    layout->addWidget(m_view, 1);
    for (const Kind kind : ListedKinds)
        m_tabs->addTab(kindLabel(kind, 2));
    connect(m_tabs, &QTabBar::currentChanged, this, &ListsPage::refresh);
    connect(m_session, &Session::changed, this, &ListsPage::refresh);
    refresh();
}

void ListsPage::refresh()
{
    auto* model = qobject_cast<QStandardItemModel*>(qobject_cast<SortedTable*>(m_view->model())->sourceModel());
    model->clear();
    withEntity(ListedKinds.at(static_cast<size_t>(m_tabs->currentIndex())), [&]<class Entity>() {
        for (const Entity& row : m_session->school().table<Entity>()) {
            auto* item = new QStandardItem(rowLabel(m_session->school(), { Entity::kind, row.id.value }));
            item->setData(row.id.value, Qt::UserRole);
            model->appendRow(item);
        }
    });
}

void ListsPage::showKind(Kind kind)
{
    const auto at = std::find(ListedKinds.cbegin(), ListedKinds.cend(), kind);
    if (at == ListedKinds.cend())
        return;
    m_tabs->setCurrentIndex(static_cast<int>(at - ListedKinds.cbegin()));
    m_view->setFocus();
}

void ListsPage::showObject(const ObjectRef& object)
{
    const std::optional<Kind> kind = kindOfName(object.kind);
    if (!kind)
        return;
    showKind(*kind);
    const QModelIndexList found
        = m_view->model()->match(m_view->model()->index(0, 0), Qt::UserRole, object.id, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_view->setCurrentIndex(found.constFirst());
}

} // namespace navette::ui
