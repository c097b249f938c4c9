// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/scheduler.h"
#include "delivery/units.h"
#include "ent_school.h"

#include <QDomDocument>
#include <QProcess>
#include <QStandardPaths>

/// What the system is told: the units of systemd, the task of Windows, and their coming and going.
namespace navette::delivery {

namespace {

    const QString Program = QStringLiteral("/opt/navette 1/bin/navette-cli");

    EntDelivery settings()
    {
        EntDelivery settings;
        settings.days = { 5, 1, 3 };
        settings.times = { 7 * 60 + 5, 18 * 60 };
        return settings;
    }

    /// What a line of a unit says; one string per line of that name.
    QStringList valuesOf(const Unit& unit, const QString& name)
    {
        QStringList values;
        for (const QString& line : QString::fromUtf8(unit.bytes).split(u'\n')) {
            if (line.startsWith(name + u'='))
                values.append(line.mid(name.size() + 1));
        }
        return values;
    }

    /// A systemctl of the test's own, first in the path: writes down what it is asked and answers as it is told.
    class SchedulerTest : public ::testing::Test {
    protected:
        void answer(int status, const QByteArray& words = {})
        {
            QFile script(m_folder.filePath(QStringLiteral("systemctl")));
            ASSERT_TRUE(script.open(QIODevice::WriteOnly));
            script.write("#!/bin/sh\necho \"$@\" >> '" + m_folder.filePath(QStringLiteral("asked")).toUtf8()
                + "'\necho '" + words + "'\nexit " + QByteArray::number(status) + "\n");
            script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        SchedulerTest()
            : m_path(qgetenv("PATH"))
        {
            qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
        }
        ~SchedulerTest() override
        {
            qputenv("PATH", m_path);
            static_cast<void>(uninstallScheduler(base));
        }
        QStringList asked() const
        {
            return QString::fromUtf8(contentOf(m_folder.filePath(QStringLiteral("asked"))))
                .split(u'\n', Qt::SkipEmptyParts);
        }
        static QString unitFile(const QString& ending)
        {
            return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                + QStringLiteral("/systemd/user/") + unitName(base) + ending;
        }

        inline static const QString base = QStringLiteral("/srv/bases/college.navette");

    private:
        QTemporaryDir m_folder;
        QByteArray m_path;
    };

} // namespace

TEST(UnitsTest, TheTimerFiresOnTheDaysAndTimesAndMakesUpForSleep)
{
    const QList<Unit> units = systemdUnits(QStringLiteral("/srv/college.navette"), settings(), Program);
    ASSERT_EQ(units.size(), 2);
    EXPECT_EQ(units[1].fileName, unitName(QStringLiteral("/srv/college.navette")) + QStringLiteral(".timer"));
    EXPECT_EQ(valuesOf(units[1], QStringLiteral("OnCalendar")),
        (QStringList { QStringLiteral("Mon,Wed,Fri *-*-* 07:05:00"), QStringLiteral("Mon,Wed,Fri *-*-* 18:00:00") }));
    EXPECT_EQ(valuesOf(units[1], QStringLiteral("Persistent")), QStringList { QStringLiteral("true") });
    EXPECT_EQ(valuesOf(units[1], QStringLiteral("WantedBy")), QStringList { QStringLiteral("timers.target") });
}

TEST(UnitsTest, TheServiceCallsTheCommandLineOnceWithItsPathsInQuotes)
{
    const QList<Unit> units
        = systemdUnits(QStringLiteral("/srv/100 % \"réussite\" $HOME\\x.navette"), settings(), Program);
    EXPECT_EQ(valuesOf(units[0], QStringLiteral("Type")), QStringList { QStringLiteral("oneshot") });
    EXPECT_EQ(valuesOf(units[0], QStringLiteral("ExecStart")),
        QStringList { QStringLiteral("\"/opt/navette 1/bin/navette-cli\" export ent "
                                     "\"/srv/100 %% \\\"réussite\\\" $$HOME\\\\x.navette\" --scheduled") });
}

TEST(UnitsTest, SystemdAcceptsThem)
{
    const QString verify = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
    if (verify.isEmpty())
        GTEST_SKIP() << "no systemd on this machine";
    const QTemporaryDir folder;
    QStringList files;
    // A program that exists: the analysis looks.
    for (const Unit& unit : systemdUnits(folder.filePath(QStringLiteral("l’été 100 %.navette")), settings(), verify)) {
        files.append(folder.filePath(unit.fileName));
        QFile file(files.last());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(unit.bytes);
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(verify, QStringList { QStringLiteral("verify"), QStringLiteral("--user") } + files);
    ASSERT_TRUE(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAll());
    EXPECT_EQ(process.exitCode(), 0) << said.toStdString();
    for (const QString& file : files)
        EXPECT_FALSE(said.contains(QFileInfo(file).fileName())) << said.toStdString();
    // The calendar's own reader, for when each of the times comes.
    process.start(verify, { QStringLiteral("calendar"), QStringLiteral("Mon,Wed,Fri *-*-* 07:05:00") });
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 0);
}

TEST(UnitsTest, TheTaskIsWellFormedInItsSchemaAndRunsTheSame)
{
    const Unit task = windowsTask(QStringLiteral("/srv/l’été & <co>.navette"), settings(), Program, QDate(2026, 9, 1));
    EXPECT_TRUE(task.bytes.startsWith("\xff\xfe"));
    QDomDocument document;
    QString problem;
    ASSERT_TRUE(document.setContent(task.bytes, true, &problem)) << problem.toStdString();
    const QDomElement root = document.documentElement();
    const QString schema = QStringLiteral("http://schemas.microsoft.com/windows/2004/02/mit/task");
    EXPECT_EQ(root.namespaceURI(), schema);
    EXPECT_EQ(root.localName(), QStringLiteral("Task"));
    EXPECT_EQ(root.attribute(QStringLiteral("version")), QStringLiteral("1.2"));
    const auto all = [&](const char* name) { return root.elementsByTagNameNS(schema, QString::fromLatin1(name)); };
    ASSERT_EQ(all("CalendarTrigger").size(), 2);
    EXPECT_EQ(all("StartBoundary").at(0).toElement().text(), QStringLiteral("2026-09-01T07:05:00"));
    EXPECT_EQ(all("StartBoundary").at(1).toElement().text(), QStringLiteral("2026-09-01T18:00:00"));
    QStringList days;
    const QDomNodeList week = all("DaysOfWeek").at(0).childNodes();
    for (int i = 0; i < week.size(); ++i)
        days.append(week.at(i).localName());
    EXPECT_EQ(days, (QStringList { QStringLiteral("Monday"), QStringLiteral("Wednesday"), QStringLiteral("Friday") }));
    EXPECT_EQ(all("StartWhenAvailable").at(0).toElement().text(), QStringLiteral("true"));
    EXPECT_EQ(all("MultipleInstancesPolicy").at(0).toElement().text(), QStringLiteral("IgnoreNew"));
    EXPECT_EQ(all("Command").at(0).toElement().text(), Program);
    EXPECT_EQ(all("Arguments").at(0).toElement().text(),
        QStringLiteral("export ent \"/srv/l’été & <co>.navette\" --scheduled"));
    // The order of the schema: RegistrationInfo, Triggers, Settings, Actions.
    QStringList order;
    for (QDomElement child = root.firstChildElement(); !child.isNull(); child = child.nextSiblingElement())
        order.append(child.localName());
    EXPECT_EQ(order,
        (QStringList { QStringLiteral("RegistrationInfo"), QStringLiteral("Triggers"), QStringLiteral("Settings"),
            QStringLiteral("Actions") }));
}

TEST(UnitsTest, EachBaseHasItsOwn)
{
    EXPECT_EQ(unitName(QStringLiteral("/srv/a.navette")), unitName(QStringLiteral("/srv/./a.navette")));
    EXPECT_NE(unitName(QStringLiteral("/srv/a.navette")), unitName(QStringLiteral("/srv/b.navette")));
}

TEST_F(SchedulerTest, InstalledItRunsAndUninstalledNothingIsLeft)
{
    answer(0);
    EXPECT_EQ(schedulerState(base, settings()), SchedulerState::Absent);
    const auto installation = installScheduler(base, settings());
    ASSERT_TRUE(installation);
    EXPECT_TRUE(installation->active);
    const QString timer = unitName(base) + QStringLiteral(".timer");
    EXPECT_EQ(asked(),
        (QStringList { QStringLiteral("--user daemon-reload"), QStringLiteral("--user enable --now ") + timer,
            QStringLiteral("--user restart ") + timer }));
    EXPECT_EQ(
        contentOf(unitFile(QStringLiteral(".timer"))), systemdUnits(base, settings(), commandLineProgram())[1].bytes);
    EXPECT_EQ(schedulerState(base, settings()), SchedulerState::Active);

    EntDelivery later = settings();
    later.times = { 20 * 60 };
    EXPECT_EQ(schedulerState(base, later), SchedulerState::Outdated);

    ASSERT_TRUE(uninstallScheduler(base));
    EXPECT_TRUE(asked().contains(QStringLiteral("--user disable --now ") + timer));
    EXPECT_FALSE(QFile::exists(unitFile(QStringLiteral(".timer"))));
    EXPECT_FALSE(QFile::exists(unitFile(QStringLiteral(".service"))));
    EXPECT_EQ(schedulerState(base, settings()), SchedulerState::Absent);
}

TEST_F(SchedulerTest, ASystemThatDoesNotTakeItLeavesTheFilesAndTheCommand)
{
    answer(1, "Failed to connect to bus");
    const auto installation = installScheduler(base, settings());
    ASSERT_TRUE(installation);
    EXPECT_FALSE(installation->active);
    EXPECT_EQ(installation->command,
        QStringLiteral("systemctl --user enable --now ") + unitName(base) + QStringLiteral(".timer"));
    EXPECT_EQ(installation->answer, QStringLiteral("Failed to connect to bus"));
    EXPECT_TRUE(QFile::exists(unitFile(QStringLiteral(".timer"))));
    EXPECT_EQ(schedulerState(base, settings()), SchedulerState::Written);
    ASSERT_TRUE(uninstallScheduler(base)) << "whatever the system says";
    EXPECT_FALSE(QFile::exists(unitFile(QStringLiteral(".timer"))));
}

} // namespace navette::delivery
