// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/effect.h"
#include "ui/common/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace navette::ui {

class EffectModel;
class SortedTable;

/// The last tab: what leaves for STS with the correspondences as they stand, what does not and why, in services, hours
/// and lessons. Enter on a line goes to the object to settle.
class EffectPane : public QWidget {
    Q_OBJECT
public:
    explicit EffectPane(Session* session, QWidget* parent = nullptr);

    /// Reckons again; the selection stays where it was.
    void refresh();
    void focusWork();

Q_SIGNALS:
    void explained(const QString& title, const QStringList& sentences);
    /// The object of a line: of STS by its key, or ours by its row.
    void objectRequested(navette::MatchKind kind, const QString& theirs, qint64 ours);
    void openPage(const QString& stepId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const exchange::EffectLine* currentLine() const;
    void follow();
    void updateButton();

    Session* m_session;
    EffectModel* m_model;
    SortedTable* m_sorted;
    QLabel* m_leaves;
    QLabel* m_stays;
    QTableView* m_table;
    QStackedWidget* m_stack;
    QPushButton* m_go;
};

} // namespace navette::ui
