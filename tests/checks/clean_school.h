// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/checks.h"
#include "model/school.h"

#include "qt_printers.h"

namespace navette::checks {

/// The day on which the tests look at it: a fortnight after its files.
inline Situation inSeptember() { return { .today = QDate(2026, 9, 12) }; }

/// A class with a German group, three pupils and two teachers: everything is settled, placed and ticked, and no
/// receiver has a word to say.
struct CleanSchool {
    School school;
    Id<Division> a { 1 }, b { 2 };
    Id<Group> german { 1 };
    Id<Subject> french { 1 }, allemand { 2 };
    Id<Teacher> aubrac { 1 }, fougere { 2 };
    Id<StsIndividual> aubracPost { 1 }, fougerePost { 2 };
    Id<Service> frenchOfA { 1 }, germanOfGroup { 2 };
    Id<ServiceShare> frenchShare { 1 }, germanShare { 2 };
    Id<Lesson> frenchLesson { 1 }, germanLesson { 2 };
    Id<Mef> sixth { 1 };

    CleanSchool()
    {
        school.put(SchoolInfo { .id = Id<SchoolInfo>(1),
            .uai = QStringLiteral("0990001N"),
            .year = 2026,
            .name = QStringLiteral("COLLEGE"),
            .firstDay = QDate(2026, 9, 1),
            .lastDay = QDate(2027, 7, 3),
            .siecleExportDate = QDate(2026, 8, 28),
            .stsImportedAt = QDateTime(QDate(2026, 8, 29), QTime(9, 0), Qt::UTC) });
        school.put(
            CodeItem { .id = Id<CodeItem>(1), .list = QStringLiteral("MOD_COURS"), .code = QStringLiteral("CG") });
        school.put(Mef { .id = sixth, .code = QStringLiteral("10010012110") });
        structures();
        people();
        teaching();
        for (const char* step : { "sts.push", "ent.load" })
            insert(Milestone { .step = QString::fromLatin1(step) });
    }

