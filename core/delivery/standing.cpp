// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/standing.h"

#include "common/french.h"
#include "delivery/words.h"

#include <QRegularExpression>
#include <algorithm>

namespace navette::delivery {

namespace {

    constexpr int MinutesPerHour = 60;

    QString momentText(const WallTime& time)
    {
        return Words::tr("%1 à %2").arg(french::longDate(time.date), french::timeOfDay(time.minutes));
    }

    QString agoText(qint64 days)
    {
        return days <= 0 ? Words::tr("aujourd’hui")
            : days == 1  ? Words::tr("hier")
                         : Words::tr("il y a %1 jours").arg(french::number(days));
    }

} // namespace

Standing standingOf(const School& school, const QDateTime& now)
{
    const EntDelivery* settings = settingsOf(school);
    if (!settings || settings->address.isEmpty())
        return { StandingKind::NotSetUp, Words::tr("La mise à jour automatique n’est pas encore réglée."),
            Words::tr("Indiquez ci-dessous où déposer le fichier et quand."), {} };
    if (!settings->enabled)
        return { StandingKind::Off, Words::tr("Désactivée : rien n’est envoyé tout seul."),
            Words::tr("Cochez « Envoyer automatiquement l’emploi du temps à l’ENT », puis enregistrez."), {} };
    const WallTime clock = wallTimeOf(now);
    const std::optional<WallTime> next = nextPlanned(school, *settings, clock);
    if (needsFirstLoadByHand(school))
        return { StandingKind::NeedsFirstLoad,
            Words::tr("Suspendue : l’ENT n’a pas encore reçu le premier fichier de cette année."),
            Words::tr("Faites d’abord un import d’initialisation à la main, puis cochez l’étape « Charger l’emploi du "
                      "temps dans l’ENT »."),
            next };
    if (const std::optional<Pause> pause = pauseOn(school, *settings, clock.date))
        return { StandingKind::Paused,
            next ? Words::tr("Suspendue : %1. Reprise : %2.").arg(pause->label, momentText(*next))
                 : Words::tr("Suspendue : %1.").arg(pause->label),
            {}, next };
    return { StandingKind::Active,
        next ? Words::tr("Active. Prochain passage : %1.").arg(momentText(*next))
             : Words::tr("Active, mais aucun passage n’est prévu."),
        next ? QString() : Words::tr("Choisissez au moins un jour et une heure."), next };
}

QString heartbeat(const QList<JournalEntry>& journal, const QDateTime& now)
{
    const auto last = std::find_if(journal.crbegin(), journal.crend(), [](const JournalEntry& entry) {
        return entry.step == u"export.ent" && entry.undoneBy == 0 && entry.outcome != Outcome::Prepared
            && entry.outcome != Outcome::Done;
    });
    if (last == journal.crend())
        return Words::tr("Aucune mise à jour n’a encore été envoyée depuis cette base.");
    const QDateTime at = last->at.toLocalTime();
    return Words::tr("Dernière mise à jour envoyée %1, le %2 à %3.")
        .arg(agoText(at.date().daysTo(now.toLocalTime().date())), french::date(at.date()),
            french::timeOfDay(wallTimeOf(at).minutes));
}

QString timesText(const QList<int>& times)
{
    QStringList words;
    for (const int minutes : times)
        words.append(french::timeOfDay(minutes));
    return words.join(QStringLiteral(", "));
}

Result<QList<int>> readTimes(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[,;]|\\bet\\b"));
    static const QRegularExpression time(QStringLiteral("^(\\d{1,2})\\s*(?:[h:]\\s*(\\d{2})?)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    constexpr int HoursPerDay = 24;
    QList<int> times;
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch match = time.match(part.trimmed());
        const int hour = match.captured(1).toInt();
        const int minute = match.captured(2).toInt();
        if (!match.hasMatch() || hour >= HoursPerDay || minute >= MinutesPerHour)
            return failure(ErrorKind::Usage, Words::tr("%1 n’est pas une heure.").arg(french::quoted(part.trimmed())),
                {}, Words::tr("Écrivez les heures ainsi : 7 h 30, 18 h."));
        if (const int minutes = hour * MinutesPerHour + minute; !times.contains(minutes))
            times.append(minutes);
    }
    if (times.isEmpty())
        return failure(ErrorKind::Usage, Words::tr("Aucune heure n’est indiquée."), {},
            Words::tr("Écrivez les heures ainsi : 7 h 30, 18 h."));
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace navette::delivery
