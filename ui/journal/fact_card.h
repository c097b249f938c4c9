// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QGridLayout;
class QLabel;

namespace navette::ui {

/// One thing to know: what it is, and what it says.
struct Fact {
    QString label;
    QString value;
    QString name; ///< object name of the value
    bool isLong = false; ///< stands below the others, over the whole width
};

/// A card of facts, in one column or, where there is room, in two. Facts without a value are left out.
class FactCard : public QFrame {
    Q_OBJECT
public:
    explicit FactCard(const QString& name, QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        QLabel* label;
        QLabel* value;
        bool isLong;
    };
    int columns() const;
    void arrange();

    QGridLayout* m_grid;
    QList<Shown> m_shown;
    int m_columns = 0;
};

} // namespace navette::ui
