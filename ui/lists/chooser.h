// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QStandardItemModel;

namespace navette::ui {

struct ChooserRow {
    qint64 id = 0;
    QStringList texts; ///< a text a column
    bool ticked = false;
    int rank = 0; ///< what comes first at the beginning; rows of one rank stand in the order of their first texts
};

struct ChooserText {
    QString title;
    QString sentence;
    QStringList columns;
    QString action; ///< the verb on the button
    int rankColumn = 0; ///< the column that sorts by rank
};

/// Picks rows of a table by ticks, which stay while the filter changes: Space ticks, Enter takes them.
class Chooser : public QDialog {
    Q_OBJECT
public:
    /// Shows the dialog; the ids of the ticked rows, none when it was given up (then \a accepted is false).
    static QList<qint64> choose(
        QWidget* parent, const ChooserText& text, const QList<ChooserRow>& rows, bool* accepted = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Chooser(QWidget* parent, const ChooserText& text, const QList<ChooserRow>& rows);
    QList<qint64> ticked() const;
    void tellCount();

    QStandardItemModel* m_model;
    QLabel* m_count;
    QWidget* m_filter = nullptr;
    QWidget* m_view = nullptr;
};

} // namespace navette::ui
