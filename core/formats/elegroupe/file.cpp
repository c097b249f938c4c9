// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/elegroupe/file.h"

#include "common/french.h"
#include "formats/xml/cursor.h"
#include "formats/xml/decode.h"
#include "formats/xml/writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>
#include <quazip.h>
#include <quazipfile.h>

namespace navette::elegroupe {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("EleGroupe", text); }

    void writePupil(xml::Writer& xml, const Pupil& pupil)
    {
        const auto one = xml.element("ELEVE");
        if (!pupil.eleveId.isEmpty())
            xml.text("ELEVE_ID", pupil.eleveId);
        else if (!pupil.ine.isEmpty())
            xml.text("ID_NATIONAL", pupil.ine);
        else
            xml.text("ID_PRV_ELE", pupil.privateId);
        xml.text("NOM_DE_FAMILLE", pupil.familyName);
        const std::pair<const char*, const QString&> names[] = { { "NOM_USAGE", pupil.usageName },
            { "PRENOM", pupil.firstName }, { "PRENOM2", pupil.firstName2 }, { "PRENOM3", pupil.firstName3 } };
        for (const auto& [tag, value] : names) {
            if (!value.isEmpty())
                xml.text(tag, value);
        }
        xml.text("DATE_NAISS", pupil.birthDate.toString(Qt::ISODate));
        const auto groups = xml.element("GROUPES");
        for (const Link& link : pupil.groups) {
            const auto row = xml.element("GROUPE");
            xml.text("CODE_GROUPE", link.group);
            if (link.from.isValid())
                xml.text("DATE_DEBUT_GROUPE", link.from.toString(Qt::ISODate));
            if (link.to.isValid())
                xml.text("DATE_FIN_GROUPE", link.to.toString(Qt::ISODate));
        }
    }

    Link readLink(xml::Cursor& xml)
    {
        Link link;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_GROUPE"))) {
                link.group = xml.text();
            } else if (xml.is(QLatin1String("DATE_DEBUT_GROUPE"))) {
                link.from = xml.isoDate();
            } else if (xml.is(QLatin1String("DATE_FIN_GROUPE"))) {
                link.to = xml.isoDate();
            } else {
                xml.unknown();
            }
        }
        return link;
    }

    Pupil readPupil(xml::Cursor& xml)
    {
        Pupil pupil;
        while (xml.next()) {
            if (xml.is(QLatin1String("ELEVE_ID"))) {
                pupil.eleveId = xml.text();
            } else if (xml.is(QLatin1String("ID_NATIONAL"))) {
                pupil.ine = xml.text();
            } else if (xml.is(QLatin1String("ID_PRV_ELE"))) {
                pupil.privateId = xml.text();
            } else if (xml.is(QLatin1String("NOM_DE_FAMILLE"))) {
                pupil.familyName = xml.text();
            } else if (xml.is(QLatin1String("NOM_USAGE"))) {
                pupil.usageName = xml.text();
            } else if (xml.is(QLatin1String("PRENOM"))) {
                pupil.firstName = xml.text();
            } else if (xml.is(QLatin1String("PRENOM2"))) {
                pupil.firstName2 = xml.text();
            } else if (xml.is(QLatin1String("PRENOM3"))) {
                pupil.firstName3 = xml.text();
            } else if (xml.is(QLatin1String("DATE_NAISS"))) {
                pupil.birthDate = xml.isoDate();
            } else if (xml.is(QLatin1String("GROUPES"))) {
                while (xml.next())
                    pupil.groups.append(readLink(xml));
            } else {
                xml.unknown();
            }
        }
        return pupil;
    }

} // namespace

QString fileBaseName(const QString& uai, int year, const QDateTime& at)
{
    return QStringLiteral("%1ELEGROUPE%2%3").arg(uai).arg(year).arg(at.toString(QStringLiteral("yyMMddHHmmss")));
}

