// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/delivery/delivery_clock.h"
#include "ui/delivery/delivery_page.h"
#include "ui/grid/bell_times_dialog.h"
#include "ui/shell/banners.h"
#include "ui/shell/centre.h"
#include "ui/shell/compare_dialog.h"
#include "ui/shell/help.h"
#include "ui/shell/route_panel.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_page.h"
#include "ui/shell/state_bar.h"
#include "ui/shell/why_panel.h"
#include "ui/shell/work_panel.h"
#include "ui/wizard/partners_dialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    /// The three columns in a window that was never opened, in widths of a letter.
    constexpr int RouteLetters = 42;
    constexpr int WhyLetters = 36;
    constexpr QSize FirstSize { 1440, 900 };
    /// What borders and title bar take of the screen.
    constexpr QSize Frame { 16, 48 };
    /// The widths of a window that has room for its side columns beside the widest page.
    constexpr int LettersForRoute = 164;
    constexpr int LettersForWhy = 190;

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    build();
    connectParts();
    restore();
    update();
    m_centre->showStart();
}

MainWindow::~MainWindow()
{
    // The pages go before the session that they look at.
    delete takeCentralWidget();
}

void MainWindow::build()
{
    m_menus = new Menus(menuBar(), &m_session, this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setChildrenCollapsible(false);
    m_route = new RoutePanel(&m_session, m_columns);
    auto* middle = new QWidget(m_columns);
    m_banners = new Banners(&m_session, middle);
    m_centre = new Centre(&m_session, middle);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_centre, 1);
    m_why = new WhyPanel(m_columns);
    for (QWidget* part : { static_cast<QWidget*>(m_route), middle, static_cast<QWidget*>(m_why) })
        m_columns->addWidget(part);
    m_columns->setStretchFactor(1, 1);

    m_work = new WorkPanel(this);
    auto* whole = new QWidget(this);
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_columns, 1);
    rows->addWidget(m_work);
    setCentralWidget(whole);
    m_state = new StateBar(&m_session, this);
    setStatusBar(m_state);
}

void MainWindow::connectParts()
{
    connect(m_menus, &Menus::triggered, this, &MainWindow::run);
    connect(m_menus, &Menus::areaRequested, m_centre, &Centre::showArea);
    connect(m_menus, &Menus::stepRequested, m_centre, &Centre::showStep);
    connect(m_menus, &Menus::themeRequested, this, &MainWindow::setTheme);
    connect(m_menus, &Menus::baseRequested, this, &MainWindow::openBase);
    connect(m_route, &RoutePanel::areaActivated, m_centre, &Centre::showArea);
    connect(m_route, &RoutePanel::stepActivated, m_centre, &Centre::showStep);
    connect(m_centre, &Centre::explained, m_why, &WhyPanel::explain);
    connect(m_centre, &Centre::moved, this, &MainWindow::followCentre);
    connect(m_centre, &Centre::manualRequested, this, [this](const QString& heading) { showManual(this, heading); });
    connect(m_centre->startPage(), &StartPage::newRequested, this, &MainWindow::newBase);
    connect(m_centre->startPage(), &StartPage::openRequested, this, &MainWindow::askForBase);
    connect(m_centre->startPage(), &StartPage::demoRequested, this, &MainWindow::makeDemo);
    connect(m_why, &WhyPanel::closeRequested, this, [this] { showWhy(false); });
    connect(m_banners, &Banners::writeRequested, this, &MainWindow::retryWriting);
    connect(m_banners, &Banners::baseRequested, this, &MainWindow::openBase);
    connect(m_banners, &Banners::journalRequested, this, [this] { m_centre->showArea(Area::Journal); });
    connect(m_banners, &Banners::deliveryRequested, this, [this] { m_centre->showStep(DeliveryPage::Id); });
    connect(m_centre->deliveryClock(), &DeliveryClock::changed, this,
        [this] { m_banners->showDelivery(m_centre->deliveryClock()->log()); });
    connect(m_work, &WorkPanel::summaryChanged, m_state, &StateBar::showWork);
    connect(&m_session, &Session::changed, this, &MainWindow::update);
    m_centre->startPage()->setDemoAvailable(false);
}

void MainWindow::restore()
{
    const Settings settings;
    resize(FirstSize.boundedTo(screen()->availableSize() - Frame));
    restoreGeometry(settings.windowGeometry());
    const int letter = fontMetrics().averageCharWidth();
    const int route = RouteLetters * letter;
    const int why = WhyLetters * letter;
    m_columns->setSizes({ route, width() - route - why, why });
    m_columns->restoreState(settings.columns());
    m_menus->showTheme(settings.theme());
    m_menus->action(Command::WhyPanel)->setChecked(settings.isWhyShown());
}

void MainWindow::update()
{
    const bool open = m_session.isOpen();
    m_menus->action(Command::WhyPanel)->setEnabled(open);
    showColumns();
    if (!open) {
        setWindowTitle(QStringLiteral("Navette"));
    } else {
        const SchoolInfo& info = m_session.school().info();
        const QString name = info.name.isEmpty() ? QFileInfo(m_session.path()).completeBaseName() : info.name;
        setWindowTitle(tr("%1, %2 – Navette").arg(name, french::schoolYear(info.year)));
    }
    if (m_path == m_session.path())
        return;
    m_path = m_session.path();
    m_centre->forget();
    if (open)
        m_centre->showArea(Area::Home);
    else
        m_centre->showStart();
}

