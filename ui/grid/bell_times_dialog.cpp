// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/bell_times_dialog.h"

#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/session.h"
#include "ui/common/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace navette::ui {

namespace {

    constexpr int SchoolDays = 6; ///< Monday to Saturday
    constexpr int LongestHour = 120; ///< minutes on the clock
    enum Column { Number, Start, End, Break, Lunch, Remove };

    int minutesOf(const QTimeEdit* edit) { return edit->time().hour() * 60 + edit->time().minute(); }

    QSpinBox* minutes(QWidget* parent, const char* name, int from, int to, int value)
    {
        auto* spin = new QSpinBox(parent);
        spin->setObjectName(QLatin1String(name));
        spin->setRange(from, to);
        spin->setValue(value);
        spin->setSuffix(QStringLiteral(" min"));
        return spin;
    }

} // namespace

BellTimesDialog::BellTimesDialog(Session* session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_fixedCut(!session->school().lessons().isEmpty() || !session->school().table<Unavailability>().isEmpty())
    , m_effect(paragraph(this, {}, "effect"))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Horaires de l’établissement"));
    auto* title = new QLabel(windowTitle(), this);
    makeTitle(title);
    auto* intro = paragraph(this,
        tr("Un cours placé à l’heure 2 reste à l’heure 2, qu’elle commence plus tôt ou plus tard. Tout s’annule d’un "
           "coup."));
    makeMuted(intro);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Changer les horaires"));
    makePrimary(m_buttons->button(QDialogButtonBox::Ok));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &BellTimesDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &BellTimesDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3));
    layout->setSpacing(spacing(3));
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(buildDays());
    layout->addWidget(buildLength());
    layout->addWidget(buildHours(), 1);
    layout->addWidget(m_effect);
    layout->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 38);
    refresh();
    m_days.constFirst()->setFocus();
}

QWidget* BellTimesDialog::buildDays()
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(3));
    row->addWidget(new QLabel(tr("Jours ouverts :"), whole));
    const QList<int> open = m_session->school().grid().days;
    for (int day = 1; day <= SchoolDays; ++day) {
        auto* box = new QCheckBox(french::dayName(day), whole);
        box->setObjectName(QStringLiteral("day%1").arg(day));
        box->setChecked(open.contains(day));
        connect(box, &QCheckBox::toggled, this, &BellTimesDialog::refresh);
        m_days.append(box);
        row->addWidget(box);
    }
    row->addStretch();
    return whole;
}

QWidget* BellTimesDialog::buildLength()
{
    const timetable::BellTimes now = timetable::bellTimes(m_session->school().grid());
    auto* whole = new QWidget(this);
    m_clock = minutes(whole, "clockMinutes", 5, LongestHour, now.clockMinutes);
    m_counted = minutes(whole, "countedMinutes", 5, 60, now.countedMinutes);
    m_parts = new QComboBox(whole);
    m_parts->setObjectName(QStringLiteral("parts"));
    for (const auto& [parts, text] : { std::pair(1, tr("d’une heure entière")), std::pair(2, tr("d’une demi-heure")),
             std::pair(4, tr("d’un quart d’heure")) })
        m_parts->addItem(text, parts);
    m_parts->setCurrentIndex(m_parts->findData(now.parts));
    const QString why = tr("Ne change plus dès que des cours ou des indisponibilités existent.");
    for (QWidget* fixed : std::initializer_list<QWidget*> { m_counted, m_parts }) {
        fixed->setEnabled(!m_fixedCut);
        fixed->setToolTip(m_fixedCut ? why : QString());
    }
    auto* grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing(3));
    int line = 0;
    for (const auto& [text, field] : { std::pair<QString, QWidget*>(tr("Une heure de cours &dure :"), m_clock),
             { tr("Elle compte dans les &services pour :"), m_counted },
             { tr("Un cours se place à &partir :"), m_parts } }) {
        auto* label = new QLabel(text, whole);
        label->setBuddy(field);
        grid->addWidget(label, line, 0);
        grid->addWidget(field, line++, 1);
    }
    grid->setColumnStretch(2, 1);
    if (m_fixedCut) {
        auto* because = paragraph(whole, why);
        makeMuted(because);
        grid->addWidget(because, 1, 2, 2, 1);
    }
    connect(m_clock, &QSpinBox::valueChanged, this, &BellTimesDialog::refresh);
    connect(m_counted, &QSpinBox::valueChanged, this, &BellTimesDialog::refresh);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &BellTimesDialog::refresh);
    return whole;
}

