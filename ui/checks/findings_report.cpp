// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/findings_report.h"

#include "checks/catalogue.h"
#include "common/french.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::ui::FindingsReport)
    };

    GivenReason givenBy(const FindingsReport& report, const Finding& finding)
    {
        return report.givenBy && !finding.reason.isEmpty() ? report.givenBy(finding) : GivenReason();
    }

    /// What stands above the list, line by line.
    QStringList headLines(const FindingsReport& report)
    {
        return { report.school, Words::tr("Base : %1").arg(report.base),
            Words::tr("Vérifié le %1 par %2, avec les règles du %3")
                .arg(fullMoment(report.at), report.user, french::date(checks::rulesDate())) };
    }

    QString headingOf(const Finding& finding)
    {
        const checks::Rule* rule = checks::findRule(finding.code);
        const QString name = rule ? Words::tr("%1, %2").arg(finding.code, rule->title) : finding.code;
        return finding.occurrences > 1 ? name + Words::tr(" · %n fois", nullptr, finding.occurrences) : name;
    }

    QString sourceOf(const Finding& finding)
    {
        const checks::Rule* rule = checks::findRule(finding.code);
        return rule ? Words::tr("Source : %1 (%2)").arg(rule->source, checks::basisLabel(rule->basis)) : QString();
    }

    QString severityName(Severity severity)
    {
        return severity == Severity::Blocks  ? QStringLiteral("blocks")
            : severity == Severity::ToVerify ? QStringLiteral("verify")
                                             : QStringLiteral("information");
    }

    QString basisName(checks::Rule::Basis basis)
    {
        return basis == checks::Rule::Basis::Seen   ? QStringLiteral("seen")
            : basis == checks::Rule::Basis::Deduced ? QStringLiteral("deduced")
                                                    : QStringLiteral("knowledge");
    }

    QString paragraph(const QString& text, const char* style)
    {
        return text.isEmpty()
            ? QString()
            : QStringLiteral("<p style=\"%1\">%2</p>").arg(QLatin1String(style), text.toHtmlEscaped());
    }

    const char* colourOf(Severity severity)
    {
        // On white paper, and told apart in grey as well: the word says it.
        return severity == Severity::Blocks ? "#a1202c" : severity == Severity::ToVerify ? "#7a4b00" : "#1d4f91";
    }

    QString objectsOf(const Finding& finding)
    {
        QStringList labels;
        for (const ObjectRef& object : finding.objects)
            labels.append(object.label);
        return labels.join(QStringLiteral(" · "));
    }

} // namespace

QString toHtml(const FindingsReport& report)
{
    QString html = QStringLiteral("<html><body style=\"color: #1a1d21;\">");
    html += QStringLiteral("<h1 style=\"font-size: 16pt; margin-bottom: 2px;\">%1</h1>")
                .arg(report.title.toHtmlEscaped());
    for (const QString& line : headLines(report))
        html += paragraph(line, "margin: 0; color: #4a5058;");
    html += paragraph(report.verdict, "margin-top: 10px; margin-bottom: 2px; font-size: 12pt; font-weight: 600;");
    html += paragraph(summaryOf(report.findings), "margin-top: 0; color: #4a5058;");
    std::optional<Severity> former;
    for (const Finding& finding : report.findings) {
        if (former != finding.severity)
            html += QStringLiteral(
                "<h2 style=\"font-size: 12pt; color: %1; margin-top: 16px; margin-bottom: 0;\">%2</h2>")
                        .arg(QLatin1String(colourOf(finding.severity)), severityWord(finding.severity));
        former = finding.severity;
        html += paragraph(headingOf(finding), "margin-top: 10px; margin-bottom: 0; color: #4a5058;");
        html += paragraph(finding.cause, "margin: 0; font-weight: 600;");
        html += paragraph(finding.consequence, "margin: 0;");
        html += paragraph(finding.remedy, "margin: 0;");
        html += paragraph(placeText(finding.where), "margin: 0; color: #4a5058;");
        html += paragraph(objectsOf(finding), "margin-top: 2px; margin-bottom: 0; margin-left: 14px;");
        html += paragraph(reasonText(finding.reason, givenBy(report, finding)),
            "margin-top: 2px; margin-bottom: 0; font-style: italic;");
        html += paragraph(sourceOf(finding), "margin-top: 2px; margin-bottom: 0; font-size: 8pt; color: #4a5058;");
    }
    return html + QStringLiteral("</body></html>");
}

QString toText(const FindingsReport& report)
{
    QStringList blocks { report.title + u'\n' + headLines(report).join(u'\n'), report.verdict };
    for (const Finding& finding : report.findings) {
        QStringList lines { severityWord(finding.severity) + QStringLiteral(" · ") + headingOf(finding), finding.cause,
            finding.consequence, finding.remedy, placeText(finding.where),
            reasonText(finding.reason, givenBy(report, finding)) };
        for (const ObjectRef& object : finding.objects)
            lines += QStringLiteral("  – ") + object.label;
        lines += sourceOf(finding);
        lines.removeAll(QString());
        blocks += lines.join(u'\n');
    }
    return blocks.join(QStringLiteral("\n\n")) + u'\n';
}

QByteArray toJson(const FindingsReport& report)
{
    using namespace Qt::StringLiterals;
    QJsonArray findings;
    for (const Finding& finding : report.findings) {
        QJsonArray objects;
        for (const ObjectRef& object : finding.objects)
            objects.append(
                QJsonObject { { u"kind"_s, object.kind }, { u"id"_s, object.id }, { u"label"_s, object.label } });
        const checks::Rule* rule = checks::findRule(finding.code);
        const GivenReason given = givenBy(report, finding);
        QJsonObject json { { u"code"_s, finding.code }, { u"severity"_s, severityName(finding.severity) },
            { u"title"_s, rule ? rule->title : QString() }, { u"cause"_s, finding.cause },
            { u"consequence"_s, finding.consequence }, { u"remedy"_s, finding.remedy },
            { u"source"_s, rule ? rule->source : QString() }, { u"basis"_s, rule ? basisName(rule->basis) : QString() },
            { u"objects"_s, objects }, { u"occurrences"_s, finding.occurrences }, { u"reason"_s, finding.reason },
            { u"reason_by"_s, given.by },
            { u"reason_at"_s, given.at.isValid() ? given.at.toString(Qt::ISODate) : QString() } };
        if (!finding.where.isNull())
            json.insert(u"where"_s,
                QJsonObject { { u"file"_s, finding.where.file }, { u"line"_s, finding.where.line },
                    { u"column"_s, finding.where.column } });
        findings.append(json);
    }
    return QJsonDocument(
        QJsonObject { { u"title"_s, report.title }, { u"school"_s, report.school }, { u"base"_s, report.base },
            { u"receiver"_s, report.receiver }, { u"at"_s, report.at.toString(Qt::ISODate) },
            { u"user"_s, report.user }, { u"rules"_s, checks::rulesDate().toString(Qt::ISODate) },
            { u"verdict"_s, report.verdict }, { u"blocked"_s, blocks(report.findings) }, { u"findings"_s, findings } })
        .toJson();
}

} // namespace navette::ui
