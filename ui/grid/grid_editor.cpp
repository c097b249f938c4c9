// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_editor.h"

#include "common/french.h"
#include "ui/common/empty_state.h"
#include "ui/common/first_stop.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/grid/clashes_dialog.h"
#include "ui/grid/elided_label.h"
#include "ui/grid/folding_button.h"
#include "ui/grid/lesson_bar.h"
#include "ui/grid/resource_bar.h"
#include "ui/grid/tray.h"
#include "ui/grid/week_content.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <array>

namespace navette::ui {

namespace {
    constexpr int TrayLetters = 26; ///< the tray beside the week
    constexpr int RoomyLetters = 125; ///< a page that has room for the tray, and for words in the lesson's bar
}

GridEditor::GridEditor(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_path(session->path())
    , m_resource(new ResourceBar(this))
    , m_summary(new ElidedLabel(1, this))
    , m_waiting(new FoldingButton(this))
    , m_clashes(new FoldingButton(this))
    , m_clear(new FoldingButton(this))
    , m_place(new FoldingButton(this))
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
    m_place->setIcon(icon(u"auto"));
    m_place->setWords(tr("Placer &automatiquement…"));
    m_place->setHint(tr("Cherche une place à tous les cours qui n’en ont pas"));
    m_clear->setIcon(icon(u"remove"));
    m_clear->setWords(tr("Tout retirer…"));
    m_clear->setHint(tr("Retire de la grille tous les cours de cette semaine, sauf les verrouillés"));
    m_clashes->setObjectName(QStringLiteral("clashes"));
    m_clashes->setHint(tr("Les cours qui se gênent, et pourquoi"));
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_waiting->setIcon(icon(u"waiting"));
    m_waiting->setCheckable(true);
    m_waiting->setHint(tr("Montre ou cache les cours à placer"));
    m_waiting->hide();
    m_week->setObjectName(QStringLiteral("week"));
    setFirstStop(this, m_week);

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(m_resource, 3);
    head->addWidget(m_summary, 2);
    head->addWidget(m_waiting);
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
    side->setSizes({ 900, TrayLetters * fontMetrics().averageCharWidth() });

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
}

void GridEditor::connectParts()
{
    connect(m_session, &Session::changed, this, [this] {
        if (m_session->path() != m_path)
            forget();
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
    connect(m_waiting, &FoldingButton::toggled, this, &GridEditor::arrange);
    connect(m_place, &FoldingButton::clicked, this, [this] { Q_EMIT openPage(QStringLiteral("place")); });
    connect(m_clear, &FoldingButton::clicked, this, &GridEditor::unplaceAll);

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
    connect(m_clashes, &FoldingButton::clicked, this, [this] {
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

void GridEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void GridEditor::arrange()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const std::array<FoldingButton*, 4> buttons { m_clashes, m_clear, m_place, m_waiting };
    int wanted = m_resource->unfoldedWidth();
    const bool roomy = width() >= RoomyLetters * fontMetrics().averageCharWidth();
    m_bar->setFolded(!roomy);
    m_waiting->setVisible(!roomy);
    m_tray->setVisible(roomy || m_waiting->isChecked());
    for (const FoldingButton* button : buttons)
        wanted += button->isHidden() ? 0 : spacing(2) + button->unfoldedWidth();
    for (FoldingButton* button : buttons)
        button->setFolded(wanted > room);
    m_resource->setFolded(wanted > room);
}

void GridEditor::forget()
{
    m_path = m_session->path();
    m_lesson = {};
    m_week->forget();
    m_bar->setCarrying(false);
    m_resource->forget();
    if (m_clashesDialog)
        m_clashesDialog->hide();
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
            tr("Les cours se font à partir des services de STS, à l’étape « Préparer l’année »."),
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
    const QList<Waiting> waiting = waitingOf(school, *m_occupancy, lessons);
    m_tray->setLessons(waiting);
    m_waiting->setWords(waiting.isEmpty() ? tr("À placer") : tr("À placer (%1)").arg(french::number(waiting.size())),
        waiting.isEmpty() ? QString() : french::number(waiting.size()));
    m_tray->select(m_lesson);
}

void GridEditor::fillClashes()
{
    if (!m_occupancy)
        return;
    const Findings findings = timetable::clashes(m_session->school(), *m_occupancy);
    m_clashes->setIcon(findings.isEmpty() ? icon(u"check", Tone::Success) : icon(u"blocks", Tone::Danger));
    m_clashes->setWords(findings.isEmpty() ? tr("Aucun conflit") : tr("%n conflit(s)", nullptr, int(findings.size())),
        findings.isEmpty() ? QString() : french::number(findings.size()));
    arrange();
    if (m_clashesDialog)
        m_clashesDialog->setFindings(findings);
}

} // namespace navette::ui
