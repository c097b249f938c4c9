// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/fold.h"

#include <QDate>
#include <QStringList>

/// The names of people, taken apart once, and how alike two of them are. Made for thousands of pairs: whatever can be
/// known of one name alone is worked out when it is taken apart.
namespace navette::matching {

/// One part of a comparison: 0..100, and the words for it (context "Matching"; null for none).
struct Part {
    int score = 0;
    const char* words = nullptr;
};

/// The sentence of a part, in the user's language; empty for none.
QString textOf(const Part& part);

/// A name in every form that a comparison asks for.
struct NameForms {
    explicit NameForms(const QString& text, const QString& folded);

    QString text; ///< as it is written
    QString folded;
    QString joined; ///< without spaces: "LE GOFF" -> "LEGOFF"
    QString turned; ///< joined the other way round: "ROUX MARTIN" -> "MARTINROUX"
    QStringList inOrder; ///< the words, as they are written
    QStringList words; ///< sorted, "ST" spelt out
    QString ordered; ///< the words, sorted, as one text: equal whatever the order
    QString core; ///< joined, without particles: "DE LA FOUGERAIE" -> "FOUGERAIE"
    QStringList coreWords;
    QString sound; ///< of core
    QString bones; ///< its consonants
    Letters letters; ///< of joined
};

/// A family name under which somebody may be written.
struct FamilyName : NameForms {
    FamilyName(const QString& text, const QString& folded, bool isUsage, bool isShown, const QString& firstFolded);

    bool isUsage = false;
    bool isShown = false; ///< the one that lists show: the usage name, or the family name of who has no other
    QString whole; ///< the words of family and first name, sorted: equal when one stands in the place of the other
};

/// All the names of one person.
struct PersonNames {
    /// \a family and \a usage may each hold two: "MARTIN ép. DURAND", "DURAND née MARTIN".
    PersonNames(const QString& family, const QString& usage, const QString& first);

    QList<FamilyName> family; ///< one to four; the usage name is the last when there is one
    NameForms first;
    bool hasUsage = false; ///< a usage name besides the family name
    QString usageFolded;

    const QString& shown() const; ///< the name that lists show
};

/// What a slip in a family name of two or three letters is worth, which may as well be another name; and what names are
/// that only the first name in the family name's place speaks for. Both need the birth date.
inline constexpr int ShortSlip = 60;
inline constexpr int MisplacedFirst = 40;

/// Two family names: 100 equal, 0 nothing alike.
Part compareFamilyNames(const NameForms& a, const NameForms& b);
/// Two first names: 100 equal, 50 when one is missing, 0 nothing alike.
Part compareFirstNames(const NameForms& a, const NameForms& b);
/// Two birth dates: 100 equal, 50 when one is missing, 0 two others.
Part compareBirth(QDate ours, QDate theirs);

/// How alike two people's names are: the family names, the best of every pair, and the first names with them.
struct NamePart {
    Part family;
    Part first;
    const FamilyName* ours = nullptr; ///< the two that are compared
    const FamilyName* theirs = nullptr;
    bool isShown = true; ///< both are the names that lists show
    bool isSwapped = false; ///< family and first name stand in each other's place, or in one field
};
NamePart compareNames(const PersonNames& ours, const PersonNames& theirs);
/// The reason of the family names' part, naming what one of the two lists does not show.
QString familyReason(const NamePart& part, const PersonNames& ours, const PersonNames& theirs);

} // namespace navette::matching
