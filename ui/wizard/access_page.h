// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/stage_page.h"

class QLabel;
class QPushButton;

namespace navette::ui {

/// "SPR, mode exclusif": asks for the supervisor profile and takes the exclusive mode, or says who holds it.
class AccessPage : public StagePage {
    Q_OBJECT
public:
    AccessPage(Session* session, const exchange::Step& step, QWidget* parent);

    QString stageTitle() const override { return tr("Profil et mode exclusif"); }
    void enter() override;
    bool canGoOn() const override;
    QString whyNot() const override;
    QString goOnText() const override;
    void goOn() override;

private:
    void refresh();

    QLabel* m_profileIcon;
    QLabel* m_profile;
    QLabel* m_exclusiveIcon;
    QLabel* m_exclusive;
    QLabel* m_refusal;
    QPushButton* m_retry;
};

} // namespace navette::ui
