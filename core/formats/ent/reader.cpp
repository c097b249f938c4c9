// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ent/reader.h"

#include "common/french.h"
#include "formats/xml/cursor.h"

#include <QCoreApplication>
#include <limits>

namespace navette::ent {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Ent", text); }

    constexpr int MostPlaces = 1440; // a place a minute

    int integer(xml::Cursor& xml, QLatin1String name, int high)
    {
        return static_cast<int>(xml.unsignedAttribute(name, static_cast<quint64>(high)));
    }

    Ident ident(xml::Cursor& xml)
    {
        return static_cast<Ident>(xml.unsignedAttribute(QLatin1String("Ident"), std::numeric_limits<Ident>::max()));
    }

    /// An element that holds nothing but attributes.
    void leave(xml::Cursor& xml)
    {
        while (xml.next())
            xml.unknown();
    }

    /// hh:mm:ss as minutes; seconds are not ours.
    int clock(xml::Cursor& xml, QLatin1String name)
    {
        const QString text = xml.attribute(name);
        const QTime time = QTime::fromString(text, Qt::ISODate);
        if (!time.isValid()) {
            xml.note(QStringLiteral("XML_VALUE"), Severity::ToVerify,
                tr("La valeur %1 n’est pas une heure hh:mm:ss.").arg(french::quoted(text.left(40))),
                tr("Elle a été laissée de côté."));
            return 0;
        }
        return time.hour() * 60 + time.minute();
    }

    void readGrid(xml::Cursor& xml, Grid& grid)
    {
        grid.placeMinutes = integer(xml, QLatin1String("DureePlace"), MostPlaces);
        while (xml.next()) {
            if (xml.is(QLatin1String("JoursOuvres"))) {
                while (xml.next())
                    grid.days.append(xml.integer(1, 7));
            } else if (xml.is(QLatin1String("PlacesParJour"))) {
                while (xml.next()) {
                    grid.places.append({ integer(xml, QLatin1String("Numero"), MostPlaces),
                        clock(xml, QLatin1String("LibelleHeureDebut")), clock(xml, QLatin1String("LibelleHeureFin")) });
                    leave(xml);
                }
            } else {
                xml.unknown();
            }
        }
    }

    /// A spelling of 2012, under which the public importer finds nobody (formats-out §c, "What ENTCORE's importer
    /// needs").
    void noteOldSpelling(xml::Cursor& xml)
    {
        if (!xml.attribute(QLatin1String("IdPN")).isEmpty())
            xml.note(QStringLiteral("N01"), Severity::ToVerify,
                tr("L’identifiant de l’ENT est dans un attribut « IdPN », au lieu de « IDPN »."),
                tr("L’ENT n’y reconnaîtrait personne."));
    }

    Subject readSubject(xml::Cursor& xml)
    {
        const Subject subject { ident(xml), xml.attribute(QLatin1String("Code")),
            xml.attribute(QLatin1String("Libelle")) };
        leave(xml);
        return subject;
    }

    Teacher readTeacher(xml::Cursor& xml)
    {
        noteOldSpelling(xml);
        const Teacher teacher { ident(xml), xml.attribute(QLatin1String("Nom")), xml.attribute(QLatin1String("Prenom")),
            xml.toIsoDate(xml.attribute(QLatin1String("DateNaissance"))), xml.attribute(QLatin1String("IDSTS")),
            xml.attribute(QLatin1String("IDPN")), xml.attribute(QLatin1String("IDCAS")),
            xml.attribute(QLatin1String("CodePostal")) };
        leave(xml);
        return teacher;
    }

    Ident readIdent(xml::Cursor& xml)
    {
        const Ident value = ident(xml);
        leave(xml);
        return value;
    }

    SchoolClass readClass(xml::Cursor& xml)
    {
        SchoolClass schoolClass { ident(xml), xml.attribute(QLatin1String("Nom")), {} };
        while (xml.next()) {
            if (xml.is(QLatin1String("PartieDeClasse")))
                schoolClass.parts.append(readIdent(xml));
            else
                xml.unknown();
        }
        return schoolClass;
    }

    Group readGroup(xml::Cursor& xml)
    {
        Group group { ident(xml), xml.attribute(QLatin1String("Nom")), {}, {} };
        while (xml.next()) {
            if (xml.is(QLatin1String("Classe")))
                group.classes.append(readIdent(xml));
            else if (xml.is(QLatin1String("PartieDeClasse")))
                group.parts.append(readIdent(xml));
            else
                xml.unknown();
        }
        return group;
    }

