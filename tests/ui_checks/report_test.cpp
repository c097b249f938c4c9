// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"
#include "ui/checks/findings_print.h"
#include "ui/checks/findings_report.h"
#include "ui/common/words.h"

#include "qt_printers.h"
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPrintDialog>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTimer>
#include <gtest/gtest.h>

/// The list on paper and in a file: the same findings as on the screen, in the same order and words.
namespace navette::ui {

namespace {

    Finding finding(const char* code, Severity severity, const QString& cause)
    {
        return { .code = QString::fromLatin1(code),
            .severity = severity,
            .cause = cause,
            .consequence = QStringLiteral("STS-Web les refuserait."),
            .remedy = QStringLiteral("Corrigez-les <dans la fiche> & ailleurs.") };
    }

    FindingsReport sample()
    {
        Finding blocking = finding("G03", Severity::Blocks, QStringLiteral("Groupes sans classe : 20."));
        for (int i = 1; i <= 20; ++i)
            blocking.objects.append({ QStringLiteral("student_group"), i, QStringLiteral("6AGR%1").arg(i) });
        Finding known = finding("L05", Severity::ToVerify, QStringLiteral("L’export de STS n’est pas coché."));
        known.reason = QStringLiteral("Fait ce matin");
        Finding inFile = finding("XML_VALUE", Severity::Information, QStringLiteral("Une valeur ne se lit pas."));
        inFile.where = { QStringLiteral("Structures.xml"), 12, 4 };
        return { .title = QStringLiteral("Vérifications avant l’envoi"),
            .school = QStringLiteral("Collège des Tilleuls · 0990001N · 2026-2027"),
            .base = QStringLiteral("college.navette"),
            .user = QStringLiteral("anne"),
            .at = QDateTime(QDate(2026, 9, 15), QTime(10, 12)),
            .verdict = QStringLiteral("1 anomalie bloque."),
            .receiver = QStringLiteral("sts"),
            .findings = { blocking, known, inFile },
            .givenBy = [](const Finding&) {
                return GivenReason { QStringLiteral("benoit"), QDateTime(QDate(2026, 9, 14), QTime(8, 5)) };
            } };
    }

    /// Without the spaces that never break: the plain text of a document has lost them.
    QString spaced(QString text) { return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' '); }

    QString plainHtml(const FindingsReport& report)
    {
        QTextDocument document;
        document.setHtml(toHtml(report));
        return spaced(document.toPlainText());
    }

} // namespace

TEST(ReportTest, PaperTextAndJsonHoldEveryFindingWithAllItsWords)
{
    const FindingsReport report = sample();
    const QString json = QString::fromUtf8(toJson(report));
    for (const QString& text : { plainHtml(report), spaced(toText(report)) }) {
        qsizetype at = 0;
        for (const Finding& finding : report.findings) {
            const qsizetype here = text.indexOf(spaced(finding.cause));
            EXPECT_GE(here, at) << "in the order of the screen: " << text.toStdString();
            at = here;
            for (const QString& words : { finding.code, finding.consequence, finding.remedy, finding.reason,
                     placeText(finding.where), severityWord(finding.severity) })
                EXPECT_TRUE(text.contains(spaced(words))) << words.toStdString();
            for (const ObjectRef& object : finding.objects)
                EXPECT_TRUE(text.contains(object.label));
        }
        for (const QString& words :
            { report.title, report.school, report.base, report.user, report.verdict, QStringLiteral("15/09/2026"),
                QStringLiteral("benoit"), fullMoment(QDateTime(QDate(2026, 9, 14), QTime(8, 5))),
                checks::findRule(u"G03")->title, checks::findRule(u"G03")->source })
            EXPECT_TRUE(text.contains(spaced(words))) << words.toStdString() << '\n' << text.toStdString();
    }
    for (const Finding& finding : report.findings)
        EXPECT_TRUE(json.contains(finding.cause));
}

TEST(ReportTest, JsonHasTheKeysOfTheCommandLine)
{
    const QJsonObject json = QJsonDocument::fromJson(toJson(sample())).object();
    EXPECT_EQ(json[u"rules"].toString(), checks::rulesDate().toString(Qt::ISODate));
    EXPECT_EQ(json[u"verdict"].toString(), sample().verdict);
    EXPECT_TRUE(json[u"blocked"].toBool());
    const QJsonArray findings = json[u"findings"].toArray();
    ASSERT_EQ(findings.size(), 3);
    const QJsonObject first = findings.first().toObject();
    for (const char* key :
        { "code", "severity", "title", "cause", "consequence", "remedy", "source", "basis", "objects", "reason" })
        EXPECT_TRUE(first.contains(QLatin1String(key))) << key;
    EXPECT_EQ(first[u"severity"].toString(), QStringLiteral("blocks"));
    EXPECT_EQ(first[u"objects"].toArray().size(), 20);
    EXPECT_EQ(findings.at(1)[u"reason_by"].toString(), QStringLiteral("benoit"));
    EXPECT_EQ(findings.at(2)[u"where"][u"line"].toInt(), 12);
}

TEST(ReportTest, APdfIsWrittenPageByPageAndWhole)
{
    FindingsReport report = sample();
    for (int i = 0; i < 80; ++i)
        report.findings.append(finding("G05", Severity::ToVerify, QStringLiteral("Un constat de plus, nº %1.").arg(i)));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("constats.pdf"));
    ASSERT_TRUE(writePdf(report, path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_TRUE(bytes.trimmed().endsWith("%%EOF"));
    const QRegularExpression page(QStringLiteral("/Type /Page\\b(?!s)"));
    qsizetype pages = 0;
    for (auto match = page.globalMatch(QString::fromLatin1(bytes)); match.hasNext(); match.next())
        ++pages;
    EXPECT_GE(pages, 3);
    if (const QString kept = qEnvironmentVariable("NAVETTE_SHOTS"); !kept.isEmpty())
        QFile::copy(path, kept + QStringLiteral("/constats.pdf"));
}

TEST(ReportTest, APdfThatCannotBeWrittenIsAnError)
{
    const QTemporaryDir folder;
    const Result<> done = writePdf(sample(), folder.filePath(QStringLiteral("absent/constats.pdf")));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Io);
}

TEST(ReportTest, PrintingIsAskedForAndGivenUp)
{
    QWidget window;
    window.show();
    bool asked = false;
    QTimer::singleShot(0, qApp, [&] {
        auto* dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        asked = true;
        dialog->reject();
    });
    print(sample(), &window);
    EXPECT_TRUE(asked);
}

} // namespace navette::ui
