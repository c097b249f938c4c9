// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "ui/common/icons.h"

#include <QDateTime>

/// How a finding is said: one wording for the cards, the clipboard and what is printed.
namespace navette::ui {

/// "Bloquant", "À vérifier", "Information".
QString severityWord(Severity severity);
QString severityIcon(Severity severity);
Tone severityTone(Severity severity);

/// "bascule.xml, ligne 12, colonne 4"; empty for no place.
QString placeText(const Location& where);
/// Who let a finding pass, and when; both may be unknown (a journal entry says them for all its findings).
struct GivenReason {
    QString by;
    QDateTime at;
};
/// "Laissé passer : « … », par Anne, le 24/11/2026 à 10 h 12."
QString reasonText(const QString& reason, const GivenReason& given = {});
/// "2 bloquants · 3 à vérifier"; empty for none.
QString summaryOf(const Findings& findings);
/// All as plain text, with all their objects.
QString textOf(const Findings& findings);

} // namespace navette::ui
