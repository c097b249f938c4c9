// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "matching/matching.h"

#include <cmath>

/// Step 2: sts_emp, the first time and the times after.
namespace navette::exchange {

namespace {

    class StsImportTest : public Desk {
    protected:
        QList<ServiceShare> sharesOf(Id<Service> id) const
        {
            QList<ServiceShare> list;
            for (const ServiceShare& row : base.table<ServiceShare>()) {
                if (row.service == id)
                    list.append(row);
            }
            return list;
        }
        int minutesOf(Id<Service> service, Id<Teacher> teacher) const
        {
            int minutes = 0;
            for (const ServiceShare& row : sharesOf(service))
                minutes += row.teacher == teacher ? row.annualMinutes : 0;
            return minutes;
        }
        Id<Service> german() const { return service({}, group("6ALL1GR1"), "030101"); }
        Id<Service> french() const { return service(division("6A"), {}, "020700"); }
        Id<Service> english() const { return service(division("6A"), {}, "030201"); }
        QList<Lesson> lessonsOf(Id<Service> service) const
        {
            QList<Lesson> list;
            for (const Lesson& row : base.lessons()) {
                if (row.services.contains(service))
                    list.append(row);
            }
            return list;
        }
        const Correspondence* correspondence(MatchKind kind, const char* theirs) const
        {
            return base.find(find<Correspondence>(
                [&](const Correspondence& row) { return row.match == kind && row.theirs == QLatin1String(theirs); }));
        }
        matching::Status status(MatchKind kind) const { return matching::status(base, kind); }
        QDateTime now() const { return QDateTime(QDate(2026, 9, 3), QTime(10, 0), Qt::UTC); }
    };

} // namespace

TEST_F(StsImportTest, TheFirstBringsPeopleStructuresAndServices)
{
    importSiecle();
    const Plan plan = planSts();
    EXPECT_EQ(summary(plan, Kind::StsIndividual), QStringLiteral("+6 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::StsStructure), QStringLiteral("+3 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::StsSubject), QStringLiteral("+3 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::StsService), QStringLiteral("+3 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Teacher), QStringLiteral("+4 ~0 -0 =0")) << "those who teach, and the substitute";
    EXPECT_EQ(summary(plan, Kind::Service), QStringLiteral("+3 ~0 -0 =0"));
    EXPECT_EQ(summary(plan, Kind::Division).left(2), QStringLiteral("+0")) << "SIECLE brought them";
    EXPECT_EQ(plan.entry.step, QStringLiteral("import.sts"));
    EXPECT_EQ(plan.entry.files.size(), 1);
    commit(plan);
    EXPECT_EQ(base.find(teacher("FOUGERE"))->familyName, QStringLiteral("VERVEINE"));
    EXPECT_EQ(base.find(teacher("FOUGERE"))->dueMinutes, 15 * 60);
    EXPECT_EQ(base.find(teacher("FOUGERE"))->disciplines,
        QStringList({ QStringLiteral("L0421 ALLEMAND"), QStringLiteral("L0422 ANGLAIS") }));
    for (const MatchKind kind : matching::AllKinds)
        EXPECT_EQ(status(kind).open, 0) << qPrintable(matching::title(kind));
}

TEST_F(StsImportTest, HoursAreExactThirtySixthsOfAnHour)
{
    importSiecle();
    importSts();
    EXPECT_EQ(base.find(german())->annualMinutes, 4 * 36 * 60);
    EXPECT_EQ(minutesOf(german(), teacher("FOUGERE")), 88 * 60) << "2.444 h a week are 88 h a year";
    EXPECT_EQ(minutesOf(german(), teacher("AUBRAC")), 56 * 60) << "1.556 h a week are 56 h a year";
}

TEST_F(StsImportTest, EveryThirtySixthOfAnHourIsReadBack)
{
    // Ten hours a week in steps of 1/36 h, as a service of a modality of its own each.
    sts::Structure& structure = stsFile.divisions[1];
    for (int hours = 1; hours <= 360; ++hours)
        structure.services.append({ .subject = QStringLiteral("020700"),
            .modality = QStringLiteral("M%1").arg(hours),
            .hours = int(std::lround(hours * 1000.0 / 36)) });
    importSiecle();
    importSts();
    int seen = 0;
    for (const Service& row : base.services()) {
        if (row.division != division("6 B"))
            continue;
        ++seen;
        EXPECT_EQ(row.annualMinutes, row.modality.mid(1).toInt() * 60) << qPrintable(row.modality);
    }
    EXPECT_EQ(seen, 360);
}

TEST_F(StsImportTest, AGroupMayHoldNineSubjectsAndElevenClasses)
{
    sts::Structure group { .code = QStringLiteral("6SOUTIEN"), .isGroup = true, .planned = 22 };
    for (int n = 0; n < 11; ++n) {
        const QString code = QStringLiteral("6C%1").arg(n);
        stsFile.divisions.append({ .code = code, .planned = 25 });
        group.divisions.append(code);
    }
    for (int n = 0; n < 9; ++n) {
        const QString code = QStringLiteral("0900%1").arg(n, 2, 10, QLatin1Char('0'));
        stsFile.subjects.append({ .code = code, .shortCode = code, .longLabel = QStringLiteral("MATIERE %1").arg(n) });
        group.services.append({ .subject = code, .modality = QStringLiteral("CG"), .hours = 500 });
    }
    stsFile.groups.append(group);
    importSiecle();
    importSts();
    const Id<Group> ours = this->group("6SOUTIEN");
    ASSERT_TRUE(ours);
    EXPECT_EQ(base.find(ours)->divisions.size(), 11);
    const auto services = std::count_if(
        base.services().begin(), base.services().end(), [&](const Service& row) { return row.group == ours; });
    EXPECT_EQ(services, 9);
}

TEST_F(StsImportTest, AServiceWithoutTeacherIsANeed)
{
    importSiecle();
    importSts();
    ASSERT_TRUE(english());
    EXPECT_EQ(base.find(english())->annualMinutes, 4 * 36 * 60);
    EXPECT_TRUE(sharesOf(english()).isEmpty());
}

TEST_F(StsImportTest, CoTeachingAndWeightingAreKept)
{
    importSiecle();
    importSts();
    EXPECT_TRUE(base.find(french())->coTeaching);
    EXPECT_EQ(sharesOf(french()).size(), 2);
    int weighting = 0;
    for (const ServiceShare& row : sharesOf(german()))
        weighting += row.weighting;
    EXPECT_EQ(weighting, 110);
}

TEST_F(StsImportTest, AServiceOfNoHourMakesNone)
{
    stsService("6A", "030201")->hours = 0;
    importSiecle();
    importSts();
    EXPECT_FALSE(english());
}

TEST_F(StsImportTest, TheSameFileAgainChangesNothing)
{
    importSiecle();
    importSts();
    prepare();
    const QDateTime once = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    edit(Id<SchoolInfo>(1), [&](SchoolInfo& row) { row.stsImportedAt = once; });
    const Plan again = planSts();
    EXPECT_TRUE(again.changes.isEmpty()) << again.changes.size() << " rows";
    EXPECT_EQ(summary(again, Kind::StsIndividual), QStringLiteral("+0 ~0 -0 =6"));
    EXPECT_TRUE(planSiecle().changes.isEmpty()) << "nor do SIECLE's";
}

TEST_F(StsImportTest, DecisionsMadeByHandSurviveASecondFile)
{
    importSiecle();
    const Id<Teacher> aunt = insert(Teacher { .familyName = QStringLiteral("Aubrac-Lémery"),
        .firstName = QStringLiteral("Cyprien"),
        .origin = Origin::Previous });
    importSts();
    ASSERT_FALSE(correspondence(MatchKind::Teacher, "epp:20048")) << "close, but for a person to say";
    const QString who = QStringLiteral("secretariat");
    apply(matching::settle(base, MatchKind::Teacher, aunt.value, QStringLiteral("epp:20048"), who, now()));
    apply(matching::ignoreTheirs(
        base, MatchKind::Teacher, QStringLiteral("local:3506"), QStringLiteral("ne vient plus"), who, now()));
    prepare();
    for (const Lesson& lesson : lessonsOf(german()))
        edit(lesson.id, [](Lesson& row) { row.day = 2; });
    const School before = base;

    stsFile.individuals[0].grade = QStringLiteral("AGREGE");
    stsFile.groups[0].planned = 14;
    stsService("6ALL1GR1", "030101")->teachers[0].weighting = 125;
    edit(Id<SchoolInfo>(1), [&](SchoolInfo& row) { row.stsImportedAt = now(); });
    importSts();
    EXPECT_GT(base.info().stsImportedAt, now()) << "the file in force is the new one";
    const Correspondence* settled = correspondence(MatchKind::Teacher, "epp:20048");
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->ours, aunt.value);
    EXPECT_EQ(settled->rule, QStringLiteral("manual"));
    EXPECT_EQ(settled->decidedBy, who);
    EXPECT_EQ(settled->decidedAt, now());
    ASSERT_TRUE(correspondence(MatchKind::Teacher, "local:3506"));
    EXPECT_EQ(correspondence(MatchKind::Teacher, "local:3506")->state, MatchState::Ignored);
    EXPECT_EQ(correspondence(MatchKind::Teacher, "local:3506")->reason, QStringLiteral("ne vient plus"));
    EXPECT_TRUE(base.lessons() == before.lessons()) << "placed lessons stay where they are";
    EXPECT_EQ(base.find(aunt)->familyName, QStringLiteral("Aubrac-Lémery")) << "spelt as the school spells it";
    EXPECT_EQ(base.find(aunt)->grade, QStringLiteral("AGREGE")) << "with what STS knows better";
    EXPECT_EQ(base.find(group("6ALL1GR1"))->plannedSize, 14);
}

