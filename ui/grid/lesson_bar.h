// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/placing.h"
#include "ui/common/icons.h"
#include "ui/grid/lesson_words.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace navette::ui {

/// Under the week: the selected lesson and what can be done with it; below, in words, what the slot under the
/// cursor says.
class LessonBar : public QFrame {
    Q_OBJECT
public:
    explicit LessonBar(QWidget* parent = nullptr);

    struct Shown {
        LessonWords words;
        QString when; ///< "mardi 10 h – 11 h", "à placer"
        bool placed = false;
        bool editable = true;
        QString whyNot; ///< why it cannot be edited
    };
    void showLesson(const Shown& shown);
    void showNothing(const QString& sentence);
    void setCarrying(bool carrying);
    /// What the slot says of the lesson; an empty sentence hides the line.
    void tell(const QString& iconName, Tone tone, const QString& sentence);
    QString told() const;

    QMenu* roomMenu() const { return m_rooms; }

Q_SIGNALS:
    void moveRequested();
    void lockRequested();
    void unplaceRequested();
    void roomsRequested(); ///< the menu of rooms is about to be shown

private:
    QLabel* m_title;
    QLabel* m_detail;
    QPushButton* m_move;
    QToolButton* m_room;
    QMenu* m_rooms;
    QPushButton* m_lock;
    QPushButton* m_unplace;
    QLabel* m_reasonIcon;
    QLabel* m_reason;
    bool m_carrying = false;
};

} // namespace navette::ui
