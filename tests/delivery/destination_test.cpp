// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/folder_destination.h"
#include "ent_school.h"

#include <csignal>
#include <sys/resource.h>

/// Addresses, and a folder as a destination.
namespace navette::delivery {

namespace {

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
        Q_DISABLE_COPY_MOVE(FullDisk)

    private:
        void (*m_handler)(int);
        rlimit m_before {};
    };

    class FolderTest : public ::testing::Test {
    protected:
        QString path(const QString& file) const { return m_folder.filePath(file); }
        QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

        QTemporaryDir m_folder;
        FolderDestination destination { m_folder.path() };
        const QString name = QStringLiteral("EDT_vers_Kosmos.xml");
    };

    EntDelivery to(DeliveryType type, const char* address)
    {
        EntDelivery settings;
        settings.type = type;
        settings.address = QString::fromUtf8(address);
        return settings;
    }

} // namespace

TEST_F(FolderTest, AFileIsLeftAndReplacedAndNothingElseStays)
{
    ASSERT_TRUE(destination.put(name, "ancien"));
    ASSERT_TRUE(destination.put(name, "nouveau"));
    EXPECT_EQ(contentOf(path(name)), QByteArray("nouveau"));
    EXPECT_EQ(files(), QStringList { name });
    const auto got = destination.get(name);
    ASSERT_TRUE(got);
    EXPECT_EQ(*got, QByteArray("nouveau"));
    ASSERT_TRUE(destination.remove(name));
    EXPECT_EQ(destination.get(name).value(), std::nullopt);
}

TEST_F(FolderTest, WhatAKilledRunLeftIsReplacedByTheNext)
{
    QFile left(path(waitingName(name)));
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    left.write("une moitié, plus longue que ce qui vient");
    left.close();
    ASSERT_TRUE(destination.put(name, "entier"));
    EXPECT_EQ(contentOf(path(name)), QByteArray("entier"));
    EXPECT_EQ(files(), QStringList { name });
}

TEST_F(FolderTest, AFullDiskLeavesTheOldFile)
{
    ASSERT_TRUE(destination.put(name, "ancien"));
    const Attempt<> put = [&] {
        const FullDisk full(100);
        return destination.put(name, QByteArray(100'000, 'x'));
    }();
    ASSERT_FALSE(put);
    expectSentence(put.error().error);
    EXPECT_EQ(contentOf(path(name)), QByteArray("ancien"));
    EXPECT_EQ(files(), QStringList { name });
}

TEST_F(FolderTest, AMissingFolderIsNotMade)
{
    FolderDestination away(path(QStringLiteral("lecteur-reseau")));
    const Attempt<> put = away.put(name, "x");
    ASSERT_FALSE(put);
    expectSentence(put.error().error);
    EXPECT_TRUE(put.error().mayPass) << "a drive may be connected again";
    EXPECT_FALSE(QDir(path(QStringLiteral("lecteur-reseau"))).exists());
}

TEST_F(FolderTest, TheProbeLeavesNothing)
{
    ASSERT_TRUE(probe(destination));
    EXPECT_EQ(files(), QStringList());
}

TEST(AddressTest, AFolderIsAFullPath)
{
    EXPECT_TRUE(checkAddress(to(DeliveryType::Folder, "/srv/ent")));
    EXPECT_FALSE(checkAddress(to(DeliveryType::Folder, "ent")));
    EXPECT_FALSE(checkAddress(to(DeliveryType::Folder, "  ")));
}

TEST(AddressTest, AServerIsAnAddressOfItsKindWithoutPassword)
{
    EXPECT_TRUE(checkAddress(to(DeliveryType::WebDav, "https://ent.example.org/dépôt/")));
    EXPECT_TRUE(checkAddress(to(DeliveryType::WebDav, "http://localhost:8080/")));
    EXPECT_TRUE(checkAddress(to(DeliveryType::Sftp, "sftp://ent.example.org/~/depot")));
    for (const char* wrong : { "ent.example.org", "ftp://ent.example.org/", "https:///depot", "file:///etc/",
             "https://nom:secret@ent.example.org/", "https://ent.example.org/?x=1", "https://ent.example.org/#x" }) {
        const Result<> checked = checkAddress(to(DeliveryType::WebDav, wrong));
        ASSERT_FALSE(checked) << wrong;
        expectSentence(checked.error());
        EXPECT_FALSE(checked.error().text().contains(QStringLiteral("secret")));
    }
    EXPECT_FALSE(checkAddress(to(DeliveryType::Sftp, "https://ent.example.org/")));
}

TEST(AddressTest, ADestinationIsMadeForEachKindAndNoneForAWrongAddress)
{
    EXPECT_FALSE(destinationOf(to(DeliveryType::WebDav, "x"), {}));
    const auto dav = destinationOf(to(DeliveryType::WebDav, "https://ent.example.org/dépôt"), {});
    ASSERT_TRUE(dav);
    EXPECT_EQ((*dav)->pathOf(QStringLiteral("a b.xml")), QStringLiteral("https://ent.example.org/dépôt/a b.xml"));
    const auto sftp = destinationOf(to(DeliveryType::Sftp, "sftp://ent.example.org/~/"), {});
    ASSERT_TRUE(sftp);
    EXPECT_EQ((*sftp)->pathOf(QStringLiteral("a.xml")), QStringLiteral("sftp://ent.example.org/~/a.xml"));
}

} // namespace navette::delivery
