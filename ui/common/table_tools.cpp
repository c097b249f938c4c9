// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_tools.h"

#include "ui/common/error_box.h"
#include "ui/common/files.h"
#include "ui/common/icons.h"
#include "ui/common/table_text.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QTableView>
#include <QToolButton>
#include <algorithm>
#include <numeric>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(TableTools)
    };

} // namespace

QToolButton* makeTool(QStringView iconName, const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QList<int> selectedRows(const QTableView& view)
{
    QList<int> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void copySelectedRows(const QTableView& view)
{
    QGuiApplication::clipboard()->setText(tabSeparated(tableTexts(*view.model(), selectedRows(view))));
}

void exportCsv(QWidget* parent, const QString& title, const QAbstractItemModel& model)
{
    QFileDialog dialog(parent, Words::tr("Exporter la liste"), QString(), Words::tr("Tableau CSV (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(title + QStringLiteral(".csv"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    QList<int> rows(model.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    const Result<> written = writeFile(dialog.selectedFiles().constFirst(), csv(tableTexts(model, rows)));
    if (!written)
        showError(parent, written.error());
}

} // namespace navette::ui
