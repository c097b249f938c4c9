// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/steps.h"

#include <QCoreApplication>

namespace navette::ui {

/// Words that several pages of a step share.
class StepWords {
    Q_DECLARE_TR_FUNCTIONS(StepWords)
public:
    /// "le 03/09/2026 à 14 h 02", in local time; empty for an invalid one.
    static QString onDay(const QDateTime& at);
    /// The step after \a id in the order of the procedure; empty after the last.
    static QString nextStep(const QString& id);
    /// "Étape suivante : Importer..." for the button that leads to \a id; empty for none.
    static QString leadTo(const QString& id);
};

} // namespace navette::ui
