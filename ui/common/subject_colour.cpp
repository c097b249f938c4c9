// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/subject_colour.h"

#include "ui/common/style.h"

#include <array>
#include <cmath>

namespace navette::ui {

namespace {

    /// WCAG 2 relative luminance.
    double luminance(const QColor& colour)
    {
        const auto linear
            = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    }

} // namespace

QColor subjectColour(const QString& code)
{
    // FNV-1a: qHash is seeded and would give other colours tomorrow.
    quint32 hash = 2166136261U;
    for (const QChar c : code) {
        hash ^= c.unicode();
        hash *= 16777619U;
    }
    // Hues far enough apart for the eye; the rest of the hash varies them a little.
    static constexpr std::array Hues { 8, 32, 50, 78, 112, 150, 174, 194, 214, 236, 262, 288, 316, 342 };
    const int hue = Hues.at(hash % Hues.size());
    const int variant = static_cast<int>(hash / Hues.size() % 3);
    if (colours().dark)
        return QColor::fromHsl(hue, 85 + 20 * variant, 72 + 10 * variant);
    return QColor::fromHsl(hue, 150 + 25 * variant, 212 + 6 * variant);
}

QColor textOn(const QColor& background)
{
    const double l = luminance(background);
    const bool whiteReadsBetter = 1.05 / (l + 0.05) > (l + 0.05) / 0.05;
    return whiteReadsBetter ? QColor(Qt::white) : QColor(0x14, 0x1a, 0x26);
}

} // namespace navette::ui
