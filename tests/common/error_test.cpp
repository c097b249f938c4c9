// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.h"
#include "common/finding.h"

#include "qt_printers.h"

#include <gtest/gtest.h>

/// A failed call is one paragraph for the user; findings block a step when one of them does.
namespace navette {

namespace {

    Result<int> halved(int number)
    {
        if (number % 2 != 0)
            return failure(ErrorKind::Refused, QStringLiteral("Le nombre est impair."));
        return number / 2;
    }

    Result<> mustBeEven(int number)
    {
        NAVETTE_CHECK(halved(number));
        return {};
    }

    Result<int> quartered(int number)
    {
        NAVETTE_TRY(half, halved(number));
        NAVETTE_TRY(quarter, halved(half));
        return quarter;
    }

    Finding finding(Severity severity)
    {
        Finding finding;
        finding.severity = severity;
        return finding;
    }

} // namespace

TEST(ErrorTest, ItsTextIsOneParagraphWithoutTheMissingParts)
{
    const Error whole { ErrorKind::Io, QStringLiteral("Le disque est plein."), QStringLiteral("Rien n’a été écrit."),
        QStringLiteral("Libérez de la place.") };
    EXPECT_EQ(whole.text(), QStringLiteral("Le disque est plein. Rien n’a été écrit. Libérez de la place."));
    const Error noConsequence { ErrorKind::Io, QStringLiteral("Le disque est plein."), {},
        QStringLiteral("Libérez de la place.") };
    EXPECT_EQ(noConsequence.text(), QStringLiteral("Le disque est plein. Libérez de la place."));
    EXPECT_EQ((Error { ErrorKind::Io, QStringLiteral("Le disque est plein."), {}, {} }).text(),
        QStringLiteral("Le disque est plein."));
}

TEST(ErrorTest, FailureKeepsItsFourParts)
{
    const Result<int> result
        = failure(ErrorKind::Locked, QStringLiteral("cause"), QStringLiteral("conséquence"), QStringLiteral("remède"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Locked);
    EXPECT_EQ(result.error().cause, QStringLiteral("cause"));
    EXPECT_EQ(result.error().consequence, QStringLiteral("conséquence"));
    EXPECT_EQ(result.error().remedy, QStringLiteral("remède"));
}

TEST(ErrorTest, TryAndCheckHandTheFirstFailureOn)
{
    ASSERT_TRUE(quartered(12));
    EXPECT_EQ(*quartered(12), 3);
    const Result<int> odd = quartered(6);
    ASSERT_FALSE(odd);
    EXPECT_EQ(odd.error().cause, QStringLiteral("Le nombre est impair."));
    EXPECT_TRUE(mustBeEven(2));
    EXPECT_FALSE(mustBeEven(3));
}

TEST(FindingTest, OneThatBlocksIsEnough)
{
    EXPECT_FALSE(blocks({}));
    EXPECT_FALSE(blocks({ finding(Severity::Information), finding(Severity::ToVerify) }));
    EXPECT_TRUE(blocks({ finding(Severity::Information), finding(Severity::Blocks), finding(Severity::ToVerify) }));
}

TEST(FindingTest, APlaceWithoutFileAndLineIsNone)
{
    EXPECT_TRUE(Location().isNull());
    EXPECT_FALSE((Location { .file = QStringLiteral("Structures.xml") }).isNull());
    EXPECT_FALSE((Location { .line = 3 }).isNull());
}

} // namespace navette
