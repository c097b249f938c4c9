// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/resource_bar.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>

namespace navette::ui {

namespace {

    using Choice = std::pair<QString, qint64>;

    template <class Entity> QList<Choice> choicesOf(const School& school, ResourceKind kind)
    {
        QList<Choice> choices;
        for (const Entity& row : school.table<Entity>())
            choices.append({ timetable::label(school, { kind, row.id.value }), row.id.value });
        std::sort(choices.begin(), choices.end(),
            [](const Choice& a, const Choice& b) { return french::lessThan(a.first, b.first); });
        return choices;
    }

    QList<Choice> choicesOf(const School& school, ResourceKind kind)
    {
        switch (kind) {
        case ResourceKind::Division:
            return choicesOf<Division>(school, kind);
        case ResourceKind::Teacher:
            return choicesOf<Teacher>(school, kind);
        case ResourceKind::Group:
            return choicesOf<Group>(school, kind);
        case ResourceKind::Room:
            return choicesOf<Room>(school, kind);
        case ResourceKind::Student:
            return choicesOf<Student>(school, kind);
        default:
            return {};
        }
    }

    /// With its line from the start: it stands for the box in the order of Tab, where it was made.
    QComboBox* searchBox(QWidget* parent)
    {
        auto* box = new QComboBox(parent);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        return box;
    }

    QToolButton* stepButton(QWidget* parent, QStringView iconName, const QString& text, const QKeySequence& key)
    {
        auto* button = new QToolButton(parent);
        button->setIcon(icon(iconName));
        button->setAutoRaise(true);
        button->setAccessibleName(text);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
        return button;
    }

} // namespace

ResourceBar::ResourceBar(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(tr("E&mploi du temps de"), this))
    , m_kind(new QComboBox(this))
    , m_previous(stepButton(this, u"chevron-left", tr("Précédent"), Qt::ALT | Qt::Key_Left))
    , m_which(searchBox(this))
    , m_next(stepButton(this, u"chevron-right", tr("Suivant"), Qt::ALT | Qt::Key_Right))
{
    const auto add = [&](QStringView iconName, const QString& text, ResourceKind kind) {
        m_kind->addItem(icon(iconName), text, int(kind));
    };
    add(u"division", tr("Classe"), ResourceKind::Division);
    add(u"user", tr("Enseignant"), ResourceKind::Teacher);
    add(u"group", tr("Groupe"), ResourceKind::Group);
    add(u"room", tr("Salle"), ResourceKind::Room);
    add(u"pupil", tr("Élève"), ResourceKind::Student);
    m_kind->setObjectName(QStringLiteral("resourceKind"));
    m_which->setObjectName(QStringLiteral("resource"));
    m_which->setMinimumContentsLength(8);
    m_which->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_which->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setAccessibleName(tr("Emploi du temps de"));
    m_which->lineEdit()->setPlaceholderText(tr("Chercher…"));
    m_which->completer()->setFilterMode(Qt::MatchContains);
    m_which->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_label->setBuddy(m_which);
    m_kind->setAccessibleName(tr("Sorte de ressource"));

    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_which->setFocus(Qt::ShortcutFocusReason);
        m_which->lineEdit()->selectAll();
    });
    addAction(find);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(1));
    layout->addWidget(m_label);
    layout->addWidget(m_kind);
    layout->addWidget(m_previous);
    layout->addWidget(m_which);
    layout->addWidget(m_next);

    connect(m_kind, &QComboBox::activated, this, &ResourceBar::chooseKind);
    connect(m_which, &QComboBox::activated, this, [this] {
        updateSteps();
        Q_EMIT changed();
    });
    connect(m_which->lineEdit(), &QLineEdit::returnPressed, this, &ResourceBar::chooseTyped);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
}

void ResourceBar::setSchool(const School& school)
{
    const timetable::Resource keep = current();
    m_school = school;
    fill(keep);
}

void ResourceBar::forget()
{
    m_which->clear();
    m_kind->setCurrentIndex(0);
}

void ResourceBar::setFolded(bool folded) { m_label->setVisible(!folded); }

int ResourceBar::unfoldedWidth() const
{
    return sizeHint().width() + (m_label->isHidden() ? m_label->sizeHint().width() + layout()->spacing() : 0);
}

void ResourceBar::show(timetable::Resource resource)
{
    if (const int row = m_kind->findData(int(resource.kind)); row >= 0)
        m_kind->setCurrentIndex(row);
    fill(resource);
    Q_EMIT changed();
}

timetable::Resource ResourceBar::current() const
{
    return { ResourceKind(m_kind->currentData().toInt()), m_which->currentData().toLongLong() };
}

void ResourceBar::step(int by)
{
    const int row = std::clamp(m_which->currentIndex() + by, 0, m_which->count() - 1);
    if (row == m_which->currentIndex() || m_which->count() == 0)
        return;
    m_which->setCurrentIndex(row);
    updateSteps();
    Q_EMIT changed();
}

void ResourceBar::fill(timetable::Resource keep)
{
    m_which->clear();
    for (const auto& [label, id] : choicesOf(m_school, ResourceKind(m_kind->currentData().toInt())))
        m_which->addItem(label, id);
    m_which->setCurrentIndex(m_which->count() == 0 ? -1 : std::max(0, m_which->findData(keep.id)));
    m_which->lineEdit()->setCursorPosition(0); // a long name is read from its beginning
    updateSteps();
}

void ResourceBar::chooseKind()
{
    fill({});
    Q_EMIT changed();
}

void ResourceBar::chooseTyped()
{
    const QString typed = folded(m_which->currentText().trimmed());
    for (int row = 0; row < m_which->count(); ++row) {
        if (folded(m_which->itemText(row)).contains(typed)) {
            m_which->setCurrentIndex(row);
            updateSteps();
            Q_EMIT changed();
            return;
        }
    }
    m_which->setEditText(m_which->itemText(m_which->currentIndex()));
}

void ResourceBar::updateSteps()
{
    m_previous->setEnabled(m_which->currentIndex() > 0);
    m_next->setEnabled(m_which->currentIndex() + 1 < m_which->count());
}

} // namespace navette::ui
