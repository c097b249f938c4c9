// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "ui/common/session.h"

#include <QWidget>

namespace navette::ui {

/// One page of a step's sequence. The frame around it (StepPage) shows the stages and the buttons; the page says
/// whether one may go on, and does its work when asked to.
class StagePage : public QWidget {
    Q_OBJECT
public:
    StagePage(Session* session, const exchange::Step& step, QWidget* parent);

    /// The stage's name in the row of stages: "Fichiers".
    virtual QString stageTitle() const = 0;
    /// The page is shown, for the first time or again.
    virtual void enter() { }
    /// Whether one may go on now; when not, whyNot() says in a sentence what is missing.
    virtual bool canGoOn() const { return true; }
    virtual QString whyNot() const { return {}; }
    /// Whether the page works in the background: the keyboard waits on it, and then goes where the result leads on.
    virtual bool isWorking() const { return false; }
    /// The words of the button that goes on; empty: none, the sequence ends here.
    virtual QString goOnText() const { return tr("&Suivant"); }
    /// Whether one may go back to the page before.
    virtual bool canGoBack() const { return true; }
    /// Does the page's work, then emits completed(): at once, or when the work in the background is done.
    virtual void goOn() { Q_EMIT completed(); }
    /// Where the keyboard goes when nothing else is to be done first; null: the button that goes on.
    virtual QWidget* firstFocus() const { return nullptr; }

Q_SIGNALS:
    void stateChanged(); ///< canGoOn(), whyNot() or goOnText() say something else now
    void completed(); ///< the next page may be shown
    void answered(); ///< what was asked here is done, and its fields are gone: the keyboard goes where it leads on
    void explained(const QString& title, const QStringList& sentences);
    void openPage(const QString& stepId);
    void openObject(const navette::ObjectRef& object); ///< the list that holds it
    void manualRequested(const QString& heading); ///< what the manual says under that heading

protected:
    Session* session() const { return m_session; }
    const exchange::Step& step() const { return *m_step; }

private:
    Session* m_session;
    const exchange::Step* m_step;
};

} // namespace navette::ui
