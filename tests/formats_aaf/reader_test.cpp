// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/aaf/reader.h"
#include "formats_in/inputs.h"

#include <QFile>
#include <gtest/gtest.h>

using namespace navette;
using namespace navette::aaf;
using navette::test::golden;
using navette::test::made;

namespace {

const QString Complete = QStringLiteral("aaf/ENT_0999999F_Complet_20260915_%1_0000.xml");
const QString Delta = QStringLiteral("aaf/ENT_0999999F_Delta_20260916_Eleve_0000.xml");

Document readWell(const xml::Input& input)
{
    Result<Document> document = aaf::read(input);
    EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().text().toStdString());
    return document.value_or(Document());
}

QByteArray file(const QByteArray& requests, const QByteArray& before = "<?xml version='1.0' encoding='UTF-8'?>")
{
    return before + "<ficAlimMENESR>" + requests + "</ficAlimMENESR>";
}

QByteArray pupil(const QByteArray& attributes, const QByteArray& id = "<identifier><id>1</id></identifier>")
{
    return "<addRequest><operationalAttributes><attr name='categoriePersonne'><value>Eleve</value></attr>"
           "</operationalAttributes>"
        + id + "<attributes>" + attributes + "</attributes></addRequest>";
}

QStringList valuesOf(const Request& request, const char* name)
{
    for (const Attribute& attribute : request.attributes) {
        if (attribute.name == QLatin1String(name))
            return attribute.values;
    }
    return { QStringLiteral("not given") };
}

QStringList codes(const Findings& findings)
{
    QStringList list;
    for (const Finding& finding : findings)
        list.append(finding.code);
    return list;
}

} // namespace

TEST(AafReader, ReadsEveryKindOfTheComposedDelivery)
{
    const struct {
        EntryKind kind;
        int requests;
    } expected[] = { { EntryKind::School, 1 }, { EntryKind::Pupil, 2 }, { EntryKind::Guardian, 3 },
        { EntryKind::Staff, 3 }, { EntryKind::Mef, 1 }, { EntryKind::Subject, 3 } };
    for (const auto& [kind, requests] : expected) {
        const Document document = readWell(golden(Complete.arg(fileWord(kind))));
        ASSERT_EQ(document.requests.size(), requests) << qPrintable(document.sourceName);
        for (const Request& request : document.requests) {
            EXPECT_EQ(request.kind, kind);
            EXPECT_EQ(request.operation, Operation::Add);
        }
        EXPECT_FALSE(document.isDelta);
        EXPECT_EQ(document.date, QDate(2026, 9, 15));
        EXPECT_EQ(codes(document.findings), QStringList()) << qPrintable(document.sourceName);
        EXPECT_TRUE(document.unknownElements.isEmpty());
    }
}

TEST(AafReader, KeepsTheCommentsAtTheHead)
{
    const Header expected { QStringLiteral("AAF-VE2407"), QStringLiteral("Annexe 4bis version 6.4"),
        QStringLiteral("99"), QStringLiteral("2D"), QDate(2026, 9, 15) };
    EXPECT_EQ(readWell(golden(Complete.arg(QStringLiteral("Eleve")))).header, expected);
}

TEST(AafReader, KeepsSeveralValuesAndDropsEmptyOnes)
{
    const Document document = readWell(golden(Complete.arg(QStringLiteral("Eleve"))));
    const Request& zoe = document.requests.at(0);
    EXPECT_EQ(zoe.id, QStringLiteral("9900001"));
    EXPECT_EQ(valuesOf(zoe, "givenName"), QStringList(QStringLiteral("Zoé")));
    EXPECT_EQ(valuesOf(zoe, "ENTEleveGroupes"),
        QStringList({ QStringLiteral("9990$6AB_ALL1"), QStringLiteral("9990$6A_GR1") }));
    EXPECT_EQ(valuesOf(zoe, "ENTEleveFiliere"), QStringList());
    EXPECT_EQ(valuesOf(zoe, "ENTPersonAdresse"), QStringList(QStringLiteral("1 rue des Essais$$$")));
}

TEST(AafReader, ReadsADelta)
{
    const Document document = readWell(golden(Delta));
    EXPECT_TRUE(document.isDelta);
    EXPECT_EQ(document.date, QDate(2026, 9, 16)) << "the name's, not the comment's";
    ASSERT_EQ(document.requests.size(), 2);
    EXPECT_EQ(document.requests[0].operation, Operation::Modify);
    EXPECT_EQ(valuesOf(document.requests[0], "ENTEleveClasses"), QStringList(QStringLiteral("9990$6A")));
    EXPECT_EQ(document.requests[1].operation, Operation::Delete);
    EXPECT_EQ(document.requests[1].id, QStringLiteral("9900001"));
    EXPECT_TRUE(document.requests[1].attributes.isEmpty());
}

TEST(AafReader, KnowsADeltaByItsRequestsWhenItsNameSaysNothing)
{
    xml::Input input = golden(Delta);
    input.name = QStringLiteral("annuaire.xml");
    const Document document = readWell(input);
    EXPECT_TRUE(document.isDelta);
    EXPECT_EQ(document.date, QDate(2026, 9, 15)) << "when it was generated";
    input = golden(Complete.arg(QStringLiteral("Eleve")));
    input.name = QStringLiteral("annuaire.xml");
    EXPECT_FALSE(readWell(input).isDelta);
}

