// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/siecle_parts.h"

#include "matching/matching.h"
#include "matching/sides.h"
#include "model/references.h"

#include <QCoreApplication>
#include <QSet>
#include <map>
#include <set>
#include <tuple>

/// Nomenclature, Communs and Structures into the school.
namespace navette::exchange::siecle_import {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    void mefs(Draft& draft, const QList<siecle::Mef>& list)
    {
        const auto index = indexBy(draft.school().mefs(), [](const Mef& row) { return row.code; });
        for (const siecle::Mef& mef : list) {
            const Mef* present = draft.school().find(index.value(mef.code));
            Mef row = present ? *present : Mef { .code = mef.code };
            row.label = mef.longLabel.isEmpty() ? mef.editionLabel : mef.longLabel;
            row.formation = mef.formation;
            present ? void(draft.update(row)) : void(draft.insert(row));
        }
    }

    void subjects(Draft& draft, const QList<siecle::Matiere>& list)
    {
        const auto index = indexBy(draft.school().subjects(), [](const Subject& row) { return row.code; });
        for (const siecle::Matiere& matiere : list) {
            const qint64 ours = matching::oursOf(draft.school(), MatchKind::Subject, matiere.code);
            if (ours != 0 || index.contains(matiere.code))
                continue; // the school's own label stays
            draft.insert(Subject { .code = matiere.code,
                .shortCode = matiere.shortCode,
                .label = matiere.editionLabel.isEmpty() ? matiere.longLabel : matiere.editionLabel });
        }
    }

    using ProgrammeKey = std::tuple<qint64, qint64, QString>;
    ProgrammeKey keyOf(const Programme& row) { return { row.mef.value, row.subject.value, row.modality }; }

    void programmes(Draft& draft, const QList<siecle::Programme>& list, const auto& mefOf, const auto& subjectOf)
    {
        std::map<ProgrammeKey, Programme> wanted;
        for (const siecle::Programme& programme : list) {
            Programme row { .mef = mefOf(programme.mef),
                .subject = subjectOf(programme.subject),
                .modality = programme.modality,
                .weeklyMinutes = (programme.hundredths * 60 + 50) / 100 };
            if (row.mef && row.subject)
                wanted.insert_or_assign(keyOf(row), row);
        }
        const Table<Programme> present = draft.school().table<Programme>();
        for (const Programme& row : present) {
            const auto found = wanted.find(keyOf(row));
            if (found == wanted.end()) {
                // Those of sts_emp have no modality and are not this file's to remove.
                if (!row.modality.isEmpty())
                    draft.remove(row.id);
                continue;
            }
            Programme updated = row;
            updated.weeklyMinutes = found->second.weeklyMinutes;
            draft.update(updated);
            wanted.erase(found);
        }
        for (const auto& [key, row] : wanted)
            draft.insert(row);
    }

    void compulsoryOptions(
        Draft& draft, const QList<siecle::CompulsoryOption>& list, const auto& mefOf, const auto& subjectOf)
    {
        std::set<std::tuple<qint64, qint64, int>> wanted;
        for (const siecle::CompulsoryOption& option : list) {
            const Id<Mef> mef = mefOf(option.mef);
            const Id<Subject> subject = subjectOf(option.subject);
            if (mef && subject)
                wanted.insert({ mef.value, subject.value, option.rank });
        }
        const Table<CompulsoryOption> present = draft.school().table<CompulsoryOption>();
        for (const CompulsoryOption& row : present) {
            if (wanted.erase({ row.mef.value, row.subject.value, row.rank }) == 0)
                draft.remove(row.id);
        }
        for (const auto& [mef, subject, rank] : wanted)
            draft.insert(CompulsoryOption { .mef = Id<Mef>(mef), .subject = Id<Subject>(subject), .rank = rank });
    }

    /// Takes SIECLE's pupils out of a group.
    void empty(Draft& draft, Id<Group> id)
    {
        QList<Id<Membership>> links;
        for (const Membership& row : draft.school().table<Membership>()) {
            if (row.group == id && row.origin == Origin::Siecle)
                links.append(row.id);
        }
        for (const Id<Membership> link : links)
            draft.remove(link);
    }

    /// Takes the pupils out of a class.
    void empty(Draft& draft, Id<Division> id)
    {
        QList<Student> pupils;
        for (const Student& row : draft.school().students()) {
            if (row.division == id)
                pupils.append(row);
        }
        for (Student row : pupils) {
            row.division = {};
            draft.update(row);
        }
    }

    /// Removes a structure that SIECLE no longer has, unless something of ours still needs it.
    template <class Entity> void removeStructure(Draft& draft, Plan& plan, Id<Entity> id)
    {
        empty(draft, id);
        const RowKey key { Entity::kind, id.value };
        if (isReferred(draft.school(), key)) {
            plan.findings.append({ .code = QStringLiteral("STRUCTURE_GONE"),
                .severity = Severity::ToVerify,
                .cause = tr("%1 n’est plus dans SIECLE.").arg(rowLabel(draft.school(), key)),
                .consequence
                = tr("Des services, des cours ou des groupes s’en servent encore : il reste dans la base."),
                .remedy = tr("Retirez-le des services et des cours, ou recréez-le dans SIECLE."),
                .objects = { objectRef(draft.school(), key) } });
            return;
        }
        draft.remove(id);
    }

} // namespace

