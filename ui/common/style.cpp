// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"

#include "ui/common/icons.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontMetrics>
#include <QLabel>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <optional>

namespace navette::ui {

namespace {

    Colours lightColours()
    {
        Colours c;
        c.window = QColor(0xf4, 0xf5, 0xf8);
        c.base = QColor(0xff, 0xff, 0xff);
        c.alternate = QColor(0xf8, 0xf9, 0xfb);
        c.sunken = QColor(0xe9, 0xec, 0xf1);
        c.text = QColor(0x1b, 0x22, 0x30);
        c.muted = QColor(0x56, 0x60, 0x72);
        c.border = QColor(0xd5, 0xda, 0xe3);
        c.accent = QColor(0x27, 0x5d, 0xad);
        c.accentText = Qt::white;
        c.accentSoft = QColor(0xe3, 0xec, 0xf9);
        c.success = QColor(0x1c, 0x74, 0x4a);
        c.successSoft = QColor(0xe0, 0xf2, 0xe8);
        c.warning = QColor(0x8f, 0x56, 0x00);
        c.warningSoft = QColor(0xfd, 0xf0, 0xd5);
        c.danger = QColor(0xb3, 0x26, 0x2e);
        c.dangerSoft = QColor(0xfb, 0xe4, 0xe4);
        return c;
    }

    Colours darkColours()
    {
        Colours c;
        c.dark = true;
        c.window = QColor(0x1c, 0x20, 0x28);
        c.base = QColor(0x24, 0x29, 0x33);
        c.alternate = QColor(0x28, 0x2e, 0x39);
        c.sunken = QColor(0x16, 0x1a, 0x21);
        c.text = QColor(0xe7, 0xea, 0xf0);
        c.muted = QColor(0xa6, 0xb0, 0xc0);
        c.border = QColor(0x3d, 0x45, 0x53);
        c.accent = QColor(0x84, 0xb0, 0xf2);
        c.accentText = QColor(0x10, 0x1a, 0x2a);
        c.accentSoft = QColor(0x2b, 0x3c, 0x57);
        c.success = QColor(0x72, 0xcf, 0x9d);
        c.successSoft = QColor(0x1f, 0x3b, 0x2e);
        c.warning = QColor(0xf0, 0xb8, 0x57);
        c.warningSoft = QColor(0x43, 0x35, 0x1b);
        c.danger = QColor(0xf5, 0x8d, 0x8d);
        c.dangerSoft = QColor(0x4a, 0x28, 0x2b);
        return c;
    }

    Colours& current()
    {
        static Colours colours = lightColours();
        return colours;
    }

    QPalette paletteOf(const Colours& c)
    {
        QPalette p;
        p.setColor(QPalette::Window, c.window);
        p.setColor(QPalette::WindowText, c.text);
        p.setColor(QPalette::Base, c.base);
        p.setColor(QPalette::AlternateBase, c.alternate);
        p.setColor(QPalette::Text, c.text);
        p.setColor(QPalette::Button, c.base);
        p.setColor(QPalette::ButtonText, c.text);
        p.setColor(QPalette::BrightText, c.danger);
        p.setColor(QPalette::Highlight, c.accent);
        p.setColor(QPalette::HighlightedText, c.accentText);
        p.setColor(QPalette::Link, c.accent);
        p.setColor(QPalette::LinkVisited, c.accent);
        p.setColor(QPalette::ToolTipBase, c.base);
        p.setColor(QPalette::ToolTipText, c.text);
        p.setColor(QPalette::PlaceholderText, c.muted);
        p.setColor(QPalette::Light, c.base);
        p.setColor(QPalette::Midlight, c.alternate);
        p.setColor(QPalette::Mid, c.border);
        p.setColor(QPalette::Dark, c.muted);
        p.setColor(QPalette::Shadow, c.sunken);
        const QColor faded = c.dark ? QColor(0x77, 0x80, 0x8f) : QColor(0x8b, 0x93, 0xa1);
        for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
            p.setColor(QPalette::Disabled, role, faded);
        p.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
        return p;
    }

