// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tables.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QTreeView>

namespace navette::ui {

QString folded(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            result.append(c.toCaseFolded());
    }
    return result.replace(QChar(0x0153), QStringLiteral("oe"));
}

SortedTable::SortedTable(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
}

void SortedTable::setFilterText(const QString& text)
{
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void SortedTable::setOnlyWith(int role)
{
    m_onlyWith = role;
    invalidateFilter();
}

bool SortedTable::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto value = [](const QModelIndex& index) {
        const QVariant wanted = index.data(SortRole);
        return wanted.isValid() ? wanted : index.data(Qt::DisplayRole);
    };
    const QVariant a = value(left);
    const QVariant b = value(right);
    if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString)
        return french::lessThan(a.toString(), b.toString());
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

bool SortedTable::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_onlyWith >= 0 && !sourceModel()->index(row, 0, parent).data(m_onlyWith).toBool())
        return false;
    if (m_words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        all += folded(sourceModel()->index(row, column, parent).data().toString()) + u'\n';
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) { return all.contains(word); });
}

QLineEdit* makeFilterLine(SortedTable* table, QWidget* page)
{
    auto* line = new QLineEdit(page);
    line->setObjectName(QStringLiteral("filter"));
    line->setPlaceholderText(SortedTable::tr("Filtrer (Ctrl+F)"));
    line->setAccessibleName(SortedTable::tr("Filtre"));
    line->setClearButtonEnabled(true);
    line->addAction(icon(u"search", Tone::Muted), QLineEdit::LeadingPosition);
    QObject::connect(line, &QLineEdit::textChanged, table, &SortedTable::setFilterText);
    auto* shortcut = new QShortcut(QKeySequence::Find, page);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(shortcut, &QShortcut::activated, line, [line] {
        line->setFocus(Qt::ShortcutFocusReason);
        line->selectAll();
    });
    return line;
}

void setUpTable(QTableView* view)
{
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setSortingEnabled(true);
    view->setWordWrap(false);
    view->setTextElideMode(Qt::ElideRight);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 2 * spacing(2));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setStretchLastSection(true);
}

void setUpTree(QTreeView* view)
{
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setUniformRowHeights(true);
    view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace navette::ui
