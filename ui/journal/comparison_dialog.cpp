// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/comparison_dialog.h"

#include "common/french.h"
#include "ui/common/findings_view.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace navette::ui {

using exchange::ChangedItem;

ComparisonDialog::ComparisonDialog(
    const exchange::Comparison& comparison, const QString& first, const QString& second, QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
{
    setWindowTitle(tr("Comparer avec le précédent"));
    QLabel* title = paragraph(this, tr("Avant : %1\nAprès : %2").arg(first, second));
    QLabel* sum = paragraph(this,
        comparison.isEmpty() ? tr("Les deux disent la même chose.")
                             : tr("Ajoutés : %1, changés : %2, partis : %3")
                                   .arg(french::number(comparison.count(ChangedItem::Type::Added)),
                                       french::number(comparison.count(ChangedItem::Type::Changed)),
                                       french::number(comparison.count(ChangedItem::Type::Gone))),
        "comparisonSum");
    makeSection(sum);
    fill(comparison);
    auto* effects = new FindingsView(this);
    effects->setFindings(comparison.effects);
    effects->setRemediesShown(false);
    effects->setVisible(!comparison.effects.isEmpty());

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* copy = buttons->addButton(tr("&Copier"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(u"copy"));
    connect(
        copy, &QPushButton::clicked, this, [text = comparison.text()] { QGuiApplication::clipboard()->setText(text); });
    buttons->addButton(tr("&Fermer"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addWidget(title);
    layout->addWidget(sum);
    layout->addWidget(m_tree, 2);
    layout->addWidget(effects, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    m_tree->setFocus();
}

void ComparisonDialog::fill(const exchange::Comparison& comparison)
{
    m_tree->setObjectName(QStringLiteral("comparison"));
    m_tree->setAccessibleName(tr("Ce qui a changé"));
    m_tree->setHeaderLabels({ tr("Objet"), tr("Avant"), tr("Après") });
    m_tree->setColumnWidth(0, fontMetrics().averageCharWidth() * 52);
    m_tree->setColumnWidth(1, fontMetrics().averageCharWidth() * 26);
    for (const exchange::ComparisonSection& section : comparison.sections) {
        if (section.items.isEmpty())
            continue;
        auto* top = new QTreeWidgetItem(
            m_tree, { tr("%1 (%2)").arg(section.title, french::number(section.items.size())), QString(), QString() });
        for (const ChangedItem& item : section.items) {
            const QString word = item.type == ChangedItem::Type::Added ? tr("%1, ajouté")
                : item.type == ChangedItem::Type::Gone                 ? tr("%1, parti")
                                                                       : tr("%1, changé");
            auto* object = new QTreeWidgetItem(top, { word.arg(item.label), QString(), QString() });
            for (const exchange::ChangedField& field : item.fields)
                new QTreeWidgetItem(object, { field.label, field.before, field.after });
        }
        top->setExpanded(true);
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_tree->setVisible(m_tree->topLevelItemCount() > 0);
}

} // namespace navette::ui