TEST_F(StsImportTest, ServicesMadeByHandAreLeftAlone)
{
    importSiecle();
    importSts();
    const Id<Service> own = insert(Service { .division = division("6 B"),
        .subject = subject("030201"),
        .modality = QStringLiteral("CG"),
        .annualMinutes = 2160,
        .origin = Origin::Manual });
    const Id<ServiceShare> share
        = insert(ServiceShare { .service = own, .teacher = teacher("FOUGERE"), .annualMinutes = 2160 });
    stsFile.divisions[0].services.removeLast();
    importSts();
    EXPECT_TRUE(base.find(own));
    EXPECT_TRUE(base.find(share));
    EXPECT_FALSE(english()) << "what STS gave and takes back goes";
}

TEST_F(StsImportTest, WhoTakesAServiceOverTakesItsLessonsOver)
{
    importSiecle();
    importSts();
    prepare();
    ASSERT_FALSE(lessonsOf(german()).isEmpty());
    // FOUGERE is on leave: her substitute has her hours.
    for (sts::TeacherShare& share : stsService("6ALL1GR1", "030101")->teachers) {
        if (share.id == u"31762")
            share = { .id = QStringLiteral("90210"), .type = QStringLiteral("eppsup"), .hours = share.hours };
    }
    const qsizetype lessons = base.lessons().size();
    int hers = 0;
    for (const Lesson& lesson : lessonsOf(german()))
        hers += lesson.teachers.contains(teacher("FOUGERE")) ? 1 : 0;
    importSts();
    int his = 0;
    for (const Lesson& lesson : lessonsOf(german())) {
        EXPECT_FALSE(lesson.teachers.contains(teacher("FOUGERE")));
        EXPECT_FALSE(lesson.teachers.isEmpty());
        his += lesson.teachers.contains(teacher("OLIVIER")) ? 1 : 0;
    }
    EXPECT_GT(hers, 0);
    EXPECT_EQ(his, hers);
    EXPECT_EQ(line(planPrepare(base), Kind::Lesson).added, 0) << "no lesson is made a second time";
    EXPECT_EQ(base.lessons().size(), lessons);
}

