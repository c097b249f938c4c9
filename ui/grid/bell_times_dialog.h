// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/bell_times.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QGridLayout;
class QLabel;
class QScrollArea;
class QSpinBox;
class QTimeEdit;
class QToolButton;

namespace navette::ui {

class Session;

/// The school's hours: open days, when each hour begins, recesses, midday. Says at once what cannot be and which
/// lessons would lose their place; OK commits it as one step.
class BellTimesDialog : public QDialog {
    Q_OBJECT
public:
    explicit BellTimesDialog(Session* session, QWidget* parent = nullptr);

    void accept() override;

private:
    /// The widgets of one hour.
    struct Row {
        QLabel* number;
        QTimeEdit* start;
        QLabel* end;
        QCheckBox* breakBefore;
        QCheckBox* lunch;
        QToolButton* remove;
        int was = -1;
        int startWas = 0; ///< minutes since midnight, before the last change
    };

    QWidget* buildDays();
    QWidget* buildLength();
    QWidget* buildHours();
    void addRow(const timetable::BellHour& hour);
    void addHour();
    void removeRow(QTimeEdit* start);
    /// The hours after the one that was moved move as far, if they shall.
    void moveFollowing(const QTimeEdit* start);
    timetable::BellTimes times() const; ///< as the fields say, the hours in the order of the day
    void refresh();

    Session* m_session;
    bool m_fixedCut; ///< lessons or unavailabilities exist: what a place counts for stays
    QList<QCheckBox*> m_days; ///< Monday first
    QSpinBox* m_clock;
    QSpinBox* m_counted;
    QComboBox* m_parts;
    QGridLayout* m_rowsLayout = nullptr;
    QScrollArea* m_scroll = nullptr;
    QCheckBox* m_shift = nullptr;
    QList<Row> m_rows;
    QLabel* m_effect;
    QDialogButtonBox* m_buttons;
};

} // namespace navette::ui
