// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/occupancy.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;

namespace navette::ui {

/// A lesson that has no place yet.
struct Waiting {
    Id<Lesson> lesson;
    QString name;
    QString detail; ///< "MARTIN Anne · 1 h"
    int places = 0; ///< how many slots it may start in
};

/// The lessons still to place, the hardest first. Enter or a drag takes one up.
class Tray : public QWidget {
    Q_OBJECT
public:
    explicit Tray(QWidget* parent = nullptr);

    void setLessons(const QList<Waiting>& lessons);
    /// Selects \a lesson without telling; a null one selects nothing.
    void select(Id<Lesson> lesson);
    bool isWholeSchool() const;

Q_SIGNALS:
    void selected(navette::Id<navette::Lesson> lesson);
    void takenUp(navette::Id<navette::Lesson> lesson); ///< by Enter, a double click or a drag
    void draggedTo(QPoint globalPosition);
    void released(QPoint globalPosition);
    void scopeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Id<Lesson> current() const;
    bool drag(QEvent* event);

    QLabel* m_title;
    QLabel* m_empty;
    QListWidget* m_list;
    QCheckBox* m_all;
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace navette::ui
