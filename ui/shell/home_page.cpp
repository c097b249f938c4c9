// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/home_page.h"

#include "common/french.h"
#include "matching/matching.h"
#include "ui/common/first_stop.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/shell/route_model.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    QFrame* card(QWidget* parent)
    {
        auto* frame = new QFrame(parent);
        frame->setProperty("role", QStringLiteral("card"));
        return frame;
    }

    QLabel* wrapped(QWidget* parent)
    {
        auto* label = new QLabel(parent);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        return label;
    }

    void clear(QLayout* layout)
    {
        while (QLayoutItem* item = layout->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }

    /// A row with an icon, a text and what follows in quiet letters.
    QWidget* line(QStringView iconName, Tone tone, const QString& text, const QString& quiet, QWidget* parent)
    {
        auto* row = new QWidget(parent);
        auto* mark = new QLabel(row);
        mark->setPixmap(icon(iconName, tone).pixmap(QSize(20, 20)));
        auto* label = wrapped(row);
        label->setText(text);
        auto* second = new QLabel(quiet, row);
        second->setTextFormat(Qt::PlainText);
        makeMuted(second);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing(2));
        layout->addWidget(mark, 0, Qt::AlignTop);
        layout->addWidget(label, 1);
        layout->addWidget(second);
        return row;
    }

    constexpr int ShownExchanges = 5;

} // namespace

HomePage::HomePage(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto* title = new QLabel(areaTitle(Area::Home), content);
    makeTitle(title);
    m_sentence = wrapped(content);
    makeMuted(m_sentence);

    auto* next = card(content);
    m_nextPart = wrapped(next);
    makeMuted(m_nextPart);
    m_nextTitle = wrapped(next);
    makeSection(m_nextTitle);
    m_nextPurpose = wrapped(next);
    m_go = new QPushButton(next);
    m_go->setObjectName(QStringLiteral("goOn"));
    makePrimary(m_go);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(m_nextId); });
    auto* nextLayout = new QVBoxLayout(next);
    nextLayout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    nextLayout->setSpacing(spacing(2));
    nextLayout->addWidget(m_nextPart);
    nextLayout->addWidget(m_nextTitle);
    nextLayout->addWidget(m_nextPurpose);
    nextLayout->addWidget(m_go, 0, Qt::AlignLeft);

    m_redoBlock = card(content);
    auto* redoTitle = new QLabel(tr("À refaire : la source a changé depuis"), m_redoBlock);
    makeSection(redoTitle);
    m_redo = new QVBoxLayout;
    m_redo->setSpacing(spacing(2));
    auto* redoLayout = new QVBoxLayout(m_redoBlock);
    redoLayout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    redoLayout->addWidget(redoTitle);
    redoLayout->addLayout(m_redo);

    auto* figures = card(content);
    auto* figuresTitle = new QLabel(tr("La base en chiffres"), figures);
    makeSection(figuresTitle);
    m_figures = new QGridLayout;
    m_figures->setHorizontalSpacing(spacing(4));
    m_figures->setVerticalSpacing(spacing(3));
    auto* figuresLayout = new QVBoxLayout(figures);
    figuresLayout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    figuresLayout->setSpacing(spacing(3));
    figuresLayout->addWidget(figuresTitle);
    figuresLayout->addLayout(m_figures);

    auto* exchanges = card(content);
    auto* exchangesTitle = new QLabel(tr("Derniers échanges"), exchanges);
    makeSection(exchangesTitle);
    auto* all = new QPushButton(icon(u"history"), tr("Tout le suivi"), exchanges);
    connect(all, &QPushButton::clicked, this, [this] { Q_EMIT areaRequested(Area::Journal); });
    m_exchanges = new QVBoxLayout;
    m_exchanges->setSpacing(spacing(2));
    auto* exchangesLayout = new QVBoxLayout(exchanges);
    exchangesLayout->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    exchangesLayout->setSpacing(spacing(2));
    exchangesLayout->addWidget(exchangesTitle);
    exchangesLayout->addLayout(m_exchanges);
    exchangesLayout->addWidget(all, 0, Qt::AlignLeft);

    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    inner->setSpacing(spacing(3));
    inner->addWidget(title);
    inner->addWidget(m_sentence);
    inner->addWidget(next);
    inner->addWidget(m_redoBlock);
    inner->addWidget(figures);
    inner->addWidget(exchanges);
    inner->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons scroll it, and so do the page keys from them
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setFirstStop(this, m_go);

    connect(m_session, &Session::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

void HomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
    explain();
}

void HomePage::refresh()
{
    m_stale = false;
    fillNext();
    fillFigures();
    fillExchanges();
}

