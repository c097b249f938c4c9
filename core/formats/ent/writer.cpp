// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ent/writer.h"

#include "formats/xml/writer.h"

#include <tuple>

namespace navette::ent {

namespace {

    using xml::Writer;

    QString number(qint64 value) { return QString::number(value); }
    QString day(QDate date) { return date.toString(Qt::ISODate); }

    /// "08:05:00".
    QString clock(int minutes)
    {
        return QStringLiteral("%1:%2:00")
            .arg(minutes / 60, 2, 10, QLatin1Char('0'))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }

    /// An attribute that may be left out is, when it has nothing to say.
    void optional(Writer::Attributes& attributes, const char* name, const QString& value)
    {
        if (!value.isEmpty())
            attributes.append({ name, value });
    }

    void writeGrid(Writer& xml, const Grid& grid)
    {
        const auto all = xml.element("GrilleHoraire",
            { { "NombrePlacesParJour", number(grid.places.size()) }, { "DureePlace", number(grid.placeMinutes) } });
        {
            const auto days = xml.element("JoursOuvres");
            for (const int one : grid.days)
                xml.text("Jour", number(one));
        }
        const auto places = xml.element("PlacesParJour");
        for (const Place& place : grid.places) {
            xml.empty("Place",
                { { "Numero", number(place.number) }, { "LibelleHeureDebut", clock(place.from) },
                    { "LibelleHeureFin", clock(place.to) } });
        }
    }

    void writeSubjects(Writer& xml, const QList<Subject>& subjects)
    {
        const auto all = xml.element("Matieres");
        for (const Subject& subject : subjects)
            xml.empty("Matiere",
                { { "Ident", number(subject.ident) }, { "Code", subject.code }, { "Libelle", subject.label } });
    }

    void writeTeachers(Writer& xml, const QList<Teacher>& teachers)
    {
        const auto all = xml.element("Professeurs");
        for (const Teacher& teacher : teachers) {
            Writer::Attributes attributes { { "Ident", number(teacher.ident) }, { "Nom", teacher.familyName },
                { "Prenom", teacher.firstName } };
            optional(attributes, "CodePostal", teacher.postcode);
            optional(attributes, "DateNaissance", day(teacher.birthDate));
            optional(attributes, "IDSTS", teacher.stsId);
            optional(attributes, "IDPN", teacher.entId);
            optional(attributes, "IDCAS", teacher.casId);
            xml.empty("Professeur", attributes);
        }
    }

    void writeIdents(Writer& xml, const char* name, const QList<Ident>& idents)
    {
        for (const Ident ident : idents)
            xml.empty(name, { { "Ident", number(ident) } });
    }

    void writeClasses(Writer& xml, const Document& document)
    {
        {
            const auto all = xml.element("Classes");
            for (const SchoolClass& schoolClass : document.classes) {
                const auto one
                    = xml.element("Classe", { { "Ident", number(schoolClass.ident) }, { "Nom", schoolClass.name } });
                writeIdents(xml, "PartieDeClasse", schoolClass.parts);
            }
        }
        // After the classes: a reader that meets the groups first links no pupil (formats-out §c).
        const auto all = xml.element("Groupes");
        for (const Group& group : document.groups) {
            const auto one = xml.element("Groupe", { { "Ident", number(group.ident) }, { "Nom", group.name } });
            writeIdents(xml, "Classe", group.classes);
            writeIdents(xml, "PartieDeClasse", group.parts);
        }
    }

    void writeRooms(Writer& xml, const QList<Room>& rooms)
    {
        const auto all = xml.element("Salles");
        for (const Room& room : rooms)
            xml.empty("Salle", { { "Ident", number(room.ident) }, { "Nom", room.name } });
    }

    void writeGuardian(Writer& xml, const Guardian& guardian)
    {
        Writer::Attributes attributes { { "Ident", number(guardian.ident) },
            { "RespLegal", number(guardian.legalRank) } };
        optional(attributes, "Civilite", guardian.title);
        attributes += Writer::Attributes { { "Nom", guardian.familyName }, { "Prenom", guardian.firstName },
            { "Adresse1", guardian.address1 } };
        optional(attributes, "Adresse2", guardian.address2);
        optional(attributes, "Adresse3", guardian.address3);
        optional(attributes, "Adresse4", guardian.address4);
        optional(attributes, "CodePostal", guardian.postcode);
        optional(attributes, "Ville", guardian.town);
        optional(attributes, "IDPN", guardian.entId);
        optional(attributes, "IDCAS", guardian.casId);
        xml.empty("Responsable", attributes);
    }

