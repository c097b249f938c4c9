// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/report.h"

#include "common/french.h"

namespace navette::checks {

namespace {

    /// All blanks in one pass: what is filled in may hold a % of its own.
    QString filled(const QString& text, const QStringList& blanks)
    {
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int blank = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
            if (blank < 1 || blank > blanks.size()) {
                out += text[i];
                continue;
            }
            out += blanks[blank - 1];
            ++i;
        }
        return out;
    }

} // namespace

void Report::about(const QList<RowKey>& keys, const How& how)
{
    if (!keys.isEmpty())
        add(how, keys, QStringList { french::number(keys.size()) } + how.blanks);
}

void Report::aboutSchool(const How& how) { add(how, { { Kind::SchoolInfo, m_school.info().id.value } }, how.blanks); }

void Report::tell(const QString& cause, const QList<RowKey>& keys)
{
    add({}, keys, {});
    m_findings.last().cause = cause;
    m_findings.last().occurrences = 1;
}

void Report::add(const How& how, const QList<RowKey>& keys, const QStringList& blanks)
{
    const RuleCase one = m_rule.find(how.which);
    Finding finding { .code = m_rule.code,
        .severity = one.severity,
        .cause = filled(one.cause, blanks),
        .consequence = filled(one.consequence, blanks),
        .remedy = one.remedy,
        .occurrences = int(keys.size()) };
    if (!how.mend.changes.isEmpty()) {
        finding.remedy = how.mend.label;
        finding.changes = std::make_shared<const ChangeSet>(how.mend.changes);
    }
    for (const RowKey& key : keys)
        finding.objects.append(objectRef(m_school, key));
    m_findings.append(finding);
}

} // namespace navette::checks
