// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/deposits.h"
#include "delivery/secrets.h"
#include "ent_school.h"
#include "loopback.h"

#include <QUrl>

/// A real WebDAV server, and everything that can go wrong on the way to it.
namespace navette::delivery {

namespace {

    using namespace std::chrono_literals;

    const QString Name = QStringLiteral("EDT_vers_Kosmos.xml");
    const QString Password = QStringLiteral("mot de passe");
    /// More than a line takes at once.
    const QByteArray Big(400'000, 'x');

    EntDelivery at(const QString& address)
    {
        EntDelivery settings;
        settings.enabled = true;
        settings.type = DeliveryType::WebDav;
        settings.address = address;
        settings.account = QStringLiteral("depot");
        return settings;
    }
    QString http(int port, const QString& path = QStringLiteral("/"))
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path);
    }

    Limits quick()
    {
        Limits limits;
        limits.connecting = 5s;
        limits.stalled = 2s;
        limits.whole = 30s;
        return limits;
    }

    std::unique_ptr<Destination> reach(
        const QString& address, const QString& password = Password, const Limits& limits = quick())
    {
        auto destination = destinationOf(at(address), password, limits);
        EXPECT_TRUE(destination);
        return std::move(*destination);
    }

    Failure failureOfPut(Destination& destination, const QByteArray& bytes = "nouveau")
    {
        const Attempt<> put = destination.put(Name, bytes);
        if (put) {
            ADD_FAILURE() << "it arrived";
            return {};
        }
        expectSentence(put.error().error);
        EXPECT_FALSE(put.error().error.consequence.isEmpty());
        EXPECT_FALSE(put.error().error.remedy.isEmpty());
        return put.error();
    }
    bool tells(const Failure& failure, const char* words)
    {
        return failure.error.text().contains(QString::fromUtf8(words));
    }

    class WebDavTest : public ::testing::Test {
    protected:
        void SetUp() override { ASSERT_TRUE(server.isUp()) << "lighttpd with mod_webdav (tests/packages.sh)"; }

