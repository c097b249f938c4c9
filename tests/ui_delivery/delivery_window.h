// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clean_school.h"
#include "delivery/runner.h"
#include "delivery/secrets.h"
#include "delivery/standing.h"
#include "ui/common/background.h"
#include "ui/delivery/delivery_clock.h"
#include "ui/delivery/delivery_page.h"
#include "ui_steps/window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

namespace navette::ui {

/// A school with a timetable that may leave, a folder that the ENT reads, and the page of its update.
class DeliveryWindowTest : public StepsTest {
protected:
    DeliveryWindowTest()
    {
        QFile::remove(delivery::secretsPath());
        EXPECT_TRUE(QDir().mkpath(inbox()));
        checks::CleanSchool clean;
        School wanted = clean.school;
        for (Milestone row : clean.school.table<Milestone>()) {
            row.doneAt = QDateTime(QDate(2026, 9, 3), QTime(10, 0));
            wanted.put(row);
        }
        const Result<> done = m_session.edit(ChangeSet::between(m_session.school(), wanted), QStringLiteral("école"));
        EXPECT_TRUE(done) << (done ? "" : done.error().text().toStdString());
    }
    ~DeliveryWindowTest() override { QFile::remove(delivery::secretsPath()); }

    QString inbox() const { return m_folder.filePath(QStringLiteral("depot")); }
    QString official() const { return inbox() + QStringLiteral("/EDT_vers_Kosmos.xml"); }

    EntDelivery saved() const
    {
        const EntDelivery* row = delivery::settingsOf(m_session.school());
        return row ? *row : EntDelivery();
    }
    /// Settings as a step of the journal from long ago, so that a planned time may have passed since.
    void keep(EntDelivery row, const QDateTime& at)
    {
        Draft draft(m_session.school());
        if (const EntDelivery* present = delivery::settingsOf(draft.school())) {
            row.id = present->id;
            draft.update(row);
        } else {
            draft.insert(row);
        }
        ASSERT_TRUE(m_session.commit(draft.changes(),
            { .at = at.toUTC(), .step = delivery::SettingsStep, .title = QStringLiteral("réglages") }));
    }
    EntDelivery toInbox() const
    {
        EntDelivery row;
        row.enabled = true;
        row.address = inbox();
        row.days = { 1, 2, 3, 4, 5, 6, 7 };
        row.times = { 0 };
        row.pausedInHolidays = false;
        return row;
    }
    QList<JournalEntry> sent() const
    {
        QList<JournalEntry> list = m_session.journal();
        list.removeIf([](const JournalEntry& entry) { return entry.step != u"export.ent"; });
        return list;
    }

    template <class T> static T* child(const QWidget& page, const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    static QString text(const QWidget& page, const char* name)
    {
        QApplication::processEvents();
        const auto* label = child<QLabel>(page, name);
        return label && label->isVisible() ? label->text() : QString();
    }
    static void click(const QWidget& page, const char* button)
    {
        auto* found = child<QPushButton>(page, button);
        ASSERT_TRUE(found && found->isVisible() && found->isEnabled()) << button;
        found->setFocus();
        press(Qt::Key_Space);
    }
    static bool idle()
    {
        return soon([] { return BackgroundWorks::instance().running().isEmpty(); });
    }
};

} // namespace navette::ui
