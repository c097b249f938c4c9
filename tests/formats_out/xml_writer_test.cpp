// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/xml/decode.h"
#include "formats/xml/writer.h"
#include "formats_out/random.h"

#include <gtest/gtest.h>

using namespace navette;

namespace {

Result<QString> written(const QString& text)
{
    xml::Writer xml(QStringLiteral("UTF-8"));
    {
        const auto root = xml.element("A", { { "B", text } });
        xml.text("C", text);
    }
    return xml.finish();
}

} // namespace

TEST(XmlWriter, LaysElementsOutWithPrologueAndTwoSpaces)
{
    xml::Writer xml(QStringLiteral("ISO-8859-15"));
    {
        const auto root = xml.element("RACINE", { { "VERSION", QStringLiteral("1.4") } });
        xml.text("PLEIN", QStringLiteral("a & b"));
        xml.text("VIDE", {});
        xml.empty("SEUL", { { "CODE", QStringLiteral("\"6e\" <1>") } });
    }
    EXPECT_EQ(xml.finish().value_or(QString()),
        QStringLiteral("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n"
                       "<RACINE VERSION=\"1.4\">\n"
                       "  <PLEIN>a &amp; b</PLEIN>\n"
                       "  <VIDE/>\n"
                       "  <SEUL CODE=\"&quot;6e&quot; &lt;1&gt;\"/>\n"
                       "</RACINE>\n"));
}

TEST(XmlWriter, RefusesWhatNoXmlCanCarryAndNamesIt)
{
    for (const QString& text : { QStringLiteral("MARTIN\x01 Anne"), QString(QChar(0)), QStringLiteral("a\rb"),
             QStringLiteral("a") + QChar(0xD83D), QChar(0xDE8C) + QStringLiteral("a"), QString(QChar(0xFFFE)) }) {
        const auto result = written(text);
        ASSERT_FALSE(result) << text.toStdString();
        EXPECT_EQ(result.error().kind, ErrorKind::Refused);
        EXPECT_TRUE(result.error().cause.contains(QStringLiteral("caractère invisible")));
    }
    EXPECT_TRUE(written(QStringLiteral("\U0001F68C é\t\n")));
}

TEST(XmlWriter, FirstRefusedTextIsTheOneNamed)
{
    xml::Writer xml(QStringLiteral("UTF-8"));
    {
        const auto root = xml.element("A");
        xml.text("B", QStringLiteral("premier\x02"));
        xml.text("C", QStringLiteral("second\x02"));
    }
    const auto result = xml.finish();
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().cause.contains(QStringLiteral("premier")));
}

TEST(Latin9, WritesEveryCharacterOfTheEncodingAndReadsItBack)
{
    QByteArray all;
    for (int byte = 0x20; byte < 0x100; ++byte)
        all += static_cast<char>(byte);
    Findings findings;
    const auto text
        = xml::decodeXml({ QStringLiteral("a"), {}, "<?xml version='1.0' encoding='ISO-8859-15'?>" + all }, findings);
    ASSERT_TRUE(text);
    const auto bytes = xml::toLatin9(text->mid(text->indexOf(QStringLiteral("?>")) + 2));
    ASSERT_TRUE(bytes) << bytes.error().text().toStdString();
    EXPECT_EQ(*bytes, all);
}

TEST(Latin9, NamesTheFirstCharacterItCannotHold)
{
    const auto bytes = xml::toLatin9(QStringLiteral("Lycée Łódź"));
    ASSERT_FALSE(bytes);
    EXPECT_TRUE(bytes.error().cause.contains(u'Ł'));
    // What ISO-8859-15 put aside for the euro and its seven companions.
    EXPECT_FALSE(xml::toLatin9(QStringLiteral("¤")));
    EXPECT_EQ(xml::toLatin9(QStringLiteral("€œ")).value_or(QByteArray()), QByteArray("\xA4\xBD"));
}