void HomePage::fillNext()
{
    const QList<exchange::StepStatus> route = m_session->route();
    const auto done = std::count_if(
        route.cbegin(), route.cend(), [](const auto& s) { return s.state == exchange::StepState::Done; });
    m_sentence->setText(tr("Étapes faites : %1 sur %2.").arg(done).arg(route.size()));

    const exchange::StepStatus* next = nextStep(route);
    m_nextId = next ? next->step->id : QString();
    m_go->setVisible(next);
    if (next) {
        m_nextPart->setText(
            tr("Prochaine étape · partie %1, %2").arg(next->step->part).arg(exchange::partTitle(next->step->part)));
        m_nextTitle->setText(next->step->title);
        m_nextPurpose->setText(next->step->purpose);
        m_go->setText(next->state == exchange::StepState::Redo ? tr("Refaire cette étape") : tr("Faire cette étape"));
        m_go->setIcon(icon(u"arrow-right", Tone::Normal));
    } else {
        const bool waits = done < route.size();
        m_nextPart->setText(tr("Rien à faire pour l’instant"));
        m_nextTitle->setText(
            waits ? tr("La suite attend une étape faite ailleurs.") : tr("Toutes les étapes de l’année sont faites."));
        m_nextPurpose->setText({});
    }
    m_nextPurpose->setVisible(!m_nextPurpose->text().isEmpty());

    clear(m_redo);
    int count = 0;
    for (const exchange::StepStatus& status : route) {
        if (status.state != exchange::StepState::Redo || &status == next || status.step->id == m_nextId)
            continue;
        auto* button = new QPushButton(icon(u"redo-step", Tone::Warning), status.step->title, m_redoBlock);
        button->setToolTip(status.summary);
        connect(button, &QPushButton::clicked, this, [this, id = status.step->id] { Q_EMIT stepRequested(id); });
        m_redo->addWidget(button, 0, Qt::AlignLeft);
        ++count;
    }
    m_redoBlock->setVisible(count > 0);
}

void HomePage::fillFigures()
{
    clear(m_figures);
    const School& school = m_session->school();
    qsizetype placed = 0;
    for (const Lesson& lesson : school.lessons())
        placed += lesson.isPlaced() ? 1 : 0;
    int open = 0;
    int settled = 0;
    for (const MatchKind kind : matching::AllKinds) {
        const matching::Status status = matching::status(school, kind);
        open += status.open;
        settled += status.settled;
    }
    struct Figure {
        QString icon;
        QString value;
        QString label;
    };
    const auto number = [](qsizetype n) { return french::number(n); };
    const QList<Figure> figures {
        { QStringLiteral("pupil"), number(school.students().size()), tr("élèves") },
        { QStringLiteral("division"), number(school.divisions().size()), tr("classes") },
        { QStringLiteral("group"), number(school.groups().size()), tr("groupes") },
        { QStringLiteral("user"), number(school.teachers().size()), tr("enseignants") },
        { QStringLiteral("room"), number(school.rooms().size()), tr("salles") },
        { QStringLiteral("service"), number(school.services().size()), tr("services") },
        { QStringLiteral("lesson"), tr("%1 sur %2").arg(number(placed), number(school.lessons().size())),
            tr("cours placés") },
        { QStringLiteral("link"), tr("%1 sur %2").arg(number(settled), number(settled + open)), tr("correspondances") },
    };
    constexpr int Columns = 4;
    for (int i = 0; i < figures.size(); ++i) {
        auto* cell = new QWidget(this);
        auto* mark = new QLabel(cell);
        mark->setPixmap(icon(figures.at(i).icon, Tone::Accent).pixmap(QSize(24, 24)));
        auto* value = new QLabel(figures.at(i).value, cell);
        makeSection(value);
        auto* label = new QLabel(figures.at(i).label, cell);
        makeMuted(label);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addWidget(value);
        texts->addWidget(label);
        auto* row = new QHBoxLayout(cell);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing(2));
        row->addWidget(mark);
        row->addLayout(texts, 1);
        m_figures->addWidget(cell, i / Columns, i % Columns);
        m_figures->setColumnStretch(i % Columns, 1);
    }
}

void HomePage::fillExchanges()
{
    clear(m_exchanges);
    const QList<JournalEntry> journal = m_session->journal();
    int shown = 0;
    for (auto entry = journal.crbegin(); entry != journal.crend() && shown < ShownExchanges; ++entry) {
        if (entry->direction == Direction::None || entry->undoneBy != 0)
            continue;
        const bool in = entry->direction == Direction::In;
        m_exchanges->addWidget(line(in ? u"import" : u"export", in ? Tone::Accent : outcomeTone(*entry),
            in ? entry->title : tr("%1 : %2").arg(entry->title, outcomeText(*entry)), moment(entry->at), this));
        ++shown;
    }
    if (shown == 0) {
        auto* none = wrapped(this);
        none->setText(tr("Aucun fichier n’est encore entré ni sorti."));
        makeMuted(none);
        m_exchanges->addWidget(none);
    }
}

void HomePage::explain()
{
    QStringList sentences { tr(
        "L’année avance par étapes, dans l’ordre de la procédure. La colonne de gauche les montre toutes.") };
    sentences += tr(
        "« À refaire » : ce dont l’étape s’est servie a changé depuis. « En attente » : une étape précédente manque.");
    sentences += tr("Tout ce que fait Navette dans la base s’annule : menu Édition, ou Suivi des échanges.");
    Q_EMIT explained(areaTitle(Area::Home), sentences);
}

} // namespace navette::ui
