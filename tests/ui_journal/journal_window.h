// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journal_model.h"
#include "ui/journal/journal_page.h"
#include "ui_steps/window.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

namespace navette::ui {

/// The sample school with both imports and one export in its journal, and the page that follows them.
class JournalTest : public StepsTest {
protected:
    static constexpr qint64 SiecleImport = 1;
    static constexpr qint64 StsImport = 2;
    static constexpr qint64 StsExport = 3;

    void SetUp() override
    {
        // A copy of its own: tests move, change and remove it.
        m_stsFile = m_folder.filePath(QStringLiteral("sts_emp_0990001N_2026.xml"));
        ASSERT_TRUE(QFile::copy(stsFile(), m_stsFile));
        ASSERT_TRUE(QFile::setPermissions(m_stsFile, QFile::ReadOwner | QFile::WriteOwner));
        importSiecle();
        commit(exchange::planStsImport(m_stsFile, m_session.school()));
        exportSts();
    }

    /// An export that is written and noted, as the step leaves it.
    void exportSts()
    {
        const QByteArray bytes = "<EDT_STS/>";
        const QString path = m_folder.filePath(QStringLiteral("EDT_vers_STS_0990001N_2026.xml"));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        JournalEntry entry;
        entry.step = QStringLiteral("export.sts");
        entry.title = QStringLiteral("Fichier pour STS-Web (12 services)");
        entry.direction = Direction::Out;
        entry.outcome = Outcome::Prepared;
        entry.counts = { { QStringLiteral("Services"), 12 } };
        Finding finding;
        finding.code = QStringLiteral("T07");
        finding.severity = Severity::ToVerify;
        finding.cause = QStringLiteral("Un service n’a pas d’enseignant.");
        entry.findings = { finding };
        entry.files = { { QFileInfo(path).fileName(), path,
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), bytes.size(),
            bytes } };
        ASSERT_TRUE(m_session.commit({}, entry));
    }

    JournalEntry entry(qint64 id) const
    {
        for (const JournalEntry& each : m_session.journal()) {
            if (each.id == id)
                return each;
        }
        ADD_FAILURE() << "no entry " << id;
        return {};
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    static QTableView* table(const QWidget& page) { return page.findChild<QTableView*>(QStringLiteral("table")); }
    static QList<qint64> shown(const QWidget& page)
    {
        QList<qint64> ids;
        for (int row = 0; row < table(page)->model()->rowCount(); ++row)
            ids.append(table(page)->model()->index(row, 0).data(JournalModel::IdRole).toLongLong());
        return ids;
    }
    static qint64 current(const QWidget& page)
    {
        return table(page)->currentIndex().data(JournalModel::IdRole).toLongLong();
    }
    static void select(const QWidget& page, qint64 id)
    {
        const auto row = static_cast<int>(shown(page).indexOf(id));
        ASSERT_GE(row, 0) << "no row for entry " << id;
        table(page)->setFocus();
        table(page)->selectRow(row);
        QApplication::processEvents();
    }
    static void showEverything(const QWidget& page)
    {
        page.findChild<QComboBox*>(QStringLiteral("scope"))->setFocus();
        press(Qt::Key_Down);
    }
    template <class T> static T* child(const QWidget& page, const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    static QString text(const QWidget& page, const char* name)
    {
        // What was made just now shows with the next event.
        QApplication::processEvents();
        const auto* label = child<QLabel>(page, name);
        return label && label->isVisible() ? label->text() : QString();
    }
    /// Presses \a button by keyboard, and answers the questions and messages that follow with \a keys; keeps what each
    /// of them said.
    void press(QPushButton* button, QList<Qt::Key> keys)
    {
        m_said.clear();
        QTimer answering;
        QObject::connect(&answering, &QTimer::timeout, &answering, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box || keys.isEmpty())
                return;
            m_said.append(box->text());
            QTest::keyClick(box, keys.takeFirst());
        });
        answering.start(10);
        button->setFocus();
        StepsTest::press(Qt::Key_Space);
        EXPECT_TRUE(keys.isEmpty()) << "a question was not asked";
        button->window()->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(button->window()));
    }
    using StepsTest::press;

    QString m_stsFile;
    QStringList m_said;
};

} // namespace navette::ui
