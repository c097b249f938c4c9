// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/stage_page.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace navette::ui {

/// A piece of work that is done in a place of its own (correspondences, timetable): what there is to do, how far it is,
/// and a button that opens the place.
class WorkPage : public StagePage {
    Q_OBJECT
public:
    WorkPage(Session* session, const exchange::Step& step, QWidget* parent);

    QString stageTitle() const override { return step().title; }
    void enter() override { refresh(); }
    QString goOnText() const override;
    void goOn() override;

    /// More, below the figures.
    void addPanel(QWidget* panel);

private:
    struct Line {
        QString label;
        int done = 0;
        int of = 0;
        QString text;
    };
    QList<Line> lines() const;
    bool isMatching() const;
    bool isComplete() const;
    QString placeText() const;
    void refresh();

    QWidget* m_card;
    QGridLayout* m_grid;
    QPushButton* m_open; ///< the way to the place once the work there is complete
    QVBoxLayout* m_layout;
    bool m_complete = false;
};

} // namespace navette::ui
