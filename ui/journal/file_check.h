// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"
#include "ui/common/icons.h"

#include <atomic>

namespace navette::ui {

/// How the file that was exchanged lies on disk today.
enum class FileState { Unknown, Same, Changed, Gone, Unreadable };

/// Compares what lies at \a file's path with its size and SHA-256. Reads the whole file when the size is the same, so
/// not for the window's thread; Unknown when \a cancelled meanwhile, or when there is no path.
FileState checkFile(const JournalFile& file, const std::atomic<bool>& cancelled);

/// "Inchangé à cet endroit", "Modifié depuis à cet endroit", ...
QString fileStateWord(FileState state);
QString fileStateIcon(FileState state);
Tone fileStateTone(FileState state);

} // namespace navette::ui
