// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/placing.h"
#include "ui/common/icons.h"
#include "ui/grid/lesson_words.h"

#include <QFrame>

class QLabel;
class QMenu;
class QToolButton;

namespace navette::ui {

class ElidedLabel;
class FoldingButton;

/// Under the week: the selected lesson and what can be done with it; below, in words, what the slot under the
/// cursor says. Its height never changes: the week above must not move under the pointer.
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
    /// Whether the buttons show their icons alone.
    void setFolded(bool folded);
    /// What the slot says of the lesson; what does not fit ends in an ellipsis and is whole in the tool tip.
    void tell(const QString& iconName, Tone tone, const QString& sentence);
    QString told() const;

    QMenu* roomMenu() const { return m_rooms; }

Q_SIGNALS:
    void moveRequested();
    void lockRequested();
    void unplaceRequested();
    void roomsRequested(); ///< the menu of rooms is about to be shown

private:
    ElidedLabel* m_title;
    ElidedLabel* m_detail;
    FoldingButton* m_move;
    QToolButton* m_room;
    QMenu* m_rooms;
    FoldingButton* m_lock;
    FoldingButton* m_unplace;
    QLabel* m_reasonIcon;
    ElidedLabel* m_reason;
    bool m_carrying = false;
};

} // namespace navette::ui
