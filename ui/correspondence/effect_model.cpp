// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/effect_model.h"

#include "common/french.h"
#include "model/hours.h"
#include "ui/common/icons.h"
#include "ui/common/tables.h"

namespace navette::ui {

namespace {

    bool isNumber(int column) { return column >= EffectModel::Services && column <= EffectModel::Lessons; }

    QString number(int value) { return value == 0 ? QString() : french::number(value); }

    int weekly(const exchange::EffectLine& line) { return line.sum.annualMinutes / WeeksPerYear; }

    QString text(const exchange::EffectLine& line, int column)
    {
        switch (column) {
        case EffectModel::Cause:
            return exchange::title(line.cause);
        case EffectModel::Object:
            return line.label.isEmpty() ? EffectModel::tr("plusieurs") : line.label;
        case EffectModel::Services:
            return number(line.sum.services);
        case EffectModel::Hours:
            return line.sum.annualMinutes == 0 ? QString() : french::duration(weekly(line));
        case EffectModel::Hundredths:
            return line.sum.annualMinutes == 0 ? QString() : french::hundredths(weekly(line));
        case EffectModel::Lessons:
            return number(line.sum.lessons);
        default:
            return exchange::consequence(line.cause);
        }
    }

    QVariant sortKey(const exchange::EffectLine& line, int column)
    {
        switch (column) {
        case EffectModel::Cause:
            return static_cast<int>(line.cause);
        case EffectModel::Services:
            return line.sum.services;
        case EffectModel::Hours:
        case EffectModel::Hundredths:
            return line.sum.annualMinutes;
        case EffectModel::Lessons:
            return line.sum.lessons;
        default:
            return text(line, column);
        }
    }

} // namespace

void EffectModel::setLines(const QList<exchange::EffectLine>& lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int EffectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int EffectModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EffectModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const exchange::EffectLine& line = m_lines.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(line, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DecorationRole:
        if (column == Cause)
            return exchange::settledIn(line.cause) ? icon(u"todo", Tone::Warning) : icon(u"eye", Tone::Muted);
        return {};
    case SortedTable::SortRole:
        return sortKey(line, column);
    default:
        return {};
    }
}

QVariant EffectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cause:
        return tr("Cause");
    case Object:
        return tr("Objet");
    case Services:
        return tr("Services");
    case Hours:
        return tr("Par semaine");
    case Hundredths:
        return tr("En centièmes");
    case Lessons:
        return tr("Cours");
    default:
        return tr("Ce qui en résulte");
    }
}

} // namespace navette::ui
