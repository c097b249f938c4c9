// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/prepare.h"
#include "ui/lists/lists_page.h"
#include "ui_steps/window.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <algorithm>

namespace navette::ui {

/// The sample school with its lessons made and two rooms, one of them used, and the page of its lists.
class ListsTest : public StepsTest {
protected:
    void SetUp() override
    {
        importSiecle();
        importSts();
        commit(exchange::planPrepare(m_session.school()));
        change([](Draft& draft) {
            Room used;
            used.code = QStringLiteral("B204");
            used.capacity = 28;
            const Id<Room> room = draft.insert(used);
            Room free;
            free.code = QStringLiteral("Préau");
            draft.insert(free);
            Lesson lesson = *draft.school().lessons().begin();
            lesson.rooms = { room };
            lesson.day = 1;
            lesson.slot = 0;
            lesson.slotCount = 2;
            draft.update(lesson);
        });
    }

    /// What the test calls a row by.
    ObjectRef refOf(Kind kind, qint64 id) const { return objectRef(m_session.school(), { kind, id }); }
    const Room& room(const char* code) const
    {
        const QString wanted = QString::fromUtf8(code);
        const auto found = std::find_if(m_session.school().rooms().begin(), m_session.school().rooms().end(),
            [&](const Room& row) { return row.code == wanted; });
        EXPECT_TRUE(found != m_session.school().rooms().end()) << code;
        return *found;
    }
    static QWidget* pane(const ListsPage& page)
    {
        return page.findChild<QStackedWidget*>(QStringLiteral("panes"))->currentWidget();
    }
    static QTableView* table(const ListsPage& page)
    {
        return pane(page)->findChild<QTableView*>(QStringLiteral("table"));
    }
    static QLineEdit* filter(const ListsPage& page)
    {
        return pane(page)->findChild<QLineEdit*>(QStringLiteral("filter"));
    }
    static QString sum(const ListsPage& page) { return pane(page)->findChild<QLabel*>(QStringLiteral("sum"))->text(); }
    static QString sheetTitle(const ListsPage& page)
    {
        const auto* title = page.findChild<QLabel*>(QStringLiteral("sheetTitle"));
        return title ? title->text() : QString();
    }
    /// The first column as it is shown.
    static QStringList shown(const ListsPage& page)
    {
        QStringList texts;
        for (int row = 0; row < table(page)->model()->rowCount(); ++row)
            texts.append(table(page)->model()->index(row, 0).data().toString());
        return texts;
    }
};

} // namespace navette::ui