    QString sheetOf(const Colours& c, int unit)
    {
        QString sheet = QStringLiteral(R"(
QToolTip { color: @text; background: @base; border: 1px solid @border; padding: 4px; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMenuBar { background: @window; padding: 2px @2px; }
QMenuBar::item { padding: @1px @2px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @accentSoft; }
QMenu { background: @base; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: @1px @4px @1px @3px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { padding-left: @1px; }
QMenu::separator { height: 1px; background: @border; margin: 4px; }
QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QPushButton { background: @base; border: 1px solid @border; border-radius: 6px; padding: @1px @3px; min-height: @line; }
QPushButton:hover { border-color: @accent; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:focus { border: 2px solid @accent; padding: @1m @3m; }
QPushButton:disabled { background: @window; color: @muted; border-color: @border; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @sunken; color: @muted; border-color: @border; }
QPushButton[menu="true"] { padding-right: @4px; }
QPushButton::menu-indicator { image: url(@chevron); width: @lineS; height: @lineS; subcontrol-origin: padding;
    subcontrol-position: center right; right: @1px; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: @1px; }
QToolButton:hover { background: @accentSoft; }
QToolButton:focus { border: 2px solid @accent; padding: @1m; }
QToolButton:checked { background: @accentSoft; border-color: @accent; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
    background: @base; border: 1px solid @border; border-radius: 6px; padding: @1px @2px; min-height: @line;
    selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus, QComboBox:focus { border: 2px solid @accent; padding: @1m @2m; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { background: @window; color: @muted; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: @4px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url(@chevron); width: @lineH; height: @lineH; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: @4px; border: none;
    background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(@chevronUp); width: @lineS; height: @lineS; }
QAbstractSpinBox::down-arrow { image: url(@chevron); width: @lineS; height: @lineS; }
QComboBox QAbstractItemView { border: 1px solid @border; background: @base; selection-background-color: @accentSoft;
    selection-color: @text; outline: none; }
QAbstractItemView { background: @base; alternate-background-color: @alternate; border: 1px solid @border;
    border-radius: 6px; selection-background-color: @accentSoft; selection-color: @text; outline: none; }
QTableView { gridline-color: @border; }
QTableView::item, QTreeView::item, QListView::item { padding: @1px @1px; border: 1px solid transparent; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @accentSoft; color: @text; }
QTableView::item:focus, QTreeView::item:focus, QListView::item:focus { border-color: @accent; }
QHeaderView { background: @base; border: none; border-top-left-radius: 6px; border-top-right-radius: 6px; }
QHeaderView::section { background: @window; color: @muted; border: none; border-bottom: 1px solid @border;
    padding: @1px @2px; font-weight: 600; }
QHeaderView::down-arrow { image: url(@chevronUp); width: @lineS; height: @lineS; right: @1px; }
QHeaderView::up-arrow { image: url(@chevron); width: @lineS; height: @lineS; right: @1px; }
QTableCornerButton::section { background: @window; border: none; border-bottom: 1px solid @border; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar::tab { background: transparent; border: none; border-bottom: 3px solid transparent; padding: @2px @3px;
    margin-right: 2px; color: @muted; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:hover { color: @text; }
QTabBar:focus { outline: none; }
QTabBar::tab:focus:selected { background: @accentSoft; }
QGroupBox { border: 1px solid @border; border-radius: 8px; margin-top: @4px; padding: @3px; background: @base; }
QGroupBox::title { subcontrol-origin: margin; left: @2px; padding: 0 4px; font-weight: 600; }
QProgressBar { background: @sunken; border: none; border-radius: 4px; text-align: center; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QCheckBox, QRadioButton { spacing: @2px; padding: 2px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator { width: @tick; height: @tick;
    border: 1px solid @muted; border-radius: 4px; background: @base; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked { border-color: @accent; background: @accent; image: url(@tickImage); }
QCheckBox::indicator:disabled { border-color: @border; background: @sunken; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#page { background: transparent; }
*[role="title"] { font-size: @titlept; font-weight: 600; }
*[role="section"] { font-size: @sectionpt; font-weight: 600; }
*[role="muted"] { color: @muted; }
*[role="card"] { background: @base; border: 1px solid @border; border-radius: 8px; }
*[role="card"]:focus { border: 2px solid @accent; }
*[role="banner"] { background: @warningSoft; border: none; border-bottom: 1px solid @border; }
*[role="sidebar"] { background: @window; border: none; }
*[role="badge"] { background: @sunken; border-radius: 8px; padding: 1px 8px; color: @text; }
)");
        const double points = QApplication::font().pointSizeF() > 0 ? QApplication::font().pointSizeF() : 10;
        const int line = QFontMetrics(QApplication::font()).height();
        const QList<std::pair<QString, QString>> values {
            { QStringLiteral("@titlept"), QStringLiteral("%1pt").arg(points * 1.55, 0, 'f', 1) },
            { QStringLiteral("@sectionpt"), QStringLiteral("%1pt").arg(points * 1.12, 0, 'f', 1) },
            { QStringLiteral("@lineS"), QStringLiteral("%1px").arg(line / 2) },
            { QStringLiteral("@lineH"), QStringLiteral("%1px").arg(line * 3 / 4) },
            { QStringLiteral("@line"), QStringLiteral("%1px").arg(line) },
            { QStringLiteral("@1px"), QStringLiteral("%1px").arg(unit) },
            { QStringLiteral("@2px"), QStringLiteral("%1px").arg(2 * unit) },
            { QStringLiteral("@3px"), QStringLiteral("%1px").arg(3 * unit) },
            { QStringLiteral("@4px"), QStringLiteral("%1px").arg(5 * unit) },
            // One pixel less where the focus ring is one pixel wider: nothing moves when the focus comes.
            { QStringLiteral("@1m"), QStringLiteral("%1px").arg(unit - 1) },
            { QStringLiteral("@2m"), QStringLiteral("%1px").arg(2 * unit - 1) },
            { QStringLiteral("@3m"), QStringLiteral("%1px").arg(3 * unit - 1) },
            { QStringLiteral("@chevronUp"),
                c.dark ? QStringLiteral(":/navette/style/chevron-up-dark.svg")
                       : QStringLiteral(":/navette/style/chevron-up-light.svg") },
            { QStringLiteral("@chevron"),
                c.dark ? QStringLiteral(":/navette/style/chevron-dark.svg")
                       : QStringLiteral(":/navette/style/chevron-light.svg") },
            { QStringLiteral("@tickImage"),
                c.dark ? QStringLiteral(":/navette/style/tick-dark.svg")
                       : QStringLiteral(":/navette/style/tick-light.svg") },
            { QStringLiteral("@tick"), QStringLiteral("%1px").arg(line * 3 / 4) },
            { QStringLiteral("@accentText"), c.accentText.name() },
            { QStringLiteral("@accentSoft"), c.accentSoft.name() },
            { QStringLiteral("@accent"), c.accent.name() },
            { QStringLiteral("@warningSoft"), c.warningSoft.name() },
            { QStringLiteral("@window"), c.window.name() },
            { QStringLiteral("@base"), c.base.name() },
            { QStringLiteral("@alternate"), c.alternate.name() },
            { QStringLiteral("@sunken"), c.sunken.name() },
            { QStringLiteral("@text"), c.text.name() },
            { QStringLiteral("@muted"), c.muted.name() },
            { QStringLiteral("@border"), c.border.name() },
        };
        for (const auto& [name, value] : values)
            sheet.replace(name, value);
        return sheet;
    }

    void setRole(QWidget* widget, const char* role)
    {
        widget->setProperty("role", QString::fromLatin1(role));
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }

} // namespace

const Colours& colours() { return current(); }

void applyStyle(QApplication& application, Theme theme)
{
    // What the desktop itself wants, known only before the first palette of ours.
    static const bool systemIsDark = application.palette().color(QPalette::Window).lightness() < 128;
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark);
    current() = dark ? darkColours() : lightColours();
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(paletteOf(current()));
    application.setStyleSheet(sheetOf(current(), spacing(1)));
}

int spacing(int steps)
{
    static constexpr std::array Quarters { 0, 1, 2, 4, 6 };
    const int quarter = qMax(3, QFontMetrics(QApplication::font()).height() / 4);
    return quarter * Quarters.at(static_cast<size_t>(qBound(0, steps, 4)));
}

void makeTitle(QLabel* label) { setRole(label, "title"); }
void makeSection(QLabel* label) { setRole(label, "section"); }
void makeMuted(QLabel* label) { setRole(label, "muted"); }

void makePrimary(QWidget* button)
{
    button->setProperty("primary", true);
    if (auto* push = qobject_cast<QAbstractButton*>(button); push && !push->icon().isNull())
        push->setIcon(icon(push->icon().name(), Tone::OnAccent));
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace navette::ui
