// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checks_page.h"

#include "checks/reasons.h"
#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/findings_view.h"
#include "ui/wizard/remedy_dialog.h"
#include "ui/wizard/same_reason_dialog.h"

#include <QDir>
#include <QLabel>

/// What the page does with its findings: remedies, reasons, the report.
namespace navette::ui {

namespace {

    constexpr qsizetype MostReasons = 10;

    /// Not "edit": a file says nothing of reasons, so those sent before are as good as they were.
    const QString ReasonStep = QStringLiteral("reason");

} // namespace

QString ChecksPage::receiverName() const
{
    switch (m_draft->receiver) {
    case exchange::Receiver::Sts:
        return QStringLiteral("sts");
    case exchange::Receiver::Siecle:
        return QStringLiteral("siecle");
    case exchange::Receiver::Ent:
        return QStringLiteral("ent");
    }
    Q_UNREACHABLE();
}

Findings ChecksPage::lacking() const
{
    Findings findings = m_draft->outgoing ? m_draft->outgoing->findings : Findings();
    findings.removeIf([](const Finding& finding) { return !checks::needsReason(finding); });
    return findings;
}

QStringList ChecksPage::lastReasons() const
{
    QList<FindingReason> rows;
    for (const FindingReason& row : session()->school().table<FindingReason>())
        rows.append(row);
    std::sort(rows.begin(), rows.end(),
        [](const FindingReason& a, const FindingReason& b) { return a.decidedAt > b.decidedAt; });
    QStringList reasons;
    for (const FindingReason& row : std::as_const(rows)) {
        if (reasons.size() < MostReasons && !reasons.contains(row.reason))
            reasons.append(row.reason);
    }
    return reasons;
}

GivenReason ChecksPage::givenBy(const Finding& finding) const
{
    if (finding.reason.isEmpty())
        return {};
    const QString print = checks::fingerprint(finding);
    for (const FindingReason& row : session()->school().table<FindingReason>()) {
        if (row.receiver == receiverName() && row.code == finding.code && row.objects == print)
            return { row.decidedBy, row.decidedAt };
    }
    return {};
}

void ChecksPage::previewRemedy(const Finding& finding)
{
    if (!finding.changes)
        return;
    if (session()->isReadOnly())
        return showError(this, { .kind = ErrorKind::Refused, .cause = session()->readOnlyReason() });
    RemedyDialog dialog(finding, session()->school(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    // Noted as an edit: under the step's own name it would pass for the file itself.
    if (const Result<> done = session()->edit(dialog.chosen(), finding.remedy); !done)
        showError(this, done.error());
}

void ChecksPage::giveReason(const Findings& findings, const QString& reason)
{
    ChangeSet changes;
    School school = session()->school();
    for (const Finding& finding : findings) {
        const ChangeSet one = checks::giveReason(
            school, receiverName(), finding, reason, session()->user(), QDateTime::currentDateTime());
        if (one.applyTo(school)) // each row is numbered after those before it
            changes = changes.then(one);
    }
    const QString title = findings.size() == 1
        ? tr("Motif du constat %1").arg(findings.first().code)
        : tr("Motif de %n constat(s)", nullptr, static_cast<int>(findings.size()));
    if (const Result<> done = session()->edit(changes, title, ReasonStep); !done)
        return showError(this, done.error());
    if (!m_findings->showNextReason())
        Q_EMIT answered();
}

void ChecksPage::withdrawReason(const Finding& finding)
{
    const ChangeSet changes = checks::withdrawReason(session()->school(), receiverName(), finding);
    const QString title = tr("Retrait du motif du constat %1").arg(finding.code);
    if (const Result<> done = session()->edit(changes, title, ReasonStep); !done)
        showError(this, done.error());
}

void ChecksPage::giveSameReason()
{
    const Findings open = lacking();
    SameReasonDialog dialog(open, lastReasons(), this);
    if (dialog.exec() == QDialog::Accepted && !dialog.reason().isEmpty())
        giveReason(open, dialog.reason());
}

FindingsReport ChecksPage::report() const
{
    const SchoolInfo& info = session()->school().info();
    QStringList school { info.name, info.uai, french::schoolYear(info.year) };
    school.removeAll(QString());
    return { .title = tr("Vérifications avant l’envoi : %1").arg(step().title),
        .school = school.join(QStringLiteral(" · ")),
        .base = QDir::toNativeSeparators(session()->path()),
        .user = session()->user(),
        .at = m_draft->options.at,
        .verdict = m_verdict->text(),
        .receiver = receiverName(),
        .findings = m_findings->findings(),
        .givenBy = [this](const Finding& finding) { return givenBy(finding); } };
}

} // namespace navette::ui
