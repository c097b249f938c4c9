// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/verification_dialog.h"

#include "common/french.h"
#include "ui/common/findings_view.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace navette::ui {

VerificationDialog::VerificationDialog(const store::JournalCheck& check, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Vérification du suivi"));
    QLabel* title = paragraph(
        this, check.holds() ? tr("Le suivi est intact.") : tr("Le suivi a été modifié hors de Navette."), "verdict");
    makeSection(title);
    QLabel* text = paragraph(this,
        tr("Lignes vérifiées : %1, dont %2 d’avant l’enchaînement. Empreinte de la dernière : %3")
            .arg(french::number(check.lines), french::number(check.chainedLater), check.head));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeMuted(text);
    auto* findings = new FindingsView(this);
    findings->setRemediesShown(false);
    findings->setEmptyText(
        tr("Aucune ligne modifiée, retirée, ajoutée ou déplacée ; chaque fichier gardé est celui qui "
           "a été échangé, et les données sont celles que le suivi a faites."));
    findings->setFindings(check.findings);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Fermer"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(findings, &FindingsView::objectActivated, this, [this](const ObjectRef& object) {
        reject();
        if (object.kind == QLatin1String("journal"))
            Q_EMIT entryRequested(object.id);
        else
            Q_EMIT objectRequested(object);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(findings, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24);
}

} // namespace navette::ui
