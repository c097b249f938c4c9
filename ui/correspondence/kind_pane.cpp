// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/kind_pane.h"

#include "common/french.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/correspondence/kind_rows.h"
#include "ui/correspondence/row_delegate.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

using matching::ItemState;

namespace {

    constexpr int TheirSide = 0;
    constexpr int OurSide = 1;

    QLabel* wrappedLabel(QWidget* parent, const char* name)
    {
        auto* label = new QLabel(parent);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        return label;
    }

    QListView* listView(QWidget* parent, RowListModel* model, const char* name)
    {
        auto* view = new QListView(parent);
        view->setObjectName(QLatin1String(name));
        view->setModel(model);
        view->setItemDelegate(new RowDelegate(view));
        view->setSelectionMode(QAbstractItemView::SingleSelection);
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view->setMouseTracking(true);
        view->setEditTriggers(QAbstractItemView::NoEditTriggers);
        return view;
    }

} // namespace

KindPane::KindPane(Session* session, MatchKind kind, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(kind)
{
    auto* left = new QWidget(this);
    auto* right = new QWidget(this);
    buildLeft(left);
    buildRight(right);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({ 480, 560 });
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(splitter);

    connect(m_side, &QButtonGroup::idClicked, this, [this] { refresh(); });
    connect(m_filter, &QLineEdit::textChanged, this, &KindPane::fillLeft);
    connect(m_show, &QComboBox::currentIndexChanged, this, &KindPane::fillLeft);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &KindPane::fillLeft);
    connect(m_search, &QLineEdit::textChanged, this, &KindPane::fillCandidates);
    connect(m_leftModel, &RowListModel::dropped, this, &KindPane::settleDropped);
    connect(m_leftView->selectionModel(), &QItemSelectionModel::currentChanged, this, &KindPane::fillRight);
    connect(m_rightView->selectionModel(), &QItemSelectionModel::currentChanged, this, &KindPane::updateButtons);
    connect(m_rightView, &QListView::doubleClicked, this, &KindPane::settleCurrent);
    connect(m_leftView, &QListView::doubleClicked, this, &KindPane::settleCurrent);
    connect(m_settle, &QPushButton::clicked, this, &KindPane::settleCurrent);
    connect(m_create, &QPushButton::clicked, this, &KindPane::createCurrent);
    connect(m_ignore, &QPushButton::clicked, this, &KindPane::askWhy);
    connect(m_release, &QPushButton::clicked, this, &KindPane::releaseCurrent);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_emptyKind)
            Q_EMIT kindRequested(*m_emptyKind);
        else
            Q_EMIT openPage(m_emptyStep);
    });
    for (QObject* watched : std::initializer_list<QObject*> { m_leftView, m_rightView, m_search, m_filter, m_reason })
        watched->installEventFilter(this);
}

