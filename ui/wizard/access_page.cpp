// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/access_page.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

AccessPage::AccessPage(Session* session, const exchange::Step& step, QWidget* parent)
    : StagePage(session, step, parent)
    , m_profileIcon(new QLabel(this))
    , m_profile(paragraph(this))
    , m_exclusiveIcon(new QLabel(this))
    , m_exclusive(paragraph(this))
    , m_refusal(paragraph(this, {}, "refusal"))
    , m_retry(new QPushButton(icon(u"refresh"), tr("&Réessayer"), this))
{
    m_retry->setObjectName(QStringLiteral("retry"));
    m_refusal->setProperty("role", QStringLiteral("banner"));
    m_refusal->setMargin(spacing(2));
    auto* sheet = card(this, "access");
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    grid->setHorizontalSpacing(spacing(2));
    grid->setVerticalSpacing(spacing(3));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_profileIcon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_profile, 0, 1);
    grid->addWidget(m_exclusiveIcon, 1, 0, Qt::AlignTop);
    grid->addWidget(m_exclusive, 1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(3));
    layout->addWidget(paragraph(this,
        step.type == exchange::StepType::Import
            ? tr("Un import change la base entière. Il se fait avec le profil superviseur (SPR) et en mode exclusif : "
                 "pendant ce temps, les autres postes lisent la base mais ne la modifient pas.")
            : tr("Un envoi fige ce que la base dit à cet instant. Il se fait avec le profil superviseur (SPR) et en "
                 "mode exclusif : pendant ce temps, les autres postes lisent la base mais ne la modifient pas.")));
    layout->addWidget(sheet);
    layout->addWidget(m_refusal);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &AccessPage::goOn);
    connect(session, &Session::stateChanged, this, &AccessPage::refresh);
}

void AccessPage::enter()
{
    m_refusal->clear();
    refresh();
}

bool AccessPage::canGoOn() const { return session()->isOpen() && !session()->isReadOnly(); }

QString AccessPage::whyNot() const
{
    return session()->isOpen() ? session()->readOnlyReason() : tr("Ouvrez d’abord une base.");
}

QString AccessPage::goOnText() const
{
    return session()->isExclusive() ? tr("&Suivant") : tr("&Passer en mode exclusif");
}

void AccessPage::goOn()
{
    if (!session()->isSupervisor())
        session()->setSupervisor(true);
    if (!session()->isExclusive()) {
        if (const Result<> taken = session()->enterExclusive(step().title); !taken) {
            m_refusal->setText(taken.error().text());
            refresh();
            return;
        }
    }
    m_refusal->clear();
    refresh();
    Q_EMIT completed();
}

void AccessPage::refresh()
{
    const bool supervisor = session()->isSupervisor();
    const bool exclusive = session()->isExclusive();
    const int size = fontMetrics().height() * 5 / 4;
    m_profileIcon->setPixmap(
        icon(supervisor ? u"done" : u"supervisor", supervisor ? Tone::Success : Tone::Accent).pixmap(size, size));
    m_exclusiveIcon->setPixmap(
        icon(exclusive ? u"done" : u"lock", exclusive ? Tone::Success : Tone::Accent).pixmap(size, size));
    m_profile->setText(supervisor
            ? tr("Profil superviseur : vous l’avez, sous le nom %1.").arg(session()->user())
            : tr("Profil superviseur : vous le prenez en continuant, sous le nom %1.").arg(session()->user()));
    m_exclusive->setText(exclusive ? tr("Mode exclusif : vous l’avez.")
                                   : tr("Mode exclusif : il est pris en continuant ; vous le rendez à la fin de "
                                        "l’étape, ou quand vous voulez depuis le bandeau ou le menu Superviseur."));
    m_refusal->setVisible(!m_refusal->text().isEmpty());
    m_retry->setVisible(!m_refusal->text().isEmpty());
    Q_EMIT stateChanged();
}

} // namespace navette::ui
