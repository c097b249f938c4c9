// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace navette::matching {

class Sides;

/// Classes and groups by their formation: which one of ours is left for one of theirs when names say nothing.
class Formations {
public:
    explicit Formations(const Sides& sides);

    /// The only one of ours still free whose formation (and classes, for a group) only this one of theirs still has
    /// open; 0 for none, or when the two codes are those of two.
    qint64 lastFor(const QString& theirs) const;
    /// Whether the formation of \a theirs has but one class on either side, settled or not.
    bool hasButOne(const QString& theirs) const;

private:
    struct Members {
        QList<qint64> ours; ///< of before this year's imports
        QList<qint64> free;
        QStringList theirs;
        QStringList open;
    };
    const Members* membersFor(const QString& theirs) const;

    const Sides& m_sides;
    QHash<QString, Members> m_members;
};

} // namespace navette::matching
