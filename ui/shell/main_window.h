// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/common/style.h"
#include "ui/shell/menus.h"

#include <QMainWindow>
#include <functional>

class QSplitter;

namespace navette::ui {

class Banners;
class Centre;
class RoutePanel;
class StateBar;
class WhyPanel;
class WorkPanel;

/// The window: the year's route at the left, the task at hand in the middle, "Pourquoi ?" at the right, the state of
/// the base at the bottom. Puts the parts together and knows none of their work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Session* session() { return &m_session; }
    Centre* centre() const { return m_centre; }
    Menus* menus() const { return m_menus; }
    WhyPanel* whyPanel() const { return m_why; }

    /// Opens a base and shows where the year stands; says why when it cannot. False when it could not.
    bool openBase(const QString& path);
    /// What makes (or finds) the fictional school's base and gives its path; runs off the window's thread. Without it,
    /// the start page does not offer to try Navette.
    void setDemoMaker(std::function<Result<QString>()> maker);
    void setTheme(Theme theme);
    void showWhy(bool shown);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void restore();
    void run(Command command);
    void update(); ///< another base, or another state of it
    void showColumns(); ///< those that there is room for
    void followCentre();
    void cyclePanels(int by);

    void newBase();
    void askForBase(const QString& path);
    void closeBase();
    void retryWriting();
    void makeDemo();
    void backUp();
    void undo(bool again);
    void enterExclusive();
    void goToNextStep();
    bool mayInterruptWork();
    void report(const Result<>& done, const QString& sentence);

    Session m_session;
    std::function<Result<QString>()> m_demoMaker;
    QString m_path;
    bool m_roomForWhy = true;
    Menus* m_menus = nullptr;
    QSplitter* m_columns = nullptr;
    RoutePanel* m_route = nullptr;
    Banners* m_banners = nullptr;
    Centre* m_centre = nullptr;
    WorkPanel* m_work = nullptr;
    WhyPanel* m_why = nullptr;
    StateBar* m_state = nullptr;
};

} // namespace navette::ui
