// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Names by how they sound: two clerks who hear or romanise one name write it in two ways.
namespace navette::matching {

/// A folded name without spaces by its sounds. Equal for the usual ways to write one name: the German umlaut
/// ("MUELLER", "MULLER"), doubled and mute letters ("PHILIPPE", "FILIP"), and romanisation from Cyrillic
/// ("TCHAIKOVSKI", "TCHAIKOVSKY"; "IVANOV", "IVANOFF") or Arabic ("YOUSSEF", "YUSUF"; "WALID", "OUALID").
QString soundForm(QStringView folded);
/// The consonants of a sound form, with a mark for a vowel at its start: what remains of an Arabic name whatever the
/// vowels that a clerk put in ("MOHAMED", "MUHAMMAD", "MOUHAMAD").
QString consonants(QStringView sound);

} // namespace navette::matching
