// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "delivery/destination.h"
#include "delivery/run_log.h"
#include "model/journal_entry.h"

#include <array>
#include <functional>

/// One run of the ENT's automated update: in the window, and by the command line from a timer of the system.
namespace navette::delivery {

/// A planned run goes only when one is due, rests in the holidays and tries again; one that somebody asked for goes at
/// once and says at once what is wrong. Both send only what changed, and neither passes the guard of a change of year.
enum class Trigger { Schedule, ByHand };

/// How long a planned run waits after each try that failed and may pass; then it gives up until the next planned time.
inline constexpr std::array Pauses { std::chrono::minutes(1), std::chrono::minutes(5), std::chrono::minutes(15) };

/// What a run needs of the world, so that tests can be the world.
struct Surroundings {
    std::function<QDateTime()> now;
    std::function<bool(std::chrono::seconds)> wait; ///< false when it was told to give up meanwhile
    std::function<Result<std::unique_ptr<Destination>>(const EntDelivery&, const QString& password)> destination;
    std::function<void(const QString&)> tell = [](const QString&) {}; ///< what is being done, in French

    /// The clock, the network and the disk. \a cancelled: set by another thread to give up.
    static Surroundings real(const std::atomic<bool>* cancelled = nullptr);
};

struct RunOutcome {
    Run run;
    Findings findings; ///< Refused: those that block, with the others
    std::optional<Error> error; ///< NotInitialised, Failed
};

/// Whether a planned run of \a base is due at \a now: a planned time has come since the last run and since the
/// settings were changed last. Cheap: for a window that looks every minute.
bool isDue(const School& school, const QList<JournalEntry>& journal, const RunLog& log, const QDateTime& now);

/// The step of the journal under which a change of the settings is noted.
inline constexpr QLatin1String SettingsStep { "ent.delivery" };

/// Runs once. Reads \a base beside whoever has it open; two runs of a base are never under way at once. What was sent
/// is in the journal, or waits beside the base until who holds it for writing puts it there (deposits.h). At most one
/// file is sent. Every run that did something, or should have, is in the log.
RunOutcome runOnce(const QString& base, Trigger trigger, const Surroundings& around = Surroundings::real());

} // namespace navette::delivery
