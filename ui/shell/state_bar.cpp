// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/state_bar.h"

#include "common/french.h"
#include "ui/common/icon_label.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>

namespace navette::ui {

StateBar::StateBar(Session* session, QWidget* parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_work(new QLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(spacing(2), 0, spacing(2), 0);
    m_work->setObjectName(QStringLiteral("runningWork"));
    addWidget(m_work, 1);
    m_base = addPart("stateBase");
    m_year = addPart("stateYear");
    m_mode = addPart("stateMode");
    m_backup = addPart("stateBackup");
    m_base.icon->set(u"base", Tone::Muted);
    m_year.icon->set(u"calendar", Tone::Muted);
    m_backup.icon->set(u"save", Tone::Muted);
    connect(m_session, &Session::changed, this, &StateBar::update);
    connect(m_session, &Session::stateChanged, this, &StateBar::update);
    update();
}

StateBar::Part StateBar::addPart(const char* name)
{
    auto* whole = new QWidget(this);
    const int side = fontMetrics().height();
    Part part { whole, new IconLabel(u"info", Tone::Muted, side, whole), new QLabel(whole) };
    part.text->setObjectName(QString::fromLatin1(name));
    part.text->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(whole);
    layout->setContentsMargins(spacing(2), spacing(1), spacing(2), spacing(1));
    layout->setSpacing(spacing(1));
    layout->addWidget(part.icon);
    layout->addWidget(part.text);
    addPermanentWidget(whole);
    return part;
}

void StateBar::set(const Part& part, const QString& text, const QString& tip)
{
    part.text->setText(text);
    part.whole->setToolTip(tip);
    part.whole->setVisible(!text.isEmpty());
}

void StateBar::showWork(const QString& summary) { m_work->setText(summary); }

void StateBar::update()
{
    if (!m_session->isOpen()) {
        for (const Part& part : { m_base, m_year, m_mode, m_backup })
            set(part, {}, {});
        return;
    }
    const int year = m_session->school().info().year;
    set(m_base, QFileInfo(m_session->path()).completeBaseName(), QDir::toNativeSeparators(m_session->path()));
    set(m_year, year > 0 ? french::schoolYear(year) : QString(), tr("Année scolaire"));

    const QString profile = m_session->isSupervisor() ? tr("superviseur (SPR)") : tr("profil ordinaire");
    const QString user = tr("%1, %2").arg(m_session->user(), profile);
    if (m_session->isReadOnly()) {
        m_mode.icon->set(u"eye", Tone::Warning);
        set(m_mode, tr("Lecture seule"), m_session->readOnlyReason());
    } else if (m_session->isExclusive()) {
        m_mode.icon->set(u"lock", Tone::Warning);
        set(m_mode, tr("Mode exclusif · %1").arg(user), tr("Vous seul pouvez modifier la base."));
    } else {
        m_mode.icon->set(m_session->isSupervisor() ? u"supervisor" : u"user", Tone::Muted);
        set(m_mode, user, tr("Votre nom dans le suivi, et votre profil"));
    }
    const QDateTime backup = m_session->store()->lastBackup();
    set(m_backup, backup.isValid() ? tr("Sauvegarde %1").arg(moment(backup)) : tr("Pas encore de sauvegarde"),
        tr("Des copies se font d’elles-mêmes chaque heure et chaque jour de travail, à côté de la base."));
}

} // namespace navette::ui