    template <class Entity> Id<Entity> insert(Entity row)
    {
        row.id = Id<Entity>(school.nextId(Entity::kind));
        school.put(row);
        return row.id;
    }
    template <class Entity, class Change> void edit(Id<Entity> id, Change&& change)
    {
        Entity row = *school.find(id);
        change(row);
        school.put(row);
    }
    /// What STS knows under \a theirs is no longer settled.
    void unsettle(MatchKind kind, const char* theirs)
    {
        for (const Correspondence& row : school.table<Correspondence>()) {
            if (row.match == kind && row.theirs == QLatin1String(theirs)) {
                school.remove(row.id);
                return;
            }
        }
    }
    void settle(MatchKind kind, qint64 ours, const QString& theirs)
    {
        insert(Correspondence { .match = kind, .ours = ours, .theirs = theirs });
    }

private:
    void structures()
    {
        school.put(Division { .id = a, .code = QStringLiteral("6A"), .plannedSize = 2, .mefs = { sixth } });
        school.put(Division { .id = b, .code = QStringLiteral("6 B"), .plannedSize = 1, .mefs = { sixth } });
        school.put(Group { .id = german,
            .code = QStringLiteral("6ALL1GR1"),
            .plannedSize = 2,
            .divisions = { a, b },
            .origin = Origin::Sts });
        school.put(Subject { .id = french, .code = QStringLiteral("020700"), .label = QStringLiteral("Français") });
        school.put(Subject { .id = allemand, .code = QStringLiteral("030101"), .label = QStringLiteral("Allemand") });
        for (const char* code : { "6A", "6 B" })
            insert(StsStructure { .code = QString::fromLatin1(code) });
        insert(StsStructure { .code = QStringLiteral("6ALL1GR1"), .isGroup = true });
        for (const char* code : { "020700", "030101" })
            insert(StsSubject { .code = QString::fromLatin1(code) });
        settle(MatchKind::Division, a.value, QStringLiteral("6A"));
        settle(MatchKind::Division, b.value, QStringLiteral("6 B"));
        settle(MatchKind::Group, german.value, QStringLiteral("6ALL1GR1"));
        settle(MatchKind::Subject, french.value, QStringLiteral("020700"));
        settle(MatchKind::Subject, allemand.value, QStringLiteral("030101"));
    }
    void people()
    {
        for (int n = 1; n <= 3; ++n)
            school.put(Student { .id = Id<Student>(n),
                .sconetId = QString::number(910000 + n),
                .familyName = QStringLiteral("Charme%1").arg(n),
                .firstName = QStringLiteral("Odile"),
                .birthDate = QDate(2015, 4, n),
                .sex = Sex::Female,
                .mef = sixth,
                .division = n < 3 ? a : b });
        for (const qint64 n : { 1, 3 })
            insert(Membership { .student = Id<Student>(n), .group = german });
        school.put(Teacher { .id = aubrac,
            .familyName = QStringLiteral("AUBRAC"),
            .firstName = QStringLiteral("Cyprien"),
            .grade = QStringLiteral("CERT. CL N"),
            .disciplines = { QStringLiteral("L0202 LET MODERN") },
            .dueMinutes = 60 });
        school.put(Teacher { .id = fougere,
            .familyName = QStringLiteral("FOUGERE"),
            .firstName = QStringLiteral("Mahaut"),
            .grade = QStringLiteral("CERT. CL N"),
            .disciplines = { QStringLiteral("L0421 ALLEMAND") },
            .dueMinutes = 60 });
        school.put(StsIndividual { .id = aubracPost,
            .stsId = QStringLiteral("20048"),
            .type = QStringLiteral("epp"),
            .usageName = QStringLiteral("AUBRAC"),
            .firstName = QStringLiteral("CYPRIEN"),
            .function = QStringLiteral("ENS") });
        school.put(StsIndividual { .id = fougerePost,
            .stsId = QStringLiteral("31762"),
            .type = QStringLiteral("epp"),
            .usageName = QStringLiteral("FOUGERE"),
            .firstName = QStringLiteral("MAHAUT"),
            .function = QStringLiteral("ENS") });
        settle(MatchKind::Teacher, aubrac.value, QStringLiteral("epp:20048"));
        settle(MatchKind::Teacher, fougere.value, QStringLiteral("epp:31762"));
    }
    void teaching()
    {
        const QString general = QStringLiteral("CG");
        school.put(
            Service { .id = frenchOfA, .division = a, .subject = french, .modality = general, .annualMinutes = 2160 });
        school.put(Service {
            .id = germanOfGroup, .group = german, .subject = allemand, .modality = general, .annualMinutes = 2160 });
        school.put(ServiceShare {
            .id = frenchShare, .service = frenchOfA, .teacher = aubrac, .post = aubracPost, .annualMinutes = 2160 });
        school.put(ServiceShare { .id = germanShare,
            .service = germanOfGroup,
            .teacher = fougere,
            .post = fougerePost,
            .annualMinutes = 2160 });
        const Id<StsService> one = insert(StsService { .structure = Id<StsStructure>(1),
            .subject = QStringLiteral("020700"),
            .modality = general,
            .hours = 1000 });
        const Id<StsService> two = insert(StsService { .structure = Id<StsStructure>(3),
            .subject = QStringLiteral("030101"),
            .modality = general,
            .hours = 1000 });
        insert(StsServiceShare { .service = one, .individual = aubracPost, .hours = 1000 });
        insert(StsServiceShare { .service = two, .individual = fougerePost, .hours = 1000 });
        school.put(Lesson { .id = frenchLesson,
            .services = { frenchOfA },
            .teachers = { aubrac },
            .divisions = { a },
            .subject = french,
            .modality = general,
            .day = 1,
            .slot = 0 });
        school.put(Lesson { .id = germanLesson,
            .services = { germanOfGroup },
            .teachers = { fougere },
            .groups = { german },
            .subject = allemand,
            .modality = general,
            .day = 1,
            .slot = 2 });
    }
};

} // namespace navette::checks
