// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "model/draft.h"
#include "ui/common/error_box.h"
#include "ui/common/icons.h"
#include "ui/grid/grid_editor.h"
#include "ui/grid/lesson_bar.h"
#include "ui/grid/resource_bar.h"
#include "ui/grid/tray.h"
#include "ui/grid/week_content.h"

#include <QMenu>

/// What is done to the lesson that is chosen.
namespace navette::ui {

namespace {

    QStringList sentencesOf(const QList<timetable::Obstacle>& obstacles)
    {
        QStringList sentences;
        for (const timetable::Obstacle& obstacle : obstacles) {
            if (!sentences.contains(obstacle.sentence))
                sentences.append(obstacle.sentence);
        }
        return sentences;
    }

} // namespace

void GridEditor::chooseLesson(Id<Lesson> lesson)
{
    if (!m_occupancy)
        return;
    const School& school = m_session->school();
    m_lesson = school.find(lesson) ? lesson : Id<Lesson>();
    m_week->select(m_lesson);
    m_tray->select(m_lesson);
    if (const Lesson* row = school.find(m_lesson); row && canEdit())
        m_week->setMarks(timetable::whereCanItGo(school, *m_occupancy, m_lesson), row->slotCount);
    else
        m_week->setMarks({}, 1);
    showLessonBar();
    tellSlot(m_week->cursor());
    explain();
}

void GridEditor::showLessonBar()
{
    const School& school = m_session->school();
    const Lesson* lesson = school.find(m_lesson);
    if (!lesson) {
        m_bar->showNothing(
            tr("Choisissez un cours dans la semaine ou dans la liste : flèches, puis Entrée pour le déplacer."));
        return;
    }
    const timetable::TimeGrid grid(school.grid());
    m_bar->showLesson({ .words = wordsOf(school, grid, *lesson),
        .when = lesson->isPlaced() ? grid.label({ lesson->day, lesson->slot }, lesson->slotCount) : tr("à placer"),
        .placed = lesson->isPlaced(),
        .editable = canEdit(),
        .whyNot = m_session->readOnlyReason() });
}

void GridEditor::takeUp(Id<Lesson> lesson)
{
    if (!canEdit())
        return;
    if (lesson != m_lesson)
        chooseLesson(lesson);
    const School& school = m_session->school();
    const Lesson* row = school.find(m_lesson);
    if (!row)
        return;
    if (row->locked) {
        m_bar->tell(QStringLiteral("lock"), Tone::Warning,
            tr("Ce cours est verrouillé : déverrouillez-le d’abord pour le déplacer."));
        return;
    }
    m_week->carry(
        m_lesson, row->slotCount, wordsOf(school, timetable::TimeGrid(school.grid()), *row, m_resource->current()));
    m_bar->setCarrying(true);
    showLessonBar();
    tellSlot(m_week->cursor());
}

void GridEditor::drop(Id<Lesson> lesson, timetable::Place place, bool dragged)
{
    const School& school = m_session->school();
    const Lesson* row = school.find(lesson);
    const timetable::TimeGrid grid(school.grid());
    if (!row || grid.indexOf(place) < 0)
        return m_week->giveUp();
    if (row->isPlaced() && timetable::Place { row->day, row->slot } == place) {
        m_week->giveUp();
        chooseLesson(lesson);
        return;
    }
    const QList<timetable::Obstacle> found = timetable::obstacles(school, *m_occupancy, lesson, place);
    const QStringList reasons = sentencesOf(found);
    if (dragged)
        m_week->giveUp();
    if (fitOf(found) == Fit::Impossible) {
        const QString stays = dragged ? tr("Resté où il était. %1") : tr("Pas ici ; le cours reste en main. %1");
        m_bar->tell(QStringLiteral("blocks"), Tone::Danger, stays.arg(reasons.join(u' ')));
        Q_EMIT explained(tr("Pourquoi pas %1 ?").arg(grid.label(place, row->slotCount)), reasons);
        return;
    }
    const QString name = wordsOf(school, grid, *row).name;
    if (fitOf(found) == Fit::PossibleBut
        && !confirm(this, tr("Placer %1 %2 quand même ?").arg(name, grid.label(place, row->slotCount)),
            reasons.join(u'\n'), tr("Placer quand même")))
        return;
    const Result<ChangeSet> changes = timetable::placeLesson(school, lesson, place);
    if (!changes) {
        m_bar->tell(QStringLiteral("blocks"), Tone::Danger, changes.error().text());
        return;
    }
    m_week->giveUp();
    const QString where = grid.label(place, row->slotCount);
    if (edit(*changes,
            row->isPlaced() ? tr("Déplacer %1 : %2").arg(name, where) : tr("Placer %1 : %2").arg(name, where)))
        m_bar->tell(QStringLiteral("check"), Tone::Success, tr("Placé %1.").arg(where));
}

void GridEditor::unplace(Id<Lesson> lesson)
{
    const School& school = m_session->school();
    const Lesson* row = school.find(lesson);
    if (!row || !row->isPlaced() || !canEdit())
        return;
    if (row->locked) {
        m_bar->tell(QStringLiteral("lock"), Tone::Warning, tr("Ce cours est verrouillé : déverrouillez-le d’abord."));
        return;
    }
    const ChangeSet changes = timetable::unplaceLesson(school, lesson);
    if (changes.isEmpty()) {
        m_bar->tell(QStringLiteral("lock"), Tone::Warning,
            tr("Un cours de la même barrette est verrouillé : déverrouillez-le d’abord."));
        return;
    }
    edit(changes, tr("Retirer de la grille %1").arg(wordsOf(school, timetable::TimeGrid(school.grid()), *row).name));
}

void GridEditor::toggleLock(Id<Lesson> lesson)
{
    const School& school = m_session->school();
    const Lesson* row = school.find(lesson);
    if (!row || !row->isPlaced() || !canEdit())
        return;
    Draft draft(school);
    Lesson changed = *row;
    changed.locked = !row->locked;
    draft.update(changed);
    const QString name = wordsOf(school, timetable::TimeGrid(school.grid()), *row).name;
    edit(draft.changes(), changed.locked ? tr("Verrouiller %1").arg(name) : tr("Déverrouiller %1").arg(name));
}

void GridEditor::fillRooms()
{
    QMenu* menu = m_bar->roomMenu();
    menu->clear();
    const School& school = m_session->school();
    const Lesson* row = school.find(m_lesson);
    if (!row)
        return;
    QAction* none = menu->addAction(tr("Sans salle"));
    none->setCheckable(true);
    none->setChecked(row->rooms.isEmpty());
    connect(none, &QAction::triggered, this, [this] { setRoom({}); });
    menu->addSeparator();
    for (const Id<Room> id : row->rooms) {
        QAction* now = menu->addAction(timetable::label(school, { ResourceKind::Room, id.value }));
        now->setCheckable(true);
        now->setChecked(true);
    }
    for (const timetable::FreeRoom& free : timetable::freeRooms(school, *m_occupancy, m_lesson)) {
        if (row->rooms.contains(free.room))
            continue;
        const QString label = timetable::label(school, { ResourceKind::Room, free.room.value });
        QAction* action = menu->addAction(QStringLiteral("%1\t%2").arg(label, free.reason));
        connect(action, &QAction::triggered, this, [this, room = free.room] { setRoom(room); });
    }
}

void GridEditor::setRoom(Id<Room> room)
{
    const School& school = m_session->school();
    const Lesson* row = school.find(m_lesson);
    if (!row || !canEdit())
        return;
    Draft draft(school);
    Lesson changed = *row;
    changed.rooms = room ? QList<Id<Room>> { room } : QList<Id<Room>>();
    draft.update(changed);
    const QString name = wordsOf(school, timetable::TimeGrid(school.grid()), *row).name;
    edit(draft.changes(),
        room ? tr("Salle %1 pour %2").arg(timetable::label(school, { ResourceKind::Room, room.value }), name)
             : tr("Sans salle : %1").arg(name));
}

void GridEditor::unplaceAll()
{
    const School& school = m_session->school();
    const timetable::Resource resource = m_resource->current();
    const QString who = timetable::label(school, resource);
    ChangeSet changes;
    School now = school;
    int count = 0;
    for (const Id<Lesson> id : m_occupancy->lessonsOf(resource)) {
        const Lesson* row = now.find(id);
        if (!row->isPlaced() || row->locked)
            continue;
        const ChangeSet one = timetable::unplaceLesson(now, id);
        if (one.isEmpty() || !one.applyTo(now))
            continue;
        changes = changes.then(one);
        ++count;
    }
    if (count == 0) {
        m_bar->tell(
            QStringLiteral("info"), Tone::Muted, tr("Rien à retirer : les cours placés sont tous verrouillés."));
        return;
    }
    if (confirm(this, tr("Retirer de la grille les cours de %1 ?").arg(who),
            tr("%n cours seront à placer de nouveau ; les verrouillés restent. Cela s’annule d’un coup.", nullptr,
                count),
            tr("Retirer")))
        edit(changes, tr("Retirer de la grille les cours de %1").arg(who));
}

bool GridEditor::edit(const ChangeSet& changes, const QString& title)
{
    const Result<> done = m_session->edit(changes, title);
    if (!done)
        showError(this, done.error());
    return done.has_value();
}

void GridEditor::tellOwnPlace(const Lesson& lesson)
{
    if (lesson.locked) {
        m_bar->tell(QStringLiteral("lock"), Tone::Muted,
            tr("Verrouillé : ni la main ni le placement automatique ne le déplacent."));
        return;
    }
    const int index = timetable::TimeGrid(m_session->school().grid()).indexOf({ lesson.day, lesson.slot });
    const bool mayStay = index >= 0 && fitOf(m_week->marks()[size_t(index)]) != Fit::Impossible;
    const int others = possiblePlaces(m_week->marks()) - (mayStay ? 1 : 0);
    m_bar->tell(QStringLiteral("info"), Tone::Muted,
        others == 0 ? tr("Aucune autre place possible dans la semaine.")
                    : tr("%n autre(s) place(s) possible(s) dans la semaine. Entrée le prend, les flèches le promènent, "
                         "Entrée le pose.",
                        nullptr, others));
}

void GridEditor::tellSlot(timetable::Place place)
{
    const School& school = m_session->school();
    const timetable::TimeGrid grid(school.grid());
    const Lesson* lesson = school.find(m_lesson);
    const int index = grid.indexOf(place);
    if (!lesson || index < 0 || size_t(index) >= m_week->marks().size()) {
        m_bar->tell({}, Tone::Normal, canEdit() ? QString() : m_session->readOnlyReason());
        return;
    }
    if (!m_week->isCarrying() && lesson->isPlaced() && lesson->day == place.day && place.slot >= lesson->slot
        && place.slot < lesson->slot + lesson->slotCount)
        return tellOwnPlace(*lesson);
    const QList<timetable::Obstacle>& obstacles = m_week->marks()[size_t(index)];
    const QString where = grid.label(place, lesson->slotCount);
    const QStringList reasons = sentencesOf(obstacles);
    switch (fitOf(obstacles)) {
    case Fit::Possible:
        m_bar->tell(QStringLiteral("check"), Tone::Success, tr("Possible %1.").arg(where));
        break;
    case Fit::PossibleBut:
        m_bar->tell(
            QStringLiteral("verify"), Tone::Warning, tr("Possible %1, mais : %2").arg(where, reasons.join(u' ')));
        break;
    case Fit::Impossible:
        m_bar->tell(QStringLiteral("blocks"), Tone::Danger, tr("Impossible %1 : %2").arg(where, reasons.join(u' ')));
        break;
    }
    if (m_week->isCarrying() || !lesson->isPlaced())
        Q_EMIT explained(where, reasons.isEmpty() ? QStringList { tr("Rien ne s’y oppose.") } : reasons);
}

void GridEditor::explain()
{
    const School& school = m_session->school();
    const Lesson* lesson = school.find(m_lesson);
    if (!lesson) {
        Q_EMIT explained(timetable::label(school, m_resource->current()), {});
        return;
    }
    const timetable::TimeGrid grid(school.grid());
    const LessonWords words = wordsOf(school, grid, *lesson);
    QStringList sentences;
    if (!lesson->isPlaced()) {
        const int places = m_week->marks().empty() ? 0 : possiblePlaces(m_week->marks());
        sentences.append(places == 0 ? tr("Aucune place n’est possible telle que la grille est.")
                                     : tr("%n place(s) possible(s) dans la semaine.", nullptr, places));
    } else {
        sentences.append(tr("Placé %1.").arg(grid.label({ lesson->day, lesson->slot }, lesson->slotCount)));
        for (const timetable::Obstacle& obstacle :
            timetable::obstacles(school, *m_occupancy, m_lesson, { lesson->day, lesson->slot }))
            sentences.append(obstacle.sentence);
    }
    if (words.locked)
        sentences.append(tr("Verrouillé : ni la main ni le placement automatique ne le déplacent."));
    if (words.aligned)
        sentences.append(tr("En barrette (%1) : les cours alignés commencent ensemble.").arg(lesson->alignment));
    if (!words.weeks.isEmpty())
        sentences.append(tr("Seulement les semaines %1.").arg(words.weeks));
    for (const Id<Service> id : lesson->services)
        sentences.append(tr("Fait partie du service %1.").arg(rowLabel(school, { Kind::Service, id.value })));
    Q_EMIT explained(words.name, sentences);
}

} // namespace navette::ui
