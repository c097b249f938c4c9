// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/correspondence_page.h"

#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/style.h"
#include "ui/correspondence/effect_pane.h"
#include "ui/correspondence/kind_pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

namespace navette::ui {

CorrespondencePage::CorrespondencePage(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new QTabWidget(this))
    , m_effect(new EffectPane(session, m_tabs))
    , m_progress(new QLabel(this))
    , m_sure(new QPushButton(this))
{
    auto* title = new QLabel(tr("Correspondances avec STS-Web"), this);
    makeTitle(title);
    makeMuted(m_progress);
    m_progress->setWordWrap(true);
    m_sure->setObjectName(QStringLiteral("acceptSure"));

    m_tabs->setObjectName(QStringLiteral("kinds"));
    m_tabs->setDocumentMode(true);
    for (const MatchKind kind : matching::AllKinds) {
        auto* pane = new KindPane(m_session, kind, m_tabs);
        m_tabs->addTab(pane, matching::title(kind));
        connect(pane, &KindPane::explained, this, &CorrespondencePage::explained);
        connect(pane, &KindPane::openPage, this, &CorrespondencePage::openPage);
        connect(pane, &KindPane::kindRequested, this, &CorrespondencePage::showKind);
        connect(pane, &KindPane::failed, this, [this](const Error& error) { showError(this, error); });
    }
    m_tabs->addTab(m_effect, tr("Effet"));
    connect(m_effect, &EffectPane::explained, this, &CorrespondencePage::explained);
    connect(m_effect, &EffectPane::openPage, this, &CorrespondencePage::openPage);
    connect(m_effect, &EffectPane::objectRequested, this, &CorrespondencePage::showObject);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(m_progress);
    auto* head = new QHBoxLayout;
    head->addLayout(texts, 1);
    head->addWidget(m_sure, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);

    connect(m_sure, &QPushButton::clicked, this, &CorrespondencePage::acceptSure);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        refresh();
        // Who works in the lists goes on in the lists; who walks along the tabs stays there.
        if (isVisible() && !m_tabs->tabBar()->hasFocus())
            focusTab();
    });
    connect(m_session, &Session::changed, this, &CorrespondencePage::refresh);
    connect(m_session, &Session::stateChanged, this, &CorrespondencePage::refresh);
}

KindPane* CorrespondencePage::currentPane() const { return qobject_cast<KindPane*>(m_tabs->currentWidget()); }

void CorrespondencePage::refreshTab()
{
    if (KindPane* pane = currentPane())
        pane->refresh();
    else
        m_effect->refresh();
}

void CorrespondencePage::focusTab()
{
    if (KindPane* pane = currentPane())
        pane->focusWork();
    else
        m_effect->focusWork();
}

void CorrespondencePage::showKind(MatchKind kind)
{
    m_tabs->setCurrentIndex(static_cast<int>(std::distance(
        matching::AllKinds.begin(), std::find(matching::AllKinds.begin(), matching::AllKinds.end(), kind))));
    refresh();
    focusTab();
}

void CorrespondencePage::showObject(MatchKind kind, const QString& theirs, qint64 ours)
{
    showKind(kind);
    currentPane()->showObject(theirs, ours);
}

void CorrespondencePage::focusWork()
{
    const auto tab = static_cast<size_t>(m_tabs->currentIndex());
    MatchKind shown = matching::AllKinds[tab < matching::AllKinds.size() ? tab : 0];
    for (const MatchKind kind : matching::AllKinds) {
        if (matching::status(m_session->school(), shown).open > 0)
            break;
        shown = kind;
    }
    showKind(shown);
}

void CorrespondencePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void CorrespondencePage::refresh()
{
    // A page that nobody sees reads the school when it is shown.
    m_stale = !isVisible();
    if (m_stale)
        return;
    const School& school = m_session->school();
    int settled = 0;
    int open = 0;
    int tab = 0;
    for (const MatchKind kind : matching::AllKinds) {
        const matching::Status status = matching::status(school, kind);
        settled += status.settled + status.ignored;
        open += status.open;
        const QString name = matching::title(kind);
        m_tabs->setTabText(tab++,
            status.open > 0
                ? tr("%1 · %2 à régler, %3 réglées").arg(name).arg(status.open).arg(status.settled + status.ignored)
                : tr("%1 · %2 réglées").arg(name).arg(status.settled + status.ignored));
    }
    if (settled + open == 0)
        m_progress->setText(tr("Aucune donnée de STS-Web dans cette base."));
    else if (open == 0)
        m_progress->setText(tr("Tout est réglé : %n correspondance(s).", nullptr, settled));
    else
        m_progress->setText(tr("%1 sur %2 réglées. Chaque décision prend effet aussitôt et se reprend.")
                                .arg(french::number(settled), french::number(settled + open)));

    const int sure = open == 0
        ? 0
        : matching::acceptSure(school, QDateTime::currentDateTime()).counts(Kind::Correspondence).inserted;
    m_sure->setText(
        sure == 0 ? tr("Aucune proposition sûre") : tr("Accepte&r les %n proposition(s) sûre(s)", nullptr, sure));
    m_sure->setEnabled(sure > 0 && !m_session->isReadOnly());
    m_sure->setToolTip(sure == 0 ? tr("Aucun objet à régler n’a un candidat nettement au-dessus des autres.")
                                 : m_session->readOnlyReason());
    refreshTab();
}

void CorrespondencePage::acceptSure()
{
    const ChangeSet changes = matching::acceptSure(m_session->school(), QDateTime::currentDateTime());
    const int count = changes.counts(Kind::Correspondence).inserted;
    const Result<> done = m_session->edit(
        changes, tr("Régler les %n correspondance(s) sûre(s)", nullptr, count), QStringLiteral("match"));
    if (!done)
        showError(this, done.error());
}

} // namespace navette::ui
