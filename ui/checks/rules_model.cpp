// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/rules_model.h"

#include "common/french.h"
#include "ui/common/finding_words.h"
#include "ui/common/tables.h"

namespace navette::ui {

QString receiversText(const QStringList& receivers)
{
    QStringList words;
    for (const QString& receiver : receivers)
        words.append(receiver == u"sts" ? RulesModel::tr("STS-Web")
                : receiver == u"siecle" ? RulesModel::tr("SIECLE")
                : receiver == u"ent"    ? RulesModel::tr("ENT")
                                        : RulesModel::tr("Imports"));
    return words.join(QStringLiteral(", "));
}

int RulesModel::rowOf(QStringView code)
{
    const QList<checks::Rule>& rules = checks::catalogue();
    const auto found
        = std::find_if(rules.cbegin(), rules.cend(), [&](const checks::Rule& rule) { return rule.code == code; });
    return found == rules.cend() ? -1 : static_cast<int>(found - rules.cbegin());
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(checks::catalogue().size());
}

int RulesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const checks::Rule& rule = ruleAt(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DecorationRole && column == Level)
        return icon(severityIcon(rule.severity), severityTone(rule.severity));
    if (role == SortedTable::SortRole && column == Level)
        return static_cast<int>(rule.severity);
    if (role == SortedTable::SortRole && column == Code)
        return index.row(); // families in the order of the procedure
    if (role != Qt::DisplayRole && role != SortedTable::SortRole)
        return {};
    switch (column) {
    case Code:
        return rule.code;
    case Title:
        return rule.title;
    case Level:
        return severityWord(rule.severity);
    case Receivers:
        return receiversText(rule.receivers);
    case Source:
        return rule.source;
    case Date:
        return french::date(checks::rulesDate());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Code:
        return tr("Code");
    case Title:
        return tr("Règle");
    case Level:
        return tr("Niveau");
    case Receivers:
        return tr("Pour");
    case Source:
        return tr("Source");
    case Date:
        return tr("Règles du");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace navette::ui
