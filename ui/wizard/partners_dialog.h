// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace navette::ui {

/// For whom the ENT's file is sealed: names and public keys, one or two. Each change is committed at once and can be
/// undone.
class PartnersDialog : public QDialog {
    Q_OBJECT
public:
    PartnersDialog(Session* session, QWidget* parent);

    /// Adds a partner of the name that is typed, with the public key in the file at \a path.
    void addFrom(const QString& path);

private:
    QWidget* buildList();
    QWidget* buildNew();
    void choose();
    void removeCurrent();
    void refresh();

    Session* m_session;
    QTreeWidget* m_list;
    QPushButton* m_remove;
    QLineEdit* m_name;
    QPushButton* m_load;
    QLabel* m_hint;
};

} // namespace navette::ui
