// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/follow_up.h"
#include "exchange/steps.h"
#include "matching/matching.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <limits>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Steps", text); }

    /// What the journal says of a step: its last entry that is still in force, and whether others changed rows since.
    class Past {
    public:
        explicit Past(const QList<JournalEntry>& journal)
            : m_journal(journal)
        {
            for (const JournalEntry& entry : journal) {
                if (entry.undoneBy == 0 && entry.undoes == 0)
                    m_last.insert(entry.step, entry);
                if (entry.undoes == 0)
                    continue;
                for (const qint64 target : QList<qint64> { entry.undoes } + entry.alsoUndoes)
                    m_undos.insert(target, entry.id);
            }
        }
        const JournalEntry* last(const QString& step) const
        {
            const auto found = m_last.constFind(step);
            return found == m_last.cend() ? nullptr : &*found;
        }
        /// Whether one of \a steps was done, or taken back, after \a entry.
        bool changedSince(const JournalEntry& entry, std::initializer_list<const char*> steps) const
        {
            constexpr qint64 Now = std::numeric_limits<qint64>::max();
            return std::any_of(m_journal.cbegin(), m_journal.cend(), [&](const JournalEntry& other) {
                return std::any_of(steps.begin(), steps.end(), [&](const char* step) {
                    return other.step == QLatin1String(step);
                }) && isInForce(other.id, entry.id) != isInForce(other.id, Now);
            });
        }

    private:
        /// Whether an entry was in force when entry \a then was made: done by then, and not undone, or its undo undone.
        bool isInForce(qint64 id, qint64 then) const
        {
            const QList<qint64> undos = m_undos.values(id);
            return id <= then
                && std::none_of(undos.cbegin(), undos.cend(), [&](qint64 undo) { return isInForce(undo, then); });
        }

        const QList<JournalEntry>& m_journal;
        QMultiHash<qint64, qint64> m_undos; ///< an entry -> those that took it back
        QHash<QString, JournalEntry> m_last;
    };

    struct Lessons {
        int all = 0;
        int placed = 0;
    };

    Lessons countLessons(const School& school)
    {
        Lessons count;
        for (const Lesson& lesson : school.lessons()) {
            ++count.all;
            count.placed += lesson.isPlaced() ? 1 : 0;
        }
        return count;
    }

    class Judge {
    public:
        Judge(const School& school, const QList<JournalEntry>& journal, const QDateTime& now)
            : m_school(school)
            , m_journal(journal)
            , m_now(now)
            , m_past(journal)
            , m_lessons(countLessons(school))
        {
            for (const MatchKind kind : matching::AllKinds)
                m_open += matching::status(school, kind).open;
        }

        StepStatus judge(const Step& step) const
        {
            StepStatus status { .step = &step };
            if (step.type == StepType::Elsewhere)
                judgeElsewhere(status);
            else if (step.type == StepType::Export)
                judgeExport(status);
            else if (step.type == StepType::Import)
                judgeImport(status);
            else
                judgeWork(status);
            return status;
        }

    private:
        void judgeImport(StepStatus& status) const
        {
            const JournalEntry* entry = m_past.last(status.step->id);
            if (entry) {
                status.state = StepState::Done;
                status.lastAt = entry->at;
                status.summary = entry->title;
            } else if (status.step->id == u"import.rooms" && !m_school.rooms().isEmpty()) {
                status.state = StepState::Done;
                status.summary = QCoreApplication::translate(
                    "Steps", "%n salle(s) dans la base", nullptr, int(m_school.rooms().size()));
            }
        }

        void judgeWork(StepStatus& status) const
        {
            const bool hasSts
                = m_past.last(QStringLiteral("import.sts")) != nullptr || !m_school.table<StsIndividual>().isEmpty();
            if (status.step->id == u"match") {
                status.state = !hasSts ? StepState::Waiting : m_open == 0 ? StepState::Done : StepState::ToDo;
                status.summary = !hasSts ? tr("Après l’import de STS-Web")
                    : m_open == 0
                    ? tr("Tout est rapproché")
                    : QCoreApplication::translate("Steps", "%n correspondance(s) à régler", nullptr, m_open);
                if (const JournalEntry* entry = m_past.last(QStringLiteral("match")))
                    status.lastAt = entry->at;
                return;
            }
            if (status.step->id == u"prepare") {
                const JournalEntry* entry = m_past.last(status.step->id);
                if (entry)
                    status.lastAt = entry->at;
                const bool stale = entry && m_past.changedSince(*entry, { "import.siecle", "import.sts", "match" });
                status.state = !hasSts  ? StepState::Waiting
                    : stale             ? StepState::Redo
                    : m_lessons.all > 0 ? StepState::Done
                                        : StepState::ToDo;
                status.summary = !hasSts ? tr("Après l’import de STS-Web")
                    : stale              ? tr("La source a changé depuis : voyez ce qui manque")
                    : m_lessons.all > 0  ? tr("%1 cours").arg(french::number(m_lessons.all))
                                         : tr("Aucun cours encore");
                return;
            }
            status.state = m_lessons.all == 0       ? StepState::Waiting
                : m_lessons.placed == m_lessons.all ? StepState::Done
                                                    : StepState::ToDo;
            status.summary = m_lessons.all == 0
                ? tr("Après la préparation")
                : tr("%1 cours placés sur %2").arg(french::number(m_lessons.placed), french::number(m_lessons.all));
        }

        void judgeExport(StepStatus& status) const
        {
            const JournalEntry* entry = lastFileOf(m_journal, status.step->id);
            if (!entry) {
                status.state = m_lessons.placed == 0 ? StepState::Waiting : StepState::ToDo;
                status.summary
                    = m_lessons.placed == 0 ? tr("Quand des cours seront placés") : tr("Prêt à être vérifié");
                return;
            }
            status.lastAt = entry->at;
            const bool stale = m_past.changedSince(
                *entry, { "import.siecle", "import.sts", "import.rooms", "match", "prepare", "place", "edit" });
            const bool refused = entry->outcome == Outcome::Refused;
            status.state = stale || refused ? StepState::Redo : StepState::Done;
            status.summary = refused ? tr("Refusé par %1 : corrigez, puis réexportez").arg(status.step->receiver)
                : stale              ? tr("La base a changé depuis ce fichier")
                : daysWithoutNews(*entry, m_now) ? outcomeExpression(*entry, m_now)
                                                 : entry->title;
        }

        void judgeElsewhere(StepStatus& status) const
        {
            const Step* before = findStep(status.step->after);
            const Milestone* done = milestoneOf(m_school, status.step->id);
            const QDateTime since = lastDone(before);
            if (done) {
                status.lastAt = done->doneAt;
                const bool stale = since.isValid() && done->doneAt < since && isWaiting(before);
                status.state = stale ? StepState::Redo : StepState::Done;
                status.summary = stale
                    ? tr("Un fichier plus récent attend")
                    : tr("Fait le %1 par %2").arg(french::date(done->doneAt.toLocalTime().date()), done->doneBy);
                return;
            }
            status.state = since.isValid() ? StepState::ToDo : StepState::Waiting;
            status.summary = since.isValid() ? tr("À vous de jouer, puis cochez") : tr("Après l’étape précédente");
        }

        /// Whether the last file of an export waits for a person: one that was sent, by itself or not, does not.
        bool isWaiting(const Step* step) const
        {
            const JournalEntry* entry = step && step->type == StepType::Export ? m_past.last(step->id) : nullptr;
            return !entry || entry->outcome == Outcome::Prepared || entry->outcome == Outcome::Done;
        }

        QDateTime lastDone(const Step* step) const
        {
            if (!step)
                return {};
            if (step->type == StepType::Elsewhere) {
                const Milestone* row = milestoneOf(m_school, step->id);
                return row ? row->doneAt : QDateTime();
            }
            const JournalEntry* entry
                = step->type == StepType::Export ? lastFileOf(m_journal, step->id) : m_past.last(step->id);
            return entry ? entry->at : QDateTime();
        }

        const School& m_school;
        const QList<JournalEntry>& m_journal;
        QDateTime m_now;
        Past m_past;
        Lessons m_lessons;
        int m_open = 0;
    };

} // namespace

QList<StepStatus> route(const School& school, const QList<JournalEntry>& journal, const QDateTime& now)
{
    const Judge judge(school, journal, now);
    QList<StepStatus> route;
    for (const Step& step : steps())
        route.append(judge.judge(step));
    return route;
}

} // namespace navette::exchange
