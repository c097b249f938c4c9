// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_editor.h"

#include "common/french.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/grid/clashes_dialog.h"
#include "ui/grid/lesson_bar.h"
#include "ui/grid/resource_bar.h"
#include "ui/grid/tray.h"
#include "ui/grid/week_content.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace navette::ui {

GridEditor::GridEditor(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_resource(new ResourceBar(this))
    , m_summary(new QLabel(this))
    , m_place(new QPushButton(icon(u"auto"), tr("Placer &automatiquement…"), this))
    , m_clear(new QPushButton(icon(u"remove"), tr("Tout retirer…"), this))
    , m_clashes(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_week(new WeekView(this))
    , m_tray(new Tray(this))
    , m_bar(new LessonBar(this))
{
    build();
    connectParts();
}

void GridEditor::build()
{
    makeMuted(m_summary);
    // The first to give way in a narrow window.
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->setToolTip(tr("Cherche une place à tous les cours qui n’en ont pas"));
    m_clear->setToolTip(tr("Retire de la grille tous les cours de cette semaine, sauf les verrouillés"));
    m_clashes->setObjectName(QStringLiteral("clashes"));
    m_week->setObjectName(QStringLiteral("week"));
    setFocusProxy(m_week);

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(m_resource, 3);
    head->addWidget(m_summary, 2);
    head->addWidget(m_clashes);
    head->addWidget(m_clear);
    head->addWidget(m_place);

    auto* side = new QSplitter(Qt::Horizontal, this);
    side->setChildrenCollapsible(false);
    side->addWidget(m_week);
    side->addWidget(m_tray);
    m_tray->setContentsMargins(spacing(2), 0, 0, 0);
    side->setStretchFactor(0, 1);
    side->setStretchFactor(1, 0);
    side->setSizes({ 900, 13 * fontMetrics().averageCharWidth() * 2 });

    auto* work = new QWidget(this);
    auto* workLayout = new QVBoxLayout(work);
    workLayout->setContentsMargins(0, 0, 0, 0);
    workLayout->setSpacing(spacing(2));
    workLayout->addLayout(head);
    workLayout->addWidget(side, 1);
    workLayout->addWidget(m_bar);

    m_stack->addWidget(work);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    layout->addWidget(m_stack);
    QWidget* previous = m_resource;
    for (QWidget* next : QList<QWidget*> { m_clashes, m_clear, m_place, m_week, m_tray, m_bar }) {
        setTabOrder(previous, next);
        previous = next;
    }
}

void GridEditor::connectParts()
{
    connect(m_session, &Session::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
    connect(m_session, &Session::stateChanged, this, [this] {
        if (isVisible())
            fillWeek();
    });
    connect(m_resource, &ResourceBar::changed, this, [this] {
        m_lesson = {};
        fillWeek();
        fillTray();
        chooseLesson({});
    });
    for (const auto& [key, by] : { std::pair(Qt::Key_Left, -1), std::pair(Qt::Key_Right, 1) }) {
        auto* step = new QShortcut(Qt::ALT | key, this);
        step->setContext(Qt::WidgetWithChildrenShortcut);
        connect(step, &QShortcut::activated, m_resource, [this, by = by] { m_resource->step(by); });
    }
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT openPage(QStringLiteral("prepare")); });
    connect(m_place, &QPushButton::clicked, this, [this] { Q_EMIT openPage(QStringLiteral("place")); });
    connect(m_clear, &QPushButton::clicked, this, &GridEditor::unplaceAll);

    connect(m_week, &WeekView::selectionRequested, this, &GridEditor::chooseLesson);
    connect(m_week, &WeekView::cursorMoved, this, &GridEditor::tellSlot);
    connect(m_week, &WeekView::carryRequested, this, &GridEditor::takeUp);
    connect(m_week, &WeekView::dropped, this, &GridEditor::drop);
    connect(m_week, &WeekView::carryEnded, this, [this] {
        m_bar->setCarrying(false);
        showLessonBar();
        tellSlot(m_week->cursor());
    });
    connect(m_week, &WeekView::unplaceRequested, this, &GridEditor::unplace);
    connect(m_week, &WeekView::lockRequested, this, &GridEditor::toggleLock);
    connect(m_week, &WeekView::draggedOutside, this, [this](Id<Lesson> lesson, QPoint at) {
        if (m_tray->rect().contains(m_tray->mapFromGlobal(at)))
            unplace(lesson);
    });

    connect(m_tray, &Tray::selected, this, &GridEditor::chooseLesson);
    connect(m_tray, &Tray::takenUp, this, [this](Id<Lesson> lesson) {
        takeUp(lesson);
        if (m_week->isCarrying())
            m_week->setFocus();
    });
    connect(m_tray, &Tray::draggedTo, this, [this](QPoint at) {
        if (const timetable::Place place = m_week->placeAt(m_week->mapFromGlobal(QPointF(at))); place.day != 0)
            m_week->setCursor(place);
    });
    connect(m_tray, &Tray::released, this, [this](QPoint at) {
        const timetable::Place place = m_week->placeAt(m_week->mapFromGlobal(QPointF(at)));
        if (m_week->isCarrying() && place.day != 0)
            drop(m_lesson, place, true);
        else
            m_week->giveUp();
    });
    connect(m_tray, &Tray::scopeChanged, this, &GridEditor::fillTray);

    connect(m_bar, &LessonBar::moveRequested, this, [this] {
        if (m_week->isCarrying())
            drop(m_lesson, m_week->cursor(), false);
        else
            takeUp(m_lesson);
        m_week->setFocus();
    });
    connect(m_bar, &LessonBar::lockRequested, this, [this] { toggleLock(m_lesson); });
    connect(m_bar, &LessonBar::unplaceRequested, this, [this] { unplace(m_lesson); });
    connect(m_bar, &LessonBar::roomsRequested, this, &GridEditor::fillRooms);
    connect(m_clashes, &QPushButton::clicked, this, [this] {
        if (!m_clashesDialog) {
            m_clashesDialog = new ClashesDialog(this);
            connect(m_clashesDialog, &ClashesDialog::lessonActivated, this, &GridEditor::showLesson);
        }
        fillClashes();
        m_clashesDialog->show();
        m_clashesDialog->raise();
    });
}

void GridEditor::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
    explain();
}

