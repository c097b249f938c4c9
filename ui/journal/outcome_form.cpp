// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/outcome_form.h"

#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace navette::ui {

OutcomeForm::OutcomeForm(QWidget* parent)
    : QWidget(parent)
    , m_outcome(new QComboBox(this))
    , m_note(new QPlainTextEdit(this))
    , m_save(new QPushButton(icon(u"check"), tr("&Noter"), this))
    , m_why(paragraph(this, {}, "outcomeLocked"))
{
    m_outcome->setObjectName(QStringLiteral("outcome"));
    for (const Outcome outcome :
        { Outcome::Prepared, Outcome::Sent, Outcome::Accepted, Outcome::AcceptedWithReservations, Outcome::Refused })
        m_outcome->addItem(
            icon(outcomeIcon(outcome), outcomeTone(outcome)), outcomeWord(outcome), static_cast<int>(outcome));
    m_note->setObjectName(QStringLiteral("outcomeNote"));
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("Collez ici le message de l’autre côté, ou une remarque"));
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 4 + spacing(3));
    m_note->installEventFilter(this);
    m_save->setObjectName(QStringLiteral("saveOutcome"));
    m_save->setToolTip(tr("Ctrl+Entrée dans la remarque"));
    auto* outcome = new QLabel(tr("Ce qu’il en est de&venu :"), this);
    outcome->setBuddy(m_outcome);
    auto* note = new QLabel(tr("&Message ou remarque :"), this);
    note->setBuddy(m_note);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(spacing(2));
    layout->setVerticalSpacing(spacing(1));
    layout->setColumnStretch(1, 1);
    layout->addWidget(outcome, 0, 0);
    layout->addWidget(m_outcome, 0, 1);
    layout->addWidget(note, 1, 0, 1, 2);
    layout->addWidget(m_note, 2, 0, 1, 2);
    layout->addWidget(m_save, 3, 0, 1, 2, Qt::AlignLeft);
    layout->addWidget(m_why, 4, 0, 1, 2);
    makeMuted(m_why);

    connect(m_outcome, &QComboBox::currentIndexChanged, this, &OutcomeForm::follow);
    connect(m_note, &QPlainTextEdit::textChanged, this, &OutcomeForm::follow);
    connect(m_save, &QPushButton::clicked, this, &OutcomeForm::note);
}

OutcomeForm::Said OutcomeForm::said() const
{
    return { static_cast<Outcome>(m_outcome->currentData().toInt()), m_note->toPlainText().trimmed() };
}

void OutcomeForm::setEntry(const JournalEntry& entry)
{
    const Said stored { entry.outcome, entry.note };
    if (entry.id == m_entry && stored == m_stored)
        return;
    // Noted, here or elsewhere: what was typed against the state of before is over.
    if (entry.id == m_entry)
        m_drafts.remove(m_entry);
    m_entry = entry.id;
    m_stored = stored;
    fill(m_drafts.value(entry.id, stored));
}

void OutcomeForm::fill(const Said& said)
{
    const QSignalBlocker quietOutcome(m_outcome);
    const QSignalBlocker quietNote(m_note);
    m_outcome->setCurrentIndex(m_outcome->findData(static_cast<int>(said.outcome)));
    m_note->setPlainText(said.note);
    follow();
}

void OutcomeForm::follow()
{
    const bool changed = said() != m_stored;
    if (changed)
        m_drafts.insert(m_entry, said());
    else
        m_drafts.remove(m_entry);
    m_save->setEnabled(changed && !m_locked);
}

void OutcomeForm::setLocked(const QString& reason)
{
    m_locked = !reason.isEmpty();
    m_outcome->setEnabled(!m_locked);
    m_note->setReadOnly(m_locked);
    m_why->setText(reason);
    m_why->setVisible(m_locked);
    follow();
}

QWidget* OutcomeForm::lastStop() const { return m_save; }

void OutcomeForm::note()
{
    if (m_save->isEnabled())
        Q_EMIT noted(m_entry, said().outcome, said().note);
}

bool OutcomeForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            note();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace navette::ui