QWidget* BellTimesDialog::buildHours()
{
    auto* whole = new QWidget(this);
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    auto* inner = new QWidget(whole);
    auto* innerLayout = new QVBoxLayout(inner);
    m_rowsLayout = new QGridLayout;
    m_rowsLayout->setHorizontalSpacing(spacing(3));
    m_rowsLayout->setVerticalSpacing(spacing(1));
    m_rowsLayout->setColumnStretch(Remove, 1);
    innerLayout->addLayout(m_rowsLayout);
    innerLayout->addStretch();
    m_scroll = new QScrollArea(whole);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(inner);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* add = new QPushButton(icon(u"add"), tr("&Ajouter une heure"), whole);
    add->setObjectName(QStringLiteral("addHour"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &BellTimesDialog::addHour);
    m_shift = new QCheckBox(tr("Décaler aussi les &heures suivantes"), whole);
    m_shift->setObjectName(QStringLiteral("shift"));
    m_shift->setChecked(true);
    auto* below = new QHBoxLayout;
    below->setSpacing(spacing(3));
    below->addWidget(add);
    below->addWidget(m_shift);
    below->addStretch();
    layout->addWidget(m_scroll, 1);
    layout->addLayout(below);
    for (const timetable::BellHour& hour : timetable::bellTimes(m_session->school().grid()).hours)
        addRow(hour);
    return whole;
}

void BellTimesDialog::addRow(const timetable::BellHour& hour)
{
    QWidget* inner = m_scroll->widget();
    Row row { .number = new QLabel(inner),
        .start = new QTimeEdit(QTime(hour.start / 60, hour.start % 60), inner),
        .end = new QLabel(inner),
        .breakBefore = new QCheckBox(tr("pause avant"), inner),
        .lunch = new QCheckBox(tr("midi"), inner),
        .remove = new QToolButton(inner),
        .was = hour.was,
        .startWas = hour.start };
    row.start->setDisplayFormat(QStringLiteral("HH:mm"));
    row.start->setObjectName(QStringLiteral("start"));
    row.start->setKeyboardTracking(false); // a time being typed is none yet
    row.breakBefore->setObjectName(QStringLiteral("breakBefore"));
    row.breakBefore->setChecked(hour.breakBefore);
    row.breakBefore->setToolTip(tr("Une récréation : aucun cours ne la chevauche"));
    row.lunch->setObjectName(QStringLiteral("lunch"));
    row.lunch->setChecked(hour.lunch);
    row.lunch->setToolTip(tr("Fait partie de la pause de midi"));
    row.remove->setIcon(icon(u"trash"));
    row.remove->setToolTip(tr("Retirer cette heure"));
    row.remove->setFocusPolicy(Qt::StrongFocus);
    makeMuted(row.end);
    connect(row.start, &QTimeEdit::timeChanged, this, [this, start = row.start] { moveFollowing(start); });
    connect(row.breakBefore, &QCheckBox::toggled, this, &BellTimesDialog::refresh);
    connect(row.lunch, &QCheckBox::toggled, this, &BellTimesDialog::refresh);
    connect(row.remove, &QToolButton::clicked, this, [this, start = row.start] { removeRow(start); });
    const int line = m_rowsLayout->rowCount();
    m_rowsLayout->addWidget(row.number, line, Number);
    m_rowsLayout->addWidget(row.start, line, Start);
    m_rowsLayout->addWidget(row.end, line, End);
    m_rowsLayout->addWidget(row.breakBefore, line, Break);
    m_rowsLayout->addWidget(row.lunch, line, Lunch);
    m_rowsLayout->addWidget(row.remove, line, Remove, Qt::AlignLeft);
    m_rows.append(row);
}

void BellTimesDialog::addHour()
{
    // After the last one; whoever wants it elsewhere gives it its time, and it takes its place in the day.
    int start = 8 * 60;
    for (const Row& row : std::as_const(m_rows))
        start = std::max(start, minutesOf(row.start) + m_clock->value());
    addRow({ .start = std::min(start, 23 * 60 + 59) });
    refresh();
    m_rows.constLast().start->show(); // the layout would show it later than it takes the keyboard
    m_rows.constLast().start->setFocus();
    m_scroll->ensureWidgetVisible(m_rows.constLast().start);
}

void BellTimesDialog::removeRow(QTimeEdit* start)
{
    const auto row
        = std::find_if(m_rows.cbegin(), m_rows.cend(), [start](const Row& its) { return its.start == start; });
    if (row == m_rows.cend())
        return;
    const auto index = row - m_rows.cbegin();
    for (QWidget* part : std::initializer_list<QWidget*> {
             row->number, row->start, row->end, row->breakBefore, row->lunch, row->remove })
        part->deleteLater();
    m_rows.removeAt(index);
    refresh();
    if (!m_rows.isEmpty())
        m_rows.at(std::min<qsizetype>(index, m_rows.size() - 1)).start->setFocus();
}

void BellTimesDialog::moveFollowing(const QTimeEdit* start)
{
    const auto moved
        = std::find_if(m_rows.begin(), m_rows.end(), [start](const Row& row) { return row.start == start; });
    if (moved == m_rows.end())
        return;
    const int was = std::exchange(moved->startWas, minutesOf(start));
    const int by = moved->startWas - was;
    for (Row& row : m_rows) {
        if (!m_shift->isChecked() || row.start == start || row.startWas <= was)
            continue;
        const QSignalBlocker quiet(row.start);
        row.start->setTime(row.start->time().addSecs(by * 60));
        row.startWas = minutesOf(row.start);
    }
    refresh();
}

timetable::BellTimes BellTimesDialog::times() const
{
    timetable::BellTimes times {
        .countedMinutes = m_counted->value(), .clockMinutes = m_clock->value(), .parts = m_parts->currentData().toInt()
    };
    for (int i = 0; i < m_days.size(); ++i) {
        if (m_days.at(i)->isChecked())
            times.days.append(i + 1);
    }
    for (const Row& row : m_rows)
        times.hours.append({ .start = minutesOf(row.start),
            .breakBefore = row.breakBefore->isChecked(),
            .lunch = row.lunch->isChecked(),
            .was = row.was });
    std::stable_sort(times.hours.begin(), times.hours.end(),
        [](const timetable::BellHour& a, const timetable::BellHour& b) { return a.start < b.start; });
    return times;
}

void BellTimesDialog::refresh()
{
    const timetable::BellTimes wanted = times();
    for (const Row& row : std::as_const(m_rows)) {
        const int start = minutesOf(row.start);
        const auto before = std::count_if(wanted.hours.cbegin(), wanted.hours.cend(),
            [start](const timetable::BellHour& hour) { return hour.start < start; });
        const QString name = tr("Heure %1").arg(before + 1);
        row.number->setText(name);
        row.end->setText(QStringLiteral("– ") + french::timeOfDay(start + m_clock->value()));
        row.start->setAccessibleName(tr("%1, début").arg(name));
        row.breakBefore->setAccessibleName(tr("%1, pause avant").arg(name));
        row.lunch->setAccessibleName(tr("%1, midi").arg(name));
        row.remove->setAccessibleName(tr("Retirer : %1").arg(name));
    }
    const Result<timetable::BellChange> change = timetable::changeBellTimes(m_session->school(), wanted);
    const bool writes = !m_session->isReadOnly();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(writes && change && !change->changes.isEmpty());
    if (!writes)
        m_effect->setText(m_session->readOnlyReason());
    else if (!change)
        m_effect->setText(change.error().cause + u' ' + change.error().remedy);
    else if (change->changes.isEmpty())
        m_effect->setText(tr("Rien n’est changé pour l’instant."));
    else if (change->unplaced == 0)
        m_effect->setText(tr("Tous les cours placés gardent leur place."));
    else
        m_effect->setText(tr("%n cours perdront leur place et reviendront dans la liste des cours à placer.", nullptr,
            change->unplaced));
}

void BellTimesDialog::accept()
{
    const Result<timetable::BellChange> change = timetable::changeBellTimes(m_session->school(), times());
    if (!change)
        return showError(this, change.error());
    if (const Result<> done = m_session->edit(change->changes, tr("Changer les horaires de l’établissement")); !done)
        return showError(this, done.error());
    QDialog::accept();
}

} // namespace navette::ui
