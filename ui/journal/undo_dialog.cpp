// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/undo_dialog.h"

#include "common/french.h"
#include "model/record.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/common/words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    constexpr int EntryRole = Qt::UserRole;
    constexpr int KindRole = Qt::UserRole + 1; ///< of a row that is there to be looked at
    constexpr int IdRole = Qt::UserRole + 2;

    QString capitalised(QString text)
    {
        if (!text.isEmpty())
            text[0] = text[0].toUpper();
        return text;
    }

} // namespace

UndoDialog::UndoDialog(const store::UndoPlan& plan, const School& school, QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
    , m_go(new QPushButton(icon(u"arrow-right"), tr("&Voir"), this))
{
    setWindowTitle(tr("Annuler une étape dont d’autres dépendent"));
    QLabel* title = paragraph(this, tr("%1 ne peut pas être annulée seule").arg(french::quoted(plan.entry.title)));
    makeSection(title);
    QLabel* text = paragraph(this,
        tr("Des étapes plus récentes ont modifié ou utilisé ce qu’elle a apporté. Vous pouvez les annuler aussi, de la "
           "plus récente à la plus ancienne, en une seule étape, qui pourra elle-même être annulée."));

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* all = buttons->addButton(tr("&Annuler aussi ces étapes"), QDialogButtonBox::AcceptRole);
    all->setObjectName(QStringLiteral("undoAll"));
    all->setIcon(icon(u"undo"));
    QPushButton* close = buttons->addButton(tr("Ne rien annuler"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    m_go->setObjectName(QStringLiteral("goTo"));
    m_go->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &UndoDialog::go);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(buildSteps(plan, school), 3);
    layout->addWidget(m_go, 0, Qt::AlignLeft);
    layout->addWidget(buildLosses(plan));
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    m_tree->setFocus();
}

QWidget* UndoDialog::buildSteps(const store::UndoPlan& plan, const School& school)
{
    m_tree->setObjectName(QStringLiteral("dependents"));
    m_tree->setAccessibleName(tr("Ce qui dépend de cette étape"));
    m_tree->setHeaderLabels({ tr("Étape ou objet"), tr("Pourquoi") });
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(0, fontMetrics().averageCharWidth() * 64);
    for (const store::DependentStep& step : plan.dependents)
        m_tree->addTopLevelItem(stepItem(step, school));
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &UndoDialog::follow);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    // A few are read at once; hundreds are opened step by step.
    constexpr int OpenAtOnce = 30;
    if (m_tree->topLevelItemCount() > 0 && m_tree->topLevelItem(0)->childCount() <= OpenAtOnce)
        m_tree->expandItem(m_tree->topLevelItem(0));
    return m_tree;
}

QTreeWidgetItem* UndoDialog::stepItem(const store::DependentStep& step, const School& school) const
{
    auto* item = new QTreeWidgetItem({ tr("Étape nº %1 : %2").arg(QString::number(step.entry.id), step.entry.title),
        tr("%1, %2 ; objets concernés : %3")
            .arg(fullMoment(step.entry.at), step.entry.user, french::number(step.rows.size())) });
    item->setIcon(0, icon(u"history", Tone::Muted));
    item->setData(0, EntryRole, step.entry.id);
    QFont strong = item->font(0);
    strong.setWeight(QFont::DemiBold);
    item->setFont(0, strong);
    for (const store::DependentRow& row : step.rows) {
        const QString why = row.dependence == store::Dependence::Changed ? tr("modifié depuis")
            : row.dependence == store::Dependence::Refers                ? tr("s’y rapporte")
                                                          : tr("supprimé depuis, %1 en a besoin").arg(row.neededBy);
        auto* child = new QTreeWidgetItem(item, { capitalised(row.label), why });
        if (!currentRecord(school, row.row))
            continue;
        child->setData(0, KindRole, kindName(row.row.kind));
        child->setData(0, IdRole, row.row.id);
    }
    return item;
}

QWidget* UndoDialog::buildLosses(const store::UndoPlan& plan)
{
    QStringList losses;
    for (int k = 0; k < KindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        const ChangeCounts counts = plan.changes.counts(kind);
        if (counts == ChangeCounts())
            continue;
        QStringList parts;
        if (counts.deleted > 0)
            parts.append(tr("retrait de %1").arg(french::number(counts.deleted)));
        if (counts.updated > 0)
            parts.append(tr("retour de %1 à leur état d’avant").arg(french::number(counts.updated)));
        if (counts.inserted > 0)
            parts.append(tr("rétablissement de %1").arg(french::number(counts.inserted)));
        losses.append(tr("%1 : %2").arg(capitalised(kindLabel(kind, 2)), parts.join(QStringLiteral(", "))));
    }
    QString text = tr("Si vous annulez aussi ces étapes :") + u'\n' + losses.join(QStringLiteral(" · "));
    QStringList files;
    for (const JournalEntry& entry : plan.filesSince)
        files.append(french::quoted(entry.title));
    if (!files.isEmpty())
        text += u'\n' + tr("Ce qui est parti reste parti : %1.").arg(files.join(QStringLiteral(", ")));
    return paragraph(this, text, "losses");
}

void UndoDialog::follow()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const bool step = item && item->data(0, EntryRole).isValid();
    m_go->setText(step ? tr("&Voir l’étape") : tr("&Voir l’objet"));
    m_go->setEnabled(step || (item && item->data(0, IdRole).isValid()));
}

void UndoDialog::go()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (!item)
        return;
    const QVariant entry = item->data(0, EntryRole);
    const ObjectRef object { item->data(0, KindRole).toString(), item->data(0, IdRole).toLongLong(), item->text(0) };
    reject();
    if (entry.isValid())
        Q_EMIT entryRequested(entry.toLongLong());
    else
        Q_EMIT objectRequested(object);
}

} // namespace navette::ui
