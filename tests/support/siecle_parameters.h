// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plan_parts.h"
#include "tests/support/xml_text.h"

namespace navette::support {

/// Opens the root and DONNEES, with PARAMETRES between (formats-in §2). Close twice at the end.
inline void openSiecle(XmlText& xml, const Plan& plan, const char* root, const char* version, const char* time)
{
    xml.open(root, { { "VERSION", QString::fromLatin1(version) } });
    xml.open("PARAMETRES");
    xml.leaf("UAJ", plan.uai);
    xml.leaf("ANNEE_SCOLAIRE", plan.options.year);
    xml.leaf("DATE_EXPORT", siecleDate(exportDay(plan)));
    xml.leaf("HORODATAGE", siecleDate(exportDay(plan)) + u' ' + QString::fromLatin1(time));
    xml.close();
    xml.open("DONNEES");
}

} // namespace navette::support
