// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

namespace navette::exchange {

/// Collects objects under one sentence; nothing when there are none.
class Case {
public:
    Case(const char* code, Severity severity, const QString& cause, const QString& consequence,
        const QString& remedy = {})
        : m_finding({ QLatin1String(code), severity, cause, consequence, remedy })
    {
    }

    void add(ObjectRef object, const QString& detail = {})
    {
        if (!detail.isEmpty())
            object.label += QStringLiteral(" (%1)").arg(detail);
        m_finding.objects.append(object);
    }

    /// \a more: what stands for %2 in the cause.
    void into(Findings& findings, const QString& more = {})
    {
        if (m_finding.objects.isEmpty())
            return;
        m_finding.cause = m_finding.cause.arg(m_finding.objects.size());
        if (!more.isEmpty())
            m_finding.cause = m_finding.cause.arg(more);
        m_finding.occurrences = int(m_finding.objects.size());
        findings.append(m_finding);
    }

private:
    Finding m_finding;
};

} // namespace navette::exchange
