// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_support.h"

/// The parts of the SIECLE import, one per file; each turns its document's lists into rows of the draft. Order matters:
/// nomenclature, communs, structures, pupils, guardians.
namespace navette::exchange::siecle_import {

void nomenclature(Draft& draft, const siecle::Document& document);
void communs(Draft& draft, const siecle::Document& document);
void structures(Draft& draft, Plan& plan, Departures& departures, const siecle::Document& document);
void pupils(Draft& draft, Plan& plan, Departures& departures, const siecle::Document& document);
void guardians(Draft& draft, Departures& departures, const siecle::Document& document);

} // namespace navette::exchange::siecle_import
