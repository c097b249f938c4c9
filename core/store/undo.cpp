// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "store/journal.h"
#include "store/store_private.h"
#include "store/undo_planner.h"

/// Undo: the inverse of an entry's change set, when nothing later stands on it, or together with what does.
namespace navette::store {

namespace {

    /// What a sentence can carry; the plan has them all.
    constexpr qsizetype Shown = 5;

    QString enumerated(const QStringList& names)
    {
        const QString shown = names.first(std::min(names.size(), Shown)).join(QStringLiteral(", "));
        if (names.size() <= Shown)
            return shown;
        return StoreWords::tr("%1 et %n autre(s)", nullptr, static_cast<int>(names.size() - Shown)).arg(shown);
    }

    tl::unexpected<Error> refused(const UndoPlan& plan)
    {
        QStringList steps;
        QStringList rows;
        for (const DependentStep& step : plan.dependents) {
            steps.append(
                StoreWords::tr("nº %1, %2").arg(QString::number(step.entry.id), french::quoted(step.entry.title)));
            for (const DependentRow& row : step.rows)
                rows << row.label << row.neededBy;
        }
        rows.removeDuplicates();
        rows.removeAll(QString());
        return failure(ErrorKind::Refused,
            StoreWords::tr("L’étape nº %1, %2, ne peut pas être annulée : des étapes plus récentes (%3) ont modifié ou "
                           "utilisé les mêmes objets (%4).")
                .arg(QString::number(plan.entry.id), french::quoted(plan.entry.title), enumerated(steps),
                    enumerated(rows)),
            StoreWords::tr("Rien n’a été annulé."),
            StoreWords::tr("Annulez d’abord ces étapes, de la plus récente à la plus ancienne."));
    }

    QString titleOf(const UndoPlan& plan)
    {
        const QString title = plan.entry.undoes == 0
            ? StoreWords::tr("Annulation : %1").arg(plan.entry.title)
            : StoreWords::tr("Retour sur l’étape nº %1 : %2").arg(QString::number(plan.entry.id), plan.entry.title);
        if (plan.isFree())
            return title;
        return StoreWords::tr(
            "%1, avec %n étape(s) qui en dépendai(en)t", nullptr, static_cast<int>(plan.dependents.size()))
            .arg(title);
    }

} // namespace

Result<UndoPlan> Store::planUndo(qint64 id) const
{
    NAVETTE_CHECK(d->prepareReading());
    return store::planUndo(d->connection, d->school, id);
}

Result<JournalEntry> Store::undo(qint64 id, bool withDependents)
{
    NAVETTE_CHECK(d->writable());
    NAVETTE_TRY(plan, planUndo(id));
    if (!plan.isFree() && !withDependents)
        return refused(plan);
    JournalEntry entry;
    entry.step = QStringLiteral("undo");
    entry.title = titleOf(plan);
    entry.undoes = id;
    for (const DependentStep& step : plan.dependents)
        entry.alsoUndoes.append(step.entry.id);
    return d->commit(plan.changes, std::move(entry));
}

qint64 Store::lastUndoable() const
{
    const Result<QList<JournalEntry>> entries = readUndoState(d->connection);
    if (!entries)
        return 0;
    const auto last = std::find_if(entries->crbegin(), entries->crend(),
        [](const JournalEntry& e) { return e.undoes == 0 && e.undoneBy == 0 && e.changedRows > 0; });
    return last == entries->crend() ? 0 : last->id;
}

} // namespace navette::store
