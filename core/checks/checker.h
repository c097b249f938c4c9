// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/situation.h"
#include "model/change_set.h"

#include <memory>

namespace navette::checks {

/// The findings of a school that is being worked on: after an edit, only the checks that the edit touches run again.
/// A value that is not shared between threads; give it to one, or make another.
class Checker {
public:
    explicit Checker(const School& school, const Situation& situation = {});
    ~Checker();
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;

    /// \a now is the former school with \a changes applied.
    void update(const School& now, const ChangeSet& changes);
    /// Another day, another reason: everything runs again.
    void update(const Situation& situation);

    /// The same as forSts(), forSiecle(), forEnt() of the present school, in the same order.
    Findings findings(Receiver receiver) const;
    /// How many checks the last update ran again, of how many there are.
    int lastRun() const;
    static int count();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace navette::checks
