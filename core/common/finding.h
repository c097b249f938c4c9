// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <memory>

namespace navette {

class ChangeSet;

/// What a finding forbids. A file is written only when none blocks; one to verify needs a reason.
enum class Severity { Blocks, ToVerify, Information };

/// A place in a file that was read.
struct Location {
    QString file = {}; ///< as the user named it; for a zip member "archive.zip › Structures.xml"
    qint64 line = 0; ///< from 1; 0 when there is none
    qint64 column = 0; ///< from 1; 0 when there is none

    bool isNull() const { return file.isEmpty() && line == 0; }
    bool operator==(const Location&) const = default;
};

/// A row of the school that a finding is about, with the words that name it.
struct ObjectRef {
    QString kind; ///< a kind's stable name, as in the field lists: "teacher", "lesson", ...
    qint64 id = 0; ///< the row's id in the base; 0 when it has none
    QString label; ///< "MARTIN Anne", "4A"

    bool operator==(const ObjectRef&) const = default;
};

/// Something noticed in data: by a reader, a check, a conflict search or a plan. Not a failed call (Error).
/// Lists, wizard pages, the command line's JSON and the printed report all show findings the same way.
struct Finding {
    QString code = {}; ///< stable: "F03", "G05" (catalogue of checks), "XML_TRUNCATED", ...
    Severity severity = Severity::Information;
    QString cause = {}; ///< one French sentence
    QString consequence = {}; ///< one French sentence: what follows if nothing is done
    QString remedy = {}; ///< one French sentence: how to mend it; with changes, the label of the button
    QList<ObjectRef> objects = {};
    Location where = {};
    int occurrences = 1; ///< how many times, when equal findings were counted together
    std::shared_ptr<const ChangeSet> changes = {}; ///< the remedy as a ready ChangeSet, or null
    QString reason = {}; ///< why somebody lets it pass all the same (Severity::ToVerify); empty while nobody has
};

using Findings = QList<Finding>;

inline bool blocks(const Findings& findings)
{
    return std::any_of(
        findings.cbegin(), findings.cend(), [](const Finding& f) { return f.severity == Severity::Blocks; });
}

} // namespace navette
