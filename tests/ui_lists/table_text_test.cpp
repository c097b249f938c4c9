// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/files.h"
#include "ui/common/table_text.h"

#include "qt_printers.h"
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace navette::ui {

namespace {

    QByteArray cells(const QStringList& line) { return csv({ line }); }

} // namespace

TEST(TableText, CsvIsUtf8WithMarkSemicolonsAndCrLf)
{
    EXPECT_EQ(csv({ { QStringLiteral("Élève"), QStringLiteral("Né(e) le") }, { QStringLiteral("GAËTAN"), QString() } }),
        QByteArray("\xEF\xBB\xBF\xC3\x89l\xC3\xA8ve;N\xC3\xA9(e) le\r\nGA\xC3\x8BTAN;\r\n"));
}

TEST(TableText, CsvQuotesWhatWouldBreakACell)
{
    EXPECT_EQ(cells({ QStringLiteral("a;b"), QStringLiteral("dit \"le sage\""), QStringLiteral("deux\nlignes") }),
        QByteArray("\xEF\xBB\xBF\"a;b\";\"dit \"\"le sage\"\"\";\"deux\nlignes\"\r\n"));
}

TEST(TableText, CsvDisarmsFormulasAndLeavesNumbers)
{
    const QList<std::pair<const char*, const char*>> cases { { "=HYPERLINK(1)", "'=HYPERLINK(1)" }, { "+cmd", "'+cmd" },
        { "-2+3", "'-2+3" }, { "@SUM(A1)", "'@SUM(A1)" }, { "\tx", "'\tx" }, { "-12", "-12" }, { "+3,5", "+3,5" },
        { "6A = 6B", "6A = 6B" }, { "", "" } };
    for (const auto& [raw, wanted] : cases)
        EXPECT_EQ(cells({ QString::fromLatin1(raw), QStringLiteral("fin") }),
            QByteArray("\xEF\xBB\xBF") + wanted + ";fin\r\n");
    EXPECT_EQ(cells({ QStringLiteral("\r=1") }), QByteArray("\xEF\xBB\xBF\"'\r=1\"\r\n"));
}

TEST(TableText, ClipboardKeepsOneLineARow)
{
    EXPECT_EQ(tabSeparated({ { QStringLiteral("1 rue\nBasse"), QStringLiteral("a\tb") } }),
        QStringLiteral("1 rue Basse\ta b\n"));
}

TEST(TableText, FailsWithASentenceWhereItCannotWrite)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("liste.csv"));
    ASSERT_TRUE(writeFile(path, "a"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("a"));
    const Result<> failed = writeFile(folder.filePath(QStringLiteral("absent/liste.csv")), "a");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, ErrorKind::Io);
    EXPECT_TRUE(failed.error().cause.contains(QStringLiteral("liste.csv")));
}

} // namespace navette::ui
