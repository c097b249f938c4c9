// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/follow_up.h"

#include "common/french.h"
#include "exchange/messages.h"
#include "exchange/steps.h"

#include <QCoreApplication>

namespace navette::exchange {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::exchange::FollowUp)
    };

    QDate localDate(const QDateTime& at) { return at.toLocalTime().date(); }

    /// The step that takes the file of \a sender to the other side.
    const Step* carrierOf(const Step& sender)
    {
        const QList<Step>& all = steps();
        const auto found = std::find_if(all.cbegin(), all.cend(),
            [&](const Step& step) { return step.after == sender.id && step.type == StepType::Elsewhere; });
        return found == all.cend() ? nullptr : &*found;
    }

    /// The step of the other side's that comes once the file has arrived there; null when that was the last one.
    const Step* nextAfter(const Step& carrier)
    {
        const QList<Step>& all = steps();
        const auto found = std::find_if(
            all.cbegin(), all.cend(), [&](const Step& step) { return step.after == carrier.id && !step.asksResult; });
        return found == all.cend() ? nullptr : &*found;
    }

    QString afterSending(const Step& sender, const JournalEntry& entry, const QDateTime& now)
    {
        if (const std::optional<int> days = daysWithoutNews(entry, now))
            return Words::tr(
                "Sans nouvelle depuis %n jour(s) : ouvrez %1, et notez ici ce qui y est dit.", nullptr, *days)
                .arg(sender.answer);
        return Words::tr("Attendez la réponse : %1. Notez-la ici.").arg(sender.answer);
    }

    QString afterAcceptance(const Step& sender)
    {
        const Step* carrier = carrierOf(sender);
        const Step* next = carrier ? nextAfter(*carrier) : nullptr;
        return next ? Words::tr("Rien à refaire pour ce fichier. À faire ensuite : %1.").arg(next->title)
                    : Words::tr("Rien à refaire pour ce fichier.");
    }

    QString afterRefusal(const Step& sender, const JournalEntry& entry)
    {
        QStringList remedies;
        if (!entry.outcomes.isEmpty()) {
            for (const KnownMessage& message : recognised(entry.outcomes.constLast().message))
                remedies.append(message.remedy);
        }
        remedies.removeAll(QString());
        remedies.removeDuplicates();
        if (remedies.isEmpty())
            return Words::tr("Corrigez le point que %1 signale, puis réexportez.").arg(sender.receiver);
        return remedies.join(u' ') + u' ' + Words::tr("Puis réexportez.");
    }

} // namespace

bool isAnswer(Outcome outcome)
{
    return outcome == Outcome::Accepted || outcome == Outcome::AcceptedWithReservations || outcome == Outcome::Refused;
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return Words::tr("Fait");
    case Outcome::Prepared:
        return Words::tr("Préparé");
    case Outcome::Sent:
        return Words::tr("Envoyé");
    case Outcome::Accepted:
        return Words::tr("Accepté");
    case Outcome::AcceptedWithReservations:
        return Words::tr("Accepté avec réserves");
    case Outcome::Refused:
        return Words::tr("Refusé");
    case Outcome::Undone:
        return Words::tr("Annulé");
    }
    Q_UNREACHABLE();
}

QDateTime outcomeSince(const JournalEntry& entry)
{
    return entry.outcomes.isEmpty() ? entry.at : entry.outcomes.constLast().at;
}

std::optional<int> daysWithoutNews(const JournalEntry& entry, const QDateTime& now)
{
    if (entry.direction != Direction::Out || entry.outcome != Outcome::Sent)
        return std::nullopt;
    const auto days = static_cast<int>(localDate(outcomeSince(entry)).daysTo(localDate(now)));
    return days >= SilentAfterDays ? std::optional(days) : std::nullopt;
}

QString outcomeExpression(const JournalEntry& entry, const QDateTime& now)
{
    if (const std::optional<int> days = daysWithoutNews(entry, now))
        return Words::tr("Sans nouvelle depuis %n jour(s)", nullptr, *days);
    if (entry.direction != Direction::Out || entry.outcome == Outcome::Undone || entry.outcome == Outcome::Done)
        return outcomeWord(entry.outcome);
    return Words::tr("%1 le %2").arg(outcomeWord(entry.outcome), french::date(localDate(outcomeSince(entry))));
}

QString nextAction(const JournalEntry& entry, const QDateTime& now)
{
    const Step* sender = entry.direction == Direction::Out && entry.undoneBy == 0 ? findStep(entry.step) : nullptr;
    if (!sender || sender->receiver.isEmpty())
        return {};
    switch (entry.outcome) {
    case Outcome::Prepared: {
        const Step* carrier = carrierOf(*sender);
        return carrier ? Words::tr("À faire ensuite : %1.").arg(carrier->title) : QString();
    }
    case Outcome::Sent:
        return afterSending(*sender, entry, now);
    case Outcome::Accepted:
        return afterAcceptance(*sender);
    case Outcome::AcceptedWithReservations:
        return Words::tr("Revoyez chaque point que %1 signale ; s’il vient de la base, corrigez-le, puis réexportez.")
            .arg(sender->receiver);
    case Outcome::Refused:
        return afterRefusal(*sender, entry);
    case Outcome::Done:
    case Outcome::Undone:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace navette::exchange
