// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entry_words.h"

#include "common/french.h"
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
        return tr("Envoyé : l’autre côté n’a pas encore répondu. Notez ici sa réponse quand elle arrive.");
    case Outcome::Accepted:
        return tr("Accepté : l’autre côté a pris le fichier tel quel.");
    case Outcome::AcceptedWithReservations:
        return tr("Accepté avec réserves : l’autre côté a pris le fichier et signale des points à revoir.");
    case Outcome::Refused:
        return tr(
            "Refusé : l’autre côté n’a pas pris le fichier. Corrigez ce qu’il signale, puis écrivez-le de nouveau.");
    case Outcome::Undone:
        return tr("Annulé par l’étape nº %1 : la base est comme avant cette étape. Annuler l’étape nº %1 la remet en "
                  "vigueur.")
            .arg(entry.undoneBy);
    }
    Q_UNREACHABLE();
}

QString EntryWords::next(const JournalEntry& entry)
{
    if (entry.direction != Direction::Out || entry.outcome != Outcome::Prepared)
        return {};
    const QList<exchange::Step>& steps = exchange::steps();
    const auto sender = std::find_if(steps.cbegin(), steps.cend(), [&](const exchange::Step& step) {
        return step.after == entry.step && step.type == exchange::StepType::Elsewhere;
    });
    return sender == steps.cend() ? QString() : tr("À faire ensuite : %1.").arg(sender->title);
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
    sentences.append(next(entry));
    if (!entry.files.isEmpty())
        sentences.append(tr("La base garde les octets exacts de chaque fichier : ils s’ouvrent d’ici, même si le "
                            "fichier a été déplacé ou modifié depuis. L’empreinte SHA-256 le prouve."));
    const QString fixed = whyNotUndone(entry);
    if (entry.undoneBy == 0)
        sentences.append(fixed.isEmpty()
                ? tr("L’étape peut être annulée tant qu’aucune étape plus récente n’a modifié les mêmes objets.")
                : fixed);
    sentences.removeAll(QString());
    return sentences;
}

} // namespace navette::ui
