// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/lists_page.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/lists/list_edits.h"
#include "ui/lists/list_pane.h"
#include "ui/lists/listed_row.h"
#include "ui/lists/reasons.h"
#include "ui/lists/sheet.h"

#include <QInputDialog>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace navette::ui {

ListsPage::ListsPage(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new QTabBar(this))
    , m_panes(new QStackedWidget(this))
    , m_sheet(new Sheet(session, this))
{
    m_tabs->setObjectName(QStringLiteral("kinds"));
    m_tabs->setAccessibleName(tr("Listes"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const Kind kind : listedKinds())
        m_tabs->addTab(listOf(kind).title);
    auto* school = new QToolButton(this);
    school->setObjectName(QStringLiteral("school"));
    school->setIcon(icon(u"calendar"));
    school->setText(tr("Éta&blissement"));
    school->setToolTip(tr("Les moments où personne n’a cours"));
    school->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    school->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QHBoxLayout;
    head->addWidget(m_tabs, 1);
    head->addWidget(school);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_panes);
    splitter->addWidget(m_sheet);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    const int character = fontMetrics().averageCharWidth();
    m_panes->setMinimumWidth(character * 40);
    m_sheet->setMinimumWidth(character * 46);
    splitter->setSizes({ character * 100, character * 56 });
    m_panes->setObjectName(QStringLiteral("panes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(2), 0, spacing(2));
    layout->setSpacing(spacing(2));
    layout->addLayout(head);
    layout->addWidget(splitter, 1);

    addShortcuts();
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_schoolShown = false;
        showCurrent();
    });
    connect(school, &QToolButton::clicked, this, &ListsPage::showSchool);
    connect(m_session, &Session::changed, this, &ListsPage::refresh);
    connect(m_session, &Session::stateChanged, this, &ListsPage::refresh);
    connect(m_sheet, &Sheet::openRow, this, &ListsPage::showRow);
    connect(m_sheet, &Sheet::showTimetable, this, &ListsPage::showTimetable);
    connect(m_sheet, &Sheet::left, this, [this] { currentPane()->focusTable(); });
    refresh();
}

void ListsPage::addShortcuts()
{
    const auto step = [this](int by) {
        const int count = m_tabs->count();
        showKind(listedKinds().at((m_tabs->currentIndex() + by + count) % count));
    };
    auto* next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown), this);
    auto* previous = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp), this);
    next->setContext(Qt::WidgetWithChildrenShortcut);
    previous->setContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, [step] { step(1); });
    connect(previous, &QShortcut::activated, this, [step] { step(-1); });
}

void ListsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showCurrent();
}

void ListsPage::refresh()
{
    m_index.reset();
    ++m_state;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const ListDefinition& list = listOf(listedKinds().at(tab));
        qsizetype count = 0;
        withEntity(list.kind, [&]<class Entity>() { count = m_session->school().table<Entity>().size(); });
        m_tabs->setTabText(tab, QStringLiteral("%1\u00A0%2").arg(list.title, french::number(count)));
    }
    if (isVisible())
        showCurrent();
}

ListPane* ListsPage::pane(Kind kind)
{
    ListPane*& pane = m_paneOf[kind];
    if (pane)
        return pane;
    pane = new ListPane(listOf(kind), this);
    m_panes->addWidget(pane);
    connect(pane, &ListPane::currentChanged, this, [this] {
        m_schoolShown = false;
        showSheet();
    });
    connect(pane, &ListPane::activated, m_sheet, &Sheet::focusFirst);
    connect(pane, &ListPane::openPage, this, &ListsPage::openPage);
    if (kind == Kind::Room) {
        auto* add = new QToolButton(pane);
        add->setObjectName(QStringLiteral("addRoom"));
        add->setIcon(icon(u"add"));
        add->setText(tr("A&jouter une salle…"));
        add->setAccessibleName(tr("Ajouter une salle"));
        add->setToolTip(tr("Ajouter une salle"));
        add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        add->setFocusPolicy(Qt::StrongFocus);
        connect(add, &QToolButton::clicked, this, &ListsPage::addRoom);
        pane->addButton(add);
    }
    return pane;
}

ListPane* ListsPage::currentPane() { return pane(listedKinds().at(m_tabs->currentIndex())); }

void ListsPage::showCurrent()
{
    if (!m_index)
        m_index = std::make_shared<const SchoolIndex>(m_session->school());
    ListPane* shown = currentPane();
    if (m_shown.value(shown->kind()) != m_state) {
        m_shown.insert(shown->kind(), m_state);
        shown->setIndex(*m_index);
    }
    m_panes->setCurrentWidget(shown);
    if (auto* add = shown->findChild<QToolButton*>(QStringLiteral("addRoom")))
        add->setEnabled(m_session->isOpen() && !m_session->isReadOnly());
    showSheet();
}

void ListsPage::showSheet()
{
    if (!m_index)
        return;
    const RowKey key = m_schoolShown ? RowKey { Kind::SchoolInfo, m_session->school().info().id.value }
                                     : RowKey { currentPane()->kind(), currentPane()->currentId() };
    const std::optional<SheetDescription> sheet = sheetOf(m_index, key);
    if (!sheet) {
        m_sheet->clear();
        Q_EMIT explained({}, {});
        return;
    }
    m_sheet->describe(*sheet, m_index->school());
    Q_EMIT explained(sheet->title, reasons(*m_index, key));
}

void ListsPage::showSchool()
{
    m_schoolShown = true;
    currentPane()->selectNone();
    showCurrent();
    m_sheet->focusFirst();
}

void ListsPage::showKind(Kind kind)
{
    const qsizetype tab = listedKinds().indexOf(kind);
    if (tab < 0)
        return;
    m_schoolShown = false;
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    showCurrent();
    currentPane()->focusTable();
}

void ListsPage::showObject(const ObjectRef& object)
{
    const std::optional<Kind> kind = kindOfName(object.kind);
    if (kind)
        showRow(listedRow(m_session->school(), { *kind, object.id }));
}

void ListsPage::showRow(RowKey key)
{
    if (key.kind == Kind::SchoolInfo) {
        showSchool();
        return;
    }
    showKind(key.kind);
    if (listedKinds().contains(key.kind))
        currentPane()->select(key.id);
}

void ListsPage::addRoom()
{
    QInputDialog dialog(this);
    dialog.setWindowTitle(tr("Ajouter une salle"));
    dialog.setLabelText(tr("Nom de la salle, comme on la désigne (B204) :"));
    dialog.setOkButtonText(tr("Ajouter"));
    dialog.setCancelButtonText(tr("Abandonner"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const qint64 id = m_session->school().nextId(Kind::Room);
    const SheetHost host { m_session, window() };
    if (host.commit(ui::addRoom(m_session->school(), dialog.textValue()),
            tr("Ajouter la salle %1").arg(dialog.textValue().trimmed()))) {
        showRow({ Kind::Room, id });
        m_sheet->focusFirst();
    }
}

} // namespace navette::ui
