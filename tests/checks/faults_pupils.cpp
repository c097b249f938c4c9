// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

namespace navette::checks {

namespace {

    std::function<Findings()> byItself(std::function<void(CleanSchool&)> change)
    {
        return [change = std::move(change)] {
            CleanSchool school;
            change(school);
            Situation situation = inSeptember();
            situation.automatic = true;
            return forEnt(school.school, situation);
        };
    }

    void delivers(CleanSchool& s, EntDelivery delivery)
    {
        delivery.enabled = true;
        s.insert(delivery);
    }

} // namespace

std::vector<Fault> pupilFaults()
{
    using enum Severity;
    using enum Receiver;
    return {
        { "L01", Blocks, "même identifiant SIECLE", 2,
            in(Siecle,
                [](CleanSchool& s) {
                    s.edit(Id<Student>(3), [](Student& row) { row.sconetId = QStringLiteral("910001"); });
                }) },
        { "L01", ToVerify, "sans MEF", 1,
            in(Siecle, [](CleanSchool& s) { s.edit(Id<Student>(1), [](Student& row) { row.mef = {}; }); }) },
        { "L01", ToVerify, "dans aucune classe", 1,
            in(Siecle, [](CleanSchool& s) { s.edit(Id<Student>(1), [](Student& row) { row.division = {}; }); }) },
        { "L02", Blocks, "ni de leur classe ni de leur MEF", 1,
            in(Siecle,
                [](CleanSchool& s) {
                    const Id<Mef> fifth = s.insert(Mef { .code = QStringLiteral("10110001110") });
                    s.edit(Id<Student>(3), [&](Student& row) { row.mef = fifth; });
                    s.edit(s.german, [&](Group& row) { row.divisions = { s.a }; });
                }) },
        { "L02", ToVerify, "pas de leur classe", 1,
            in(Siecle, [](CleanSchool& s) { s.edit(s.german, [&](Group& row) { row.divisions = { s.a }; }); }) },
        { "L03", Blocks, "Aucun élève n’est dans un groupe", 1,
            in(Siecle,
                [](CleanSchool& s) {
                    s.school.remove(Id<Membership>(1));
                    s.school.remove(Id<Membership>(2));
                }) },
        { "L03", Blocks, "ne peut pas nommer", 1,
            in(Siecle, [](CleanSchool& s) { s.edit(Id<Student>(1), [](Student& row) { row.sconetId.clear(); }); }) },
        { "L03", Blocks, "ne peut pas nommer", 1,
            in(Siecle, [](CleanSchool& s) { s.edit(Id<Student>(3), [](Student& row) { row.birthDate = {}; }); }) },
        { "L03", ToVerify, "ne peut pas nommer", 1,
            [] {
                CleanSchool s;
                s.edit(Id<Student>(1), [](Student& row) { row.sconetId.clear(); });
                Situation situation = inSeptember();
                situation.acceptedBecause = QStringLiteral("l’élève part demain");
                return forSiecle(s.school, situation);
            } },
        { "L04", ToVerify, "arrivés ou partis", 1,
            in(Siecle,
                [](CleanSchool& s) { s.edit(Id<Student>(1), [](Student& row) { row.exit = QDate(2026, 9, 10); }); }) },
        { "L04", ToVerify, "arrivés ou partis", 1,
            in(Ent,
                [](CleanSchool& s) { s.edit(Id<Student>(1), [](Student& row) { row.entry = QDate(2026, 9, 8); }); }) },
        { "L04", Information, "sans classe", 1,
            in(Ent, [](CleanSchool& s) { s.edit(Id<Student>(2), [](Student& row) { row.division = {}; }); }) },
        { "L05", ToVerify, "n’est pas coché", 1,
            in(Siecle, [](CleanSchool& s) { s.school.remove(Id<Milestone>(1)); }) },

        { "N01", ToVerify, "sans nom, prénom", 1,
            in(Ent, [](CleanSchool& s) { s.edit(Id<Student>(2), [](Student& row) { row.sex = Sex::Unknown; }); }) },
        { "N01", ToVerify, "mêmes nom, prénom", 2,
            in(Ent,
                [](CleanSchool& s) {
                    Student twin = *s.school.find(Id<Student>(2));
                    twin.sconetId = QStringLiteral("910099");
                    s.insert(twin);
                }) },
        { "N02", ToVerify, "que STS n’a pas", 1,
            in(Ent, [](CleanSchool& s) { s.unsettle(MatchKind::Division, "6A"); }) },
        { "N02", Blocks, "« $ »", 1,
            in(Ent,
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6$") });
                }) },
        { "N02", Blocks, "le nom d’un autre", 1,
            in(Ent,
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6A") });
                }) },
        { "N03", Information, "premier fichier de l’année", 1,
            in(Ent, [](CleanSchool& s) { s.school.remove(Id<Milestone>(2)); }) },
        { "N03", Blocks, "n’a pas été chargé à la main", 1,
            byItself([](CleanSchool& s) { s.school.remove(Id<Milestone>(2)); }) },
        { "N04", Blocks, "plus d’une fois", 1, byItself([](CleanSchool& s) {
             delivers(s, { .address = QStringLiteral("/ent") });
             delivers(s, { .address = QStringLiteral("/ent") });
         }) },
        { "N04", Blocks, "à la même heure", 1, byItself([](CleanSchool& s) {
             delivers(s, { .address = QStringLiteral("/ent"), .times = { 18 * 60, 18 * 60 } });
         }) },
        { "N04", Blocks, "sans destination", 1, byItself([](CleanSchool& s) { delivers(s, {}); }) },
        { "N05", ToVerify, "changée à la main", 1,
            in(Ent,
                [](CleanSchool& s) {
                    s.edit(Id<Milestone>(2),
                        [](Milestone& row) { row.doneAt = QDateTime(QDate(2026, 9, 3), QTime(8, 0), Qt::UTC); });
                    for (const Correspondence& row : s.school.table<Correspondence>()) {
                        if (row.match != MatchKind::Group)
                            continue;
                        s.edit(row.id, [](Correspondence& changed) {
                            changed.rule = QStringLiteral("manual");
                            changed.decidedAt = QDateTime(QDate(2026, 9, 9), QTime(8, 0), Qt::UTC);
                        });
                        break;
                    }
                }) },
        { "N05", ToVerify, "autre format de nom", 1,
            [] {
                CleanSchool s;
                delivers(s, { .address = QStringLiteral("/ent"), .dialect = QStringLiteral("edt") });
                Situation situation = inSeptember();
                situation.dialect = QStringLiteral("kosmos");
                return forEnt(s.school, situation);
            } },
    };
}

} // namespace navette::checks
