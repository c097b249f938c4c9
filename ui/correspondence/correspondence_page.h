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

class EffectPane;
class KindPane;

/// The manual tab of correspondences: teachers, classes, groups and subjects of the base held against those of STS, and
/// last the effect: what leaves for STS as they stand.
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
    void showObject(MatchKind kind, const QString& theirs, qint64 ours);
    /// The pane of the tab shown; null on the effect.
    KindPane* currentPane() const;
    void refreshTab();
    void focusTab();

    Session* m_session;
    QTabWidget* m_tabs;
    EffectPane* m_effect;
    QLabel* m_progress;
    QPushButton* m_sure;
    bool m_stale = true;
};

} // namespace navette::ui
