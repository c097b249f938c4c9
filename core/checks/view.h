// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/sent.h"
#include "checks/situation.h"

#include <memory>

/// What a detector looks at: the school, what leaves of it, and what many detectors look up again and again.
namespace navette::checks {

/// Who gives a service and in which lessons.
struct Teaching {
    explicit Teaching(const School& school);

    const QList<const ServiceShare*>& sharesOf(Id<Service> id) const;
    const QList<const Lesson*>& lessonsOf(Id<Service> id) const;

private:
    Table<ServiceShare> m_shares; ///< kept: the rows that the lists point to
    Table<Lesson> m_lessons;
    QHash<Id<Service>, QList<const ServiceShare*>> m_sharesOf;
    QHash<Id<Service>, QList<const Lesson*>> m_lessonsOf;
};

struct View {
    const School& school;
    const Situation& situation;
    const Sent& sent;
    const Teaching& teaching;
};

/// The kinds that Sent (its pupils apart) and Teaching are made of: who looks through them reads these.
QList<Kind> kindsOfSent();
QList<Kind> kindsOfTeaching();

/// The class or group that a service is for is known under this name; empty when it is not sent.
QString structureCode(const View& view, const Service& service);
/// The MEF of the pupils of a service: of its class, or of its group and its classes.
QSet<Id<Mef>> mefsOf(const View& view, const Service& service);

} // namespace navette::checks
