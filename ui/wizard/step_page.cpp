// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/step_page.h"

#include "ui/common/first_stop.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/wizard/page_factory.h"
#include "ui/wizard/stage_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

namespace {

    QLabel* textLabel(QWidget* parent, const char* name)
    {
        auto* label = new QLabel(parent);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        return label;
    }

} // namespace

StepPage::StepPage(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_part(textLabel(this, "stepPart"))
    , m_title(textLabel(this, "stepTitle"))
    , m_purpose(paragraph(this, {}, "stepPurpose"))
    , m_stateIcon(textLabel(this, "stepStateIcon"))
    , m_state(paragraph(this, {}, "stepState"))
    , m_bar(new StageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_footer(new QWidget(this))
    , m_back(new QPushButton(tr("&Précédent"), m_footer))
    , m_next(new QPushButton(m_footer))
    , m_whyNot(paragraph(m_footer, {}, "whyNot"))
{
    makeTitle(m_title);
    makeMuted(m_part);
    makeMuted(m_whyNot);
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    makePrimary(m_next);

    auto* stateRow = new QHBoxLayout;
    stateRow->setSpacing(6);
    stateRow->addWidget(m_stateIcon);
    stateRow->addWidget(m_state, 1);
    auto* footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(0, 8, 0, 0);
    footer->addWidget(m_whyNot, 1);
    footer->addWidget(m_back);
    footer->addWidget(m_next);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    layout->setSpacing(spacing(1));
    layout->addWidget(m_part);
    layout->addWidget(m_title);
    layout->addWidget(m_purpose);
    layout->addLayout(stateRow);
    layout->addSpacing(spacing(2));
    layout->addWidget(m_bar);
    layout->addSpacing(spacing(2));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);

    connect(m_next, &QPushButton::clicked, this, &StepPage::goOn);
    connect(m_back, &QPushButton::clicked, this, &StepPage::goBack);
    connect(m_session, &Session::changed, this, [this] {
        if (m_session->path() != m_path)
            forgetAll();
        updateHeader();
        updateButtons();
    });
    connect(m_session, &Session::stateChanged, this, &StepPage::updateButtons);
}

void StepPage::forgetAll()
{
    m_path = m_session->path();
    for (const Flow& flow : std::as_const(m_flows))
        qDeleteAll(flow.pages);
    m_flows.clear();
    const QString shown = std::exchange(m_stepId, {});
    if (isVisible() && m_session->isOpen() && !shown.isEmpty())
        showStep(shown);
}

StepPage::Flow StepPage::makeFlow(const exchange::Step& step)
{
    Flow flow;
    flow.pages = makePages(m_session, step, m_stack);
    for (StagePage* page : std::as_const(flow.pages)) {
        m_stack->addWidget(page);
        connect(page, &StagePage::stateChanged, this, &StepPage::updateButtons);
        connect(page, &StagePage::explained, this, &StepPage::explained);
        connect(page, &StagePage::openPage, this, &StepPage::openPage);
        connect(page, &StagePage::openObject, this, &StepPage::openObject);
        connect(page, &StagePage::manualRequested, this, &StepPage::manualRequested);
        connect(page, &StagePage::answered, this, [this, page] {
            if (page == currentPage())
                takeFocus();
        });
        connect(page, &StagePage::completed, this, [this, page] {
            if (page == currentPage())
                showStage(m_flows.value(m_stepId).current + 1);
        });
    }
    return flow;
}

StagePage* StepPage::currentPage() const
{
    const auto flow = m_flows.constFind(m_stepId);
    return flow == m_flows.cend() ? nullptr : flow->pages.value(flow->current);
}

void StepPage::showStep(const QString& stepId)
{
    const exchange::Step* step = exchange::findStep(stepId);
    if (!step)
        return;
    m_path = m_session->path();
    m_stepId = stepId;
    auto flow = m_flows.find(stepId);
    const bool finished = flow != m_flows.end() && flow->pages.size() > 1 && flow->current + 1 == flow->pages.size();
    if (finished) {
        qDeleteAll(flow->pages);
        m_flows.erase(flow);
        flow = m_flows.end();
    }
    if (flow == m_flows.end())
        flow = m_flows.insert(stepId, makeFlow(*step));

    m_part->setText(tr("Partie %1 · %2").arg(step->part).arg(exchange::partTitle(step->part)));
    m_title->setText(step->title);
    m_purpose->setText(step->purpose);
    QStringList titles;
    for (const StagePage* page : std::as_const(flow->pages))
        titles.append(page->stageTitle());
    m_bar->setStages(titles);
    m_bar->setVisible(titles.size() > 1);
    updateHeader();
    showStage(flow->current);

    QStringList sentences { step->purpose };
    if (step->needsSupervisor)
        sentences.append(tr("Cette étape demande le profil superviseur et le mode exclusif (SPR, mode exclusif)."));
    if (!step->where.isEmpty())
        sentences.append(tr("Où : %1").arg(step->where.join(tr(" › "))));
    Q_EMIT explained(step->title, sentences);
}

void StepPage::showStage(int stage)
{
    auto flow = m_flows.find(m_stepId);
    if (flow == m_flows.end() || flow->pages.isEmpty())
        return;
    flow->current = std::clamp(stage, 0, static_cast<int>(flow->pages.size()) - 1);
    StagePage* page = flow->pages.at(flow->current);
    m_stack->setCurrentWidget(page);
    m_bar->setCurrent(flow->current);
    page->enter();
    // Entering may have led on at once (nothing to ask).
    if (page != currentPage())
        return;
    updateButtons();
    takeFocus();
}

void StepPage::goOn()
{
    StagePage* page = currentPage();
    if (page && page->canGoOn() && !page->goOnText().isEmpty())
        page->goOn();
}

void StepPage::goBack()
{
    const auto flow = m_flows.constFind(m_stepId);
    if (flow != m_flows.cend() && flow->current > 0 && currentPage()->canGoBack())
        showStage(flow->current - 1);
}

void StepPage::updateHeader()
{
    const QList<exchange::StepStatus> route = m_session->route();
    const auto status = std::find_if(
        route.cbegin(), route.cend(), [&](const exchange::StepStatus& s) { return s.step && s.step->id == m_stepId; });
    const bool known = status != route.cend();
    m_stateIcon->setVisible(known);
    m_state->setVisible(known);
    if (!known)
        return;
    const int size = fontMetrics().height();
    m_stateIcon->setPixmap(icon(stateIcon(status->state), stateTone(status->state)).pixmap(size, size));
    const QString word = stateWord(status->state);
    m_state->setText(status->summary.isEmpty() ? word : tr("%1 : %2").arg(word, status->summary));
}

void StepPage::updateButtons()
{
    const StagePage* page = currentPage();
    m_footer->setVisible(page != nullptr);
    if (!page)
        return;
    const auto flow = m_flows.constFind(m_stepId);
    const QString text = page->goOnText();
    m_next->setVisible(!text.isEmpty());
    m_next->setText(text);
    m_next->setEnabled(page->canGoOn());
    m_back->setVisible(flow->current > 0 && page->canGoBack());
    const QString why = page->canGoOn() ? QString() : page->whyNot();
    m_whyNot->setText(why);
    m_next->setToolTip(why);
    m_next->setAccessibleDescription(why);
    // While a page works its fields are shut: the keyboard waits on it rather than being thrown elsewhere, then goes
    // where the result leads on. Asked of the window, which may not be in front yet: a file dialog just closed.
    const QWidget* focus = window()->focusWidget();
    if (page->isWorking()) {
        if (isAncestorOf(focus))
            m_stack->setFocus();
    } else if (focus == m_stack) {
        takeFocus();
    }
}

void StepPage::takeFocus()
{
    const StagePage* page = currentPage();
    if (QWidget* wanted = page->firstFocus())
        wanted->setFocus();
    else if (m_next->isVisibleTo(this) && m_next->isEnabled())
        m_next->setFocus();
    else if (QWidget* stop = page->isWorking() ? nullptr : firstStop(m_stack->currentWidget()))
        stop->setFocus();
    else
        m_stack->setFocus();
}

void StepPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & ~Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Enter presses the button that has the focus, and goes on from anywhere but a list or a field with an Enter of its
    // own.
    QWidget* focus = QApplication::focusWidget();
    if (auto* button = qobject_cast<QAbstractButton*>(focus); button && isAncestorOf(button))
        button->click();
    else if (focus
        && (focus->inherits("QAbstractItemView") || focus->inherits("QComboBox")
            || focus->property("keepsEnter").toBool()))
        event->ignore();
    else
        goOn();
}

} // namespace navette::ui
