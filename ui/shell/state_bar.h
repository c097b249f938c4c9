// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"

#include <QStatusBar>

class QLabel;

namespace navette::ui {

class IconLabel;

/// The line at the bottom: running work or what was just done at the left; the base, its year, profile and mode, and
/// the last backup at the right.
class StateBar : public QStatusBar {
    Q_OBJECT
public:
    explicit StateBar(Session* session, QWidget* parent = nullptr);
    /// "Placement automatique : 312 sur 840"; empty when nothing runs.
    void showWork(const QString& summary);
    void update();

private:
    struct Part {
        QWidget* whole;
        IconLabel* icon;
        QLabel* text;
    };
    Part addPart(const char* name);
    static void set(const Part& part, const QString& text, const QString& tip);

    Session* m_session;
    QLabel* m_work;
    Part m_base;
    Part m_year;
    Part m_mode;
    Part m_backup;
};

} // namespace navette::ui
