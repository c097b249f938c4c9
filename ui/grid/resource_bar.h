// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timetable/occupancy.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace navette::ui {

/// Whose week is shown: a kind (classes, teachers, groups, rooms, pupils) and one of that kind, found as one types.
class ResourceBar : public QWidget {
    Q_OBJECT
public:
    explicit ResourceBar(QWidget* parent = nullptr);

    /// Fills the list anew from \a school; what was shown stays shown if it still exists, else the first one is.
    void setSchool(const School& school);
    /// Another school: the first class, once setSchool() says which.
    void forget();
    void show(timetable::Resource resource);
    timetable::Resource current() const;
    /// The one after, or before, in the list; stays at its ends. The page binds Alt+Right and Alt+Left to it.
    void step(int by);
    /// Leaves the words before the lists out, where there is little room.
    void setFolded(bool folded);
    int unfoldedWidth() const;

Q_SIGNALS:
    void changed();

private:
    void fill(timetable::Resource keep);
    void chooseKind();
    void chooseTyped();
    void updateSteps();

    School m_school;
    QLabel* m_label;
    QComboBox* m_kind;
    QToolButton* m_previous;
    QComboBox* m_which;
    QToolButton* m_next;
};

} // namespace navette::ui
