// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_support.h"

/// The parts of the SIECLE import, one per file; each turns its document's lists into rows of the draft. Order matters:
/// nomenclature, communs, structures, pupils, guardians.
namespace navette::exchange::siecle_import {

/// The divisions and groups of ours that SIECLE's codes mean: by correspondence, by code, else by a code that differs
/// in spaces, case and punctuation only and that Structures does not name as another one.
class StructureCodes {
public:
    StructureCodes(const School& school, const siecle::Document& structures);

    Id<Division> division(const QString& code) const;
    Id<Group> group(const QString& code) const;

private:
    QHash<QString, Id<Division>> m_divisions;
    QHash<QString, Id<Group>> m_groups;
    QHash<QString, Id<Division>> m_foldedDivisions;
    QHash<QString, Id<Group>> m_foldedGroups;
};

void nomenclature(Draft& draft, const siecle::Document& document);
void communs(Draft& draft, const siecle::Document& document);
void structures(Draft& draft, Plan& plan, Departures& departures, const siecle::Document& document);
void pupils(Draft& draft, Plan& plan, Departures& departures, const siecle::Document& document,
    const siecle::Document& structures);
void guardians(Draft& draft, Departures& departures, const siecle::Document& document);

} // namespace navette::exchange::siecle_import
