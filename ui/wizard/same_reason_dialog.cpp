// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/same_reason_dialog.h"

#include "ui/common/paragraph.h"
#include "ui/common/reason_row.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

SameReasonDialog::SameReasonDialog(const Findings& lacking, const QStringList& lastReasons, QWidget* parent)
    : QDialog(parent)
    , m_field(makeReasonField(lastReasons, this))
{
    setObjectName(QStringLiteral("sameReason"));
    setWindowTitle(tr("Le même motif pour tous"));
    auto* which = new QLabel(tr("&Constats qui n’ont pas encore de motif :"), this);
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("lacking"));
    list->setWordWrap(true);
    for (const Finding& finding : lacking)
        list->addItem(QStringLiteral("%1\u2002%2").arg(finding.code, finding.cause));
    list->setCurrentRow(0);
    which->setBuddy(list);
    auto* why = new QLabel(tr("&Pourquoi les laisser passer ?"), this);
    why->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("commonReason"));
    m_field->setAccessibleName(tr("Pourquoi les laisser passer ?"));
    auto* note = paragraph(this, tr("Le motif, votre nom et la date restent dans le suivi des échanges."));
    makeMuted(note);

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* give = buttons->addButton(tr("&Donner ce motif à tous"), QDialogButtonBox::AcceptRole);
    give->setObjectName(QStringLiteral("giveAll"));
    give->setEnabled(false);
    makePrimary(give);
    buttons->addButton(tr("&Ne rien faire"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QComboBox::editTextChanged, give, [this, give] { give->setEnabled(!reason().isEmpty()); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addWidget(which);
    layout->addWidget(list, 1);
    layout->addWidget(why);
    layout->addWidget(m_field);
    layout->addWidget(note);
    layout->addWidget(buttons);
    m_field->setFocus();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 20);
}

QString SameReasonDialog::reason() const { return m_field->currentText().simplified(); }

} // namespace navette::ui
