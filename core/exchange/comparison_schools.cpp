// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "exchange/change_text.h"
#include "exchange/comparison_parts.h"
#include "exchange/siecle_parts.h"
#include "exchange/sts_parts.h"
#include "model/record.h"

#include <QSet>

/// Files and bases as schools of rows, and what two of those say differently in words.
namespace navette::exchange {

namespace {

    /// Nothing is held back: a comparison shows what is gone, however much it is.
    constexpr ImportOptions Everything { .acceptDepartures = true };

    /// The documents of a SIECLE set, those that are missing made from what the others name.
    class SiecleWhole {
    public:
        explicit SiecleWhole(const QList<siecle::Document>& documents)
        {
            for (const siecle::Document& document : documents)
                m_documents[static_cast<size_t>(document.kind)] = document;
            nameStructures();
            namePupils();
            nameCodes();
        }

        const siecle::Document& of(siecle::FileKind kind) const { return m_documents[static_cast<size_t>(kind)]; }

    private:
        siecle::Document& at(siecle::FileKind kind) { return m_documents[static_cast<size_t>(kind)]; }

        void nameStructures()
        {
            siecle::Document& structures = at(siecle::FileKind::Structures);
            QSet<QString> divisions;
            QSet<QString> groups;
            for (const siecle::Division& division : std::as_const(structures.divisions))
                divisions.insert(division.code);
            for (const siecle::Group& group : std::as_const(structures.groups))
                groups.insert(group.code);
            const auto name = [&](const QString& code, bool isGroup) {
                if ((isGroup ? groups : divisions).contains(code))
                    return;
                (isGroup ? groups : divisions).insert(code);
                if (isGroup)
                    structures.groups.append({ .code = code });
                else
                    structures.divisions.append({ .code = code });
            };
            for (const siecle::Group& group : QList<siecle::Group>(structures.groups)) {
                for (const QString& division : group.divisions)
                    name(division, false);
            }
            for (const siecle::StructureLink& link : std::as_const(at(siecle::FileKind::Eleves).links))
                name(link.code, link.isGroup);
        }

        void namePupils()
        {
            siecle::Document& pupils = at(siecle::FileKind::Eleves);
            QSet<QString> known;
            for (const siecle::Pupil& pupil : std::as_const(pupils.pupils))
                known.insert(pupil.eleveId);
            for (const siecle::GuardianLink& link : std::as_const(at(siecle::FileKind::Responsables).guardianLinks)) {
                if (known.contains(link.eleveId))
                    continue;
                known.insert(link.eleveId);
                pupils.pupils.append({ .eleveId = link.eleveId, .familyName = link.eleveId });
            }
        }

        void nameCodes()
        {
            siecle::Document& nomenclature = at(siecle::FileKind::Nomenclature);
            QSet<QString> mefs;
            QSet<QString> subjects;
            for (const siecle::Mef& mef : std::as_const(nomenclature.mefs))
                mefs.insert(mef.code);
            for (const siecle::Matiere& subject : std::as_const(nomenclature.subjects))
                subjects.insert(subject.code);
            const auto nameMef = [&](const QString& code) {
                if (code.isEmpty() || mefs.contains(code))
                    return;
                mefs.insert(code);
                nomenclature.mefs.append({ .code = code });
            };
            for (const siecle::Division& division : std::as_const(at(siecle::FileKind::Structures).divisions))
                std::for_each(division.mefs.cbegin(), division.mefs.cend(), nameMef);
            for (const siecle::Group& group : std::as_const(at(siecle::FileKind::Structures).groups))
                std::for_each(group.mefs.cbegin(), group.mefs.cend(), nameMef);
            for (const siecle::Pupil& pupil : std::as_const(at(siecle::FileKind::Eleves).pupils))
                nameMef(pupil.mef);
            for (const siecle::PupilOption& option : std::as_const(at(siecle::FileKind::Eleves).options)) {
                if (subjects.contains(option.subject))
                    continue;
                subjects.insert(option.subject);
                nomenclature.subjects.append({ .code = option.subject });
            }
        }

        std::array<siecle::Document, static_cast<size_t>(siecle::FileKind::Communs) + 1> m_documents;
    };

    QString titleOf(Kind kind)
    {
        QString title = kindLabel(kind, 2);
        if (!title.isEmpty())
            title[0] = title[0].toUpper();
        return title;
    }

