// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/route_model.h"

#include "ui/common/words.h"

namespace navette::ui {

using exchange::StepState;
using exchange::StepStatus;

RouteModel::RouteModel(QObject* parent)
    : QStandardItemModel(parent)
{
}

void RouteModel::fill(const QList<StepStatus>& route)
{
    clear();
    QStandardItem* part = nullptr;
    int number = 0;
    for (const StepStatus& status : route) {
        if (!part || status.step->part != number) {
            number = status.step->part;
            part = new QStandardItem(exchange::partTitle(number));
            part->setEditable(false);
            part->setToolTip(tr("Partie %1 : %2").arg(QString::number(number), exchange::partTitle(number)));
            appendRow(part);
        }
        auto* item = new QStandardItem(status.step->title);
        item->setEditable(false);
        item->setData(status.step->id, StepIdRole);
        part->appendRow(item);
    }
}

void RouteModel::setRoute(const QList<StepStatus>& route)
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += item(row)->rowCount();
    if (count != route.size())
        fill(route);
    for (const StepStatus& status : route) {
        QStandardItem* step = itemFromIndex(indexOf(status.step->id));
        const QString state = stateWord(status.state);
        step->setData(static_cast<int>(status.state), StateRole);
        step->setData(status.summary, SummaryRole);
        step->setToolTip(status.summary.isEmpty() ? status.step->title : status.step->title + u'\n' + status.summary);
        step->setData(QStringList { status.step->title, state, status.summary }.join(QStringLiteral(", ")),
            Qt::AccessibleTextRole);
    }
    for (int row = 0; row < rowCount(); ++row) {
        QStandardItem* part = item(row);
        int done = 0;
        StepState state = StepState::Done;
        for (int i = part->rowCount() - 1; i >= 0; --i) {
            const auto its = static_cast<StepState>(part->child(i)->data(StateRole).toInt());
            if (its == StepState::Done)
                ++done;
            else
                state = its;
        }
        const QString sum = tr("%1 sur %2").arg(done).arg(part->rowCount());
        part->setData(static_cast<int>(state), StateRole);
        part->setData(sum, CountRole);
        part->setData(tr("Partie %1 : %2, étapes faites : %3").arg(QString::number(row + 1), part->text(), sum),
            Qt::AccessibleTextRole);
    }
}

QModelIndex RouteModel::indexOf(const QString& stepId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int i = 0; i < item(row)->rowCount(); ++i) {
            if (item(row)->child(i)->data(StepIdRole).toString() == stepId)
                return item(row)->child(i)->index();
        }
    }
    return {};
}

const StepStatus* nextStep(const QList<StepStatus>& route)
{
    const auto next = std::find_if(route.cbegin(), route.cend(),
        [](const StepStatus& s) { return s.state == StepState::ToDo || s.state == StepState::Redo; });
    return next == route.cend() ? nullptr : &*next;
}

} // namespace navette::ui
