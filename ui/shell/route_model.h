// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/steps.h"
#include "ui/shell/area.h"

#include <QStandardItemModel>
#include <optional>

namespace navette::ui {

/// The seven parts of the procedure with their steps, as the panel at the left shows them.
class RouteModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role {
        StepIdRole = Qt::UserRole + 1, ///< QString; empty for a part
        StateRole, ///< int of exchange::StepState; a part's is that of its first step that is not done
        SummaryRole, ///< QString: second line
        CountRole ///< QString: "2 sur 4", parts only
    };

    explicit RouteModel(QObject* parent = nullptr);

    /// Takes the states over; rows stay where they are, so that selection and unfolded parts stay as well.
    void setRoute(const QList<exchange::StepStatus>& route);
    QModelIndex indexOf(const QString& stepId) const;

private:
    void fill(const QList<exchange::StepStatus>& route);
};

/// The step to go on with: the first to do or to redo; null when all is done or waits for somebody else.
const exchange::StepStatus* nextStep(const QList<exchange::StepStatus>& route);

} // namespace navette::ui
