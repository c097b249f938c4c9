// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/reasons.h"

#include "common/sha256.h"
#include "model/draft.h"

#include <QHash>
#include <algorithm>

namespace navette::checks {

namespace {

    const FindingReason* given(const School& school, QStringView receiver, const Finding& finding)
    {
        const QString print = fingerprint(finding);
        const auto& reasons = school.table<FindingReason>();
        const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const FindingReason& row) {
            return row.receiver == receiver && row.code == finding.code && row.objects == print;
        });
        return found == reasons.end() ? nullptr : &*found;
    }

} // namespace

QString fingerprint(const Finding& finding)
{
    QStringList rows;
    for (const ObjectRef& object : finding.objects) {
        if (object.id != 0)
            rows.append(object.kind + u':' + QString::number(object.id));
    }
    rows.sort();
    rows.removeDuplicates();
    if (rows.isEmpty())
        rows = { finding.cause, finding.where.file };
    rows.prepend(finding.code);
    return sha256Hex(rows.join(u'\n').toUtf8());
}

bool needsReason(const Finding& finding)
{
    return finding.severity == Severity::ToVerify && finding.reason.trimmed().isEmpty();
}

void applyReasons(Findings& findings, const School& school, QStringView receiver)
{
    QHash<QString, QString> reasons;
    for (const FindingReason& row : school.table<FindingReason>()) {
        if (row.receiver == receiver)
            reasons.insert(row.code + row.objects, row.reason);
    }
    for (Finding& finding : findings) {
        if (finding.severity == Severity::ToVerify)
            finding.reason = reasons.isEmpty() ? QString() : reasons.value(finding.code + fingerprint(finding));
    }
}

ChangeSet giveReason(const School& school, QStringView receiver, const Finding& finding, const QString& reason,
    const QString& user, const QDateTime& at)
{
    const QString words = reason.simplified();
    if (words.isEmpty())
        return withdrawReason(school, receiver, finding);
    Draft draft(school);
    FindingReason row { .receiver = receiver.toString(),
        .code = finding.code,
        .objects = fingerprint(finding),
        .reason = words,
        .decidedBy = user,
        .decidedAt = at };
    if (const FindingReason* former = given(school, receiver, finding)) {
        row.id = former->id;
        draft.update(row);
    } else {
        draft.insert(row);
    }
    return draft.changes();
}

ChangeSet withdrawReason(const School& school, QStringView receiver, const Finding& finding)
{
    Draft draft(school);
    if (const FindingReason* former = given(school, receiver, finding))
        draft.remove(former->id);
    return draft.changes();
}

} // namespace navette::checks
