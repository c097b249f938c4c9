// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/work_page.h"

#include "common/french.h"
#include "matching/matching.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/step_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

WorkPage::WorkPage(Session* session, const exchange::Step& step, QWidget* parent)
    : StagePage(session, step, parent)
    , m_card(card(this, "workFigures"))
    , m_grid(new QGridLayout(m_card))
    , m_open(new QPushButton(this))
    , m_layout(new QVBoxLayout(this))
{
    m_grid->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    m_grid->setHorizontalSpacing(spacing(3));
    m_grid->setVerticalSpacing(spacing(2));
    m_grid->setColumnStretch(1, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing(3));
    m_layout->addWidget(m_card);
    m_layout->addWidget(m_open, 0, Qt::AlignLeft);
    m_open->setObjectName(QStringLiteral("openPlace"));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openPage(this->step().id); });
    m_layout->addStretch();
    connect(session, &Session::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void WorkPage::addPanel(QWidget* panel) { m_layout->insertWidget(m_layout->count() - 1, panel); }

bool WorkPage::isMatching() const { return step().id == QLatin1String("match"); }

bool WorkPage::isComplete() const
{
    const QList<Line> all = lines();
    return std::all_of(all.cbegin(), all.cend(), [](const Line& line) { return line.done >= line.of; })
        && std::any_of(all.cbegin(), all.cend(), [](const Line& line) { return line.of > 0; });
}

QString WorkPage::placeText() const
{
    return isMatching() ? tr("&Ouvrir les correspondances") : tr("&Ouvrir l’emploi du temps");
}

QString WorkPage::goOnText() const
{
    return m_complete ? StepWords::leadTo(StepWords::nextStep(step().id)) : placeText();
}

void WorkPage::goOn() { Q_EMIT openPage(m_complete ? StepWords::nextStep(step().id) : step().id); }

QList<WorkPage::Line> WorkPage::lines() const
{
    QList<Line> result;
    const School& school = session()->school();
    if (isMatching()) {
        for (const MatchKind kind : matching::AllKinds) {
            const matching::Status status = matching::status(school, kind);
            const int done = status.settled + status.ignored;
            const int of = done + status.open;
            const QString text = of == 0 ? tr("rien venu de STS-Web")
                : status.open == 0
                ? tr("%1, tout est réglé").arg(french::number(done))
                : tr("%1 sur %2, reste %3").arg(french::number(done), french::number(of), french::number(status.open));
            result.append({ matching::title(kind), done, of, text });
        }
        return result;
    }
    const auto all = static_cast<int>(school.lessons().size());
    const auto count = [&](auto&& which) {
        return static_cast<int>(std::count_if(school.lessons().begin(), school.lessons().end(), which));
    };
    const int placed = count([](const Lesson& lesson) { return lesson.isPlaced(); });
    const int roomed = count([](const Lesson& lesson) { return lesson.isPlaced() && !lesson.rooms.isEmpty(); });
    const int locked = count([](const Lesson& lesson) { return lesson.locked; });
    const auto ofAll = [](int done, int of) {
        return tr("%1 sur %2, reste %3").arg(french::number(done), french::number(of), french::number(of - done));
    };
    result.append({ tr("Cours sur la grille"), placed, all,
        all == 0 ? tr("aucun cours : préparez d’abord l’année") : ofAll(placed, all) });
    if (placed > 0)
        result.append({ tr("Cours placés avec une salle"), roomed, placed, ofAll(roomed, placed) });
    if (locked > 0)
        result.append({ tr("Cours verrouillés"), locked, locked, french::number(locked) });
    return result;
}

void WorkPage::refresh()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Line& line : lines()) {
        auto* label = new QLabel(line.label, m_card);
        auto* bar = new QProgressBar(m_card);
        bar->setRange(0, qMax(1, line.of));
        bar->setValue(line.done);
        bar->setTextVisible(false);
        bar->setAccessibleName(line.label + QStringLiteral(", ") + line.text);
        auto* text = new QLabel(line.text, m_card);
        makeMuted(text);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(bar, row, 1);
        m_grid->addWidget(text, row, 2);
        ++row;
    }
    m_complete = isComplete();
    m_open->setText(placeText());
    m_open->setVisible(m_complete);
    Q_EMIT stateChanged();
}

} // namespace navette::ui
