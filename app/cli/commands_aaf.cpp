// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "exchange/aaf_check.h"
#include "formats/aaf/delivery.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

/// `verify aaf`: what the ENT will not recognise of what we send it.
namespace navette::cli {

namespace {
    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }
} // namespace

Result<int> verifyAaf(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() < 3)
        return wrongUsage();
    NAVETTE_TRY(base, openToRead(arguments.words[1]));
    NAVETTE_TRY(documents, aaf::readDelivery(arguments.words.mid(2)));
    const aaf::State state = aaf::stateOf(documents);
    const Findings findings = exchange::aafFindings(base.school(), state);
    const bool unrecognised = exchange::tellsUnrecognised(findings);
    output.line(exchange::aafSummary(base.school(), state));
    // Who exactly is what one came for: every object has its line.
    for (Finding finding : findings) {
        const QList<ObjectRef> objects = std::exchange(finding.objects, {});
        output.findings({ finding });
        for (const ObjectRef& object : objects)
            output.line(QStringLiteral("    ") + object.label);
    }
    output.line(unrecognised ? tr("L’ENT ne reconnaîtra pas tout ce qui lui est envoyé.")
                             : tr("L’ENT reconnaîtra tout ce qui lui est envoyé."));
    output.document(QJsonDocument(QJsonObject { { QStringLiteral("recognised"), !unrecognised },
        { QStringLiteral("summary"), exchange::aafSummary(base.school(), state) },
        { QStringLiteral("findings"), toJson(findings) } }));
    return unrecognised ? Blocked : Done;
}

} // namespace navette::cli
