// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words.h"

#include "common/french.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(ExchangeWords)
    };

} // namespace

QString stateWord(exchange::StepState state)
{
    switch (state) {
    case exchange::StepState::ToDo:
        return Words::tr("À faire");
    case exchange::StepState::Done:
        return Words::tr("Fait");
    case exchange::StepState::Redo:
        return Words::tr("À refaire");
    case exchange::StepState::Waiting:
        return Words::tr("En attente");
    }
    Q_UNREACHABLE();
}

QString stateIcon(exchange::StepState state)
{
    switch (state) {
    case exchange::StepState::ToDo:
        return QStringLiteral("todo");
    case exchange::StepState::Done:
        return QStringLiteral("done");
    case exchange::StepState::Redo:
        return QStringLiteral("redo-step");
    case exchange::StepState::Waiting:
        return QStringLiteral("waiting");
    }
    Q_UNREACHABLE();
}

Tone stateTone(exchange::StepState state)
{
    switch (state) {
    case exchange::StepState::ToDo:
        return Tone::Accent;
    case exchange::StepState::Done:
        return Tone::Success;
    case exchange::StepState::Redo:
        return Tone::Warning;
    case exchange::StepState::Waiting:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

QString outcomeIcon(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
    case Outcome::Accepted:
        return QStringLiteral("done");
    case Outcome::Prepared:
        return QStringLiteral("file");
    case Outcome::Sent:
        return QStringLiteral("send");
    case Outcome::AcceptedWithReservations:
        return QStringLiteral("verify");
    case Outcome::Refused:
        return QStringLiteral("blocks");
    case Outcome::Undone:
        return QStringLiteral("undo");
    }
    Q_UNREACHABLE();
}

Tone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
    case Outcome::Accepted:
        return Tone::Success;
    case Outcome::Prepared:
    case Outcome::Sent:
        return Tone::Accent;
    case Outcome::AcceptedWithReservations:
        return Tone::Warning;
    case Outcome::Refused:
        return Tone::Danger;
    case Outcome::Undone:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

namespace {

    bool isSilent(const JournalEntry& entry)
    {
        return exchange::daysWithoutNews(entry, QDateTime::currentDateTimeUtc()).has_value();
    }

} // namespace

QString outcomeIcon(const JournalEntry& entry)
{
    return isSilent(entry) ? QStringLiteral("waiting") : outcomeIcon(entry.outcome);
}

Tone outcomeTone(const JournalEntry& entry) { return isSilent(entry) ? Tone::Warning : outcomeTone(entry.outcome); }

QString outcomeText(const JournalEntry& entry)
{
    return exchange::outcomeExpression(entry, QDateTime::currentDateTimeUtc());
}

namespace {

    QString timeOf(const QDateTime& local)
    {
        return french::timeOfDay(local.time().hour() * 60 + local.time().minute());
    }

} // namespace

QString fullMoment(const QDateTime& at)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    return Words::tr("%1 à %2").arg(french::date(local.date()), timeOf(local));
}

QString moment(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    return at.isValid() && local.date() == QDate::currentDate() ? Words::tr("aujourd’hui à %1").arg(timeOf(local))
                                                                : fullMoment(at);
}

QString sizeText(qint64 bytes)
{
    if (bytes < 1000)
        return french::number(bytes) + french::NoBreakSpace + Words::tr("o");
    const bool mega = bytes >= 1000 * 1000;
    const qint64 tenths = (bytes * 10 + (mega ? 500 * 1000 : 500)) / (mega ? 1000 * 1000 : 1000);
    return QStringLiteral("%1,%2").arg(french::number(tenths / 10)).arg(tenths % 10) + french::NoBreakSpace
        + (mega ? Words::tr("Mo") : Words::tr("ko"));
}

} // namespace navette::ui
