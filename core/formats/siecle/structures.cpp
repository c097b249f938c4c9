// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/siecle/sections.h"

namespace navette::siecle {

namespace {

    /// The codes under ITEMS/ITEM/CODE (SIECLE) or ITEM@CODE: some readers met the attribute (§5).
    QStringList readCodes(xml::Cursor& xml, QLatin1String code)
    {
        QStringList codes;
        while (xml.next()) {
            QString value = xml.attribute(code);
            while (xml.next()) {
                if (xml.is(code))
                    value = xml.text();
                else
                    xml.unknown();
            }
            if (!value.isEmpty())
                codes.append(value);
        }
        return codes;
    }

    void readDivision(xml::Cursor& xml, Document& document)
    {
        Division division;
        division.code = xml.attribute(QLatin1String("CODE_STRUCTURE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                division.label = xml.text();
            } else if (xml.is(QLatin1String("CODE_RNE"))) {
                division.uai = xml.text();
            } else if (xml.is(QLatin1String("CODE_CONTRAT"))) {
                xml.skip();
            } else if (xml.is(QLatin1String("MEFS_APPARTENANCE"))) {
                division.mefs = readCodes(xml, QLatin1String("CODE_MEF"));
            } else {
                xml.unknown();
            }
        }
        document.divisions.append(division);
    }

    void readGroup(xml::Cursor& xml, Document& document)
    {
        Group group;
        group.code = xml.attribute(QLatin1String("CODE_STRUCTURE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                group.label = xml.text();
            } else if (xml.is(QLatin1String("CODE_RNE"))) {
                group.uai = xml.text();
            } else if (xml.is(QLatin1String("CODE_CONTRAT"))) {
                xml.skip();
            } else if (xml.is(QLatin1String("DIVISIONS_APPARTENANCE"))) {
                group.divisions = readCodes(xml, QLatin1String("CODE_STRUCTURE"));
            } else if (xml.is(QLatin1String("MEFS_APPARTENANCE"))) {
                group.mefs = readCodes(xml, QLatin1String("CODE_MEF"));
            } else {
                xml.unknown();
            }
        }
        document.groups.append(group);
    }

} // namespace

void readStructures(xml::Cursor& xml, Document& document)
{
    while (xml.next()) {
        while (xml.next()) {
            if (xml.is(QLatin1String("DIVISION")))
                readDivision(xml, document);
            else if (xml.is(QLatin1String("GROUPE")))
                readGroup(xml, document);
            else
                xml.unknown();
        }
    }
}

void readGeographique(xml::Cursor& xml, Document& document)
{
    while (xml.next()) {
        while (xml.next()) {
            if (xml.is(QLatin1String("COMMUNE"))) {
                ++document.communes;
                xml.skip();
            } else if (xml.is(QLatin1String("DEPARTEMENT"))) {
                ++document.departments;
                xml.skip();
            } else if (xml.is(QLatin1String("PAYS")) || xml.is(QLatin1String("PAYS_NATIONALITE"))) {
                ++document.countries;
                xml.skip();
            } else {
                xml.unknown();
            }
        }
    }
}

} // namespace navette::siecle
