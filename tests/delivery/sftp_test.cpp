// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ent_school.h"
#include "loopback.h"

#include <QProcess>
#include <unistd.h>

/// A real SFTP server (OpenSSH's), run by whoever runs the tests. Such a server can let in by a key only its own
/// account, and by a password nobody.
namespace navette::delivery {

namespace {

    using namespace std::chrono_literals;

    const QString Name = QStringLiteral("EDT_vers_Kosmos.xml");

    class SftpTest : public ::testing::Test {
    protected:
        void SetUp() override
        {
            ASSERT_TRUE(QDir().mkpath(ssh()));
            ASSERT_TRUE(QDir().mkpath(depot()));
            for (const QString& key : { at(QStringLiteral("host")), ssh() + QStringLiteral("/id_ed25519") })
                ASSERT_TRUE(keygen(key));
            ASSERT_TRUE(QFile::copy(ssh() + QStringLiteral("/id_ed25519.pub"), at(QStringLiteral("allowed"))));
            m_port = freePort();
            write(at(QStringLiteral("sshd_config")),
                "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey "
                    + at(QStringLiteral("host")).toUtf8() + "\nAuthorizedKeysFile "
                    + at(QStringLiteral("allowed")).toUtf8()
                    + "\nPidFile none\nUsePAM no\nStrictModes no\nPermitRootLogin yes\nPasswordAuthentication yes\n"
                      "KbdInteractiveAuthentication no\nSubsystem sftp internal-sftp\n");
            // Where the server steps down to before a login, when it is run by root.
            if (::geteuid() == 0)
                QDir().mkpath(QStringLiteral("/run/sshd"));
            m_server.start(QStringLiteral("/usr/sbin/sshd"),
                { QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                    at(QStringLiteral("sshd_config")) });
            ASSERT_TRUE(m_server.waitForStarted() && waitForPort(m_port)) << "openssh-server (tests/packages.sh)";
            know(contentOf(at(QStringLiteral("host.pub"))));
        }
        ~SftpTest() override
        {
            m_server.kill();
            m_server.waitForFinished();
        }

        QString at(const QString& name) const { return m_folder.filePath(name); }
        QString ssh() const { return at(QStringLiteral("ssh")); }
        QString depot() const { return at(QStringLiteral("dépôt de l’ENT")); }
        QStringList files() const { return QDir(depot()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
        QByteArray there() const { return contentOf(depot() + u'/' + Name); }

        static void write(const QString& path, const QByteArray& bytes)
        {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        static bool keygen(const QString& path)
        {
            QProcess process;
            process.start(QStringLiteral("ssh-keygen"),
                { QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                    QString(), QStringLiteral("-f"), path });
            return process.waitForFinished() && process.exitCode() == 0;
        }
        /// Makes \a key the one that this account knows the server by.
        void know(const QByteArray& key)
        {
            write(ssh() + QStringLiteral("/known_hosts"), "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + key);
        }
        std::unique_ptr<Destination> reach(const QString& password = {}, const QString& folder = {}) const
        {
            EntDelivery settings;
            settings.type = DeliveryType::Sftp;
            settings.address
                = QStringLiteral("sftp://127.0.0.1:%1%2").arg(m_port).arg(folder.isEmpty() ? depot() : folder);
            settings.account = store::Actor::current().user;
            auto destination = destinationOf(
                settings, password, { .connecting = 5s, .stalled = 5s, .whole = 30s, .sshFolder = ssh() });
            EXPECT_TRUE(destination);
            return std::move(*destination);
        }
        static Failure failureOfPut(Destination& destination)
        {
            const Attempt<> put = destination.put(Name, "nouveau");
            if (put) {
                ADD_FAILURE() << "it arrived";
                return {};
            }
            expectSentence(put.error().error);
            return put.error();
        }

    private:
        QTemporaryDir m_folder;
        QProcess m_server;
        int m_port = 0;
    };

} // namespace

TEST_F(SftpTest, AFileIsLeftAndReplacedUnderItsNameOnly)
{
    const auto destination = reach();
    const Attempt<> first = destination->put(Name, "ancien");
    ASSERT_TRUE(first) << first.error().error.text().toStdString();
    EXPECT_EQ(there(), QByteArray("ancien"));
    const QByteArray big(400'000, 'x');
    ASSERT_TRUE(destination->put(Name, big));
    EXPECT_EQ(there(), big);
    EXPECT_EQ(files(), QStringList { Name });
    EXPECT_EQ(destination->get(Name).value(), big);
    EXPECT_EQ(destination->get(QStringLiteral("absent.xml")).value(), std::nullopt);
    ASSERT_TRUE(destination->remove(Name));
    EXPECT_EQ(files(), QStringList());
    EXPECT_TRUE(probe(*destination));
    EXPECT_EQ(files(), QStringList());
}

TEST_F(SftpTest, AServerThatIsNotKnownOrHasChangedGetsNothing)
{
    QFile::remove(ssh() + QStringLiteral("/known_hosts"));
    const Failure unknown = failureOfPut(*reach());
    EXPECT_FALSE(unknown.mayPass);
    EXPECT_TRUE(unknown.error.cause.contains(QStringLiteral("identité"))) << unknown.error.text().toStdString();
    know(contentOf(ssh() + QStringLiteral("/id_ed25519.pub")));
    EXPECT_TRUE(failureOfPut(*reach()).error.cause.contains(QStringLiteral("identité")));
    EXPECT_EQ(files(), QStringList());
}

TEST_F(SftpTest, ARefusedPasswordIsNotWorthAnotherTry)
{
    const Failure failure = failureOfPut(*reach(QStringLiteral("faux")));
    EXPECT_FALSE(failure.mayPass);
    EXPECT_TRUE(failure.error.cause.contains(QStringLiteral("mot de passe"))) << failure.error.text().toStdString();
    EXPECT_FALSE(failure.error.text().contains(QStringLiteral("faux")));
}

TEST_F(SftpTest, AMissingFolderIsToldAndNotMade)
{
    const QString absent = at(QStringLiteral("absent"));
    const Failure failure = failureOfPut(*reach({}, absent));
    EXPECT_FALSE(failure.mayPass);
    EXPECT_FALSE(QDir(absent).exists());
}

} // namespace navette::delivery
