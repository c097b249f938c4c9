// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "timetable/time_grid.h"

#include <QRegularExpression>

/// Step 3, first visit: groups get their pupils, services become lessons, codes that STS would refuse get another.
namespace navette::exchange {

namespace {

    class PrepareTest : public Desk {
    protected:
        void bringIn()
        {
            importSiecle();
            importSts();
        }
        /// Minutes a year of the lessons of a service, counted with its teachers.
        int given(Id<Service> service, Id<Teacher> teacher = {}) const
        {
            const timetable::TimeGrid grid(base.grid());
            int minutes = 0;
            for (const Lesson& lesson : base.lessons()) {
                if (!lesson.services.contains(service) || (teacher && !lesson.teachers.contains(teacher)))
                    continue;
                const WeekSet* set = base.find(lesson.weekSet);
                const int weeks = set && set->code.startsWith(u'Q') ? 18 : 36;
                minutes += grid.nominalMinutes(lesson.slotCount) * weeks;
            }
            return minutes;
        }
        QStringList members(Id<Group> id) const
        {
            QStringList list;
            for (const Membership& row : base.table<Membership>()) {
                if (row.group == id)
                    list.append(base.find(row.student)->sconetId);
            }
            list.sort();
            return list;
        }
        QString weeksOf(const Lesson& lesson) const { return base.find(lesson.weekSet)->code; }
        /// A service of 6 B, by hand.
        Id<Service> own(int weeklyMinutes, const char* subjectCode = "020700", Id<Group> ofGroup = {})
        {
            return insert(Service { .division = ofGroup ? Id<Division>() : division("6 B"),
                .group = ofGroup,
                .subject = subject(subjectCode),
                .modality = QStringLiteral("CG"),
                .annualMinutes = weeklyMinutes * 36,
                .origin = Origin::Manual });
        }
        QList<Lesson> lessonsOf(Id<Service> service) const
        {
            QList<Lesson> list;
            for (const Lesson& row : base.lessons()) {
                if (row.services.contains(service))
                    list.append(row);
            }
            return list;
        }
    };

} // namespace

TEST_F(PrepareTest, ASecondVisitChangesNothing)
{
    enrol(20);
    bringIn();
    prepare();
    EXPECT_FALSE(base.lessons().isEmpty());
    EXPECT_TRUE(planPrepare(base).changes.isEmpty());
}

TEST_F(PrepareTest, EveryHourOfAServiceHasItsLesson)
{
    bringIn();
    prepare();
    const Id<Service> german = service({}, group("6ALL1GR1"), "030101");
    const Id<Service> french = service(division("6A"), {}, "020700");
    const Id<Service> english = service(division("6A"), {}, "030201");
    EXPECT_EQ(given(english), 4 * 36 * 60);
    // 2.444 h and 1.556 h: what is less than a quarter of an hour a week has no lesson.
    EXPECT_EQ(given(german, teacher("FOUGERE")), 2 * 36 * 60 + 15 * 36);
    EXPECT_EQ(given(german, teacher("AUBRAC")), 36 * 60 + 30 * 36);
    EXPECT_EQ(given(french, teacher("AUBRAC")), 9720);
    EXPECT_EQ(given(french, teacher("PERVENCHE")), 2160) << "co-teaching: in some of the same lessons";
    EXPECT_EQ(given(french), 5 * 36 * 60 + 30 * 36);
}

TEST_F(PrepareTest, HoursAreCutAsSchoolsCutThem)
{
    bringIn();
    const struct {
        int weekly;
        QStringList lessons; ///< slots and weeks
    } cases[] = {
        { 60, { QStringLiteral("2H") } },
        { 90, { QStringLiteral("2H"), QStringLiteral("1H") } },
        { 30, { QStringLiteral("2Q") } },
        { 45, { QStringLiteral("2Q"), QStringLiteral("1Q") } },
        { 15, { QStringLiteral("1Q") } },
        { 210, { QStringLiteral("2H"), QStringLiteral("2H"), QStringLiteral("2H"), QStringLiteral("2Q") } },
    };
    for (const auto& c : cases) {
        const School before = base;
        const Id<Service> made = own(c.weekly);
        prepare();
        QStringList lessons;
        for (const Lesson& lesson : lessonsOf(made))
            lessons.append(QString::number(lesson.slotCount) + weeksOf(lesson).left(1));
        EXPECT_EQ(given(made), c.weekly * 36) << c.weekly;
        if (c.weekly != 90) { // an hour and a half may be 2H 1H or 2H 2Q: the sum is what counts
            EXPECT_EQ(lessons, c.lessons) << c.weekly;
        }
        base = before;
    }
}

TEST_F(PrepareTest, FortnightsOfAClassTakeTurns)
{
    bringIn();
    const Id<Service> one = own(30);
    const Id<Service> two = own(30, "030201");
    prepare();
    ASSERT_EQ(lessonsOf(one).size(), 1);
    ASSERT_EQ(lessonsOf(two).size(), 1);
    EXPECT_NE(weeksOf(lessonsOf(one).front()), weeksOf(lessonsOf(two).front()));
}

TEST_F(PrepareTest, ALessonTakenAwayIsMadeAgainAndNoOther)
{
    bringIn();
    prepare();
    const Lesson lost = *base.lessons().begin();
    base.remove(lost.id);
    const Plan plan = planPrepare(base);
    EXPECT_EQ(line(plan, Kind::Lesson).added, 1);
    commit(plan);
    EXPECT_TRUE(planPrepare(base).changes.isEmpty());
}

TEST_F(PrepareTest, PlacedLessonsStay)
{
    bringIn();
    prepare();
    const Id<Lesson> first = base.lessons().begin()->id;
    edit(first, [](Lesson& row) {
        row.day = 3;
        row.slot = 2;
        row.locked = true;
    });
    own(60);
    const Lesson before = *base.find(first);
    prepare();
    EXPECT_EQ(*base.find(first), before);
}

TEST_F(PrepareTest, AnEmptyGroupGetsThoseWhoChoseItsSubject)
{
    file(FileKind::Eleves).links.removeIf([](const siecle::StructureLink& row) { return row.isGroup; });
    bringIn();
    prepare();
    EXPECT_EQ(members(group("6ALL1GR1")), QStringList(QStringLiteral("910001")))
        << "910001 takes German, 910002 English, 910003 has left, 910004 is in no class";
    for (const Membership& row : base.table<Membership>())
        EXPECT_EQ(row.origin, Origin::Prepared);
}

TEST_F(PrepareTest, GroupsOfOneChoiceShareThePupilsAndEachHasOne)
{
    file(FileKind::Eleves).links.removeIf([](const siecle::StructureLink& row) { return row.isGroup; });
    sts::Structure second = stsFile.groups[0];
    second.code = QStringLiteral("6ALL1GR2");
    stsFile.groups.append(second);
    enrol(9);
    file(FileKind::Eleves).links.removeIf([](const siecle::StructureLink& row) { return row.isGroup; });
    bringIn();
    prepare();
    const QStringList one = members(group("6ALL1GR1"));
    const QStringList two = members(group("6ALL1GR2"));
    EXPECT_EQ(one.size() + two.size(), 10);
    EXPECT_LE(std::abs(one.size() - two.size()), 1);
    for (const QString& pupil : one)
        EXPECT_FALSE(two.contains(pupil)) << qPrintable(pupil);
}

TEST_F(PrepareTest, AGroupThatHasPupilsIsLeftAlone)
{
    bringIn();
    insert(Membership { .student = student("910002"), .group = group("6ALL1GR1"), .origin = Origin::Manual });
    const QStringList before = members(group("6ALL1GR1"));
    prepare();
    EXPECT_EQ(members(group("6ALL1GR1")), before);
}

TEST_F(PrepareTest, AGroupThatNobodyChoseIsTold)
{
    file(FileKind::Eleves).links.removeIf([](const siecle::StructureLink& row) { return row.isGroup; });
    file(FileKind::Eleves).options.removeIf([](const siecle::PupilOption& row) {
        return row.subject == u"030101" && row.eleveId == u"910001";
    });
    file(FileKind::Eleves)
        .options.append({ QStringLiteral("910003"), QStringLiteral("030101"), QStringLiteral("O"), 1 });
    bringIn();
    const Plan plan = planPrepare(base);
    const Finding* empty = findingOf(plan.findings, "G06");
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->severity, Severity::ToVerify);
    EXPECT_TRUE(empty->cause.contains(QStringLiteral("6ALL1GR1")));
}

