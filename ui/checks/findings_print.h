// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "ui/checks/findings_report.h"

class QPagedPaintDevice;
class QWidget;

namespace navette::ui {

/// Draws the report page by page: A4, "Page 1 sur 3" and the title at the foot of each.
void paint(const FindingsReport& report, QPagedPaintDevice& device);

/// Writes the report as a PDF, whole or not at all; Io when the disk refuses.
Result<> writePdf(const FindingsReport& report, const QString& path);

/// Asks for a printer and prints; nothing when the user gives up.
void print(const FindingsReport& report, QWidget* parent);

/// Asks where, then writes the report there: as a PDF, a text or JSON, by the name's ending. A failure is shown.
enum class ReportFormat { Pdf, Text, Json };
void save(const FindingsReport& report, ReportFormat format, QWidget* parent);

} // namespace navette::ui
