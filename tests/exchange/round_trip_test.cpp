// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/export_documents.h"
#include "exchange/round_trip.h"
#include "exchange/sts_state.h"
#include "formats/elegroupe/file.h"
#include "formats/sts/upload_writer.h"
#include "tests/support/fictional_school.h"

#include <QRandomGenerator>
#include <functional>

/// What came back of what was sent: nothing is told of an untouched file, and every difference put into one is found.
#include <QCryptographicHash>

namespace navette::exchange {

namespace {

    using Type = ChangedItem::Type;

    class RoundTripTest : public Desk {
    protected:
        RoundTripTest()
        {
            importSiecle();
            importSts();
            insert(Membership { .student = student("910002"), .group = group("6ALL1GR1"), .origin = Origin::Manual });
            sent = stsDocument(base);
            links = siecleDocument(base, QDateTime(QDate(2026, 9, 15), QTime(10, 30)));
        }

        /// The sts_emp that STS would give after it took the file: its services are those of the file.
        sts::Document returned() const
        {
            sts::Document back = stsFile;
            back.groups.removeIf([&](const sts::Structure& group) {
                return std::any_of(sent.groups.cbegin(), sent.groups.cend(),
                    [&](const sts::UploadStructure& upload) { return upload.code == group.code; });
            });
            for (const sts::UploadStructure& group : sent.groups) {
                sts::Structure held { .code = group.code, .label = group.label, .isGroup = true };
                held.planned = group.planned;
                for (const sts::UploadShare& share : group.divisions)
                    held.divisions.append(share.division);
                back.groups.append(held);
            }
            for (auto* list : { &back.divisions, &back.groups }) {
                for (sts::Structure& structure : *list) {
                    structure.services.clear();
                    for (const auto* uploads : { &sent.divisions, &sent.groups }) {
                        for (const sts::UploadStructure& upload : *uploads) {
                            if (upload.code == structure.code)
                                fill(structure, upload);
                        }
                    }
                }
            }
            return back;
        }

        static void fill(sts::Structure& structure, const sts::UploadStructure& upload)
        {
            for (const sts::UploadService& service : upload.services) {
                sts::Service held { .subject = service.subject,
                    .modality = service.modality,
                    .hours = service.hundredths * 10,
                    .coTeaching = service.coTeaching };
                for (const sts::UploadTeacher& teacher : service.teachers)
                    held.teachers.append({ .id = teacher.id,
                        .type = teacher.type,
                        .hours = teacher.hundredths * 10,
                        .weighting = teacher.weighting });
                structure.services.append(held);
            }
        }

        /// The desk of a fictional school with some two hundred services, its STS file alone.
        void moveToCollege()
        {
            const auto demo = support::makeDemo({});
            ASSERT_TRUE(demo);
            base = School();
            base.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = demo->uai, .year = demo->year });
            for (const support::DemoFile& file : demo->files) {
                if (file.name.startsWith(u"sts_emp"))
                    stsFile = sts::read({ file.name, {}, file.bytes }).value();
            }
            importSts();
            sent = stsDocument(base);
        }

        /// Every service that somebody teaches.
        static QList<sts::Service*> taught(sts::Document& document)
        {
            QList<sts::Service*> services;
            for (auto* list : { &document.divisions, &document.groups }) {
                for (sts::Structure& structure : *list) {
                    for (sts::Service& service : structure.services) {
                        if (!service.teachers.isEmpty())
                            services.append(&service);
                    }
                }
            }
            return services;
        }

        sts::UploadDocument sent;
        elegroupe::Document links;
    };

} // namespace

TEST_F(RoundTripTest, AnUntouchedFileProvesEveryService)
{
    const RoundTrip proof = roundTrip(sent, returned());
    EXPECT_TRUE(proof.holds()) << qPrintable(proof.text());
    EXPECT_GT(proof.sent(), 0);
    EXPECT_TRUE(proof.verdict().contains(QStringLiteral("a bien vos %1 services").arg(proof.sent())))
        << qPrintable(proof.verdict());
    EXPECT_TRUE(proof.limits.contains(QStringLiteral("cours"))) << "sts_emp gives no lessons back";
}

TEST_F(RoundTripTest, ThousandthsThatRoundToWhatWasSentAreNoDifference)
{
    sts::Document back = returned();
    for (sts::Service* service : taught(back)) {
        service->hours += 4;
        service->teachers[0].hours -= 5;
    }
    EXPECT_TRUE(roundTrip(sent, back).holds()) << qPrintable(roundTrip(sent, back).text());
}

TEST_F(RoundTripTest, AServiceWithoutHoursThatStsKeepsIsNoDifference)
{
    sts::Document back = returned();
    back.divisions[0].services.append({ .subject = QStringLiteral("ZZZZ99"), .modality = QStringLiteral("CG") });
    EXPECT_TRUE(roundTrip(sent, back).holds()) << "nobody is paid for it, and no return file holds it";
}

