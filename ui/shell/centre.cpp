// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/centre.h"

#include "ui/common/first_stop.h"
#include "ui/correspondence/correspondence_page.h"
#include "ui/delivery/delivery_clock.h"
#include "ui/delivery/delivery_page.h"
#include "ui/grid/grid_editor.h"
#include "ui/journal/journal_page.h"
#include "ui/lists/lists_page.h"
#include "ui/shell/home_page.h"
#include "ui/shell/start_page.h"
#include "ui/wizard/step_page.h"

namespace navette::ui {

namespace {

    /// Where a step of work is done, for those that have a place of their own.
    std::optional<Area> placeOfWork(const QString& stepId)
    {
        if (stepId == QLatin1String("match"))
            return Area::Correspondences;
        if (stepId == QLatin1String("place"))
            return Area::Timetable;
        return std::nullopt;
    }

} // namespace

Centre::Centre(Session* session, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_start(new StartPage(this))
    , m_deliveryClock(new DeliveryClock(session, this))
{
    addWidget(m_start);
}

template <class Page> bool Centre::make(Page*& page)
{
    if (page)
        return false;
    page = new Page(m_session, this);
    addWidget(page);
    connect(page, &Page::explained, this, [this, page](const QString& title, const QStringList& sentences) {
        m_explanations.insert(page, { title, sentences });
        if (currentWidget() == page)
            Q_EMIT explained(title, sentences);
    });
    return true;
}

HomePage* Centre::homePage()
{
    if (make(m_home)) {
        connect(m_home, &HomePage::stepRequested, this, &Centre::showStep);
        connect(m_home, &HomePage::areaRequested, this, &Centre::showArea);
    }
    return m_home;
}

GridEditor* Centre::gridPage()
{
    if (make(m_grid))
        connect(m_grid, &GridEditor::openPage, this, &Centre::showStep);
    return m_grid;
}

ListsPage* Centre::listsPage()
{
    if (make(m_lists)) {
        connect(m_lists, &ListsPage::openPage, this, &Centre::showStep);
        connect(m_lists, &ListsPage::showTimetable, this, &Centre::showTimetable);
    }
    return m_lists;
}

CorrespondencePage* Centre::correspondencePage()
{
    if (make(m_correspondences))
        connect(m_correspondences, &CorrespondencePage::openPage, this, &Centre::showStep);
    return m_correspondences;
}

JournalPage* Centre::journalPage()
{
    if (make(m_journal)) {
        connect(m_journal, &JournalPage::openPage, this, &Centre::showStep);
        connect(m_journal, &JournalPage::openObject, this, &Centre::showObject);
    }
    return m_journal;
}

DeliveryPage* Centre::deliveryPage()
{
    if (make(m_delivery)) {
        m_delivery->setClock(m_deliveryClock);
        connect(m_delivery, &DeliveryPage::openPage, this, &Centre::showStep);
    }
    return m_delivery;
}

StepPage* Centre::stepPage()
{
    if (make(m_steps)) {
        connect(m_steps, &StepPage::openPage, this, &Centre::follow);
        connect(m_steps, &StepPage::openObject, this, &Centre::showObject);
        connect(m_steps, &StepPage::manualRequested, this, &Centre::manualRequested);
    }
    return m_steps;
}

QWidget* Centre::pageOf(Area area)
{
    switch (area) {
    case Area::Home:
        return homePage();
    case Area::Timetable:
        return gridPage();
    case Area::Lists:
        return listsPage();
    case Area::Correspondences:
        return correspondencePage();
    case Area::Journal:
        return journalPage();
    }
    Q_UNREACHABLE();
}

void Centre::turnTo(QWidget* page)
{
    // A page that never had the keyboard gets it where it wants it; Qt would give it to the page's first widget.
    const bool fresh = !page->focusWidget();
    setCurrentWidget(page);
    if (QWidget* stop = fresh ? firstStop(page) : nullptr)
        stop->setFocus(Qt::OtherFocusReason);
    const Explanation explanation = m_explanations.value(page);
    Q_EMIT explained(explanation.title, explanation.sentences);
    Q_EMIT moved();
}

void Centre::forget()
{
    // What a page remembers (a lesson, a filter, an explanation) is of one base.
    m_explanations.clear();
    const auto drop = [this](auto*& page) {
        if (!page)
            return;
        removeWidget(page);
        page->deleteLater(); // it may be the one that asked
        page = nullptr;
    };
    drop(m_home);
    drop(m_grid);
    drop(m_lists);
    drop(m_correspondences);
    drop(m_journal);
    drop(m_delivery);
    drop(m_steps);
}

void Centre::showStart()
{
    m_start->refresh();
    turnTo(m_start);
    focusPage();
}

void Centre::showArea(Area area)
{
    if (!m_session->isOpen())
        return;
    turnTo(pageOf(area));
    focusPage();
}

void Centre::showStep(const QString& stepId)
{
    if (m_session->isOpen() && stepId == DeliveryPage::Id) {
        turnTo(deliveryPage());
        return focusPage();
    }
    if (!m_session->isOpen() || !exchange::findStep(stepId))
        return;
    StepPage* page = stepPage();
    // Shown first: a step that leads on at once (nothing to ask) then has the last word.
    setCurrentWidget(page);
    page->showStep(stepId);
    if (currentWidget() == page)
        turnTo(page);
}

void Centre::follow(const QString& stepId)
{
    const std::optional<Area> place = placeOfWork(stepId);
    // The step's own page sends here for its work; from another page the step itself is meant.
    if (!place || m_steps->currentStep() != stepId)
        return showStep(stepId);
    showArea(*place);
    if (*place == Area::Correspondences)
        m_correspondences->focusWork();
}

void Centre::showObject(const ObjectRef& object)
{
    turnTo(listsPage());
    m_lists->showObject(object);
}

void Centre::showTimetable(timetable::Resource resource)
{
    turnTo(gridPage());
    m_grid->showResource(resource);
    focusPage();
}

void Centre::focusPage()
{
    QWidget* page = currentWidget();
    QWidget* last = page->focusWidget();
    QWidget* stop = last && last->isEnabled() && last->isVisibleTo(page) ? last : firstStop(page);
    (stop ? stop : page)->setFocus(Qt::OtherFocusReason);
}

std::optional<Area> Centre::area() const
{
    const QWidget* page = currentWidget();
    const std::array<std::pair<const QWidget*, Area>, 5> pages { {
        { m_home, Area::Home },
        { m_grid, Area::Timetable },
        { m_lists, Area::Lists },
        { m_correspondences, Area::Correspondences },
        { m_journal, Area::Journal },
    } };
    for (const auto& [its, area] : pages) {
        if (its == page)
            return area;
    }
    return std::nullopt;
}

QString Centre::step() const { return m_steps && currentWidget() == m_steps ? m_steps->currentStep() : QString(); }

} // namespace navette::ui