void KindPane::buildLeft(QWidget* left)
{
    auto* theirs = new QToolButton(left);
    auto* ours = new QToolButton(left);
    m_side = new QButtonGroup(this);
    m_side->addButton(theirs, TheirSide);
    m_side->addButton(ours, OurSide);
    for (QAbstractButton* button : m_side->buttons())
        button->setCheckable(true);
    theirs->setChecked(true);
    theirs->setObjectName(QStringLiteral("theirSide"));
    ours->setObjectName(QStringLiteral("ourSide"));

    m_filter = new QLineEdit(left);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filtrer…"));
    m_filter->setAccessibleName(tr("Filtrer la liste"));
    m_filter->setClearButtonEnabled(true);
    m_show = new QComboBox(left);
    m_show->setObjectName(QStringLiteral("show"));
    m_show->setAccessibleName(tr("Lignes montrées"));
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_show->setMinimumContentsLength(18);
    for (const Show show : { Show::Open, Show::Settled, Show::Ignored, Show::All })
        m_show->addItem({}, static_cast<int>(show));
    m_sort = new QComboBox(left);
    m_sort->setObjectName(QStringLiteral("sort"));
    m_sort->setAccessibleName(tr("Ordre de la liste"));
    m_sort->addItem(tr("À régler d’abord"), static_cast<int>(Sort::WorkFirst));
    m_sort->addItem(tr("Par nom"), static_cast<int>(Sort::Name));
    m_sort->addItem(tr("Par vraisemblance"), static_cast<int>(Sort::Likelihood));

    m_leftModel = new RowListModel(this);
    m_leftView = listView(left, m_leftModel, "items");
    m_leftView->setAccessibleName(tr("Objets à rapprocher"));
    m_leftModel->setDrag(RowListModel::Drag::Onto);
    m_leftView->setAcceptDrops(true);
    m_leftView->setDropIndicatorShown(true);
    m_leftView->setDragDropMode(QAbstractItemView::DropOnly);

    m_empty = new EmptyState(left);
    m_empty->setObjectName(QStringLiteral("empty"));

    m_leftStack = new QStackedWidget(left);
    m_leftStack->addWidget(m_leftView);
    m_leftStack->addWidget(m_empty);

    auto* sides = new QHBoxLayout;
    sides->setSpacing(6);
    sides->addWidget(theirs);
    sides->addWidget(ours);
    sides->addStretch();
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_filter, 1);
    filters->addWidget(m_show);
    filters->addWidget(m_sort);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addLayout(sides);
    layout->addLayout(filters);
    layout->addWidget(m_leftStack, 1);
}

void KindPane::buildRight(QWidget* right)
{
    m_heading = wrappedLabel(right, "heading");
    makeSection(m_heading);
    m_detail = wrappedLabel(right, "detail");
    m_decision = wrappedLabel(right, "decision");

    m_search = new QLineEdit(right);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Chercher parmi tous les nôtres…"));
    m_search->setAccessibleName(tr("Chercher parmi tous les nôtres"));
    m_search->setClearButtonEnabled(true);
    m_rightModel = new RowListModel(this);
    m_rightView = listView(right, m_rightModel, "candidates");
    m_rightView->setAccessibleName(tr("Candidats chez nous"));
    m_rightModel->setDrag(RowListModel::Drag::From);
    m_rightView->setDragEnabled(true);
    m_rightView->setDragDropMode(QAbstractItemView::DragOnly);
    // The buttons keep their place when there is nobody to choose from.
    QSizePolicy keepsItsPlace = m_rightView->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_rightView->setSizePolicy(keepsItsPlace);
    m_rightHint = wrappedLabel(right, "hint");

    m_reasonFrame = new QFrame(right);
    m_reasonFrame->setObjectName(QStringLiteral("reasonFrame"));
    m_reasonFrame->setProperty("role", QStringLiteral("card"));
    auto* why = new QLabel(tr("Pourquoi mettre de &côté ?"), m_reasonFrame);
    m_reason = new QComboBox(m_reasonFrame);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    why->setBuddy(m_reason);
    auto* confirm = new QPushButton(tr("Mettre de côté"), m_reasonFrame);
    confirm->setObjectName(QStringLiteral("confirmReason"));
    auto* cancel = new QPushButton(tr("Abandonner"), m_reasonFrame);
    connect(confirm, &QPushButton::clicked, this, &KindPane::setAsideCurrent);
    connect(cancel, &QPushButton::clicked, this, &KindPane::cancelReason);
    auto* reasonLayout = new QHBoxLayout(m_reasonFrame);
    reasonLayout->addWidget(why);
    reasonLayout->addWidget(m_reason, 1);
    reasonLayout->addWidget(confirm);
    reasonLayout->addWidget(cancel);
    m_reasonFrame->hide();

    m_settle = new QPushButton(tr("&Associer"), right);
    m_create = new QPushButton(icon(u"add"), KindRows::createText(m_kind), right);
    m_ignore = new QPushButton(icon(u"eye"), tr("Mettre de côté…"), right);
    m_release = new QPushButton(icon(u"unlink"), tr("Défaire"), right);
    m_settle->setObjectName(QStringLiteral("settle"));
    makePrimary(m_settle);
    m_create->setObjectName(QStringLiteral("create"));
    m_ignore->setObjectName(QStringLiteral("ignore"));
    m_release->setObjectName(QStringLiteral("release"));
    auto* keys = wrappedLabel(right, "keys");
    keys->setText(
        tr("Au clavier : flèches pour choisir, Entrée ou Alt+A associe, F2 cherche parmi les nôtres, N crée, I met de "
           "côté, Suppr défait, Ctrl+F filtre. À la souris : double clic, ou glisser le candidat sur l’objet de STS."));

    makeMuted(keys);
    makeMuted(m_detail);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_settle);
    buttons->addWidget(m_create);
    buttons->addWidget(m_ignore);
    buttons->addWidget(m_release);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_detail);
    layout->addWidget(m_decision);
    layout->addWidget(m_search);
    layout->addWidget(m_rightHint);
    layout->addWidget(m_rightView, 1);
    layout->addWidget(m_reasonFrame);
    layout->addLayout(buttons);
    layout->addWidget(keys);
}