TEST_F(RoundTripTest, EachFieldThatComesBackIsWatched)
{
    struct Fault {
        const char* name;
        std::function<void(sts::Document&)> put;
        int differences;
    };
    const auto first = [](sts::Document& back) -> sts::Service& { return *taught(back).first(); };
    const Fault faults[] {
        { "hours", [&](sts::Document& d) { first(d).hours += 500; }, 1 },
        { "co-teaching", [&](sts::Document& d) { first(d).coTeaching ^= true; }, 1 },
        { "modality", [&](sts::Document& d) { first(d).modality = QStringLiteral("TD"); }, 1 },
        { "subject", [&](sts::Document& d) { first(d).subject = QStringLiteral("ZZZZ99"); }, 2 },
        { "teacher gone", [&](sts::Document& d) { first(d).teachers.removeFirst(); }, 1 },
        { "teacher's hours", [&](sts::Document& d) { first(d).teachers[0].hours += 500; }, 1 },
        { "teacher changed", [&](sts::Document& d) { first(d).teachers[0].id = QStringLiteral("424242"); }, 1 },
        { "teacher's type", [&](sts::Document& d) { first(d).teachers[0].type = QStringLiteral("local9"); }, 1 },
        { "teacher added",
            [&](sts::Document& d) {
                first(d).teachers.append(
                    { .id = QStringLiteral("424242"), .type = QStringLiteral("epp"), .hours = 1000 });
            },
            1 },
        { "weighting", [&](sts::Document& d) { first(d).teachers[0].weighting = 125; }, 1 },
        { "service gone",
            [&](sts::Document& d) {
                for (sts::Structure& structure : d.divisions) {
                    if (!structure.services.isEmpty())
                        return structure.services.removeFirst();
                }
            },
            1 },
        { "service added",
            [&](sts::Document& d) {
                d.divisions[0].services.append(
                    { .subject = QStringLiteral("ZZZZ99"), .modality = QStringLiteral("CG"), .hours = 1000 });
            },
            1 },
        { "group's size", [&](sts::Document& d) { d.groups.last().planned += 1; }, 1 },
        { "group's classes", [&](sts::Document& d) { d.groups.last().divisions = { QStringLiteral("9Z") }; }, 1 },
    };
    for (const Fault& fault : faults) {
        sts::Document back = returned();
        fault.put(back);
        const RoundTrip proof = roundTrip(sent, back);
        EXPECT_EQ(proof.differing(), fault.differences) << fault.name << '\n' << qPrintable(proof.text());
        EXPECT_FALSE(proof.verdict().isEmpty());
    }
}

TEST_F(RoundTripTest, AGroupUnderAnotherCodeIsMissingWithItsServices)
{
    sts::Document back = returned();
    ASSERT_FALSE(back.groups.isEmpty());
    sts::Structure& group = back.groups.last();
    const qsizetype services = group.services.size();
    group.code = QStringLiteral("AUTRE");
    const RoundTrip proof = roundTrip(sent, back);
    EXPECT_EQ(proof.sections[0].count(Type::Gone), services);
    EXPECT_EQ(proof.sections[0].count(Type::Added), services);
    EXPECT_EQ(proof.sections[1].count(Type::Gone), 1);
}

TEST_F(RoundTripTest, DifferencesPutInAtRandomAreAllFoundAndNoOther)
{
    moveToCollege();
    EXPECT_TRUE(roundTrip(sent, returned()).holds()) << qPrintable(roundTrip(sent, returned()).text());
    EXPECT_GT(roundTrip(sent, returned()).sent(), 100);
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QRandomGenerator random(seed);
        sts::Document back = returned();
        QList<sts::Service*> services = taught(back);
        std::shuffle(services.begin(), services.end(), random);
        const int count = random.bounded(1, int(services.size()));
        for (int i = 0; i < count; ++i) {
            sts::Service& service = *services[i];
            switch (random.bounded(5)) {
            case 0:
                service.hours += 10 * random.bounded(1, 300);
                break;
            case 1:
                service.coTeaching ^= true;
                break;
            case 2:
                service.teachers[random.bounded(service.teachers.size())].hours += 10 * random.bounded(1, 300);
                break;
            case 3:
                service.teachers.removeAt(random.bounded(service.teachers.size()));
                break;
            default:
                service.teachers.append(
                    { .id = QStringLiteral("424242"), .type = QStringLiteral("epp"), .hours = 1000 });
            }
        }
        const RoundTrip proof = roundTrip(sent, back);
        EXPECT_EQ(proof.differing(), count) << "seed " << seed << '\n' << qPrintable(proof.text());
        EXPECT_EQ(proof.sections[0].unchanged, proof.sent() - count) << "seed " << seed;
    }
}

