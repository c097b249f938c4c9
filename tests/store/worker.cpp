// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

/// The other process of the store's tests: holds a base, commits to it until it is killed, or meets a full disk.
namespace {

using namespace navette;
using namespace navette::store;

void say(const QString& line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

int told(const Error& error)
{
    say(QStringLiteral("error %1 %2").arg(static_cast<int>(error.kind)).arg(error.text()));
    return 1;
}

/// Waits until the parent closes or writes our input.
void waitForParent()
{
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == -1) { }
}

/// One step: \a rows new divisions that bear the step's number, and the number in the school's name. A file goes with
/// it.
Result<JournalEntry> step(Store& store, int number, int rows, qsizetype bytes)
{
    Draft draft(store.school());
    SchoolInfo info = store.school().info();
    info.name = QString::number(number);
    draft.update(info);
    for (int i = 0; i < rows; ++i) {
        Division division;
        division.code = QStringLiteral("%1-%2").arg(number).arg(i);
        division.plannedSize = number;
        draft.insert(division);
    }
    // Every third step takes the oldest rows away again: deletions are cut short as well.
    if (number % 3 == 0) {
        int left = rows;
        for (const Division& division : store.school().divisions()) {
            if (left-- == 0)
                break;
            draft.remove(division.id);
        }
    }
    QByteArray content(bytes, Qt::Uninitialized);
    QRandomGenerator random(static_cast<quint32>(number));
    for (char& byte : content)
        byte = static_cast<char>(random.bounded(256));
    JournalEntry entry;
    entry.step = QStringLiteral("edit");
    entry.title = QString::number(number);
    entry.files = { { QStringLiteral("step.bin"), {}, {}, 0, content } };
    return store.commit(draft.changes(), entry);
}

int hold(Store& store, const QString& doing)
{
    if (!doing.isEmpty()) {
        if (const Result<> exclusive = store.enterExclusive(doing); !exclusive)
            return told(exclusive.error());
    }
    say(QStringLiteral("held"));
    waitForParent();
    return 0;
}

int commitForever(Store& store)
{
    for (int number = static_cast<int>(store.journal()->size()) + 1;; ++number) {
        const Result<JournalEntry> done = step(store, number, 40, 60000);
        if (!done)
            return told(done.error());
        say(QString::number(done->id));
    }
}

/// A disk that takes no more than another 64 KiB, then one with room again.
int fillDisk(Store& store)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = static_cast<rlim_t>(QFileInfo(store.path()).size()) + 65536;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const School school = store.school();
    const Result<JournalEntry> refused = step(store, 2, 10, 3'000'000);
    if (refused || !(store.school() == school))
        return 3;
    told(refused.error());
    limit.rlim_cur = before;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const Result<JournalEntry> done = step(store, 2, 10, 3'000'000);
    if (!done)
        return told(done.error());
    say(QStringLiteral("committed %1").arg(done->id));
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString task = arguments.value(1);
    // Root may write anywhere: a test of permissions needs somebody else.
    if (qEnvironmentVariableIsSet("NAVETTE_TEST_AS_NOBODY") && ::getuid() == 0 && ::setuid(65534) != 0)
        return 4;
    Actor actor { QStringLiteral("autre"), QSysInfo::machineHostName(), QStringLiteral("SPR") };
    Result<Store> store
        = Store::open(arguments.value(2), task == QLatin1String("read") ? Mode::ReadOnly : Mode::ReadWrite, actor);
    if (!store)
        return told(store.error());
    if (task == QLatin1String("hold"))
        return hold(*store, arguments.value(3));
    if (task == QLatin1String("commit"))
        return commitForever(*store);
    if (task == QLatin1String("fill"))
        return fillDisk(*store);
    say(QStringLiteral("opened %1").arg(store->school().divisions().size()));
    return 0;
}
