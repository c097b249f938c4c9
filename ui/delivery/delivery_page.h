// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/runner.h"
#include "ui/common/icons.h"
#include "ui/common/session.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace navette::ui {

class DeliveryClock;
class IconLabel;
class RunsCard;
class SchedulerCard;
class SettingsForm;
class StandingCard;

/// "Mise à jour automatique de l’ENT": how it stands, where and when the file goes, a try, how it runs while Navette is
/// closed, and the last runs.
class DeliveryPage : public QWidget {
    Q_OBJECT
public:
    /// Where other pages lead here by their openPage().
    static constexpr QLatin1String Id { "ent.delivery" };
    static QString title();

    explicit DeliveryPage(Session* session, QWidget* parent = nullptr);
    /// Who runs the updates of this window; must outlive the page.
    void setClock(DeliveryClock* clock);

Q_SIGNALS:
    void explained(const QString& title, const QStringList& sentences);
    void openPage(const QString& stepId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildButtons(QHBoxLayout* layout);
    void refresh();
    void refreshForm();
    void refreshState();
    bool isDirty() const;
    void updateButtons();
    void save();
    Result<> saveSettings(const EntDelivery& wanted);
    Result<> savePassword(const EntDelivery& before, const EntDelivery& wanted);
    void revert();
    void forgetPassword();
    void tryConnection();
    void tell(const QString& text, QStringView iconName, Tone tone);
    void tell(const delivery::RunOutcome& outcome);
    EntDelivery saved() const;

    Session* m_session;
    DeliveryClock* m_clock = nullptr;
    QString m_path; ///< the base that the form is of
    bool m_stale = true;
    bool m_trying = false;
    StandingCard* m_standing;
    SettingsForm* m_form;
    QPushButton* m_save;
    QPushButton* m_revert;
    QPushButton* m_try;
    QPushButton* m_send;
    QLabel* m_whyNot;
    IconLabel* m_outcomeIcon;
    QLabel* m_outcome;
    SchedulerCard* m_scheduler;
    RunsCard* m_runs;
};

} // namespace navette::ui