    ChangedItem itemOf(const ChangeText& text, RowKey key, const RowChange& change)
    {
        ChangedItem item { .type = change.type() == RowChange::Type::Insert ? ChangedItem::Type::Added
                : change.type() == RowChange::Type::Delete                  ? ChangedItem::Type::Gone
                                                                            : ChangedItem::Type::Changed,
            .label = text.rowLabel(key) };
        for (const FieldChange& field : text.fields(key, change))
            item.fields.append({ field.label, field.before, field.after });
        return item;
    }

} // namespace

School schoolOf(const sts::Document& document)
{
    School empty;
    empty.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = document.uai, .year = document.year });
    Plan plan;
    Draft draft(empty);
    Departures departures(draft, plan, Everything);
    sts::Document whole = document;
    sts_import::nameStrangers(whole);
    sts_import::nomenclatures(draft, whole);
    sts_import::subjects(draft, departures, whole.subjects);
    sts_import::individuals(draft, departures, whole.individuals);
    sts_import::structures(draft, departures, whole);
    sts_import::services(draft, departures, whole);
    return draft.school();
}

School schoolOf(const QList<siecle::Document>& documents)
{
    const SiecleWhole whole(documents);
    School empty;
    const siecle::Parameters parameters = documents.isEmpty() ? siecle::Parameters() : documents.front().parameters;
    empty.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = parameters.uai, .year = parameters.year });
    Plan plan;
    Draft draft(empty);
    Departures departures(draft, plan, Everything);
    siecle_import::nomenclature(draft, whole.of(siecle::FileKind::Nomenclature));
    siecle_import::communs(draft, whole.of(siecle::FileKind::Communs));
    siecle_import::structures(draft, plan, departures, whole.of(siecle::FileKind::Structures));
    siecle_import::pupils(
        draft, plan, departures, whole.of(siecle::FileKind::Eleves), whole.of(siecle::FileKind::Structures));
    siecle_import::guardians(draft, departures, whole.of(siecle::FileKind::Responsables));
    return draft.school();
}

QList<Kind> kindsOf(siecle::FileKind kind)
{
    switch (kind) {
    case siecle::FileKind::Nomenclature:
        return { Kind::Mef, Kind::Subject, Kind::Programme, Kind::CompulsoryOption, Kind::CodeItem };
    case siecle::FileKind::Geographique:
        return {};
    case siecle::FileKind::Structures:
        return { Kind::Division, Kind::Group };
    case siecle::FileKind::Eleves:
        return { Kind::Student, Kind::StudentOption, Kind::Membership };
    case siecle::FileKind::Responsables:
        return { Kind::Guardian, Kind::Guardianship };
    case siecle::FileKind::Communs:
        return { Kind::SchoolInfo, Kind::CalendarPeriod };
    }
    return {};
}

QList<Kind> kindsOfSts()
{
    return { Kind::StsIndividual, Kind::StsStructure, Kind::StsService, Kind::StsServiceShare, Kind::StsSubject,
        Kind::Mef, Kind::CodeItem, Kind::SchoolInfo };
}

QList<ComparisonSection> sectionsOf(const SchoolDifference& difference, const QList<Kind>& kinds)
{
    const ChangeText text(difference.first, difference.second);
    const QMap<RowKey, RowChange>& changes = difference.changes.changes();
    QList<ComparisonSection> sections;
    for (const Kind kind : kinds) {
        ComparisonSection section { .name = kindName(kind), .title = titleOf(kind) };
        for (auto it = changes.lowerBound({ kind, 0 }); it != changes.cend() && it.key().kind == kind; ++it)
            section.items.append(itemOf(text, it.key(), *it));
        qsizetype rows = 0;
        withEntity(kind, [&]<class Entity>() { rows = difference.second.table<Entity>().size(); });
        section.unchanged
            = int(rows) - section.count(ChangedItem::Type::Added) - section.count(ChangedItem::Type::Changed);
        std::stable_sort(section.items.begin(), section.items.end(), [](const ChangedItem& a, const ChangedItem& b) {
            return a.type != b.type ? a.type < b.type : french::lessThan(a.label, b.label);
        });
        if (rows > 0 || !section.items.isEmpty())
            sections.append(section);
    }
    return sections;
}

} // namespace navette::exchange
