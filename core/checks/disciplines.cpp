// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/disciplines.h"

#include "checks/built_in.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace navette::checks {

namespace {

    struct Family {
        QStringList disciplines; ///< codes
        QStringList subjects; ///< beginnings of codes

        bool teaches(const QString& subject) const
        {
            return std::any_of(
                subjects.cbegin(), subjects.cend(), [&](const QString& start) { return subject.startsWith(start); });
        }
    };

    QStringList strings(const QJsonValue& value)
    {
        QStringList list;
        for (const QJsonValue& one : value.toArray())
            list.append(one.toString());
        return list;
    }

    const QList<Family>& families()
    {
        static const QList<Family> all = [] {
            QList<Family> list;
            const QJsonObject root = QJsonDocument::fromJson(builtInData(QStringLiteral("disciplines.json"))).object();
            for (const QJsonValue& value : root.value(u"families").toArray())
                list.append(
                    { strings(value.toObject().value(u"disciplines")), strings(value.toObject().value(u"subjects")) });
            return list;
        }();
        return all;
    }

} // namespace

bool mayTeach(const QStringList& disciplines, const QString& subjectCode)
{
    bool disciplineKnown = false;
    bool subjectKnown = false;
    for (const Family& family : families()) {
        const bool teaches = family.teaches(subjectCode);
        const bool his = std::any_of(disciplines.cbegin(), disciplines.cend(),
            [&](const QString& line) { return family.disciplines.contains(line.section(u' ', 0, 0)); });
        if (teaches && his)
            return true;
        subjectKnown = subjectKnown || teaches;
        disciplineKnown = disciplineKnown || his;
    }
    return !subjectKnown || !disciplineKnown;
}

} // namespace navette::checks
