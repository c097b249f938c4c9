// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/ent_partners.h"
#include "exchange/export_documents.h"
#include "exchange/exports.h"
#include "exchange/steps.h"
#include "formats/elegroupe/file.h"
#include "formats/ent/container.h"
#include "formats/ent/reader.h"
#include "formats/ent/validate.h"
#include "formats/sts/upload_reader.h"
#include "matching/matching.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <csignal>
#include <sys/resource.h>

/// Steps 4, 6 and 7: a file leaves whole and agreed upon, or not at all.
namespace navette::exchange {

namespace {

    constexpr std::array Receivers { Receiver::Sts, Receiver::Siecle, Receiver::Ent };

    /// No file of this process can grow beyond so many bytes: what a full disk is for a writer.
    class FullDisk {
    public:
        explicit FullDisk(rlim_t bytes)
            : m_handler(std::signal(SIGXFSZ, SIG_IGN))
        {
            getrlimit(RLIMIT_FSIZE, &m_before);
            const rlimit small { bytes, m_before.rlim_max };
            setrlimit(RLIMIT_FSIZE, &small);
        }
        ~FullDisk()
        {
            setrlimit(RLIMIT_FSIZE, &m_before);
            std::signal(SIGXFSZ, m_handler);
        }
        FullDisk(const FullDisk&) = delete;
        FullDisk& operator=(const FullDisk&) = delete;

    private:
        void (*m_handler)(int);
        rlimit m_before {};
    };

    class ExportsTest : public Desk {
    protected:
        ExportsTest()
        {
            enrol(5);
            importSiecle();
            importSts();
            prepare();
            int hour = 0;
            QList<Lesson> lessons(base.lessons().begin(), base.lessons().end());
            for (Lesson& lesson : lessons) {
                lesson.day = 1 + hour / 4;
                lesson.slot = hour % 4 * 2;
                ++hour;
                base.put(lesson);
            }
            insert(Milestone { .step = QStringLiteral("sts.push"), .doneAt = at() });
        }

        static QDateTime at() { return QDateTime(QDate(2026, 9, 15), QTime(10, 30, 15)); }
        Outgoing planned(Receiver receiver, const QString& because = {}) const
        {
            return planExport(receiver, base, { .at = at(), .acceptedBecause = because });
        }
        QString folder() const { return m_folder.path(); }
        QStringList filesThere() const
        {
            return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        }
        static QString why(const auto& result) { return result ? QString() : result.error().text(); }
        void expectRefused(const Outgoing& outgoing, const QString& into, ErrorKind kind)
        {
            const auto written = write(outgoing, into);
            ASSERT_FALSE(written);
            EXPECT_EQ(written.error().kind, kind);
            EXPECT_FALSE(written.error().consequence.isEmpty());
            EXPECT_FALSE(written.error().remedy.isEmpty());
        }
        /// A pupil with a group whom no file can name.
        void forgetBirthDate()
        {
            edit(student("920001"), [](Student& row) { row.birthDate = {}; });
        }

