// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "checks/catalogue.h"
#include "checks/reasons.h"
#include "exchange/exports.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

/// The command that checks: what an export would meet, in the words of the catalogue, and the ready remedies.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    QString basisName(checks::Rule::Basis basis)
    {
        switch (basis) {
        case checks::Rule::Basis::Seen:
            return QStringLiteral("seen");
        case checks::Rule::Basis::Deduced:
            return QStringLiteral("deduced");
        case checks::Rule::Basis::Knowledge:
            return QStringLiteral("knowledge");
        }
        return {};
    }

    /// A finding with what the catalogue says of its rule.
    QJsonObject withRule(const Finding& finding)
    {
        QJsonObject json = toJson(finding);
        const checks::Rule* rule = checks::findRule(finding.code);
        json.insert(QStringLiteral("title"), rule ? rule->title : QString());
        json.insert(QStringLiteral("source"), rule ? rule->source : QString());
        json.insert(QStringLiteral("basis"), rule ? basisName(rule->basis) : QString());
        json.insert(QStringLiteral("fixable"), finding.changes != nullptr);
        return json;
    }

    QString verdict(const Findings& findings)
    {
        const auto blocking = std::count_if(findings.cbegin(), findings.cend(),
            [](const Finding& finding) { return finding.severity == Severity::Blocks; });
        if (blocking > 0)
            return QCoreApplication::translate("Cli", "%n point(s) bloque(nt) l’envoi", nullptr, int(blocking));
        const auto open = std::count_if(findings.cbegin(), findings.cend(), checks::needsReason);
        if (open > 0)
            return QCoreApplication::translate("Cli", "Rien ne bloque ; %n point(s) à vérifier", nullptr, int(open));
        return checks::cleanBill();
    }

    exchange::ExportOptions optionsOf(const Arguments& arguments)
    {
        return { .at = QDateTime::currentDateTime(),
            .acceptedBecause = arguments.value(QStringLiteral("why")),
            .reason = arguments.value(QStringLiteral("why")) };
    }

    void print(const Findings& findings, Output& output)
    {
        for (const Finding& finding : findings) {
            output.findings({ finding });
            if (const checks::Rule* rule = checks::findRule(finding.code))
                output.line(
                    tr("    %1. Source : %2 (%3)").arg(rule->title, rule->source, checks::basisLabel(rule->basis)));
        }
    }

    /// Every ready remedy of \a code, one after the other: each is made for the state that the one before leads to.
    /// What is told for information is no fault to mend.
    ChangeSet remedies(exchange::Receiver receiver, School school, const QString& code,
        const exchange::ExportOptions& options, QStringList& labels)
    {
        ChangeSet all;
        QSet<QString> done; // two findings may be mended in the same words
        for (;;) {
            const Findings findings = exchange::planExport(receiver, school, options).findings;
            const auto next = std::find_if(findings.cbegin(), findings.cend(), [&](const Finding& finding) {
                return finding.code == code && finding.severity != Severity::Information && finding.changes
                    && !done.contains(finding.remedy + checks::fingerprint(finding));
            });
            if (next == findings.cend() || !next->changes->applyTo(school))
                return all;
            done.insert(next->remedy + checks::fingerprint(*next));
            labels.append(next->remedy);
            all = all.then(*next->changes);
        }
    }

    Result<> fix(const Arguments& arguments, exchange::Receiver receiver, Output& output)
    {
        const QString code = arguments.value(QStringLiteral("fix"));
        NAVETTE_TRY(base, openToWrite(arguments.words[0]));
        QStringList labels;
        const ChangeSet changes = remedies(receiver, base.school(), code, optionsOf(arguments), labels);
        if (changes.isEmpty())
            return failure(ErrorKind::Refused, tr("%1 n’a pas de correction toute prête ici.").arg(code),
                tr("Rien n’a été changé."), tr("Faites « check » pour voir ce qui se corrige, et comment."));
        NAVETTE_CHECK(
            base.commit(changes, { .step = QStringLiteral("edit"), .title = labels.join(QStringLiteral(" ; ")) }));
        for (const QString& label : std::as_const(labels))
            output.line(tr("Fait : %1").arg(label));
        return {};
    }

} // namespace

Result<int> check(const Arguments& arguments, Output& output)
{
    const auto receiver = exchange::receiverOfName(arguments.value(QStringLiteral("for")));
    if (arguments.words.size() != 1 || !receiver)
        return wrongUsage();
    if (arguments.has(QStringLiteral("fix")))
        NAVETTE_CHECK(fix(arguments, *receiver, output));
    NAVETTE_TRY(base, openToRead(arguments.words[0]));
    const exchange::Outgoing outgoing = exchange::planExport(*receiver, base.school(), optionsOf(arguments));
    print(outgoing.findings, output);
    const QString words = verdict(outgoing.findings);
    output.line(words + u'.');
    if (!checks::rulesNotice().isEmpty())
        output.line(checks::rulesNotice());
    QJsonArray findings;
    for (const Finding& finding : outgoing.findings)
        findings.append(withRule(finding));
    output.document(QJsonDocument(QJsonObject { { QStringLiteral("blocked"), outgoing.isBlocked() },
        { QStringLiteral("verdict"), words }, { QStringLiteral("rules"), checks::rulesDate().toString(Qt::ISODate) },
        { QStringLiteral("rules_notice"), checks::rulesNotice() }, { QStringLiteral("findings"), findings } }));
    return outgoing.isBlocked() ? Blocked : Done;
}

} // namespace navette::cli
