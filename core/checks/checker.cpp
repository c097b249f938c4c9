// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checker.h"

#include "checks/check.h"
#include "checks/checks.h"
#include "checks/detect/pupils.h"
#include "checks/reasons.h"

#include <algorithm>
#include <bitset>
#include <optional>

namespace navette::checks {

namespace {

    using Kinds = std::bitset<KindCount>;

    Kinds bitsOf(const QList<Kind>& kinds)
    {
        Kinds bits;
        for (const Kind kind : kinds)
            bits.set(size_t(kind));
        return bits;
    }

    /// Kinds whose rows stand in the labels of others: "MARTIN Anne" in a lesson, a share, a clash.
    const Kinds& kindsInLabels()
    {
        static const Kinds kinds = bitsOf({ Kind::SchoolInfo, Kind::Subject, Kind::Division, Kind::Group, Kind::Student,
            Kind::Teacher, Kind::Room, Kind::Service, Kind::StsIndividual, Kind::StsStructure, Kind::StsSubject });
        return kinds;
    }

    Findings runCheck(const Check& check, const View& view)
    {
        const Rule* rule = findRule(QString(check.code));
        Q_ASSERT(rule);
        Report report(view.school, *rule);
        check.detect(view, report);
        return report.take();
    }

    /// Without any file of STS Web there is nothing to hold the school against.
    bool isAsked(const Check& check, Receiver receiver, const School& school)
    {
        return check.receivers.contains(receiver)
            && (receiver != Receiver::Sts || school.info().stsImportedAt.isValid()
                || check.code.startsWith(QLatin1Char('F')));
    }

} // namespace

struct Checker::Data {
    Data(const School& s, const Situation& present)
        : school(s)
        , situation(present)
        , sent(s)
        , teaching(s)
        , found(allChecks().size())
    {
    }

    void run(qsizetype index)
    {
        const View view { school, situation, *sent, *teaching };
        found[index] = runCheck(allChecks()[index], view);
        ++ran;
    }

    void refreshLabels(Findings& findings) const
    {
        for (Finding& finding : findings) {
            for (ObjectRef& object : finding.objects) {
                if (const auto kind = kindOfName(object.kind))
                    object.label = rowLabel(school, { *kind, object.id });
            }
        }
    }

    School school;
    Situation situation;
    std::optional<Sent> sent;
    std::optional<Teaching> teaching;
    QList<Findings> found; ///< of each check
    int ran = 0;
};

Checker::Checker(const School& school, const Situation& situation)
    : d(std::make_unique<Data>(school, situation))
{
    for (qsizetype i = 0; i < allChecks().size(); ++i)
        d->run(i);
}

Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

void Checker::update(const School& now, const ChangeSet& changes)
{
    Kinds touched;
    for (auto it = changes.changes().keyBegin(); it != changes.changes().keyEnd(); ++it)
        touched.set(size_t(it->kind));
    d->school = now;
    d->ran = 0;
    if ((touched & bitsOf(reads({ kindsOfSent(), kindsOfPupils() }))).any())
        d->sent.emplace(now);
    if ((touched & bitsOf(kindsOfTeaching())).any())
        d->teaching.emplace(now);
    const bool relabel = (touched & kindsInLabels()).any();
    const QList<Check>& checks = allChecks();
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if ((touched & bitsOf(checks[i].reads)).any())
            d->run(i);
        else if (relabel)
            d->refreshLabels(d->found[i]);
    }
}

void Checker::update(const Situation& situation)
{
    d->situation = situation;
    d->ran = 0;
    for (qsizetype i = 0; i < allChecks().size(); ++i)
        d->run(i);
}

Findings Checker::findings(Receiver receiver) const
{
    Findings findings;
    const QList<Check>& checks = allChecks();
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if (isAsked(checks[i], receiver, d->school))
            findings += d->found[i];
    }
    applyReasons(findings, d->school, receiverName(receiver));
    return findings;
}

int Checker::lastRun() const { return d->ran; }

int Checker::count() { return int(allChecks().size()); }

Findings check(Receiver receiver, const School& school, const Situation& situation)
{
    const Sent sent(school);
    const Teaching teaching(school);
    const View view { school, situation, sent, teaching };
    Findings findings;
    for (const Check& one : allChecks()) {
        if (isAsked(one, receiver, school))
            findings += runCheck(one, view);
    }
    applyReasons(findings, school, receiverName(receiver));
    return findings;
}

Findings forSts(const School& school, const Situation& situation) { return check(Receiver::Sts, school, situation); }

Findings forSiecle(const School& school, const Situation& situation)
{
    return check(Receiver::Siecle, school, situation);
}

Findings forEnt(const School& school, const Situation& situation) { return check(Receiver::Ent, school, situation); }

} // namespace navette::checks
