// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/file_faults.h"
#include "exchange/sts_parts.h"
#include "formats/sts/reader.h"
#include "matching/link.h"
#include "matching/matching.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    Findings checkFile(const sts::Document& document, const SchoolInfo& info)
    {
        Findings findings;
        const auto block = [&](const QString& code, const QString& cause, const QString& remedy) {
            findings.append({ .code = code,
                .severity = Severity::Blocks,
                .cause = cause,
                .consequence = tr("Rien n’est importé."),
                .remedy = remedy,
                .where = { .file = document.sourceName } });
        };
        const QString menu = xml::exportMenu(xml::FileType::StsEmp);
        if (document.uai.isEmpty() || document.year == 0) {
            block(QStringLiteral("F03"),
                tr("Le fichier %1 ne dit pas de quel établissement et de quelle année il est.")
                    .arg(french::quoted(document.sourceName)),
                tr("Refaites l’export et donnez le fichier tel quel : %1.").arg(menu));
            return findings;
        }
        if (document.uai != info.uai && !info.otherUais.contains(document.uai))
            block(QStringLiteral("F03"),
                tr("Le fichier %1 est celui de l’établissement %2 ; cette base est celle de %3.")
                    .arg(french::quoted(document.sourceName), document.uai, info.uai),
                tr("Choisissez le fichier sts_emp_%1_%2.xml (%3), ou ouvrez la base de %4.")
                    .arg(info.uai)
                    .arg(info.year)
                    .arg(menu, document.uai));
        if (document.year != info.year)
            block(QStringLiteral("F04"),
                tr("Le fichier %1 est de l’année %2 ; cette base est celle de %3.")
                    .arg(french::quoted(document.sourceName), french::schoolYear(document.year),
                        french::schoolYear(info.year)),
                tr("Dans STS-Web, placez-vous sur l’année %1 (année en préparation ou année en cours), puis refaites "
                   "l’export : %2.")
                    .arg(french::schoolYear(info.year), menu));
        return findings;
    }

    void identity(Draft& draft, const sts::Document& document)
    {
        SchoolInfo info = draft.school().info();
        if (!document.academyCode.isEmpty())
            info.academyCode = document.academyCode;
        if (info.name.isEmpty())
            info.name = document.complement.isEmpty() ? document.name : document.name + u' ' + document.complement;
        if (info.category.isEmpty())
            info.category = document.category.isEmpty() ? document.sigle : document.category;
        if (info.town.isEmpty())
            info.town = document.town;
        if (!info.firstDay.isValid())
            info.firstDay = document.from;
        if (!info.lastDay.isValid())
            info.lastDay = document.to;
        draft.update(info);
    }

    /// When what is in force was brought in; the same file once more is nothing new.
    void stamp(Draft& draft, const QDateTime& at)
    {
        SchoolInfo info = draft.school().info();
        if (info.stsImportedAt.isValid() && draft.changes().isEmpty())
            return;
        info.stsImportedAt = at;
        draft.update(info);
    }

    /// What is settled already takes over what STS says now.
    void adoptSettled(Draft& draft)
    {
        const Table<Correspondence> rows = draft.school().table<Correspondence>();
        for (const Correspondence& row : rows) {
            if (row.state != MatchState::Settled)
                continue;
            const RowKey ours { matching::rowKind(row.match), row.ours };
            if (currentRecord(draft.school(), ours))
                matching::adopt(draft, row.match, row.ours, row.theirs);
            else
                draft.remove(row.id);
        }
    }

    JournalEntry entryOf(const School& after, const sts::Document& document)
    {
        int settled = 0;
        int open = 0;
        for (const MatchKind kind : matching::AllKinds) {
            const matching::Status status = matching::status(after, kind);
            settled += status.settled;
            open += status.open;
        }
        JournalEntry entry { .step = QStringLiteral("import.sts"),
            .title = QCoreApplication::translate("Exchange", "Import STS %1 (%n à rapprocher)", nullptr, open)
                         .arg(french::schoolYear(document.year)),
            .direction = Direction::In };
        const auto count = [&](const QString& label, qint64 value) { entry.counts.append({ label, value }); };
        count(tr("Individus"), document.individuals.size());
        count(tr("Divisions"), document.divisions.size());
        count(tr("Groupes"), document.groups.size());
        count(tr("Matières"), document.subjects.size());
        count(tr("Services"), after.services().size());
        count(tr("Correspondances réglées"), settled);
        count(tr("Correspondances à régler"), open);
        return entry;
    }

} // namespace

Result<Plan> planStsImport(const xml::Input& input, const School& base, const ImportOptions& options)
{
    NAVETTE_TRY(document, sts::read(input));
    sts_import::nameStrangers(document);
    Plan plan;
    plan.findings = document.findings + checkFile(document, base.info());
    Draft draft(base);
    if (!plan.isBlocked()) {
        const QDateTime at = QDateTime::currentDateTimeUtc();
        Departures departures(draft, plan, options);
        identity(draft, document);
        sts_import::nomenclatures(draft, document);
        sts_import::subjects(draft, departures, document.subjects);
        sts_import::individuals(draft, departures, document.individuals);
        sts_import::structures(draft, departures, document);
        sts_import::services(draft, departures, document);
        adoptSettled(draft);
        matching::settleByRules(draft, at);
        stamp(draft, at);
        plan.changes = draft.changes();
        plan.lines = planLines(base, plan.changes,
            { Kind::StsIndividual, Kind::StsStructure, Kind::StsSubject, Kind::StsService, Kind::Teacher,
                Kind::Division, Kind::Group, Kind::Subject, Kind::Service, Kind::Correspondence });
    }
    plan.entry = entryOf(draft.school(), document);
    plan.entry.findings = plan.findings;
    plan.entry.files = journalFiles({ input });
    return plan;
}

Result<Plan> planStsImport(const QString& path, const School& school, const ImportOptions& options)
{
    const QString menu = xml::exportMenu(xml::FileType::StsEmp);
    const auto refused = [&](const Error& error) { return refusedReading(error, { path }, { xml::FileType::StsEmp }); };
    const Result<QList<xml::Input>> inputs = xml::openInputs({ path }, menu);
    if (!inputs)
        return refused(inputs.error());
    if (inputs->size() != 1)
        return refused({ ErrorKind::Refused,
            tr("L’archive %1 contient %2 fichiers ; l’export de STS-Web n’en est qu’un.")
                .arg(french::quoted(QFileInfo(path).fileName()))
                .arg(inputs->size()),
            tr("Rien n’a été importé."),
            tr("Choisissez le fichier sts_emp tel que STS-Web l’a donné : %1.").arg(menu) });
    Result<Plan> plan = planStsImport(inputs->front(), school, options);
    return plan ? plan : refused(plan.error());
}

} // namespace navette::exchange
