// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "formats/xml/input.h"
#include "model/change_set.h"

/// What changed between two files of one format, or between two bases.
namespace navette::exchange {

struct ChangedField {
    QString label; ///< "Heures"
    QString before; ///< empty for what is new
    QString after; ///< empty for what is gone

    bool operator==(const ChangedField&) const = default;
};

/// One object that is new, gone, or the same with other fields.
struct ChangedItem {
    enum class Type { Added, Changed, Gone };

    Type type = Type::Changed;
    QString label; ///< "MARTIN Anne", "Mathématiques, 4A, CG"
    QList<ChangedField> fields; ///< the filled ones when new or gone, those that differ when changed

    bool operator==(const ChangedItem&) const = default;
};

/// "~ 4A, Mathématiques (Heures : 4,50 h → 4,00 h)"; "+ …" and "- …" for what is new and what is gone.
QString wordsOf(const ChangedItem& item);

/// The objects of one sort.
struct ComparisonSection {
    QString name; ///< stable, for --json: "sts_service", "course"
    QString title; ///< "Services de STS"
    QList<ChangedItem> items;
    int unchanged = 0;

    int count(ChangedItem::Type type) const;
};

struct Comparison {
    QString first; ///< as the user knows them: file names
    QString second;
    QList<ComparisonSection> sections; ///< those with something in them, changed or not
    Findings effects; ///< what the changes mean for services and lessons

    bool isEmpty() const; ///< nothing changed
    int count(ChangedItem::Type type) const;
    /// The same as plain text, one line per object, for the clipboard.
    QString text() const;
};

/// Files may be given as they came, in a zip. Two sts_emp, two EDT_vers_STS, two files of links, two files of the ENT
/// or two SIECLE files of the same sort. Refused when the formats differ or are none that can be compared.
Result<Comparison> compareInputs(const xml::Input& first, const xml::Input& second);

/// Two SIECLE exports of several files, or one file each as above.
Result<Comparison> compareInputs(const QList<xml::Input>& first, const QList<xml::Input>& second);

/// The same, with what the changes mean for the services and lessons of \a ours.
Result<Comparison> compareInputs(const QList<xml::Input>& first, const QList<xml::Input>& second, const School& ours);

/// Two bases, whether or not one was made from the other.
Comparison compareSchools(
    const School& first, const School& second, const QString& firstName, const QString& secondName);

/// What two imports say differently, as rows: changes applied to \c first gives \c second.
struct SchoolDifference {
    School first;
    School second; ///< with the ids of \c first
    ChangeSet changes;
};
/// The rows that two sts_emp, or two sets of SIECLE files, come down to. Refused for other formats.
Result<SchoolDifference> differenceOfImports(const QList<xml::Input>& first, const QList<xml::Input>& second);

} // namespace navette::exchange
