// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;

namespace navette::ui {

/// Whether the ENT's file goes out in clear or sealed, and for whom.
class SealPanel : public QWidget {
    Q_OBJECT
public:
    SealPanel(Session* session, QWidget* parent);

    bool isSealed() const;
    void setSealed(bool sealed);
    /// Whether the file was sealed last time, and still can be.
    static bool wasSealed(const School& school);

Q_SIGNALS:
    void changed(); ///< the choice, or the partners while it is sealed

private:
    void refresh();

    Session* m_session;
    QRadioButton* m_clear;
    QRadioButton* m_sealed;
    QPushButton* m_partners;
    QLabel* m_names;
};

} // namespace navette::ui
