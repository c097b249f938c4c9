// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/change_model.h"

#include <QWidget>

class QLabel;
class QTableWidget;
class QTreeView;

namespace navette::ui {

/// What a plan changes, before it is done: kinds with their rows at the left, each row's fields before and after at the
/// right, and a tick for what is to be left out.
class ChangeView : public QWidget {
    Q_OBJECT
public:
    explicit ChangeView(QWidget* parent = nullptr);

    void setPlan(const exchange::Plan& plan, const School& before);
    void clear();
    /// Without the count of what stays as it is: of a remedy there is none to tell.
    void hideUntouched();
    const ChangeModel& model() const { return *m_model; }
    /// "Ajouts : 3 · modifications : 0 · retraits : 0. Rien n’est encore fait."
    QString summary() const;
    /// Opens the first kind, at its first row.
    void showFirstRow();

Q_SIGNALS:
    /// A tick changed what would be done.
    void chosenChanged();
    /// The row that is shown, field by field.
    void explained(const QString& title, const QStringList& sentences);

private:
    void build();
    void showRow();
    void tellFollowers(const RowKey& key, bool chosen, const QList<RowKey>& followers);

    ChangeModel* m_model;
    QTreeView* m_tree;
    QLabel* m_hint;
    QLabel* m_rowTitle;
    QTableWidget* m_fields;
    QLabel* m_followers;
};

} // namespace navette::ui
