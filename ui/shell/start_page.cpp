// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/shell/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    /// A way to begin: a button, and a sentence that says what follows.
    QWidget* choice(QPushButton* button, const QString& sentence, QWidget* parent)
    {
        auto* card = new QFrame(parent);
        card->setProperty("role", QStringLiteral("card"));
        button->setIconSize(QSize(20, 20));
        auto* text = new QLabel(sentence, card);
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        makeMuted(text);
        auto* layout = new QVBoxLayout(card);
        layout->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
        layout->setSpacing(spacing(2));
        layout->addWidget(text, 1);
        layout->addWidget(button);
        return card;
    }

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_recent(new QListWidget(this))
    , m_recentBlock(new QWidget(this))
{
    auto* logo = new QLabel(this);
    logo->setPixmap(applicationIcon().pixmap(QSize(64, 64)));
    auto* title = new QLabel(tr("Navette"), this);
    makeTitle(title);
    auto* sentence = new QLabel(
        tr("L’emploi du temps de votre établissement et ses échanges avec SIECLE, STS-Web et l’ENT, pas à pas."), this);
    sentence->setWordWrap(true);
    makeMuted(sentence);
    auto* names = new QVBoxLayout;
    names->setSpacing(spacing(1));
    names->addWidget(title);
    names->addWidget(sentence);
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(3));
    head->addWidget(logo);
    head->addLayout(names, 1);

    auto* create = new QPushButton(icon(u"add", Tone::Normal), tr("Nouvelle base…"), this);
    create->setObjectName(QStringLiteral("newBase"));
    auto* open = new QPushButton(icon(u"folder"), tr("Ouvrir une base…"), this);
    open->setObjectName(QStringLiteral("openBase"));
    auto* demo = new QPushButton(icon(u"sparkle"), tr("Découvrir Navette"), this);
    demo->setObjectName(QStringLiteral("demoBase"));
    connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested({}); });
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    m_demo = choice(
        demo, tr("Essayer toute la procédure avec un établissement fictif et ses fichiers, sans rien risquer."), this);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(spacing(3));
    choices->addWidget(
        choice(create, tr("Commencer une année scolaire, à partir de rien ou de la base de l’an dernier."), this), 1);
    choices->addWidget(
        choice(open, tr("Reprendre le travail sur une base de ce poste ou d’un dossier partagé."), this), 1);
    choices->addWidget(m_demo, 1);

    auto* recentTitle = new QLabel(tr("Bases récentes"), m_recentBlock);
    makeSection(recentTitle);
    recentTitle->setBuddy(m_recent);
    m_recent->setObjectName(QStringLiteral("recentBases"));
    m_recent->setAccessibleName(tr("Bases récentes"));
    m_recent->setIconSize(QSize(24, 24));
    m_recent->setSpacing(1);
    connect(m_recent, &QListWidget::itemActivated, this,
        [this](QListWidgetItem* item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
        [this](QListWidgetItem* item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    auto* recentLayout = new QVBoxLayout(m_recentBlock);
    recentLayout->setContentsMargins(0, 0, 0, 0);
    recentLayout->setSpacing(spacing(2));
    recentLayout->addWidget(recentTitle);
    recentLayout->addWidget(m_recent);

    auto* column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    auto* inner = new QVBoxLayout(column);
    inner->setSpacing(spacing(4));
    inner->addStretch(1);
    inner->addLayout(head);
    inner->addLayout(choices);
    inner->addWidget(m_recentBlock);
    inner->addStretch(2);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    layout->addStretch(1);
    layout->addWidget(column, 20);
    layout->addStretch(1);
    makePrimary(create);
    refresh();
}

void StartPage::setDemoAvailable(bool available) { m_demo->setVisible(available); }

void StartPage::refresh()
{
    m_recent->clear();
    for (const QString& path : Settings().recentBases()) {
        const QFileInfo info(path);
        auto* item = new QListWidgetItem(icon(u"base", Tone::Accent), {}, m_recent);
        item->setText(tr("%1\n%2 · modifiée %3")
                          .arg(info.completeBaseName(), QDir::toNativeSeparators(info.absolutePath()),
                              moment(info.lastModified())));
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    m_recentBlock->setVisible(m_recent->count() > 0);
    if (m_recent->count() > 0)
        m_recent->setCurrentRow(0);
    const int row = m_recent->sizeHintForRow(0) + 2;
    m_recent->setFixedHeight(qMin(m_recent->count(), 5) * row + 2 * m_recent->frameWidth() + 4);
}

} // namespace navette::ui