    void writeMemberships(Writer& xml, const char* name, const QList<Membership>& memberships)
    {
        for (const Membership& membership : memberships) {
            xml.empty(name,
                { { "Ident", number(membership.ident) }, { "DateEntree", day(membership.from) },
                    { "DateSortie", day(membership.to) } });
        }
    }

    void writePupils(Writer& xml, const QList<Pupil>& pupils)
    {
        const auto all = xml.element("Eleves");
        for (const Pupil& pupil : pupils) {
            Writer::Attributes attributes { { "Ident", number(pupil.ident) }, { "Nom", pupil.familyName },
                { "Prenom", pupil.firstName }, { "DateNaissance", day(pupil.birthDate) },
                { "Sexe", pupil.sex == Sex::Male ? QStringLiteral("Masculin") : QStringLiteral("Feminin") } };
            optional(attributes, "CodePostal", pupil.postcode);
            optional(attributes, "NumeroNational", pupil.ine);
            optional(attributes, "IDSconet", pupil.siecleId);
            optional(attributes, "IDPN", pupil.entId);
            optional(attributes, "IDCAS", pupil.casId);
            optional(attributes, "IDEtablissement", pupil.schoolId);
            const auto one = xml.element("Eleve", attributes);
            for (const Guardian& guardian : pupil.guardians)
                writeGuardian(xml, guardian);
            writeMemberships(xml, "Classe", pupil.classes);
            writeMemberships(xml, "PartieDeClasse", pupil.parts);
        }
    }

    void writeLessons(Writer& xml, const QList<Lesson>& lessons)
    {
        const auto all = xml.element("Cours");
        for (const Lesson& lesson : lessons) {
            const auto one = xml.element("Cours",
                { { "Jour", number(lesson.day) }, { "NumeroPlaceDebut", number(lesson.firstPlace) },
                    { "NombrePlaces", number(lesson.placeCount) } });
            writeIdents(xml, "Matiere", { lesson.subject });
            const std::pair<const char*, const QList<Presence>&> resources[]
                = { { "Professeur", lesson.teachers }, { "Classe", lesson.classes }, { "PartieDeClasse", lesson.parts },
                      { "Groupe", lesson.groups }, { "Salle", lesson.rooms } };
            for (const auto& [name, presences] : resources) {
                for (const Presence& presence : presences) {
                    xml.empty(
                        name, { { "Ident", number(presence.ident) }, { "Semaines", QString::number(presence.weeks) } });
                }
            }
        }
    }

} // namespace

bool Document::operator==(const Document& other) const
{
    const auto content = [](const Document& d) {
        return std::tie(d.uai, d.firstDay, d.lastDay, d.firstMonday, d.grid, d.subjects, d.teachers, d.classes,
            d.groups, d.rooms, d.pupils, d.lessons);
    };
    return content(*this) == content(other);
}

QString fileName(Dialect dialect, const QString& uai)
{
    return dialect == Dialect::Kosmos ? QStringLiteral("EDT_vers_Kosmos.xml")
                                      : QStringLiteral("Edt_To_ENT_%1.xml").arg(uai);
}

Result<QByteArray> write(const Document& document)
{
    Writer xml(QStringLiteral("UTF-8"));
    xml.defaultNamespace(Namespace);
    {
        const auto root = xml.element("ExportEmploiDuTemps", { { "Version", SchemaVersion }, { "UAI", document.uai } });
        xml.empty("AnneeScolaire",
            { { "DateDebut", day(document.firstDay) }, { "DateFin", day(document.lastDay) },
                { "DatePremierJourSemaine1", day(document.firstMonday) } });
        writeGrid(xml, document.grid);
        writeSubjects(xml, document.subjects);
        writeTeachers(xml, document.teachers);
        writeClasses(xml, document);
        writeRooms(xml, document.rooms);
        writePupils(xml, document.pupils);
        writeLessons(xml, document.lessons);
    }
    NAVETTE_TRY(text, xml.finish());
    return text.toUtf8();
}

} // namespace navette::ent
