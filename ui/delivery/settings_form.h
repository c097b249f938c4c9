// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/entities_exchange.h"

#include <QWidget>
#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace navette::ui {

/// Where, when and how the ENT is served: the fields of EntDelivery, and the password that goes beside it.
class SettingsForm : public QWidget {
    Q_OBJECT
public:
    explicit SettingsForm(QWidget* parent = nullptr);

    /// Shows \a settings. \a keepsPassword: one is kept on this station for this destination; \a partners: how many the
    /// file can be sealed for.
    void show(const EntDelivery& settings, bool keepsPassword, qsizetype partners);
    /// Names the file as each reader wants it.
    void setUai(const QString& uai);
    /// What stands in the fields. Usage or Refused when something is missing for an update that is switched on.
    Result<EntDelivery> settings() const;
    /// The same with what can be understood of it, whatever is missing: to see whether anything changed, and to try the
    /// destination before the rest is settled.
    EntDelivery draft() const;
    /// Whether the fields say something else than what was shown.
    bool isDirty() const;
    /// What was typed as a password; empty: nothing.
    QString password() const;
    void focusFirst();

Q_SIGNALS:
    void changed();
    void forgetRequested(); ///< the password that is kept

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildDestination(QFormLayout* form);
    void buildTimes(QFormLayout* form);
    void buildFile(QFormLayout* form);
    void follow(); ///< which fields make sense, and what they mean
    void browse();
    DeliveryType type() const;

    EntDelivery m_shown;
    bool m_keepsPassword = false;
    qsizetype m_partners = 0;
    QCheckBox* m_enabled;
    QComboBox* m_type;
    QLineEdit* m_address;
    QPushButton* m_browse;
    QLabel* m_addressNote;
    QLabel* m_accountLabel;
    QLineEdit* m_account;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    QPushButton* m_forget;
    QLabel* m_passwordNote;
    std::array<QCheckBox*, 7> m_days {};
    QLineEdit* m_times;
    QLabel* m_timesNote;
    QCheckBox* m_paused;
    QComboBox* m_dialect;
    QCheckBox* m_sealed;
    QLabel* m_sealedNote;
};

} // namespace navette::ui
