// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_delivery.h"

#include "delivery/runner.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <cstdio>

/// The command that a timer of the system calls.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    constexpr int Unreachable = 3;

    int statusOf(delivery::RunResult result)
    {
        switch (result) {
        case delivery::RunResult::NotInitialised:
        case delivery::RunResult::Refused:
            return Blocked;
        case delivery::RunResult::Failed:
            return Unreachable;
        case delivery::RunResult::NotDue:
        case delivery::RunResult::Off:
        case delivery::RunResult::Paused:
        case delivery::RunResult::Busy:
        case delivery::RunResult::Unchanged:
        case delivery::RunResult::Sent:
            return Done;
        }
        Q_UNREACHABLE();
    }

    QJsonObject toJson(const delivery::RunOutcome& outcome)
    {
        const delivery::Run& run = outcome.run;
        QJsonObject json { { QStringLiteral("result"), delivery::nameOf(run.result) },
            { QStringLiteral("sentence"), run.sentence },
            { QStringLiteral("details"), QJsonArray::fromStringList(run.details) },
            { QStringLiteral("attempts"), run.attempts },
            { QStringLiteral("findings"), cli::toJson(outcome.findings) } };
        if (run.result == delivery::RunResult::Sent) {
            json.insert(QStringLiteral("path"), run.path);
            json.insert(QStringLiteral("sha256"), run.sha256);
            json.insert(QStringLiteral("size"), run.size);
        }
        return json;
    }

} // namespace

Result<int> scheduledExport(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 2 || arguments.words[0] != u"ent" || arguments.has(QStringLiteral("out")))
        return failure(
            ErrorKind::Usage, tr("Usage : navette-cli %1").arg(QStringLiteral("export ent BASE --scheduled [--now]")));
    const auto trigger = arguments.has(QStringLiteral("now")) ? delivery::Trigger::ByHand : delivery::Trigger::Schedule;
    delivery::Surroundings around = delivery::Surroundings::real();
    // A system's log keeps what a run that waits is waiting for.
    around.tell = [&](const QString& text) { output.line(text); };
    const delivery::RunOutcome outcome = delivery::runOnce(arguments.words[1], trigger, around);

    // A timer that finds it switched off has nothing to do; a person who asked for it now has been refused.
    const bool isRefused = outcome.run.result == delivery::RunResult::Off && trigger == delivery::Trigger::ByHand;
    const int status = isRefused ? Blocked : statusOf(outcome.run.result);
    if (outcome.run.result == delivery::RunResult::Refused) {
        output.refused(outcome.findings, outcome.run.sentence);
    } else if (status != Done) {
        const QByteArray text = (QStringList { outcome.run.sentence } + outcome.run.details).join(u' ').toUtf8() + '\n';
        std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
    } else {
        output.line(outcome.run.sentence);
        for (const QString& detail : outcome.run.details)
            output.line(detail);
    }
    output.document(QJsonDocument(toJson(outcome)));
    return status;
}

} // namespace navette::cli
