// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/finding_words.h"

#include <QDateTime>
#include <functional>

namespace navette::ui {

/// The list of findings as it stands on the screen, to be printed or kept: the same findings, in the same order and
/// words, and nothing more.
struct FindingsReport {
    QString title; ///< "Vérifications avant l’export vers STS-Web"
    QString school; ///< name, UAI and school year
    QString base; ///< the base's file
    QString user;
    QDateTime at;
    QString verdict;
    QString receiver; ///< "sts", "siecle", "ent"
    Findings findings;
    std::function<GivenReason(const Finding&)> givenBy;
};

/// For QTextDocument: dark on white, whatever the theme.
QString toHtml(const FindingsReport& report);
QString toText(const FindingsReport& report);
/// Keys in English as those of navette-cli check --json.
QByteArray toJson(const FindingsReport& report);

} // namespace navette::ui
