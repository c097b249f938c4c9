// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "ui/common/session.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace navette::ui {

class StageBar;
class StagePage;

/// One step of the procedure in the centre of the window: its purpose, its state, and a sequence of pages with Back and
/// Next. A step that was left half-way is found again as it was; one that was finished starts anew.
class StepPage : public QWidget {
    Q_OBJECT
public:
    explicit StepPage(Session* session, QWidget* parent = nullptr);

    /// Shows the step of that id; an unknown one changes nothing.
    void showStep(const QString& stepId);
    QString currentStep() const { return m_stepId; }

Q_SIGNALS:
    /// What the step does and needs, for the "why?" panel.
    void explained(const QString& title, const QStringList& sentences);
    /// Another place: the next step, or where a step of work is done (correspondences, timetable).
    void openPage(const QString& stepId);
    void openObject(const navette::ObjectRef& object);
    void manualRequested(const QString& heading);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Flow {
        QList<StagePage*> pages;
        int current = 0;
    };

    void forgetAll();
    Flow makeFlow(const exchange::Step& step);
    void showStage(int stage);
    void goOn();
    void goBack();
    void updateHeader();
    void updateButtons();
    void takeFocus();
    StagePage* currentPage() const;

    Session* m_session;
    QString m_path; ///< the base that the pages are about
    QString m_stepId;
    QHash<QString, Flow> m_flows;

    QLabel* m_part;
    QLabel* m_title;
    QLabel* m_purpose;
    QLabel* m_stateIcon;
    QLabel* m_state;
    StageBar* m_bar;
    QStackedWidget* m_stack;
    QWidget* m_footer;
    QPushButton* m_back;
    QPushButton* m_next;
    QLabel* m_whyNot;
};

} // namespace navette::ui
