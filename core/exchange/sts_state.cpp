// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sts_state.h"

#include "common/french.h"
#include "model/modality.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("StsState", text); }

    constexpr int MinutesPerDay = 24 * 60;
    /// A lesson whose service STS was told to keep and does not have: no rule of the catalogue, for it is a choice made
    /// there.
    constexpr const char* KeptServices = "STS_KEPT";

    class Loading {
    public:
        Loading(const StsState& before, const sts::UploadDocument& document, const UploadChoices& choices)
            : m_document(document)
            , m_choices(choices)
        {
            m_result.state = before;
        }

        AppliedUpload run()
        {
            if (!header())
                return m_result;
            for (const sts::UploadAlternance& alternance : m_document.alternances)
                m_alternances.insert(alternance.code);
            for (const sts::UploadRoom& room : m_document.rooms)
                m_rooms.insert(room.code);
            if (!m_choices.lessonsOnly()) {
                m_result.state.services.clear();
                for (const sts::UploadStructure& group : m_document.groups)
                    takeGroup(group);
            }
            for (const auto* list : { &m_document.divisions, &m_document.groups }) {
                for (const sts::UploadStructure& structure : *list)
                    takeStructure(structure);
            }
            return m_result;
        }

    private:
        StsState& state() { return m_result.state; }

        void refuse(const char* code, const QString& cause, const QString& consequence)
        {
            m_result.refused.append({ .code = QLatin1String(code),
                .severity = Severity::Blocks,
                .cause = cause,
                .consequence = consequence });
        }

        bool header()
        {
            const QString nothing = tr("STS-Web ne prend rien de ce fichier.");
            if (m_document.uai != state().uai)
                refuse("F03",
                    tr("Le fichier est celui de l’établissement %1, STS-Web attend %2.")
                        .arg(m_document.uai, state().uai),
                    nothing);
            if (m_document.year != state().year)
                refuse("F04",
                    tr("Le fichier est de l’année %1, STS-Web attend %2.")
                        .arg(french::schoolYear(m_document.year), french::schoolYear(state().year)),
                    nothing);
            m_result.wholeFileRefused = !m_result.refused.isEmpty();
            return !m_result.wholeFileRefused;
        }

        /// A group is made or changed; divisions must be there.
        void takeGroup(const sts::UploadStructure& group)
        {
            const QString lost = tr("Le groupe %1 et ses services ne sont pas pris.").arg(group.code);
            const auto present = state().structures.constFind(group.code);
            if (present != state().structures.cend() && !present->isGroup) {
                refuse("G05", tr("Le code %1 est celui d’une division.").arg(group.code), lost);
                return;
            }
            if (group.divisions.isEmpty()) {
                refuse("G03", tr("Le groupe %1 n’a pas de division d’appartenance.").arg(group.code), lost);
                return;
            }
            if (group.planned <= 0) {
                refuse("G06", tr("L’effectif du groupe %1 est nul.").arg(group.code), lost);
                return;
            }
            HeldStructure held { .isGroup = true, .label = group.label, .planned = group.planned };
            for (const sts::UploadShare& share : group.divisions) {
                const auto division = state().structures.constFind(share.division);
                if (division == state().structures.cend() || division->isGroup) {
                    refuse("G01",
                        tr("Le groupe %1 dépend de la division %2, que STS-Web n’a pas.")
                            .arg(group.code, share.division),
                        lost);
                    return;
                }
                held.divisions.append(share.division);
            }
            std::sort(held.divisions.begin(), held.divisions.end());
            state().structures.insert(group.code, held);
        }

        void takeStructure(const sts::UploadStructure& structure)
        {
            const auto present = state().structures.constFind(structure.code);
            if (present == state().structures.cend() || present->isGroup != structure.isGroup) {
                // A group that was refused has been told of already; without the services, only lessons are missed.
                if (m_choices.lessonsOnly() ? hasCourses(structure) : !structure.isGroup)
                    refuse(structure.isGroup ? "G07" : "G01",
                        structure.isGroup ? tr("STS-Web n’a pas de groupe %1.").arg(structure.code)
                                          : tr("STS-Web n’a pas de division %1.").arg(structure.code),
                        tr("Ses services et ses cours ne sont pas pris."));
                return;
            }
            for (const sts::UploadService& service : structure.services)
                takeService(structure.code, service);
        }

        static bool hasCourses(const sts::UploadStructure& structure)
        {
            return std::any_of(structure.services.cbegin(), structure.services.cend(), [](const auto& service) {
                return std::any_of(service.teachers.cbegin(), service.teachers.cend(),
                    [](const sts::UploadTeacher& teacher) { return !teacher.courses.isEmpty(); });
            });
        }

        static QString wordsOf(const StsServiceKey& key)
        {
            return QStringLiteral("%1, %2 %3").arg(key.structure, key.subject, key.modality);
        }

        void takeService(const QString& structure, const sts::UploadService& service)
        {
            StsServiceKey key { structure, service.subject,
                service.modality.isEmpty() ? QString(UsualModality) : service.modality };
            if (!state().modalities.isEmpty() && !state().modalities.contains(key.modality)) {
                m_result.refused.append({ .code = QStringLiteral("M06"),
                    .severity = Severity::ToVerify,
                    .cause = tr("STS-Web ne connaît pas la modalité de cours %1 (%2).").arg(key.modality, wordsOf(key)),
                    .consequence = tr("Le service devient un cours général (CG).") });
                key.modality = UsualModality;
            }
            if (m_choices.lessonsOnly()) {
                takeLessonsOf(key, service);
                return;
            }
            const QString lost = tr("Le service et ses cours ne sont pas pris.");
            if (!state().subjects.contains(key.subject)) {
                refuse("M01",
                    tr("La matière %1 n’est pas dans la nomenclature de STS-Web (%2).").arg(key.subject, wordsOf(key)),
                    lost);
                return;
            }
            if (state().services.contains(key)) {
                refuse("H01", tr("Le service %1 est deux fois dans le fichier.").arg(wordsOf(key)), lost);
                return;
            }
            HeldService held { .hours = service.hundredths * 10, .coTeaching = service.coTeaching };
            for (const sts::UploadTeacher& teacher : service.teachers)
                takeShare(held, key, teacher);
            state().services.insert(key, held);
        }

        void takeShare(HeldService& held, const StsServiceKey& key, const sts::UploadTeacher& teacher)
        {
            const StsPerson person { teacher.type, teacher.id };
            const QString lost = tr("Ses heures et ses cours dans ce service ne sont pas pris.");
            if (!state().people.contains(person)) {
                refuse("T03",
                    tr("L’enseignant n° %1 (%2) n’est pas dans STS-Web (%3).")
                        .arg(teacher.id, teacher.type, wordsOf(key)),
                    lost);
                return;
            }
            if (held.teachers.contains(person)) {
                refuse("H01",
                    tr("L’enseignant n° %1 (%2) est deux fois dans le service %3.")
                        .arg(teacher.id, teacher.type, wordsOf(key)),
                    lost);
                return;
            }
            held.teachers.insert(person,
                { .hours = teacher.hundredths * 10,
                    .weighting = teacher.weighting,
                    .courses = coursesOf(key, teacher) });
        }

        /// With the services kept, a lesson finds its service and its teacher there or is refused.
        void takeLessonsOf(const StsServiceKey& key, const sts::UploadService& service)
        {
            const QString why = m_choices.overtimePaid
                ? tr("Les HSA sont en paiement : STS-Web ne prend que les cours.")
                : tr("Les services sont conservés : STS-Web ne prend que les cours.");
            const auto held = state().services.find(key);
            for (const sts::UploadTeacher& teacher : service.teachers) {
                if (teacher.courses.isEmpty())
                    continue;
                const StsPerson person { teacher.type, teacher.id };
                if (held == state().services.end() || !held->teachers.contains(person)) {
                    refuse(m_choices.overtimePaid ? "F07" : KeptServices,
                        tr("STS-Web n’a pas le service %1 de l’enseignant n° %2 (%3).")
                            .arg(wordsOf(key), teacher.id, teacher.type),
                        why + u' ' + tr("Ceux de ce service sont refusés."));
                    continue;
                }
                (*held).teachers[person].courses = coursesOf(key, teacher);
            }
        }

        QList<sts::UploadCourse> coursesOf(const StsServiceKey& key, const sts::UploadTeacher& teacher)
        {
            QList<sts::UploadCourse> taken;
            for (const sts::UploadCourse& course : teacher.courses) {
                const QString what
                    = QStringLiteral("%1, %2 %3")
                          .arg(wordsOf(key), french::dayName(course.day), french::timeOfDay(course.start));
                const QString lost = tr("Ce cours n’est pas pris.");
                if (!m_alternances.contains(course.alternance))
                    refuse("E01", tr("L’alternance %1 n’est pas définie (%2).").arg(course.alternance, what), lost);
                else if (course.duration <= 0 || course.start + course.duration > MinutesPerDay)
                    refuse("E03", tr("La durée du cours ne va pas (%1).").arg(what), lost);
                else if (!course.room.isEmpty() && !m_rooms.contains(course.room))
                    refuse("E04", tr("La salle %1 n’est pas définie (%2).").arg(course.room, what), lost);
                else
                    taken.append(course);
            }
            return taken;
        }

        const sts::UploadDocument& m_document;
        const UploadChoices m_choices;
        AppliedUpload m_result;
        QSet<QString> m_alternances;
        QSet<QString> m_rooms;
    };

} // namespace

