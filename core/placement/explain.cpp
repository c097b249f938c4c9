// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/search.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace navette::placement {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Placement", text); }

    /// A resource whose activities take more slots than it has open, if there is one among the activity's.
    QString overload(const Problem& problem, const Activity& activity)
    {
        for (const int r : activity.resources) {
            const Resource& resource = problem.resources[size_t(r)];
            const int slots = problem.days * problem.slotsPerDay;
            const int open = resource.closed.empty()
                ? slots
                : int(std::count(resource.closed.begin(), resource.closed.end(), false));
            int load = 0;
            for (const Activity& other : problem.activities) {
                if ((other.weeks & activity.weeks) == activity.weeks
                    && std::find(other.resources.begin(), other.resources.end(), r) != other.resources.end())
                    load += other.length;
            }
            if (load > open)
                return tr("%1 a plus de cours que de places : %2 pour %3.").arg(resource.name).arg(load).arg(open);
        }
        return {};
    }

} // namespace

QString explain(const State& state, int activity)
{
    const Problem& problem = state.problem();
    const Activity& a = problem.activities[size_t(activity)];
    if (state.starts(activity).empty())
        return tr("Aucune place de la grille ne convient : le cours est trop long, ou les indisponibilités de ceux qui "
                  "y participent se recouvrent.");
    if (const QString sentence = overload(problem, a); !sentence.isEmpty())
        return sentence;
    std::map<int, int> blocked; // resource -> places where it is taken
    std::vector<int> inTheWay;
    for (const int start : state.starts(activity)) {
        state.conflicts(activity, start, inTheWay);
        for (const int r : a.resources) {
            const bool taken = std::any_of(inTheWay.begin(), inTheWay.end(), [&](int other) {
                const std::vector<int>& theirs = problem.activities[size_t(other)].resources;
                return std::find(theirs.begin(), theirs.end(), r) != theirs.end();
            });
            blocked[r] += taken ? 1 : 0;
        }
    }
    std::vector<std::pair<int, int>> ranked(blocked.begin(), blocked.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
    QStringList words;
    for (const auto& [r, places] : ranked) {
        const QString word = tr("%1 (%2)").arg(problem.resources[size_t(r)].name).arg(places);
        if (places > 0 && words.size() < 3 && !words.contains(word))
            words.append(word);
    }
    return tr("Sur %1 places possibles, aucune n’est libre pour tous ; les plus pris : %2.")
        .arg(state.starts(activity).size())
        .arg(words.join(QStringLiteral(", ")));
}

} // namespace navette::placement
