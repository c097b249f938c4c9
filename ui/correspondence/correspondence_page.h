// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/matching.h"
#include "ui/common/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace navette::ui {

class KindPane;

/// The manual tab of correspondences: teachers, classes, groups and subjects of the base held against those of STS.
/// Every decision is committed at once, signed and dated, and can be taken back.
class CorrespondencePage : public QWidget {
    Q_OBJECT
public:
    explicit CorrespondencePage(Session* session, QWidget* parent = nullptr);

    /// Shows the tab of \a kind and puts the keyboard there.
    void showKind(MatchKind kind);
    /// Shows what is to be settled, of the kind shown if it has any, and puts the keyboard there.
    void focusWork();

Q_SIGNALS:
    /// What is selected, for the "why?" panel.
    void explained(const QString& title, const QStringList& sentences);
    /// A step that comes before (nothing imported yet) or after (all settled).
    void openPage(const QString& stepId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void acceptSure();
    KindPane* pane(int tab) const;
    KindPane* currentPane() const;

    Session* m_session;
    QTabWidget* m_tabs;
    QLabel* m_progress;
    QPushButton* m_sure;
    bool m_stale = true;
};

} // namespace navette::ui
