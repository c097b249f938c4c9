// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace navette::ui {

/// The row of a step's stages: those behind with a tick, the present one filled, those ahead outlined. Numbers, ticks
/// and weight say it too, not the colour alone; the accessible name says "Étape 2 sur 4 : Fichiers".
class StageBar : public QWidget {
    Q_OBJECT
public:
    explicit StageBar(QWidget* parent = nullptr);

    void setStages(const QStringList& titles);
    void setCurrent(int stage);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// What there is room for, in pixels: each line between two stages, and each title.
    struct Fit {
        int link;
        QList<int> titles;
    };

    void describe();
    Fit fit() const;

    QStringList m_titles;
    int m_current = 0;
};

} // namespace navette::ui
