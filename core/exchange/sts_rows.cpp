// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sts_parts.h"

#include <QSet>
#include <map>
#include <set>
#include <tuple>

/// The lists of sts_emp into the rows that keep them as STS gave them.
namespace navette::exchange::sts_import {

namespace {

    Sex sexOf(const QString& code) { return code == u"1" ? Sex::Male : code == u"2" ? Sex::Female : Sex::Unknown; }

    /// CIVILITE of sts_emp (formats-in §9): 1, 2 and 3.
    QString civilityOf(const QString& code)
    {
        return code == u"1" ? QStringLiteral("M.") : code == u"2" || code == u"3" ? QStringLiteral("Mme") : QString();
    }

    using ServiceKey = std::tuple<qint64, QString, QString>; ///< structure, subject, modality

} // namespace

void nomenclatures(Draft& draft, const sts::Document& document)
{
    const auto mefIndex = indexBy(draft.school().mefs(), [](const Mef& row) { return row.code; });
    for (const sts::Mef& mef : document.mefs) {
        const Mef* present = draft.school().find(mefIndex.value(mef.code));
        Mef row = present ? *present : Mef { .code = mef.code };
        if (row.label.isEmpty())
            row.label = mef.longLabel.isEmpty() ? mef.editionLabel : mef.longLabel;
        if (row.formation.isEmpty())
            row.formation = mef.formation;
        row.mefstat4 = mef.mefstat4;
        present ? void(draft.update(row)) : void(draft.insert(row));
    }
    // The titles are SIECLE's too, under the same name: two sources would take turns at them.
    QList<sts::CodeItem> own = document.codeItems;
    own.removeIf([](const sts::CodeItem& item) { return item.list == u"CIVILITE"; });
    replaceCodeLists(draft, own);
}

void subjects(Draft& draft, Departures& departures, const QList<sts::Subject>& list)
{
    const auto index = indexBy(draft.school().table<StsSubject>(), [](const StsSubject& row) { return row.code; });
    QSet<QString> seen;
    for (const sts::Subject& subject : list) {
        const StsSubject* present = draft.school().find(index.value(subject.code));
        StsSubject row = present ? *present : StsSubject { .code = subject.code };
        row.shortCode = subject.shortCode;
        row.label = subject.shortLabel;
        row.longLabel = subject.longLabel;
        present ? void(draft.update(row)) : void(draft.insert(row));
        seen.insert(subject.code);
    }
    QList<Id<StsSubject>> gone;
    for (const StsSubject& row : draft.school().table<StsSubject>()) {
        if (!seen.contains(row.code))
            gone.append(row.id);
    }
    departures.apply(gone, index.size(), [&](Id<StsSubject> id) { draft.remove(id); });
}

void individuals(Draft& draft, Departures& departures, const QList<sts::Individual>& list)
{
    const auto index
        = indexBy(draft.school().table<StsIndividual>(), [](const StsIndividual& row) { return row.key(); });
    QSet<QString> seen;
    for (const sts::Individual& person : list) {
        StsIndividual row { .stsId = person.id, .type = person.type };
        if (const StsIndividual* present = draft.school().find(index.value(row.key())))
            row.id = present->id;
        row.civility = civilityOf(person.civility);
        row.usageName = person.usageName;
        row.familyName = person.familyName;
        row.firstName = person.firstName;
        row.birthDate = person.birthDate;
        row.sex = sexOf(person.sex);
        row.grade = person.grade;
        row.function = person.function;
        for (const sts::Discipline& discipline : person.disciplines) {
            row.disciplines.append((discipline.code + u' ' + discipline.label).trimmed());
            row.dueMinutes += (discipline.hundredths * 60 + 50) / 100;
        }
        row.headTeacherOf = person.headTeacherOf;
        seen.insert(row.key());
        row.id ? void(draft.update(row)) : void(draft.insert(row));
    }
    QList<Id<StsIndividual>> gone;
    for (const StsIndividual& row : draft.school().table<StsIndividual>()) {
        if (!seen.contains(row.key()))
            gone.append(row.id);
    }
    departures.apply(gone, index.size(), [&](Id<StsIndividual> id) {
        QList<Id<StsServiceShare>> shares;
        for (const StsServiceShare& share : draft.school().table<StsServiceShare>()) {
            if (share.individual == id)
                shares.append(share.id);
        }
        for (const Id<StsServiceShare> share : shares)
            draft.remove(share);
        // Our shares under this post keep their teacher and hours: only the post is no more.
        QList<ServiceShare> ours;
        for (const ServiceShare& share : draft.school().table<ServiceShare>()) {
            if (share.post == id)
                ours.append(share);
        }
        for (ServiceShare share : ours) {
            share.post = {};
            draft.update(share);
        }
        draft.remove(id);
    });
}

void structures(Draft& draft, Departures& departures, const sts::Document& document)
{
    const auto index = indexBy(
        draft.school().table<StsStructure>(), [](const StsStructure& row) { return std::pair(row.isGroup, row.code); });
    QSet<std::pair<bool, QString>> seen;
    const auto take = [&](const sts::Structure& structure) {
        const std::pair key(structure.isGroup, structure.code);
        StsStructure row { .id = index.value(key), .code = structure.code, .isGroup = structure.isGroup };
        row.label = structure.label;
        row.plannedSize = structure.planned;
        row.computedSize = structure.computed;
        row.maxSize = structure.maxSize;
        row.divisions = structure.divisions;
        row.mefs = structure.mefs;
        seen.insert(key);
        row.id ? void(draft.update(row)) : void(draft.insert(row));
    };
    for (const sts::Structure& division : document.divisions)
        take(division);
    for (const sts::Structure& group : document.groups)
        take(group);
    QList<Id<StsStructure>> gone;
    for (const StsStructure& row : draft.school().table<StsStructure>()) {
        if (!seen.contains({ row.isGroup, row.code }))
            gone.append(row.id);
    }
    departures.apply(gone, index.size(), [&](Id<StsStructure> id) { draft.remove(id); });
}

void services(Draft& draft, Departures& departures, const sts::Document& document)
{
    const auto structureIndex = indexBy(
        draft.school().table<StsStructure>(), [](const StsStructure& row) { return std::pair(row.isGroup, row.code); });
    const auto individualIndex
        = indexBy(draft.school().table<StsIndividual>(), [](const StsIndividual& row) { return row.key(); });
    const auto keyOf = [](const StsService& row) { return ServiceKey(row.structure.value, row.subject, row.modality); };
    std::map<ServiceKey, Id<StsService>> present;
    for (const StsService& row : draft.school().table<StsService>())
        present.emplace(keyOf(row), row.id);
    QMultiHash<qint64, StsServiceShare> sharesOf;
    for (const StsServiceShare& row : draft.school().table<StsServiceShare>())
        sharesOf.insert(row.service.value, row);

    std::set<qint64> kept;
    QSet<std::pair<bool, QString>> inFile;
    const auto take = [&](const sts::Structure& structure) {
        inFile.insert({ structure.isGroup, structure.code });
        const Id<StsStructure> owner = structureIndex.value({ structure.isGroup, structure.code });
        for (const sts::Service& service : structure.services) {
            StsService row { .structure = owner, .subject = service.subject, .modality = service.modality };
            const auto found = present.find(keyOf(row));
            row.hours = service.hours;
            row.coTeaching = service.coTeaching;
            if (found != present.end()) {
                row.id = found->second;
                draft.update(row);
            } else {
                row.id = draft.insert(row);
                present.emplace(keyOf(row), row.id);
            }
            kept.insert(row.id.value);

            std::map<qint64, StsServiceShare> wanted;
            for (const sts::TeacherShare& share : service.teachers) {
                const Id<StsIndividual> individual = individualIndex.value(share.type + u':' + share.id);
                if (individual)
                    wanted.insert_or_assign(individual.value,
                        StsServiceShare { .service = row.id,
                            .individual = individual,
                            .hours = share.hours,
                            .weighting = share.weighting });
            }
            for (const StsServiceShare& share : sharesOf.values(row.id.value)) {
                const auto same = wanted.find(share.individual.value);
                if (same == wanted.end()) {
                    if (draft.school().find(share.id))
                        draft.remove(share.id);
                    continue;
                }
                StsServiceShare updated = same->second;
                updated.id = share.id;
                draft.update(updated);
                wanted.erase(same);
            }
            for (const auto& [individual, share] : wanted)
                draft.insert(share);
        }
    };
    for (const sts::Structure& division : document.divisions)
        take(division);
    for (const sts::Structure& group : document.groups)
        take(group);
    const auto remove = [&](Id<StsService> id) {
        for (const StsServiceShare& share : sharesOf.values(id.value)) {
            if (draft.school().find(share.id))
                draft.remove(share.id);
        }
        draft.remove(id);
    };
    QList<Id<StsService>> gone;
    const Table<StsService> all = draft.school().table<StsService>();
    for (const StsService& row : all) {
        const StsStructure* structure = draft.school().find(row.structure);
        if (!structure)
            remove(row.id);
        // A structure held back by the threshold keeps its services.
        else if (!kept.contains(row.id.value) && inFile.contains({ structure->isGroup, structure->code }))
            gone.append(row.id);
    }
    departures.apply(gone, all.size(), remove);
}

} // namespace navette::exchange::sts_import
