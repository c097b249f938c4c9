// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/secrets.h"
#include "ent_school.h"

#include <QFileInfo>

/// Passwords: kept for who owns them, out of the base.
namespace navette::delivery {

namespace {

    class SecretsTest : public EntSchool {
    protected:
        SecretsTest()
        {
            QFile::remove(secretsPath());
            make();
        }
        ~SecretsTest() override { QFile::remove(secretsPath()); }

        SecretKey key(const QString& account = QStringLiteral("depot")) const
        {
            return { basePath(), QStringLiteral("https://ent.example.org/depot/"), account };
        }
        static QString kept(const SecretKey& key)
        {
            const auto password = passwordFor(key);
            EXPECT_TRUE(password) << (password ? "" : password.error().text().toStdString());
            return password && *password ? **password : QStringLiteral("(aucun)");
        }
    };

} // namespace

TEST_F(SecretsTest, APasswordIsFoundAgainForItsBaseAddressAndAccountOnly)
{
    ASSERT_TRUE(keepPassword(key(), QStringLiteral("mot « de » passe \"é\\")));
    EXPECT_EQ(kept(key()), QStringLiteral("mot « de » passe \"é\\"));
    EXPECT_EQ(kept(key(QStringLiteral("autre"))), QStringLiteral("(aucun)"));
    SecretKey elsewhere = key();
    elsewhere.address = QStringLiteral("https://autre.example.org/depot/");
    EXPECT_EQ(kept(elsewhere), QStringLiteral("(aucun)"));
    SecretKey other = key();
    other.base = folder() + QStringLiteral("/autre.navette");
    EXPECT_EQ(kept(other), QStringLiteral("(aucun)"));
}

TEST_F(SecretsTest, TheSameBaseByAnotherPathIsTheSame)
{
    ASSERT_TRUE(keepPassword(key(), QStringLiteral("secret")));
    SecretKey link = key();
    link.base = folder() + QStringLiteral("/depot/../college.navette");
    EXPECT_EQ(kept(link), QStringLiteral("secret"));
}

TEST_F(SecretsTest, ANewPasswordReplacesTheOldOneAndAnEmptyOneForgetsIt)
{
    ASSERT_TRUE(keepPassword(key(), QStringLiteral("ancien")));
    ASSERT_TRUE(keepPassword(key(QStringLiteral("autre")), QStringLiteral("voisin")));
    ASSERT_TRUE(keepPassword(key(), QStringLiteral("nouveau")));
    EXPECT_EQ(kept(key()), QStringLiteral("nouveau"));
    EXPECT_FALSE(contentOf(secretsPath()).contains("ancien"));
    ASSERT_TRUE(keepPassword(key(), {}));
    EXPECT_EQ(kept(key()), QStringLiteral("(aucun)"));
    EXPECT_EQ(kept(key(QStringLiteral("autre"))), QStringLiteral("voisin"));
}

TEST_F(SecretsTest, NobodyElseMayReadTheFile)
{
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    ASSERT_TRUE(keepPassword(key(), QStringLiteral("secret")));
    EXPECT_FALSE(QFile::permissions(secretsPath()) & Others);
    // Opened to others by a copy: closed again before it is used.
    QFile::setPermissions(secretsPath(), QFile::permissions(secretsPath()) | QFile::ReadOther);
    EXPECT_EQ(kept(key()), QStringLiteral("secret"));
    EXPECT_FALSE(QFile::permissions(secretsPath()) & Others);
}

TEST_F(SecretsTest, ADamagedFileIsToldAndNotReplaced)
{
    ASSERT_TRUE(keepPassword(key(), QStringLiteral("secret")));
    QFile file(secretsPath());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("[{");
    file.close();
    const auto read = passwordFor(key());
    ASSERT_FALSE(read);
    expectSentence(read.error());
    EXPECT_FALSE(keepPassword(key(), QStringLiteral("autre")));
    EXPECT_EQ(contentOf(secretsPath()), QByteArray("[{"));
}

TEST_F(SecretsTest, TheBaseHoldsNoPassword)
{
    ASSERT_TRUE(keepPassword(key(), QStringLiteral("introuvable-4711")));
    EXPECT_FALSE(contentOf(basePath()).contains("introuvable-4711"));
}

} // namespace navette::delivery
