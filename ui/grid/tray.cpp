// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tray.h"

#include "common/french.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace navette::ui {

namespace {
    constexpr int LessonRole = Qt::UserRole;
}

Tray::Tray(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_empty(new QLabel(tr("Tous les cours ont leur place."), this))
    , m_list(new QListWidget(this))
    , m_all(new QCheckBox(tr("Toute &l’école"), this))
{
    makeSection(m_title);
    m_title->setBuddy(m_list);
    makeMuted(m_empty);
    m_empty->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("tray"));
    m_list->setAccessibleName(tr("Cours à placer, le plus difficile d’abord"));
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(false);
    m_list->setToolTip(tr("Entrée ou glisser : prendre le cours pour le poser dans la grille"));
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(1));
    layout->addWidget(m_title);
    layout->addWidget(m_all);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT selected(current());
    });
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { Q_EMIT takenUp(current()); });
    connect(m_all, &QCheckBox::toggled, this, &Tray::scopeChanged);
}

void Tray::setLessons(const QList<Waiting>& lessons)
{
    const QSignalBlocker quiet(m_list);
    const Id<Lesson> kept = current();
    m_list->clear();
    for (const Waiting& waiting : lessons) {
        const QString places = waiting.places == 0 ? tr("aucune place possible")
                                                   : tr("%n place(s) possible(s)", nullptr, waiting.places);
        auto* item
            = new QListWidgetItem(QStringLiteral("%1\n%2\n%3").arg(waiting.name, waiting.detail, places), m_list);
        item->setData(LessonRole, waiting.lesson.value);
        if (waiting.places == 0)
            item->setForeground(colours().danger);
    }
    m_title->setText(lessons.isEmpty() ? tr("À placer") : tr("À &placer (%1)").arg(french::number(lessons.size())));
    m_empty->setVisible(lessons.isEmpty());
    m_list->setVisible(!lessons.isEmpty());
    select(kept);
}

void Tray::select(Id<Lesson> lesson)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    for (int row = 0; lesson && row < m_list->count(); ++row) {
        if (m_list->item(row)->data(LessonRole).toLongLong() == lesson.value)
            m_list->setCurrentRow(row);
    }
}

bool Tray::isWholeSchool() const { return m_all->isChecked(); }

Id<Lesson> Tray::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return Id<Lesson>(item ? item->data(LessonRole).toLongLong() : 0);
}

bool Tray::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current()) {
            Q_EMIT takenUp(current());
            return true;
        }
    }
    if (watched == m_list->viewport() && drag(event))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool Tray::drag(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_pressed = static_cast<QMouseEvent*>(event)->position().toPoint();
        return false;
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (!(mouse->buttons() & Qt::LeftButton))
            return false;
        if (!m_dragging && current()
            && (mouse->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragging = true;
            Q_EMIT takenUp(current());
        }
        if (m_dragging)
            Q_EMIT draggedTo(mouse->globalPosition().toPoint());
        return true; // no sweeping selection while a lesson hangs at the pointer
    }
    case QEvent::MouseButtonRelease:
        if (!m_dragging)
            return false;
        m_dragging = false;
        Q_EMIT released(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
        return true;
    default:
        return false;
    }
}

} // namespace navette::ui
