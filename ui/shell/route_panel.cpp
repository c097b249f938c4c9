// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/route_panel.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/shell/route_delegate.h"
#include "ui/shell/route_model.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace navette::ui {

RoutePanel::RoutePanel(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RouteModel(this))
    , m_delegate(new RouteDelegate(this))
    , m_tree(new QTreeView(this))
    , m_school(new QLabel(this))
    , m_year(new QLabel(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", QStringLiteral("sidebar"));
    makeSection(m_school);
    m_school->setWordWrap(true);
    m_school->setTextFormat(Qt::PlainText);
    makeMuted(m_year);

    m_tree->setObjectName(QStringLiteral("route"));
    m_tree->setAccessibleName(tr("Étapes de l’année"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setMouseTracking(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setStyleSheet(
        QStringLiteral("QTreeView { background: transparent; border: none; }"
                       "QTreeView::item, QTreeView::item:selected { background: transparent; border: none; }"));
    m_tree->installEventFilter(this);
    connect(m_tree, &QTreeView::clicked, this, &RoutePanel::activate);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(spacing(3), 0, spacing(3), spacing(2));
    head->setSpacing(spacing(0));
    head->addWidget(m_school);
    head->addWidget(m_year);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(1), spacing(3), spacing(1), spacing(2));
    layout->setSpacing(spacing(1));
    layout->addLayout(head);
    layout->addWidget(addArea(Area::Home, QStringLiteral("Ctrl+1")));
    layout->addWidget(m_tree, 1);
    auto* line = new QFrame(this);
    line->setFixedHeight(1);
    line->setStyleSheet(QStringLiteral("background: palette(mid);"));
    layout->addWidget(line);
    layout->addWidget(addArea(Area::Timetable, QStringLiteral("Ctrl+2")));
    layout->addWidget(addArea(Area::Lists, QStringLiteral("Ctrl+3")));
    layout->addWidget(addArea(Area::Correspondences, QStringLiteral("Ctrl+4")));
    layout->addWidget(addArea(Area::Journal, QStringLiteral("Ctrl+5")));
    setTabOrder(m_areas.value(Area::Home), m_tree); // as the eye goes down
    setMinimumWidth(fontMetrics().averageCharWidth() * 34);

    connect(m_session, &Session::changed, this, &RoutePanel::refresh);
    refresh();
}

QToolButton* RoutePanel::addArea(Area area, const QString& shortcut)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("area%1").arg(static_cast<int>(area)));
    button->setText(areaTitle(area));
    button->setIcon(icon(areaIcon(area)));
    button->setIconSize(QSize(20, 20));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(areaPurpose(area), shortcut));
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, area] {
        m_areas.value(area)->setChecked(true);
        Q_EMIT areaActivated(area);
    });
    m_areas.insert(area, button);
    return button;
}

void RoutePanel::refresh()
{
    const SchoolInfo& info = m_session->school().info();
    m_school->setText(info.name.isEmpty() ? info.uai : info.name);
    m_school->setVisible(!m_school->text().isEmpty());
    m_year->setText(info.year > 0 ? tr("Année %1").arg(french::schoolYear(info.year)) : QString());

    const QList<exchange::StepStatus> route = m_session->route();
    m_model->setRoute(route);
    if (m_path == m_session->path())
        return;
    // Another base: unfold what it is at, fold the rest.
    m_path = m_session->path();
    m_tree->collapseAll();
    if (const exchange::StepStatus* next = nextStep(route)) {
        const QModelIndex index = m_model->indexOf(next->step->id);
        m_tree->expand(index.parent());
        m_tree->setCurrentIndex(index);
    }
}

void RoutePanel::showStep(const QString& stepId)
{
    m_delegate->setCurrentStep(stepId);
    for (QToolButton* button : std::as_const(m_areas))
        button->setChecked(false);
    const QModelIndex index = m_model->indexOf(stepId);
    if (index.isValid()) {
        m_tree->expand(index.parent());
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    m_tree->viewport()->update();
}

void RoutePanel::showArea(Area area)
{
    m_delegate->setCurrentStep({});
    for (auto it = m_areas.cbegin(); it != m_areas.cend(); ++it)
        it.value()->setChecked(it.key() == area);
    m_tree->viewport()->update();
}

void RoutePanel::focusRoute() { m_tree->setFocus(Qt::ShortcutFocusReason); }

void RoutePanel::activate(const QModelIndex& index)
{
    const QString id = index.data(RouteModel::StepIdRole).toString();
    if (!id.isEmpty())
        Q_EMIT stepActivated(id);
    else if (index.isValid())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

bool RoutePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_tree && (enter || key == Qt::Key_Space)) {
        activate(m_tree->currentIndex());
        return true;
    }
    auto* button = qobject_cast<QToolButton*>(watched);
    if (button && enter) {
        button->click();
        return true;
    }
    if (button && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        if (key == Qt::Key_Down)
            focusNextChild();
        else
            focusPreviousChild();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace navette::ui
