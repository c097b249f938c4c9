// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/siecle/reader.h"
#include "formats/xml/decode.h"
#include "formats_in/inputs.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <gtest/gtest.h>

using namespace navette;
using navette::test::made;

namespace {

struct Case {
    const char* name;
    QByteArray prologue;
    QByteArray text; ///< "Cœlia Ÿ €" or what the encoding can hold of it
    QString expected;
    bool told; ///< a finding says that prologue and bytes disagree
};

class Encodings : public testing::TestWithParam<Case> { };

} // namespace

TEST_P(Encodings, AreReadRight)
{
    const Case& c = GetParam();
    const auto document = siecle::read(made(QStringLiteral("e.xml"),
        c.prologue + "<BEE_ELEVES><DONNEES><ELEVES><ELEVE ELEVE_ID='1'><PRENOM>" + c.text
            + "</PRENOM></ELEVE></ELEVES></DONNEES></BEE_ELEVES>"));
    ASSERT_TRUE(document) << document.error().text().toStdString();
    EXPECT_EQ(document->pupils.at(0).firstName, c.expected);
    EXPECT_EQ(!document->findings.isEmpty(), c.told);
}

INSTANTIATE_TEST_SUITE_P(All, Encodings,
    testing::Values(Case { "latin9", "<?xml version='1.0' encoding='ISO-8859-15'?>", "C\xBDlia \xBE \xA4",
                        QStringLiteral("Cœlia Ÿ €"), false },
        Case { "latin1", "<?xml version='1.0' encoding='ISO-8859-1'?>", "No\xE9 \xA4", QStringLiteral("Noé ¤"), false },
        Case { "windows1252", "<?xml version='1.0' encoding='windows-1252'?>", "C\x9Clia \x9F \x80",
            QStringLiteral("Cœlia Ÿ €"), false },
        Case { "utf8", "<?xml version='1.0' encoding='UTF-8'?>", "Cœlia Ÿ €", QStringLiteral("Cœlia Ÿ €"), false },
        Case { "utf8NoPrologue", "", "Cœlia", QStringLiteral("Cœlia"), false },
        Case { "utf8Bom", "\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-15'?>", "Cœlia", QStringLiteral("Cœlia"),
            true },
        Case { "utf8BomAlone", "\xEF\xBB\xBF", "Cœlia", QStringLiteral("Cœlia"), false },
        Case { "declaredLatin9ButUtf8", "<?xml version='1.0' encoding='ISO-8859-15'?>", "Cœlia Ÿ €",
            QStringLiteral("Cœlia Ÿ €"), true }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Encoding, ReadsUtf16WithAndWithoutItsMarkAndTellsIt)
{
    const QString xml
        = QStringLiteral("<?xml version='1.0' encoding='ISO-8859-15'?><BEE_ELEVES><DONNEES><ELEVES>"
                         "<ELEVE ELEVE_ID='1'><PRENOM>Cœlia €</PRENOM></ELEVE></ELEVES></DONNEES></BEE_ELEVES>");
    for (const auto encoding : { QStringEncoder::Utf16LE, QStringEncoder::Utf16BE }) {
        for (const auto mark : { QStringEncoder::Flag::Default, QStringEncoder::Flag::WriteBom }) {
            QStringEncoder encoder(encoding, mark);
            const QByteArray bytes = encoder(xml);
            const auto document = siecle::read(made(QStringLiteral("e.xml"), bytes));
            ASSERT_TRUE(document) << document.error().text().toStdString();
            EXPECT_EQ(document->pupils.at(0).firstName, QStringLiteral("Cœlia €"));
            ASSERT_EQ(document->findings.size(), 1);
            EXPECT_EQ(document->findings.at(0).code, QStringLiteral("F02"));
            EXPECT_TRUE(document->findings.at(0).cause.contains(QStringLiteral("UTF-16")));
        }
    }
}

TEST(Encoding, RefusesBytesThatAreNotTheUtf8TheyClaimToBe)
{
    const auto document = siecle::read(made(QStringLiteral("Communs.xml"),
        "<?xml version='1.0' "
        "encoding='UTF-8'?>\n<BEE_COMMUN><DONNEES>\n<UAJ><DENOM_PRINC>COLL\xC8GE</DENOM_PRINC></UAJ></DONNEES></"
        "BEE_COMMUN>"));
    ASSERT_FALSE(document);
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("Communs.xml")));
    EXPECT_TRUE(document.error().cause.contains(QStringLiteral("ligne 3")));
}

TEST(Encoding, WritesLatin9AndSaysWhatItCannotHold)
{
    const auto bytes = xml::toLatin9(QStringLiteral("œ€ŠžŸÉ"));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, QByteArray("\xBD\xA4\xA6\xB8\xBE\xC9"));
    const auto refused = xml::toLatin9(QStringLiteral("Łukasz"));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Ł")));
    EXPECT_FALSE(xml::toLatin9(QStringLiteral("¤")).has_value()) << "0xA4 is the euro there";
}

TEST(Encoding, ReadsTextWithoutPrologueAsUtf8ElseWindows1252)
{
    EXPECT_EQ(xml::decodeText("\xEF\xBB\xBFsalle \xC3\xA9"), QStringLiteral("salle é"));
    EXPECT_EQ(xml::decodeText("salle \xC3\xA9"), QStringLiteral("salle é"));
    EXPECT_EQ(xml::decodeText("salle \xE9 \x80"), QStringLiteral("salle é €"));
}
