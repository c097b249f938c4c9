// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/reason_row.h"

#include "ui/common/style.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWheelEvent>

namespace navette::ui {

namespace {

    /// A list that the wheel passes over: one who scrolls the page chooses nothing.
    class ReasonField : public QComboBox {
    public:
        using QComboBox::QComboBox;

    protected:
        void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    };

    QPushButton* flatButton(const QString& text, const char* name, QWidget* parent)
    {
        auto* button = new QPushButton(text, parent);
        button->setObjectName(QString::fromLatin1(name));
        button->setFlat(true);
        return button;
    }

} // namespace

QComboBox* makeReasonField(const QStringList& lastReasons, QWidget* parent)
{
    auto* field = new ReasonField(parent);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setFocusPolicy(Qt::StrongFocus);
    field->addItems(lastReasons);
    field->setCurrentIndex(-1);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(20);
    field->completer()->setCompletionMode(QCompleter::PopupCompletion);
    field->completer()->setFilterMode(Qt::MatchContains);
    field->lineEdit()->setPlaceholderText(
        ReasonRow::tr("Par exemple : vu avec le chef d’établissement, le service sera complété en octobre"));
    return field;
}

ReasonRow::ReasonRow(const QString& about, const QStringList& lastReasons, QWidget* parent)
    : QWidget(parent)
    , m_question(new QLabel(tr("Pourquoi le laisser passer ?"), this))
    , m_field(makeReasonField(lastReasons, this))
    , m_note(new QPushButton(tr("Noter"), this))
    , m_said(new QLabel(this))
    , m_change(flatButton(tr("Modifier"), "changeReason", this))
    , m_withdraw(flatButton(tr("Retirer le motif"), "withdrawReason", this))
{
    m_field->setObjectName(QStringLiteral("reason"));
    m_field->setAccessibleName(tr("Pourquoi laisser passer : %1").arg(about));
    m_note->setObjectName(QStringLiteral("giveReason"));
    m_said->setObjectName(QStringLiteral("givenReason"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_question);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_said, 1);
    layout->addWidget(m_change);
    layout->addWidget(m_withdraw);

    connect(m_note, &QPushButton::clicked, this, &ReasonRow::note);
    connect(m_field->lineEdit(), &QLineEdit::returnPressed, this, &ReasonRow::note);
    connect(m_field, &QComboBox::editTextChanged, this, &ReasonRow::refresh);
    connect(m_change, &QPushButton::clicked, this, &ReasonRow::edit);
    connect(m_withdraw, &QPushButton::clicked, this, &ReasonRow::withdrawn);
    refresh();
}

void ReasonRow::setReason(const QString& reason, const GivenReason& given)
{
    m_reason = reason;
    m_editing = reason.isEmpty();
    m_said->setText(reasonText(reason, given));
    refresh();
}

void ReasonRow::setLocked(const QString& why)
{
    m_locked = why;
    setToolTip(why);
    refresh();
}

void ReasonRow::setLastReasons(const QStringList& reasons)
{
    const QString words = m_field->currentText();
    m_field->clear();
    m_field->addItems(reasons);
    m_field->setCurrentIndex(-1);
    m_field->setEditText(words);
}

QWidget* ReasonRow::openField() const { return m_editing ? m_field : nullptr; }

QString ReasonRow::typed() const { return m_editing ? m_field->currentText() : QString(); }

void ReasonRow::setTyped(const QString& words) { m_field->setEditText(words); }

void ReasonRow::edit()
{
    m_editing = true;
    m_field->setEditText(m_reason);
    refresh();
    m_field->setFocus();
}

void ReasonRow::note()
{
    const QString words = m_field->currentText().simplified();
    if (!words.isEmpty() && m_locked.isEmpty())
        Q_EMIT given(words);
}

void ReasonRow::refresh()
{
    const bool free = m_locked.isEmpty();
    for (QWidget* part : std::initializer_list<QWidget*> { m_question, m_field, m_note })
        part->setVisible(m_editing);
    for (QWidget* part : std::initializer_list<QWidget*> { m_said, m_change, m_withdraw })
        part->setVisible(!m_editing);
    m_field->setEnabled(free);
    m_note->setEnabled(free && !m_field->currentText().simplified().isEmpty());
    m_change->setEnabled(free);
    m_withdraw->setEnabled(free);
}

} // namespace navette::ui
