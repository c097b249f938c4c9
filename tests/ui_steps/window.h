// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/imports.h"
#include "model/draft.h"
#include "ui/common/session.h"
#include "ui/common/style.h"

#include "qt_printers.h"
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <gtest/gtest.h>

namespace navette::ui {

/// The sample school's base, open in a session, and a keyboard.
class StepsTest : public ::testing::Test {
protected:
    StepsTest()
    {
        applyStyle(*qApp, Theme::Light);
        SchoolInfo info;
        info.uai = QStringLiteral("0990001N");
        info.year = 2026;
        EXPECT_TRUE(m_session.create(m_folder.filePath(QStringLiteral("college.navette")), info));
    }

    static QString data(const char* file) { return QStringLiteral(NAVETTE_TEST_DATA "/") + QString::fromUtf8(file); }
    static QStringList siecleFiles()
    {
        QStringList paths;
        for (const char* name : { "Nomenclature", "Geographique", "Structures", "ElevesSansAdresses",
                 "ResponsablesAvecAdresses", "Communs" })
            paths.append(data("siecle/") + QString::fromLatin1(name) + QStringLiteral(".xml"));
        return paths;
    }
    static QString stsFile() { return data("sts/sts_emp_0990001N_2026.xml"); }

    /// Commits what \a edit does to a draft of the school.
    template <class Edit> void change(Edit&& edit)
    {
        Draft draft(m_session.school());
        edit(draft);
        const Result<> done = m_session.edit(draft.changes(), QStringLiteral("test"));
        ASSERT_TRUE(done) << done.error().text().toStdString();
    }
    void commit(const Result<exchange::Plan>& plan)
    {
        ASSERT_TRUE(plan) << plan.error().text().toStdString();
        const Result<JournalEntry> done = m_session.commit(plan->changes, plan->entry);
        ASSERT_TRUE(done) << done.error().text().toStdString();
    }
    void importSiecle() { commit(exchange::planSiecleImport(siecleFiles(), m_session.school())); }
    void importSts() { commit(exchange::planStsImport(stsFile(), m_session.school())); }

    /// Shows \a page as a window of the size of the central part of a small screen.
    static void show(QWidget& page)
    {
        page.resize(1100, 760);
        page.show();
        page.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    }
    /// A key where the focus is.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_TRUE(focus) << "nothing has the keyboard";
        QTest::keyClick(focus, key, modifiers);
    }
    static void type(const QString& text)
    {
        ASSERT_TRUE(QApplication::focusWidget());
        // Not QTest::keyClicks: it knows ASCII only.
        for (const QChar c : text) {
            QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, c);
            QApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }
    static QString focusName()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    template <class Condition> static bool soon(Condition&& condition)
    {
        return QTest::qWaitFor(std::forward<Condition>(condition), 20000);
    }
    /// A picture for those who look at what was made, when the environment asks for it.
    static void shoot(QWidget& page, const char* name)
    {
        const QString folder = qEnvironmentVariable("NAVETTE_SHOTS");
        if (folder.isEmpty())
            return;
        page.resize(1140, 800);
        QApplication::processEvents();
        page.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
    }

    QTemporaryDir m_folder;
    Session m_session;
};

} // namespace navette::ui
