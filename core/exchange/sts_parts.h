// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_support.h"
#include "formats/sts/document.h"

/// The parts of the STS import, one per list of the file; each turns it into rows of the draft. Order matters: services
/// refer to structures and individuals.
namespace navette::exchange::sts_import {

/// Completes the file's own lists with the people and subjects that only its services name, and says so in its
/// findings.
void nameStrangers(sts::Document& document);
void nomenclatures(Draft& draft, const sts::Document& document);
void subjects(Draft& draft, Departures& departures, const QList<sts::Subject>& list);
void individuals(Draft& draft, Departures& departures, const QList<sts::Individual>& list);
void structures(Draft& draft, Departures& departures, const sts::Document& document);
void services(Draft& draft, Departures& departures, const sts::Document& document);

} // namespace navette::exchange::sts_import
