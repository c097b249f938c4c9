// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/file_faults.h"
#include "exchange/siecle_parts.h"

#include <QCoreApplication>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    const siecle::Document* first(const QList<siecle::Document>& documents, siecle::FileKind kind)
    {
        for (const siecle::Document& document : documents) {
            if (document.kind == kind)
                return &document;
        }
        return nullptr;
    }

    JournalEntry entryOf(const School& after, const SiecleSet& set)
    {
        const QDate date = set.files.isEmpty() ? QDate() : set.files.front().exportDate;
        const int pupils = int(after.students().size());
        JournalEntry entry { .step = QStringLiteral("import.siecle"),
            .title = QCoreApplication::translate("Exchange", "Import SIECLE du %1 (%n élève(s))", nullptr, pupils)
                         .arg(french::date(date)),
            .direction = Direction::In };
        const auto count = [&](const QString& label, qint64 value) { entry.counts.append({ label, value }); };
        count(tr("Élèves"), pupils);
        count(tr("Responsables"), after.table<Guardian>().size());
        count(tr("Classes"), after.divisions().size());
        count(tr("Groupes"), after.groups().size());
        count(tr("Matières"), after.subjects().size());
        count(tr("MEF"), after.mefs().size());
        return entry;
    }

} // namespace

Plan planSiecleImport(const QList<siecle::Document>& documents, const QList<xml::Input>& inputs, const School& school,
    const ImportOptions& options)
{
    Plan plan;
    const SiecleSet set = inspect(documents, school, options.today.isValid() ? options.today : QDate::currentDate());
    plan.findings = set.findings;
    if (plan.isBlocked()) {
        plan.entry = entryOf(school, set);
        return plan;
    }
    Draft draft(school);
    Departures departures(draft, plan, options);
    siecle_import::nomenclature(draft, *first(documents, siecle::FileKind::Nomenclature));
    siecle_import::communs(draft, *first(documents, siecle::FileKind::Communs));
    siecle_import::structures(draft, plan, departures, *first(documents, siecle::FileKind::Structures));
    siecle_import::pupils(draft, plan, departures, *first(documents, siecle::FileKind::Eleves),
        *first(documents, siecle::FileKind::Structures));
    siecle_import::guardians(draft, departures, *first(documents, siecle::FileKind::Responsables));
    SchoolInfo info = draft.school().info();
    info.siecleExportDate = set.files.front().exportDate;
    draft.update(info);

    plan.changes = draft.changes();
    plan.lines = planLines(school, plan.changes,
        { Kind::Student, Kind::Guardian, Kind::Division, Kind::Group, Kind::Membership, Kind::StudentOption,
            Kind::Subject, Kind::Mef, Kind::CalendarPeriod });
    plan.entry = entryOf(draft.school(), set);
    plan.entry.findings = plan.findings;
    plan.entry.files = journalFiles(inputs);
    return plan;
}

Result<Plan> planSiecleImport(const QStringList& paths, const School& school, const ImportOptions& options)
{
    using enum xml::FileType;
    const Result<QList<xml::Input>> inputs = xml::openInputs(paths, xml::siecleMenu());
    const Result<QList<siecle::Document>> documents
        = inputs ? readSiecle(*inputs) : tl::unexpected<Error>(inputs.error());
    if (!documents)
        return refusedReading(
            documents.error(), paths, { Nomenclature, Geographique, Structures, Eleves, Responsables, Communs });
    return planSiecleImport(*documents, *inputs, school, options);
}

} // namespace navette::exchange
