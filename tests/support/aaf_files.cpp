// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/support/names.h"
#include "tests/support/xml_text.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    const QString SchoolId = QStringLiteral("9901"); ///< the directory's own number of the school
    constexpr int PupilIds = 3'000'001;
    constexpr int StaffIds = 4'000'001;
    constexpr int PersonIds = 5'000'001;
    constexpr int EntriesPerPart = 1000;

    /// A complete delivery comes once the pupils' links are in SIECLE.
    QDate deliveryDay(const Plan& plan) { return { plan.options.year, 9, 21 }; }

    struct Attribute {
        const char* name;
        QStringList values;
    };

    /// What SIECLE handed out: characters that ISO-8859-15 lacks were lost at the source.
    QString asInSiecle(const QString& name)
    {
        QString kept;
        for (const QChar c : name)
            kept += c.unicode() < 0x100 || text("ŒœŸŠšŽž€").contains(c) ? c : u'?';
        return kept;
    }

    /// The requests of one kind, cut into parts.
    class Parts {
    public:
        Parts(const Plan& plan, const char* fileWord, const char* category, const char* value)
            : m_plan(plan)
            , m_fileWord(QString::fromLatin1(fileWord))
            , m_category(QString::fromLatin1(category))
            , m_value(QString::fromLatin1(value))
        {
        }

        void add(const QString& id, const QList<Attribute>& attributes)
        {
            if (m_inPart == EntriesPerPart)
                finishPart();
            ++m_inPart;
            m_text += QStringLiteral("\n<addRequest>\n<operationalAttributes><attr name=\"%1\"><value>%2</value></attr>"
                                     "</operationalAttributes>\n<identifier><id>%3</id></identifier>\n<attributes>\n")
                          .arg(m_category, m_value, id);
            for (const Attribute& attribute : attributes) {
                m_text += QStringLiteral("<attr name=\"%1\">").arg(QLatin1String(attribute.name));
                QStringList values = attribute.values;
                values.removeAll(QString());
                for (const QString& value : std::as_const(values))
                    m_text += QStringLiteral("<value>") + value.toHtmlEscaped() + QStringLiteral("</value>");
                m_text += values.isEmpty() ? QStringLiteral("<value/></attr>\n") : QStringLiteral("</attr>\n");
            }
            m_text += QStringLiteral("</attributes>\n</addRequest>\n");
        }

        QList<DemoFile> files()
        {
            finishPart();
            return m_files;
        }

    private:
        void finishPart()
        {
            const QDate day = deliveryDay(m_plan);
            const QString head = QStringLiteral(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE ficAlimMENESR SYSTEM "
                "\"ficAlimMENESR.dtd\">\n<ficAlimMENESR>\n<!-- versionAF=\"AAF-VE2407\" -->\n<!-- "
                "versionSDET=\"Annexe 4bis version 6.4\" -->\n<!-- codeAcademieExport=\"99\" -->\n<!-- "
                "degre=\"2D\" -->\n<!-- dateGenerationExport=\"%1\" -->\n")
                                     .arg(siecleDate(day));
            m_files.append({ QStringLiteral("aaf/ENT_%1_Complet_%2_%3_%4.xml")
                                 .arg(m_plan.uai, day.toString(QStringLiteral("yyyyMMdd")), m_fileWord)
                                 .arg(m_files.size(), 4, 10, QChar(u'0')),
                (head + m_text + QStringLiteral("\n</ficAlimMENESR>\n")).toUtf8() });
            m_text.clear();
            m_inPart = 0;
        }

        const Plan& m_plan;
        QString m_fileWord, m_category, m_value, m_text;
        int m_inPart = 0;
        QList<DemoFile> m_files;
    };

    QString at(const QString& structure) { return SchoolId + u'$' + structure; }

    QList<DemoFile> schoolFiles(const Plan& plan)
    {
        Parts parts(plan, "EtabEducNat", "categorieStructure", "EtabEducNat");
        QStringList classes, groups;
        for (const PlanStructure& division : plan.divisions)
            classes.append(division.code + u'$' + division.label);
        for (const PlanStructure& group : plan.groups) {
            QStringList fields { group.code, group.label };
            for (const int division : group.divisions)
                fields.append(plan.divisions.at(division).code);
            groups.append(fields.join(u'$'));
        }
        parts.add(SchoolId,
            { { "ENTStructureJointure", { SchoolId } }, { "ENTStructureUAI", { plan.uai } },
                { "ENTEtablissementUAI", { plan.uai } },
                { "ENTStructureNomCourant", { plan.sigle + u'$' + plan.complement + text("$VILLE-FICTIVE") } },
                { "ENTEtablissementContrat", { text("PU") } }, { "street", { text("1 RUE IMAGINAIRE") } },
                { "postalCode", { text("99000") } }, { "l", { text("VILLE-FICTIVE") } },
                { "ENTStructureClasses", classes }, { "ENTStructureGroupes", groups } });
        return parts.files();
    }

    QList<DemoFile> pupilFiles(const Plan& plan)
    {
        QHash<int, QStringList> groupsOf, guardiansOf;
        for (const PlanStructure& group : plan.groups) {
            for (const int pupil : group.pupils)
                groupsOf[pupil].append(at(group.code));
        }
        for (int person = 0; person < plan.persons.size(); ++person) {
            for (const PlanPerson::Link& link : plan.persons.at(person).links)
                guardiansOf[link.pupil].append(QStringLiteral("%1$%2$1$%3$1$0")
                                                   .arg(PersonIds + person)
                                                   .arg(plan.persons.at(person).female ? 2 : 1)
                                                   .arg(link.level));
        }
        const QDate firstDay(plan.options.year, 9, 1);
        Parts parts(plan, "Eleve", "categoriePersonne", "Eleve");
        for (int p = 0; p < plan.pupils.size(); ++p) {
            const PlanPupil& pupil = plan.pupils.at(p);
            if (pupil.exit.isValid() && pupil.exit <= firstDay)
                continue;
            QStringList classes, entries, subjects;
            for (const int division : { pupil.division, pupil.secondDivision }) {
                if (division < 0)
                    continue;
                classes.append(at(plan.divisions.at(division).code));
                entries.append(SchoolId + u'$' + siecleDate(firstDay) + u'$' + plan.divisions.at(division).code);
            }
            for (const PlanPupil::Option& option : pupil.options)
                subjects.append(plan.subjects.at(option.subject).code);
            const QString family = asInSiecle(pupil.family.toUpper());
            parts.add(QString::number(PupilIds + p),
                { { "ENTPersonJointure", { QString::number(PupilIds + p) } }, { "ENTEleveINE", { pupil.ine } },
                    { "ENTEleveStructRattachId", { pupil.eleveId } },
                    { "ENTPersonDateNaissance", { siecleDate(pupil.birth) } }, { "ENTPersonNomPatro", { family } },
                    { "sn", { pupil.usage.isEmpty() ? family : asInSiecle(pupil.usage.toUpper()) } },
                    { "givenName", { asInSiecle(pupil.first) } },
                    { "ENTPersonAutresPrenoms", { asInSiecle(pupil.first), asInSiecle(pupil.first2) } },
                    { "personalTitle", { pupil.female ? text("Mme") : text("M.") } },
                    { "ENTElevePersRelEleve", guardiansOf.value(p) }, { "ENTEleveStatutEleve", { text("SCOLAIRE") } },
                    { "ENTEleveMEF", { plan.mefs.at(pupil.mef).code } },
                    { "ENTEleveLibelleMEF", { plan.mefs.at(pupil.mef).label } }, { "ENTEleveFiliere", {} },
                    { "ENTEleveCodeEnseignements", subjects }, { "ENTPersonStructRattach", { SchoolId } },
                    { "ENTEleveDateEntreeClasses", entries }, { "ENTEleveClasses", classes },
                    { "ENTEleveGroupes", groupsOf.value(p) } });
        }
        return parts.files();
    }

    QList<DemoFile> guardianFiles(const Plan& plan)
    {
        Parts parts(plan, "PersRelEleve", "categoriePersonne", "PersRelEleve");
        for (int p = 0; p < plan.persons.size(); ++p) {
            const PlanPerson& person = plan.persons.at(p);
            if (person.links.isEmpty())
                continue;
            const QString family = asInSiecle(person.family.toUpper());
            parts.add(QString::number(PersonIds + p),
                { { "ENTPersonJointure", { QString::number(PersonIds + p) } }, { "ENTPersonNomPatro", { family } },
                    { "sn", { person.usage.isEmpty() ? family : asInSiecle(person.usage.toUpper()) } },
                    { "givenName", { asInSiecle(person.first) } },
                    { "personalTitle", { person.female ? text("Mme") : text("M.") } },
                    { "ENTPersonAdresse", { plan.streets.at(person.address) + text("$$$") } },
                    { "ENTPersonPays", { text("FRANCE") } }, { "ENTPersonAdresseDiffusion", { text("O") } } });
        }
        return parts.files();
    }

    /// Where each teacher teaches what: school$STRUCTURE$subject.
    QHash<int, QStringList> teachingIn(const Plan& plan, const QList<PlanStructure>& structures)
    {
        QHash<int, QStringList> found;
        for (const PlanStructure& structure : structures) {
            for (const PlanService& service : structure.services) {
                for (const PlanShare& share : service.shares)
                    found[share.teacher].append(at(structure.code) + u'$' + plan.subjects.at(service.subject).code);
            }
        }
        return found;
    }

    QList<DemoFile> staffFiles(const Plan& plan)
    {
        const QHash<int, QStringList> inClasses = teachingIn(plan, plan.divisions);
        const QHash<int, QStringList> inGroups = teachingIn(plan, plan.groups);
        Parts parts(plan, "PersEducNat", "categoriePersonne", "PersEducNat");
        int number = StaffIds;
        const auto person = [&](const PlanTeacher& row, int teacher) {
            const QString id = QString::number(number++);
            // Ligatures are no accents: the directory and STS both open them.
            QString first = row.first;
            first.replace(u'œ', u"oe"_qs).replace(u'æ', u"ae"_qs);
            QStringList headOf;
            for (const QString& division : row.headOf)
                headOf.append(at(division));
            const bool teaches = teacher >= 0;
            const QString function = teaches ? text("$ENS$ENSEIGNEMENT$") : text("$EDU$EDUCATION$");
            parts.add(id,
                { { "ENTPersonJointure", { id } },
                    { "ENTPersonDateNaissance", { row.birth.isValid() ? siecleDate(row.birth) : QString() } },
                    { "ENTPersonNomPatro", { stsName(row.family) } },
                    { "sn", { stsName(row.usage.isEmpty() ? row.family : row.usage) } }, { "givenName", { first } },
                    { "ENTPersonAutresPrenoms", {} }, { "personalTitle", { row.female ? text("Mme") : text("M.") } },
                    { "ENTPersonStructRattach", { SchoolId } },
                    { "ENTAuxEnsClassesMatieres", inClasses.value(teacher) },
                    { "ENTAuxEnsGroupesMatieres", inGroups.value(teacher) }, { "ENTAuxEnsClassesPrincipal", headOf },
                    { "ENTPersonFonctions",
                        { SchoolId + function + row.discipline.section(u' ', 0, 0) + u'$'
                            + row.discipline.section(u' ', 1) } },
                    { "ENTPersonCategorieEnseignant", { teaches ? text("O") : text("N") } },
                    { "PersEducNatPresenceDevantEleves", { teaches ? text("O") : text("N") } } });
        };
        for (int t = 0; t < plan.teachers.size(); ++t)
            person(plan.teachers.at(t), t);
        for (const PlanTeacher& other : plan.others)
            person(other, -1);
        return parts.files();
    }

    QList<DemoFile> nomenclatureFiles(const Plan& plan)
    {
        Parts mefs(plan, "MefEducNat", "categorieMef", "MefEducNat");
        QSet<QString> told;
        for (const PlanMef& mef : plan.mefs) {
            if (told.contains(mef.code))
                continue;
            told.insert(mef.code);
            mefs.add(mef.code,
                { { "ENTMefJointure", { mef.code } }, { "ENTLibelleMef", { mef.label } },
                    { "ENTMEFRattach", { mef.code } }, { "ENTMEFSTAT11", { mef.mefstat11 } } });
        }
        Parts subjects(plan, "MatiereEducNat", "categorieMatiere", "MatEducNat");
        told.clear();
        for (const PlanSubject& subject : plan.subjects) {
            if (told.contains(subject.code))
                continue;
            told.insert(subject.code);
            subjects.add(
                subject.code, { { "ENTMatJointure", { subject.code } }, { "ENTLibelleMatiere", { subject.label } } });
        }
        return mefs.files() + subjects.files();
    }
}

QList<DemoFile> aafFiles(const Plan& plan)
{
    return schoolFiles(plan) + pupilFiles(plan) + guardianFiles(plan) + staffFiles(plan) + nomenclatureFiles(plan);
}

} // namespace navette::support