size_t qHash(const StsPerson& person, size_t seed) { return qHashMulti(seed, person.type, person.id); }

StsState stsState(const School& school)
{
    StsState state { .uai = school.info().uai, .year = school.info().year };
    for (const StsSubject& row : school.table<StsSubject>())
        state.subjects.insert(row.code);
    for (const CodeItem& row : school.table<CodeItem>()) {
        if (row.list == u"MOD_COURS")
            state.modalities.insert(row.code);
    }
    for (const StsIndividual& row : school.table<StsIndividual>()) {
        if (row.type == u"epp" || row.type == u"local")
            state.people.insert({ row.type, row.stsId });
    }
    for (const StsStructure& row : school.table<StsStructure>()) {
        HeldStructure held { row.isGroup, row.label, row.plannedSize, row.divisions };
        std::sort(held.divisions.begin(), held.divisions.end());
        state.structures.insert(row.code, held);
    }
    QHash<Id<StsService>, StsServiceKey> keys;
    for (const StsService& row : school.table<StsService>()) {
        const StsStructure* structure = school.find(row.structure);
        if (!structure)
            continue;
        const StsServiceKey key { structure->code, row.subject, row.modality };
        keys.insert(row.id, key);
        state.services.insert(key, { .hours = row.hours, .coTeaching = row.coTeaching });
    }
    for (const StsServiceShare& row : school.table<StsServiceShare>()) {
        const StsIndividual* person = school.find(row.individual);
        const auto key = keys.constFind(row.service);
        if (person && key != keys.cend())
            state.services[*key].teachers.insert(
                { person->type, person->stsId }, { .hours = row.hours, .weighting = row.weighting });
    }
    return state;
}

AppliedUpload applyUpload(const StsState& before, const sts::UploadDocument& document, const UploadChoices& choices)
{
    return Loading(before, document, choices).run();
}

} // namespace navette::exchange