std::optional<NameParts> parseBaseName(const QString& baseName)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{7}[A-Z])ELEGROUPE([0-9]{4})([0-9]{12})$"));
    const auto match = pattern.match(baseName);
    if (!match.hasMatch())
        return std::nullopt;
    // Two-digit years begin in 2000, which Qt would not guess.
    const QDateTime at
        = QDateTime::fromString(QStringLiteral("20") + match.captured(3), QStringLiteral("yyyyMMddHHmmss"));
    if (!at.isValid())
        return std::nullopt;
    return NameParts { match.captured(1), match.captured(2).toInt(), at };
}

Result<QByteArray> write(const Document& document)
{
    xml::Writer xml(QStringLiteral("ISO-8859-15"));
    {
        const auto root = xml.element("IMPORT_ELEVES", { { "VERSION", QString(SchemaVersion) } });
        {
            const auto parameters = xml.element("PARAMETRES");
            xml.text("UAJ", document.uai);
            xml.text("ANNEE_SCOLAIRE", QString::number(document.year));
            xml.text("DATE_IMPORT", document.importDate.toString(QStringLiteral("dd/MM/yyyy")));
            xml.text("NUM_ENVOI", QString::number(document.sendNumber));
            xml.text("LOGICIEL", document.software);
        }
        const auto data = xml.element("DONNEES");
        const auto pupils = xml.element("ELEVES");
        for (const Pupil& pupil : document.pupils)
            writePupil(xml, pupil);
    }
    NAVETTE_TRY(text, xml.finish());
    return xml::toLatin9(text);
}

Result<Document> read(const xml::Input& input)
{
    const QString menu = tr("Navette : Liens élève-groupe vers SIECLE");
    if (xml::recognise(input.bytes).type != xml::FileType::ImportEleves)
        return tl::unexpected<Error>(xml::wrongFile(input, xml::describe(xml::FileType::ImportEleves), menu));
    Document document;
    xml::Cursor xml(input, menu);
    if (xml.start()) {
        while (xml.next()) {
            if (xml.is(QLatin1String("PARAMETRES"))) {
                while (xml.next()) {
                    if (xml.is(QLatin1String("UAJ"))) {
                        document.uai = xml.text();
                    } else if (xml.is(QLatin1String("ANNEE_SCOLAIRE"))) {
                        document.year = xml.integer(0, 9999);
                    } else if (xml.is(QLatin1String("DATE_IMPORT"))) {
                        document.importDate = xml.frenchDate();
                    } else if (xml.is(QLatin1String("NUM_ENVOI"))) {
                        document.sendNumber = xml.integer(0, 99999);
                    } else if (xml.is(QLatin1String("LOGICIEL"))) {
                        document.software = xml.text();
                    } else {
                        xml.unknown();
                    }
                }
            } else {
                while (xml.next()) {
                    while (xml.next())
                        document.pupils.append(readPupil(xml));
                }
            }
        }
    }
    NAVETTE_CHECK(xml.result());
    const Findings findings = xml.takeFindings();
    if (!findings.isEmpty())
        return failure(ErrorKind::Refused, findings.first().cause,
            tr("Le fichier %1 n’a pas été accepté.").arg(french::quoted(input.name)));
    return document;
}

Result<QByteArray> writeZip(const Document& document, const QDateTime& at)
{
    NAVETTE_TRY(bytes, write(document));
    QBuffer buffer;
    QuaZip zip(&buffer);
    QuaZipFile member(&zip);
    QuaZipNewInfo info(fileBaseName(document.uai, document.year, at) + QStringLiteral(".xml"));
    info.dateTime = at;
    const bool written
        = zip.open(QuaZip::mdCreate) && member.open(QIODevice::WriteOnly, info) && member.write(bytes) == bytes.size();
    member.close();
    zip.close();
    if (!written || zip.getZipError() != ZIP_OK)
        return failure(ErrorKind::Io, tr("L’archive des liens élève-groupe n’a pas pu être composée."),
            tr("Aucun fichier n’a été écrit."));
    return buffer.data();
}

} // namespace navette::elegroupe
