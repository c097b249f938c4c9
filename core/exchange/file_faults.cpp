// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_faults.h"

#include <QFile>
#include <algorithm>

namespace navette::exchange {

namespace {

    bool isArchive(const QString& path)
    {
        constexpr qint64 Head = 64;
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && xml::recognise(file.read(Head)).type == xml::FileType::Zip;
    }

    QLatin1String codeOf(const QStringList& paths, const QList<xml::FileType>& expected)
    {
        for (const QString& path : paths) {
            const Result<QList<xml::Input>> inputs = xml::openInputs({ path });
            if (!inputs || (inputs->size() != 1 && paths.size() == 1))
                return QLatin1String(isArchive(path) ? "F08" : "F02");
            if (std::any_of(inputs->cbegin(), inputs->cend(),
                    [&](const xml::Input& input) { return !expected.contains(xml::recognise(input.bytes).type); }))
                return QLatin1String("F01");
        }
        return QLatin1String("F02");
    }

} // namespace

Result<Plan> refusedReading(const Error& error, const QStringList& paths, const QList<xml::FileType>& expected)
{
    if (error.kind != ErrorKind::Refused)
        return tl::unexpected<Error>(error);
    Plan plan;
    plan.entry.direction = Direction::In;
    plan.findings.append({ .code = codeOf(paths, expected),
        .severity = Severity::Blocks,
        .cause = error.cause,
        .consequence = error.consequence,
        .remedy = error.remedy });
    return plan;
}

} // namespace navette::exchange
