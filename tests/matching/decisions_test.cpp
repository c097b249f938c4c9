// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include "matching/services.h"

/// The manual tab: what waits, who comes into question, and what a decision does at once.
namespace navette::matching {

namespace {

    const QDate Born(1980, 3, 12);

    class DecisionsTest : public Office {
    protected:
        /// An hour of French a week in 6A with somebody; 6A and French are settled.
        Id<StsService> french(const QString& key)
        {
            const Id<StsStructure> sixth = structure("6A");
            stsSubject("020700", "FRANC", "FRANCAIS");
            division = insert(Division { .code = QStringLiteral("6A"), .origin = Origin::Siecle });
            subject = insert(Subject { .code = QStringLiteral("020700"), .label = QStringLiteral("Français") });
            const Id<StsService> service = insert(StsService { .structure = sixth,
                .subject = QStringLiteral("020700"),
                .modality = QStringLiteral("CG"),
                .hours = 4500 });
            if (!key.isEmpty())
                insert(StsServiceShare { .service = service, .individual = individualOf(key), .hours = 4500 });
            return service;
        }
        const Service* service() const { return school.services().isEmpty() ? nullptr : &*school.services().begin(); }
        Id<Teacher> teacherOfService() const
        {
            const auto& shares = school.table<ServiceShare>();
            EXPECT_EQ(shares.size(), 1);
            return shares.isEmpty() ? Id<Teacher>() : shares.begin()->teacher;
        }
        Id<Lesson> lessonOfService(QList<Id<Teacher>> teachers)
        {
            return insert(Lesson { .services = { service()->id },
                .teachers = teachers,
                .divisions = { division },
                .subject = subject,
                .day = 2 });
        }

