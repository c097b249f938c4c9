// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <bitset>

/// Spellings brought to one form, so that what differs only in writing is equal.
namespace navette::matching {

/// Letters and digits only, capitals without accents, ligatures and barred letters opened, words separated by one
/// space: "d’Œuvre-Hélène " -> "D OEUVRE HELENE", "Strauß" -> "STRAUSS", "Sørensen" -> "SORENSEN".
QString fold(QStringView text);
/// The same without the spaces: "6 °B" -> "6B".
QString foldCode(QStringView code);
/// A structure's code with its level and its number in one form, besides foldCode(): "6ème A", "6E A" -> "6A"; "2nde
/// 3", "203" -> "23"; "Tle S" -> "TS". Two codes of one form probably name the same structure, but not surely.
QString levelForm(QStringView code);

/// A group's code with the word before its number in one form too: "3ALL2 gr.1", "3ALL2 Groupe 1" -> "3ALL2G1".
QString groupForm(QStringView code);
/// The number that a form ends with; empty when it ends otherwise: "3ALL2G1" -> "1".
QString lastNumber(QStringView form);

/// How many letters must be put, dropped, changed or swapped with their neighbour to make one of the other; \a most + 1
/// as soon as it is clear that there are more than \a most.
int editDistance(QStringView a, QStringView b, int most);
/// 0 (nothing alike) to 100 (equal), from the edit distance over the longer length.
int likeness(QStringView a, QStringView b);

/// Which of the 26 letters and ten digits occur in a folded text: tells at once that two texts cannot be near, since
/// each change of a letter takes at most one away and puts one in.
using Letters = std::bitset<36>;
Letters lettersOf(QStringView text);

} // namespace navette::matching
