// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QTemporaryDir>
#include <memory>

namespace navette::ui {

/// Copies of files that the base keeps, for other programs to open: read only, in a folder that only this account can
/// enter, and gone with this object.
class ExactCopies {
public:
    /// Writes \a bytes as file \a name into the sub-folder \a key, replacing what was there; gives the path.
    Result<QString> put(const QString& key, const QString& name, const QByteArray& bytes);

private:
    std::unique_ptr<QTemporaryDir> m_folder; ///< made for the first copy
};

/// \a name as every file system takes it: without folders and without signs that mean something to one of them.
QString safeFileName(const QString& name);

} // namespace navette::ui
