// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/week_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;
class QTableView;

namespace navette::ui {

/// The week of a resource, to be painted with what it cannot and what it would rather not: arrows and Space (Shift
/// extends), or a drag of the mouse. Painting over what is painted alike takes it away.
class WeekPainter : public QWidget {
    Q_OBJECT
public:
    explicit WeekPainter(QWidget* parent = nullptr);

    void setWeek(const School& school, timetable::Resource resource, const QString& readOnlyReason);

Q_SIGNALS:
    void painted(const QList<navette::ui::Availability>& week);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpView();
    void paintSelected(bool clear);
    void tellCurrent();

    WeekModel* m_model;
    QTableView* m_view;
    QRadioButton* m_hard;
    QRadioButton* m_wish;
    QLineEdit* m_reason;
    QLabel* m_current;
    bool m_readOnly = false;
};

} // namespace navette::ui
