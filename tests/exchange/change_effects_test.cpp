// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/comparison.h"
#include "exchange/change_effects.h"

/// What a change at STS's or SIECLE's means for our services and lessons.
namespace navette::exchange {

namespace {

    class EffectsTest : public Desk {
    protected:
        EffectsTest()
        {
            importSiecle();
            importSts();
            prepare();
        }

        Findings effects(const Plan& plan) const
        {
            School after = base;
            EXPECT_TRUE(plan.changes.applyTo(after));
            return effectsOf(base, base, after, plan.changes);
        }
        Findings effectsOfSts() const { return effects(planSts({ .acceptDepartures = true })); }

        /// STS gives a person another number, in their services as well.
        void renumber(const QString& from, const QString& to)
        {
            for (sts::Individual& row : stsFile.individuals)
                row.id = row.id == from ? to : row.id;
            for (auto* list : { &stsFile.divisions, &stsFile.groups }) {
                for (sts::Structure& structure : *list) {
                    for (sts::Service& service : structure.services) {
                        for (sts::TeacherShare& share : service.teachers)
                            share.id = share.id == from ? to : share.id;
                    }
                }
            }
        }
        /// "2 services, 3 cours": what the base says of a teacher by itself.
        QString loadOf(Id<Teacher> id) const
        {
            QSet<Id<Service>> services;
            for (const ServiceShare& share : base.table<ServiceShare>()) {
                if (share.teacher == id)
                    services.insert(share.service);
            }
            int lessons = 0;
            for (const Lesson& lesson : base.lessons())
                lessons += lesson.teachers.contains(id) ? 1 : 0;
            return QStringLiteral("%1 service(s), %2 cours à revoir.").arg(services.size()).arg(lessons);
        }
        Id<Teacher> teacherOf(const char* stsId) const
        {
            for (const Correspondence& row : base.table<Correspondence>()) {
                if (row.match == MatchKind::Teacher && row.theirs.endsWith(u':' + QLatin1String(stsId)))
                    return Id<Teacher>(row.ours);
            }
            return {};
        }
    };

} // namespace

TEST_F(EffectsTest, TheSameFileOnceMoreTouchesNothing) { EXPECT_EQ(codes(effectsOfSts()), QStringList()); }

TEST_F(EffectsTest, APersonUnderAnotherNumberNoLongerHasTheSamePost)
{
    const Id<Teacher> teacher = teacherOf("31762");
    ASSERT_TRUE(teacher);
    renumber(QStringLiteral("31762"), QStringLiteral("99001"));
    const Findings found = effectsOfSts();
    const Finding* moved = findingOf(found, "STS_POST_MOVED");
    ASSERT_TRUE(moved) << qPrintable(codes(found).join(u' '));
    EXPECT_TRUE(moved->cause.contains(QStringLiteral("n’occupe plus le même support"))) << qPrintable(moved->cause);
    EXPECT_EQ(moved->consequence, loadOf(teacher));
}

TEST_F(EffectsTest, WhoIsGoneIsToldWithWhatWasTaught)
{
    const Id<Teacher> teacher = teacherOf("31762");
    stsFile.individuals.removeIf([](const sts::Individual& row) { return row.id == u"31762"; });
    for (auto* list : { &stsFile.divisions, &stsFile.groups }) {
        for (sts::Structure& structure : *list) {
            for (sts::Service& service : structure.services)
                service.teachers.removeIf([](const sts::TeacherShare& share) { return share.id == u"31762"; });
        }
    }
    const Findings found = effectsOfSts();
    ASSERT_TRUE(findingOf(found, "STS_POST_GONE"));
    EXPECT_EQ(findingOf(found, "STS_POST_GONE")->consequence, loadOf(teacher));
    EXPECT_TRUE(findingOf(found, "STS_SERVICE_TEACHERS"));
}

TEST_F(EffectsTest, OtherHoursNameTheServiceAndCountItsLessons)
{
    stsService("6A", "030201")->hours = 3500;
    const Findings found = effectsOfSts();
    EXPECT_EQ(codes(found), QStringList(QStringLiteral("STS_SERVICE_HOURS")));
    ASSERT_EQ(found[0].objects.size(), 1);
    EXPECT_TRUE(found[0].objects[0].label.endsWith(QStringLiteral("3,50\u00a0h au lieu de 4,00\u00a0h")))
        << qPrintable(found[0].objects[0].label);
    const Id<Service> service = this->service(division("6A"), {}, "030201");
    int lessons = 0;
    for (const Lesson& lesson : base.lessons())
        lessons += lesson.services.contains(service) ? 1 : 0;
    ASSERT_GT(lessons, 0);
    EXPECT_EQ(found[0].consequence, QStringLiteral("1 service(s), %1 cours à revoir.").arg(lessons));
}

TEST_F(EffectsTest, AGroupThatIsGoneIsToldOfOnce)
{
    const QString code = stsFile.groups.first().code;
    stsFile.groups.removeFirst();
    const Findings found = effectsOfSts();
    const Finding* gone = findingOf(found, "STS_STRUCTURE_GONE");
    ASSERT_TRUE(gone) << qPrintable(codes(found).join(u' '));
    EXPECT_TRUE(gone->cause.contains(code));
}

TEST_F(EffectsTest, PupilsWhoLeaveOrChangeClassAreCounted)
{
    siecle::Document& pupils = file(FileKind::Eleves);
    const QString id = pupils.pupils.first().eleveId;
    pupils.links.removeIf([&](const siecle::StructureLink& row) { return row.eleveId == id && !row.isGroup; });
    const Findings found = effects(planSiecle());
    const Finding* moved = findingOf(found, "PUPILS_MOVED");
    ASSERT_TRUE(moved) << qPrintable(codes(found).join(u' '));
    EXPECT_EQ(moved->objects.size(), 1);
}

TEST_F(EffectsTest, TwoFilesAreToldInTheWordsOfTheBase)
{
    const QList<xml::Input> first { { QStringLiteral("a.xml"), {}, stsBytes(stsFile) } };
    renumber(QStringLiteral("31762"), QStringLiteral("99001"));
    const QList<xml::Input> second { { QStringLiteral("b.xml"), {}, stsBytes(stsFile) } };
    const auto found = compareInputs(first, second, base);
    ASSERT_TRUE(found);
    const Finding* moved = findingOf(found->effects, "STS_POST_MOVED");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->consequence, loadOf(teacherOf("31762")));
    const auto apart = compareInputs(first, second);
    ASSERT_TRUE(apart);
    EXPECT_TRUE(apart->effects.isEmpty()) << "nothing of ours to touch";
}

} // namespace navette::exchange