    Room readRoom(xml::Cursor& xml)
    {
        const Room room { ident(xml), xml.attribute(QLatin1String("Nom")) };
        leave(xml);
        return room;
    }

    Guardian readGuardian(xml::Cursor& xml)
    {
        Guardian guardian;
        guardian.ident = ident(xml);
        guardian.legalRank = integer(xml, QLatin1String("RespLegal"), 9);
        const std::pair<const char*, QString&> texts[] = { { "Civilite", guardian.title },
            { "Nom", guardian.familyName }, { "Prenom", guardian.firstName }, { "Adresse1", guardian.address1 },
            { "Adresse2", guardian.address2 }, { "Adresse3", guardian.address3 }, { "Adresse4", guardian.address4 },
            { "CodePostal", guardian.postcode }, { "Ville", guardian.town }, { "IDPN", guardian.entId },
            { "IDCAS", guardian.casId } };
        for (const auto& [name, text] : texts)
            text = xml.attribute(QLatin1String(name));
        leave(xml);
        return guardian;
    }

    Membership readMembership(xml::Cursor& xml)
    {
        const Membership membership { ident(xml), xml.toIsoDate(xml.attribute(QLatin1String("DateEntree"))),
            xml.toIsoDate(xml.attribute(QLatin1String("DateSortie"))) };
        leave(xml);
        return membership;
    }

    Sex sex(xml::Cursor& xml)
    {
        const QString text = xml.attribute(QLatin1String("Sexe"));
        if (text != QLatin1String("Masculin") && text != QLatin1String("Feminin"))
            xml.note(QStringLiteral("XML_VALUE"), Severity::ToVerify,
                tr("La valeur %1 n’est ni « Masculin » ni « Feminin ».").arg(french::quoted(text.left(40))),
                tr("Elle a été laissée de côté."));
        return text == QLatin1String("Masculin") ? Sex::Male : Sex::Female;
    }

    Pupil readPupil(xml::Cursor& xml)
    {
        Pupil pupil;
        noteOldSpelling(xml);
        pupil.ident = ident(xml);
        pupil.birthDate = xml.toIsoDate(xml.attribute(QLatin1String("DateNaissance")));
        pupil.sex = sex(xml);
        const std::pair<const char*, QString&> texts[] = { { "Nom", pupil.familyName }, { "Prenom", pupil.firstName },
            { "NumeroNational", pupil.ine }, { "IDSconet", pupil.siecleId }, { "IDPN", pupil.entId },
            { "IDCAS", pupil.casId }, { "IDEtablissement", pupil.schoolId }, { "CodePostal", pupil.postcode } };
        for (const auto& [name, text] : texts)
            text = xml.attribute(QLatin1String(name));
        while (xml.next()) {
            if (xml.is(QLatin1String("Responsable")))
                pupil.guardians.append(readGuardian(xml));
            else if (xml.is(QLatin1String("Classe")))
                pupil.classes.append(readMembership(xml));
            else if (xml.is(QLatin1String("PartieDeClasse")))
                pupil.parts.append(readMembership(xml));
            else
                xml.unknown();
        }
        return pupil;
    }

    Presence readPresence(xml::Cursor& xml)
    {
        const Presence presence { ident(xml),
            xml.unsignedAttribute(QLatin1String("Semaines"), std::numeric_limits<quint64>::max()) };
        leave(xml);
        return presence;
    }

    Lesson readLesson(xml::Cursor& xml)
    {
        Lesson lesson;
        lesson.day = integer(xml, QLatin1String("Jour"), 7);
        lesson.firstPlace = integer(xml, QLatin1String("NumeroPlaceDebut"), MostPlaces);
        lesson.placeCount = integer(xml, QLatin1String("NombrePlaces"), MostPlaces);
        while (xml.next()) {
            if (xml.is(QLatin1String("Matiere")))
                lesson.subject = readIdent(xml);
            else if (xml.is(QLatin1String("Professeur")))
                lesson.teachers.append(readPresence(xml));
            else if (xml.is(QLatin1String("Classe")))
                lesson.classes.append(readPresence(xml));
            else if (xml.is(QLatin1String("PartieDeClasse")))
                lesson.parts.append(readPresence(xml));
            else if (xml.is(QLatin1String("Groupe")))
                lesson.groups.append(readPresence(xml));
            else if (xml.is(QLatin1String("Salle")))
                lesson.rooms.append(readPresence(xml));
            else
                xml.unknown();
        }
        return lesson;
    }

