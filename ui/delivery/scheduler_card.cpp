// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/scheduler_card.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/icon_label.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QGridLayout>
#include <QPushButton>

namespace navette::ui {

SchedulerCard::SchedulerCard(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"clock", Tone::Muted, fontMetrics().height() * 2, this))
    , m_state(paragraph(this, {}, "schedulerState"))
    , m_note(paragraph(this, {}, "schedulerNote"))
    , m_command(paragraph(this, {}, "schedulerCommand"))
    , m_install(new QPushButton(icon(u"auto"), tr("Installer dans le &planificateur"), this))
    , m_uninstall(new QPushButton(icon(u"remove"), tr("Désinstaller"), this))
{
    setProperty("role", QStringLiteral("card"));
    makeMuted(m_note);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setAccessibleName(tr("Commande à lancer"));
    m_install->setObjectName(QStringLiteral("install"));
    m_uninstall->setObjectName(QStringLiteral("uninstall"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addWidget(m_install);
    buttons->addWidget(m_uninstall);
    buttons->addStretch();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    grid->setHorizontalSpacing(spacing(3));
    grid->setVerticalSpacing(spacing(1));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_state, 0, 1);
    grid->addWidget(m_note, 1, 1);
    grid->addWidget(m_command, 2, 1);
    grid->addLayout(buttons, 3, 1);
    connect(m_install, &QPushButton::clicked, this, &SchedulerCard::install);
    connect(m_uninstall, &QPushButton::clicked, this, &SchedulerCard::uninstall);
    m_command->hide();
    m_note->setText(tr("Le planificateur du système lance Navette sans fenêtre, sous votre compte. Sous Linux, il ne "
                       "travaille que pendant que votre session est ouverte, sauf si la personne qui gère le poste l’a "
                       "permis (« loginctl enable-linger »)."));
}

void SchedulerCard::show(const QString& base, const std::optional<EntDelivery>& settings)
{
    if (base == m_base && settings == m_settings)
        return;
    m_base = base;
    m_settings = settings;
    m_command->hide();
    ask();
}

void SchedulerCard::setBusy(bool busy)
{
    m_install->setEnabled(!busy);
    m_uninstall->setEnabled(!busy);
}

void SchedulerCard::ask()
{
    const int question = ++m_asked;
    if (!m_settings || m_base.isEmpty()) {
        tell(delivery::SchedulerState::Absent);
        return;
    }
    runInBackground<delivery::SchedulerState>(
        this, tr("Lecture du planificateur"),
        [base = m_base, settings = *m_settings](const Progress&) { return delivery::schedulerState(base, settings); },
        [this, question](delivery::SchedulerState state) {
            if (question == m_asked)
                tell(state);
        });
}

void SchedulerCard::tell(delivery::SchedulerState state)
{
    const bool wanted = m_settings && m_settings->enabled;
    switch (state) {
    case delivery::SchedulerState::Absent:
        m_icon->set(u"clock", Tone::Muted);
        m_state->setText(wanted
                ? tr("Pas installé : la mise à jour ne se fait que pendant que Navette est ouvert sur cette base.")
                : tr("Pas installé. Activez d’abord la mise à jour, puis enregistrez."));
        m_install->setText(tr("Installer dans le &planificateur"));
        break;
    case delivery::SchedulerState::Outdated:
        m_icon->set(u"redo-step", Tone::Warning);
        m_state->setText(tr("Installé avec d’autres jours ou d’autres heures que ceux qui sont enregistrés."));
        m_install->setText(tr("Mettre à jour le &planificateur"));
        break;
    case delivery::SchedulerState::Written:
        m_icon->set(u"waiting", Tone::Warning);
        m_state->setText(tr("Les fichiers sont écrits, mais le système ne les a pas pris en compte."));
        m_install->setText(tr("Réessayer avec le &planificateur"));
        break;
    case delivery::SchedulerState::Active:
        m_icon->set(u"done", Tone::Success);
        m_state->setText(tr("Installé : la mise à jour se fait aussi quand Navette est fermé."));
        m_install->setText(tr("Réinstaller"));
        break;
    }
    m_install->setEnabled(wanted);
    m_install->setVisible(state != delivery::SchedulerState::Active);
    m_uninstall->setEnabled(true);
    m_uninstall->setVisible(state != delivery::SchedulerState::Absent);
}

void SchedulerCard::install()
{
    setBusy(true);
    runInBackground<Result<delivery::Installation>>(
        this, tr("Installation dans le planificateur"),
        [base = m_base, settings = *m_settings](const Progress&) { return delivery::installScheduler(base, settings); },
        [this](const Result<delivery::Installation>& done) {
            setBusy(false);
            if (!done) {
                showError(this, done.error());
            } else if (!done->active) {
                m_command->setText(tr("Le système a répondu : %1\nPour finir, lancez vous-même cette commande : %2")
                                       .arg(done->answer, done->command));
            }
            m_command->setVisible(done && !done->active);
            ask();
        });
}

void SchedulerCard::uninstall()
{
    setBusy(true);
    runInBackground<Result<>>(
        this, tr("Retrait du planificateur"),
        [base = m_base](const Progress&) { return delivery::uninstallScheduler(base); },
        [this](const Result<>& done) {
            setBusy(false);
            m_command->hide();
            if (!done)
                showError(this, done.error());
            ask();
        });
}

} // namespace navette::ui
