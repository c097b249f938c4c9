// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_test.h"

#include "translations/install.h"
#include "ui/common/background.h"
#include "ui/common/style.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTextDocumentFragment>

#include <algorithm>

namespace navette::ui {

namespace {

    /// Once for all tests: the program's names, its language, and a home that is nobody's.
    void beTheProgram()
    {
        static const QTemporaryDir home;
        static const bool done = [] {
            qputenv("HOME", home.path().toUtf8());
            QCoreApplication::setApplicationName(QStringLiteral("navette"));
            QCoreApplication::setOrganizationName(QStringLiteral("navette"));
            translations::install();
            return true;
        }();
        ASSERT_TRUE(done && home.isValid());
        QSettings().clear();
        const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
        QSettings(config + QStringLiteral("/navette/navette.ini"), QSettings::IniFormat).clear();
        applyStyle(*qApp, Theme::Light);
    }

    QString nameOf(QWidget* widget)
    {
        QAccessibleInterface* told = widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        return told ? told->text(QAccessible::Name) : QString();
    }

} // namespace

WindowTest::WindowTest()
{
    beTheProgram();
    openWindow();
    m_window->resize(1440, 900);
}

WindowTest::~WindowTest() = default;

void WindowTest::TearDown()
{
    if (HasFailure())
        shoot("echec");
    for (const QString& fault : m_proofreader.faults())
        ADD_FAILURE() << fault.toStdString();
}

void WindowTest::openWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    m_proofreader.look();
}

void WindowTest::openWindowAgain()
{
    ASSERT_TRUE(m_window->close());
    openWindow();
}

QWidget* WindowTest::inFront() const
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    QWidget* active = QApplication::activeWindow();
    QWidget* front = QApplication::activeModalWidget();
    if (!front)
        front = active && active->isVisible() ? active : m_window.get();
    // A window manager gives the keyboard back to the window behind a dialog that closed; this platform has none.
    if (front != active) {
        front->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(front));
    }
    return front;
}

void WindowTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    pressQuietly(key, modifiers);
    m_proofreader.look();
}

void WindowTest::pressQuietly(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* front = inFront();
    ASSERT_TRUE(front->windowHandle());
    QTest::keyClick(front->windowHandle(), key, modifiers);
}

void WindowTest::repeat(Qt::Key key, int times)
{
    for (int i = 0; i < times; ++i)
        press(key);
}

void WindowTest::type(const QString& text)
{
    for (const QChar c : text) {
        QWidget* front = inFront();
        ASSERT_TRUE(front->windowHandle());
        QTest::sendKeyEvent(QTest::Click, front->windowHandle(), static_cast<Qt::Key>(c.toUpper().unicode()),
            QString(c), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
    m_proofreader.look();
}

void WindowTest::tabTo(const QString& name)
{
    constexpr int Most = 200;
    QStringList met;
    for (int i = 0; i < Most; ++i) {
        QWidget* focus = QApplication::focusWidget();
        if (focus && (focus->objectName() == name || nameOf(focus) == name))
            return;
        met.append(focus ? nameOf(focus) : QStringLiteral("–"));
        press(Qt::Key_Tab);
    }
    FAIL() << "Tab does not lead to " << name.toStdString() << "; it leads to "
           << QStringList(met.mid(0, 60)).join(QStringLiteral(" | ")).toStdString();
}

void WindowTest::choose(const QStringList& way)
{
    QList<QAction*> level = m_window->menuBar()->actions();
    for (const QString& wanted : way) {
        const auto found = std::find_if(level.cbegin(), level.cend(), [&](const QAction* action) {
            return QString(action->text()).remove(u'&').startsWith(wanted) && action->isEnabled();
        });
        ASSERT_NE(found, level.cend()) << "no action to choose: " << wanted.toStdString();
        const QKeySequence letter = QKeySequence::mnemonic((*found)->text());
        ASSERT_FALSE(letter.isEmpty()) << "no letter: " << (*found)->text().toStdString();
        const QMenu* menu = (*found)->menu();
        press(letter[0].key(), wanted == way.first() ? Qt::AltModifier : Qt::NoModifier);
        if (menu)
            level = menu->actions();
    }
}

void WindowTest::inDialog(const std::function<void()>& opening, const std::function<void()>& answering)
{
    inDialogs(opening, { answering });
}

void WindowTest::inDialogs(const std::function<void()>& opening, const QList<std::function<void()>>& answers)
{
    QPointer<QWidget> known = QApplication::activeModalWidget();
    qsizetype answered = 0;
    // Looks from time to time, and never waits itself: it may run before the key that opens the dialog was pressed.
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        const QPointer<QWidget> opened = QApplication::activeModalWidget();
        if (!opened || opened == known || !opened->isAncestorOf(QApplication::focusWidget()))
            return;
        look.stop();
        known = opened;
        m_proofreader.look();
        answers.at(answered)();
        if (opened && opened->isVisible()) {
            ADD_FAILURE() << "the dialog was not ended: " << opened->windowTitle().toStdString();
            opened->close();
        }
        if (++answered < answers.size())
            look.start(10);
    });
    look.start(10);
    opening();
    EXPECT_TRUE(soon([&] { return answered == answers.size(); })) << "no dialog opened";
    if (m_window->isVisible())
        inFront();
}

void WindowTest::chooseFile(const std::function<void()>& opening, const QString& path)
{
    inDialog(opening, [&] {
        type(path);
        press(Qt::Key_Return);
    });
}

QString WindowTest::messageAfter(const std::function<void()>& opening, const QString& path, Qt::Key key)
{
    QString said;
    inDialogs(opening,
        { [&] {
             type(path);
             press(Qt::Key_Return);
         },
            [&] {
                if (const auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                    said = QTextDocumentFragment::fromHtml(box->text()).toPlainText();
                press(key);
            } });
    return said;
}

QString WindowTest::focusName()
{
    QWidget* focus = QApplication::focusWidget();
    if (!focus)
        return QStringLiteral("nothing");
    const QString name = focus->objectName().isEmpty() ? nameOf(focus) : focus->objectName();
    return name.isEmpty() ? QString::fromLatin1(focus->metaObject()->className()) : name;
}

QString WindowTest::text(const char* name) const
{
    const auto* label = visible<QLabel>(name);
    return label ? label->text() : QString();
}

QString WindowTest::makeEmptyBase(const QString& name) const
{
    const QString file = path(name);
    EXPECT_TRUE(
        store::Store::create(file, { .id = Id<SchoolInfo>(1), .uai = QStringLiteral("0990101X"), .year = 2026 }));
    return file;
}

bool WindowTest::idle()
{
    return soon([] { return BackgroundWorks::instance().running().isEmpty(); });
}

void WindowTest::shoot(const char* name) const
{
    const QString folder = qEnvironmentVariable("NAVETTE_SHOTS");
    if (folder.isEmpty())
        return;
    QApplication::processEvents();
    m_window->grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
}

} // namespace navette::ui
