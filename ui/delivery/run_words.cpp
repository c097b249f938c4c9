// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/run_words.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::ui::DeliveryPage)
    };

} // namespace

QString runWord(delivery::RunResult result)
{
    switch (result) {
    case delivery::RunResult::Sent:
        return Words::tr("Envoyé");
    case delivery::RunResult::Unchanged:
        return Words::tr("Rien de nouveau");
    case delivery::RunResult::NotInitialised:
        return Words::tr("Suspendu");
    case delivery::RunResult::Refused:
        return Words::tr("Refusé");
    case delivery::RunResult::Failed:
        return Words::tr("Échec");
    case delivery::RunResult::NotDue:
    case delivery::RunResult::Off:
    case delivery::RunResult::Paused:
    case delivery::RunResult::Busy:
        return Words::tr("Rien à faire");
    }
    Q_UNREACHABLE();
}

QString runIcon(delivery::RunResult result)
{
    switch (result) {
    case delivery::RunResult::Sent:
        return QStringLiteral("done");
    case delivery::RunResult::NotInitialised:
        return QStringLiteral("waiting");
    case delivery::RunResult::Refused:
    case delivery::RunResult::Failed:
        return QStringLiteral("blocks");
    case delivery::RunResult::Unchanged:
    case delivery::RunResult::NotDue:
    case delivery::RunResult::Off:
    case delivery::RunResult::Paused:
    case delivery::RunResult::Busy:
        return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

Tone runTone(delivery::RunResult result)
{
    return result == delivery::RunResult::Sent          ? Tone::Success
        : result == delivery::RunResult::NotInitialised ? Tone::Warning
        : needsCare(result)                             ? Tone::Danger
                                                        : Tone::Muted;
}

bool needsCare(delivery::RunResult result)
{
    return result == delivery::RunResult::NotInitialised || result == delivery::RunResult::Refused
        || result == delivery::RunResult::Failed;
}

QString standingIcon(delivery::StandingKind kind)
{
    switch (kind) {
    case delivery::StandingKind::NotSetUp:
        return QStringLiteral("todo");
    case delivery::StandingKind::Off:
        return QStringLiteral("stop");
    case delivery::StandingKind::NeedsFirstLoad:
    case delivery::StandingKind::Paused:
        return QStringLiteral("waiting");
    case delivery::StandingKind::Active:
        return QStringLiteral("done");
    }
    Q_UNREACHABLE();
}

Tone standingTone(delivery::StandingKind kind)
{
    switch (kind) {
    case delivery::StandingKind::Active:
        return Tone::Success;
    case delivery::StandingKind::NeedsFirstLoad:
        return Tone::Warning;
    case delivery::StandingKind::NotSetUp:
    case delivery::StandingKind::Off:
    case delivery::StandingKind::Paused:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace navette::ui