TEST_F(PrepareTest, CodesThatStsRefusesGetAnotherOfEightCharacters)
{
    bringIn();
    QSet<QString> codes;
    QList<Id<Group>> groups;
    for (const char* code : { "6ALL1 Groupe 1", "6ALL1 Groupe 2", "6éè.1", "6A", "CHORALEDESSIXIEMES",
             "CHORALEDESCINQIEMES", "°°", "6ITALIENGR1", "6ITALIENGR2" })
        groups.append(insert(Group { .code = QString::fromUtf8(code), .divisions = { division("6A") } }));
    prepare();
    for (const Division& row : base.divisions())
        codes.insert(row.code);
    static const QRegularExpression allowed(QStringLiteral("^[A-Z0-9_.-]{1,8}$"));
    for (const Id<Group> id : groups) {
        const Id<StsOverride> found = find<StsOverride>([&](const StsOverride& row) { return row.ours == id.value; });
        ASSERT_TRUE(found) << qPrintable(base.find(id)->code);
        const QString value = base.find(found)->value;
        EXPECT_TRUE(allowed.match(value).hasMatch()) << qPrintable(value);
        EXPECT_FALSE(codes.contains(value)) << qPrintable(value) << " twice";
        codes.insert(value);
        EXPECT_FALSE(base.find(found)->reason.isEmpty());
    }
    EXPECT_EQ(base.find(groups[0])->code, QStringLiteral("6ALL1 Groupe 1")) << "the base keeps its own";
    EXPECT_FALSE(find<StsOverride>([&](const StsOverride& row) { return row.ours == group("6ALL1GR1").value; }))
        << "a good code needs none";
}

