// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/counts.h"
#include "matching/matching.h"
#include "timetable/calendar.h"

#include <bit>

/// Step 1: the six SIECLE files, the first time and the times after.
namespace navette::exchange {

namespace {

    class SiecleImportTest : public Desk {
    protected:
        Id<Membership> link(Id<Student> pupil, Id<Group> of) const
        {
            return find<Membership>([&](const Membership& row) { return row.student == pupil && row.group == of; });
        }
        qsizetype optionsOf(Id<Student> pupil) const
        {
            const auto& table = base.table<StudentOption>();
            return std::count_if(
                table.begin(), table.end(), [&](const StudentOption& row) { return row.student == pupil; });
        }
        qsizetype guardiansOf(Id<Student> pupil) const
        {
            const auto& table = base.table<Guardianship>();
            return std::count_if(
                table.begin(), table.end(), [&](const Guardianship& row) { return row.student == pupil; });
        }
    };

} // namespace

TEST_F(SiecleImportTest, TheFirstBringsEverythingAndHasChangedNothingYet)
{
    const School before = base;
    const Plan plan = planSiecle();
    EXPECT_TRUE(base == before);
    EXPECT_EQ(summary(plan, Kind::Student), QStringLiteral("+4 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Guardian), QStringLiteral("+2 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Division), QStringLiteral("+2 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Group), QStringLiteral("+1 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Membership), QStringLiteral("+1 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::StudentOption), QStringLiteral("+3 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Subject), QStringLiteral("+4 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Mef), QStringLiteral("+2 ~0 -0 =0"));
    EXPECT_EQ(plan.entry.step, QStringLiteral("import.siecle"));
    EXPECT_EQ(plan.entry.direction, Direction::In);
    EXPECT_TRUE(plan.entry.title.startsWith(QStringLiteral("Import SIECLE du 28/08/2026 (4 ")));
    EXPECT_EQ(plan.entry.files.size(), 6);
    commit(plan);

    const Student& pupil = *base.find(student("910001"));
    EXPECT_EQ(pupil.familyName, QStringLiteral("MÉLÈZE"));
    EXPECT_EQ(pupil.usageName, QStringLiteral("MÉLÈZE-ROSEAU"));
    EXPECT_EQ(pupil.firstName, QStringLiteral("Cœlia"));
    EXPECT_EQ(pupil.birthDate, QDate(2015, 4, 15));
    EXPECT_EQ(pupil.sex, Sex::Female);
    EXPECT_EQ(pupil.division, division("6A"));
    EXPECT_EQ(base.find(student("910002"))->division, division("6 B")) << "the space in the code is kept";
    EXPECT_EQ(base.find(student("910003"))->exit, QDate(2026, 8, 25)) << "a leaver stays in the list";
    EXPECT_FALSE(base.find(student("910004"))->division) << "enrolled, in no class yet";
    EXPECT_EQ(base.find(link(student("910001"), group("6ALL1GR1")))->origin, Origin::Siecle);
    EXPECT_EQ(base.find(group("6ALL1GR1"))->divisions, (QList { division("6A"), division("6 B") }));
    EXPECT_EQ(base.info().firstDay, QDate(2026, 9, 1));
    EXPECT_EQ(base.info().lastDay, QDate(2027, 7, 3));
    EXPECT_EQ(base.info().siecleExportDate, QDate(2026, 8, 28));
    EXPECT_EQ(counts(base).value(QStringLiteral("students")).toInt(), 4);
    EXPECT_EQ(counts(base).value(QStringLiteral("student_groups")).toInt(), 1);
}

TEST_F(SiecleImportTest, TheSameFilesAgainChangeNothing)
{
    enrol(30);
    importSiecle();
    const Plan again = planSiecle();
    EXPECT_TRUE(again.changes.isEmpty()) << again.changes.size() << " rows";
    EXPECT_EQ(summary(again, Kind::Student), QStringLiteral("+0 ~0 -0 =34"));
    EXPECT_TRUE(again.departures.isEmpty());
}

TEST_F(SiecleImportTest, ASecondImportSaysWhatIsNewChangedGoneAndUntouched)
{
    enrol(30);
    importSiecle();
    siecle::Document& pupils = file(FileKind::Eleves);
    dismiss(2);
    pupils.pupils[4].firstName = QStringLiteral("Théodora");
    pupils.pupils[5].regime = QStringLiteral("24");
    pupils.links.removeIf(
        [](const siecle::StructureLink& row) { return row.eleveId == u"920003" && row.code == u"6A"; });
    pupils.links.append({ QStringLiteral("920003"), QStringLiteral("6 B"), false });
    siecle::Pupil fresh = pupils.pupils.last();
    fresh.eleveId = QStringLiteral("930001");
    pupils.pupils.append(fresh);
    pupils.links.append({ fresh.eleveId, QStringLiteral("6A"), false });
    const Plan plan = planSiecle();
    EXPECT_EQ(line(plan, Kind::Student).added, 1);
    EXPECT_EQ(line(plan, Kind::Student).removed, 2);
    EXPECT_EQ(line(plan, Kind::Student).changed + line(plan, Kind::Student).untouched, 32);
    EXPECT_EQ(summary(plan, Kind::Membership), QStringLiteral("+0 ~0 -2 =29"));
    EXPECT_EQ(summary(plan, Kind::Guardian), QStringLiteral("+0 ~0 -2 =30"));
    commit(plan);
    EXPECT_EQ(base.find(student("920001"))->firstName, QStringLiteral("Théodora"));
    EXPECT_EQ(base.find(student("920003"))->division, division("6 B"));
    EXPECT_FALSE(student("920030"));
    EXPECT_TRUE(student("930001"));
}

TEST_F(SiecleImportTest, ManyDeparturesAreHeldBackUntilSomebodySaysSo)
{
    enrol(40);
    importSiecle();
    dismiss(20);
    const Plan plan = planSiecle();
    EXPECT_FALSE(plan.isBlocked());
    EXPECT_EQ(line(plan, Kind::Student).removed, 0);
    EXPECT_EQ(line(plan, Kind::Guardian).removed, 0);
    const Finding* held = findingOf(plan.findings, "DEPARTURES");
    ASSERT_TRUE(held);
    EXPECT_EQ(held->severity, Severity::ToVerify);
    EXPECT_EQ(held->occurrences, 20);
    EXPECT_TRUE(held->cause.contains(QStringLiteral("20 élèves sur 44"))) << qPrintable(held->cause);
    const auto pupils = std::count_if(
        plan.departures.cbegin(), plan.departures.cend(), [](const RowKey& key) { return key.kind == Kind::Student; });
    EXPECT_EQ(pupils, 20);

    commit(plan);
    const Id<Student> kept = student("920040");
    ASSERT_TRUE(kept);
    EXPECT_EQ(base.find(kept)->division, division("6A")) << "in the class as before";
    EXPECT_TRUE(link(kept, group("6ALL1GR1"))) << "in the group as before";
    EXPECT_EQ(optionsOf(kept), 1);
    EXPECT_EQ(guardiansOf(kept), 1);
}

TEST_F(SiecleImportTest, DeparturesGoWhenToldTo)
{
    enrol(40);
    importSiecle();
    dismiss(20);
    const Plan plan = planSiecle({ .acceptDepartures = true });
    EXPECT_EQ(line(plan, Kind::Student).removed, 20);
    EXPECT_TRUE(plan.departures.isEmpty());
    EXPECT_FALSE(findingOf(plan.findings, "DEPARTURES"));
    commit(plan);
    EXPECT_EQ(base.students().size(), 24);
    EXPECT_EQ(base.table<Guardian>().size(), 22);
    EXPECT_EQ(base.table<Membership>().size(), 21);
}

TEST_F(SiecleImportTest, AFewDeparturesGoWithAllThatHangsOnThem)
{
    enrol(40);
    importSiecle();
    const Id<Student> leaver = student("920040");
    insert(Unavailability { .resource = ResourceKind::Student, .resourceId = leaver.value });
    dismiss(2);
    importSiecle();
    EXPECT_FALSE(base.find(leaver));
    EXPECT_EQ(optionsOf(leaver), 0);
    EXPECT_EQ(guardiansOf(leaver), 0);
    EXPECT_FALSE(link(leaver, group("6ALL1GR1")));
    EXPECT_TRUE(base.table<Unavailability>().isEmpty());
}

TEST_F(SiecleImportTest, AFileWithoutAnyGroupLinkDoesNotEmptyTheGroups)
{
    // Between the reset and the night's import SIECLE holds no link at all.
    enrol(40);
    importSiecle();
    file(FileKind::Eleves).links.removeIf([](const siecle::StructureLink& row) { return row.isGroup; });
    const Plan plan = planSiecle();
    EXPECT_EQ(line(plan, Kind::Membership).removed, 0);
    const Finding* held = findingOf(plan.findings, "DEPARTURES");
    ASSERT_TRUE(held);
    EXPECT_EQ(held->occurrences, 41);
    EXPECT_EQ(line(planSiecle({ .acceptDepartures = true }), Kind::Membership).removed, 41);
}

TEST_F(SiecleImportTest, WhatWasDoneByHandStays)
{
    enrol(3);
    importSiecle();
    edit(subject("030101"), [](Subject& row) { row.label = QStringLiteral("Allemand"); });
    edit(division("6A"), [](Division& row) { row.label = QStringLiteral("Sixième A, les Explorateurs"); });
    edit(group("6ALL1GR1"), [](Group& row) { row.label = QStringLiteral("Allemand de Mme Verveine"); });
    const Id<Membership> byHand
        = insert(Membership { .student = student("910002"), .group = group("6ALL1GR1"), .origin = Origin::Manual });
    const Id<Membership> prepared
        = insert(Membership { .student = student("910004"), .group = group("6ALL1GR1"), .origin = Origin::Prepared });
    const Id<Group> own = insert(Group { .code = QStringLiteral("6CHORALE"), .divisions = { division("6A") } });
    const Id<Lesson> placed
        = insert(Lesson { .divisions = { division("6A") }, .subject = subject("020700"), .day = 2, .slot = 3 });
    const Id<Student> visitor = insert(Student {
        .familyName = QStringLiteral("Visiteuse"), .firstName = QStringLiteral("Ada"), .division = division("6A") });
    const School before = base;

    siecle::Document& structures = file(FileKind::Structures);
    structures.divisions[0].label = QStringLiteral("6EME A");
    structures.groups[0].label = QStringLiteral("ALLEMAND");
    file(FileKind::Nomenclature).subjects[1].editionLabel = QStringLiteral("Allemand LV1 bis");
    importSiecle();
    EXPECT_EQ(base.find(subject("030101"))->label, QStringLiteral("Allemand"));
    EXPECT_EQ(base.find(division("6A"))->label, QStringLiteral("Sixième A, les Explorateurs"));
    EXPECT_EQ(base.find(group("6ALL1GR1"))->label, QStringLiteral("Allemand de Mme Verveine"));
    EXPECT_TRUE(base.find(byHand));
    EXPECT_TRUE(base.find(prepared));
    EXPECT_EQ(*base.find(own), *before.find(own));
    EXPECT_EQ(*base.find(placed), *before.find(placed));
    EXPECT_EQ(*base.find(visitor), *before.find(visitor)) << "a pupil that SIECLE never had";
}

TEST_F(SiecleImportTest, ACorrespondenceSettledByHandLeadsItsCodeToOurRow)
{
    // The school calls the class "6e Explorateurs"; STS and SIECLE call it 6A.
    const Id<Division> ours = insert(Division { .code = QStringLiteral("6EXPLO"), .origin = Origin::Previous });
    const Id<Subject> german
        = insert(Subject { .code = QStringLiteral("DEUTSCH"), .label = QStringLiteral("Allemand") });
    insert(Correspondence { .match = MatchKind::Division,
        .ours = ours.value,
        .theirs = QStringLiteral("6A"),
        .rule = QStringLiteral("manual") });
    insert(Correspondence { .match = MatchKind::Subject,
        .ours = german.value,
        .theirs = QStringLiteral("030101"),
        .rule = QStringLiteral("manual") });
    importSiecle();
    EXPECT_EQ(base.find(student("910001"))->division, ours);
    EXPECT_EQ(base.find(ours)->code, QStringLiteral("6EXPLO"));
    EXPECT_FALSE(division("6A")) << "no second row for the same class";
    EXPECT_FALSE(subject("030101"));
    EXPECT_EQ(base.divisions().size(), 2);
    EXPECT_TRUE(find<StudentOption>(
        [&](const StudentOption& row) { return row.student == student("910001") && row.subject == german; }));
    EXPECT_TRUE(planSiecle().changes.isEmpty()) << "and it survives the next import";
}

TEST_F(SiecleImportTest, LastYearsClassIsRecognisedByItsCode)
{
    const Id<Division> old = insert(Division { .code = QStringLiteral("6 A"), .origin = Origin::Previous });
    importSiecle();
    EXPECT_EQ(base.find(student("910001"))->division, old);
    EXPECT_EQ(base.find(old)->origin, Origin::Siecle);
    EXPECT_EQ(base.divisions().size(), 2);
}

TEST_F(SiecleImportTest, AClassThatIsGoneButStillInUseStaysAndIsTold)
{
    importSiecle();
    const Id<Division> gone = division("6 B");
    const Id<Service> service = insert(Service { .division = gone, .subject = subject("020700") });
    siecle::Document& structures = file(FileKind::Structures);
    structures.divisions.removeLast();
    structures.groups[0].divisions.removeLast();
    file(FileKind::Eleves).links.removeIf([](const siecle::StructureLink& row) { return row.code == u"6 B"; });
    Plan plan = planSiecle();
    const Finding* told = findingOf(plan.findings, "STRUCTURE_GONE");
    ASSERT_TRUE(told);
    EXPECT_TRUE(told->cause.contains(QStringLiteral("6 B")));
    ASSERT_EQ(told->objects.size(), 1);
    EXPECT_EQ(told->objects[0].id, gone.value);
    base.remove(service);
    plan = planSiecle();
    EXPECT_FALSE(findingOf(plan.findings, "STRUCTURE_GONE"));
    commit(plan);
    EXPECT_FALSE(base.find(gone)) << "nobody needs it any more";
}

TEST_F(SiecleImportTest, APupilOfTwoClassesIsToldAndTheLastOneCounts)
{
    file(FileKind::Eleves).links.append({ QStringLiteral("910001"), QStringLiteral("6 B"), false });
    const Plan plan = planSiecle();
    const Finding* told = findingOf(plan.findings, "TWO_CLASSES");
    ASSERT_TRUE(told);
    EXPECT_EQ(told->severity, Severity::ToVerify);
    commit(plan);
    EXPECT_EQ(base.find(student("910001"))->division, division("6 B"));
}

TEST_F(SiecleImportTest, CodesThatNoFileExplainsAreToldAndNotTaken)
{
    file(FileKind::Eleves)
        .options.append({ QStringLiteral("910001"), QStringLiteral("999999"), QStringLiteral("F"), 3 });
    file(FileKind::Eleves).links.append({ QStringLiteral("910002"), QStringLiteral("6XYZ"), true });
    const Plan plan = planSiecle();
    ASSERT_TRUE(findingOf(plan.findings, "OPTION_UNKNOWN"));
    EXPECT_TRUE(findingOf(plan.findings, "OPTION_UNKNOWN")->cause.contains(QStringLiteral("999999")));
    ASSERT_TRUE(findingOf(plan.findings, "STRUCTURE_UNKNOWN"));
    EXPECT_TRUE(findingOf(plan.findings, "STRUCTURE_UNKNOWN")->cause.contains(QStringLiteral("6XYZ")));
    EXPECT_EQ(line(plan, Kind::StudentOption).added, 3);
    EXPECT_EQ(line(plan, Kind::Membership).added, 1);
}

TEST_F(SiecleImportTest, AChangedCalendarMovesTheWeekSets)
{
    importSiecle();
    Draft draft(base);
    const Id<WeekSet> h = timetable::weekSet(draft, QStringLiteral("H"));
    apply(draft.changes());
    const quint64 before = base.find(h)->weeks;
    file(FileKind::Communs)
        .periods.append({ .code = QStringLiteral("VACANCES"),
            .label = QStringLiteral("NOEL"),
            .from = QDate(2026, 12, 19),
            .to = QDate(2027, 1, 3),
            .isClosure = true });
    importSiecle();
    EXPECT_EQ(std::popcount(base.find(h)->weeks), std::popcount(before) - 2);
}

TEST_F(SiecleImportTest, TakingAnImportBackIsTheIdentity)
{
    const School empty = base;
    enrol(25);
    const Plan first = planSiecle();
    commit(first);
    const School filled = base;
    dismiss(3);
    file(FileKind::Eleves).pupils[0].firstName = QStringLiteral("Odile");
    const Plan second = planSiecle();
    commit(second);
    apply(second.changes.inverted());
    EXPECT_TRUE(base == filled);
    apply(first.changes.inverted());
    EXPECT_TRUE(base == empty);
}

TEST_F(SiecleImportTest, RowsLeftOutOfThePreviewStayAsTheyWere)
{
    importSiecle();
    file(FileKind::Eleves).pupils[0].firstName = QStringLiteral("Odile");
    file(FileKind::Eleves).pupils[1].firstName = QStringLiteral("Luc");
    const Plan plan = planSiecle();
    apply(plan.changes.without({ { Kind::Student, student("910001").value } }));
    EXPECT_EQ(base.find(student("910001"))->firstName, QStringLiteral("Cœlia"));
    EXPECT_EQ(base.find(student("910002"))->firstName, QStringLiteral("Luc"));
}

} // namespace navette::exchange
