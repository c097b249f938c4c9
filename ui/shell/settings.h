// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/style.h"

#include <QSettings>
#include <QStringList>

namespace navette::ui {

/// What this account's window remembers between two starts: nothing that belongs to a base.
class Settings {
public:
    Settings();

    /// Bases opened lately, the newest first; those that are no more are left out.
    QStringList recentBases() const;
    void addRecentBase(const QString& path);
    void clearRecentBases();

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray columns() const;
    void setColumns(const QByteArray& columns);
    bool isWhyShown() const;
    void setWhyShown(bool shown);
    Theme theme() const;
    void setTheme(Theme theme);

private:
    QSettings m_file;
};

} // namespace navette::ui
