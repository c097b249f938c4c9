// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/report.h"
#include "checks/sent.h"
#include "model/draft.h"

/// The export overlay: what STS needs and the base says otherwise. A remedy that goes there leaves the timetable as it
/// is.
namespace navette::checks {

/// The kind of our rows that a field of the overlay speaks of.
Kind rowKind(OverrideField what);

/// StsOverride rows being written into a draft: one per field and row of ours.
class Overlay {
public:
    explicit Overlay(Draft& draft);

    /// What goes out for \a field of row \a ours, and why.
    void say(OverrideField field, qint64 ours, const QString& value, const QString& reason);
    /// A group's code, with the reason that it must have another.
    void sayCode(Id<Group> group, const QString& code);

private:
    Draft& m_draft;
    QHash<std::pair<int, qint64>, Id<StsOverride>> m_rows;
};

/// Keeps \a services back with everything below them.
ChangeSet withhold(const School& school, const QList<Id<Service>>& services, const QString& reason);
/// Sends services again that were kept back.
ChangeSet release(const School& school, const QList<Id<Service>>& services);
/// The remedy of findings about services that should not leave: its button says how many.
Mend keepHere(const School& school, const QList<Id<Service>>& services);

/// A code that STS takes for every group whose own is none or is taken already; none for the others. At most eight
/// characters among A-Z, 0-9 and _ . -, unique over classes and groups in capitals (formats-out §a).
QMap<Id<Group>, QString> mendedGroupCodes(const School& school, const Sent& sent);
/// Whether STS and SIECLE take \a code for a group.
bool isGroupCode(const QString& code);

} // namespace navette::checks
