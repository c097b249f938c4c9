// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/import_support.h"
#include "formats/sts/reader.h"
#include "matching/link.h"
#include "matching/matching.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <map>
#include <set>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    Sex sexOf(const QString& code) { return code == u"1" ? Sex::Male : code == u"2" ? Sex::Female : Sex::Unknown; }

    /// CIVILITE of sts_emp (formats-in §9): 1, 2 and 3.
    QString civilityOf(const QString& code)
    {
        return code == u"1" ? QStringLiteral("M.") : code == u"2" || code == u"3" ? QStringLiteral("Mme") : QString();
    }

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
        if (document.uai != info.uai)
            block(QStringLiteral("F03"),
                tr("Le fichier %1 est celui de l’établissement %2 ; cette base est celle de %3.")
                    .arg(french::quoted(document.sourceName), document.uai, info.uai),
                tr("Choisissez le fichier sts_emp_%1_%2.xml (%3), ou ouvrez la base de %4.")
                    .arg(info.uai)
                    .arg(info.year)
                    .arg(menu, document.uai));
        if (document.year != info.year)
            block(QStringLiteral("F04"),
                tr("Le fichier %1 est de l’année %2 ; cette base est celle de %3.")
                    .arg(french::quoted(document.sourceName), french::schoolYear(document.year),
                        french::schoolYear(info.year)),
                tr("Dans STS-Web, placez-vous sur l’année %1 (année en préparation ou année en cours), puis refaites "
                   "l’export : %2.")
                    .arg(french::schoolYear(info.year), menu));
        return findings;
    }

    /// A service may name a person who is on leave and stands nowhere else in the file (formats-in §10, 18), or a
    /// subject that its nomenclature lacks: both enter by number alone, so that no hour is lost.
    class Strangers {
    public:
        explicit Strangers(sts::Document& document)
            : m_document(document)
        {
            for (const sts::Individual& person : std::as_const(document.individuals))
                m_people.insert(person.type + u':' + person.id);
            for (const sts::Subject& subject : std::as_const(document.subjects))
                m_subjects.insert(subject.code);
        }

        void letIn()
        {
            for (const QList<sts::Structure>& structures : { m_document.divisions, m_document.groups }) {
                for (const sts::Structure& structure : structures) {
                    for (const sts::Service& service : structure.services)
                        look(structure, service);
                }
            }
        }

    private:
        void look(const sts::Structure& structure, const sts::Service& service)
        {
            if (!m_subjects.contains(service.subject)) {
                m_subjects.insert(service.subject);
                m_document.subjects.append({ .code = service.subject, .shortLabel = service.subject });
                tell(QStringLiteral("STS_UNKNOWN_SUBJECT"), structure,
                    tr("Un service de %1 porte la matière %2, que la nomenclature du fichier ne contient pas.")
                        .arg(structure.code, service.subject),
                    tr("Elle entre sous son code et garde ses heures."),
                    tr("Complétez son libellé dans la liste des matières, ou corrigez le service dans STS-Web."));
            }
            for (const sts::TeacherShare& share : service.teachers) {
                const QString key = share.type + u':' + share.id;
                if (m_people.contains(key))
                    continue;
                m_people.insert(key);
                const QString name = tr("INCONNU %1").arg(share.id);
                m_document.individuals.append({ .id = share.id, .type = share.type, .usageName = name });
                tell(QStringLiteral("STS_UNKNOWN_PERSON"), structure,
                    tr("Le service %1 de %2 est confié à la personne n° %3, que le fichier ne décrit pas.")
                        .arg(service.subject, structure.code, share.id),
                    tr("Elle entre sous le nom %1 et garde ses heures.").arg(name),
                    tr("Vérifiez son support dans STS-Web, puis importez de nouveau le fichier."));
            }
        }

        void tell(const QString& code, const sts::Structure& structure, const QString& cause,
            const QString& consequence, const QString& remedy)
        {
            m_document.findings.append({ .code = code,
                .severity = Severity::ToVerify,
                .cause = cause,
                .consequence = consequence,
                .remedy = remedy,
                .where = { .file = m_document.sourceName, .line = structure.line } });
        }

        sts::Document& m_document;
        QSet<QString> m_people; ///< by type and number
        QSet<QString> m_subjects;
    };

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

    void nomenclatures(Draft& draft, const sts::Document& document)
    {
        const auto mefIndex = indexBy(draft.school().mefs(), [](const Mef& row) { return row.code; });
        for (const sts::Mef& mef : document.mefs) {
            const Mef* present = draft.school().find(mefIndex.value(mef.code));
            Mef row = present ? *present : Mef { .code = mef.code };
            if (row.label.isEmpty())
                row.label = mef.longLabel.isEmpty() ? mef.editionLabel : mef.longLabel;
            if (row.formation.isEmpty())
                row.formation = mef.formation;
            row.mefstat4 = mef.mefstat4;
            present ? void(draft.update(row)) : void(draft.insert(row));
        }
        // The titles are SIECLE's too, under the same name: two sources would take turns at them.
        QList<sts::CodeItem> own = document.codeItems;
        own.removeIf([](const sts::CodeItem& item) { return item.list == u"CIVILITE"; });
        replaceCodeLists(draft, own);
    }

    void subjects(Draft& draft, Departures& departures, const QList<sts::Subject>& list)
    {
        const auto index = indexBy(draft.school().table<StsSubject>(), [](const StsSubject& row) { return row.code; });
        QSet<QString> seen;
        for (const sts::Subject& subject : list) {
            const StsSubject* present = draft.school().find(index.value(subject.code));
            StsSubject row = present ? *present : StsSubject { .code = subject.code };
            row.shortCode = subject.shortCode;
            row.label = subject.shortLabel;
            row.longLabel = subject.longLabel;
            present ? void(draft.update(row)) : void(draft.insert(row));
            seen.insert(subject.code);
        }
        QList<Id<StsSubject>> gone;
        for (const StsSubject& row : draft.school().table<StsSubject>()) {
            if (!seen.contains(row.code))
                gone.append(row.id);
        }
        departures.apply(gone, index.size(), [&](Id<StsSubject> id) { draft.remove(id); });
    }

    void individuals(Draft& draft, Departures& departures, const QList<sts::Individual>& list)
    {
        const auto index
            = indexBy(draft.school().table<StsIndividual>(), [](const StsIndividual& row) { return row.key(); });
        QSet<QString> seen;
        for (const sts::Individual& person : list) {
            StsIndividual row { .stsId = person.id, .type = person.type };
            if (const StsIndividual* present = draft.school().find(index.value(row.key())))
                row.id = present->id;
            row.civility = civilityOf(person.civility);
            row.usageName = person.usageName;
            row.familyName = person.familyName;
            row.firstName = person.firstName;
            row.birthDate = person.birthDate;
            row.sex = sexOf(person.sex);
            row.grade = person.grade;
            row.function = person.function;
            for (const sts::Discipline& discipline : person.disciplines) {
                row.disciplines.append((discipline.code + u' ' + discipline.label).trimmed());
                row.dueMinutes += (discipline.hundredths * 60 + 50) / 100;
            }
            row.headTeacherOf = person.headTeacherOf;
            seen.insert(row.key());
            row.id ? void(draft.update(row)) : void(draft.insert(row));
        }
        QList<Id<StsIndividual>> gone;
        for (const StsIndividual& row : draft.school().table<StsIndividual>()) {
            if (!seen.contains(row.key()))
                gone.append(row.id);
        }
        departures.apply(gone, index.size(), [&](Id<StsIndividual> id) {
            QList<Id<StsServiceShare>> shares;
            for (const StsServiceShare& share : draft.school().table<StsServiceShare>()) {
                if (share.individual == id)
                    shares.append(share.id);
            }
            for (const Id<StsServiceShare> share : shares)
                draft.remove(share);
            // Our shares under this post keep their teacher and hours: only the post is no more.
            QList<ServiceShare> ours;
            for (const ServiceShare& share : draft.school().table<ServiceShare>()) {
                if (share.post == id)
                    ours.append(share);
            }
            for (ServiceShare share : ours) {
                share.post = {};
                draft.update(share);
            }
            draft.remove(id);
        });
    }

    using ServiceKey = std::tuple<qint64, QString, QString>;

    void structures(Draft& draft, Departures& departures, const sts::Document& document)
    {
        const auto index = indexBy(draft.school().table<StsStructure>(),
            [](const StsStructure& row) { return std::pair(row.isGroup, row.code); });
        QSet<std::pair<bool, QString>> seen;
        const auto take = [&](const sts::Structure& structure) {
            const std::pair key(structure.isGroup, structure.code);
            StsStructure row { .id = index.value(key), .code = structure.code, .isGroup = structure.isGroup };
            row.label = structure.label;
            row.plannedSize = structure.planned;
            row.computedSize = structure.computed;
            row.maxSize = structure.maxSize;
            row.divisions = structure.divisions;
            row.mefs = structure.mefs;
            seen.insert(key);
            row.id ? void(draft.update(row)) : void(draft.insert(row));
        };
        for (const sts::Structure& division : document.divisions)
            take(division);
        for (const sts::Structure& group : document.groups)
            take(group);
        QList<Id<StsStructure>> gone;
        for (const StsStructure& row : draft.school().table<StsStructure>()) {
            if (!seen.contains({ row.isGroup, row.code }))
                gone.append(row.id);
        }
        departures.apply(gone, index.size(), [&](Id<StsStructure> id) { draft.remove(id); });
    }

    void services(Draft& draft, Departures& departures, const sts::Document& document)
    {
        const auto structureIndex = indexBy(draft.school().table<StsStructure>(),
            [](const StsStructure& row) { return std::pair(row.isGroup, row.code); });
        const auto individualIndex
            = indexBy(draft.school().table<StsIndividual>(), [](const StsIndividual& row) { return row.key(); });
        const auto keyOf
            = [](const StsService& row) { return ServiceKey(row.structure.value, row.subject, row.modality); };
        std::map<ServiceKey, Id<StsService>> present;
        for (const StsService& row : draft.school().table<StsService>())
            present.emplace(keyOf(row), row.id);
        QMultiHash<qint64, StsServiceShare> sharesOf;
        for (const StsServiceShare& row : draft.school().table<StsServiceShare>())
            sharesOf.insert(row.service.value, row);

        std::set<qint64> kept;
        QSet<std::pair<bool, QString>> inFile;
        const auto take = [&](const sts::Structure& structure) {
            inFile.insert({ structure.isGroup, structure.code });
            const Id<StsStructure> owner = structureIndex.value({ structure.isGroup, structure.code });
            for (const sts::Service& service : structure.services) {
                StsService row { .structure = owner, .subject = service.subject, .modality = service.modality };
                const auto found = present.find(keyOf(row));
                row.hours = service.hours;
                row.coTeaching = service.coTeaching;
                if (found != present.end()) {
                    row.id = found->second;
                    draft.update(row);
                } else {
                    row.id = draft.insert(row);
                    present.emplace(keyOf(row), row.id);
                }
                kept.insert(row.id.value);

                std::map<qint64, StsServiceShare> wanted;
                for (const sts::TeacherShare& share : service.teachers) {
                    const Id<StsIndividual> individual = individualIndex.value(share.type + u':' + share.id);
                    if (individual)
                        wanted.insert_or_assign(individual.value,
                            StsServiceShare { .service = row.id,
                                .individual = individual,
                                .hours = share.hours,
                                .weighting = share.weighting });
                }
                for (const StsServiceShare& share : sharesOf.values(row.id.value)) {
                    const auto same = wanted.find(share.individual.value);
                    if (same == wanted.end()) {
                        if (draft.school().find(share.id))
                            draft.remove(share.id);
                        continue;
                    }
                    StsServiceShare updated = same->second;
                    updated.id = share.id;
                    draft.update(updated);
                    wanted.erase(same);
                }
                for (const auto& [individual, share] : wanted)
                    draft.insert(share);
            }
        };
        for (const sts::Structure& division : document.divisions)
            take(division);
        for (const sts::Structure& group : document.groups)
            take(group);
        const auto remove = [&](Id<StsService> id) {
            for (const StsServiceShare& share : sharesOf.values(id.value)) {
                if (draft.school().find(share.id))
                    draft.remove(share.id);
            }
            draft.remove(id);
        };
        QList<Id<StsService>> gone;
        const Table<StsService> all = draft.school().table<StsService>();
        for (const StsService& row : all) {
            const StsStructure* structure = draft.school().find(row.structure);
            if (!structure)
                remove(row.id);
            // A structure held back by the threshold keeps its services.
            else if (!kept.contains(row.id.value) && inFile.contains({ structure->isGroup, structure->code }))
                gone.append(row.id);
        }
        departures.apply(gone, all.size(), remove);
    }

    /// What is settled already takes over what STS says now.
    void adoptSettled(Draft& draft)
    {
        const Table<Correspondence> rows = draft.school().table<Correspondence>();
        for (const Correspondence& row : rows) {
            if (row.state != MatchState::Settled)
                continue;
            const RowKey ours { row.match == MatchKind::Teacher ? Kind::Teacher
                    : row.match == MatchKind::Division          ? Kind::Division
                    : row.match == MatchKind::Group             ? Kind::Group
                                                                : Kind::Subject,
                row.ours };
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
    Strangers(document).letIn();
    Plan plan;
    plan.findings = document.findings + checkFile(document, base.info());
    Draft draft(base);
    if (!plan.isBlocked()) {
        const QDateTime at = QDateTime::currentDateTimeUtc();
        Departures departures(draft, plan, options);
        identity(draft, document);
        nomenclatures(draft, document);
        subjects(draft, departures, document.subjects);
        individuals(draft, departures, document.individuals);
        structures(draft, departures, document);
        services(draft, departures, document);
        adoptSettled(draft);
        matching::settleExactly(draft, at);
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
    NAVETTE_TRY(inputs, xml::openInputs({ path }, menu));
    if (inputs.size() != 1)
        return failure(ErrorKind::Refused,
            tr("L’archive %1 contient %2 fichiers ; l’export de STS-Web n’en est qu’un.")
                .arg(french::quoted(QFileInfo(path).fileName()))
                .arg(inputs.size()),
            tr("Rien n’a été importé."), tr("Choisissez le fichier sts_emp tel que STS-Web l’a donné : %1.").arg(menu));
    return planStsImport(inputs.front(), school, options);
}

} // namespace navette::exchange
