// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/scheduler.h"

#include "common/french.h"
#include "delivery/units.h"
#include "delivery/words.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>

namespace navette::delivery {

namespace {

#ifdef Q_OS_WIN
    constexpr bool OnWindows = true;
#else
    constexpr bool OnWindows = false;
#endif
    constexpr int PatienceMilliseconds = 15'000;

    QString unitFolder()
    {
        return OnWindows
            ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/navette")
            : QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/systemd/user");
    }

    QStringList unitFiles(const QString& base)
    {
        const QString name = unitFolder() + u'/' + unitName(base);
        return OnWindows ? QStringList { name + QStringLiteral(".xml") }
                         : QStringList { name + QStringLiteral(".service"), name + QStringLiteral(".timer") };
    }

    QList<Unit> units(const QString& base, const EntDelivery& settings)
    {
        // The first day is part of the task's text: one that is long past compares equal tomorrow.
        return OnWindows ? QList { windowsTask(base, settings, commandLineProgram(), QDate(2026, 1, 1)) }
                         : systemdUnits(base, settings, commandLineProgram());
    }

    /// What the system says to a command; empty when it did it, null when there is no such program.
    struct Answer {
        bool done = false;
        QString text;
    };
    Answer ask(const QString& program, const QStringList& arguments)
    {
        const QString path = QStandardPaths::findExecutable(program);
        if (path.isEmpty())
            return { false, Words::tr("Le programme %1 n’est pas sur ce poste.").arg(french::quoted(program)) };
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(path, arguments);
        if (!process.waitForFinished(PatienceMilliseconds)) {
            process.kill();
            process.waitForFinished();
            return { false, Words::tr("Le programme %1 ne répond pas.").arg(french::quoted(program)) };
        }
        const bool done = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        return { done, QString::fromLocal8Bit(process.readAll()).trimmed() };
    }

    Answer systemctl(const QStringList& arguments)
    {
        return ask(QStringLiteral("systemctl"), QStringList { QStringLiteral("--user") } + arguments);
    }

    QString timerName(const QString& base) { return unitName(base) + QStringLiteral(".timer"); }

    QStringList createTask(const QString& base)
    {
        return { QStringLiteral("/Create"), QStringLiteral("/F"), QStringLiteral("/TN"), windowsTaskName(base),
            QStringLiteral("/XML"), QDir::toNativeSeparators(unitFiles(base).first()) };
    }

    Result<> write(const QString& path, const QByteArray& bytes)
    {
        QSaveFile file(path);
        if (QDir().mkpath(unitFolder()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.flush() && file.commit())
            return {};
        return failure(ErrorKind::Io,
            Words::tr("Le fichier %1 ne peut pas être écrit.").arg(french::quoted(QDir::toNativeSeparators(path))),
            Words::tr("La mise à jour ne se fera que pendant que Navette est ouvert."),
            Words::tr("Libérez de la place, ou demandez le droit d’écrire dans ce dossier."));
    }

    bool isActive(const QString& base)
    {
        if (OnWindows)
            return ask(
                QStringLiteral("schtasks"), { QStringLiteral("/Query"), QStringLiteral("/TN"), windowsTaskName(base) })
                .done;
        return systemctl({ QStringLiteral("is-active"), QStringLiteral("--quiet"), timerName(base) }).done;
    }

} // namespace

QString commandLineProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/navette-cli")
        + (OnWindows ? QStringLiteral(".exe") : QString());
}

SchedulerState schedulerState(const QString& base, const EntDelivery& settings)
{
    bool same = true;
    for (const Unit& unit : units(base, settings)) {
        QFile file(unitFolder() + u'/' + unit.fileName);
        if (!file.exists())
            return SchedulerState::Absent;
        same = same && file.open(QIODevice::ReadOnly) && file.readAll() == unit.bytes;
    }
    if (!same)
        return SchedulerState::Outdated;
    return isActive(base) ? SchedulerState::Active : SchedulerState::Written;
}

Result<Installation> installScheduler(const QString& base, const EntDelivery& settings)
{
    for (const Unit& unit : units(base, settings))
        NAVETTE_CHECK(write(unitFolder() + u'/' + unit.fileName, unit.bytes));
    Installation installation { .folder = unitFolder() };
    Answer answer;
    if (OnWindows) {
        installation.command = QStringLiteral("schtasks ") + createTask(base).join(u' ');
        answer = ask(QStringLiteral("schtasks"), createTask(base));
    } else {
        const QStringList enable { QStringLiteral("enable"), QStringLiteral("--now"), timerName(base) };
        installation.command = QStringLiteral("systemctl --user ") + enable.join(u' ');
        answer = systemctl({ QStringLiteral("daemon-reload") });
        if (answer.done)
            answer = systemctl(enable);
        // A timer that ran with the old times goes on with them otherwise.
        if (answer.done)
            answer = systemctl({ QStringLiteral("restart"), timerName(base) });
    }
    installation.active = answer.done;
    if (!answer.done)
        installation.answer = answer.text;
    return installation;
}

Result<> uninstallScheduler(const QString& base)
{
    const QStringList files = unitFiles(base);
    const bool any = std::any_of(files.cbegin(), files.cend(), [](const QString& path) { return QFile::exists(path); });
    if (!any)
        return {};
    // The system first: it would keep in memory what it has taken. That it does not answer is no reason to stay.
    if (OnWindows)
        ask(QStringLiteral("schtasks"),
            { QStringLiteral("/Delete"), QStringLiteral("/F"), QStringLiteral("/TN"), windowsTaskName(base) });
    else
        systemctl({ QStringLiteral("disable"), QStringLiteral("--now"), timerName(base) });
    for (const QString& path : files) {
        if (QFile::exists(path) && !QFile::remove(path))
            return failure(ErrorKind::Io,
                Words::tr("Le fichier %1 ne peut pas être effacé.").arg(french::quoted(QDir::toNativeSeparators(path))),
                Words::tr("Le système continuera de lancer la mise à jour."),
                Words::tr("Effacez ce fichier vous-même."));
    }
    if (!OnWindows)
        systemctl({ QStringLiteral("daemon-reload") });
    return {};
}

} // namespace navette::delivery
