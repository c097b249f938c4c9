// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/seal_panel.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/partners_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

namespace navette::ui {

namespace {
    QString settingsKey() { return QStringLiteral("wizard/entSealed"); }
} // namespace

SealPanel::SealPanel(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_clear(new QRadioButton(tr("En c&lair"), this))
    , m_sealed(new QRadioButton(tr("&Scellé"), this))
    , m_partners(new QPushButton(icon(u"lock"), tr("Desti&nataires…"), this))
    , m_names(paragraph(this, {}, "sealedFor"))
{
    m_clear->setObjectName(QStringLiteral("clear"));
    m_sealed->setObjectName(QStringLiteral("sealed"));
    m_partners->setObjectName(QStringLiteral("entPartners"));
    m_clear->setChecked(true);
    makeMuted(m_names);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    row->addWidget(m_clear);
    row->addWidget(m_sealed);
    row->addWidget(m_partners);
    row->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(1));
    layout->addLayout(row);
    layout->addWidget(m_names);
    connect(m_sealed, &QRadioButton::clicked, this, [this] {
        QSettings().setValue(settingsKey(), true);
        Q_EMIT changed();
    });
    connect(m_clear, &QRadioButton::clicked, this, [this] {
        QSettings().setValue(settingsKey(), false);
        Q_EMIT changed();
    });
    connect(m_partners, &QPushButton::clicked, this, [this] {
        const auto before = m_session->school().table<EntPartner>();
        PartnersDialog(m_session, this).exec();
        if (!(m_session->school().table<EntPartner>() == before))
            Q_EMIT changed();
    });
    connect(session, &Session::changed, this, &SealPanel::refresh);
    refresh();
}

bool SealPanel::isSealed() const { return m_sealed->isChecked(); }

void SealPanel::setSealed(bool sealed) { (sealed && m_sealed->isEnabled() ? m_sealed : m_clear)->setChecked(true); }

bool SealPanel::wasSealed(const School& school)
{
    return school.table<EntPartner>().size() > 0 && QSettings().value(settingsKey(), false).toBool();
}

void SealPanel::refresh()
{
    QStringList names;
    for (const EntPartner& row : m_session->school().table<EntPartner>())
        names.append(row.name);
    m_sealed->setEnabled(!names.isEmpty());
    if (names.isEmpty())
        m_clear->setChecked(true);
    m_names->setText(names.isEmpty() ? tr("Pour le sceller, ajoutez d’abord le destinataire que l’ENT vous a indiqué.")
                                     : tr("Scellé, il ne peut être lu que par %1.").arg(names.join(tr(" et "))));
}

} // namespace navette::ui
