// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the form, and what each of them says.
#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/delivery/settings_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace navette::ui {

namespace {

    QLabel* note(QWidget* parent, const char* objectName, const QString& text = {})
    {
        QLabel* label = paragraph(parent, text, objectName);
        makeMuted(label);
        // Close to the field above it.
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        return label;
    }

} // namespace

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
    , m_enabled(new QCheckBox(tr("Envo&yer automatiquement l’emploi du temps à l’ENT"), this))
    , m_type(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_browse(new QPushButton(icon(u"folder"), tr("Pa&rcourir…"), this))
    , m_addressNote(note(this, "addressNote"))
    , m_accountLabel(new QLabel(tr("&Compte :"), this))
    , m_account(new QLineEdit(this))
    , m_passwordLabel(new QLabel(tr("&Mot de passe :"), this))
    , m_password(new QLineEdit(this))
    , m_forget(new QPushButton(icon(u"trash"), tr("Ou&blier"), this))
    , m_passwordNote(note(this, "passwordNote"))
    , m_times(new QLineEdit(this))
    , m_timesNote(note(this, "timesNote"))
    , m_paused(new QCheckBox(tr("Suspendre pendant les vacances et les &jours de fermeture"), this))
    , m_dialect(new QComboBox(this))
    , m_sealed(new QCheckBox(tr("Sce&ller le fichier pour ses destinataires"), this))
    , m_sealedNote(note(this, "sealedNote"))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(spacing(3));
    form->setVerticalSpacing(spacing(2));
    m_enabled->setObjectName(QStringLiteral("enabled"));
    form->addRow(m_enabled);
    buildDestination(form);
    buildTimes(form);
    buildFile(form);
    for (QCheckBox* box : findChildren<QCheckBox*>())
        connect(box, &QCheckBox::toggled, this, &SettingsForm::follow);
    for (QLineEdit* line : findChildren<QLineEdit*>())
        connect(line, &QLineEdit::textChanged, this, &SettingsForm::follow);
    for (QComboBox* box : findChildren<QComboBox*>())
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsForm::follow);
    connect(m_browse, &QPushButton::clicked, this, &SettingsForm::browse);
    connect(m_forget, &QPushButton::clicked, this, &SettingsForm::forgetRequested);
}

void SettingsForm::buildDestination(QFormLayout* form)
{
    m_type->setObjectName(QStringLiteral("type"));
    m_type->addItem(tr("Un dossier de ce poste ou du réseau"), static_cast<int>(DeliveryType::Folder));
    m_type->addItem(tr("Un serveur WebDAV (https)"), static_cast<int>(DeliveryType::WebDav));
    m_type->addItem(tr("Un serveur SFTP"), static_cast<int>(DeliveryType::Sftp));
    auto* typeLabel = new QLabel(tr("&Destination :"), this);
    typeLabel->setBuddy(m_type);
    form->addRow(typeLabel, m_type);
    m_address->setObjectName(QStringLiteral("address"));
    m_browse->setObjectName(QStringLiteral("browse"));
    auto* addressLabel = new QLabel(tr("&Adresse :"), this);
    addressLabel->setBuddy(m_address);
    auto* address = new QHBoxLayout;
    address->setSpacing(spacing(2));
    address->addWidget(m_address, 1);
    address->addWidget(m_browse);
    form->addRow(addressLabel, address);
    form->addRow(QString(), m_addressNote);
    m_account->setObjectName(QStringLiteral("account"));
    m_accountLabel->setBuddy(m_account);
    form->addRow(m_accountLabel, m_account);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forget->setAccessibleName(tr("Oublier le mot de passe enregistré"));
    auto* password = new QHBoxLayout;
    password->setSpacing(spacing(2));
    password->addWidget(m_password, 1);
    password->addWidget(m_forget);
    form->addRow(m_passwordLabel, password);
    form->addRow(QString(), m_passwordNote);
}

void SettingsForm::buildTimes(QFormLayout* form)
{
    auto* days = new QHBoxLayout;
    days->setSpacing(spacing(3));
    for (size_t i = 0; i < m_days.size(); ++i) {
        QString name = french::dayName(int(i) + 1);
        name[0] = name[0].toUpper();
        auto* box = new QCheckBox(name, this);
        box->setObjectName(QStringLiteral("day%1").arg(i + 1));
        days->addWidget(box);
        m_days.at(i) = box;
    }
    days->addStretch();
    form->addRow(tr("Jours :"), days);
    m_times->setObjectName(QStringLiteral("times"));
    auto* timesLabel = new QLabel(tr("Heure&s :"), this);
    timesLabel->setBuddy(m_times);
    form->addRow(timesLabel, m_times);
    form->addRow(QString(), m_timesNote);
    m_paused->setObjectName(QStringLiteral("paused"));
    form->addRow(QString(), m_paused);
}

void SettingsForm::buildFile(QFormLayout* form)
{
    m_dialect->setObjectName(QStringLiteral("dialect"));
    auto* dialectLabel = new QLabel(tr("&Nom du fichier :"), this);
    dialectLabel->setBuddy(m_dialect);
    setUai({});
    form->addRow(dialectLabel, m_dialect);
    m_sealed->setObjectName(QStringLiteral("sealed"));
    form->addRow(QString(), m_sealed);
    form->addRow(QString(), m_sealedNote);
}

} // namespace navette::ui
