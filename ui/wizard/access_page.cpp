// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/access_page.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

AccessPage::AccessPage(Session* session, const exchange::Step& step, QWidget* parent)
    : StagePage(session, step, parent)
    , m_profile(new QLabel(this))
    , m_exclusive(new QLabel(this))
    , m_refusal(new QLabel(this))
    , m_retry(new QPushButton(tr("&Réessayer"), this))
{
    auto* intro = new QLabel(
        tr("Cette étape change la base entière. Elle se fait avec le profil superviseur (SPR) et en mode exclusif : pendant ce "
           "temps, les autres postes peuvent lire la base, mais pas la modifier."),
        this);
    for (QLabel* label : { intro, m_profile, m_exclusive, m_refusal }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_retry->setObjectName(QStringLiteral("retry"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(intro);
    layout->addWidget(m_profile);
    layout->addWidget(m_exclusive);
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
    m_profile->setText(session()->isSupervisor()
            ? tr("✓ Profil superviseur : vous l’avez (%1).").arg(session()->user())
            : tr("○ Profil superviseur : vous le prenez en continuant, sous le nom %1.").arg(session()->user()));
    m_exclusive->setText(session()->isExclusive() ? tr("✓ Mode exclusif : vous l’avez.")
                                                  : tr("○ Mode exclusif : il est pris en continuant, et rendu quand vous voulez "
                                                       "depuis la barre d’état."));
    m_refusal->setVisible(!m_refusal->text().isEmpty());
    m_retry->setVisible(!m_refusal->text().isEmpty());
    Q_EMIT stateChanged();
}

} // namespace navette::ui
