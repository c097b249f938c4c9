// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>

namespace navette::delivery {

/// "…/NAME.ent" for "…/NAME.navette": what the automated update keeps beside the base, for every station that has it
/// open. Its runs, the lock that keeps two of them apart, and deposits that are not in the journal yet.
inline QString deliveryFolder(const QString& base)
{
    const QFileInfo given(base);
    const QString canonical = given.canonicalFilePath();
    const QFileInfo info(canonical.isEmpty() ? given.absoluteFilePath() : canonical);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(".ent");
}

} // namespace navette::delivery
