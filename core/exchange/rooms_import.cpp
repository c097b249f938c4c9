// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/import_support.h"
#include "formats/rooms/reader.h"

#include <QCoreApplication>

namespace navette::exchange {

Result<Plan> planRoomsImport(const xml::Input& input, const School& school)
{
    NAVETTE_TRY(document, rooms::read(input));
    Plan plan;
    plan.findings = document.findings;
    Draft draft(school);
    if (!plan.isBlocked()) {
        const auto index = indexBy(school.rooms(), [](const Room& row) { return row.code; });
        for (const rooms::Room& room : document.rooms) {
            const Room* present = school.find(index.value(room.code));
            Room row = present ? *present : Room { .code = room.code };
            row.label = room.label;
            row.capacity = room.capacity;
            row.type = room.type;
            row.site = room.site;
            // Rooms that the list does not name stay: a list is seldom whole, and lessons stand in them.
            present ? void(draft.update(row)) : void(draft.insert(row));
        }
    }
    plan.changes = draft.changes();
    plan.lines = planLines(school, plan.changes, { Kind::Room });
    const int rooms = int(document.rooms.size());
    plan.entry = { .step = QStringLiteral("import.rooms"),
        .title = QCoreApplication::translate("Exchange", "Import de %n salle(s)", nullptr, rooms),
        .direction = Direction::In,
        .counts = { { QCoreApplication::translate("Exchange", "Salles"), rooms } },
        .findings = plan.findings,
        .files = journalFiles({ input }) };
    return plan;
}

Result<Plan> planRoomsImport(const QString& path, const School& school)
{
    // No XML, no archive: the list is read as it lies there.
    NAVETTE_TRY(inputs, xml::openInputs({ path }));
    if (inputs.size() != 1)
        return failure(ErrorKind::Refused,
            QCoreApplication::translate("Exchange", "Le fichier %1 n’est pas une liste de salles.")
                .arg(french::quoted(path)),
            QCoreApplication::translate("Exchange", "Rien n’a été importé."),
            QCoreApplication::translate(
                "Exchange", "Choisissez un fichier CSV : code ; libellé ; capacité ; type ; site."));
    return planRoomsImport(inputs.front(), school);
}

} // namespace navette::exchange
