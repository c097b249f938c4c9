// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plan_parts.h"
#include "tests/support/xml_text.h"

namespace navette::support {

/// The PARAMETRES and NOMENCLATURES blocks of sts_emp.
void writeStsHead(XmlText& xml, const Plan& plan);

} // namespace navette::support
