// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace navette::checks {

/// Whether a teacher of \a disciplines ("L0202 LET MODERN", as in Teacher::disciplines) is expected to teach the
/// subject of that national code. True whenever the table (resources/checks/disciplines.json) knows none of the
/// disciplines, or not the subject: an unknown one is no fault.
bool mayTeach(const QStringList& disciplines, const QString& subjectCode);

} // namespace navette::checks
