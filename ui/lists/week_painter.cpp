// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/week_painter.h"

#include "ui/common/style.h"
#include "ui/lists/week_delegate.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

namespace navette::ui {

WeekPainter::WeekPainter(QWidget* parent)
    : QWidget(parent)
    , m_model(new WeekModel(this))
    , m_view(new QTableView(this))
    , m_hard(new QRadioButton(tr("I&ndisponible"), this))
    , m_wish(new QRadioButton(tr("&Vœu (facultatif)"), this))
    , m_reason(new QLineEdit(this))
    , m_current(new QLabel(this))
{
    setUpView();
    m_hard->setObjectName(QStringLiteral("brushHard"));
    m_wish->setObjectName(QStringLiteral("brushWish"));
    m_hard->setChecked(true);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Facultatif : formation, temps partiel…"));
    m_current->setObjectName(QStringLiteral("cell"));
    m_current->setWordWrap(true);
    makeMuted(m_current);
    auto* reasonLabel = new QLabel(tr("&Motif"), this);
    reasonLabel->setBuddy(m_reason);
    makeMuted(reasonLabel);
    auto* keys
        = new QLabel(tr("Flèches et barre d’espace, Maj pour étendre, Suppr efface ; ou tirez à la souris."), this);
    keys->setWordWrap(true);
    makeMuted(keys);

    setTabOrder(m_reason, m_view);
    auto* brushes = new QHBoxLayout;
    brushes->addWidget(m_hard);
    brushes->addWidget(m_wish);
    brushes->addStretch();
    auto* reason = new QHBoxLayout;
    reason->addWidget(reasonLabel);
    reason->addWidget(m_reason, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(1));
    layout->addLayout(brushes);
    layout->addLayout(reason);
    layout->addWidget(m_view);
    layout->addWidget(m_current);
    layout->addWidget(keys);
}

void WeekPainter::setUpView()
{
    m_view->setObjectName(QStringLiteral("week"));
    m_view->setAccessibleName(tr("Indisponibilités de la semaine"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new WeekDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setMinimumSectionSize(8);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height());
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // The house's headers are too high for a slot.
    m_view->verticalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView::section { padding: 0 %1px; border: none; font-weight: normal; }").arg(spacing(1)));
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &WeekPainter::tellCurrent);
}

void WeekPainter::setWeek(const School& school, timetable::Resource resource, const QString& readOnlyReason)
{
    m_readOnly = !readOnlyReason.isEmpty();
    for (QWidget* widget : std::initializer_list<QWidget*> { m_hard, m_wish, m_reason }) {
        widget->setEnabled(!m_readOnly);
        widget->setToolTip(readOnlyReason);
    }
    m_model->setWeek(school, resource);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    const int rows = m_model->rowCount() * m_view->verticalHeader()->defaultSectionSize();
    m_view->setFixedHeight(rows + m_view->horizontalHeader()->sizeHint().height() + 2 * m_view->frameWidth());
    tellCurrent();
}

void WeekPainter::paintSelected(bool clear)
{
    QModelIndexList cells = m_view->selectionModel()->selectedIndexes();
    if (cells.isEmpty() && m_view->currentIndex().isValid())
        cells.append(m_view->currentIndex());
    if (cells.isEmpty() || m_readOnly)
        return;
    const Availability brush = clear
        ? Availability()
        : Availability { m_hard->isChecked() ? Availability::State::Unavailable : Availability::State::Wish,
              m_reason->text().trimmed() };
    Q_EMIT painted(m_model->painted(cells, brush));
    // What was painted shows best without the selection's colour over it.
    m_view->selectionModel()->clearSelection();
    tellCurrent();
}

void WeekPainter::tellCurrent() { m_current->setText(m_model->sentence(m_view->currentIndex())); }

bool WeekPainter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            paintSelected(key != Qt::Key_Space);
            return true;
        }
    }
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease
        && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
        paintSelected(false);
    return QWidget::eventFilter(watched, event);
}

} // namespace navette::ui
