// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_text.h"

#include <QRegularExpression>

namespace navette::ui {

namespace {

    QString guarded(const QString& cell)
    {
        static const QRegularExpression number(QStringLiteral("^[+-]?\\d+([.,]\\d+)?$"));
        static const QString dangerous = QStringLiteral("=+-@\t\r\n");
        const bool risky = !cell.isEmpty() && dangerous.contains(cell.front()) && !number.match(cell).hasMatch();
        return risky ? u'\'' + cell : cell;
    }

    QString quoted(QString cell)
    {
        static const QRegularExpression special(QStringLiteral("[;\"\r\n]"));
        if (!cell.contains(special))
            return cell;
        return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }

} // namespace

QList<QStringList> tableTexts(const QAbstractItemModel& model, const QList<int>& rows)
{
    QList<QStringList> table;
    QStringList line;
    for (int column = 0; column < model.columnCount(); ++column)
        line.append(model.headerData(column, Qt::Horizontal).toString());
    table.append(line);
    for (const int row : rows) {
        line.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            line.append(model.index(row, column).data().toString());
        table.append(line);
    }
    return table;
}

QString tabSeparated(const QList<QStringList>& table)
{
    static const QRegularExpression breaks(QStringLiteral("[\t\r\n]+"));
    QString text;
    for (const QStringList& line : table) {
        QStringList cells = line;
        text += cells.replaceInStrings(breaks, QStringLiteral(" ")).join(u'\t') + u'\n';
    }
    return text;
}

QByteArray csv(const QList<QStringList>& table)
{
    QString text(QChar::ByteOrderMark);
    for (const QStringList& line : table) {
        QStringList cells;
        for (const QString& cell : line)
            cells.append(quoted(guarded(cell)));
        text += cells.join(u';') + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace navette::ui