void GridEditor::showResource(timetable::Resource resource)
{
    if (m_stale)
        refresh();
    m_resource->show(resource);
}

void GridEditor::showLesson(Id<Lesson> lesson)
{
    const Lesson* row = m_session->school().find(lesson);
    if (!row)
        return;
    if (m_stale)
        refresh();
    const timetable::Resource now = m_resource->current();
    if (!m_occupancy->lessonsOf(now).contains(lesson)) {
        if (!row->divisions.isEmpty())
            m_resource->show({ ResourceKind::Division, row->divisions.front().value });
        else if (!row->groups.isEmpty())
            m_resource->show({ ResourceKind::Group, row->groups.front().value });
        else if (!row->teachers.isEmpty())
            m_resource->show({ ResourceKind::Teacher, row->teachers.front().value });
    }
    chooseLesson(lesson);
    m_week->setFocus();
}

bool GridEditor::canEdit() const { return m_session->isOpen() && !m_session->isReadOnly(); }

void GridEditor::refresh()
{
    m_stale = false;
    const School& school = m_session->school();
    m_occupancy.emplace(school);
    const bool empty = school.lessons().isEmpty();
    if (empty)
        m_empty->set(u"timetable", tr("Aucun cours pour l’instant"),
            tr("Les cours se font à partir des services de STS, à l’étape « Préparer l’année »."),
            tr("Préparer l’année"));
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_resource->setSchool(school);
    fillWeek();
    fillTray();
    fillClashes();
    m_week->giveUp(); // what is in hand may have changed, or be gone
    chooseLesson(school.find(m_lesson) ? m_lesson : Id<Lesson>());
}

void GridEditor::fillWeek()
{
    if (!m_occupancy)
        return;
    const School& school = m_session->school();
    WeekContent content = contentOf(school, *m_occupancy, m_resource->current());
    content.editable = canEdit();
    m_summary->setText(summaryOf(school, m_occupancy->lessonsOf(m_resource->current())));
    m_summary->setToolTip(m_summary->text());
    m_week->setContent(content);
    m_clear->setEnabled(canEdit() && !content.blocks.isEmpty());
    m_place->setEnabled(canEdit());
    if (!canEdit())
        m_bar->tell(QStringLiteral("lock"), Tone::Muted, m_session->readOnlyReason());
}

void GridEditor::fillTray()
{
    if (!m_occupancy)
        return;
    const School& school = m_session->school();
    QList<Id<Lesson>> lessons;
    if (m_tray->isWholeSchool()) {
        for (const Lesson& lesson : school.lessons())
            lessons.append(lesson.id);
    } else {
        lessons = m_occupancy->lessonsOf(m_resource->current());
    }
    m_tray->setLessons(waitingOf(school, *m_occupancy, lessons));
    m_tray->select(m_lesson);
}

void GridEditor::fillClashes()
{
    if (!m_occupancy)
        return;
    const Findings findings = timetable::clashes(m_session->school(), *m_occupancy);
    m_clashes->setIcon(findings.isEmpty() ? icon(u"check", Tone::Success) : icon(u"blocks", Tone::Danger));
    m_clashes->setText(findings.isEmpty() ? tr("Aucun conflit") : tr("%n conflit(s)", nullptr, int(findings.size())));
    m_clashes->setToolTip(tr("Les cours qui se gênent, et pourquoi"));
    if (m_clashesDialog)
        m_clashesDialog->setFindings(findings);
}

} // namespace navette::ui