TEST_F(StsImportTest, ANeedThatIsFilledGivesItsLessonsToTheTeacher)
{
    importSiecle();
    importSts();
    prepare();
    const QList<Lesson> before = lessonsOf(english());
    ASSERT_FALSE(before.isEmpty());
    edit(before.front().id, [](Lesson& row) { row.day = 4; });
    stsService("6A", "030201")->teachers
        = { { .id = QStringLiteral("31762"), .type = QStringLiteral("epp"), .hours = 4000 } };
    importSts();
    for (const Lesson& lesson : lessonsOf(english()))
        EXPECT_EQ(lesson.teachers, QList<Id<Teacher>> { teacher("FOUGERE") });
    EXPECT_EQ(base.find(before.front().id)->day, 4) << "where they were placed";
    EXPECT_EQ(line(planPrepare(base), Kind::Lesson).added, 0);
}

TEST_F(StsImportTest, APostThatIsGoneLeavesHoursAndTeacher)
{
    importSiecle();
    importSts();
    stsFile.individuals.removeIf([](const sts::Individual& row) { return row.id == u"31762"; });
    for (sts::Structure& structure : stsFile.groups) {
        for (sts::Service& service : structure.services)
            service.teachers.removeIf([](const sts::TeacherShare& row) { return row.id == u"31762"; });
    }
    const Id<Teacher> gone = teacher("FOUGERE");
    importSts();
    EXPECT_TRUE(base.find(gone)) << "the teacher stays in the base";
    EXPECT_TRUE(matching::theirsOf(base, MatchKind::Teacher, gone.value).isEmpty()
        || !find<StsIndividual>([](const StsIndividual& row) { return row.key() == u"epp:31762"; }));
    EXPECT_EQ(matching::lones(base, MatchKind::Teacher).size(), 1);
    EXPECT_EQ(status(MatchKind::Teacher).lone, 1) << "and is counted as one without counterpart";
}

