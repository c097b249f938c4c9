// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_window BASE: the window of `navette BASE`, from the start of the process until the home page of that base is
// painted and nothing is left to do. The bar: two seconds.

#include "bench.h"

#include "translations/install.h"
#include "ui/common/background.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/shell/centre.h"
#include "ui/shell/home_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <ctime>
#include <unistd.h>

using namespace navette;

namespace {

constexpr double MostSeconds = 2;
constexpr double MostPatience = 60;

/// How long this process has been there, the loading of its libraries included; by the kernel's ticks of 10 ms.
double processSeconds()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    // The 22nd field, counted behind the name, which may hold anything but a closing bracket at its end.
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr int StartTime = 19;
    timespec now {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9
        - fields.value(StartTime).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// Notes the first time that the home page is painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(const bench::Stopwatch& watch)
        : m_watch(watch)
    {
    }
    std::optional<double> painted() const { return m_painted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (!m_painted && event->type() == QEvent::Paint && qobject_cast<ui::HomePage*>(watched))
            m_painted = m_watch.seconds();
        return false;
    }

private:
    const bench::Stopwatch& m_watch;
    std::optional<double> m_painted;
};

} // namespace

int main(int argc, char* argv[])
{
    const double before = processSeconds();
    const bench::Stopwatch watch;
    QApplication application(argc, argv);
    const QString base = application.arguments().value(1);
    if (!QFile::exists(base)) {
        std::fprintf(stderr, "bench_window BASE.navette\n");
        return 2;
    }
    // Not the settings of whoever runs this.
    QStandardPaths::setTestModeEnabled(true);
    translations::install();
    ui::applyStyle(application, ui::Settings().theme());
    QApplication::setWindowIcon(ui::applicationIcon());
    PaintWatch paint(watch);
    application.installEventFilter(&paint);

    ui::MainWindow window;
    window.show();
    const double shown = watch.seconds();
    if (!window.openBase(base))
        return 3;
    const double opened = watch.seconds();
    while ((!paint.painted() || !ui::BackgroundWorks::instance().running().isEmpty()) && watch.seconds() < MostPatience)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
    // What the page asked for when it was painted.
    QApplication::processEvents();
    const double settled = watch.seconds();
    if (!paint.painted()) {
        std::fprintf(stderr, "the home page was never painted\n");
        return 3;
    }
    bench::line("process and libraries", before, "s");
    bench::line("window made and shown", shown, "s");
    bench::line("base open", opened - shown, "s");
    bench::line("home page painted", *paint.painted() - opened, "s");
    bench::line("nothing left to do", settled - *paint.painted(), "s");
    const bool holds = bench::bar("window on the base", before + settled, "s", MostSeconds);
    bench::line("peak of memory", bench::peakMebibytes(), "MiB");
    return holds ? 0 : 1;
}
