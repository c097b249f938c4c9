// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/comparison.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTableView;

namespace navette::ui {

class FactTable;
class FindingsView;

/// What two files or bases say differently: one line per field that changed, new and gone objects with what they hold,
/// and what it means for services and lessons.
class ComparisonView : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonView(QWidget* parent = nullptr);

    /// \a before, \a after: the headers of the two sides: "Avant", "Envoyé"...
    void setSides(const QString& before, const QString& after);
    void setDifferences(const QList<exchange::ComparisonSection>& sections, const Findings& effects);
    QTableView* table() const;

private:
    QTabWidget* m_tabs;
    FactTable* m_table;
    FindingsView* m_effects;
};

/// "De plus", "Modifié", "De moins".
QString changeWord(exchange::ChangedItem::Type type);

} // namespace navette::ui
