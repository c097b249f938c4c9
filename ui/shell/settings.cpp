// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace navette::ui {

namespace {

    constexpr qsizetype MaxRecent = 8;
    const QString RecentKey = QStringLiteral("bases/recent");
    const QString GeometryKey = QStringLiteral("window/geometry");
    const QString ColumnsKey = QStringLiteral("window/columns");
    const QString WhyKey = QStringLiteral("window/why");
    const QString ThemeKey = QStringLiteral("window/theme");

} // namespace

Settings::Settings()
    : m_file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/navette/navette.ini"),
        QSettings::IniFormat)
{
}

QStringList Settings::recentBases() const
{
    QStringList bases = m_file.value(RecentKey).toStringList();
    bases.removeIf([](const QString& path) { return !QFileInfo(path).isFile(); });
    return bases;
}

void Settings::addRecentBase(const QString& path)
{
    QStringList bases = m_file.value(RecentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    bases.removeAll(absolute);
    bases.prepend(absolute);
    m_file.setValue(RecentKey, bases.first(qMin(bases.size(), MaxRecent)));
}

void Settings::clearRecentBases() { m_file.remove(RecentKey); }

QByteArray Settings::windowGeometry() const { return m_file.value(GeometryKey).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray& geometry) { m_file.setValue(GeometryKey, geometry); }
QByteArray Settings::columns() const { return m_file.value(ColumnsKey).toByteArray(); }
void Settings::setColumns(const QByteArray& columns) { m_file.setValue(ColumnsKey, columns); }
bool Settings::isWhyShown() const { return m_file.value(WhyKey, true).toBool(); }
void Settings::setWhyShown(bool shown) { m_file.setValue(WhyKey, shown); }

Theme Settings::theme() const
{
    return static_cast<Theme>(qBound(0, m_file.value(ThemeKey, 0).toInt(), static_cast<int>(Theme::Dark)));
}
void Settings::setTheme(Theme theme) { m_file.setValue(ThemeKey, static_cast<int>(theme)); }

} // namespace navette::ui