TEST_F(RoundTripTest, SieclesPupilsAreHeldAgainstTheLinksSent)
{
    siecle::Document back = file(FileKind::Eleves);
    const RoundTrip before = roundTrip(links, back);
    ASSERT_EQ(before.differing(), 1) << qPrintable(before.text());
    EXPECT_TRUE(before.sections[0].items[0].label.contains(QStringLiteral("910002"))) << "SIECLE has not taken it";
    back.links.append({ QStringLiteral("910002"), QStringLiteral("6ALL1GR1"), true });
    EXPECT_TRUE(roundTrip(links, back).holds()) << qPrintable(roundTrip(links, back).text());
    back.links.append({ QStringLiteral("910002"), QStringLiteral("6LATIN"), true });
    EXPECT_EQ(roundTrip(links, back).sections[0].count(Type::Added), 1) << "the import replaces all the links";
}

TEST_F(RoundTripTest, StructuresSaysWhichGroupsSiecleKnows)
{
    siecle::Document back = file(FileKind::Structures);
    const RoundTrip known = roundTrip(links, back);
    EXPECT_TRUE(known.holds()) << qPrintable(known.text());
    EXPECT_FALSE(known.limits.isEmpty()) << "who is in them is in another file";
    back.groups.removeIf([](const siecle::Group& group) { return group.code == u"6ALL1GR1"; });
    const RoundTrip unknown = roundTrip(links, back);
    ASSERT_EQ(unknown.differing(), 1);
    EXPECT_EQ(unknown.sections[0].items[0].label, QStringLiteral("6ALL1GR1"));
}

TEST_F(RoundTripTest, FilesAreTakenByTheirContentAndRefusedWhenTheyDoNotGoTogether)
{
    const auto bytes = sts::writeUpload(sent);
    ASSERT_TRUE(bytes);
    const xml::Input upload { QStringLiteral("EDT_vers_STS.xml"), {}, *bytes };
    const auto proof = verifyRoundTrip(upload, { QStringLiteral("sts_emp.xml"), {}, stsBytes(returned()) });
    ASSERT_TRUE(proof) << qPrintable(proof.error().text());
    EXPECT_TRUE(proof->holds()) << qPrintable(proof->text());
    const auto zip = elegroupe::writeZip(links, QDateTime(QDate(2026, 9, 15), QTime(10, 30)));
    ASSERT_TRUE(zip);
    const xml::Input archive { QStringLiteral("liens.zip"), {}, *zip };
    const auto groups = verifyRoundTrip(archive, golden(QStringLiteral("siecle/Structures.xml")));
    ASSERT_TRUE(groups) << qPrintable(groups.error().text());
    EXPECT_TRUE(groups->holds());
    EXPECT_FALSE(verifyRoundTrip(archive, golden(QStringLiteral("siecle/Communs.xml"))));
    EXPECT_FALSE(verifyRoundTrip(upload, upload));
    EXPECT_FALSE(verifyRoundTrip(upload, golden(QStringLiteral("siecle/Structures.xml"))));
}

TEST_F(RoundTripTest, TheHeadlineCountsServicesAndGroupsEachForThemselves)
{
    sts::Document back = returned();
    ASSERT_FALSE(taught(back).isEmpty());
    taught(back).front()->hours += 1000;
    ASSERT_FALSE(back.groups.isEmpty());
    for (sts::Structure& group : back.groups)
        group.planned += 1;
    const RoundTrip proof = roundTrip(sent, back);
    const QString verdict = proof.verdict();
    EXPECT_TRUE(verdict.startsWith(QStringLiteral("STS-Web a %1 de vos %2 services (différents : 1). Groupes (")
                                       .arg(proof.sent() - 1)
                                       .arg(proof.sent())))
        << qPrintable(verdict);
    EXPECT_TRUE(verdict.endsWith(QStringLiteral("différents : %1).").arg(proof.differing() - 1)))
        << qPrintable(verdict);
}

TEST_F(RoundTripTest, AFileReadBeforeTheSendIsNoProofOfIt)
{
    const xml::Input back { QStringLiteral("sts_emp.xml"), {}, stsBytes(returned()) };
    const QString sha256
        = QString::fromLatin1(QCryptographicHash::hash(back.bytes, QCryptographicHash::Sha256).toHex());
    JournalEntry read;
    read.id = 3;
    read.direction = Direction::In;
    read.files = { JournalFile { .name = back.name, .path = {}, .sha256 = sha256 } };
    EXPECT_TRUE(cautionOf(back, { read }, 5).contains(QStringLiteral("celui d’avant l’envoi")));
    EXPECT_EQ(cautionOf(back, { read }, 2), QString()) << "read after the send";
    read.direction = Direction::Out;
    EXPECT_EQ(cautionOf(back, { read }, 5), QString());
    RoundTrip proof = roundTrip(sent, returned());
    proof.caution = QStringLiteral("Attention.");
    EXPECT_TRUE(proof.text().contains(proof.caution));
}

} // namespace navette::exchange
