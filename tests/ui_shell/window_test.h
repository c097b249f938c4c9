// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proofreader.h"
#include "ui/shell/main_window.h"

#include "qt_printers.h"
#include <QtTest>
#include <functional>
#include <gtest/gtest.h>
#include <memory>

namespace navette::ui {

/// The whole window as the program opens it: in French, with settings of its own; and a keyboard. Keys go where the
/// window system would send them: to the window in front, which finds the shortcut or the widget that they are for.
///
/// Every text that stood on the screen after a key is held to Proofreader's rules when the test ends.
class WindowTest : public ::testing::Test {
protected:
    WindowTest();
    ~WindowTest() override;
    void TearDown() override;

    MainWindow& window() { return *m_window; }
    Session& session() { return *m_window->session(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Closes the window and opens another, as a user who comes back.
    void openWindowAgain();

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void repeat(Qt::Key key, int times);
    /// As press(), without reading what the screen says then.
    void pressQuietly(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Presses Tab until the widget with that name, or with that text or accessible name, has the keyboard.
    void tabTo(const QString& name);
    /// Chooses from the menu bar by the underlined letters: { "Affichage", "Thème", "Sombre" }; the beginning of a text
    /// is enough.
    void choose(const QStringList& way);
    /// Does \a opening, which opens a dialog, and \a answering, which must end it.
    void inDialog(const std::function<void()>& opening, const std::function<void()>& answering);
    /// The same with dialogs that come one after the other.
    void inDialogs(const std::function<void()>& opening, const QList<std::function<void()>>& answers);
    /// Types \a path into the file dialog that \a opening opens, and accepts it.
    void chooseFile(const std::function<void()>& opening, const QString& path);
    /// As chooseFile(), where a message follows: gives what it says, and presses \a key in it.
    QString messageAfter(const std::function<void()>& opening, const QString& path, Qt::Key key);

    /// What has the keyboard, as a screen reader would name it.
    static QString focusName();
    /// The text of the label with that object name when it can be seen, else an empty one.
    QString text(const char* name) const;
    /// The widget of that type (and object name) that can be seen.
    template <class T> T* visible(const char* name = nullptr) const
    {
        for (T* widget : m_window->findChildren<T*>(name ? QString::fromLatin1(name) : QString())) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// A base of the fictional school's year with nothing in it yet, closed.
    QString makeEmptyBase(const QString& name) const;

    template <class Condition> static bool soon(Condition&& condition)
    {
        return QTest::qWaitFor(std::forward<Condition>(condition), 30000);
    }
    /// Until nothing runs in the background.
    static bool idle();
    /// A picture for those who look at what was made, when the environment asks for it.
    void shoot(const char* name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    Proofreader m_proofreader;

private:
    void openWindow();
    /// The window in front, which has the keyboard.
    QWidget* inFront() const;
};

} // namespace navette::ui
