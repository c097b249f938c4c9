// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entry_words.h"

#include "common/french.h"
#include "exchange/follow_up.h"
#include "exchange/steps.h"
#include "ui/common/words.h"

namespace navette::ui {

QString EntryWords::way(const JournalEntry& entry)
{
    switch (entry.direction) {
    case Direction::In:
        return tr("Import");
    case Direction::Out:
        return tr("Export");
    case Direction::None:
        return entry.undoes != 0 ? tr("Annulation") : tr("Travail");
    }
    Q_UNREACHABLE();
}

QString EntryWords::wayIcon(const JournalEntry& entry)
{
    switch (entry.direction) {
    case Direction::In:
        return QStringLiteral("import");
    case Direction::Out:
        return QStringLiteral("export");
    case Direction::None:
        return entry.undoes != 0 ? QStringLiteral("undo") : QStringLiteral("edit");
    }
    Q_UNREACHABLE();
}

QString EntryWords::profile(const JournalEntry& entry)
{
    const QString profile = entry.profile == QLatin1String("SPR") ? tr("Superviseur (SPR)")
        : entry.profile == QLatin1String("MODIF")                 ? tr("Modification (MODIF)")
                                                                  : entry.profile;
    return entry.exclusive ? tr("%1, mode exclusif").arg(profile) : profile;
}

QString EntryWords::fileNames(const JournalEntry& entry)
{
    QStringList names;
    for (const JournalFile& file : entry.files)
        names.append(file.name);
    return names.join(QStringLiteral(", "));
}

QString EntryWords::stepTitle(const JournalEntry& entry)
{
    const exchange::Step* step = exchange::findStep(entry.step);
    return step ? step->title : QString();
}

QString EntryWords::whyNotUndone(const JournalEntry& entry)
{
    if (entry.undoneBy != 0)
        return tr("Déjà annulée par l’étape nº %1.").arg(entry.undoneBy);
    if (entry.changedRows == 0)
        return tr("Rien à annuler : cette étape n’a rien changé dans la base.");
    return {};
}

QString EntryWords::becameOf(const JournalEntry& entry)
{
    switch (entry.outcome) {
    case Outcome::Done:
        return entry.changedRows > 0 ? tr("Ce que l’étape a changé est en vigueur dans la base.")
                                     : tr("L’étape n’a rien changé dans la base.");
    case Outcome::Prepared:
        return tr("Préparé : le fichier est écrit ; personne n’a noté qu’il est parti.");
    case Outcome::Sent:
        return tr("Envoyé : l’autre côté n’a pas encore répondu.");
    case Outcome::Accepted:
        return tr("Accepté : l’autre côté a pris le fichier tel quel.");
    case Outcome::AcceptedWithReservations:
        return tr("Accepté avec réserves : l’autre côté a pris le fichier et signale des points à revoir.");
    case Outcome::Refused:
        return tr("Refusé : l’autre côté n’a pas pris le fichier.");
    case Outcome::Undone:
        return tr("Annulé par l’étape nº %1 : la base est comme avant cette étape. Annuler l’étape nº %1 la remet en "
                  "vigueur.")
            .arg(entry.undoneBy);
    }
    Q_UNREACHABLE();
}

QStringList EntryWords::explanation(const JournalEntry& entry)
{
    QStringList sentences;
    const QString what = entry.direction == Direction::In
        ? tr("Les données de ces fichiers sont entrées dans la base le %1, par %2.")
        : entry.direction == Direction::Out ? tr("Ces fichiers ont été écrits à partir de la base le %1, par %2.")
                                            : tr("Cette étape date du %1 ; elle est de %2.");
    sentences.append(what.arg(fullMoment(entry.at), entry.user));
    sentences.append(becameOf(entry));
    sentences.append(exchange::nextAction(entry, QDateTime::currentDateTimeUtc()));
    if (!entry.files.isEmpty())
        sentences.append(tr("La base garde les octets exacts de chaque fichier : ils s’ouvrent d’ici, même si le "
                            "fichier a été déplacé ou modifié depuis. L’empreinte SHA-256 le prouve."));
    const QString fixed = whyNotUndone(entry);
    if (entry.undoneBy == 0)
        sentences.append(fixed.isEmpty()
                ? tr("L’étape peut être annulée, avec celles qui en dépendent s’il y en a : la liste s’affiche avant.")
                : fixed);
    sentences.append(entry.chainedLater
            ? tr("Cette ligne date d’avant l’enchaînement du suivi : elle est protégée depuis la mise à niveau.")
            : tr("Cette ligne est enchaînée aux précédentes : si quelqu’un la modifie, cela se voit."));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace navette::ui
