// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/counts.h"

#include "matching/matching.h"

namespace navette::exchange {

QJsonObject counts(const School& school)
{
    QJsonObject object;
    const auto count = [&](const char* name, qsizetype value) { object.insert(QLatin1String(name), qint64(value)); };
    count("students", school.students().size());
    count("guardians", school.table<Guardian>().size());
    count("divisions", school.divisions().size());
    count("groups", school.groups().size());
    count("teachers", school.teachers().size());
    count("subjects", school.subjects().size());
    count("mefs", school.mefs().size());
    count("services", school.services().size());
    count("lessons", school.lessons().size());
    qsizetype placed = 0;
    for (const Lesson& lesson : school.lessons())
        placed += lesson.isPlaced() ? 1 : 0;
    count("placed", placed);
    count("rooms", school.rooms().size());
    count("student_groups", school.table<Membership>().size());
    QJsonObject matched;
    QJsonObject unmatched;
    for (const MatchKind kind : matching::AllKinds) {
        const matching::Status status = matching::status(school, kind);
        matched.insert(matching::name(kind), status.settled);
        unmatched.insert(matching::name(kind), status.open);
    }
    object.insert(QStringLiteral("matched"), matched);
    object.insert(QStringLiteral("unmatched"), unmatched);
    return object;
}

} // namespace navette::exchange
