// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/siecle/sections.h"

namespace navette::siecle {

namespace {

    void readPerson(xml::Cursor& xml, Document& document)
    {
        Person person;
        person.personId = xml.attribute(QLatin1String("PERSONNE_ID"));
        while (xml.next()) {
            if (xml.is(QLatin1String("LC_CIVILITE"))) {
                person.civility = xml.text();
            } else if (xml.is(QLatin1String("NOM_DE_FAMILLE"))) {
                person.familyName = xml.text();
            } else if (xml.is(QLatin1String("NOM"))) {
                person.familyName = xml.text(); // before 2016
            } else if (xml.is(QLatin1String("NOM_USAGE"))) {
                person.usageName = xml.text();
            } else if (xml.is(QLatin1String("PRENOM"))) {
                person.firstName = xml.text();
            } else if (xml.is(QLatin1String("ADRESSE_ID"))) {
                person.addressId = xml.text();
            } else {
                // Telephones, mail, profession: not kept (data minimisation).
                xml.skip();
            }
        }
        document.persons.append(person);
    }

    void readLink(xml::Cursor& xml, Document& document)
    {
        GuardianLink link;
        QString legal;
        while (xml.next()) {
            if (xml.is(QLatin1String("ELEVE_ID"))) {
                link.eleveId = xml.text();
            } else if (xml.is(QLatin1String("PERSONNE_ID"))) {
                link.personId = xml.text();
            } else if (xml.is(QLatin1String("CODE_PARENTE"))) {
                link.kinship = xml.text();
            } else if (xml.is(QLatin1String("NIVEAU_RESPONSABILITE"))) {
                link.level = xml.integer(0, 9);
            } else if (xml.is(QLatin1String("RESP_LEGAL"))) {
                legal = xml.text();
            } else {
                // Payments, grants, contact order.
                xml.skip();
            }
        }
        // Before 30/03/2018 (§1.7): 1 and 2 were the legal guardians, 0 a contact.
        if (link.level == 0 && !legal.isEmpty())
            link.level = legal == QLatin1String("0") ? 3 : 1;
        document.guardianLinks.append(link);
    }

    void readAddress(xml::Cursor& xml, Document& document)
    {
        Address address;
        address.id = xml.attribute(QLatin1String("ADRESSE_ID"));
        QString foreign;
        while (xml.next()) {
            if (xml.name().startsWith(QLatin1String("LIGNE")) && xml.name().endsWith(QLatin1String("_ADRESSE"))) {
                const QString line = xml.text();
                if (!line.isEmpty())
                    address.lines.append(line);
            } else if (xml.is(QLatin1String("CODE_POSTAL"))) {
                address.postalCode = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_POSTAL"))) {
                address.town = xml.text();
            } else if (xml.is(QLatin1String("COMMUNE_ETRANGERE"))) {
                foreign = xml.text();
            } else if (xml.is(QLatin1String("LL_PAYS"))) {
                address.country = xml.text();
            } else {
                xml.skip();
            }
        }
        if (address.town.isEmpty())
            address.town = foreign;
        document.addresses.append(address);
    }

} // namespace

void readGuardians(xml::Cursor& xml, Document& document)
{
    while (xml.next()) {
        while (xml.next()) {
            if (xml.is(QLatin1String("PERSONNE")))
                readPerson(xml, document);
            else if (xml.is(QLatin1String("RESPONSABLE_ELEVE")))
                readLink(xml, document);
            else if (xml.is(QLatin1String("ADRESSE")))
                readAddress(xml, document);
            else
                xml.unknown();
        }
    }
}

} // namespace navette::siecle
