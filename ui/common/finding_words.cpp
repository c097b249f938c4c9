// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/finding_words.h"

#include "common/french.h"
#include "ui/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::ui::FindingWords)
    };

} // namespace

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Blocks:
        return Words::tr("Bloquant");
    case Severity::ToVerify:
        return Words::tr("À vérifier");
    case Severity::Information:
        return Words::tr("Information");
    }
    Q_UNREACHABLE();
}

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Blocks:
        return QStringLiteral("blocks");
    case Severity::ToVerify:
        return QStringLiteral("verify");
    case Severity::Information:
        return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Blocks:
        return Tone::Danger;
    case Severity::ToVerify:
        return Tone::Warning;
    case Severity::Information:
        return Tone::Accent;
    }
    Q_UNREACHABLE();
}

QString placeText(const Location& where)
{
    if (where.line == 0)
        return where.file;
    const QString line = where.column > 0 ? Words::tr("ligne %1, colonne %2").arg(where.line).arg(where.column)
                                          : Words::tr("ligne %1").arg(where.line);
    return where.file.isEmpty() ? line : where.file + QStringLiteral(", ") + line;
}

QString reasonText(const QString& reason, const GivenReason& given)
{
    if (reason.isEmpty())
        return {};
    QString text = Words::tr("Laissé passer : %1").arg(french::quoted(reason));
    if (!given.by.isEmpty())
        text += Words::tr(", par %1").arg(given.by);
    if (given.at.isValid())
        text += Words::tr(", le %1").arg(fullMoment(given.at));
    return text + u'.';
}

QString summaryOf(const Findings& findings)
{
    QStringList parts;
    const auto count = [&](Severity severity) {
        return static_cast<int>(std::count_if(
            findings.cbegin(), findings.cend(), [&](const Finding& f) { return f.severity == severity; }));
    };
    if (const int n = count(Severity::Blocks))
        parts += Words::tr("%n bloquant(s)", nullptr, n);
    if (const int n = count(Severity::ToVerify))
        parts += Words::tr("%n à vérifier", nullptr, n);
    if (const int n = count(Severity::Information))
        parts += Words::tr("%n information(s)", nullptr, n);
    return parts.join(QStringLiteral(" · "));
}

QString textOf(const Findings& findings)
{
    QStringList blocks;
    for (const Finding& finding : findings) {
        QStringList lines { severityWord(finding.severity) + u' ' + finding.code, finding.cause, finding.consequence,
            finding.remedy, placeText(finding.where), reasonText(finding.reason) };
        for (const ObjectRef& object : finding.objects)
            lines += QStringLiteral("  – ") + object.label;
        lines.removeAll(QString());
        blocks += lines.join(u'\n');
    }
    return blocks.join(QStringLiteral("\n\n"));
}

} // namespace navette::ui
