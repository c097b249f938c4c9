// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/outcome_form.h"

#include "common/french.h"
#include "exchange/messages.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace navette::ui {

OutcomeForm::OutcomeForm(QWidget* parent)
    : QWidget(parent)
    , m_outcome(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_message(new QPlainTextEdit(this))
    , m_paste(new QPushButton(icon(u"copy"), tr("Coller le message reçu"), this))
    , m_explained(paragraph(this, {}, "messageExplained"))
    , m_save(new QPushButton(icon(u"check"), tr("&Noter"), this))
    , m_why(paragraph(this, {}, "outcomeLocked"))
{
    m_outcome->setObjectName(QStringLiteral("outcome"));
    for (const Outcome outcome :
        { Outcome::Prepared, Outcome::Sent, Outcome::Accepted, Outcome::AcceptedWithReservations, Outcome::Refused })
        m_outcome->addItem(
            icon(outcomeIcon(outcome), outcomeTone(outcome)), outcomeWord(outcome), static_cast<int>(outcome));
    m_note->setObjectName(QStringLiteral("outcomeNote"));
    m_note->setProperty("keepsEnter", true);
    m_note->setPlaceholderText(tr("Facultatif : ce que vous avez vu, qui vous l’a dit…"));
    m_message->setObjectName(QStringLiteral("outcomeMessage"));
    m_message->setTabChangesFocus(true);
    m_message->setPlaceholderText(tr("Le texte affiché là-bas, tel quel"));
    m_message->setFixedHeight(fontMetrics().lineSpacing() * 4 + spacing(3));
    m_message->installEventFilter(this);
    m_paste->setObjectName(QStringLiteral("pasteMessage"));
    m_save->setObjectName(QStringLiteral("saveOutcome"));
    m_save->setToolTip(tr("Entrée dans la remarque, Ctrl+Entrée dans le message"));
    m_explained->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeMuted(m_why);
    build();

    connect(m_outcome, &QComboBox::currentIndexChanged, this, &OutcomeForm::follow);
    connect(m_note, &QLineEdit::textChanged, this, &OutcomeForm::follow);
    connect(m_note, &QLineEdit::returnPressed, this, &OutcomeForm::note);
    connect(m_message, &QPlainTextEdit::textChanged, this, &OutcomeForm::propose);
    connect(m_paste, &QPushButton::clicked, this, &OutcomeForm::paste);
    connect(m_save, &QPushButton::clicked, this, &OutcomeForm::note);
}

void OutcomeForm::build()
{
    auto* outcome = new QLabel(tr("Ce qu’il en est de&venu :"), this);
    outcome->setBuddy(m_outcome);
    auto* note = new QLabel(tr("Re&marque :"), this);
    note->setBuddy(m_note);
    auto* message = new QLabel(tr("Message reçu là-&bas :"), this);
    message->setBuddy(m_message);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(spacing(2));
    layout->setVerticalSpacing(spacing(1));
    layout->setColumnStretch(1, 1);
    layout->addWidget(outcome, 0, 0);
    layout->addWidget(m_outcome, 0, 1, 1, 2);
    layout->addWidget(note, 1, 0);
    layout->addWidget(m_note, 1, 1, 1, 2);
    layout->addWidget(message, 2, 0, 1, 2, Qt::AlignBottom);
    layout->addWidget(m_paste, 2, 2);
    layout->addWidget(m_message, 3, 0, 1, 3);
    layout->addWidget(m_explained, 4, 0, 1, 3);
    layout->addWidget(m_save, 5, 0, 1, 3, Qt::AlignLeft);
    layout->addWidget(m_why, 6, 0, 1, 3);
    QWidget* before = m_outcome;
    for (QWidget* next : std::initializer_list<QWidget*> { m_note, m_paste, m_message, m_save }) {
        setTabOrder(before, next);
        before = next;
    }
}

OutcomeForm::Said OutcomeForm::said() const
{
    return { static_cast<Outcome>(m_outcome->currentData().toInt()), m_note->text().trimmed(),
        m_message->toPlainText() };
}

void OutcomeForm::setEntry(const JournalEntry& entry)
{
    const Said stored { entry.outcome, {}, {} };
    if (entry.id == m_entry && stored == m_stored && entry.outcomes.size() == m_notes)
        return;
    // Noted, here or elsewhere: what was typed against the state of before is over.
    if (entry.id == m_entry)
        m_drafts.remove(m_entry);
    m_entry = entry.id;
    m_stored = stored;
    m_notes = entry.outcomes.size();
    fill(m_drafts.value(entry.id, stored));
}

void OutcomeForm::fill(const Said& said)
{
    const QSignalBlocker quietNote(m_note);
    const QSignalBlocker quietOutcome(m_outcome);
    m_note->setText(said.note);
    m_message->setPlainText(said.message);
    // Last: the message proposes an outcome, and this is the one that was chosen.
    m_outcome->setCurrentIndex(m_outcome->findData(static_cast<int>(said.outcome)));
    follow();
}

void OutcomeForm::paste()
{
    m_message->setPlainText(QGuiApplication::clipboard()->text());
    m_message->setFocus(Qt::OtherFocusReason);
}

void OutcomeForm::propose()
{
    const QList<exchange::KnownMessage> known = exchange::recognised(m_message->toPlainText());
    QStringList sentences;
    for (const exchange::KnownMessage& message : known) {
        const QString phrase = message.count == 1
            ? french::quoted(message.phrase)
            : tr("%1, %2 fois").arg(french::quoted(message.phrase), french::number(message.count));
        sentences.append(tr("%1 : %2 %3").arg(phrase, message.meaning, message.remedy).trimmed());
    }
    m_explained->setText(sentences.join(u'\n'));
    m_explained->setVisible(!sentences.isEmpty());
    if (const std::optional<Outcome> proposed = exchange::proposedOutcome(known))
        m_outcome->setCurrentIndex(m_outcome->findData(static_cast<int>(*proposed)));
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
    m_message->setReadOnly(m_locked);
    m_paste->setEnabled(!m_locked);
    m_why->setText(reason);
    m_why->setVisible(m_locked);
    follow();
}

QWidget* OutcomeForm::firstStop() const { return m_outcome; }
QWidget* OutcomeForm::lastStop() const { return m_save; }

void OutcomeForm::note()
{
    if (!m_save->isEnabled())
        return;
    const Said now = said();
    Q_EMIT noted(m_entry, { .outcome = now.outcome, .note = now.note, .message = now.message });
}

bool OutcomeForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_message && event->type() == QEvent::KeyPress) {
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