void MainWindow::showColumns()
{
    const bool open = m_session.isOpen();
    const int letters = width() / fontMetrics().averageCharWidth();
    m_route->setVisible(open && letters >= LettersForRoute);
    // Only a window that grows or shrinks past the limit decides; in between the user does, whose wish stays as it was
    // for when there is room again.
    QAction* whyShown = m_menus->action(Command::WhyPanel);
    if (const bool room = letters >= LettersForWhy; room != m_roomForWhy) {
        m_roomForWhy = room;
        whyShown->setChecked(room && Settings().isWhyShown());
    }
    m_why->setVisible(open && whyShown->isChecked());
}

void MainWindow::followCentre()
{
    m_menus->showArea(m_centre->area());
    if (const std::optional<Area> area = m_centre->area())
        m_route->showArea(*area);
    else if (!m_centre->step().isEmpty())
        m_route->showStep(m_centre->step());
}

void MainWindow::run(Command command)
{
    switch (command) {
    case Command::NewBase:
        return newBase();
    case Command::OpenBase:
        return askForBase({});
    case Command::ForgetRecent:
        Settings().clearRecentBases();
        return m_centre->startPage()->refresh();
    case Command::Backup:
        return backUp();
    case Command::CloseBase:
        return closeBase();
    case Command::Quit:
        close();
        return;
    case Command::Undo:
        return undo(false);
    case Command::Redo:
        return undo(true);
    case Command::BellTimes:
        BellTimesDialog(&m_session, this).exec();
        return;
    case Command::EntPartners:
        PartnersDialog(&m_session, this).exec();
        return;
    case Command::CompareFiles:
        CompareDialog(&m_session, this).exec();
        return;
    case Command::WhyPanel:
        return showWhy(m_menus->action(Command::WhyPanel)->isChecked());
    case Command::NextPanel:
        return cyclePanels(1);
    case Command::PreviousPanel:
        return cyclePanels(-1);
    case Command::FullScreen:
        return setWindowState(windowState() ^ Qt::WindowFullScreen);
    case Command::NextStep:
        return goToNextStep();
    case Command::EntDelivery:
        return m_centre->showStep(DeliveryPage::Id);
    case Command::Supervisor:
        return m_session.setSupervisor(m_menus->action(Command::Supervisor)->isChecked());
    case Command::EnterExclusive:
        return enterExclusive();
    case Command::LeaveExclusive:
        return m_session.leaveExclusive();
    case Command::Manual:
        return showManual(this);
    case Command::Rules:
        return showRules(this);
    case Command::Shortcuts:
        return showShortcuts(this, menuBar());
    case Command::About:
        return showAbout(this);
    }
}

void MainWindow::setTheme(Theme theme)
{
    Settings().setTheme(theme);
    applyStyle(*qApp, theme);
    m_menus->showTheme(theme);
}

void MainWindow::showWhy(bool shown)
{
    const bool hadFocus = m_why->isAncestorOf(QApplication::focusWidget());
    Settings().setWhyShown(shown);
    m_menus->action(Command::WhyPanel)->setChecked(shown);
    m_why->setVisible(shown && m_session.isOpen());
    if (hadFocus && !shown)
        m_centre->focusPage();
}

void MainWindow::cyclePanels(int by)
{
    // In the order of the eye; a hidden panel is passed over.
    const std::array<QWidget*, 3> panels { m_route, m_centre, m_why };
    const auto count = static_cast<int>(panels.size());
    const QWidget* focus = QApplication::focusWidget();
    int at = 1;
    for (int i = 0; i < count; ++i) {
        if (focus && panels.at(static_cast<std::size_t>(i))->isAncestorOf(focus))
            at = i;
    }
    do
        at = (at + by + count) % count;
    while (panels.at(static_cast<std::size_t>(at))->isHidden());
    switch (at) {
    case 0:
        return m_route->focusRoute();
    case 1:
        return m_centre->focusPage();
    default:
        return m_why->focusText();
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    QWidget* focus = QApplication::focusWidget();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Outside dialogs Qt leaves Enter on a button to nobody; people expect it to press.
    if (auto* button = qobject_cast<QAbstractButton*>(focus); button && enter)
        return button->click();
    if (event->key() != Qt::Key_Escape)
        return QMainWindow::keyPressEvent(event);
    // Escape goes one way out: from the explanation, from the route, from the full screen.
    if (focus && m_why->isAncestorOf(focus))
        showWhy(false);
    else if (focus && m_route->isAncestorOf(focus))
        m_centre->focusPage();
    else if (isFullScreen())
        m_menus->action(Command::FullScreen)->trigger();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    showColumns();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayInterruptWork()) {
        event->ignore();
        return;
    }
    Settings settings;
    settings.setWindowGeometry(saveGeometry());
    if (m_session.isOpen() && m_why->isVisible())
        settings.setColumns(m_columns->saveState());
    m_session.close();
    QMainWindow::closeEvent(event);
}

} // namespace navette::ui
