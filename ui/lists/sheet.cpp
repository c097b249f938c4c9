// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/sheet.h"

#include "ui/common/error_box.h"
#include "ui/common/icons.h"
#include "ui/common/link_label.h"
#include "ui/common/style.h"
#include "ui/lists/field_editor.h"
#include "ui/lists/item_list.h"
#include "ui/lists/week_painter.h"

#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    /// What the widgets are made for: two descriptions of one shape can share them.
    QString shapeOf(const SheetDescription& description)
    {
        QString shape = kindName(description.key.kind);
        for (const SheetSection& section : description.sections) {
            shape += QStringLiteral("|%1").arg(section.listName);
            for (const SheetLine& line : section.lines)
                shape += QStringLiteral("/%1%2").arg(line.label, line.editor ? line.editor->name : QString());
            for (const SheetAction& action : section.actions)
                shape += u'+' + action.name;
        }
        for (const SheetAction& action : description.actions)
            shape += u'+' + action.name;
        return shape
            + QStringLiteral("%1%2").arg(description.timetable.has_value()).arg(description.unavailable.has_value());
    }

    QLabel* wrapped(QWidget* parent)
    {
        auto* label = new QLabel(parent);
        label->setWordWrap(true);
        return label;
    }

    void fillLabel(QLabel* label, const QString& html)
    {
        label->setText(html.isEmpty() ? QStringLiteral("–") : html);
        label->setTextInteractionFlags(html.contains(u"<a ")
                ? Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse
                : Qt::TextSelectableByMouse);
    }

} // namespace

Sheet::Sheet(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_scroll(new QScrollArea(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    clear();
}

void Sheet::clear()
{
    m_description.reset();
    m_shape.clear();
    auto* page = new QWidget(m_scroll);
    page->setObjectName(QStringLiteral("page"));
    auto* none = wrapped(page);
    none->setText(tr("Choisissez une ligne : sa fiche s’affiche ici."));
    none->setAlignment(Qt::AlignCenter);
    makeMuted(none);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(none);
    layout->addStretch(2);
    setPage(page);
}

void Sheet::setPage(QWidget* page)
{
    // The old page may be the one whose field or button brought us here: it goes when that is over.
    if (QWidget* old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(page);
}

void Sheet::describe(const SheetDescription& description, const School& school)
{
    const bool otherRow = !m_description || m_description->key != description.key;
    const QString shape = shapeOf(description);
    m_description = description;
    m_school = school;
    if (shape != m_shape)
        rebuild();
    m_shape = shape;
    fill();
    if (otherRow)
        m_scroll->ensureVisible(0, 0);
}

QString Sheet::readOnlyReason() const
{
    if (m_session->isOpen() && !m_session->isReadOnly())
        return {};
    return m_session->readOnlyReason().isEmpty() ? tr("La base est en lecture seule.") : m_session->readOnlyReason();
}

void Sheet::rebuild()
{
    m_sectionTitles.clear();
    m_values.clear();
    m_lists.clear();
    m_buttons.clear();
    m_actions.clear();
    m_timetable = nullptr;
    m_painter = nullptr;
    auto* page = new QWidget(m_scroll);
    page->setObjectName(QStringLiteral("page"));
    m_page = new QVBoxLayout(page);
    m_page->setContentsMargins(spacing(3), 0, spacing(3), spacing(3));
    m_page->setSpacing(spacing(2));
    addHead();
    for (const SheetSection& section : std::as_const(m_description->sections))
        addSection(section);
    addPainter();
    addActions();
    m_page->addStretch();
    const QWidget* focus = m_scroll->widget() ? m_scroll->widget()->focusWidget() : nullptr;
    const QString focused = focus && focus->hasFocus() ? focus->objectName() : QString();
    setPage(page);
    if (auto* again = focused.isEmpty() ? nullptr : page->findChild<QWidget*>(focused))
        again->setFocus();
}

void Sheet::addHead()
{
    QWidget* page = m_page->parentWidget();
    m_kind = wrapped(page);
    m_title = wrapped(page);
    m_remark = wrapped(page);
    m_source = wrapped(page);
    m_locked = wrapped(page);
    m_title->setObjectName(QStringLiteral("sheetTitle"));
    m_remark->setObjectName(QStringLiteral("sheetRemark"));
    m_locked->setObjectName(QStringLiteral("sheetLocked"));
    makeMuted(m_kind);
    makeTitle(m_title);
    makeMuted(m_source);
    m_remark->setTextFormat(Qt::RichText);
    m_title->setTextFormat(Qt::PlainText);
    m_locked->setProperty("role", QStringLiteral("badge"));
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_kind);
    head->addWidget(m_title);
    m_page->addLayout(head);
    m_page->addWidget(m_remark);
    if (m_description->timetable) {
        m_timetable = new QPushButton(icon(u"timetable"), tr("V&oir l’emploi du temps"), page);
        m_timetable->setObjectName(QStringLiteral("timetable"));
        m_page->addWidget(m_timetable, 0, Qt::AlignLeft);
        connect(m_timetable, &QPushButton::clicked, this, [this] { Q_EMIT showTimetable(*m_description->timetable); });
    }
    m_page->addWidget(m_locked);
    m_page->addWidget(m_source);
}

void Sheet::addSection(const SheetSection& section)
{
    QWidget* page = m_page->parentWidget();
    auto* title = new QLabel(page);
    makeSection(title);
    m_sectionTitles.append(title);
    m_page->addSpacing(spacing(1));
    m_page->addWidget(title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing(3));
    grid->setVerticalSpacing(spacing(1));
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 15);
    for (const SheetLine& line : section.lines) {
        auto* label = new QLabel(line.label, page);
        makeMuted(label);
        QWidget* value = makeValue(line, label);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, line.editor ? Qt::AlignVCenter : Qt::AlignTop);
        grid->addWidget(value, row, 1);
        m_values.append(value);
    }
    m_page->addLayout(grid);
    if (section.listName.isEmpty())
        return;
    auto* list = new ItemList(section, page);
    connect(list, &ItemList::opened, this, &Sheet::openRow);
    for (const SheetAction& action : section.actions)
        list->addButton(makeButton(action, list), action.needsSelection);
    m_lists.append(list);
    m_page->addWidget(list);
}