        QTemporaryDir m_folder;
    };

} // namespace

TEST_F(ExportsTest, TheThreeFilesLeaveUnderTheirOfficialNames)
{
    const QString names[] = { QStringLiteral("EDT_vers_STS_0990001N_2026.xml"),
        QStringLiteral("0990001NELEGROUPE2026260915103015.zip"), QStringLiteral("EDT_vers_Kosmos.xml") };
    for (const Receiver receiver : Receivers) {
        const School before = base;
        const Outgoing outgoing = planned(receiver);
        ASSERT_FALSE(outgoing.isBlocked()) << qPrintable(codes(outgoing.findings).join(u' '));
        EXPECT_EQ(outgoing.fileName, names[size_t(receiver)]);
        EXPECT_EQ(outgoing.entry.direction, Direction::Out);
        EXPECT_EQ(outgoing.entry.outcome, Outcome::Prepared) << "nobody said that the other side took it";
        EXPECT_FALSE(outgoing.entry.counts.isEmpty());
        EXPECT_TRUE(filesThere().isEmpty()) << "a plan writes nothing";

        const Written written = writtenTo(outgoing, folder());
        const Result<> done = write(outgoing, folder());
        ASSERT_TRUE(done) << qPrintable(why(done));
        QFile file(written.path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        EXPECT_TRUE(bytes == outgoing.bytes);
        EXPECT_EQ(
            written.sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        ASSERT_EQ(written.entry.files.size(), 1);
        EXPECT_EQ(written.entry.files[0].name, outgoing.fileName);
        EXPECT_EQ(written.entry.files[0].sha256, written.sha256);
        EXPECT_TRUE(written.entry.files[0].content == bytes);
        EXPECT_EQ(filesThere(), QStringList(outgoing.fileName)) << "and nothing beside it";
        QFile::remove(written.path);
        EXPECT_TRUE(base == before);
    }
}

TEST_F(ExportsTest, TheOtherDialectOfTheEntHasItsOwnName)
{
    const Outgoing outgoing = planExport(Receiver::Ent, base, { .at = at(), .dialect = EntDialect::Edt });
    EXPECT_EQ(outgoing.fileName, QStringLiteral("Edt_To_ENT_0990001N.xml"));
    EXPECT_FALSE(outgoing.bytes.isEmpty());
}

TEST_F(ExportsTest, TheEntGetsALastingNumberOfEverybodyWhoHasOneElsewhere)
{
    const ent::Document document = entDocument(base);
    ASSERT_FALSE(document.pupils.isEmpty());
    QSet<QString> numbers;
    for (const ent::Pupil& pupil : document.pupils) {
        EXPECT_EQ(pupil.entId, u'E' + pupil.siecleId) << "the public importer passes over a pupil without one";
        numbers.insert(pupil.entId);
    }
    EXPECT_EQ(numbers.size(), document.pupils.size());
    ASSERT_FALSE(document.teachers.isEmpty());
    for (const ent::Teacher& teacher : document.teachers)
        EXPECT_TRUE(teacher.stsId.isEmpty() ? teacher.entId.isEmpty() : teacher.entId.endsWith(teacher.stsId));
    EXPECT_EQ(findingOf(ent::validate(document), "N01"), nullptr);
}

TEST_F(ExportsTest, TheEntsFileIsSealedForThePartnersOfTheBase)
{
    const QByteArray clear = planned(Receiver::Ent).bytes;
    const ExportOptions sealed { .at = at(), .sealed = true };
    const Outgoing nobody = planExport(Receiver::Ent, base, sealed);
    ASSERT_TRUE(findingOf(nobody.findings, "ENT_SEAL")) << "there is no partner";
    EXPECT_TRUE(nobody.isBlocked());
    EXPECT_TRUE(nobody.bytes.isEmpty());

    apply(addPartner(base, QStringLiteral("ENT"), golden(QStringLiteral("ent/partner_a.pub.pem")).bytes));
    apply(addPartner(base, QStringLiteral("Vie scolaire"), golden(QStringLiteral("ent/partner_b.cert.pem")).bytes));
    const Outgoing outgoing = planExport(Receiver::Ent, base, sealed);
    ASSERT_FALSE(outgoing.isBlocked()) << qPrintable(codes(outgoing.findings).join(u' '));
    EXPECT_EQ(outgoing.fileName, planned(Receiver::Ent).fileName);
    EXPECT_TRUE(outgoing.entry.note.contains(QStringLiteral("ENT et Vie scolaire"))) << qPrintable(outgoing.entry.note);
    const xml::Input container { outgoing.fileName, {}, outgoing.bytes };
    for (const auto& [name, key] : { std::pair("ENT", "a"), std::pair("Vie scolaire", "b") }) {
        const auto opened = ent::open(container, QLatin1String(name),
            golden(QStringLiteral("ent/partner_%1.key.pem").arg(QLatin1String(key))).bytes);
        ASSERT_TRUE(opened) << qPrintable(why(opened));
        EXPECT_TRUE(*opened == clear) << name;
    }
    const auto facts = ent::readContainer(container);
    ASSERT_TRUE(facts) << qPrintable(why(facts));
    EXPECT_EQ(facts->cover.uai, base.info().uai);
    EXPECT_EQ(facts->cover.schoolName, base.info().name);
    EXPECT_EQ(facts->cover.at, at());
}

TEST_F(ExportsTest, PartnersAreTwoAtMostWithNamesAndGoodKeys)
{
    const QByteArray good = golden(QStringLiteral("ent/partner_a.pub.pem")).bytes;
    const auto refused = [&](const QString& name, const QByteArray& key, const QString& words) {
        const Result<ChangeSet> changes = addPartner(base, name, key);
        ASSERT_FALSE(changes) << qPrintable(name);
        EXPECT_TRUE(changes.error().cause.contains(words)) << qPrintable(changes.error().text());
        EXPECT_FALSE(changes.error().remedy.isEmpty());
    };
    refused(QStringLiteral(" "), good, QStringLiteral("pas de nom"));
    refused(QStringLiteral("ENT"), "rien", QStringLiteral("pas une clé publique"));
    refused(QStringLiteral("ENT"), golden(QStringLiteral("ent/partner_a.key.pem")).bytes, QStringLiteral("clé privée"));
    refused(QStringLiteral("ENT"), golden(QStringLiteral("ent/short.pub.pem")).bytes, QStringLiteral("trop courte"));
    apply(addPartner(base, QStringLiteral("  ENT "), good));
    refused(QStringLiteral("ENT"), good, QStringLiteral("déjà là"));
    apply(addPartner(base, QStringLiteral("Autre"), golden(QStringLiteral("ent/partner_a.pkcs1.pem")).bytes));
    EXPECT_FALSE(mayAddPartner(base));
    refused(QStringLiteral("Troisième"), good, QStringLiteral("deux destinataires"));

    const auto& partners = base.table<EntPartner>();
    EXPECT_EQ(keyWords(*partners.begin()), keyWords(*std::next(partners.begin()))) << "one key in two forms";
    EXPECT_TRUE(keyWords(*partners.begin()).contains(QStringLiteral("2048 bits")));
    EXPECT_EQ(partners.begin()->name, QStringLiteral("ENT"));
    apply(removePartner(base, partners.begin()->id));
    EXPECT_TRUE(mayAddPartner(base));
    EXPECT_EQ(base.table<EntPartner>().size(), 1);
    EXPECT_TRUE(removePartner(base, Id<EntPartner>(99)).isEmpty());
}

TEST_F(ExportsTest, WhatIsWrittenReadsAgainAsTheDocument)
{
    const auto input = [&](const Outgoing& outgoing) {
        const Result<> done = write(outgoing, folder());
        EXPECT_TRUE(done) << qPrintable(why(done));
        const auto again = xml::openInputs({ writtenTo(outgoing, folder()).path });
        EXPECT_TRUE(again && again->size() == 1);
        return again->front();
    };
    const auto upload = sts::readUpload(input(planned(Receiver::Sts)));
    ASSERT_TRUE(upload) << qPrintable(why(upload));
    EXPECT_TRUE(*upload == stsDocument(base));
    const auto links = elegroupe::read(input(planned(Receiver::Siecle)));
    ASSERT_TRUE(links) << qPrintable(why(links));
    EXPECT_TRUE(*links == siecleDocument(base, at()));
    const auto timetable = ent::read(input(planned(Receiver::Ent)));
    ASSERT_TRUE(timetable) << qPrintable(why(timetable));
    EXPECT_TRUE(*timetable == entDocument(base));
}

TEST_F(ExportsTest, ABlockingFindingMeansNoFile)
{
    const struct {
        Receiver receiver;
        const char* code;
        std::function<void()> fault;
    } cases[] = {
        { Receiver::Sts, "T01",
            [&] {
                base.remove(find<Correspondence>([](const Correspondence& row) { return row.theirs == u"epp:31762"; }));
            } },
        { Receiver::Sts, "E05",
            [&] {
                for (const Lesson& lesson : QList<Lesson>(base.lessons().begin(), base.lessons().end()))
                    edit(lesson.id, [](Lesson& row) { row.day = 1, row.slot = 0; });
            } },
        { Receiver::Siecle, "L03", [&] { forgetBirthDate(); } },
        { Receiver::Ent, "N02",
            [&] { insert(StsOverride { .ours = group("6ALL1GR1").value, .value = QStringLiteral("6$A") }); } },
    };
    const School clean = base;
    for (const auto& c : cases) {
        base = clean;
        c.fault();
        const Outgoing outgoing = planned(c.receiver);
        EXPECT_TRUE(outgoing.isBlocked()) << c.code;
        ASSERT_TRUE(findingOf(outgoing.findings, c.code))
            << c.code << " is not among " << qPrintable(codes(outgoing.findings).join(u' '));
        EXPECT_TRUE(outgoing.bytes.isEmpty()) << c.code;
        expectRefused(outgoing, folder(), ErrorKind::Refused);
        EXPECT_TRUE(write(outgoing, folder()).error().cause.contains(u'.')) << c.code;
        EXPECT_TRUE(filesThere().isEmpty()) << c.code;
    }
}

TEST_F(ExportsTest, TheLinksHoldEveryPupilWhoHasAGroup)
{
    QSet<QString> wanted;
    for (const Membership& row : base.table<Membership>())
        wanted.insert(base.find(row.student)->sconetId);
    QSet<QString> sent;
    for (const elegroupe::Pupil& pupil : siecleDocument(base, at()).pupils)
        sent.insert(pupil.eleveId);
    EXPECT_EQ(sent, wanted);
    EXPECT_EQ(sent.size(), 6);
}

TEST_F(ExportsTest, AnIncompleteSetOfLinksNeedsAReason)
{
    forgetBirthDate();
    EXPECT_TRUE(planned(Receiver::Siecle).isBlocked());
    EXPECT_TRUE(planned(Receiver::Siecle, QStringLiteral("  \n")).isBlocked()) << "blanks are no reason";
    const QString reason = QStringLiteral("élève radiée demain");
    const Outgoing outgoing = planned(Receiver::Siecle, reason);
    ASSERT_FALSE(outgoing.isBlocked()) << qPrintable(codes(outgoing.findings).join(u' '));
    const Finding* told = findingOf(outgoing.findings, "L03");
    ASSERT_TRUE(told);
    EXPECT_EQ(told->severity, Severity::ToVerify);
    EXPECT_EQ(told->reason, reason);
    EXPECT_TRUE(told->consequence.contains(reason));
    EXPECT_EQ(outgoing.entry.note, reason) << "and the journal keeps it";
    EXPECT_TRUE(write(outgoing, folder()));
}

TEST_F(ExportsTest, AFolderThatCannotBeMadeLeavesNothing)
{
    QFile inTheWay(folder() + QStringLiteral("/fichier"));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    expectRefused(planned(Receiver::Sts), inTheWay.fileName() + QStringLiteral("/sous-dossier"), ErrorKind::Io);
    EXPECT_EQ(filesThere(), QStringList(QStringLiteral("fichier")));
}

TEST_F(ExportsTest, AFullDiskLeavesNothing)
{
    for (const Receiver receiver : Receivers) {
        const Outgoing outgoing = planned(receiver);
        {
            const FullDisk full(rlim_t(outgoing.bytes.size() / 2));
            expectRefused(outgoing, folder(), ErrorKind::Io);
        }
        EXPECT_TRUE(filesThere().isEmpty()) << qPrintable(filesThere().join(u' '));
    }
}

TEST_F(ExportsTest, AFullDiskLeavesTheFormerFileAsItWas)
{
    const Outgoing outgoing = planned(Receiver::Sts);
    const QString path = QDir(folder()).filePath(outgoing.fileName);
    QFile former(path);
    ASSERT_TRUE(former.open(QIODevice::WriteOnly));
    former.write("celui de la semaine dernière");
    former.close();
    {
        const FullDisk full(rlim_t(outgoing.bytes.size() / 2));
        expectRefused(outgoing, folder(), ErrorKind::Io);
    }
    ASSERT_TRUE(former.open(QIODevice::ReadOnly));
    EXPECT_EQ(former.readAll(), QByteArray("celui de la semaine dernière"));
    former.close();
    ASSERT_TRUE(write(outgoing, folder()));
    ASSERT_TRUE(former.open(QIODevice::ReadOnly));
    EXPECT_TRUE(former.readAll() == outgoing.bytes) << "with room again it is replaced whole";
    EXPECT_EQ(filesThere().size(), 1);
}

TEST_F(ExportsTest, AFolderOfTheOfficialNameIsInTheWay)
{
    const Outgoing outgoing = planned(Receiver::Ent);
    ASSERT_TRUE(QDir(folder()).mkdir(outgoing.fileName));
    expectRefused(outgoing, folder(), ErrorKind::Io);
    EXPECT_EQ(filesThere(), QStringList(outgoing.fileName));
}

TEST_F(ExportsTest, MissingFoldersAreMade)
{
    const Outgoing outgoing = planned(Receiver::Sts);
    const QString deep = folder() + QStringLiteral("/exports/STS");
    const Result<> done = write(outgoing, deep);
    ASSERT_TRUE(done) << qPrintable(why(done));
    EXPECT_TRUE(QFile::exists(writtenTo(outgoing, deep).path));
}

TEST_F(ExportsTest, ReceiversHaveStableNames)
{
    EXPECT_EQ(receiverOfName(u"sts"), Receiver::Sts);
    EXPECT_EQ(receiverOfName(u"siecle"), Receiver::Siecle);
    EXPECT_EQ(receiverOfName(u"ent"), Receiver::Ent);
    EXPECT_FALSE(receiverOfName(u"kosmos"));
    EXPECT_FALSE(receiverOfName(u""));
}

} // namespace navette::exchange
