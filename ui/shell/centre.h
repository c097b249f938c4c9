// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "timetable/occupancy.h"
#include "ui/common/session.h"
#include "ui/shell/area.h"

#include <QHash>
#include <QStackedWidget>
#include <optional>

namespace navette::ui {

class CorrespondencePage;
class DeliveryClock;
class DeliveryPage;
class GridEditor;
class HomePage;
class JournalPage;
class ListsPage;
class StartPage;
class StepPage;

/// The middle of the window: one page at a time, each made when it is first shown.
class Centre : public QStackedWidget {
    Q_OBJECT
public:
    explicit Centre(Session* session, QWidget* parent = nullptr);

    StartPage* startPage() const { return m_start; }
    DeliveryClock* deliveryClock() const { return m_deliveryClock; }

    /// Another base: the pages are made anew when they are shown next.
    void forget();
    void showStart();
    void showArea(Area area);
    /// The wizard of that step, or the page that is reached like one (DeliveryPage::Id); an unknown id changes nothing.
    void showStep(const QString& stepId);
    /// The list that holds \a object, with its row selected.
    void showObject(const ObjectRef& object);
    void showTimetable(timetable::Resource resource);
    /// Puts the keyboard on the page, where it was last.
    void focusPage();

    std::optional<Area> area() const; ///< nothing for a step and for the start page
    QString step() const; ///< empty for an area

Q_SIGNALS:
    /// What the page that is shown explains; again on each change of page.
    void explained(const QString& title, const QStringList& sentences);
    void moved(); ///< another page, or another step
    void manualRequested(const QString& heading);

private:
    struct Explanation {
        QString title;
        QStringList sentences;
    };

    QWidget* pageOf(Area area);
    HomePage* homePage();
    GridEditor* gridPage();
    ListsPage* listsPage();
    CorrespondencePage* correspondencePage();
    JournalPage* journalPage();
    DeliveryPage* deliveryPage();
    StepPage* stepPage();
    /// True when the page was not there yet.
    template <class Page> bool make(Page*& page);
    void follow(const QString& stepId);
    void turnTo(QWidget* page);

    Session* m_session;
    StartPage* m_start;
    HomePage* m_home = nullptr;
    GridEditor* m_grid = nullptr;
    ListsPage* m_lists = nullptr;
    CorrespondencePage* m_correspondences = nullptr;
    JournalPage* m_journal = nullptr;
    DeliveryPage* m_delivery = nullptr;
    DeliveryClock* m_deliveryClock;
    StepPage* m_steps = nullptr;
    QHash<QWidget*, Explanation> m_explanations;
};

} // namespace navette::ui