        Id<Division> division;
        Id<Subject> subject;
    };

} // namespace

TEST_F(DecisionsTest, CandidatesAreRankedWithTheirReasons)
{
    const Id<Teacher> typo = ours("Aubarc", "Cyprien", Born);
    const Id<Teacher> married = ours("Duval", "Cyprien", Born);
    const Id<Teacher> father = ours("Aubrac", "Cyprien", QDate(1950, 1, 1));
    const Id<Teacher> half = ours("Aubrac-Lémery", "Cyprien", Born);
    ours("Fougère", "Mahaut", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    EXPECT_EQ(ranked(MatchKind::Teacher, key), (QList<qint64> { typo.value, half.value, father.value, married.value }));
    int last = 101;
    for (const Candidate& candidate : candidates(school, MatchKind::Teacher, key)) {
        EXPECT_LE(candidate.score, last);
        last = candidate.score;
        EXPECT_FALSE(candidate.reasons.isEmpty());
        EXPECT_TRUE(candidate.label.contains(QStringLiteral("12/03/1980")) || candidate.ours == father.value)
            << qPrintable(candidate.label);
    }
    EXPECT_TRUE(candidates(school, MatchKind::Teacher, QStringLiteral("epp:99")).isEmpty());
}

TEST_F(DecisionsTest, OneAloneAtTheTopIsSureAndTwoCloseOnesAreNot)
{
    const Id<Teacher> typo = ours("Aubarc", "Cyprien", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    EXPECT_TRUE(best(MatchKind::Teacher, key).sure);
    const Id<Teacher> other = ours("Aubracq", "Cyprien", Born);
    EXPECT_FALSE(best(MatchKind::Teacher, key).sure);
    acceptAllSure();
    EXPECT_EQ(outcome(MatchKind::Teacher, key), QStringLiteral("open"));
    school.remove(other);
    acceptAllSure();
    EXPECT_EQ(outcome(MatchKind::Teacher, key), settled("sure", typo));
    EXPECT_TRUE(of(MatchKind::Teacher, key)->reason.contains(QStringLiteral("nom à une lettre près")));
}

TEST_F(DecisionsTest, SomebodyWhoHasACounterpartIsNoCandidateUnlessTheSamePerson)
{
    const Id<Teacher> aubrac = ours("Aubrac", "Cyprien", Born);
    const QString first = theirs("1", "AUBRAC", "CYPRIEN", Born);
    settleAll();
    const QString alike = theirs("2", "AUBRAC", "CYPRIENNE", QDate(1990, 1, 1));
    EXPECT_TRUE(ranked(MatchKind::Teacher, alike).isEmpty());
    const QString again = theirs("3", "AUBRAC", "CYPRIEN JOSEPH", Born);
    EXPECT_EQ(ranked(MatchKind::Teacher, again), QList<qint64> { aubrac.value });
    EXPECT_TRUE(
        best(MatchKind::Teacher, again).reasons.contains(QStringLiteral("déjà rapproché d’un autre support STS")));
    EXPECT_FALSE(best(MatchKind::Teacher, again).sure);
}

TEST_F(DecisionsTest, WhoIsSettledIsNotCountedAgainstHimself)
{
    const Id<Teacher> aubrac = ours("Aubrac", "Cyprien", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    settleAll();
    const QList<Candidate> list = candidates(school, MatchKind::Teacher, key);
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list[0].ours, aubrac.value);
    EXPECT_EQ(list[0].score, 100);
    EXPECT_FALSE(list[0].reasons.join(u' ').contains(QStringLiteral("déjà rapproché")))
        << qPrintable(list[0].reasons.join(u' '));
}

TEST_F(DecisionsTest, TheRowThatAnImportMadeIsNoRivalOfLastYears)
{
    const Id<Subject> own = insert(Subject {
        .code = QStringLiteral("ALD2"), .shortCode = QStringLiteral("ALD2"), .label = QStringLiteral("Allemand") });
    const Id<Subject> imported = insert(Subject { .code = QStringLiteral("030102"),
        .shortCode = QStringLiteral("ALL2"),
        .label = QStringLiteral("ALLEMAND LV2") });
    insert(Subject { .code = QStringLiteral("030101"),
        .shortCode = QStringLiteral("ALL1"),
        .label = QStringLiteral("ALLEMAND LV1") });
    stsSubject("030102", "ALL2", "ALLEMAND LV2");
    const QString key = QStringLiteral("030102");
    settleAll();
    ASSERT_EQ(outcome(MatchKind::Subject, key), QStringLiteral("open"));
    const QList<Candidate> list = candidates(school, MatchKind::Subject, key);
    ASSERT_EQ(ranked(MatchKind::Subject, key), (QList<qint64> { own.value, imported.value }))
        << "what has another national code is another subject";
    EXPECT_FALSE(list[0].standIn);
    EXPECT_TRUE(list[1].standIn);
    EXPECT_GT(list[0].score, list[1].score);
    EXPECT_TRUE(list[1].reasons.join(u' ').contains(QStringLiteral("matière que vous associerez")))
        << qPrintable(list[1].reasons.join(u' '));
    const School before = school;

    // It does what its row says: it gives way to the one that is settled...
    const Id<StudentOption> option = insert(StudentOption { .subject = imported });
    apply(settle(school, MatchKind::Subject, own.value, key, who(), at()));
    EXPECT_FALSE(school.find(imported));
    EXPECT_EQ(school.find(option)->subject, own);
    // ... and stays when it is the one itself.
    school = before;
    apply(settle(school, MatchKind::Subject, imported.value, key, who(), at()));
    EXPECT_EQ(outcome(MatchKind::Subject, key), settled("manual", imported));
    EXPECT_TRUE(school.find(own));
}

TEST_F(DecisionsTest, ScoresFallWhateverTheRowsCameFrom)
{
    const Id<Division> own = insert(Division { .code = QStringLiteral("Sixième A"), .origin = Origin::Previous });
    const Id<Division> imported = insert(Division { .code = QStringLiteral("6A"), .origin = Origin::Siecle });
    structure("6A");
    const QList<Candidate> list = candidates(school, MatchKind::Division, QStringLiteral("6A"));
    ASSERT_EQ(ranked(MatchKind::Division, QStringLiteral("6A")), (QList<qint64> { own.value, imported.value }));
    EXPECT_TRUE(list[1].standIn);
    EXPECT_TRUE(std::is_sorted(
        list.cbegin(), list.cend(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; }));
    school.remove(own);
    ASSERT_EQ(ranked(MatchKind::Division, QStringLiteral("6A")), QList<qint64> { imported.value });
    EXPECT_FALSE(best(MatchKind::Division, QStringLiteral("6A")).standIn) << "nothing of last year is like it";
    EXPECT_EQ(best(MatchKind::Division, QStringLiteral("6A")).score, 100);
}

TEST_F(DecisionsTest, TheTabListsOpenOnesFirstAndCounts)
{
    ours("Aubarc", "Cyprien");
    const Id<Teacher> lone = ours("Zinnia", "Ursule", Born);
    const QString open = theirs("1", "AUBRAC", "CYPRIEN", Born);
    const QString fresh = theirs("2", "ABEILLE", "MAYA", Born);
    const QString aside = theirs("3", "GENET", "TIBERE", Born);
    settleAll();
    apply(ignoreTheirs(school, MatchKind::Teacher, aside, QStringLiteral("remplacé"), who(), at()));
    const QList<Item> list = items(school, MatchKind::Teacher);
    ASSERT_EQ(list.size(), 3);
    EXPECT_EQ(list[0].theirs, open);
    EXPECT_EQ(list[0].state, ItemState::Open);
    EXPECT_EQ(list[1].theirs, fresh) << "then by name";
    EXPECT_EQ(list[1].state, ItemState::Settled);
    EXPECT_EQ(list[1].oursLabel, QStringLiteral("ABEILLE MAYA"));
    EXPECT_EQ(list[2].state, ItemState::Ignored);
    EXPECT_EQ(list[2].reason, QStringLiteral("remplacé"));
    EXPECT_EQ(list[2].decidedBy, who());
    EXPECT_TRUE(list[0].detail.contains(QStringLiteral("12/03/1980"))) << qPrintable(list[0].detail);

    const Status status = matching::status(school, MatchKind::Teacher);
    EXPECT_EQ(status.open, 1);
    EXPECT_EQ(status.settled, 1);
    EXPECT_EQ(status.ignored, 1);
    EXPECT_EQ(status.lone, 3) << "the misspelt one, Zinnia, and the one made for who was set aside";
    QStringList names;
    for (const Lone& row : lones(school, MatchKind::Teacher))
        names.append(row.label);
    EXPECT_EQ(names.size(), status.lone);
    EXPECT_TRUE(names.contains(QStringLiteral("ZINNIA Ursule")));
    apply(ignoreOurs(school, MatchKind::Teacher, lone.value, QStringLiteral("à la retraite"), who(), at()));
    EXPECT_EQ(matching::status(school, MatchKind::Teacher).lone, 2);
    EXPECT_EQ(lones(school, MatchKind::Teacher).last().reason, QStringLiteral("à la retraite"))
        << "set aside, at the end";
}

TEST_F(DecisionsTest, ADecisionIsInForceAtOnceAndSigned)
{
    const Id<Teacher> aunt = ours("Aubrac-Lémery", "Solange", {});
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    french(key);
    settleAll();
    ASSERT_TRUE(service());
    EXPECT_EQ(school.find(teacherOfService())->usageName, QStringLiteral("AUBRAC")) << "a new one, as it seemed";
    const Id<Lesson> lesson = lessonOfService({ teacherOfService() });
    const Id<Teacher> made = teacherOfService();
    insert(Unavailability { .resource = ResourceKind::Teacher, .resourceId = made.value, .day = 3 });

    apply(settle(school, MatchKind::Teacher, aunt.value, key, who(), at()));
    EXPECT_EQ(outcome(MatchKind::Teacher, key), settled("manual", aunt));
    EXPECT_EQ(of(MatchKind::Teacher, key)->decidedBy, who());
    EXPECT_EQ(of(MatchKind::Teacher, key)->decidedAt, at());
    EXPECT_EQ(teacherOfService(), aunt) << "the service follows";
    EXPECT_EQ(school.find(lesson)->teachers, QList<Id<Teacher>> { aunt }) << "and its lesson";
    EXPECT_EQ(school.find(lesson)->day, 2) << "where it stands";
    EXPECT_FALSE(school.find(made)) << "the row that the rules had made is gone";
    EXPECT_EQ(school.table<Unavailability>().begin()->resourceId, aunt.value) << "what it could not do is hers";
    EXPECT_EQ(school.find(aunt)->familyName, QStringLiteral("Aubrac-Lémery"));
    EXPECT_EQ(school.find(aunt)->birthDate, Born);
}

TEST_F(DecisionsTest, AGroupThatWasMadeHandsOverItsPupilsServicesAndCodeForSts)
{
    const Id<StsStructure> german = structure("6ALLEMANDGR1", true);
    stsSubject("030101", "ALL1", "ALLEMAND LV1");
    insert(Subject { .code = QStringLiteral("030101") });
    insert(StsService {
        .structure = german, .subject = QStringLiteral("030101"), .modality = QStringLiteral("CG"), .hours = 3000 });
    settleAll();
    const Id<Group> made(oursOf(school, MatchKind::Group, QStringLiteral("6ALLEMANDGR1")));
    ASSERT_TRUE(made);
    const Id<Student> pupil = insert(Student { .familyName = QStringLiteral("Mélèze") });
    insert(Membership { .student = pupil, .group = made, .origin = Origin::Prepared });
    insert(StsOverride { .what = OverrideField::GroupCode, .ours = made.value, .value = QStringLiteral("6ALLEMR1") });
    const Id<Group> ours = insert(Group { .code = QStringLiteral("Deutsch"), .origin = Origin::Manual });

    apply(settle(school, MatchKind::Group, ours.value, QStringLiteral("6ALLEMANDGR1"), who(), at()));
    EXPECT_FALSE(school.find(made));
    EXPECT_EQ(school.table<Membership>().begin()->group, ours);
    ASSERT_TRUE(service());
    EXPECT_EQ(service()->group, ours);
    ASSERT_EQ(school.table<StsOverride>().size(), 1);
    EXPECT_EQ(school.table<StsOverride>().begin()->ours, ours.value);
}

TEST_F(DecisionsTest, SettlingOneLetsTheRulesSettleWhomItHeldBack)
{
    const Id<Teacher> one = ours("MARTIN", "Anne");
    const Id<Teacher> two = ours("MARTIN", "Anne");
    const QString first = theirs("1", "MARTIN", "ANNE");
    settleAll();
    ASSERT_EQ(outcome(MatchKind::Teacher, first), QStringLiteral("open"));
    const QString second = theirs("2", "MARTIN", "ANNE");
    apply(settle(school, MatchKind::Teacher, one.value, first, who(), at()));
    EXPECT_EQ(outcome(MatchKind::Teacher, second), settled("name", two)) << "the other one is alone now";
}

TEST_F(DecisionsTest, SomebodyNewIsMadeWhenAPersonSaysSo)
{
    ours("Aubarc", "Cyprien");
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    french(key);
    settleAll();
    ASSERT_EQ(outcome(MatchKind::Teacher, key), QStringLiteral("open"));
    EXPECT_FALSE(teacherOfService()) << "its service waits for a name";
    apply(create(school, MatchKind::Teacher, key, who(), at()));
    EXPECT_EQ(school.teachers().size(), 2);
    EXPECT_EQ(of(MatchKind::Teacher, key)->rule, QStringLiteral("manual"));
    EXPECT_EQ(teacherOfService().value, of(MatchKind::Teacher, key)->ours);
    EXPECT_EQ(school.find(teacherOfService())->origin, Origin::Sts);
}

TEST_F(DecisionsTest, SettingOneOfTheirsAsideTakesItsServicesAlong)
{
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    french(key);
    settleAll();
    const Id<Lesson> lesson = lessonOfService({ teacherOfService() });
    apply(ignoreTheirs(school, MatchKind::Teacher, key, QStringLiteral("en congé"), who(), at()));
    EXPECT_EQ(outcome(MatchKind::Teacher, key), QStringLiteral("ignored"));
    EXPECT_FALSE(teacherOfService()) << "the need stays, without name";
    EXPECT_TRUE(school.find(lesson)->teachers.isEmpty());
    apply(ignoreTheirs(school, MatchKind::Division, QStringLiteral("6A"), QStringLiteral("fermée"), who(), at()));
    EXPECT_FALSE(service()) << "a class set aside has no service";
    EXPECT_TRUE(school.lessons().isEmpty());
}

TEST_F(DecisionsTest, TakingADecisionBackLetsItWaitAgain)
{
    const Id<Teacher> aunt = ours("Aubrac-Lémery", "Cyprien", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    french(key);
    settleAll();
    apply(settle(school, MatchKind::Teacher, aunt.value, key, who(), at()));
    ASSERT_EQ(teacherOfService(), aunt);
    const Id<Correspondence> row = of(MatchKind::Teacher, key)->id;
    apply(release(school, row));
    EXPECT_EQ(outcome(MatchKind::Teacher, key), QStringLiteral("open"));
    EXPECT_FALSE(teacherOfService());
    EXPECT_TRUE(school.find(aunt));
    EXPECT_EQ(school.find(aunt)->dueMinutes, 0) << "what was STS's is no longer hers";
    const auto twice = release(school, row);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, ErrorKind::Refused);
    apply(settle(school, MatchKind::Teacher, aunt.value, key, who(), at()));
    EXPECT_EQ(teacherOfService(), aunt) << "and it can be settled anew";
}

TEST_F(DecisionsTest, WhatWasSetAsideMayBeTakenUpAgain)
{
    const Id<Teacher> aunt = ours("Aubrac-Lémery", "Cyprien", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    apply(ignoreTheirs(school, MatchKind::Teacher, key, QStringLiteral("parti"), who(), at()));
    apply(ignoreOurs(school, MatchKind::Teacher, aunt.value, QStringLiteral("partie"), who(), at()));
    apply(settle(school, MatchKind::Teacher, aunt.value, key, who(), at()));
    EXPECT_EQ(outcome(MatchKind::Teacher, key), settled("manual", aunt));
    EXPECT_EQ(school.table<Correspondence>().size(), 1) << "neither is set aside any more";
}

TEST_F(DecisionsTest, DecidingAnewReplacesTheFormerDecision)
{
    const Id<Teacher> one = ours("Aubarc", "Cyprien", Born);
    const Id<Teacher> two = ours("Aubracq", "Cyprien", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    apply(settle(school, MatchKind::Teacher, one.value, key, who(), at()));
    apply(settle(school, MatchKind::Teacher, two.value, key, QStringLiteral("adjoint"), at().addDays(1)));
    EXPECT_EQ(outcome(MatchKind::Teacher, key), settled("manual", two));
    EXPECT_EQ(of(MatchKind::Teacher, key)->decidedBy, QStringLiteral("adjoint"));
    EXPECT_TRUE(school.find(one)) << "both were known to the school: both stay";
    EXPECT_EQ(school.table<Correspondence>().size(), 1);
}

TEST_F(DecisionsTest, AClassOfLastYearThatIsSetAsideIsGone)
{
    const Id<Division> old = insert(Division { .code = QStringLiteral("3BEP"), .origin = Origin::Previous });
    const Id<Division> used = insert(Division { .code = QStringLiteral("3PRO"), .origin = Origin::Previous });
    insert(Student { .familyName = QStringLiteral("Mélèze"), .division = used });
    apply(ignoreOurs(school, MatchKind::Division, old.value, QStringLiteral("fermée"), who(), at()));
    apply(ignoreOurs(school, MatchKind::Division, used.value, QStringLiteral("hors STS"), who(), at()));
    EXPECT_FALSE(school.find(old));
    EXPECT_TRUE(school.find(used)) << "it has pupils";
    EXPECT_EQ(school.table<Correspondence>().size(), 1);
}

TEST_F(DecisionsTest, WhatDoesNotExistIsRefusedWithNothingChanged)
{
    const Id<Teacher> aunt = ours("Aubrac", "Cyprien", Born);
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    const QString unknown = QStringLiteral("epp:99");
    for (const auto& refused : { settle(school, MatchKind::Teacher, 99, key, who(), at()),
             settle(school, MatchKind::Teacher, aunt.value, unknown, who(), at()),
             create(school, MatchKind::Teacher, unknown, who(), at()),
             ignoreTheirs(school, MatchKind::Teacher, unknown, {}, who(), at()),
             ignoreOurs(school, MatchKind::Teacher, 99, {}, who(), at()), release(school, Id<Correspondence>(99)) }) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
        EXPECT_FALSE(refused.error().cause.isEmpty());
        EXPECT_FALSE(refused.error().consequence.isEmpty());
    }
}

TEST_F(DecisionsTest, RowsAreNamedAsOnTheCommandLine)
{
    const Id<Teacher> one = ours("Martin", "Anne", Born);
    const Id<Teacher> two = ours("Martin", "Anne", Born.addYears(9));
    const Id<Teacher> cyprien = ours("Aubrac", "Cyprien");
    const Id<Subject> maths = insert(Subject { .code = QStringLiteral("061300"),
        .shortCode = QStringLiteral("MATHS"),
        .label = QStringLiteral("Mathématiques") });
    const Id<Division> sixth = insert(Division { .code = QStringLiteral("6 B") });
    const auto named
        = [&](MatchKind kind, const char* text) { return oursNamed(school, kind, QString::fromUtf8(text)); };
    EXPECT_EQ(named(MatchKind::Teacher, "AUBRAC Cyprien").value_or(0), cyprien.value);
    EXPECT_EQ(named(MatchKind::Teacher, "aubrac cyprien").value_or(0), cyprien.value);
    EXPECT_EQ(named(MatchKind::Teacher, "MARTIN Anne (12/03/1980)").value_or(0), one.value);
    EXPECT_EQ(named(MatchKind::Teacher, "MARTIN Anne (12/03/1989)").value_or(0), two.value);
    EXPECT_EQ(named(MatchKind::Subject, "MATHS").value_or(0), maths.value);
    EXPECT_EQ(named(MatchKind::Subject, "061300").value_or(0), maths.value);
    EXPECT_EQ(named(MatchKind::Division, "6 B").value_or(0), sixth.value);
    const auto several = named(MatchKind::Teacher, "MARTIN Anne");
    ASSERT_FALSE(several);
    EXPECT_TRUE(several.error().cause.contains(QStringLiteral("12/03/1980"))) << several.error().cause.toStdString();
    EXPECT_FALSE(named(MatchKind::Teacher, "ZINNIA Ursule"));
    EXPECT_FALSE(named(MatchKind::Group, "6 B"));
}

TEST_F(DecisionsTest, KindsHaveWordsAndStableNames)
{
    QStringList titles;
    for (const MatchKind kind : AllKinds) {
        titles.append(title(kind));
        EXPECT_EQ(kindOfName(name(kind)), kind);
    }
    EXPECT_EQ(titles,
        QStringList({ QStringLiteral("Enseignants"), QStringLiteral("Classes"), QStringLiteral("Groupes"),
            QStringLiteral("Matières") }));
    EXPECT_FALSE(kindOfName(u"room"));
}

TEST_F(DecisionsTest, ServicesWaitForTheirClassAndSubject)
{
    const QString key = theirs("1", "AUBRAC", "CYPRIEN", Born);
    french(key);
    Draft draft(school);
    syncServices(draft);
    EXPECT_TRUE(draft.changes().isEmpty()) << "neither is settled";
    settleAll();
    ASSERT_TRUE(service());
    EXPECT_EQ(service()->annualMinutes, 9720);
    EXPECT_EQ(service()->division, division);
    Draft again(school);
    syncServices(again);
    EXPECT_TRUE(again.changes().isEmpty());
}

TEST_F(DecisionsTest, OpenTeachersGetTheirOwnHoursOnly)
{
    const QString one = theirs("1", "AUBRAC", "CYPRIEN", Born);
    const QString two = theirs("2", "FOUGERE", "MAHAUT", Born);
    ours("Aubarc", "Cyprien");
    ours("Fougere-Lis", "Mahaut");
    const Id<StsService> both = french({});
    for (const QString& key : { one, two })
        insert(StsServiceShare { .service = both, .individual = individualOf(key), .hours = 2000 });
    settleAll();
    ASSERT_TRUE(service());
    for (int n = 0; n < 4; ++n)
        lessonOfService({});
    apply(settle(school, MatchKind::Teacher, 1, one, who(), at()));
    apply(settle(school, MatchKind::Teacher, 2, two, who(), at()));
    int his = 0;
    int hers = 0;
    for (const Lesson& lesson : school.lessons()) {
        his += lesson.teachers == QList { Id<Teacher>(1) } ? 1 : 0;
        hers += lesson.teachers == QList { Id<Teacher>(2) } ? 1 : 0;
    }
    EXPECT_EQ(his, 2);
    EXPECT_EQ(hers, 2);
}

} // namespace navette::matching
