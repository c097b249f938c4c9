// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_school.h"
#include "shots.h"
#include "translations/install.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/shell/centre.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_page.h"
#include "version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QTextStream>

/// navette: the window. `navette [BASE]`.
namespace navette::app {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Window", text); }

    int fail(const Error& error)
    {
        QTextStream(stderr) << error.text() << Qt::endl;
        return error.kind == ErrorKind::Io ? 3 : 1;
    }

    /// A window that the screen cannot hold, as on a laptop that opens its first one, fills the screen.
    void show(ui::MainWindow& window)
    {
        const QSize screen = window.screen()->availableSize();
        if (window.width() > screen.width() || window.height() > screen.height())
            window.showMaximized();
        else
            window.show();
    }

    int work(ui::MainWindow& window, const QString& base, bool demo)
    {
        show(window);
        if (demo)
            Q_EMIT window.centre()->startPage()->demoRequested();
        else if (!base.isEmpty())
            window.openBase(base);
        return QApplication::exec();
    }

    int shoot(ui::MainWindow& window, const QString& base, const QString& folder)
    {
        const Result<> taken = base.isEmpty() ? takeDemoShots(window, folder) : takeShots(window, base, folder);
        return taken ? 0 : fail(taken.error());
    }

} // namespace

} // namespace navette::app

int main(int argc, char* argv[])
{
    using namespace navette;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("navette"));
    QApplication::setOrganizationName(QStringLiteral("navette")); // else settings go to "Unknown Organization"
    QApplication::setApplicationVersion(QStringLiteral(NAVETTE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("navette"));
    translations::install();

    QCommandLineParser parser;
    parser.setApplicationDescription(app::tr("L’emploi du temps d’un établissement et ses échanges."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("base"), app::tr("La base à ouvrir."), QStringLiteral("[BASE]"));
    const QCommandLineOption demo(
        QStringLiteral("demo"), app::tr("Ouvre l’école fictive ; la fait d’abord si elle n’existe pas."));
    const QCommandLineOption shot(QStringLiteral("shot"),
        app::tr("Enregistre une image de chaque écran de la base dans DOSSIER, puis s’arrête."), app::tr("DOSSIER"));
    parser.addOptions({ demo, shot });
    parser.process(application);

    const QString base = parser.positionalArguments().value(0);
    ui::applyStyle(application, ui::Settings().theme());
    QApplication::setWindowIcon(ui::applicationIcon());
    ui::MainWindow window;
    window.setDemoMaker([] { return app::demoSchool(app::demoFolder()); });
    return parser.isSet(shot) ? app::shoot(window, base, parser.value(shot))
                              : app::work(window, base, parser.isSet(demo));
}