TEST_F(StsImportTest, ManyDeparturesAreHeldBackUntilSomebodySaysSo)
{
    for (int n = 0; n < 40; ++n)
        stsFile.individuals.append({ .id = QString::number(50000 + n),
            .type = QStringLiteral("epp"),
            .usageName = QStringLiteral("CHARME%1").arg(QChar(u'A' + n % 26)) + QString::number(n),
            .firstName = QStringLiteral("ODE"),
            .function = QStringLiteral("ENS"),
            .birthDate = QDate(1980, 1, 1).addDays(n) });
    importSiecle();
    importSts();
    stsFile.individuals.resize(stsFile.individuals.size() - 30);
    const Plan plan = planSts();
    EXPECT_EQ(line(plan, Kind::StsIndividual).removed, 0);
    ASSERT_TRUE(findingOf(plan.findings, "DEPARTURES"));
    EXPECT_EQ(plan.departures.size(), 30);
    EXPECT_EQ(line(planSts({ .acceptDepartures = true }), Kind::StsIndividual).removed, 30);
}

TEST_F(StsImportTest, AFileThatLostItsServicesDoesNotTakeOursAway)
{
    importSiecle();
    for (int n = 0; n < 20; ++n)
        stsFile.divisions[1].services.append(
            { .subject = QStringLiteral("020700"), .modality = QStringLiteral("M%1").arg(n), .hours = 1000 });
    importSts();
    prepare();
    const qsizetype lessons = base.lessons().size();
    stsFile.divisions[1].services.clear();
    const Plan plan = planSts();
    EXPECT_EQ(line(plan, Kind::StsService).removed, 0);
    EXPECT_EQ(line(plan, Kind::Service).removed, 0);
    ASSERT_TRUE(findingOf(plan.findings, "DEPARTURES"));
    commit(plan);
    EXPECT_EQ(base.lessons().size(), lessons);
    EXPECT_EQ(line(planSts({ .acceptDepartures = true }), Kind::StsService).removed, 20);
}

TEST_F(StsImportTest, TakingAnImportBackIsTheIdentity)
{
    importSiecle();
    insert(Teacher { .familyName = QStringLiteral("AUBRAC"),
        .usageName = QStringLiteral("AUBRAC"),
        .firstName = QStringLiteral("Cyprien Joseph"),
        .birthDate = QDate(1980, 3, 12),
        .origin = Origin::Previous });
    insert(Division { .code = QStringLiteral("6Z"), .origin = Origin::Previous });
    const School before = base;
    const Plan first = planSts();
    commit(first);
    const School after = base;
    stsFile.groups[0].services.clear();
    stsFile.individuals.removeLast();
    const Plan second = planSts();
    commit(second);
    apply(second.changes.inverted());
    EXPECT_TRUE(base == after);
    apply(first.changes.inverted());
    EXPECT_TRUE(base == before);
}

} // namespace navette::exchange
