// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace navette::store {

namespace {

    using namespace Qt::StringLiterals;

    QJsonObject toJson(const Finding& finding)
    {
        QJsonArray objects;
        for (const ObjectRef& object : finding.objects)
            objects.append(
                QJsonObject { { u"kind"_s, object.kind }, { u"id"_s, object.id }, { u"label"_s, object.label } });
        return { { u"code"_s, finding.code }, { u"severity"_s, static_cast<int>(finding.severity) },
            { u"cause"_s, finding.cause }, { u"consequence"_s, finding.consequence }, { u"remedy"_s, finding.remedy },
            { u"reason"_s, finding.reason }, { u"objects"_s, objects }, { u"file"_s, finding.where.file },
            { u"line"_s, finding.where.line }, { u"column"_s, finding.where.column },
            { u"occurrences"_s, finding.occurrences } };
    }

    Finding findingFrom(const QJsonObject& json)
    {
        Finding finding;
        finding.code = json[u"code"].toString();
        finding.severity = static_cast<Severity>(json[u"severity"].toInt());
        finding.cause = json[u"cause"].toString();
        finding.consequence = json[u"consequence"].toString();
        finding.remedy = json[u"remedy"].toString();
        finding.reason = json[u"reason"].toString();
        for (const QJsonValue& object : json[u"objects"].toArray())
            finding.objects.append(
                { object[u"kind"].toString(), object[u"id"].toInteger(), object[u"label"].toString() });
        finding.where = { json[u"file"].toString(), json[u"line"].toInteger(), json[u"column"].toInteger() };
        finding.occurrences = json[u"occurrences"].toInt(1);
        return finding;
    }

} // namespace

QByteArray toText(const QList<JournalCount>& counts)
{
    QJsonArray array;
    for (const JournalCount& count : counts)
        array.append(QJsonObject { { u"label"_s, count.label }, { u"value"_s, count.value } });
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<JournalCount> countsFromText(const QByteArray& json)
{
    QList<JournalCount> counts;
    for (const QJsonValue& count : QJsonDocument::fromJson(json).array())
        counts.append({ count[u"label"].toString(), count[u"value"].toInteger() });
    return counts;
}

QByteArray toText(const Findings& findings)
{
    QJsonArray array;
    for (const Finding& finding : findings)
        array.append(toJson(finding));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

Findings findingsFromText(const QByteArray& json)
{
    Findings findings;
    for (const QJsonValue& finding : QJsonDocument::fromJson(json).array())
        findings.append(findingFrom(finding.toObject()));
    return findings;
}

} // namespace navette::store
