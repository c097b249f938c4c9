// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/changes_page.h"

#include "common/french.h"
#include "exchange/effects.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/findings_view.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/wizard/change_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeView>
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
    , m_model(new ChangeModel(this))
    , m_tree(new QTreeView(this))
    , m_hint(paragraph(this,
          tr("Ouvrez un type (flèche droite) et choisissez une ligne pour voir ses champs avant et après ; la barre "
             "d’espace la coche ou la décoche.")))
    , m_rowTitle(paragraph(this, {}, "rowTitle"))
    , m_fields(new QTableWidget(0, 3, this))
    , m_followers(paragraph(this, {}, "followers"))
    , m_findings(new FindingsView(this))
    , m_effects(new FindingsView(this))
{
    makeSection(m_summary);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Calcul de ce qui va changer"));
    m_departures->setObjectName(QStringLiteral("departures"));
    m_findings->setRemediesShown(false);

    setUpTree(m_tree);
    m_tree->setObjectName(QStringLiteral("changes"));
    m_tree->setAccessibleName(tr("Ce qui va changer, par type"));
    m_tree->setModel(m_model);
    m_tree->setSortingEnabled(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ChangeModel::What, QHeaderView::Stretch);

    makeSection(m_rowTitle);
    makeMuted(m_hint);
    m_fields->setObjectName(QStringLiteral("fields"));
    m_fields->setAccessibleName(tr("Champs avant et après"));
    m_fields->setHorizontalHeaderLabels({ tr("Champ"), tr("Avant"), tr("Après") });
    setUpTable(m_fields);
    m_fields->setSortingEnabled(false);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_fields->verticalHeader()->hide();
    m_fields->setWordWrap(true);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);

    auto* detail = new QWidget(this);
    auto* detailLayout = new QVBoxLayout(detail);
    detailLayout->setContentsMargins(spacing(2), 0, 0, 0);
    detailLayout->addWidget(m_hint);
    detailLayout->addWidget(m_rowTitle);
    detailLayout->addWidget(m_fields, 100);
    detailLayout->addWidget(m_followers);
    detailLayout->addStretch();
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(splitter, tr("Changements"));
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
    connect(m_model, &ChangeModel::selectionChanged, this, &ChangesPage::tellFollowers);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesPage::showRow);
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
            m_model->clear();
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
    m_model->setPlan(plan, session()->school());
    m_tree->setCurrentIndex(m_model->index(0, 0));
    for (int column = 1; column < ChangeModel::ColumnCount; ++column)
        m_tree->resizeColumnToContents(column);
    m_findings->setFindings(plan.findings);
    const auto count = static_cast<int>(plan.findings.size());
    m_tabs->setTabText(ChecksTab, count > 0 ? tr("Vérifications (%1)").arg(count) : tr("Vérifications"));
    m_effects->setFindings(m_draft->effects);
    const qsizetype effects = m_draft->effects.size();
    m_tabs->setTabText(EffectsTab, effects > 0 ? tr("Effets (%1)").arg(effects) : tr("Effets"));
    if (plan.isBlocked())
        m_tabs->setCurrentIndex(ChecksTab);
    m_followers->hide();
    updateSummary();
    showRow();
    Q_EMIT stateChanged();
}

void ChangesPage::updateSummary()
{
    const ChangeSet chosen = m_model->chosen();
    int added = 0;
    int changed = 0;
    int removed = 0;
    for (int kind = 0; kind < KindCount; ++kind) {
        const ChangeCounts counts = chosen.counts(static_cast<Kind>(kind));
        added += counts.inserted;
        changed += counts.updated;
        removed += counts.deleted;
    }
    if (added + changed + removed == 0) {
        m_summary->setText(tr("Rien ne change : la base dit déjà la même chose."));
        return;
    }
    QString text = tr("Ajouts : %1 · modifications : %2 · retraits : %3. Rien n’est encore fait.")
                       .arg(french::number(added), french::number(changed), french::number(removed));
    if (m_model->leftOutCount() > 0)
        text += u' '
            + tr("%n ligne(s) laissée(s) de côté par vous.", nullptr, static_cast<int>(m_model->leftOutCount()));
    m_summary->setText(text);
}

void ChangesPage::showRow()
{
    const QModelIndex index = m_tree->currentIndex();
    const std::optional<RowKey> key = m_model->keyAt(index);
    const QList<FieldChange> fields = m_model->fieldsAt(index);
    m_fields->setRowCount(static_cast<int>(fields.size()));
    QStringList sentences;
    for (int row = 0; row < fields.size(); ++row) {
        const FieldChange& field = fields.at(row);
        m_fields->setItem(row, 0, new QTableWidgetItem(field.label));
        m_fields->setItem(row, 1, new QTableWidgetItem(field.before));
        m_fields->setItem(row, 2, new QTableWidgetItem(field.after));
        sentences.append(tr("%1 : %2 → %3")
                             .arg(field.label, field.before.isEmpty() ? tr("(vide)") : field.before,
                                 field.after.isEmpty() ? tr("(vide)") : field.after));
    }
    m_fields->resizeRowsToContents();
    m_fields->setVisible(key.has_value());
    m_rowTitle->setVisible(key.has_value());
    m_hint->setVisible(!key);
    if (key) {
        m_rowTitle->setText(m_model->labelOf(*key));
        Q_EMIT explained(m_model->labelOf(*key), sentences);
    }
}

void ChangesPage::tellFollowers(const RowKey& key, bool chosen, const QList<RowKey>& followers)
{
    if (followers.isEmpty()) {
        m_followers->hide();
    } else {
        QStringList names;
        for (const RowKey& follower : followers.mid(0, 5))
            names.append(m_model->labelOf(follower));
        if (followers.size() > 5)
            names.append(QStringLiteral("…"));
        const auto n = static_cast<int>(followers.size());
        m_followers->setText(chosen
                ? tr("Avec %1, %n autre(s) ligne(s) dont elle a besoin reviennent : %2.", nullptr, n)
                      .arg(m_model->labelOf(key), names.join(QStringLiteral(", ")))
                : tr("Sans %1, %n autre(s) ligne(s) qui en dépendent sont aussi laissées de côté : %2.", nullptr, n)
                      .arg(m_model->labelOf(key), names.join(QStringLiteral(", "))));
        m_followers->show();
    }
    updateSummary();
}

void ChangesPage::goOn()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    m_planning = true;
    const Result<JournalEntry> done = session()->commit(m_model->chosen(), m_draft->plan->entry);
    m_planning = false;
    QApplication::restoreOverrideCursor();
    if (!done) {
        showError(this, done.error());
        return;
    }
    m_draft->committed = *done;
    m_model->clear();
    Q_EMIT completed();
}

} // namespace navette::ui
