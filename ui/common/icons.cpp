// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/style.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace navette::ui {

namespace {

    QByteArray drawing(const QString& name)
    {
        QFile file(QStringLiteral(":/navette/icons/%1.svg").arg(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "icon", qPrintable(name));
        return opened ? file.readAll() : QByteArray();
    }

    /// Draws the SVG anew in the colour that the palette has at that moment.
    class ThemedEngine : public QIconEngine {
    public:
        ThemedEngine(const QString& name, Tone tone)
            : m_name(name)
            , m_tone(tone)
        {
        }

        void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
        {
            QByteArray svg = drawing(m_name);
            svg.replace("currentColor", colour(mode).name().toLatin1());
            QSvgRenderer(svg).render(painter, rect);
        }

        QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
        {
            const QString key
                = QStringLiteral("navette-icon-%1-%2-%3-%4")
                      .arg(m_name, colour(mode).name(), QString::number(size.width()), QString::number(size.height()));
            QPixmap pixmap;
            if (QPixmapCache::find(key, &pixmap))
                return pixmap;
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paint(&painter, QRect(QPoint(0, 0), size), mode, state);
            painter.end();
            QPixmapCache::insert(key, pixmap);
            return pixmap;
        }

        QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
        {
            return pixmap(size, mode, state);
        }

        QIconEngine* clone() const override { return new ThemedEngine(*this); }
        bool isNull() override { return false; }
        QString iconName() override { return m_name; }

    private:
        QColor colour(QIcon::Mode mode) const
        {
            const QPalette palette = QApplication::palette();
            if (mode == QIcon::Disabled)
                return palette.color(QPalette::Disabled, QPalette::ButtonText);
            return toneColour(m_tone);
        }

        QString m_name;
        Tone m_tone;
    };

} // namespace

QColor toneColour(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return QApplication::palette().color(QPalette::ButtonText);
    case Tone::Muted:
        return colours().muted;
    case Tone::Accent:
        return colours().accent;
    case Tone::OnAccent:
        return colours().accentText;
    case Tone::Success:
        return colours().success;
    case Tone::Warning:
        return colours().warning;
    case Tone::Danger:
        return colours().danger;
    }
    Q_UNREACHABLE();
}

QIcon icon(QStringView name, Tone tone) { return QIcon(new ThemedEngine(name.toString(), tone)); }

QIcon applicationIcon() { return QIcon(QStringLiteral(":/navette/navette.svg")); }

} // namespace navette::ui