    /// The children named \a name of a block, each by \a readOne.
    template <class T> void readBlock(xml::Cursor& xml, QLatin1String name, QList<T>& rows, T (*readOne)(xml::Cursor&))
    {
        while (xml.next()) {
            if (xml.is(name))
                rows.append(readOne(xml));
            else
                xml.unknown();
        }
    }

    /// The blocks come once each and in the schema's order: a reader that meets the groups before the classes links no
    /// pupil, and one that meets lessons outside their block loses the first (formats-out §c, likewise).
    class BlockOrder {
    public:
        void check(xml::Cursor& xml)
        {
            static const QStringList blocks { QStringLiteral("AnneeScolaire"), QStringLiteral("GrilleHoraire"),
                QStringLiteral("Matieres"), QStringLiteral("Professeurs"), QStringLiteral("Classes"),
                QStringLiteral("Groupes"), QStringLiteral("Salles"), QStringLiteral("Eleves"),
                QStringLiteral("Cours") };
            const qsizetype place = blocks.indexOf(xml.name());
            if (place < 0)
                return;
            const bool outside = place == blocks.size() - 1 && !xml.attribute(QLatin1String("Jour")).isEmpty();
            if (outside || place <= m_last)
                xml.note(QStringLiteral("E06"), Severity::Blocks,
                    outside ? tr("Un cours est hors du bloc « Cours » qui doit les contenir tous.")
                            : tr("Le bloc %1 n’est pas à sa place.").arg(french::quoted(xml.name().toString())),
                    tr("L’ENT perdrait des cours ou les élèves des groupes."));
            m_last = std::max(m_last, place);
        }

    private:
        qsizetype m_last = -1;
    };

    void readContent(xml::Cursor& xml, Document& document)
    {
        BlockOrder order;
        while (xml.next()) {
            order.check(xml);
            if (xml.is(QLatin1String("AnneeScolaire"))) {
                document.firstDay = xml.toIsoDate(xml.attribute(QLatin1String("DateDebut")));
                document.lastDay = xml.toIsoDate(xml.attribute(QLatin1String("DateFin")));
                document.firstMonday = xml.toIsoDate(xml.attribute(QLatin1String("DatePremierJourSemaine1")));
                leave(xml);
            } else if (xml.is(QLatin1String("GrilleHoraire"))) {
                readGrid(xml, document.grid);
            } else if (xml.is(QLatin1String("Matieres"))) {
                readBlock(xml, QLatin1String("Matiere"), document.subjects, readSubject);
            } else if (xml.is(QLatin1String("Professeurs"))) {
                readBlock(xml, QLatin1String("Professeur"), document.teachers, readTeacher);
            } else if (xml.is(QLatin1String("Classes"))) {
                readBlock(xml, QLatin1String("Classe"), document.classes, readClass);
            } else if (xml.is(QLatin1String("Groupes"))) {
                readBlock(xml, QLatin1String("Groupe"), document.groups, readGroup);
            } else if (xml.is(QLatin1String("Salles"))) {
                readBlock(xml, QLatin1String("Salle"), document.rooms, readRoom);
            } else if (xml.is(QLatin1String("Eleves"))) {
                readBlock(xml, QLatin1String("Eleve"), document.pupils, readPupil);
            } else if (xml.is(QLatin1String("Cours"))) {
                readBlock(xml, QLatin1String("Cours"), document.lessons, readLesson);
            } else {
                xml.unknown();
            }
        }
    }

} // namespace

Result<Document> read(const xml::Input& input)
{
    const QString menu = tr("Navette : Emploi du temps vers l’ENT");
    const xml::Recognised recognised = xml::recognise(input.bytes);
    if (recognised.type != xml::FileType::ExportEmploiDuTemps)
        return tl::unexpected<Error>(xml::wrongFile(input, xml::describe(xml::FileType::ExportEmploiDuTemps), menu));
    if (recognised.root == QLatin1String("EXPORT_INDEX_EDUCATION")) {
        return failure(ErrorKind::Refused,
            tr("Le fichier %1 est un emploi du temps scellé : seul l’ENT à qui il est destiné peut l’ouvrir.")
                .arg(french::quoted(input.name)),
            tr("Rien n’a été lu."), tr("Demandez le même export en clair."));
    }
    Document document;
    xml::Cursor xml(input, menu);
    if (xml.start()) {
        document.uai = xml.attribute(QLatin1String("UAI"));
        readContent(xml, document);
    }
    NAVETTE_CHECK(xml.result());
    document.findings = xml.takeFindings();
    return document;
}

} // namespace navette::ent
