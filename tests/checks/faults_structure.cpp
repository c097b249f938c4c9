// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

namespace navette::checks {

namespace {

    void noPupils(CleanSchool& s)
    {
        s.school.remove(Id<Membership>(1));
        s.school.remove(Id<Membership>(2));
    }

    /// A second German group with the same pupils, class and teacher.
    Id<Group> twin(CleanSchool& s)
    {
        Group group = *s.school.find(s.german);
        group.code = QStringLiteral("6ALL1GR2");
        const Id<Group> id = s.insert(group);
        for (const qint64 n : { 1, 3 })
            s.insert(Membership { .student = Id<Student>(n), .group = id });
        return id;
    }

    Id<WeekSet> weeks(CleanSchool& s, const char* code, quint64 mask)
    {
        const Id<WeekSet> id = s.insert(
            WeekSet { .code = QString::fromLatin1(code), .label = QStringLiteral("Semaines"), .weeks = mask });
        return id;
    }

    void runIn(CleanSchool& s, Id<WeekSet> set)
    {
        s.edit(s.frenchLesson, [&](Lesson& row) { row.weekSet = set; });
    }

    Id<Room> room(CleanSchool& s, const QString& code)
    {
        const Id<Room> id = s.insert(Room { .code = code });
        s.edit(s.frenchLesson, [&](Lesson& row) { row.rooms.append(id); });
        return id;
    }

} // namespace

std::vector<Fault> structureFaults()
{
    using enum Severity;
    using enum Receiver;
    return {
        { "G01", Blocks, "que STS a en service", 1,
            in(Sts, [](CleanSchool& s) { s.unsettle(MatchKind::Division, "6A"); }) },
        { "G01", Blocks, "d’une classe sans correspondance", 1,
            in(Sts,
                [](CleanSchool& s) {
                    const Id<Division> own = s.insert(Division { .code = QStringLiteral("ULIS"), .mefs = { s.sixth } });
                    s.edit(s.frenchOfA, [&](Service& row) { row.division = own; });
                }) },
        { "G02", Blocks, "aucun MEF", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.a, [](Division& row) { row.mefs.clear(); }); }) },
        { "G03", Blocks, "sans classe d’appartenance", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.german, [](Group& row) { row.divisions.clear(); }); }) },
        { "G04", ToVerify, "d’une classe qui n’est pas la leur", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.german, [&](Group& row) { row.divisions = { s.a }; }); }) },
        { "G05", Blocks, "un à huit caractères", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6ALLEMANDGR1") });
                }) },
        { "G05", Blocks, "déjà pris", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6A") });
                }) },
        { "G05", Blocks, "un à huit caractères", 1,
            in(Siecle,
                [](CleanSchool& s) {
                    s.insert(StsOverride { .ours = s.german.value, .value = QStringLiteral("6 All 1") });
                }) },
        { "G06", ToVerify, "sans aucun élève", 1,
            in(Sts,
                [](CleanSchool& s) {
                    noPupils(s);
                    s.edit(s.german, [](Group& row) { row.plannedSize = 0; });
                }) },
        { "G06", ToVerify, "qui ont une option", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.insert(StudentOption { .student = Id<Student>(2), .subject = s.allemand, .rank = 1 });
                }) },
        { "G07", Blocks, "que STS a en service", 1,
            in(Sts, [](CleanSchool& s) { s.unsettle(MatchKind::Group, "6ALL1GR1"); }) },
        { "G07", Information, "créera", 1,
            in(Sts,
                [](CleanSchool& s) {
                    const Id<Group> own = twin(s);
                    Service service = *s.school.find(s.germanOfGroup);
                    service.group = own;
                    s.insert(service);
                }) },
        { "G07", ToVerify, "créés dans Navette", 1,
            in(Siecle, [](CleanSchool& s) { s.edit(s.german, [](Group& row) { row.origin = Origin::Manual; }); }) },
        { "G08", ToVerify, "mêmes élèves", 2,
            in(Sts,
                [](CleanSchool& s) {
                    Service service = *s.school.find(s.germanOfGroup);
                    service.group = twin(s);
                    const Id<Service> second = s.insert(service);
                    s.insert(ServiceShare { .service = second, .teacher = s.fougere, .annualMinutes = 2160 });
                }) },
        { "G09", Blocks, "qui prend qui", 1,
            in(Sts,
                [](CleanSchool& s) { s.edit(s.germanLesson, [&](Lesson& row) { row.teachers.append(s.aubrac); }); }) },
        { "G09", ToVerify, "aucun service ne porte", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchLesson, [](Lesson& row) { row.services.clear(); }); }) },
        { "G10", ToVerify, "élèves communs", 1,
            in(Sts,
                [](CleanSchool& s) {
                    const Id<Group> other = twin(s);
                    s.edit(s.germanLesson, [&](Lesson& row) { row.groups.append(other); });
                }) },

        { "E01", Blocks, "premier et le dernier jour", 1,
            in(Sts, [](CleanSchool& s) { s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.lastDay = {}; }); }) },
        { "E01", Blocks, "premier et le dernier jour", 1,
            in(Ent, [](CleanSchool& s) { s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.firstDay = {}; }); }) },
        { "E01", Blocks, "sans aucune semaine", 1, in(Sts, [](CleanSchool& s) { runIn(s, weeks(s, "H", 0)); }) },
        { "E01", Blocks, "sans code", 1, in(Ent, [](CleanSchool& s) { runIn(s, weeks(s, "", ~1ULL)); }) },
        { "E02", ToVerify, "ne partagent pas", 2,
            in(Sts,
                [](CleanSchool& s) {
                    weeks(s, "Q2", 0xCC);
                    runIn(s, weeks(s, "Q1", 0xAA));
                }) },
        { "E03", Blocks, "hors de la grille", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchLesson, [](Lesson& row) { row.slot = 99; }); }) },
        { "E03", Blocks, "hors de la grille", 1,
            in(Ent, [](CleanSchool& s) { s.edit(s.frenchLesson, [](Lesson& row) { row.slotCount = 0; }); }) },
        { "E03", Blocks, "Aucun cours n’est placé", 1,
            in(Ent,
                [](CleanSchool& s) {
                    for (const Id<Lesson> id : { s.frenchLesson, s.germanLesson })
                        s.edit(id, [](Lesson& row) { row.day = 0; });
                }) },
        { "E04", ToVerify, "Salles en usage sans code", 1, in(Sts, [](CleanSchool& s) { room(s, {}); }) },
        { "E04", Blocks, "même code", 2,
            in(Ent,
                [](CleanSchool& s) {
                    room(s, QStringLiteral("B204"));
                    room(s, QStringLiteral("B204 "));
                }) },
        { "E04", Information, "plusieurs salles", 1,
            in(Sts,
                [](CleanSchool& s) {
                    room(s, QStringLiteral("B204"));
                    room(s, QStringLiteral("B205"));
                }) },
        { "E05", Blocks, "deux cours à la fois", 2,
            in(Sts, [](CleanSchool& s) { s.edit(s.germanLesson, [](Lesson& row) { row.slot = 0; }); }) },
        { "E05", Blocks, "pas disponible", 1,
            in(Ent,
                [](CleanSchool& s) {
                    s.insert(Unavailability { .resource = ResourceKind::Teacher,
                        .resourceId = s.aubrac.value,
                        .day = 1,
                        .slot = 0,
                        .slotCount = 4 });
                }) },
        { "E06", Blocks, "caractère de contrôle", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.german, [](Group& row) { row.label = QStringLiteral("Allemand\u0007"); });
                }) },
        { "E06", Blocks, "décomposé", 1,
            in(Siecle,
                [](CleanSchool& s) {
                    s.edit(Id<Student>(1), [](Student& row) { row.firstName = QStringLiteral("Zoe\u0301"); });
                }) },
        { "E06", Blocks, "décomposé", 1,
            in(Ent,
                [](CleanSchool& s) {
                    s.edit(s.french, [](Subject& row) { row.label = QStringLiteral("Franc\u0327ais"); });
                }) },
        { "E06", Blocks, "plus de cent caractères", 1,
            in(Siecle,
                [](CleanSchool& s) {
                    s.edit(Id<Student>(1), [](Student& row) { row.familyName = QString(101, u'A'); });
                }) },
    };
}

} // namespace navette::checks