TEST_F(PrepareTest, WednesdayAfternoonIsClosedUntilSomebodyDecides)
{
    bringIn();
    prepare();
    ASSERT_EQ(base.table<Unavailability>().size(), 1);
    const Unavailability closed = *base.table<Unavailability>().begin();
    EXPECT_EQ(closed.resource, ResourceKind::School);
    EXPECT_EQ(closed.day, 3);
    edit(closed.id, [](Unavailability& row) { row.day = 6; });
    prepare();
    EXPECT_EQ(base.table<Unavailability>().size(), 1) << "another half-day was chosen";
}

TEST_F(PrepareTest, LessonsOfGroupsThatRunInParallelAreAligned)
{
    sts::Structure english = stsFile.groups[0];
    english.code = QStringLiteral("6AGL1GR1");
    english.services = { { .subject = QStringLiteral("030201"),
        .modality = QStringLiteral("CG"),
        .hours = 2000,
        .teachers = { { .id = QStringLiteral("3506"), .type = QStringLiteral("local"), .hours = 2000 } } } };
    sts::Structure& german = stsFile.groups[0];
    german.services[0].hours = 2000;
    german.services[0].teachers = { { .id = QStringLiteral("31762"), .type = QStringLiteral("epp"), .hours = 2000 } };
    stsFile.groups.append(english);
    bringIn();
    prepare();
    const QList<Lesson> one = lessonsOf(service({}, group("6ALL1GR1"), "030101"));
    const QList<Lesson> two = lessonsOf(service({}, group("6AGL1GR1"), "030201"));
    ASSERT_EQ(one.size(), 2);
    ASSERT_EQ(two.size(), 2);
    for (int n = 0; n < 2; ++n) {
        EXPECT_FALSE(one[n].alignment.isEmpty());
        EXPECT_EQ(one[n].alignment, two[n].alignment);
    }
    EXPECT_NE(one[0].alignment, one[1].alignment);
}

TEST_F(PrepareTest, TakingItBackIsTheIdentity)
{
    enrol(20);
    bringIn();
    const School before = base;
    const Plan plan = planPrepare(base);
    commit(plan);
    apply(plan.changes.inverted());
    EXPECT_TRUE(base == before);
}

} // namespace navette::exchange
