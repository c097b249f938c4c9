// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/placement_panel.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

PlacementPanel::PlacementPanel(Session* session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_text(paragraph(this, {}, "placementText"))
    , m_redo(new QWidget(this))
    , m_seconds(new QSpinBox(this))
    , m_keep(new QCheckBox(tr("Garder &les cours déjà placés"), this))
    , m_start(new QPushButton(icon(u"auto"), tr("&Placer automatiquement"), this))
    , m_stop(new QPushButton(icon(u"stop"), tr("A&rrêter"), this))
    , m_bar(new QProgressBar(this))
    , m_unplaced(new QTreeWidget(this))
    , m_poll(new QTimer(this))
{
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("placement"));
    auto* title = new QLabel(tr("Placement automatique"), this);
    makeSection(title);
    m_seconds->setRange(5, 3600);
    m_seconds->setValue(30);
    m_seconds->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seconds->setSuffix(tr(" s"));
    m_keep->setChecked(true);
    m_start->setObjectName(QStringLiteral("place"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Avancement du placement"));
    setUpTree(m_unplaced);
    m_unplaced->setRootIsDecorated(false);
    m_unplaced->setHeaderLabels({ tr("Cours resté sans place"), tr("Pourquoi") });
    m_unplaced->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_unplaced->setAccessibleName(tr("Cours restés sans place"));
    m_unplaced->hide();
    auto* secondsLabel = new QLabel(tr("&Durée au plus :"), this);
    secondsLabel->setBuddy(m_seconds);

    m_redo->setObjectName(QStringLiteral("prepareAgain"));
    auto* why = paragraph(m_redo,
        tr("La base a changé depuis la préparation de l’année : préparez-la à nouveau avant de placer, pour que rien "
           "ne manque parmi les cours."));
    auto* prepare = new QPushButton(tr("Préparer l’année à &nouveau"), m_redo);
    connect(prepare, &QPushButton::clicked, this, [this] { Q_EMIT openPage(QStringLiteral("prepare")); });
    auto* redo = new QHBoxLayout(m_redo);
    redo->setContentsMargins({});
    redo->setSpacing(spacing(2));
    redo->addWidget(why, 1);
    redo->addWidget(prepare, 0, Qt::AlignVCenter);

    auto* controls = new QHBoxLayout;
    controls->setSpacing(spacing(2));
    controls->addWidget(m_start);
    controls->addWidget(m_stop);
    controls->addSpacing(spacing(2));
    controls->addWidget(secondsLabel);
    controls->addWidget(m_seconds);
    controls->addWidget(m_keep);
    controls->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addWidget(title);
    layout->addWidget(m_redo);
    layout->addWidget(m_text);
    layout->addLayout(controls);
    layout->addWidget(m_bar);
    layout->addWidget(m_unplaced);

    m_poll->setInterval(150);
    connect(m_poll, &QTimer::timeout, this, &PlacementPanel::poll);
    connect(m_start, &QPushButton::clicked, this, &PlacementPanel::start);
    connect(m_stop, &QPushButton::clicked, this, &PlacementPanel::stop);
    connect(session, &Session::changed, this, &PlacementPanel::refresh);
    connect(session, &Session::stateChanged, this, &PlacementPanel::refresh);
    m_text->setText(tr("Cherche une place à chaque cours, sans toucher à ceux qui sont verrouillés. Rien n’est "
                       "définitif : le résultat s’annule d’un coup."));
    refresh();
}

void PlacementPanel::refresh()
{
    const bool running = !m_work.isNull();
    const QList<exchange::StepStatus> route = m_session->isOpen() ? m_session->route() : QList<exchange::StepStatus>();
    m_redo->setVisible(!running && std::any_of(route.cbegin(), route.cend(), [](const exchange::StepStatus& status) {
        return status.step->id == u"prepare" && status.state == exchange::StepState::Redo;
    }));
    m_start->setEnabled(
        !running && m_session->isOpen() && !m_session->isReadOnly() && !m_session->school().lessons().isEmpty());
    m_start->setToolTip(m_session->school().lessons().isEmpty() ? tr("Aucun cours : préparez d’abord l’année.")
                                                                : m_session->readOnlyReason());
    m_stop->setVisible(running);
    m_bar->setVisible(running);
    m_seconds->setEnabled(!running);
    m_keep->setEnabled(!running);
}

void PlacementPanel::start()
{
    exchange::PlacementOptions options;
    options.seconds = m_seconds->value();
    options.keepPlaced = m_keep->isChecked();
    m_unplaced->hide();
    m_work = runInBackground<Result<exchange::PlacementResult>>(
        this, tr("Placement automatique"),
        [options, school = m_session->school()](const Progress& progress) mutable {
            options.cancel = progress.cancelFlag();
            options.progress = [progress](int placed, int of) { progress.report(placed, of); };
            return exchange::planPlacement(school, options);
        },
        [this](const Result<exchange::PlacementResult>& result) { take(result); });
    m_bar->setRange(0, 0);
    m_poll->start();
    refresh();
    m_stop->setFocus();
}

void PlacementPanel::stop()
{
    if (m_work)
        m_work->cancel();
}

void PlacementPanel::poll()
{
    if (!m_work)
        return;
    const Progress::State state = m_work->progress().state();
    if (state.of <= 0)
        return;
    m_bar->setRange(0, state.of);
    m_bar->setValue(state.done);
    m_text->setText(tr("%1 cours placés sur %2…").arg(french::number(state.done), french::number(state.of)));
}

void PlacementPanel::take(const Result<exchange::PlacementResult>& result)
{
    m_poll->stop();
    m_work = nullptr;
    if (!result) {
        m_text->setText(
            result.error().kind == ErrorKind::Cancelled ? tr("Arrêté : rien n’a changé.") : result.error().text());
        refresh();
        return;
    }
    m_unplaced->clear();
    for (const exchange::PlacementResult::Unplaced& lesson : result->unplaced)
        m_unplaced->addTopLevelItem(new QTreeWidgetItem({ lesson.label, lesson.why }));
    m_unplaced->setVisible(!result->unplaced.isEmpty());
    if (const Result<JournalEntry> done = m_session->commit(result->plan.changes, result->plan.entry); !done)
        showError(this, done.error());
    else
        m_text->setText(result->unplaced.isEmpty()
                ? tr("Les %1 cours ont leur place.").arg(french::number(result->lessons))
                : tr("%1 cours placés sur %2. Chaque cours resté sans place dit pourquoi.")
                      .arg(french::number(result->placed), french::number(result->lessons)));
    refresh();
    m_start->setFocus();
}

} // namespace navette::ui
