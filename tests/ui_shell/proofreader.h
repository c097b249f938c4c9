// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

class QWidget;

namespace navette::ui {

/// Reads what stands on the screen as a demanding French user would, and keeps what is wrong with it: words left in
/// English, plurals left open ("élève(s)"), spaces that may break before a colon, the same mnemonic twice, a widget
/// that takes the keyboard and has no name.
class Proofreader {
public:
    /// Reads every window that can be seen now.
    void look();
    /// Whether \a widget takes the keyboard by Tab now, for itself.
    static bool takesKeyboard(const QWidget* widget);
    /// What was found so far, each with the window or text it was found in.
    QStringList faults() const;

private:
    void read(const QString& text);
    void readWidget(const QWidget* widget);
    void readMnemonics(const QWidget* window);
    void readNames(const QWidget* window);

    bool m_ofQt = false; ///< the window that is read is one of Qt's own
    QSet<QString> m_read; ///< texts already held to the rules
    QSet<QString> m_faults;
};

} // namespace navette::ui
