// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

/// This year's base from last year's, and the rooms' list.
namespace navette::exchange {

namespace {

    class CarryOverTest : public Desk {
    protected:
        /// Last year as it ended, and a new base that knows its number and year only.
        void beginTheNextYear()
        {
            importSiecle();
            importSts();
            prepare();
            room = insert(Room { .code = QStringLiteral("101"), .capacity = 30 });
            insert(
                Unavailability { .resource = ResourceKind::Teacher, .resourceId = teacher("FOUGERE").value, .day = 3 });
            insert(
                Unavailability { .resource = ResourceKind::Student, .resourceId = student("910001").value, .day = 3 });
            insert(Correspondence { .match = MatchKind::Teacher,
                .theirs = QStringLiteral("epp:99"),
                .state = MatchState::Ignored,
                .reason = QStringLiteral("parti") });
            insert(Milestone { .step = QStringLiteral("sts.push") });
            previous = base;
            base = School();
            base.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = QStringLiteral("0990001N"), .year = 2027 });
            apply(carryOver(previous, base));
        }

        School previous;
        Id<Room> room;
    };

} // namespace

TEST_F(CarryOverTest, WhatLastsIsKept)
{
    beginTheNextYear();
    EXPECT_EQ(base.info().year, 2027);
    EXPECT_EQ(base.info().name, previous.info().name);
    EXPECT_FALSE(base.info().firstDay.isValid()) << "the calendar is another one";
    EXPECT_FALSE(base.info().stsImportedAt.isValid());
    EXPECT_FALSE(base.info().siecleExportDate.isValid());
    EXPECT_EQ(base.teachers().size(), previous.teachers().size());
    EXPECT_TRUE(base.subjects() == previous.subjects());
    EXPECT_TRUE(base.find(room));
    EXPECT_EQ(base.divisions().size(), 2);
    EXPECT_EQ(base.groups().size(), 1);
    EXPECT_EQ(base.table<Correspondence>().size(), previous.table<Correspondence>().size())
        << "no question is asked twice, what was set aside included";
    for (const Division& row : base.divisions())
        EXPECT_EQ(row.origin, Origin::Previous) << "to be recognised this year";
    for (const Teacher& row : base.teachers())
        EXPECT_EQ(row.origin, Origin::Previous);
}

TEST_F(CarryOverTest, WhatWasThatYearsIsNot)
{
    beginTheNextYear();
    EXPECT_TRUE(base.students().isEmpty());
    EXPECT_TRUE(base.table<Membership>().isEmpty());
    EXPECT_TRUE(base.services().isEmpty());
    EXPECT_TRUE(base.lessons().isEmpty());
    EXPECT_TRUE(base.table<StsIndividual>().isEmpty());
    EXPECT_TRUE(base.table<Milestone>().isEmpty());
    EXPECT_TRUE(base.table<CalendarPeriod>().isEmpty());
    const auto constraints = base.table<Unavailability>();
    EXPECT_FALSE(std::any_of(constraints.begin(), constraints.end(),
        [](const Unavailability& row) { return row.resource == ResourceKind::Student; }));
    EXPECT_TRUE(std::any_of(constraints.begin(), constraints.end(),
        [](const Unavailability& row) { return row.resource == ResourceKind::Teacher; }));
}

TEST_F(CarryOverTest, TheNextImportsRecogniseEverybody)
{
    beginTheNextYear();
    for (siecle::Document& document : siecleFiles)
        document.parameters.year = 2027;
    stsFile.year = 2027;
    const qsizetype teachers = base.teachers().size();
    importSiecle();
    importSts();
    EXPECT_EQ(base.teachers().size(), teachers);
    EXPECT_EQ(base.divisions().size(), 2);
    EXPECT_EQ(base.groups().size(), 1);
    EXPECT_EQ(base.services().size(), 3);
    EXPECT_EQ(base.find(division("6A"))->origin, Origin::Siecle);
}

TEST_F(CarryOverTest, ARoomsListAddsAndCorrectsAndRemovesNothing)
{
    const Id<Room> old
        = insert(Room { .code = QStringLiteral("101"), .label = QStringLiteral("Vieille"), .capacity = 10 });
    const Id<Room> own = insert(Room { .code = QStringLiteral("CAVE"), .capacity = 12 });
    const xml::Input list { QStringLiteral("salles.csv"), {},
        QByteArray("code;libelle;capacite;type;site\n101;Salle 101;32;salle;\nGYM;Gymnase;60;gymnase;Stade\n") };
    const auto plan = planRoomsImport(list, base);
    ASSERT_TRUE(plan) << plan.error().text().toStdString();
    EXPECT_EQ(summary(*plan, Kind::Room), QStringLiteral("+1 ~1 -0 =1"));
    EXPECT_EQ(plan->entry.step, QStringLiteral("import.rooms"));
    EXPECT_TRUE(plan->entry.title.startsWith(QStringLiteral("Import de 2 ")));
    commit(*plan);
    EXPECT_EQ(base.find(old)->capacity, 32);
    EXPECT_EQ(base.find(old)->label, QStringLiteral("Salle 101"));
    EXPECT_TRUE(base.find(own));
    EXPECT_TRUE(planRoomsImport(list, base)->changes.isEmpty());
    EXPECT_FALSE(planRoomsImport(dataPath(QStringLiteral("siecle/ExportXML_Structures.zip")), base)
        && !planRoomsImport(dataPath(QStringLiteral("siecle/ExportXML_Structures.zip")), base)->isBlocked());
}

} // namespace navette::exchange
