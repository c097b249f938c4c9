// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/catalogue.h"
#include "model/change_set.h"

#include <QCoreApplication>

/// What a detector tells: objects of one case of a rule become one finding, in the catalogue's words.
namespace navette::checks {

/// A remedy that is ready: its button says what it does and to how many.
struct Mend {
    QString label = {};
    ChangeSet changes = {};
};

class Report {
public:
    /// How a finding is told beside its objects.
    struct How {
        QStringView which = {}; ///< the rule's case; empty for its own
        QStringList blanks = {}; ///< for %2 and on; for %1 and on in a finding about the school
        Mend mend = {};
    };

    Report(const School& school, const Rule& rule)
        : m_school(school)
        , m_rule(rule)
    {
    }

    const Rule& rule() const { return m_rule; }

    /// One finding about all of \a keys, %1 being how many; none when there are none.
    void about(const QList<RowKey>& keys, const How& how);
    void about(const QList<RowKey>& keys) { about(keys, How {}); }
    template <class Entity> void about(const QList<Id<Entity>>& ids, const How& how)
    {
        QList<RowKey> keys;
        for (const Id<Entity> id : ids)
            keys.append({ Entity::kind, id.value });
        about(keys, how);
    }
    template <class Entity> void about(const QList<Id<Entity>>& ids) { about(ids, How {}); }

    /// A finding about the school as a whole.
    void aboutSchool(const How& how);
    void aboutSchool() { aboutSchool(How {}); }
    /// One finding with a sentence of its own about \a keys: what is told one by one.
    void tell(const QString& cause, const QList<RowKey>& keys);

    Findings take() { return std::move(m_findings); }

private:
    void add(const How& how, const QList<RowKey>& keys, const QStringList& blanks);

    const School& m_school;
    const Rule& m_rule;
    Findings m_findings;
};

inline QString tr(const char* text) { return QCoreApplication::translate("Checks", text); }

} // namespace navette::checks
