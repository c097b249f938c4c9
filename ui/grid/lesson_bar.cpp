// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/lesson_bar.h"

#include "ui/common/style.h"
#include "ui/grid/elided_label.h"
#include "ui/grid/folding_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {
    constexpr int ReasonLines = 2;
}

LessonBar::LessonBar(QWidget* parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(1, this))
    , m_detail(new ElidedLabel(1, this))
    , m_move(new FoldingButton(this))
    , m_room(new QToolButton(this))
    , m_rooms(new QMenu(this))
    , m_lock(new FoldingButton(this))
    , m_unplace(new FoldingButton(this))
    , m_reasonIcon(new QLabel(this))
    , m_reason(new ElidedLabel(ReasonLines, this))
{
    setProperty("role", QStringLiteral("card"));
    makeSection(m_title);
    makeMuted(m_detail);
    m_move->setObjectName(QStringLiteral("move"));
    m_move->setIcon(icon(u"arrow-right"));
    m_move->setHint(tr("Prendre le cours, choisir sa place aux flèches, poser (Entrée)"));
    m_room->setObjectName(QStringLiteral("room"));
    m_room->setText(tr("&Salle"));
    m_room->setIcon(icon(u"room"));
    m_room->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_room->setPopupMode(QToolButton::InstantPopup);
    m_room->setMenu(m_rooms);
    m_room->setFocusPolicy(Qt::StrongFocus);
    m_room->setToolTip(tr("Les salles libres à cette heure, la plus ajustée d’abord"));
    m_lock->setObjectName(QStringLiteral("lock"));
    m_unplace->setObjectName(QStringLiteral("unplace"));
    m_unplace->setIcon(icon(u"remove"));
    m_unplace->setWords(tr("&Retirer"));
    m_unplace->setHint(tr("Retirer le cours de la grille (Suppr)"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reasonIcon->setFixedSize(fontMetrics().height(), fontMetrics().height());

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    row->addLayout(words, 1);
    row->addWidget(m_move);
    row->addWidget(m_room);
    row->addWidget(m_lock);
    row->addWidget(m_unplace);
    auto* reason = new QHBoxLayout;
    reason->setSpacing(spacing(1));
    reason->addWidget(m_reasonIcon, 0, Qt::AlignTop);
    reason->addWidget(m_reason, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(2), spacing(1), spacing(2), spacing(1));
    layout->setSpacing(spacing(1));
    layout->addLayout(row);
    layout->addLayout(reason);

    connect(m_move, &FoldingButton::clicked, this, &LessonBar::moveRequested);
    connect(m_lock, &FoldingButton::clicked, this, &LessonBar::lockRequested);
    connect(m_unplace, &FoldingButton::clicked, this, &LessonBar::unplaceRequested);
    connect(m_rooms, &QMenu::aboutToShow, this, &LessonBar::roomsRequested);
    showNothing({});
}

void LessonBar::showLesson(const Shown& shown)
{
    m_title->setText(
        shown.words.name + (shown.words.weeks.isEmpty() ? QString() : QStringLiteral("  ") + shown.words.weeks));
    QStringList detail { shown.when, shown.words.duration, shown.words.teachers, shown.words.rooms };
    if (shown.words.aligned)
        detail.append(tr("en barrette : les cours alignés bougent ensemble"));
    detail.removeAll(QString());
    m_detail->setText(detail.join(QStringLiteral(" · ")));
    m_move->setWords(m_carrying ? tr("&Poser ici") : shown.placed ? tr("&Déplacer") : tr("&Placer"));
    m_lock->setIcon(icon(shown.words.locked ? u"unlock" : u"lock"));
    m_lock->setWords(shown.words.locked ? tr("Dé&verrouiller") : tr("&Verrouiller"));
    m_lock->setHint(shown.words.locked ? tr("Laisser le cours bouger de nouveau (L)")
                                       : tr("Garder le cours à sa place, aussi au placement automatique (L)"));
    m_move->setEnabled(shown.editable && !shown.words.locked);
    m_room->setEnabled(shown.editable && shown.placed);
    m_lock->setEnabled(shown.editable && shown.placed);
    m_unplace->setEnabled(shown.editable && shown.placed && !shown.words.locked);
    if (!shown.editable)
        tell(QStringLiteral("lock"), Tone::Muted, shown.whyNot);
}

void LessonBar::showNothing(const QString& sentence)
{
    m_title->setText(tr("Aucun cours choisi"));
    m_detail->setText(sentence);
    m_move->setWords(tr("&Déplacer"));
    m_lock->setIcon(icon(u"lock"));
    m_lock->setWords(tr("&Verrouiller"));
    for (QWidget* control : QList<QWidget*> { m_move, m_room, m_lock, m_unplace })
        control->setEnabled(false);
}

void LessonBar::setCarrying(bool carrying) { m_carrying = carrying; }

void LessonBar::setFolded(bool folded)
{
    for (FoldingButton* button : { m_move, m_lock, m_unplace })
        button->setFolded(folded);
    m_room->setToolButtonStyle(folded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void LessonBar::tell(const QString& iconName, Tone tone, const QString& sentence)
{
    m_reasonIcon->setPixmap(sentence.isEmpty() ? QPixmap() : icon(iconName, tone).pixmap(m_reasonIcon->size()));
    m_reason->setText(sentence);
}

QString LessonBar::told() const { return m_reason->text(); }

} // namespace navette::ui
