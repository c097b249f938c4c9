// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/step_words.h"

#include "common/french.h"

namespace navette::ui {

QString StepWords::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return tr("Fait");
    case Outcome::Prepared:
        return tr("Préparé, pas encore envoyé");
    case Outcome::Sent:
        return tr("Envoyé, sans réponse pour l’instant");
    case Outcome::Accepted:
        return tr("Accepté");
    case Outcome::AcceptedWithReservations:
        return tr("Accepté avec réserves");
    case Outcome::Refused:
        return tr("Refusé");
    case Outcome::Undone:
        return tr("Annulé");
    }
    return {};
}

QString StepWords::state(exchange::StepState state)
{
    switch (state) {
    case exchange::StepState::ToDo:
        return tr("À faire");
    case exchange::StepState::Done:
        return tr("Fait");
    case exchange::StepState::Redo:
        return tr("À refaire");
    case exchange::StepState::Waiting:
        return tr("En attente d’une étape précédente");
    }
    return {};
}

QString StepWords::onDay(const QDateTime& at)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    return tr("le %1 à %2")
        .arg(french::date(local.date()), french::timeOfDay(local.time().hour() * 60 + local.time().minute()));
}

QString StepWords::leadTo(const QString& id)
{
    const exchange::Step* next = exchange::findStep(id);
    return next ? tr("Étape &suivante : %1").arg(next->title) : QString();
}

QString StepWords::nextStep(const QString& id)
{
    const QList<exchange::Step>& all = exchange::steps();
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        if (all.at(i).id == id)
            return all.at(i + 1).id;
    }
    return {};
}

} // namespace navette::ui
