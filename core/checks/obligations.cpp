// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/obligations.h"

#include "checks/built_in.h"
#include "matching/fold.h"
#include "model/hours.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace navette::checks {

namespace {

    struct Grade {
        QString start; ///< of the folded grade; empty: any
        QString discipline; ///< start of a discipline's code; empty: any
        int weeklyMinutes = 0;
    };

    struct Table {
        QList<Grade> grades; ///< the first that fits counts
        QSet<QString> weightedLevels;
        int mostWeighting = 0;
    };

    const Table& obligations()
    {
        static const Table read = [] {
            Table table;
            const QJsonObject root = QJsonDocument::fromJson(builtInData(QStringLiteral("obligations.json"))).object();
            for (const QJsonValue& value : root.value(u"grades").toArray()) {
                const QJsonObject grade = value.toObject();
                table.grades.append({ grade.value(u"grade").toString(), grade.value(u"discipline").toString(),
                    grade.value(u"weeklyMinutes").toInt() });
            }
            const QJsonObject weighted = root.value(u"weighted").toObject();
            for (const QJsonValue& level : weighted.value(u"levels").toArray())
                table.weightedLevels.insert(level.toString());
            table.mostWeighting = weighted.value(u"mostMinutes").toInt();
            return table;
        }();
        return read;
    }

} // namespace

int fullServiceMinutes(const Teacher& teacher)
{
    if (teacher.fullServiceMinutes > 0)
        return teacher.fullServiceMinutes;
    const QString grade = matching::fold(teacher.grade);
    for (const Grade& row : obligations().grades) {
        const bool grades = row.start.isEmpty() || grade.startsWith(row.start);
        const bool disciplines = row.discipline.isEmpty()
            || std::any_of(teacher.disciplines.cbegin(), teacher.disciplines.cend(),
                [&](const QString& line) { return line.startsWith(row.discipline); });
        if (grades && disciplines)
            return row.weeklyMinutes;
    }
    return 0;
}

int dueMinutes(const Teacher& teacher)
{
    const int full = fullServiceMinutes(teacher);
    if (full == 0)
        return 0;
    const int here = teacher.dueMinutes + teacher.elsewhereMinutes;
    return teacher.dueMinutes > 0 ? std::min(full, here) : full;
}

int weightedMinutes(int annualMinutes, int weighting)
{
    constexpr int None = 100;
    return weighting > None ? int(qint64(annualMinutes) * weighting / None) : annualMinutes;
}

int mostWeightingMinutes() { return obligations().mostWeighting; }

bool isWeightedLevel(const QString& mefstat4) { return obligations().weightedLevels.contains(mefstat4); }

WeekOfService weekOfService(const Teacher& teacher, int annualMinutes, int weightedAnnualMinutes)
{
    return { .taught = annualMinutes / WeeksPerYear,
        .weighting = std::min((weightedAnnualMinutes - annualMinutes) / WeeksPerYear, mostWeightingMinutes()),
        .elsewhere = teacher.elsewhereMinutes };
}

} // namespace navette::checks
