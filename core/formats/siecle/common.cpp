// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/siecle/sections.h"

namespace navette::siecle {

namespace {

    void readIdentity(xml::Cursor& xml, Document& document)
    {
        Identity& identity = document.identity;
        while (xml.next()) {
            if (xml.is(QLatin1String("DENOM_PRINC"))) {
                identity.name = xml.text();
            } else if (xml.is(QLatin1String("DENOM_COMPL"))) {
                identity.complement = xml.text();
            } else if (xml.is(QLatin1String("CODE_TYPE_ETAB"))) {
                identity.category = xml.text();
            } else if (xml.is(QLatin1String("SECTEUR_CODE"))) {
                identity.sector = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_POSTAL"))) {
                identity.town = xml.text();
            } else {
                // Address, telephones, head's name.
                xml.skip();
            }
        }
    }

    void readYear(xml::Cursor& xml, Document& document)
    {
        while (xml.next()) {
            if (xml.is(QLatin1String("DATE_DEBUT_ELEVE")))
                document.firstDay = xml.frenchDate();
            else if (xml.is(QLatin1String("DATE_FIN_ELEVE")))
                document.lastDay = xml.frenchDate();
            else
                xml.skip();
        }
    }

    /// Terms and closures. Their wrappers and item names are inferred (§8): a child of any wrapper that has two dates
    /// is one, and it is a closure when it gives a reason (LL_MOTIF, LL_FERMETURE).
    void readPeriods(xml::Cursor& xml, Document& document)
    {
        while (xml.next()) {
            Period period;
            QString motive;
            while (xml.next()) {
                if (xml.is(QLatin1String("CODE_PERIODE"))) {
                    period.code = xml.text();
                } else if (xml.is(QLatin1String("DATE_DEBUT"))) {
                    period.from = xml.frenchDate();
                } else if (xml.is(QLatin1String("DATE_FIN"))) {
                    period.to = xml.frenchDate();
                } else if (xml.is(QLatin1String("LL_PERIODE"))) {
                    period.label = xml.text();
                } else if (xml.is(QLatin1String("LL_FERMETURE"))) {
                    period.label = xml.text();
                    period.isClosure = true;
                } else if (xml.is(QLatin1String("LL_MOTIF"))) {
                    motive = xml.text();
                    period.isClosure = true;
                } else if (xml.is(QLatin1String("LC_MOTIF"))) {
                    xml.skip();
                } else if (xml.is(QLatin1String("LL_ORIENTATION"))) {
                    xml.skip();
                } else if (xml.is(QLatin1String("INDICE"))) {
                    xml.skip();
                } else if (xml.is(QLatin1String("CODE_TYPE_PERIODE"))) {
                    xml.skip();
                } else {
                    xml.unknown();
                }
            }
            if (period.label.isEmpty())
                period.label = motive;
            if (period.from.isValid() && period.to.isValid())
                document.periods.append(period);
        }
    }

} // namespace

void readCommon(xml::Cursor& xml, Document& document)
{
    while (xml.next()) {
        if (xml.is(QLatin1String("UAJ")))
            readIdentity(xml, document);
        else if (xml.is(QLatin1String("ANNEE_SCOLAIRE")))
            readYear(xml, document);
        else if (xml.is(QLatin1String("ANNEE_SCOLAIRE_AD")))
            xml.skip();
        else
            readPeriods(xml, document);
    }
}

} // namespace navette::siecle
