// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/dry_run.h"
#include "exchange/hour_words.h"

#include <QCoreApplication>

/// A dry run in words.
namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("DryRun", text); }

    QString minutesWords(int weeklyMinutes) { return hoursWords(WeightedHours(weeklyMinutes) * WeightedHour / 60); }

    QString structureWords(const HeldStructure& group)
    {
        return tr("%1 élèves de %2").arg(group.planned).arg(group.divisions.join(QStringLiteral(", ")));
    }

} // namespace

qint64 shownHundredths(WeightedHours hours) { return (hours + (hours < 0 ? -500 : 500)) / 1000; }

QString hundredthWords(WeightedHours hours) { return hourWords(shownHundredths(hours) * 10); }

QString hoursWords(WeightedHours hours)
{
    // The minutes are those of the exact value.
    return QStringLiteral("%1 (%2)").arg(hundredthWords(hours), clockWords((hours + (hours < 0 ? -50 : 50)) / 100));
}

QString roundingWords(const TeacherOutlook& teacher)
{
    qint64 before = 0;
    qint64 after = 0;
    for (const ServiceTerm& term : teacher.terms) {
        before += shownHundredths(WeightedHours(term.before.hours) * 100);
        after += shownHundredths(WeightedHours(term.after.hours) * 100);
    }
    const WeightedHours total = teacher.totalAfter();
    const WeightedHours elsewhere = WeightedHours(teacher.elsewhereMinutes) * WeightedHour / 60;
    const qint64 parts = shownHundredths(teacher.hoursAfter()) + shownHundredths(teacher.weightingAfter())
        + shownHundredths(elsewhere);
    const WeightedHours overtime = teacher.overtime();
    const bool addsUp = before == shownHundredths(teacher.hoursBefore())
        && after == shownHundredths(teacher.hoursAfter()) && parts == shownHundredths(total)
        && (overtime == 0
            || shownHundredths(total) - shownHundredths(teacher.obligation()) == shownHundredths(overtime));
    return addsUp
        ? QString()
        : tr("Sommes des valeurs exactes, arrondies au centième : les termes affichés, arrondis chacun, peuvent "
             "donner quelques centièmes de plus ou de moins.");
}

QString changeWords(HeldChange change)
{
    switch (change) {
    case HeldChange::Same:
        return tr("Sans changement");
    case HeldChange::Created:
        return tr("Créé");
    case HeldChange::Changed:
        return tr("Modifié");
    case HeldChange::Removed:
        return tr("Supprimé");
    }
    return {};
}

QString termWords(const TermSide& side)
{
    if (side.hours == 0)
        return {};
    if (side.weighting <= 100)
        return hundredthWords(WeightedHours(side.hours) * 100);
    return tr("%1 × %2 = %3")
        .arg(hundredthWords(WeightedHours(side.hours) * 100), weightingWords(side.weighting),
            hundredthWords(side.weighted()));
}

QString courseWords(const sts::UploadCourse& course)
{
    QStringList parts { french::dayName(course.day),
        tr("%1 à %2").arg(french::timeOfDay(course.start), french::timeOfDay(course.start + course.duration)),
        course.alternance };
    if (!course.room.isEmpty())
        parts.append(tr("salle %1").arg(course.room));
    return parts.join(QStringLiteral(", "));
}

QString textOf(const TeacherOutlook& teacher)
{
    QStringList lines { teacher.name };
    for (const ServiceTerm& term : teacher.terms) {
        QString line = tr("  %1 : %2 → %3 (%4)")
                           .arg(term.words, term.before.hours == 0 ? tr("rien") : termWords(term.before),
                               term.after.hours == 0 ? tr("rien") : termWords(term.after), changeWords(term.change));
        if (term.coTeaching)
            line += tr(", co-enseignement");
        lines.append(line);
        for (const sts::UploadCourse& course : term.courses)
            lines.append(QStringLiteral("    ") + courseWords(course));
    }
    lines.append(tr("  Avant : %1").arg(hoursWords(teacher.hoursBefore())));
    lines.append(tr("  Après : %1").arg(hoursWords(teacher.hoursAfter())));
    if (teacher.weightingAfter() != 0)
        lines.append(tr("  Pondération : %1").arg(hoursWords(teacher.weightingAfter())));
    if (teacher.elsewhereMinutes != 0)
        lines.append(tr("  Dans d’autres établissements : %1").arg(minutesWords(teacher.elsewhereMinutes)));
    lines.append(tr("  Total : %1").arg(hoursWords(teacher.totalAfter())));
    if (teacher.obligation() != 0) {
        lines.append(tr("  Dû : %1").arg(hoursWords(teacher.obligation())));
        lines.append(tr("  HSA : %1").arg(hoursWords(teacher.overtime())));
    }
    if (const QString rounding = roundingWords(teacher); !rounding.isEmpty())
        lines.append(QStringLiteral("  ") + rounding);
    return lines.join(u'\n');
}

QString textOf(const DryRun& run)
{
    QStringList lines { tr("Ce que STS va dire : services créés %1, modifiés %2, supprimés %3, sans changement %4 ; "
                           "cours pris %5 ; refus %6.")
                            .arg(run.count(HeldChange::Created))
                            .arg(run.count(HeldChange::Changed))
                            .arg(run.count(HeldChange::Removed))
                            .arg(run.count(HeldChange::Same))
                            .arg(run.courses)
                            .arg(run.refused.size()) };
    for (const Finding& refusal : run.refused)
        lines.append(tr("Refusé [%1] : %2 %3").arg(refusal.code, refusal.cause, refusal.consequence));
    for (const GroupOutlook& group : run.groups) {
        if (group.change == HeldChange::Same)
            continue;
        lines.append(
            tr("Groupe %1 (%2) : %3 → %4")
                .arg(group.code, changeWords(group.change), group.before ? structureWords(*group.before) : tr("rien"),
                    group.after ? structureWords(*group.after) : tr("rien")));
    }
    for (const TeacherOutlook& teacher : run.teachers)
        lines.append(textOf(teacher));
    return lines.join(u'\n');
}

} // namespace navette::exchange
