// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/clashes_dialog.h"

#include "model/entities.h"
#include "ui/common/findings_view.h"
#include "ui/common/style.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace navette::ui {

ClashesDialog::ClashesDialog(QWidget* parent)
    : QDialog(parent)
    , m_findings(new FindingsView(this))
{
    setWindowTitle(tr("Conflits de la grille"));
    m_findings->setEmptyText(tr("Aucun conflit : personne n’est à deux endroits à la fois."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_findings, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 24);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_findings, &FindingsView::objectActivated, this, [this](const ObjectRef& object) {
        if (object.kind == QLatin1String(Lesson::table))
            Q_EMIT lessonActivated(Id<Lesson>(object.id));
    });
}

void ClashesDialog::setFindings(const Findings& findings) { m_findings->setFindings(findings); }

} // namespace navette::ui
