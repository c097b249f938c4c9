// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/overlay.h"
#include "desk.h"
#include "exchange/export_documents.h"
#include "exchange/exports.h"
#include "matching/matching.h"

#include <numeric>

/// What the overlay says goes out in the file for STS, and the base keeps saying what it said.
namespace navette::exchange {

namespace {

    class OverlayTest : public Desk {
    protected:
        OverlayTest()
        {
            enrol(5);
            importSiecle();
            importSts();
            prepare();
        }

        void say(OverrideField what, qint64 ours, const QString& value = {})
        {
            insert(StsOverride { .what = what, .ours = ours, .value = value });
        }
        const sts::UploadStructure* structure(const sts::UploadDocument& document, const QString& code) const
        {
            for (const auto* list : { &document.divisions, &document.groups }) {
                for (const sts::UploadStructure& row : *list) {
                    if (row.code == code)
                        return &row;
                }
            }
            return nullptr;
        }
        int services(const sts::UploadDocument& document) const
        {
            int count = 0;
            for (const auto* list : { &document.divisions, &document.groups }) {
                for (const sts::UploadStructure& row : *list)
                    count += int(row.services.size());
            }
            return count;
        }
        Id<Group> german() const { return group("6ALL1GR1"); }
        /// A service of that class that leaves.
        Id<Service> serviceOf6A() const
        {
            return find<Service>([&](const Service& row) { return row.division == division("6A"); });
        }
    };

} // namespace

TEST_F(OverlayTest, AHeadcountByHandIsSpreadOverTheClasses)
{
    ASSERT_TRUE(german());
    say(OverrideField::GroupSize, german().value, QStringLiteral("25"));
    const sts::UploadDocument document = stsDocument(base);
    const sts::UploadStructure* sent = structure(document, QStringLiteral("6ALL1GR1"));
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->planned, 25);
    EXPECT_EQ(std::accumulate(sent->divisions.cbegin(), sent->divisions.cend(), 0,
                  [](int sum, const sts::UploadShare& share) { return sum + share.planned; }),
        25);
}

TEST_F(OverlayTest, AGroupDrawsFromTheClassesThatTheOverlayNames)
{
    const Id<Division> other
        = find<Division>([&](const Division& row) { return row.id != division("6A") && !row.mefs.isEmpty(); });
    ASSERT_TRUE(other);
    say(OverrideField::GroupDivisions, german().value, checks::divisionsValue({ division("6A"), other }));
    say(OverrideField::GroupSize, german().value, QStringLiteral("10"));
    edit(Id<Student>(1), [&](Student& row) { row.division = other; });
    const sts::UploadDocument document = stsDocument(base);
    ASSERT_TRUE(structure(document, QStringLiteral("6ALL1GR1")));
    EXPECT_GE(structure(document, QStringLiteral("6ALL1GR1"))->divisions.size(), 1);
    const QList<Id<Division>> before = base.find(german())->divisions;
    EXPECT_EQ(checks::Sent(base).divisions(german()), (QList<Id<Division>> { division("6A"), other }));
    EXPECT_EQ(base.find(german())->divisions, before);
}

TEST_F(OverlayTest, ModalityAndCoTeachingAreTheOverlays)
{
    const Id<Service> id = serviceOf6A();
    ASSERT_TRUE(id);
    const Service before = *base.find(id);
    const QString subject = checks::Sent(base).subject(before.subject);
    say(OverrideField::Modality, id.value, QStringLiteral("TD"));
    say(OverrideField::CoTeaching, id.value, before.coTeaching ? QStringLiteral("0") : QStringLiteral("1"));
    bool found = false;
    const sts::UploadDocument document = stsDocument(base);
    for (const sts::UploadService& sent : structure(document, QStringLiteral("6A"))->services) {
        if (sent.subject != subject || sent.modality != u"TD")
            continue;
        found = true;
        EXPECT_EQ(sent.coTeaching, !before.coTeaching);
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(*base.find(id), before);
}

TEST_F(OverlayTest, WhatIsKeptBackDoesNotLeaveAndTheJournalSaysHowMany)
{
    const int before = services(stsDocument(base));
    const ChangeSet kept = checks::withhold(base, { serviceOf6A() }, QStringLiteral("pas encore"));
    apply(kept);
    EXPECT_EQ(services(stsDocument(base)), before - 1);
    const Outgoing outgoing = planExport(Receiver::Sts, base, { .at = QDateTime(QDate(2026, 9, 15), QTime(10, 0)) });
    const auto& counts = outgoing.entry.counts;
    EXPECT_TRUE(std::any_of(counts.cbegin(), counts.cend(), [](const JournalCount& count) {
        return count.label == QStringLiteral("Services gardés dans Navette") && count.value == 1;
    }));
    apply(checks::release(base, { serviceOf6A() }));
    EXPECT_EQ(services(stsDocument(base)), before);
    EXPECT_TRUE(base.table<StsOverride>().isEmpty());
}

TEST_F(OverlayTest, HundredthsOfSharesMakeUpThoseOfTheService)
{
    const Id<Service> id = serviceOf6A();
    edit(id, [](Service& row) { row.annualMinutes = 2160, row.coTeaching = false; });
    QList<Id<ServiceShare>> old;
    for (const ServiceShare& row : base.table<ServiceShare>()) {
        if (row.service == id)
            old.append(row.id);
    }
    for (const Id<ServiceShare> share : old)
        base.remove(share);
    int given = 0;
    for (const StsIndividual& row : base.table<StsIndividual>()) {
        if (row.type != u"epp" || given == 3)
            continue;
        insert(ServiceShare { .service = id, .post = row.id, .annualMinutes = 720 });
        ++given;
    }
    ASSERT_EQ(given, 3) << "a third of an hour each: 0,33 three times is no hour";
    const QString subject = checks::Sent(base).subject(base.find(id)->subject);
    const sts::UploadDocument document = stsDocument(base);
    for (const sts::UploadService& sent : structure(document, QStringLiteral("6A"))->services) {
        if (sent.subject != subject || sent.teachers.size() != 3)
            continue;
        EXPECT_EQ(sent.hundredths, 100);
        EXPECT_EQ(sent.teachers[0].hundredths + sent.teachers[1].hundredths + sent.teachers[2].hundredths, 100);
        return;
    }
    ADD_FAILURE() << "the service is not in the file";
}

TEST_F(OverlayTest, TwoSharesOfOnePersonAreOneLine)
{
    const Id<ServiceShare> first = find<ServiceShare>([&](const ServiceShare& row) {
        return row.teacher && row.annualMinutes > 0 && base.find(row.service)->division == division("6A");
    });
    ASSERT_TRUE(first);
    ServiceShare half = *base.find(first);
    half.annualMinutes /= 2;
    base.put(half);
    insert(ServiceShare {
        .service = half.service, .teacher = half.teacher, .post = half.post, .annualMinutes = half.annualMinutes });
    const Outgoing outgoing = planExport(Receiver::Sts, base, { .at = QDateTime(QDate(2026, 9, 15), QTime(10, 0)) });
    EXPECT_FALSE(findingOf(outgoing.findings, "T04"));
    EXPECT_TRUE(findingOf(outgoing.findings, "H01"));
}

} // namespace navette::exchange
