// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "common/french.h"

#include <QRegularExpression>

/// F: what the base knows of the files it was made of, and of the one it is about to make. What is wrong with a file
/// that comes in or goes out is seen where it is read and written (exchange).
namespace navette::checks {

namespace {

    void otherSchool(const View& view, Report& report)
    {
        static const QRegularExpression uai(QStringLiteral("^[0-9]{7}[A-Z]$"));
        if (!uai.match(view.school.info().uai).hasMatch())
            report.aboutSchool({ .which = u"form" });
    }

    void age(QDate since, QStringView which, const View& view, Report& report)
    {
        if (since.isValid() && since.daysTo(view.situation.today) > report.rule().limit)
            report.aboutSchool(
                { .which = which, .blanks = { french::date(since), QString::number(report.rule().limit) } });
    }

    void ageOfSts(const View& view, Report& report)
    {
        const QDateTime imported = view.school.info().stsImportedAt;
        if (imported.isValid())
            age(imported.toLocalTime().date(), u"sts", view, report);
        else
            report.aboutSchool({ .which = u"never" });
    }

    void ageOfSiecle(const View& view, Report& report)
    {
        age(view.school.info().siecleExportDate, u"siecle", view, report);
    }

    void overtimePaid(const View& view, Report& report)
    {
        const QDate paid = view.school.info().overtimePaidOn;
        if (paid.isValid() && paid <= view.situation.today)
            report.aboutSchool({ .blanks = { french::date(paid) } });
    }

} // namespace

QList<Check> fileChecks()
{
    using enum Receiver;
    return { { QLatin1String("F03"), { Sts, Siecle, Ent }, { Kind::SchoolInfo }, otherSchool },
        { QLatin1String("F05"), { Sts }, { Kind::SchoolInfo }, ageOfSts },
        { QLatin1String("F05"), { Siecle, Ent }, { Kind::SchoolInfo }, ageOfSiecle },
        { QLatin1String("F07"), { Sts }, { Kind::SchoolInfo }, overtimePaid } };
}

} // namespace navette::checks