void nomenclature(Draft& draft, const siecle::Document& document)
{
    mefs(draft, document.mefs);
    subjects(draft, document.subjects);
    const auto mefIndex = indexBy(draft.school().mefs(), [](const Mef& row) { return row.code; });
    auto subjectIndex = indexBy(draft.school().subjects(), [](const Subject& row) { return row.code; });
    for (const Correspondence& row : draft.school().table<Correspondence>()) {
        if (row.match == MatchKind::Subject && row.state == MatchState::Settled)
            subjectIndex.insert(row.theirs, Id<Subject>(row.ours));
    }
    const auto mefOf = [&](const QString& code) { return mefIndex.value(code); };
    const auto subjectOf = [&](const QString& code) { return subjectIndex.value(code); };
    programmes(draft, document.programmes, mefOf, subjectOf);
    compulsoryOptions(draft, document.compulsoryOptions, mefOf, subjectOf);
    replaceCodeLists(draft, document.codeItems);
}

void communs(Draft& draft, const siecle::Document& document)
{
    SchoolInfo info = draft.school().info();
    const siecle::Identity& identity = document.identity;
    const auto take = [](QString& ours, const QString& theirs) {
        if (!theirs.isEmpty())
            ours = theirs;
    };
    take(info.name, (identity.name + u' ' + identity.complement).trimmed());
    take(info.town, identity.town);
    take(info.category, identity.category);
    take(info.sector, identity.sector);
    if (document.firstDay.isValid())
        info.firstDay = document.firstDay;
    if (document.lastDay.isValid())
        info.lastDay = document.lastDay;
    draft.update(info);

    using Key = std::tuple<int, QString, QDate>;
    std::map<Key, siecle::Period> wanted;
    const auto typeOf
        = [](bool closure) { return closure ? CalendarPeriod::Type::Closure : CalendarPeriod::Type::Term; };
    for (const siecle::Period& period : document.periods)
        wanted.insert_or_assign({ int(typeOf(period.isClosure)), period.code, period.from }, period);
    const Table<CalendarPeriod> present = draft.school().table<CalendarPeriod>();
    for (const CalendarPeriod& row : present) {
        const auto found = wanted.find({ int(row.type), row.code, row.from });
        if (found == wanted.end()) {
            draft.remove(row.id);
            continue;
        }
        CalendarPeriod updated = row;
        updated.label = found->second.label;
        updated.to = found->second.to;
        draft.update(updated);
        wanted.erase(found);
    }
    for (const auto& [key, period] : wanted)
        draft.insert(CalendarPeriod { .type = typeOf(period.isClosure),
            .code = period.code,
            .label = period.label,
            .from = period.from,
            .to = period.to });
    refreshWeekSets(draft);
}

void structures(Draft& draft, Plan& plan, Departures& departures, const siecle::Document& document)
{
    const auto mefIndex = indexBy(draft.school().mefs(), [](const Mef& row) { return row.code; });
    const auto mefsOf = [&](const QStringList& codes) {
        QList<Id<Mef>> ids;
        for (const QString& code : codes) {
            if (mefIndex.contains(code))
                ids.append(mefIndex.value(code));
        }
        return ids;
    };
    const StructureCodes codes(draft.school(), document);
    QSet<Id<Division>> seen;
    for (const siecle::Division& division : document.divisions) {
        const Id<Division> id = codes.division(division.code);
        const Division* present = draft.school().find(id);
        Division row = present ? *present : Division { .code = division.code, .origin = Origin::Siecle };
        if (row.origin == Origin::Previous)
            row.origin = Origin::Siecle;
        if (row.label.isEmpty())
            row.label = division.label;
        row.mefs = mefsOf(division.mefs);
        seen.insert(present ? (draft.update(row), id) : draft.insert(row));
    }
    const StructureCodes known(draft.school(), document); // with the classes just made
    QSet<Id<Group>> seenGroups;
    for (const siecle::Group& group : document.groups) {
        const Id<Group> id = codes.group(group.code);
        const Group* present = draft.school().find(id);
        Group row = present ? *present : Group { .code = group.code, .origin = Origin::Siecle };
        // Once STS has named the group, STS is the one that says which classes it draws from.
        const bool ofSts = !matching::theirsOf(draft.school(), MatchKind::Group, id.value).isEmpty();
        if (row.origin == Origin::Previous)
            row.origin = Origin::Siecle;
        if (row.label.isEmpty())
            row.label = group.label;
        if (!ofSts || row.divisions.isEmpty()) {
            row.divisions.clear();
            for (const QString& code : group.divisions) {
                if (const Id<Division> division = known.division(code))
                    row.divisions.append(division);
            }
            row.mefs = mefsOf(group.mefs);
        }
        seenGroups.insert(present ? (draft.update(row), id) : draft.insert(row));
    }
    QList<Id<Division>> gone;
    for (const Division& row : draft.school().divisions()) {
        if (row.origin == Origin::Siecle && !seen.contains(row.id))
            gone.append(row.id);
    }
    QList<Id<Group>> goneGroups;
    for (const Group& row : draft.school().groups()) {
        if (row.origin == Origin::Siecle && !seenGroups.contains(row.id))
            goneGroups.append(row.id);
    }
    departures.apply(
        goneGroups, draft.school().groups().size(), [&](Id<Group> id) { removeStructure(draft, plan, id); });
    departures.apply(
        gone, draft.school().divisions().size(), [&](Id<Division> id) { removeStructure(draft, plan, id); });
}

} // namespace navette::exchange::siecle_import
