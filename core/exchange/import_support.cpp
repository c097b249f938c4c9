// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import_support.h"

#include "common/french.h"
#include "common/sha256.h"
#include "timetable/calendar.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace navette::exchange {

QList<JournalFile> journalFiles(const QList<xml::Input>& inputs)
{
    QList<JournalFile> files;
    QSet<QString> seen;
    for (const xml::Input& input : inputs) {
        JournalFile file { .name = input.name, .content = input.bytes };
        if (!input.path.isEmpty())
            file.path = QDir::cleanPath(QFileInfo(input.path).absoluteFilePath());
        // A member of an archive: the file that the user gave is the archive.
        if (const QString onDisk = QFileInfo(input.path).fileName(); !input.path.isEmpty() && onDisk != input.name) {
            if (seen.contains(input.path))
                continue;
            seen.insert(input.path);
            if (QFile archive(input.path); archive.open(QIODevice::ReadOnly)) {
                file.name = onDisk;
                file.content = archive.readAll();
            }
        }
        file.size = file.content.size();
        file.sha256 = sha256Hex(file.content);
        files.append(file);
    }
    return files;
}

QList<PlanLine> planLines(const School& school, const ChangeSet& changes, std::initializer_list<Kind> kinds)
{
    QList<PlanLine> lines;
    for (const Kind kind : kinds) {
        const ChangeCounts counts = changes.counts(kind);
        qsizetype present = 0;
        withEntity(kind, [&]<class Entity>() { present = school.table<Entity>().size(); });
        lines.append({ .kind = kind,
            .added = counts.inserted,
            .changed = counts.updated,
            .removed = counts.deleted,
            .untouched = int(present) - counts.updated - counts.deleted });
    }
    return lines;
}

QSet<qint64> Departures::held(Kind kind) const
{
    QSet<qint64> ids;
    for (const RowKey& key : m_plan.departures) {
        if (key.kind == kind)
            ids.insert(key.id);
    }
    return ids;
}

bool Departures::isMany(qsizetype gone, qsizetype present)
{
    return gone > MinDepartures && gone * 100 > present * DeparturePercent;
}

void Departures::hold(const QList<RowKey>& keys, qsizetype present)
{
    const Kind kind = keys.front().kind;
    Finding finding { .code = QStringLiteral("DEPARTURES"),
        .severity = Severity::ToVerify,
        .cause
        = QCoreApplication::translate("Exchange", "%1 %2 sur %3 ne sont plus dans le fichier : c’est plus de %4 %.")
              .arg(french::number(keys.size()), kindLabel(kind, int(keys.size())), french::number(present))
              .arg(DeparturePercent),
        .consequence = QCoreApplication::translate(
            "Exchange", "Ils restent dans la base tant que vous ne demandez pas de les retirer."),
        .remedy = QCoreApplication::translate("Exchange",
            "Vérifiez que le fichier est complet ; s’ils sont vraiment partis, demandez de les retirer aussi."),
        .occurrences = int(keys.size()) };
    for (const RowKey& key : keys.first(std::min<qsizetype>(keys.size(), 20)))
        finding.objects.append(objectRef(m_draft.school(), key));
    m_plan.findings.append(finding);
    m_plan.departures += keys;
}

void refreshWeekSets(Draft& draft)
{
    const timetable::Calendar calendar(draft.school().info(), draft.school().table<CalendarPeriod>());
    const QList<WeekSet> usual = timetable::usualWeekSets(calendar);
    const Table<WeekSet> present = draft.school().weekSets();
    for (const WeekSet& row : present) {
        const auto found
            = std::find_if(usual.cbegin(), usual.cend(), [&](const WeekSet& set) { return set.code == row.code; });
        if (found == usual.cend())
            continue;
        WeekSet updated = row;
        updated.weeks = found->weeks;
        draft.update(updated);
    }
}

} // namespace navette::exchange
