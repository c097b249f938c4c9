// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/run_log.h"

#include "common/french.h"
#include "delivery/paths.h"
#include "delivery/words.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <array>

namespace navette::delivery {

namespace {

    constexpr QLatin1String Date { "date" };
    constexpr QLatin1String Minutes { "minutes" };
    constexpr QLatin1String Served { "served" };
    constexpr QLatin1String SealedFile { "sealed_file" };
    constexpr QLatin1String SealedDocument { "sealed_document" };
    constexpr QLatin1String Runs { "runs" };
    constexpr QLatin1String At { "at" };
    constexpr QLatin1String ByHand { "by_hand" };
    constexpr QLatin1String ResultKey { "result" };
    constexpr QLatin1String Sentence { "sentence" };
    constexpr QLatin1String Details { "details" };
    constexpr QLatin1String Attempts { "attempts" };
    constexpr QLatin1String Path { "path" };
    constexpr QLatin1String Sha256 { "sha256" };
    constexpr QLatin1String Size { "size" };

    constexpr std::array<std::pair<RunResult, const char*>, 9> Names { { { RunResult::NotDue, "not-due" },
        { RunResult::Off, "off" }, { RunResult::Paused, "paused" }, { RunResult::Busy, "busy" },
        { RunResult::Unchanged, "unchanged" }, { RunResult::Sent, "sent" },
        { RunResult::NotInitialised, "not-initialised" }, { RunResult::Refused, "refused" },
        { RunResult::Failed, "failed" } } };

    QString logPath(const QString& base) { return deliveryFolder(base) + QStringLiteral("/passages.json"); }

    QJsonObject toJson(const Run& run)
    {
        return { { At, run.at.toUTC().toString(Qt::ISODateWithMs) }, { ByHand, run.byHand },
            { ResultKey, nameOf(run.result) }, { Sentence, run.sentence },
            { Details, QJsonArray::fromStringList(run.details) }, { Attempts, run.attempts }, { Path, run.path },
            { Sha256, run.sha256 }, { Size, run.size } };
    }

    Run runFrom(const QJsonObject& json)
    {
        Run run;
        run.at = QDateTime::fromString(json[At].toString(), Qt::ISODateWithMs);
        run.byHand = json[ByHand].toBool();
        for (const auto& [result, name] : Names) {
            if (json[ResultKey].toString() == QLatin1String(name))
                run.result = result;
        }
        run.sentence = json[Sentence].toString();
        for (const QJsonValue& detail : json[Details].toArray())
            run.details.append(detail.toString());
        run.attempts = json[Attempts].toInt();
        run.path = json[Path].toString();
        run.sha256 = json[Sha256].toString();
        run.size = json[Size].toInteger();
        return run;
    }

} // namespace

QString nameOf(RunResult result)
{
    for (const auto& [known, name] : Names) {
        if (known == result)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

void RunLog::add(const Run& run)
{
    runs.append(run);
    if (runs.size() > Kept)
        runs.remove(0, runs.size() - Kept);
}

RunLog readRunLog(const QString& base)
{
    RunLog log;
    QFile file(logPath(base));
    if (!file.open(QIODevice::ReadOnly))
        return log;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject served = json[Served].toObject();
    const WallTime time { QDate::fromString(served[Date].toString(), Qt::ISODate), served[Minutes].toInt() };
    if (time.date.isValid())
        log.served = time;
    log.sealedFile = json[SealedFile].toString();
    log.sealedDocument = json[SealedDocument].toString();
    for (const QJsonValue& run : json[Runs].toArray())
        log.add(runFrom(run.toObject()));
    return log;
}

Result<> writeRunLog(const QString& base, const RunLog& log)
{
    QJsonArray runs;
    for (const Run& run : log.runs)
        runs.append(toJson(run));
    QJsonObject json { { SealedFile, log.sealedFile }, { SealedDocument, log.sealedDocument }, { Runs, runs } };
    if (log.served)
        json.insert(
            Served, QJsonObject { { Date, log.served->date.toString(Qt::ISODate) }, { Minutes, log.served->minutes } });
    const QByteArray bytes = QJsonDocument(json).toJson();
    QSaveFile file(logPath(base));
    if (QDir().mkpath(deliveryFolder(base)) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.flush() && file.commit())
        return {};
    return failure(ErrorKind::Io,
        Words::tr("Le dossier %1, à côté de la base, ne peut pas être écrit.")
            .arg(french::quoted(QDir::toNativeSeparators(deliveryFolder(base)))),
        Words::tr("Le déroulement de la mise à jour automatique n’a pas pu être noté."),
        Words::tr("Libérez de la place, ou demandez le droit d’écrire à côté de la base."));
}

} // namespace navette::delivery
