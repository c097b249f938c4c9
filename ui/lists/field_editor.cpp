// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/field_editor.h"

#include "common/french.h"
#include "ui/common/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    /// Minutes typed and shown as hours: "18 h 30"; "18", "18h30" and "18,5" are understood.
    class HoursBox : public QSpinBox {
    public:
        using QSpinBox::QSpinBox;

    protected:
        QString textFromValue(int minutes) const override { return french::duration(minutes); }
        int valueFromText(const QString& text) const override
        {
            const auto found = pattern().match(text);
            const int hours = found.captured(1).toInt();
            if (text.contains(u"min") && !text.contains(u'h'))
                return hours;
            if (!found.captured(3).isEmpty())
                return hours * 60 + qRound(QStringLiteral("0.%1").arg(found.captured(3)).toDouble() * 60);
            return hours * 60 + found.captured(2).toInt();
        }
        QValidator::State validate(QString& text, int&) const override
        {
            if (!pattern().match(text).hasMatch())
                return text.contains(QRegularExpression(
                           QStringLiteral("[^0-9hmin,.\\s]"), QRegularExpression::UseUnicodePropertiesOption))
                    ? QValidator::Invalid
                    : QValidator::Intermediate;
            const int minutes = valueFromText(text);
            return minutes >= minimum() && minutes <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
        }

    private:
        static const QRegularExpression& pattern()
        {
            static const QRegularExpression hours(
                QStringLiteral("^\\s*(\\d+)\\s*(?:h\\s*(\\d{1,2})?|[,.](\\d+)\\s*h?)?\\s*(?:min)?\\s*$"),
                QRegularExpression::UseUnicodePropertiesOption);
            return hours;
        }
    };

} // namespace

FieldEditor::FieldEditor(const SheetEditor& editor, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_control(makeControl())
{
    m_control->setObjectName(editor.name);
    m_control->setAccessibleName(QString(label).remove(u'&'));
    // The wheel turns pages, not values, unless somebody is in the field.
    m_control->setFocusPolicy(Qt::StrongFocus);
    m_control->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_control);
    setFocusProxy(m_control);
}

QWidget* FieldEditor::makeControl()
{
    switch (m_editor.type) {
    case SheetEditor::Type::Text: {
        auto* line = new QLineEdit(this);
        connect(line, &QLineEdit::editingFinished, this, &FieldEditor::take);
        return line;
    }
    case SheetEditor::Type::Number:
    case SheetEditor::Type::Minutes: {
        auto* box = m_editor.type == SheetEditor::Type::Number ? new QSpinBox(this) : new HoursBox(this);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(box, &QSpinBox::editingFinished, this, &FieldEditor::take);
        return box;
    }
    case SheetEditor::Type::Choice: {
        auto* box = new QComboBox(this);
        connect(box, &QComboBox::activated, this, &FieldEditor::take);
        return box;
    }
    case SheetEditor::Type::Toggle: {
        auto* box = new QCheckBox(this);
        connect(box, &QCheckBox::clicked, this, &FieldEditor::take);
        return box;
    }
    }
    return nullptr;
}

void FieldEditor::setEditor(const SheetEditor& editor, const QString& readOnlyReason)
{
    m_editor = editor;
    const QString reason = readOnlyReason.isEmpty() ? editor.lockedBecause : readOnlyReason;
    m_control->setEnabled(reason.isEmpty());
    m_control->setToolTip(reason);
    m_control->setAccessibleDescription(reason);
    restore();
}

void FieldEditor::restore()
{
    const QSignalBlocker quiet(m_control);
    if (auto* line = qobject_cast<QLineEdit*>(m_control)) {
        if (line->text() != m_editor.value.toString())
            line->setText(m_editor.value.toString());
    } else if (auto* number = qobject_cast<QSpinBox*>(m_control)) {
        number->setRange(m_editor.minimum, m_editor.maximum);
        number->setSingleStep(m_editor.step);
        number->setSpecialValueText(m_editor.zeroText);
        number->setValue(m_editor.value.toInt());
    } else if (auto* choice = qobject_cast<QComboBox*>(m_control)) {
        choice->clear();
        for (const auto& [text, stands] : std::as_const(m_editor.choices))
            choice->addItem(text, stands);
        choice->setCurrentIndex(choice->findData(m_editor.value));
    } else if (auto* toggle = qobject_cast<QCheckBox*>(m_control)) {
        toggle->setChecked(m_editor.value.toBool());
    }
}

QVariant FieldEditor::value() const
{
    if (const auto* line = qobject_cast<QLineEdit*>(m_control))
        return line->text();
    if (const auto* number = qobject_cast<QSpinBox*>(m_control))
        return number->value();
    if (const auto* choice = qobject_cast<QComboBox*>(m_control))
        return choice->currentData();
    return qobject_cast<QCheckBox*>(m_control)->isChecked();
}

void FieldEditor::take()
{
    if (value() != m_editor.value)
        Q_EMIT entered(value());
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !m_control->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        restore();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace navette::ui