void KindPane::focusWork()
{
    // The rows; else what leads on from the empty list; else what fills it again.
    if (m_leftModel->rowCount() > 0)
        m_leftView->setFocus();
    else if (!m_empty->button()->isHidden())
        m_empty->setFocus();
    else
        m_show->setFocus();
}

bool KindPane::showsOurs() const { return m_side->checkedId() == OurSide; }

QString KindPane::currentKey() const
{
    const QModelIndex index = m_leftView->currentIndex();
    return index.isValid() ? index.data(RowListModel::KeyRole).toString() : QString();
}

const matching::Item* KindPane::currentItem() const
{
    if (showsOurs())
        return nullptr;
    const QString key = currentKey();
    const auto item
        = std::find_if(m_items.cbegin(), m_items.cend(), [&](const matching::Item& i) { return i.theirs == key; });
    return key.isEmpty() || item == m_items.cend() ? nullptr : &*item;
}

const matching::Lone* KindPane::currentLone() const
{
    if (!showsOurs())
        return nullptr;
    const qint64 ours = currentKey().toLongLong();
    const auto lone
        = std::find_if(m_lones.cbegin(), m_lones.cend(), [&](const matching::Lone& l) { return l.ours == ours; });
    return lone == m_lones.cend() ? nullptr : &*lone;
}

qint64 KindPane::currentCandidate() const
{
    return m_rightView->currentIndex().data(RowListModel::KeyRole).toString().toLongLong();
}

bool KindPane::canDecide() const { return m_session->isOpen() && !m_session->isReadOnly(); }

bool KindPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // A single letter is ours while a list has the focus, whatever the window has bound it to.
        if ((watched == m_leftView || watched == m_rightView) && key->modifiers() == Qt::NoModifier
            && (key->key() == Qt::Key_N || key->key() == Qt::Key_I || key->key() == Qt::Key_Delete))
            event->accept();
        return QWidget::eventFilter(watched, event);
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_F2 && m_search->isVisible() && watched != m_reason) {
        m_search->setFocus();
        m_search->selectAll();
        return true;
    }
    if (key->matches(QKeySequence::Find)) {
        m_filter->setFocus();
        m_filter->selectAll();
        return true;
    }
    if (watched == m_reason) {
        if (enter)
            setAsideCurrent();
        else if (key->key() == Qt::Key_Escape)
            cancelReason();
        else
            return QWidget::eventFilter(watched, event);
        return true;
    }
    if (watched == m_filter || watched == m_search) {
        QListView* list = watched == m_filter ? m_leftView : m_rightView;
        if (key->key() == Qt::Key_Down) {
            list->setFocus();
            return true;
        }
        if (enter && watched == m_search) {
            settleCurrent();
            return true;
        }
        if (enter) {
            list->setFocus();
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::eventFilter(watched, event);
    if (enter)
        settleCurrent();
    else if (key->key() == Qt::Key_N)
        createCurrent();
    else if (key->key() == Qt::Key_I)
        askWhy();
    else if (key->key() == Qt::Key_Delete)
        releaseCurrent();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace navette::ui
