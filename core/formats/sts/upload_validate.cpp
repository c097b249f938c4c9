// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sts/upload_validate.h"

#include "common/french.h"
#include "formats/xml/decode.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace navette::sts {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Sts", text); }

    constexpr int MinutesPerDay = 24 * 60;
    constexpr int MostHundredths = 99999; // three digits before the dot
    constexpr qsizetype LongestGroupCode = 8;
    constexpr qsizetype LongestShortLabel = 10;

    bool matches(const QRegularExpression& pattern, const QString& text) { return pattern.match(text).hasMatch(); }

    QString whole() { return tr("STS-Web refuserait tout le fichier."); }

    class Validator {
    public:
        explicit Validator(const UploadDocument& document)
            : m_document(document)
        {
        }

        Findings run()
        {
            header();
            days();
            alternances();
            rooms();
            individuals();
            for (const UploadStructure& division : m_document.divisions)
                structure(division);
            for (const UploadStructure& group : m_document.groups) {
                structure(group);
                membership(group);
            }
            if (m_withoutCourse > 0) {
                add("H10", Severity::Information, tr("Des enseignants ont un service sans cours placé."),
                    tr("Leurs heures remontent, leur emploi du temps non."));
                m_findings.last().occurrences = m_withoutCourse;
            }
            return m_findings;
        }

    private:
        void add(const char* code, Severity severity, const QString& cause, const QString& consequence)
        {
            m_findings.append({ QLatin1String(code), severity, cause, consequence });
        }
        void blocks(const char* code, const QString& cause, const QString& consequence)
        {
            add(code, Severity::Blocks, cause, consequence);
        }
        void toVerify(const char* code, const QString& cause, const QString& consequence)
        {
            add(code, Severity::ToVerify, cause, consequence);
        }

        void encodable(const QString& text)
        {
            if (const auto bytes = xml::toLatin9(text); !bytes)
                blocks("E06", bytes.error().cause, tr("Le fichier ne pourrait pas être écrit."));
        }

        void header()
        {
            static const QRegularExpression uai(QStringLiteral("^[0-9]{7}[A-Z]$"));
            if (!matches(uai, m_document.uai))
                blocks("F03",
                    tr("L’UAI %1 n’a pas la forme de sept chiffres et une lettre.").arg(french::quoted(m_document.uai)),
                    whole());
            if (m_document.year < 1000 || m_document.year > 9999)
                blocks("F04", tr("L’année scolaire manque."), whole());
        }

        void days()
        {
            for (const UploadDay& day : m_document.days) {
                if (day.day < 1 || day.day > 7 || m_days.contains(day.day) || day.from < 0 || day.to <= day.from
                    || day.to >= MinutesPerDay)
                    blocks("E03",
                        tr("Les heures d’ouverture du jour %1 (%2 – %3) sont en double ou ne vont pas.")
                            .arg(QString::number(day.day), french::timeOfDay(day.from), french::timeOfDay(day.to)),
                        whole());
                m_days.insert(day.day, day);
            }
        }

        void alternances()
        {
            const QDate first(m_document.year, 8, 1);
            for (const UploadAlternance& alternance : m_document.alternances) {
                const QString what = tr("L’alternance %1").arg(french::quoted(alternance.code));
                if (alternance.code.isEmpty() || m_alternances.contains(alternance.code))
                    blocks("E01", tr("%1 est sans code ou en double.").arg(what), whole());
                m_alternances.insert(alternance.code, alternance.weeks.size());
                if (alternance.shortLabel.isEmpty() || alternance.longLabel.isEmpty())
                    blocks("E01", tr("%1 n’a pas ses deux libellés.").arg(what), whole());
                if (alternance.shortLabel.size() > LongestShortLabel)
                    blocks("E01",
                        tr("Le libellé court %1 dépasse dix caractères.").arg(french::quoted(alternance.shortLabel)),
                        whole());
                encodable(alternance.code + alternance.shortLabel + alternance.longLabel);
                if (alternance.weeks.isEmpty())
                    blocks("E01", tr("%1 n’a aucune semaine.").arg(what), tr("Ses cours n’auraient jamais lieu."));
                QSet<QDate> seen;
                for (const QDate& week : alternance.weeks) {
                    const bool right = week.isValid() && week.dayOfWeek() == Qt::Monday && week >= first
                        && week < first.addYears(1) && !seen.contains(week);
                    if (!right)
                        blocks("E01",
                            tr("%1 a la semaine du %2, qui n’est pas un lundi de l’année scolaire ou y figure deux "
                               "fois.")
                                .arg(what, week.isValid() ? french::date(week) : QStringLiteral("?")),
                            tr("STS-Web compterait mal les semaines."));
                    seen.insert(week);
                }
                m_mostWeeks = std::max(m_mostWeeks, alternance.weeks.size());
            }
        }

        void rooms()
        {
            for (const UploadRoom& room : m_document.rooms) {
                if (room.code.isEmpty() || m_rooms.contains(room.code))
                    blocks(
                        "E04", tr("La salle %1 est sans code ou en double.").arg(french::quoted(room.code)), whole());
                m_rooms.insert(room.code);
                encodable(room.code + room.roomGroup + room.location);
            }
        }

        void individuals()
        {
            static const QRegularExpression mefstat4(QStringLiteral("^[0-9]{4}$"));
            QSet<QString> ids;
            for (const UploadIndividual& individual : m_document.individuals) {
                personId(individual.id);
                if (ids.contains(individual.id))
                    blocks("T04",
                        tr("L’enseignant de numéro STS %1 figure deux fois.").arg(french::quoted(individual.id)),
                        whole());
                ids.insert(individual.id);
                for (const UploadIndemnity& indemnity : individual.indemnities) {
                    if (indemnity.division.isEmpty() || !matches(mefstat4, indemnity.mefstat4))
                        blocks("T05",
                            tr("L’indemnité de professeur principal %1 n’a pas de division ou pas de niveau à quatre "
                               "chiffres.")
                                .arg(french::quoted(indemnity.division)),
                            tr("STS-Web la laisserait de côté."));
                }
                for (const UploadAre& are : individual.ares) {
                    if (are.code.isEmpty() || are.hundredths <= 0 || are.hundredths > MostHundredths)
                        blocks("H02",
                            tr("L’activité à responsabilité %1 n’a pas de code ou pas d’heures.")
                                .arg(french::quoted(are.code)),
                            tr("STS-Web la laisserait de côté."));
                }
            }
        }

        void personId(const QString& id)
        {
            static const QRegularExpression pattern(QStringLiteral("^[0-9]+$"));
            if (!matches(pattern, id))
                blocks("T03", tr("Le numéro STS %1 n’est pas un nombre.").arg(french::quoted(id)), whole());
        }

        QString nameOf(const UploadStructure& structure) const
        {
            return (structure.isGroup ? tr("le groupe %1") : tr("la division %1")).arg(french::quoted(structure.code));
        }

        void structure(const UploadStructure& structure)
        {
            // One name space for divisions and groups, whatever the case.
            const QString key = structure.code.toUpper();
            if (structure.code.isEmpty())
                blocks("G05", tr("Une division ou un groupe n’a pas de code."), whole());
            else if (m_structures.contains(key))
                blocks("G05", tr("Le code %1 désigne deux divisions ou groupes.").arg(french::quoted(structure.code)),
                    tr("STS-Web les confondrait."));
            m_structures.insert(key);
            encodable(structure.code + structure.label);
            QSet<QString> keys;
            for (const UploadService& one : structure.services) {
                const QString serviceKey = one.subject + u'|' + one.modality;
                if (keys.contains(serviceKey))
                    toVerify("H01",
                        tr("Le service %1 figure deux fois pour %2.")
                            .arg(french::quoted(one.subject), nameOf(structure)),
                        tr("STS-Web n’en garderait qu’un."));
                keys.insert(serviceKey);
                service(structure, one);
            }
        }

        void membership(const UploadStructure& group)
        {
            // Inferred from what other programs write: which characters STS Web forbids was not found.
            static const QRegularExpression plain(QStringLiteral("^[A-Z0-9_.-]*$"));
            if (group.code.size() > LongestGroupCode)
                blocks("G05", tr("Le code de groupe %1 dépasse huit caractères.").arg(french::quoted(group.code)),
                    tr("STS-Web le couperait et ne le reconnaîtrait plus."));
            if (!matches(plain, group.code))
                toVerify("G05",
                    tr("Le code de groupe %1 contient autre chose que des capitales, des chiffres et « _ . - ».")
                        .arg(french::quoted(group.code)),
                    tr("STS-Web pourrait en retirer ces caractères."));
            if (group.divisions.isEmpty())
                blocks("G03", tr("Le groupe %1 n’est rattaché à aucune division.").arg(french::quoted(group.code)),
                    tr("STS-Web refuserait le groupe."));
            int sum = 0;
            QSet<QString> divisions;
            for (const UploadShare& share : group.divisions) {
                if (share.division.isEmpty() || divisions.contains(share.division) || share.planned < 0)
                    blocks("G03",
                        tr("Le groupe %1 est rattaché deux fois à la division %2, ou sans effectif.")
                            .arg(french::quoted(group.code), french::quoted(share.division)),
                        tr("STS-Web refuserait le groupe."));
                divisions.insert(share.division);
                sum += share.planned;
            }
            if (group.planned <= 0)
                blocks("G06", tr("Le groupe %1 a un effectif nul.").arg(french::quoted(group.code)),
                    tr("STS-Web refuserait le groupe."));
            else if (sum != group.planned && !group.divisions.isEmpty())
                toVerify("G04",
                    tr("Le groupe %1 annonce %2 élèves, ses divisions en donnent %3.")
                        .arg(french::quoted(group.code))
                        .arg(group.planned)
                        .arg(sum),
                    tr("Les effectifs seraient faux dans STS-Web."));
        }

        void service(const UploadStructure& structure, const UploadService& service)
        {
            static const QRegularExpression subject(QStringLiteral("^[0-9A-Z]{6}$"));
            const QString what
                = (structure.isGroup ? tr("Le service %1 du groupe %2") : tr("Le service %1 de la division %2"))
                      .arg(french::quoted(service.subject), french::quoted(structure.code));
            if (!matches(subject, service.subject))
                blocks("M01", tr("%1 n’a pas un code de matière de six caractères.").arg(what), whole());
            if (service.modality.isEmpty())
                toVerify("M06", tr("%1 n’a pas de modalité.").arg(what), tr("STS-Web mettrait CG."));
            if (service.hundredths < 0 || service.hundredths > MostHundredths)
                blocks("H02", tr("%1 a un nombre d’heures impossible.").arg(what), whole());
            if (service.teachers.isEmpty())
                toVerify("T07", tr("%1 n’a pas d’enseignant.").arg(what), tr("STS-Web n’aurait personne à payer."));
            QSet<std::pair<QString, QString>> teachers;
            QSet<int> weightings;
            int hours = 0;
            for (const UploadTeacher& one : service.teachers) {
                if (teachers.contains({ one.id, one.type }))
                    blocks("T04", tr("%1 a deux fois le même enseignant (%2).").arg(what, french::quoted(one.id)),
                        whole());
                teachers.insert({ one.id, one.type });
                weightings.insert(one.weighting);
                hours += one.hundredths;
                teacher(what, one);
            }
            if (weightings.size() > 1)
                toVerify(
                    "H08", tr("%1 a plusieurs pondérations.").arg(what), tr("STS-Web n’en garde qu’une par service."));
            coTeaching(what, service, hours);
        }

        void coTeaching(const QString& what, const UploadService& service, int hours)
        {
            const bool several = service.teachers.size() > 1;
            // Teachers who share the hours in turn are no co-teaching; those who add up to more than the pupils get
            // are.
            if (several && !service.coTeaching && (hours > service.hundredths || together(service)))
                blocks("H07", tr("%1 a plusieurs enseignants ensemble sans être un co-enseignement.").arg(what),
                    tr("STS-Web refuserait le service."));
            if (!several && service.coTeaching)
                toVerify("H07", tr("%1 est un co-enseignement à un seul enseignant.").arg(what),
                    tr("STS-Web attendrait le second."));
        }

        static bool together(const UploadService& service)
        {
            for (qsizetype i = 0; i < service.teachers.size(); ++i) {
                for (qsizetype k = i + 1; k < service.teachers.size(); ++k) {
                    for (const UploadCourse& one : service.teachers.at(i).courses) {
                        for (const UploadCourse& other : service.teachers.at(k).courses) {
                            if (one.alternance == other.alternance && one.day == other.day
                                && one.start < other.start + other.duration && other.start < one.start + one.duration)
                                return true;
                        }
                    }
                }
            }
            return false;
        }

        void teacher(const QString& what, const UploadTeacher& teacher)
        {
            personId(teacher.id);
            if (teacher.type != QLatin1String("epp") && teacher.type != QLatin1String("local"))
                blocks("T02",
                    tr("%1 a un enseignant de type %2, ni « epp » ni « local ».")
                        .arg(what, french::quoted(teacher.type)),
                    whole());
            if (teacher.hundredths < 0 || teacher.hundredths > MostHundredths || teacher.weighting < 0
                || teacher.weighting > MostHundredths)
                blocks("H02", tr("%1 a un enseignant au nombre d’heures ou à la pondération impossible.").arg(what),
                    whole());
            m_withoutCourse += teacher.courses.isEmpty();
            qint64 placed = 0; // minutes times weeks
            for (const UploadCourse& one : teacher.courses) {
                course(what, one);
                placed += one.duration * m_alternances.value(one.alternance);
            }
            // Slots of 55 minutes count as hours: only more placed than declared is odd. Three hundredths for rounding.
            if (m_mostWeeks > 0 && placed * 100 > (teacher.hundredths + 3) * 60LL * m_mostWeeks)
                toVerify("H02",
                    tr("%1 a plus d’heures placées que d’heures déclarées (enseignant %2).")
                        .arg(what, french::quoted(teacher.id)),
                    tr("STS-Web paierait les heures déclarées."));
        }

        void course(const QString& what, const UploadCourse& course)
        {
            const QString lesson
                = tr("%1, le cours du %2 à %3").arg(what, french::dayName(course.day), french::timeOfDay(course.start));
            const QString skipped = tr("STS-Web laisserait ce cours de côté.");
            if (!m_alternances.contains(course.alternance))
                blocks("E01",
                    tr("%1 : l’alternance %2 n’est pas dans le fichier.")
                        .arg(lesson, french::quoted(course.alternance)),
                    skipped);
            const bool inDay = course.day >= 1 && course.day <= 7 && course.start >= 0 && course.duration > 0
                && course.start + course.duration < MinutesPerDay;
            if (!inDay) {
                blocks("E03", tr("%1 : le jour, l’heure ou la durée ne va pas.").arg(lesson), skipped);
            } else if (!m_days.isEmpty()) {
                const auto day = m_days.constFind(course.day);
                if (day == m_days.cend() || course.start < day->from || course.start + course.duration > day->to)
                    toVerify("E03", tr("%1 : il est hors des heures d’ouverture.").arg(lesson), skipped);
            }
            if (!course.room.isEmpty() && !m_rooms.contains(course.room))
                blocks("E04",
                    tr("%1 : la salle %2 n’est pas dans le fichier.").arg(lesson, french::quoted(course.room)),
                    skipped);
        }

        const UploadDocument& m_document;
        Findings m_findings;
        QHash<int, UploadDay> m_days;
        QHash<QString, qsizetype> m_alternances; ///< code to number of weeks
        QSet<QString> m_rooms, m_structures;
        qsizetype m_mostWeeks = 0; ///< of one alternance: those of the year
        int m_withoutCourse = 0;
    };

} // namespace

Findings validate(const UploadDocument& document) { return Validator(document).run(); }

} // namespace navette::sts
