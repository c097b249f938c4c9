// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/changes_page.h"

#include "exchange/change_effects.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/findings_view.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/change_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    enum Tab { ChangesTab, ChecksTab, EffectsTab };

    /// A plan, and what it touches of our services and lessons.
    struct Planned {
        Result<exchange::Plan> plan;
        Findings effects;
    };

    Planned planned(const Result<exchange::Plan>& plan, const School& school)
    {
        if (!plan || plan->isBlocked() || plan->entry.direction != Direction::In)
            return { plan, {} };
        School after = school;
        if (!plan->changes.applyTo(after))
            return { plan, {} };
        return { plan, exchange::effectsOf(school, school, after, plan->changes) };
    }

} // namespace

ChangesPage::ChangesPage(Session* session, const exchange::Step& step, std::shared_ptr<PlanDraft> draft,
    PlannerSource planner, const QString& goOnText, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_planner(std::move(planner))
    , m_goOnText(goOnText)
    , m_summary(paragraph(this, {}, "changesSummary"))
    , m_busy(new QProgressBar(this))
    , m_error(paragraph(this, {}, "planError"))
    , m_departures(new QCheckBox(this))
    , m_tabs(new QTabWidget(this))
    , m_changes(new ChangeView(this))
    , m_findings(new FindingsView(this))
    , m_effects(new FindingsView(this))
{
    makeSection(m_summary);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Calcul de ce qui va changer"));
    m_departures->setObjectName(QStringLiteral("departures"));
    m_findings->setRemediesShown(false);

    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_changes, tr("Changements"));
    m_tabs->addTab(m_findings, tr("Vérifications"));
    m_effects->setEmptyText(tr("Rien de ce qui change ne touche les services et les cours de la base."));
    m_tabs->addTab(m_effects, tr("Effets"));
    m_tabs->setTabVisible(EffectsTab, step.type == exchange::StepType::Import);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_summary);
    layout->addWidget(m_busy);
    layout->addWidget(m_error);
    layout->addWidget(m_departures);
    layout->addWidget(m_tabs, 1);

    connect(m_departures, &QCheckBox::clicked, this, [this](bool checked) {
        m_draft->acceptDepartures = checked;
        this->plan();
    });
    connect(m_changes, &ChangeView::chosenChanged, this, [this] { m_summary->setText(m_changes->summary()); });
    connect(m_changes, &ChangeView::explained, this, &ChangesPage::explained);
    // What somebody else changed meanwhile may make the plan a different one.
    connect(session, &Session::changed, this, [this] {
        if (isVisible() && !m_planning && m_draft->committed.id == 0 && m_draft->plan
            && !m_draft->plan->changes.conflicts(this->session()->school()).isEmpty())
            this->plan();
    });
}

void ChangesPage::enter()
{
    m_draft->committed = {};
    if (m_draft->plan && m_draft->plan->changes.conflicts(session()->school()).isEmpty())
        show();
    else
        plan();
}

bool ChangesPage::canGoOn() const
{
    return !m_planning && !m_failed && m_draft->plan && !m_draft->plan->isBlocked() && session()->isOpen()
        && !session()->isReadOnly() && (!step().needsSupervisor || session()->isExclusive());
}

QString ChangesPage::whyNot() const
{
    if (m_planning)
        return tr("Calcul en cours…");
    if (m_draft->plan && m_draft->plan->isBlocked())
        return tr("Une anomalie bloque cette étape : voyez l’onglet « Vérifications ».");
    if (session()->isReadOnly())
        return session()->readOnlyReason();
    if (step().needsSupervisor && !session()->isExclusive())
        return tr("Le mode exclusif a été rendu : revenez à la première page pour le reprendre.");
    return {};
}

void ChangesPage::plan()
{
    m_planning = true;
    m_failed = false;
    Q_EMIT stateChanged(); // the keyboard leaves the fields before they are shut
    m_busy->show();
    m_tabs->setEnabled(false);
    m_departures->setEnabled(false);
    m_error->hide();
    m_summary->setText(tr("Calcul de ce qui va changer…"));
    runInBackground<Planned>(
        this, tr("Préparation : %1").arg(step().title),
        [planner = m_planner(), school = session()->school(), accept = m_draft->acceptDepartures](
            const Progress&) { return planned(planner(school, accept), school); },
        [this](const Planned& planned) {
            const Result<exchange::Plan>& plan = planned.plan;
            m_planning = false;
            m_failed = !plan;
            if (plan) {
                m_draft->plan = *plan;
                m_draft->effects = planned.effects;
                show();
                return;
            }
            m_draft->plan.reset();
            m_changes->clear();
            m_busy->hide();
            m_summary->setText(tr("Rien n’a été changé."));
            m_error->setText(plan.error().text());
            m_error->show();
            Q_EMIT stateChanged();
        });
}

void ChangesPage::show()
{
    const exchange::Plan& plan = *m_draft->plan;
    m_busy->hide();
    m_error->hide();
    m_tabs->setEnabled(true);
    m_departures->setEnabled(true);
    const auto gone = static_cast<int>(plan.departures.size());
    m_departures->setVisible(gone > 0 || m_draft->acceptDepartures);
    m_departures->setChecked(m_draft->acceptDepartures);
    if (gone > 0 && !m_draft->acceptDepartures)
        m_departures->setText(tr("Retirer aussi les %n ligne(s) que le fichier ne contient plus. C’est beaucoup : le "
                                 "fichier est peut-être partiel ; sans coche, elles sont gardées.",
            nullptr, gone));
    else
        m_departures->setText(
            tr("Retirer aussi les lignes que le fichier ne contient plus, bien qu’elles soient nombreuses."));
    m_changes->setPlan(plan, session()->school());
    m_findings->setFindings(plan.findings);
    const auto count = static_cast<int>(plan.findings.size());
    m_tabs->setTabText(ChecksTab, count > 0 ? tr("Vérifications (%1)").arg(count) : tr("Vérifications"));
    m_effects->setFindings(m_draft->effects);
    const qsizetype effects = m_draft->effects.size();
    m_tabs->setTabText(EffectsTab, effects > 0 ? tr("Effets (%1)").arg(effects) : tr("Effets"));
    if (plan.isBlocked())
        m_tabs->setCurrentIndex(ChecksTab);
    m_summary->setText(m_changes->summary());
    Q_EMIT stateChanged();
}

void ChangesPage::goOn()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    m_planning = true;
    const Result<JournalEntry> done = session()->commit(m_changes->model().chosen(), m_draft->plan->entry);
    m_planning = false;
    QApplication::restoreOverrideCursor();
    if (!done) {
        showError(this, done.error());
        return;
    }
    m_draft->committed = *done;
    m_changes->clear();
    Q_EMIT completed();
}

} // namespace navette::ui
