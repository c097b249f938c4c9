// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/standing_card.h"

#include "ui/common/icon_label.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/delivery/run_words.h"

#include <QGridLayout>
#include <QPushButton>

namespace navette::ui {

StandingCard::StandingCard(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"todo", Tone::Muted, fontMetrics().height() * 2, this))
    , m_sentence(paragraph(this, {}, "standing"))
    , m_remedy(paragraph(this, {}, "remedy"))
    , m_heartbeat(paragraph(this, {}, "heartbeat"))
    , m_firstLoad(
          new QPushButton(icon(u"arrow-right"), tr("Aller à l’étape « Charger l’emploi du temps dans l’ENT »"), this))
{
    setProperty("role", QStringLiteral("card"));
    makeSection(m_sentence);
    makeMuted(m_heartbeat);
    m_firstLoad->setObjectName(QStringLiteral("firstLoad"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    grid->setHorizontalSpacing(spacing(3));
    grid->setVerticalSpacing(spacing(1));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addWidget(m_remedy, 1, 1);
    grid->addWidget(m_heartbeat, 2, 1);
    grid->addWidget(m_firstLoad, 3, 1, Qt::AlignLeft);
    connect(m_firstLoad, &QPushButton::clicked, this, &StandingCard::firstLoadRequested);
}

void StandingCard::show(const delivery::Standing& standing, const QString& heartbeat, bool running)
{
    m_icon->set(running ? QStringView(u"send") : QStringView(standingIcon(standing.kind)),
        running ? Tone::Accent : standingTone(standing.kind));
    m_sentence->setText(running ? tr("Mise à jour en cours…") : standing.sentence);
    m_remedy->setText(standing.remedy);
    m_remedy->setVisible(!running && !standing.remedy.isEmpty());
    m_heartbeat->setText(heartbeat);
    m_firstLoad->setVisible(standing.kind == delivery::StandingKind::NeedsFirstLoad);
}

} // namespace navette::ui
