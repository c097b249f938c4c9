// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/siecle/reader.h"

#include "formats/siecle/sections.h"

#include <QCoreApplication>

namespace navette::siecle {

namespace {

    std::optional<FileKind> kindOf(xml::FileType type)
    {
        switch (type) {
        case xml::FileType::Nomenclature:
            return FileKind::Nomenclature;
        case xml::FileType::Geographique:
            return FileKind::Geographique;
        case xml::FileType::Structures:
            return FileKind::Structures;
        case xml::FileType::Eleves:
            return FileKind::Eleves;
        case xml::FileType::Responsables:
            return FileKind::Responsables;
        case xml::FileType::Communs:
            return FileKind::Communs;
        default:
            return std::nullopt;
        }
    }

    void readParameters(xml::Cursor& xml, Parameters& parameters)
    {
        while (xml.next()) {
            if (xml.is(QLatin1String("UAJ"))) {
                parameters.uai = xml.text();
            } else if (xml.is(QLatin1String("ANNEE_SCOLAIRE"))) {
                parameters.year = xml.integer(0, 9999);
            } else if (xml.is(QLatin1String("DATE_EXPORT"))) {
                parameters.exportDate = xml.frenchDate();
            } else if (xml.is(QLatin1String("HORODATAGE"))) {
                parameters.timestamp = QDateTime::fromString(xml.text(), QStringLiteral("dd/MM/yyyy HH:mm:ss"));
            } else {
                xml.unknown();
            }
        }
    }

} // namespace

Result<Document> read(const xml::Input& input)
{
    const xml::Recognised recognised = xml::recognise(input.bytes);
    const std::optional<FileKind> kind = kindOf(recognised.type);
    if (!kind) {
        return tl::unexpected<Error>(xml::wrongFile(
            input, QCoreApplication::translate("Siecle", "l’un des six exports de SIECLE"), xml::siecleMenu()));
    }
    Document document;
    document.kind = *kind;
    document.sourceName = input.name;
    xml::Cursor xml(input, exportMenu(*kind));
    if (xml.start()) {
        document.parameters.version = xml.attribute(QLatin1String("VERSION"));
        while (xml.next()) {
            if (xml.is(QLatin1String("PARAMETRES"))) {
                readParameters(xml, document.parameters);
            } else if (xml.is(QLatin1String("DONNEES"))) {
                switch (*kind) {
                case FileKind::Nomenclature:
                    readNomenclature(xml, document);
                    break;
                case FileKind::Geographique:
                    readGeographique(xml, document);
                    break;
                case FileKind::Structures:
                    readStructures(xml, document);
                    break;
                case FileKind::Eleves:
                    readPupils(xml, document);
                    break;
                case FileKind::Responsables:
                    readGuardians(xml, document);
                    break;
                case FileKind::Communs:
                    readCommon(xml, document);
                    break;
                }
            } else {
                xml.unknown();
            }
        }
    }
    NAVETTE_CHECK(xml.result());
    document.unknownElements = xml.unknownElements();
    document.findings = xml.takeFindings();
    return document;
}

QString fileName(FileKind kind)
{
    switch (kind) {
    case FileKind::Nomenclature:
        return QStringLiteral("Nomenclature.xml");
    case FileKind::Geographique:
        return QStringLiteral("Geographique.xml");
    case FileKind::Structures:
        return QStringLiteral("Structures.xml");
    case FileKind::Eleves:
        return QStringLiteral("ElevesSansAdresses.xml");
    case FileKind::Responsables:
        return QStringLiteral("ResponsablesAvecAdresses.xml");
    case FileKind::Communs:
        return QStringLiteral("Communs.xml");
    }
    return {};
}

QString exportMenu(FileKind kind)
{
    switch (kind) {
    case FileKind::Nomenclature:
        return xml::exportMenu(xml::FileType::Nomenclature);
    case FileKind::Geographique:
        return xml::exportMenu(xml::FileType::Geographique);
    case FileKind::Structures:
        return xml::exportMenu(xml::FileType::Structures);
    case FileKind::Eleves:
        return xml::exportMenu(xml::FileType::Eleves);
    case FileKind::Responsables:
        return xml::exportMenu(xml::FileType::Responsables);
    case FileKind::Communs:
        return xml::exportMenu(xml::FileType::Communs);
    }
    return {};
}

} // namespace navette::siecle
