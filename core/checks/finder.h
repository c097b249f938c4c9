// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/change_set.h"

#include <QCoreApplication>

/// Collecting findings: those of one code become one, with all their objects.
namespace navette::checks {

/// The words of a check that may find many objects.
struct Words {
    QString code;
    Severity severity;
    QString cause; ///< %1: how many
    QString consequence;
    QString remedy;
};

class Finder {
public:
    explicit Finder(const School& school)
        : m_school(school)
    {
    }

    /// One finding about all of \a ids; none when there are none.
    template <class Entity>
    void about(const QList<Id<Entity>>& ids, const Words& words, const std::shared_ptr<const ChangeSet>& mend = {})
    {
        if (ids.isEmpty())
            return;
        Finding finding { .code = words.code,
            .severity = words.severity,
            .cause = words.cause.contains(u"%1") ? words.cause.arg(ids.size()) : words.cause,
            .consequence = words.consequence,
            .remedy = words.remedy,
            .occurrences = int(ids.size()),
            .changes = mend };
        for (const Id<Entity> id : ids)
            finding.objects.append(objectRef(m_school, id));
        m_findings.append(finding);
    }

    void add(const Words& words)
    {
        m_findings.append({ .code = words.code,
            .severity = words.severity,
            .cause = words.cause,
            .consequence = words.consequence,
            .remedy = words.remedy });
    }
    void add(const Findings& findings) { m_findings += findings; }

    Findings take() { return std::move(m_findings); }

private:
    const School& m_school;
    Findings m_findings;
};

inline QString tr(const char* text) { return QCoreApplication::translate("Checks", text); }

} // namespace navette::checks
