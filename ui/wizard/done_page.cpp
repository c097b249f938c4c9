// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/done_page.h"

#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/proof_panel.h"
#include "ui/wizard/step_words.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace navette::ui {

DonePage::DonePage(Session* session, const exchange::Step& step, std::shared_ptr<PlanDraft> draft, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(paragraph(this))
    , m_figures(card(this, "figures"))
    , m_counts(new QFormLayout(m_figures))
    , m_undo(new QPushButton(icon(u"undo"),
          step.type == exchange::StepType::Import ? tr("&Annuler cet import") : tr("&Annuler la préparation"), this))
    , m_release(new QPushButton(icon(u"unlock"), tr("&Rendre la main (quitter le mode exclusif)"), this))
    , m_layout(new QVBoxLayout(this))
{
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_release->setObjectName(QStringLiteral("leaveExclusive"));
    m_title->setObjectName(QStringLiteral("result"));
    makeSection(m_title);
    m_counts->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    m_counts->setHorizontalSpacing(spacing(4));
    m_title->setTextFormat(Qt::PlainText);
    auto* head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addWidget(m_release);
    buttons->addStretch();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing(2));
    m_layout->addLayout(head);
    m_layout->addWidget(m_text);
    m_layout->addWidget(m_figures, 0, Qt::AlignLeft);
    m_layout->addLayout(buttons);
    m_layout->addStretch();
    connect(m_undo, &QPushButton::clicked, this, &DonePage::undo);
    connect(m_release, &QPushButton::clicked, this, [this] {
        this->session()->leaveExclusive();
        Q_EMIT answered();
    });
    connect(session, &Session::changed, this, &DonePage::refresh);
    connect(session, &Session::stateChanged, this, &DonePage::refresh);
}

void DonePage::addPanel(QWidget* panel) { m_layout->insertWidget(m_layout->count() - 1, panel); }

void DonePage::setProof(ProofPanel* proof)
{
    m_proof = proof;
    m_layout->insertWidget(m_layout->count() - 1, proof, 1);
}

void DonePage::enter()
{
    refresh();
    if (!m_proof)
        return;
    m_proof->hide();
    if (m_draft->committed.id == 0 || m_draft->committed.files.isEmpty())
        return;
    if (const Result<QByteArray> bytes = session()->store()->fileContent(m_draft->committed.id, 0))
        m_proof->prove({ .name = m_draft->committed.files.front().name, .path = {}, .bytes = *bytes });
}

void DonePage::refresh()
{
    if (m_draft->committed.id == 0)
        return;
    const QList<JournalEntry> journal = session()->journal();
    const auto entry = std::find_if(
        journal.cbegin(), journal.cend(), [&](const JournalEntry& e) { return e.id == m_draft->committed.id; });
    const bool undone = entry != journal.cend() && entry->undoneBy != 0;
    const int size = fontMetrics().height() * 2;
    m_icon->setPixmap(icon(undone ? u"undo" : u"done", undone ? Tone::Muted : Tone::Success).pixmap(size, size));
    m_title->setText(undone ? tr("Annulé : la base est comme avant.") : m_draft->committed.title);
    m_text->setText(undone ? tr("Le suivi des échanges garde la trace de l’étape et de son annulation. Vous pouvez la "
                                "refaire quand vous voulez.")
                           : tr("%n ligne(s) de la base ont changé, en une seule fois.", nullptr,
                                 static_cast<int>(m_draft->committed.changedRows))
                + (m_draft->committed.files.isEmpty() ? QString()
                                                      : u' ' + tr("Le suivi des échanges garde les fichiers exacts.")));
    while (m_counts->rowCount() > 0)
        m_counts->removeRow(0);
    for (const JournalCount& count : std::as_const(m_draft->committed.counts)) {
        auto* figure = new QLabel(french::number(count.value), m_figures);
        QFont strong = figure->font();
        strong.setBold(true);
        figure->setFont(strong);
        m_counts->addRow(count.label, figure);
    }
    m_figures->setVisible(!undone && !m_draft->committed.counts.isEmpty());
    m_undo->setVisible(!undone && m_draft->committed.changedRows > 0);
    m_undo->setEnabled(!session()->isReadOnly());
    m_release->setVisible(session()->isExclusive());
    Q_EMIT stateChanged();
}

QString DonePage::goOnText() const { return StepWords::leadTo(StepWords::nextStep(step().id)); }

void DonePage::goOn() { Q_EMIT openPage(StepWords::nextStep(step().id)); }

void DonePage::undo()
{
    if (const Result<JournalEntry> done = session()->undo(m_draft->committed.id); !done)
        showError(this, done.error());
    else
        Q_EMIT answered();
}

} // namespace navette::ui
