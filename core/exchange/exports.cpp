// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exports.h"

#include "checks/catalogue.h"
#include "checks/checks.h"
#include "checks/reasons.h"
#include "checks/sent.h"
#include "common/french.h"
#include "exchange/export_documents.h"
#include "formats/elegroupe/file.h"
#include "formats/ent/container.h"
#include "formats/ent/reader.h"
#include "formats/ent/validate.h"
#include "formats/ent/writer.h"
#include "formats/sts/upload_reader.h"
#include "formats/sts/upload_validate.h"
#include "formats/sts/upload_writer.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    void block(Outgoing& outgoing, const QString& code, const Error& error)
    {
        outgoing.findings.append({ .code = code,
            .severity = Severity::Blocks,
            .cause = error.cause,
            .consequence = error.consequence.isEmpty() ? tr("Aucun fichier n’est écrit.") : error.consequence,
            .remedy = error.remedy });
        outgoing.bytes.clear();
    }

    /// What was written is read again with our own reader and must say the same, else nothing leaves.
    template <class Document> void compare(Outgoing& outgoing, const Document& wanted, const Result<Document>& again)
    {
        if (!again)
            block(outgoing, QStringLiteral("F06"), again.error());
        else if (!(*again == wanted))
            block(outgoing, QStringLiteral("F06"),
                { .cause = tr("Le fichier %1, relu, ne dit pas la même chose que la base.")
                               .arg(french::quoted(outgoing.fileName)),
                    .consequence = tr("Aucun fichier n’est écrit."),
                    .remedy = tr("C’est un défaut de Navette : signalez-le avec une copie de la base.") });
    }

    /// What the format's own rules find, less what the school's checks have told already with more to say.
    void addFormatFindings(Outgoing& outgoing, const Findings& findings)
    {
        QSet<QString> told;
        for (const Finding& finding : std::as_const(outgoing.findings))
            told.insert(finding.code);
        for (const Finding& finding : findings) {
            if (finding.severity == Severity::Blocks || !told.contains(finding.code))
                outgoing.findings.append(finding);
        }
    }

    /// A finding of the catalogue about the file itself.
    void block(Outgoing& outgoing, QStringView code, QStringView which)
    {
        const checks::RuleCase rule = checks::findRule(code)->find(which);
        block(
            outgoing, code.toString(), { .cause = rule.cause, .consequence = rule.consequence, .remedy = rule.remedy });
    }

    /// F06: a name that every system takes.
    void checkFile(Outgoing& outgoing)
    {
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9._-]+$"));
        if (!plain.match(outgoing.fileName).hasMatch())
            block(outgoing, u"F06", u"name");
    }

    /// Services that were kept back are told in the journal, with how many they are.
    void countWithheld(Outgoing& outgoing, const School& school)
    {
        const checks::Sent sent(school);
        const auto& services = school.services();
        if (const auto kept = std::count_if(
                services.begin(), services.end(), [&](const Service& service) { return sent.isWithheld(service.id); });
            kept > 0)
            outgoing.entry.counts.append({ tr("Services gardés dans Navette"), int(kept) });
    }

    checks::Situation situationOf(const ExportOptions& options)
    {
        checks::Situation situation { .acceptedBecause = options.acceptedBecause,
            .automatic = options.automatic,
            .dialect = options.dialect == EntDialect::Edt ? QStringLiteral("edt") : QStringLiteral("kosmos") };
        if (options.at.isValid())
            situation.today = options.at.date();
        return situation;
    }

    /// The reasons that were given one by one, then the one that was given for all.
    void giveReasons(Outgoing& outgoing, const School& school, Receiver receiver, const ExportOptions& options)
    {
        checks::applyReasons(outgoing.findings, school, checks::receiverName(receiver));
        for (Finding& finding : outgoing.findings) {
            if (!checks::needsReason(finding))
                continue;
            // An incomplete set of links is to verify only because a reason was given for it.
            const bool accepted = finding.code == u"L03";
            finding.reason = (accepted ? options.acceptedBecause : options.reason).simplified();
        }
    }

    xml::Input inputOf(const QString& name, const QByteArray& bytes)
    {
        return { .name = name, .path = {}, .bytes = bytes };
    }

    void exportSts(Outgoing& outgoing, const School& school)
    {
        const sts::UploadDocument document = stsDocument(school);
        outgoing.fileName = sts::uploadFileName(document.uai, document.year);
        addFormatFindings(outgoing, sts::validate(document));
        int services = 0;
        int courses = 0;
        for (const auto* list : { &document.divisions, &document.groups }) {
            for (const sts::UploadStructure& structure : *list) {
                services += int(structure.services.size());
                for (const sts::UploadService& service : structure.services) {
                    for (const sts::UploadTeacher& teacher : service.teachers)
                        courses += int(teacher.courses.size());
                }
            }
        }
        outgoing.entry.counts = { { tr("Enseignants"), document.individuals.size() },
            { tr("Divisions"), document.divisions.size() }, { tr("Groupes"), document.groups.size() },
            { tr("Services"), services }, { tr("Cours"), courses }, { tr("Salles"), document.rooms.size() } };
        countWithheld(outgoing, school);
        outgoing.entry.title
            = QCoreApplication::translate("Exchange", "Fichier pour STS-Web (%n service(s))", nullptr, services);
        if (outgoing.isBlocked())
            return;
        const Result<QByteArray> bytes = sts::writeUpload(document);
        if (!bytes) {
            block(outgoing, QStringLiteral("E06"), bytes.error());
            return;
        }
        outgoing.bytes = *bytes;
        compare(outgoing, document, sts::readUpload(inputOf(outgoing.fileName, *bytes)));
    }

    void exportSiecle(Outgoing& outgoing, const School& school, const ExportOptions& options)
    {
        const elegroupe::Document document = siecleDocument(school, options.at);
        const QString baseName = elegroupe::fileBaseName(document.uai, document.year, options.at);
        outgoing.fileName = baseName + QStringLiteral(".zip");
        addFormatFindings(outgoing, elegroupe::validate(document));
        int links = 0;
        for (const elegroupe::Pupil& pupil : document.pupils)
            links += int(pupil.groups.size());
        outgoing.entry.counts = { { tr("Élèves"), document.pupils.size() }, { tr("Liens élève-groupe"), links } };
        outgoing.entry.title
            = QCoreApplication::translate("Exchange", "Liens élève-groupe pour SIECLE (%n lien(s))", nullptr, links);
        outgoing.entry.note = options.acceptedBecause;
        if (outgoing.isBlocked())
            return;
        const Result<QByteArray> xmlBytes = elegroupe::write(document);
        const Result<QByteArray> zip = elegroupe::writeZip(document, options.at);
        if (!xmlBytes || !zip) {
            block(outgoing, QStringLiteral("E06"), !xmlBytes ? xmlBytes.error() : zip.error());
            return;
        }
        outgoing.bytes = *zip;
        compare(outgoing, document, elegroupe::read(inputOf(baseName + QStringLiteral(".xml"), *xmlBytes)));
    }

    /// Puts the bytes into the container that the school's partners can open.
    void sealFor(Outgoing& outgoing, const School& school, const ExportOptions& options)
    {
        const SchoolInfo& info = school.info();
        QList<ent::Partner> partners;
        QStringList names;
        for (const EntPartner& row : school.table<EntPartner>()) {
            partners.append({ row.name, row.publicKey.toUtf8() });
            names.append(row.name);
        }
        const ent::Cover cover { .uai = info.uai,
            .schoolName = info.name,
            .postcodeAndTown = info.town,
            .software = QStringLiteral("NAVETTE"),
            .at = options.at };
        const Result<QByteArray> container = ent::seal(outgoing.bytes, partners, cover);
        if (!container) {
            block(outgoing, QStringLiteral("ENT_SEAL"), container.error());
            return;
        }
        outgoing.bytes = *container;
        outgoing.entry.note = tr("Scellé pour %1.").arg(names.join(tr(" et ")));
    }

    void exportEnt(Outgoing& outgoing, const School& school, const ExportOptions& options)
    {
        const ent::Document document = entDocument(school);
        outgoing.fileName = ent::fileName(
            options.dialect == EntDialect::Edt ? ent::Dialect::Edt : ent::Dialect::Kosmos, document.uai);
        addFormatFindings(outgoing, ent::validate(document));
        outgoing.entry.counts = { { tr("Cours"), document.lessons.size() },
            { tr("Enseignants"), document.teachers.size() }, { tr("Classes"), document.classes.size() },
            { tr("Groupes"), document.groups.size() }, { tr("Élèves"), document.pupils.size() } };
        outgoing.entry.title = QCoreApplication::translate(
            "Exchange", "Emploi du temps pour l’ENT (%n cours)", nullptr, int(document.lessons.size()));
        if (outgoing.isBlocked())
            return;
        const Result<QByteArray> bytes = ent::write(document);
        if (!bytes) {
            block(outgoing, QStringLiteral("E06"), bytes.error());
            return;
        }
        outgoing.bytes = *bytes;
        const Result<ent::Document> again = ent::read(inputOf(outgoing.fileName, *bytes));
        compare(outgoing, document, again);
        if (again)
            addFormatFindings(outgoing, again->findings);
        if (options.sealed && !outgoing.isBlocked())
            sealFor(outgoing, school, options);
    }

} // namespace

std::optional<Receiver> receiverOfName(QStringView name)
{
    for (const Receiver receiver : { Receiver::Sts, Receiver::Siecle, Receiver::Ent }) {
        if (name == checks::receiverName(receiver))
            return receiver;
    }
    return {};
}

Outgoing planExport(Receiver receiver, const School& school, const ExportOptions& options)
{
    Outgoing outgoing;
    outgoing.findings = checks::check(receiver, school, situationOf(options));
    outgoing.entry.direction = Direction::Out;
    outgoing.entry.outcome = Outcome::Prepared;
    switch (receiver) {
    case Receiver::Sts:
        outgoing.entry.step = QStringLiteral("export.sts");
        exportSts(outgoing, school);
        break;
    case Receiver::Siecle:
        outgoing.entry.step = QStringLiteral("export.siecle");
        exportSiecle(outgoing, school, options);
        break;
    case Receiver::Ent:
        outgoing.entry.step = QStringLiteral("export.ent");
        exportEnt(outgoing, school, options);
        break;
    }
    checkFile(outgoing);
    giveReasons(outgoing, school, receiver, options);
    outgoing.entry.findings = outgoing.findings;
    return outgoing;
}

} // namespace navette::exchange
