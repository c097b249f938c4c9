// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats_out/outputs.h"

#include "formats/xml/decode.h"

#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

namespace navette::test {

QByteArray compact(const QByteArray& xml)
{
    Findings findings;
    const auto text = xml::decodeXml(made(QStringLiteral("compact.xml"), xml), findings);
    QXmlStreamReader reader(text.value_or(QString()));
    QByteArray all;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            all += '<' + reader.name().toUtf8() + ' ' + reader.namespaceUri().toUtf8();
            const auto given = reader.attributes();
            QStringList attributes;
            for (const QXmlStreamAttribute& attribute : given)
                attributes.append(attribute.name().toString() + u'=' + attribute.value().toString());
            attributes.sort();
            all += attributes.join(u' ').toUtf8() + ">\n";
        } else if (reader.isEndElement()) {
            all += "</" + reader.name().toUtf8() + ">\n";
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            all += reader.text().trimmed().toUtf8() + '\n';
        }
    }
    return reader.hasError() ? "not well formed: " + reader.errorString().toUtf8() : all;
}

std::optional<QString> schemaErrors(const QByteArray& xml, const QString& schema)
{
    const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    if (xmllint.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(xmllint,
        { QStringLiteral("--noout"), QStringLiteral("--schema"), dataPath(QStringLiteral("schemas/") + schema),
            QStringLiteral("-") });
    process.write(xml);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? QString()
                                                                                   : QStringLiteral("xmllint: ") + said;
}

QString codes(const Findings& findings)
{
    static constexpr const char* severities[] = { "Blocks", "ToVerify", "Information" };
    QStringList all;
    for (const Finding& finding : findings) {
        const QString one = finding.code + u' ' + QLatin1String(severities[static_cast<int>(finding.severity)]);
        if (!all.contains(one))
            all.append(one);
    }
    return all.join(QStringLiteral(", "));
}

} // namespace navette::test