        QStringList files() const { return QDir(server.folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
        QByteArray there() const { return contentOf(server.folder() + u'/' + Name); }
        void leave(const QByteArray& bytes) { ASSERT_TRUE(reach(http(server.port()))->put(Name, bytes)); }

        WebDavServer server;
    };

} // namespace

TEST_F(WebDavTest, AFileIsLeftAndReplacedUnderItsNameOnly)
{
    const auto destination = reach(http(server.port()));
    ASSERT_TRUE(destination->put(Name, "ancien"));
    ASSERT_TRUE(destination->put(Name, Big));
    EXPECT_EQ(there(), Big);
    EXPECT_EQ(files(), QStringList { Name });
    EXPECT_EQ(destination->get(Name).value(), Big);
    EXPECT_EQ(destination->get(QStringLiteral("absent.xml")).value(), std::nullopt);
    ASSERT_TRUE(destination->remove(Name));
    ASSERT_TRUE(destination->remove(Name)) << "gone is gone";
    EXPECT_EQ(files(), QStringList());
    // Whole under another name, then renamed.
    const QByteArray log = server.endedLog();
    EXPECT_TRUE(log.contains("PUT /EDT_vers_Kosmos.xml.navette.tmp 201")) << log.toStdString();
    EXPECT_TRUE(log.contains("MOVE /EDT_vers_Kosmos.xml.navette.tmp 20")) << log.toStdString();
    EXPECT_FALSE(log.contains("PUT /EDT_vers_Kosmos.xml 2")) << log.toStdString();
}

TEST_F(WebDavTest, AFolderWithAccentsAndSpacesIsReached)
{
    ASSERT_TRUE(QDir(server.folder()).mkpath(QStringLiteral("dépôt de l’ENT")));
    ASSERT_TRUE(reach(http(server.port(), QStringLiteral("/dépôt de l’ENT")))->put(Name, "nouveau"));
    EXPECT_EQ(contentOf(server.folder() + QStringLiteral("/dépôt de l’ENT/") + Name), QByteArray("nouveau"));
}

TEST_F(WebDavTest, TheProbeLeavesNothing)
{
    ASSERT_TRUE(probe(*reach(http(server.port()))));
    EXPECT_EQ(files(), QStringList());
}

TEST_F(WebDavTest, ARefusedPasswordIsNotWorthAnotherTry)
{
    leave("ancien");
    const Failure failure = failureOfPut(*reach(http(server.port()), QStringLiteral("faux")));
    EXPECT_FALSE(failure.mayPass);
    EXPECT_TRUE(tells(failure, "mot de passe"));
    EXPECT_FALSE(tells(failure, "faux"));
    EXPECT_EQ(there(), QByteArray("ancien"));
    EXPECT_EQ(files(), QStringList { Name });
    // Shown once: accounts are blocked for more.
    EXPECT_EQ(server.endedLog().count(" 401"), 3) << "asked by whom, twice, and refused";
}

TEST_F(WebDavTest, AMissingFolderIsTold)
{
    const Failure failure = failureOfPut(*reach(http(server.port(), QStringLiteral("/nulle part/"))));
    EXPECT_FALSE(failure.mayPass);
    EXPECT_TRUE(tells(failure, "/nulle part/"));
    EXPECT_FALSE(QDir(server.folder() + QStringLiteral("/nulle part")).exists());
}

TEST(WebDavFullDiskTest, TheOldFileStaysWholeAndNothingIsLeftBeside)
{
    WebDavServer server({ .largestFile = 100'000 });
    ASSERT_TRUE(server.isUp());
    const auto destination = reach(http(server.port()));
    ASSERT_TRUE(destination->put(Name, "ancien"));
    const Failure failure = failureOfPut(*destination, Big);
    EXPECT_TRUE(failure.mayPass);
    EXPECT_TRUE(tells(failure, "disque"));
    EXPECT_EQ(contentOf(server.folder() + u'/' + Name), QByteArray("ancien"));
    EXPECT_EQ(QDir(server.folder()).entryList(QDir::Files | QDir::Hidden), QStringList { Name });
}

TEST_F(WebDavTest, ALineCutAnywhereLeavesTheOldFileWhole)
{
    leave("ancien");
    for (const qint64 bytes : { 0, 1, 100, 500, 5'000, 200'000, 399'000 }) {
        const BadLine line(server.port(), { .cutAfter = bytes });
        const Failure failure = failureOfPut(*reach(http(line.port())), Big);
        EXPECT_TRUE(failure.mayPass) << bytes;
        EXPECT_TRUE(tells(failure, "coupée")) << bytes << failure.error.text().toStdString();
        EXPECT_EQ(there(), QByteArray("ancien")) << bytes;
    }
    leave(Big);
    EXPECT_EQ(files(), QStringList { Name });
}

TEST_F(WebDavTest, ALineThatTricklesIsGivenUp)
{
    leave("ancien");
    const BadLine line(server.port(), { .bytesPerSecond = 20 });
    const Failure failure = failureOfPut(*reach(http(line.port())), Big);
    EXPECT_TRUE(failure.mayPass);
    EXPECT_TRUE(tells(failure, "trop lent"));
    EXPECT_EQ(there(), QByteArray("ancien"));
}

TEST_F(WebDavTest, WhoGivesUpIsNotKeptWaiting)
{
    leave("ancien");
    const BadLine line(server.port(), { .bytesPerSecond = 20 });
    const std::atomic<bool> cancelled = true;
    Limits limits = quick();
    limits.stalled = 600s;
    limits.whole = 600s;
    limits.cancelled = &cancelled;
    const Attempt<> put = reach(http(line.port()), Password, limits)->put(Name, Big);
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().error.kind, ErrorKind::Cancelled);
    EXPECT_EQ(there(), QByteArray("ancien"));
}

TEST_F(WebDavTest, NobodyThereIsTold)
{
    const Failure closed = failureOfPut(*reach(http(freePort())));
    EXPECT_TRUE(closed.mayPass);
    EXPECT_TRUE(tells(closed, "ne répond pas"));
    const Failure unknown = failureOfPut(*reach(QStringLiteral("http://serveur.invalid/")));
    EXPECT_TRUE(unknown.mayPass);
    EXPECT_TRUE(tells(unknown, "introuvable"));
}

TEST(WebDavDigestTest, ThePasswordStaysOffTheLineWhereTheServerAllowsIt)
{
    WebDavServer server({ .digest = true });
    ASSERT_TRUE(server.isUp());
    const BadLine line(server.port(), {});
    ASSERT_TRUE(reach(http(line.port()))->put(Name, Big));
    EXPECT_EQ(contentOf(server.folder() + u'/' + Name), Big);
    EXPECT_TRUE(line.heard().contains("Authorization: Digest"));
    EXPECT_FALSE(line.heard().contains("Authorization: Basic"));
}

TEST(WebDavTlsTest, OnlyACertificateOfATrustedAuthorityForThatNameGetsThePassword)
{
    WebDavServer server({ .tls = true });
    ASSERT_TRUE(server.isUp());
    Limits trusting = quick();
    trusting.authorities = server.authority();
    const QString address = QStringLiteral("https://localhost:%1/").arg(server.port());
    const Attempt<> put = reach(address, Password, trusting)->put(Name, Big);
    ASSERT_TRUE(put) << put.error().error.text().toStdString();
    EXPECT_EQ(contentOf(server.folder() + u'/' + Name), Big);
    constexpr int puts = 1;

    const Failure unknown = failureOfPut(*reach(address));
    EXPECT_FALSE(unknown.mayPass);
    EXPECT_TRUE(tells(unknown, "certificat"));
    const QString other = QStringLiteral("https://127.0.0.1:%1/").arg(server.port());
    EXPECT_TRUE(tells(failureOfPut(*reach(other, Password, trusting)), "certificat")) << "another's certificate";
    EXPECT_EQ(server.endedLog().count("PUT"), puts) << "not one more request went through";
}

TEST_F(WebDavTest, ARedirectIsToldAndThePasswordNotTaken)
{
    const BadLine other(server.port(), {});
    const BadLine line(0,
        { .answer = "HTTP/1.1 302 Found\r\nLocation: " + http(other.port()).toUtf8()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" });
    const Failure failure = failureOfPut(*reach(http(line.port())));
    EXPECT_FALSE(failure.mayPass);
    EXPECT_TRUE(failure.error.text().contains(http(other.port()))) << failure.error.text().toStdString();
    EXPECT_EQ(other.heard(), QByteArray());
}

namespace {

    struct Answer {
        const char* status;
        bool mayPass;
        const char* words;
    };
    void PrintTo(const Answer& answer, std::ostream* os) { *os << answer.status; }

    class WebDavAnswerTest : public ::testing::TestWithParam<Answer> { };

} // namespace

TEST_P(WebDavAnswerTest, IsToldInWords)
{
    const BadLine line(0,
        { .answer = QByteArray("HTTP/1.1 ") + GetParam().status
                + " Whatever\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" });
    const Failure failure = failureOfPut(*reach(http(line.port())));
    EXPECT_EQ(failure.mayPass, GetParam().mayPass);
    EXPECT_TRUE(tells(failure, GetParam().words)) << failure.error.text().toStdString();
    EXPECT_FALSE(failure.error.text().contains(QString::fromLatin1(GetParam().status)));
}

INSTANTIATE_TEST_SUITE_P(Every, WebDavAnswerTest,
    ::testing::Values(Answer { "400", false, "n’a pas répondu comme" }, Answer { "401", false, "mot de passe" },
        Answer { "403", false, "le droit d’écrire" }, Answer { "404", false, "n’existe pas" },
        Answer { "405", false, "ne reçoit pas de fichiers" }, Answer { "409", false, "n’existe pas" },
        Answer { "413", false, "trop gros" }, Answer { "423", true, "en cours d’utilisation" },
        Answer { "429", true, "erreur" }, Answer { "500", true, "erreur" },
        Answer { "501", false, "ne reçoit pas de fichiers" }, Answer { "503", true, "erreur" },
        Answer { "507", true, "disque du serveur" }, Answer { "207", false, "n’a pas répondu comme" }),
    [](const auto& answer) { return std::string("Status") + answer.param.status; });

namespace {

    /// Whole runs to that server.
    class WebDavRunTest : public EntSchool {
    protected:
        void SetUp() override { ASSERT_TRUE(server.isUp()); }
        ~WebDavRunTest() override { QFile::remove(secretsPath()); }

        void makeFor(int port)
        {
            settings = at(http(port));
            make();
            ASSERT_TRUE(keepPassword({ basePath(), settings.address, settings.account }, Password));
        }
        RunOutcome run(const QDateTime& at, Trigger trigger)
        {
            now = at;
            Surroundings world = around();
            world.destination
                = [](const EntDelivery& row, const QString& password) { return destinationOf(row, password, quick()); };
            return runOnce(basePath(), trigger, world);
        }
        QStringList files() const { return QDir(server.folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

        WebDavServer server;
        const QDateTime tuesday = local(2026, 9, 8, 18);
    };

} // namespace

TEST_F(WebDavRunTest, LeavesTheTimetableWithThePasswordThatIsKept)
{
    makeFor(server.port());
    ASSERT_EQ(run(tuesday, Trigger::Schedule).run.result, RunResult::Sent);
    const store::Store base = open(store::Mode::ReadOnly);
    ASSERT_EQ(sent().size(), 1);
    EXPECT_EQ(base.fileContent(sent().first().id, 0).value(), contentOf(server.folder() + u'/' + Name));
    EXPECT_EQ(sent().first().files.first().path, http(server.port()) + Name);
    EXPECT_EQ(run(tuesday.addDays(1), Trigger::Schedule).run.result, RunResult::Unchanged);
}

TEST_F(WebDavRunTest, AnAnswerToTheRenamingThatGetsLostIsADepositAllTheSame)
{
    const BadLine line(server.port(), { .loseAnswerTo = "MOVE" });
    makeFor(line.port());
    const RunOutcome outcome = run(tuesday, Trigger::ByHand);
    EXPECT_EQ(outcome.run.result, RunResult::Sent) << outcome.run.sentence.toStdString();
    EXPECT_EQ(sent().size(), 1);
    EXPECT_EQ(files(), QStringList { Name });
}

TEST_F(WebDavRunTest, ARefusedPasswordIsTriedOnce)
{
    makeFor(server.port());
    ASSERT_TRUE(keepPassword({ basePath(), settings.address, settings.account }, QStringLiteral("faux")));
    const RunOutcome outcome = run(tuesday, Trigger::Schedule);
    EXPECT_EQ(outcome.run.result, RunResult::Failed);
    EXPECT_EQ(outcome.run.attempts, 1);
    EXPECT_EQ(waits, QList<int>());
    EXPECT_FALSE(contentOf(basePath()).contains("faux"));
}

} // namespace navette::delivery
