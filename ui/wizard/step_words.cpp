// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/step_words.h"

#include "common/french.h"

namespace navette::ui {

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
