// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/names.h"
#include "tests/support/plan_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    /// What the school called the group last year: "5ITA2 gr.1", "5-LATIN-1", the same, or nothing.
    QString previousCodeOf(const QString& code, int n)
    {
        if (n % 4 == 3)
            return {};
        if (n % 4 == 0)
            return code;
        static const QRegularExpression separators(QStringLiteral("[ .]"));
        static const QRegularExpression number(QStringLiteral(" ?GR?(\\d+)$"));
        QString own = code;
        if (n % 4 == 1 && code.contains(separators))
            return own.replace(separators, QStringLiteral("-"));
        if (code.contains(number))
            return own.replace(number, QStringLiteral(" gr.\\1"));
        return own.remove(separators) + text(" ad");
    }

    /// Divisions and MEFs of a group are those of its pupils.
    void completeFromPupils(const Plan& plan, PlanStructure& group)
    {
        for (const int p : std::as_const(group.pupils)) {
            const PlanPupil& pupil = plan.pupils.at(p);
            if (!group.divisions.contains(pupil.division))
                group.divisions.append(pupil.division);
            if (!group.mefs.contains(pupil.mef))
                group.mefs.append(pupil.mef);
        }
        std::sort(group.divisions.begin(), group.divisions.end());
        std::sort(group.mefs.begin(), group.mefs.end());
    }

    void add(Plan& plan, PlanStructure group)
    {
        completeFromPupils(plan, group);
        const int n = static_cast<int>(plan.groups.size());
        group.previousCode = previousCodeOf(group.code, n);
        if (n % 2)
            group.label.clear();
        plan.groups.append(group);
    }

    bool takes(const PlanPupil& pupil, int subject)
    {
        return std::any_of(pupil.options.cbegin(), pupil.options.cend(),
            [&](const PlanPupil::Option& option) { return option.subject == subject; });
    }

    void planBarrette(Plan& plan, const Stream& stream, const Barrette& barrette, int number)
    {
        QHash<int, int> countOf;
        int blockNumber = 0;
        for (const QList<int>& block : blocksOf(plan, stream, barrette.block)) {
            ++blockNumber;
            for (const Choice& choice : barrette.choices) {
                const int subject = plan.subjectOf.value(text(choice.subject));
                QList<int> takers;
                for (const int d : block) {
                    for (const int p : plan.divisions.at(d).pupils) {
                        if (takes(plan.pupils.at(p), subject))
                            takers.append(p);
                    }
                }
                const int count = (static_cast<int>(takers.size()) + barrette.maxSize - 1) / barrette.maxSize;
                for (int g = 0; g < count; ++g) {
                    PlanStructure group;
                    group.code = text(barrette.pattern)
                                     .replace(QStringLiteral("%S"), text(choice.subject))
                                     .replace(QStringLiteral("%N"), QString::number(++countOf[subject]));
                    group.label = plan.subjects.at(subject).label.left(20);
                    group.stream = &stream;
                    // Dealt out, so that each group of the block holds pupils of each of its divisions.
                    for (int i = g; i < takers.size(); i += count)
                        group.pupils.append(takers.at(i));
                    group.services = { serviceOf(plan, { choice.subject, barrette.h36 }) };
                    group.barrette = QStringLiteral("%1/%2/%3").arg(text(stream.name)).arg(number).arg(blockNumber);
                    group.linked = barrette.linked;
                    add(plan, group);
                }
            }
        }
    }

    void planHalves(Plan& plan, const Stream& stream)
    {
        const QList<int> divisions = blocksOf(plan, stream, 0).first();
        for (const int d : divisions) {
            QList<int> pupils = plan.divisions.at(d).pupils;
            std::sort(pupils.begin(), pupils.end(), [&](int a, int b) {
                return stsName(plan.pupils.at(a).family + plan.pupils.at(a).first)
                    < stsName(plan.pupils.at(b).family + plan.pupils.at(b).first);
            });
            const qsizetype middle = (pupils.size() + 1) / 2;
            for (int half = 0; half < 2; ++half) {
                PlanStructure group;
                group.code = plan.divisions.at(d).code + text(d % 2 ? " GR" : "GR") + QString::number(half + 1);
                group.label = plan.divisions.at(d).code + text(" GROUPE ") + QString::number(half + 1);
                group.stream = &stream;
                group.pupils = half == 0 ? pupils.mid(0, middle) : pupils.mid(middle);
                for (const Course& course : stream.halves)
                    group.services.append(serviceOf(plan, course));
                group.barrette = QStringLiteral("halves/%1").arg(d);
                group.linked = !stream.entry;
                add(plan, group);
            }
        }
    }

    /// The group of many subjects over many divisions (formats-in §1.4: up to nine and eleven).
    void planSupport(Plan& plan)
    {
        const bool college = plan.options.profile == u"college16";
        const char* level = college ? "5EME" : "TGENE";
        PlanStructure group;
        group.code = college ? text("5 AIDE.DEV") : text("T SOUTIEN BAC");
        group.label = college ? text("AIDE AUX DEVOIRS 5E") : text("SOUTIEN TERMINALE");
        group.linked = true;
        int n = 0;
        for (PlanStructure& division : plan.divisions) {
            if (text(division.stream->name) != text(level))
                continue;
            group.stream = division.stream;
            for (int i = 0; i < 3; ++i)
                group.pupils.append(division.pupils.at(n % 5 + i * 7));
            ++n;
        }
        group.barrette = text("support");
        const std::vector<Course> few { { "FRANC", 18, "AP" }, { "MATHS", 18, "AP" }, { "AGL1", 9, "AP" } };
        const std::vector<Course> nine { { "PHILO", 18, "AP" }, { "HIGEO", 9, "AP" }, { "AGLA", 9, "AP" },
            { "ENSCI", 6, "AP" }, { "EMC", 6, "AP" }, { "SMATH", 6, "AP" }, { "SPHCH", 6, "AP" }, { "SSVT", 6, "AP" },
            { "SSES", 6, "AP" } };
        for (const Course& course : college ? few : nine)
            group.services.append(serviceOf(plan, course));
        add(plan, group);
    }
}

void planGroups(Plan& plan, const QList<StreamShare>& streams)
{
    for (const StreamShare& share : streams) {
        const Stream& stream = *share.stream;
        if (!stream.halves.empty())
            planHalves(plan, stream);
        int number = 0;
        for (const Barrette& barrette : stream.barrettes)
            planBarrette(plan, stream, barrette, ++number);
    }
    planSupport(plan);
}

} // namespace navette::support
