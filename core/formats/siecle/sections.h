// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/siecle/document.h"
#include "formats/xml/cursor.h"

/// One function per file: each stands on DONNEES when called and reads its sections in any order.
namespace navette::siecle {

void readNomenclature(xml::Cursor& xml, Document& document);
void readGeographique(xml::Cursor& xml, Document& document);
void readStructures(xml::Cursor& xml, Document& document);
void readPupils(xml::Cursor& xml, Document& document);
void readGuardians(xml::Cursor& xml, Document& document);
void readCommon(xml::Cursor& xml, Document& document);

} // namespace navette::siecle