TEST(AafReader, ReadsTheEncodingOfThePrologueAndOfTheBytes)
{
    const QByteArray utf8 = "<attr name='givenName'><value>Zoé</value></attr>";
    const QByteArray latin9 = "<attr name='givenName'><value>Zo\xE9</value></attr>";
    const QByteArray as15 = "<?xml version='1.0' encoding='ISO-8859-15'?>";
    for (const auto& [bytes, told] : { std::pair(file(pupil(utf8)), false), std::pair(file(pupil(latin9), as15), false),
             std::pair(file(pupil(utf8), as15), true) }) {
        const Document document = readWell(made(QStringLiteral("a.xml"), bytes));
        ASSERT_EQ(document.requests.size(), 1);
        EXPECT_EQ(valuesOf(document.requests[0], "givenName"), QStringList(QStringLiteral("Zoé")));
        EXPECT_EQ(codes(document.findings).contains(QStringLiteral("F02")), told);
    }
    EXPECT_FALSE(aaf::read(made(QStringLiteral("a.xml"), file(pupil(latin9)))));
}

TEST(AafReader, TellsAttributesThatItDoesNotKnow)
{
    const QByteArray attributes = "<attr name='ENTEleveNouveau'><value>x</value></attr>"
                                  "<attr name='ENTEleveVide'><value/></attr>"
                                  "<attr name='ENTEleveClassesDate'><value>01/09/2026</value></attr>";
    const Document document = readWell(made(QStringLiteral("a.xml"), file(pupil(attributes) + pupil(attributes))));
    ASSERT_EQ(codes(document.findings), QStringList(QStringLiteral("AAF_ATTRIBUTE")));
    const Finding& finding = document.findings.first();
    EXPECT_EQ(finding.severity, Severity::Information);
    EXPECT_EQ(finding.occurrences, 2);
    EXPECT_TRUE(finding.cause.contains(QStringLiteral("ENTEleveNouveau")));
    EXPECT_FALSE(finding.cause.contains(QStringLiteral("ENTEleveVide")));
    EXPECT_FALSE(finding.cause.contains(QStringLiteral("ENTEleveClassesDate")));
}

TEST(AafReader, LeavesAsideRequestsThatAreAboutNothing)
{
    const QByteArray good = pupil({});
    QByteArray stranger = good;
    stranger.replace("<value>Eleve</value>", "<value>Robot</value>");
    const Document document
        = readWell(made(QStringLiteral("a.xml"), file(good + pupil({}, "<identifier><id/></identifier>") + stranger)));
    EXPECT_EQ(document.requests.size(), 1);
    EXPECT_EQ(codes(document.findings), QStringList({ QStringLiteral("AAF_VALUE"), QStringLiteral("AAF_VALUE") }));
    EXPECT_GT(document.findings.first().where.line, 0);
}

TEST(AafReader, ReplacesAndDoesNothingElse)
{
    QByteArray delta = golden(Delta).bytes;
    delta.replace("name=\"ENTEleveClasses\" operation=\"replace\"", "name=\"ENTEleveClasses\" operation=\"add\"");
    const Document document = readWell(made(QStringLiteral("a.xml"), delta));
    EXPECT_EQ(codes(document.findings), QStringList(QStringLiteral("AAF_VALUE")));
    EXPECT_EQ(valuesOf(document.requests[0], "ENTEleveClasses"), QStringList(QStringLiteral("not given")));
    EXPECT_EQ(valuesOf(document.requests[0], "ENTEleveGroupes").size(), 2);
}

TEST(AafReader, TakesADoctypeThatDeclaresNothing)
{
    const QByteArray named = "<!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\">";
    EXPECT_TRUE(aaf::read(made(QStringLiteral("a.xml"), file(pupil({}), named))));
    const QByteArray bomb = "<!DOCTYPE ficAlimMENESR [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    const auto refused
        = aaf::read(made(QStringLiteral("a.xml"), file(pupil("<attr name='sn'><value>&b;</value></attr>"), bomb)));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("DOCTYPE"))) << refused.error().text().toStdString();
}

TEST(AafReader, NamesAnotherFileGivenInItsPlace)
{
    const auto refused = aaf::read(golden(QStringLiteral("siecle/Structures.xml")));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Structures")));
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("annuaire AAF")));
}

TEST(AafReader, RefusesEveryTruncation)
{
    const xml::Input whole = golden(Complete.arg(QStringLiteral("PersEducNat")));
    ASSERT_FALSE(whole.bytes.isEmpty());
    for (qsizetype size = 150; size < whole.bytes.trimmed().size(); size += 61) {
        const auto cut = aaf::read(made(whole.name, whole.bytes.left(size)));
        ASSERT_FALSE(cut) << size;
        EXPECT_TRUE(cut.error().cause.contains(whole.name)) << cut.error().text().toStdString();
    }
}
