// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/comparison_view.h"

#include "ui/common/fact_table.h"
#include "ui/common/findings_view.h"
#include "ui/common/style.h"

#include <QAbstractItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    using Type = exchange::ChangedItem::Type;

    FactCell changeCell(Type type)
    {
        switch (type) {
        case Type::Added:
            return { .text = changeWord(type), .iconName = QStringLiteral("add"), .tone = Tone::Success };
        case Type::Gone:
            return { .text = changeWord(type), .iconName = QStringLiteral("remove"), .tone = Tone::Danger };
        case Type::Changed:
            break;
        }
        return { .text = changeWord(type), .iconName = QStringLiteral("edit"), .tone = Tone::Warning };
    }

    /// What an object that is new or gone holds, in one cell.
    QString contentOf(const exchange::ChangedItem& item)
    {
        QStringList parts;
        for (const exchange::ChangedField& field : item.fields)
            parts.append(
                ComparisonView::tr("%1 : %2").arg(field.label, item.type == Type::Gone ? field.before : field.after));
        return parts.join(ComparisonView::tr(" ; "));
    }

    QList<QList<FactCell>> rowsOf(const exchange::ComparisonSection& section, const exchange::ChangedItem& item)
    {
        const QList<FactCell> head { { .text = item.label }, { .text = section.title }, changeCell(item.type) };
        if (item.type == Type::Gone)
            return { head + QList<FactCell> { {}, { .text = contentOf(item) }, {} } };
        if (item.type == Type::Added)
            return { head + QList<FactCell> { {}, {}, { .text = contentOf(item) } } };
        QList<QList<FactCell>> rows;
        for (const exchange::ChangedField& field : item.fields)
            rows.append(
                head + QList<FactCell> { { .text = field.label }, { .text = field.before }, { .text = field.after } });
        return rows;
    }

} // namespace

QString changeWord(Type type)
{
    switch (type) {
    case Type::Added:
        return ComparisonView::tr("De plus");
    case Type::Changed:
        return ComparisonView::tr("Modifié");
    case Type::Gone:
        return ComparisonView::tr("De moins");
    }
    return {};
}

ComparisonView::ComparisonView(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_table(new FactTable(tr("Ce qui diffère"), QStringLiteral("differences"),
          { tr("Objet"), tr("Liste"), tr("Changement"), tr("Champ"), tr("Avant"), tr("Après") }, this))
    , m_effects(new FindingsView(this))
{
    m_table->setEmptyText(tr("Les deux disent la même chose."));
    m_effects->setEmptyText(tr("Rien de ce qui change ne touche les services et les cours de la base."));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, tr("Différences"));
    m_tabs->addTab(m_effects, tr("Effets"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
}

void ComparisonView::setSides(const QString& before, const QString& after)
{
    QAbstractItemModel* model = m_table->view()->model();
    model->setHeaderData(4, Qt::Horizontal, before);
    model->setHeaderData(5, Qt::Horizontal, after);
}

void ComparisonView::setDifferences(const QList<exchange::ComparisonSection>& sections, const Findings& effects)
{
    QList<QList<FactCell>> rows;
    qsizetype items = 0;
    for (const exchange::ComparisonSection& section : sections) {
        items += section.items.size();
        for (const exchange::ChangedItem& item : section.items)
            rows += rowsOf(section, item);
    }
    m_table->setRows(rows);
    m_tabs->setTabText(0, items > 0 ? tr("Différences (%1)").arg(items) : tr("Différences"));
    m_effects->setFindings(effects);
    m_tabs->setTabVisible(1, !effects.isEmpty());
    m_tabs->setTabText(1, tr("Effets (%1)").arg(effects.size()));
}

QTableView* ComparisonView::table() const { return m_table->view(); }

} // namespace navette::ui