QWidget* Sheet::makeValue(const SheetLine& line, QLabel* label)
{
    QWidget* page = m_page->parentWidget();
    if (line.editor) {
        auto* field = new FieldEditor(*line.editor, line.label, page);
        label->setBuddy(field->control());
        connect(field, &FieldEditor::entered, this, [this, field](const QVariant& value) { take(field, value); });
        connect(field, &FieldEditor::left, this, &Sheet::left);
        return field;
    }
    auto* value = new LinkLabel(page);
    value->setAccessibleName(line.label);
    connect(value, &QLabel::linkActivated, this, [this](const QString& target) {
        if (const std::optional<RowKey> key = linkTarget(target))
            Q_EMIT openRow(*key);
    });
    return value;
}

QPushButton* Sheet::makeButton(const SheetAction& action, ItemList* list)
{
    auto* button = new QPushButton(icon(action.icon), action.text, m_page->parentWidget());
    button->setObjectName(action.name);
    m_buttons.append(button);
    connect(button, &QPushButton::clicked, this, [this, button, list] {
        // A copy: what it does may put another description into its place.
        const SheetAction wanted = m_actions.value(button);
        wanted.run({ m_session, window() }, list ? list->selected() : QList<RowKey>());
    });
    return button;
}

void Sheet::addActions()
{
    auto* row = new QHBoxLayout;
    for (const SheetAction& action : std::as_const(m_description->actions))
        row->addWidget(makeButton(action));
    row->addStretch();
    m_page->addLayout(row);
}

void Sheet::addPainter()
{
    if (!m_description->unavailable)
        return;
    auto* heading = new QLabel(tr("Indisponibilités"), m_page->parentWidget());
    makeSection(heading);
    m_painter = new WeekPainter(m_page->parentWidget());
    m_page->addSpacing(spacing(1));
    m_page->addWidget(heading);
    m_page->addWidget(m_painter);
    connect(m_painter, &WeekPainter::painted, this, [this](const QList<Availability>& week) {
        const QString title = tr("Indisponibilités de %1").arg(m_description->title);
        SheetHost { m_session, window() }.commit(
            setWeek(m_session->school(), *m_description->unavailable, week), title);
    });
}

void Sheet::fill()
{
    const SheetDescription& now = *m_description;
    const QString locked = readOnlyReason();
    m_kind->setText(now.kind);
    m_title->setText(now.title);
    const QColor& remarkColour = now.remark.odd ? colours().warning : colours().muted;
    m_remark->setText(
        QStringLiteral("<span style=\"color:%1\">%2</span>").arg(remarkColour.name(), plain(now.remark.text)));
    m_remark->setVisible(!now.remark.text.isEmpty());
    m_source->setText(now.source);
    m_source->setVisible(!now.source.isEmpty());
    m_locked->setText(locked);
    m_locked->setVisible(!locked.isEmpty());
    qsizetype value = 0;
    qsizetype list = 0;
    qsizetype button = 0;
    for (qsizetype i = 0; i < now.sections.size(); ++i) {
        const SheetSection& section = now.sections.at(i);
        m_sectionTitles.at(i)->setText(section.title);
        for (const SheetLine& line : section.lines) {
            QWidget* widget = m_values.at(value++);
            if (auto* field = qobject_cast<FieldEditor*>(widget))
                field->setEditor(*line.editor, locked);
            else
                fillLabel(qobject_cast<QLabel*>(widget), line.html);
        }
        for (const SheetAction& action : section.actions)
            fillAction(action, m_buttons.at(button++), locked);
        if (!section.listName.isEmpty())
            m_lists.at(list++)->setItems(section.items);
    }
    for (const SheetAction& action : now.actions)
        fillAction(action, m_buttons.at(button++), locked);
    if (m_painter)
        m_painter->setWeek(m_school, *now.unavailable, locked);
}

void Sheet::fillAction(const SheetAction& action, QPushButton* button, const QString& locked)
{
    const bool off = action.edits && !locked.isEmpty();
    m_actions.insert(button, action);
    button->setProperty("readOnly", off);
    button->setText(action.text);
    button->setEnabled(!off);
    button->setToolTip(off ? locked : QString());
}

void Sheet::take(FieldEditor* field, const QVariant& value)
{
    const SheetEditor editor = field->editor();
    if (!SheetHost { m_session, window() }.commit(editor.change(m_session->school(), value), editor.title))
        field->restore();
}

void Sheet::focusFirst()
{
    for (QWidget* value : std::as_const(m_values)) {
        auto* field = qobject_cast<FieldEditor*>(value);
        if (field && field->control()->isEnabled()) {
            field->control()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    QPushButton* first = m_timetable || m_buttons.isEmpty() ? m_timetable : m_buttons.constFirst();
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

void Sheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace navette::ui
