// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/remedy_dialog.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/change_view.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace navette::ui {

RemedyDialog::RemedyDialog(const Finding& finding, const School& school, QWidget* parent)
    : QDialog(parent)
    , m_changes(new ChangeView(this))
    , m_summary(paragraph(this, {}, "remedySummary"))
    , m_mend(nullptr)
{
    setObjectName(QStringLiteral("remedyDialog"));
    setWindowTitle(tr("Corriger partout"));
    auto* title = paragraph(this, finding.remedy, "remedyTitle");
    makeTitle(title);
    auto* cause = paragraph(this, finding.cause);
    makeSection(m_summary);
    auto* undo = paragraph(this, tr("Ce sera une seule étape : Ctrl+Z l’annule."));
    makeMuted(undo);

    auto* buttons = new QDialogButtonBox(this);
    m_mend = buttons->addButton(tr("&Corriger"), QDialogButtonBox::AcceptRole);
    m_mend->setObjectName(QStringLiteral("mend"));
    m_mend->setIcon(icon(u"check"));
    makePrimary(m_mend);
    m_mend->setDefault(true);
    buttons->addButton(tr("&Ne rien faire"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addWidget(title);
    layout->addWidget(cause);
    layout->addWidget(m_summary);
    layout->addWidget(m_changes, 1);
    layout->addWidget(undo);
    layout->addWidget(buttons);

    exchange::Plan plan;
    plan.changes = *finding.changes;
    m_changes->hideUntouched();
    m_changes->setPlan(plan, school);
    m_changes->showFirstRow();
    connect(m_changes, &ChangeView::chosenChanged, this, &RemedyDialog::refresh);
    refresh();
    m_changes->findChild<QTreeView*>()->setFocus();
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 120, fontMetrics().height() * 30);
}

ChangeSet RemedyDialog::chosen() const { return m_changes->model().chosen(); }

void RemedyDialog::refresh()
{
    m_summary->setText(m_changes->summary());
    m_mend->setEnabled(!chosen().isEmpty());
}

} // namespace navette::ui
