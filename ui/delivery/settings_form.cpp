// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/settings_form.h"

#include "common/french.h"
#include "delivery/destination.h"
#include "delivery/standing.h"
#include "formats/ent/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace navette::ui {

void SettingsForm::setUai(const QString& uai)
{
    const QSignalBlocker quiet(m_dialect);
    const int current = std::max(0, m_dialect->currentIndex());
    m_dialect->clear();
    m_dialect->addItem(ent::fileName(ent::Dialect::Kosmos, uai), QStringLiteral("kosmos"));
    m_dialect->addItem(ent::fileName(ent::Dialect::Edt, uai), QStringLiteral("edt"));
    m_dialect->setCurrentIndex(current);
}

void SettingsForm::show(const EntDelivery& settings, bool keepsPassword, qsizetype partners)
{
    {
        // One change, told once, at the end.
        const QSignalBlocker quiet(this);
        m_shown = settings;
        m_keepsPassword = keepsPassword;
        m_partners = partners;
        m_enabled->setChecked(settings.enabled);
        m_type->setCurrentIndex(m_type->findData(static_cast<int>(settings.type)));
        m_address->setText(
            settings.type == DeliveryType::Folder ? QDir::toNativeSeparators(settings.address) : settings.address);
        m_account->setText(settings.account);
        m_password->clear();
        for (int day = 1; day <= int(m_days.size()); ++day)
            m_days.at(size_t(day - 1))->setChecked(settings.days.contains(day));
        m_times->setText(delivery::timesText(settings.times));
        m_paused->setChecked(settings.pausedInHolidays);
        m_dialect->setCurrentIndex(std::max(0, m_dialect->findData(settings.dialect)));
        m_sealed->setChecked(settings.sealed);
    }
    follow();
}

DeliveryType SettingsForm::type() const { return static_cast<DeliveryType>(m_type->currentData().toInt()); }

EntDelivery SettingsForm::draft() const
{
    EntDelivery settings = m_shown;
    settings.enabled = m_enabled->isChecked();
    settings.type = type();
    settings.address = m_address->text().trimmed();
    if (settings.type == DeliveryType::Folder)
        settings.address = settings.address.isEmpty() ? QString() : QDir::fromNativeSeparators(settings.address);
    settings.account = settings.type == DeliveryType::Folder ? QString() : m_account->text().trimmed();
    settings.days.clear();
    for (int day = 1; day <= int(m_days.size()); ++day) {
        if (m_days.at(size_t(day - 1))->isChecked())
            settings.days.append(day);
    }
    settings.times = delivery::readTimes(m_times->text()).value_or(QList<int>());
    settings.pausedInHolidays = m_paused->isChecked();
    settings.dialect = m_dialect->currentData().toString();
    settings.sealed = m_sealed->isChecked();
    return settings;
}

Result<EntDelivery> SettingsForm::settings() const
{
    EntDelivery settings = draft();
    if (!m_times->text().trimmed().isEmpty() || settings.enabled)
        NAVETTE_CHECK(delivery::readTimes(m_times->text()));
    if (!settings.address.isEmpty() || settings.enabled)
        NAVETTE_CHECK(delivery::checkAddress(settings));
    if (settings.enabled && settings.days.isEmpty())
        return failure(ErrorKind::Usage, tr("Aucun jour n’est coché."), {}, tr("Cochez au moins un jour."));
    return settings;
}

bool SettingsForm::isDirty() const { return draft() != m_shown || !password().isEmpty(); }

QString SettingsForm::password() const { return type() == DeliveryType::Folder ? QString() : m_password->text(); }

void SettingsForm::focusFirst() { m_enabled->setFocus(Qt::OtherFocusReason); }

void SettingsForm::follow()
{
    const bool folder = type() == DeliveryType::Folder;
    const bool webDav = type() == DeliveryType::WebDav;
    m_browse->setVisible(folder);
    for (QWidget* widget :
        std::initializer_list<QWidget*> { m_accountLabel, m_account, m_passwordLabel, m_password, m_passwordNote })
        widget->setVisible(!folder);
    // What is kept is for the address and the account that are saved.
    const EntDelivery now = draft();
    const bool kept = m_keepsPassword && now.address == m_shown.address && now.account == m_shown.account;
    m_forget->setVisible(!folder && kept);
    m_password->setPlaceholderText(
        kept ? tr("Enregistré sur ce poste ; à remplir seulement pour en changer") : QString());
    const bool inClear = webDav && now.address.startsWith(QStringLiteral("http:"), Qt::CaseInsensitive);
    m_addressNote->setText(inClear
            ? tr("Attention : sans « https », le mot de passe et les données des élèves peuvent être lus en chemin.")
            : folder ? tr("Par exemple le dossier que l’ENT relève. Navette ne crée pas ce dossier.")
            : webDav ? tr("L’adresse complète du dossier de dépôt : https://ent.example.org/depot/")
                     : tr("L’adresse complète du dossier de dépôt : sftp://ent.example.org/depot/"));
    const QString where
        = tr("Le mot de passe n’entre pas dans la base. Il est gardé en clair dans un fichier de votre "
             "compte sur ce poste, que vous seul pouvez lire : qui utilise votre session peut donc le lire.");
    m_passwordNote->setText(webDav ? where
                                   : where + u' '
                + tr("Sans mot de passe, c’est la clé SSH de votre compte qui sert. Le serveur doit déjà être connu "
                     "de ce compte."));
    const auto times = delivery::readTimes(m_times->text());
    m_timesNote->setText(times ? tr("Une ou plusieurs heures : 7 h 30, 18 h. Un passage manqué pendant que le poste "
                                    "était éteint est rattrapé une fois.")
                               : times.error().text());
    m_sealed->setEnabled(m_partners > 0 || m_sealed->isChecked());
    m_sealedNote->setVisible(m_partners == 0);
    m_sealedNote->setText(tr("Aucun destinataire n’est enregistré : donnez d’abord sa clé publique par le menu Échanges."));
    Q_EMIT changed();
}

void SettingsForm::browse()
{
    const QString folder
        = QFileDialog::getExistingDirectory(this, tr("Choisir le dossier que l’ENT relève"), m_address->text());
    if (!folder.isEmpty())
        m_address->setText(QDir::toNativeSeparators(folder));
}

void SettingsForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // A form that is enabled again has fields that still make no sense.
    if (event->type() == QEvent::EnabledChange && isEnabled())
        m_sealed->setEnabled(m_partners > 0 || m_sealed->isChecked());
}

} // namespace navette::ui
