// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pane shows and what a person decides there; how it is built is in kind_pane.cpp.
#include "ui/correspondence/kind_pane.h"

#include "common/french.h"
#include "ui/common/empty_state.h"
#include "ui/common/tables.h"
#include "ui/correspondence/examples.h"
#include "ui/correspondence/kind_rows.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace navette::ui {

using matching::ItemState;

void KindPane::fillRight()
{
    cancelReason();
    {
        const QSignalBlocker blocker(m_search);
        m_search->clear();
    }
    const matching::Item* item = currentItem();
    const matching::Lone* lone = currentLone();
    m_heading->setText(item ? item->label : lone ? lone->label : QString());
    QStringList details { item ? item->detail : lone ? lone->detail : QString() };
    if (item)
        details.append(Examples::ofTheirs(m_session->school(), m_kind, item->theirs));
    if (lone)
        details.append(Examples::ofOurs(m_session->school(), m_kind, lone->ours));
    details.removeAll(QString());
    m_detail->setText(details.join(u'\n'));
    QString decision;
    if (item && item->state == ItemState::Settled)
        decision = tr("Associé à %1 %2. %3").arg(item->oursLabel, KindRows::signature(*item), item->reason);
    else if (item && item->state == ItemState::Ignored)
        decision = tr("Mis de côté %1. Motif : %2").arg(KindRows::signature(*item), item->reason);
    else if (lone && lone->correspondence)
        decision = tr("Mis de côté. Motif : %1").arg(lone->reason);
    m_decision->setText(decision);
    m_decision->setVisible(!decision.isEmpty());
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_candidates = !item                ? QList<matching::Candidate>()
        : m_open.contains(item->theirs) ? m_open.value(item->theirs)
                                        : matching::candidates(m_session->school(), m_kind, item->theirs);
    m_search->setVisible(item != nullptr);
    m_rightView->setVisible(item != nullptr);
    fillCandidates();
    explainCurrent();
}

void KindPane::fillCandidates()
{
    QList<ListRow> rows;
    const bool searching = !m_search->text().trimmed().isEmpty();
    if (currentItem()) {
        if (searching) {
            rows = KindRows::ofAllOurs(m_session->school(), *currentItem(), m_candidates, m_search->text());
        } else {
            for (const matching::Candidate& candidate : m_candidates) {
                ListRow row = KindRows::ofCandidate(candidate, currentItem()->ours);
                if (const QString example = Examples::ofOurs(m_session->school(), m_kind, candidate.ours);
                    !example.isEmpty())
                    row.lines.append(example);
                rows.append(row);
            }
        }
    }
    m_rightModel->setRows(rows);
    if (!rows.isEmpty())
        m_rightView->setCurrentIndex(m_rightModel->index(0));
    QString hint;
    if (currentItem() && rows.isEmpty())
        hint = searching ? tr("Personne chez nous ne porte ces mots.")
                         : tr("Rien ne lui ressemble chez nous. Cherchez ci-dessus, ou dites que c’est nouveau.");
    if (currentLone())
        hint = tr("STS ne connaît pas cette ligne. Si elle doit partir vers STS, associez-la depuis « Chez STS » ; "
                  "sinon, mettez-la de côté avec un motif.");
    m_rightHint->setText(hint);
    m_rightHint->setVisible(!hint.isEmpty());
    updateButtons();
}

void KindPane::updateButtons()
{
    const matching::Item* item = currentItem();
    const matching::Lone* lone = currentLone();
    const bool decides = canDecide();
    const qint64 candidate = currentCandidate();
    const bool isProposal = !m_candidates.isEmpty() && candidate == m_candidates.front().ours;
    m_settle->setText(isProposal ? tr("&Accepter la proposition") : tr("&Associer"));
    m_settle->setVisible(!showsOurs());
    m_create->setVisible(!showsOurs());
    m_settle->setEnabled(
        decides && item && candidate != 0 && !(item->state == ItemState::Settled && item->ours == candidate));
    m_create->setEnabled(decides && item && item->state == ItemState::Open);
    m_ignore->setEnabled(decides && ((item && item->state != ItemState::Ignored) || (lone && !lone->correspondence)));
    m_release->setEnabled(decides && ((item && item->correspondence) || (lone && lone->correspondence)));
    const QString why = decides ? QString() : m_session->readOnlyReason();
    for (QPushButton* button : { m_settle, m_create, m_ignore, m_release })
        button->setToolTip(why);
}

void KindPane::explainCurrent()
{
    QStringList sentences;
    if (const matching::Item* item = currentItem()) {
        if (!item->detail.isEmpty())
            sentences.append(item->detail);
        switch (item->state) {
        case ItemState::Open:
            sentences.append(KindRows::whyOpen(m_kind, m_candidates));
            break;
        case ItemState::Settled:
            sentences.append(tr("Associé à %1 %2.").arg(item->oursLabel, KindRows::signature(*item)));
            sentences.append(item->reason);
            sentences.append(tr("Cette décision est en vigueur dès maintenant ; « Défaire » la reprend."));
            break;
        case ItemState::Ignored:
            sentences.append(tr("Mis de côté %1.").arg(KindRows::signature(*item)));
            sentences.append(tr("Motif : %1").arg(item->reason));
            break;
        }
        Q_EMIT explained(item->label, sentences);
    } else if (const matching::Lone* lone = currentLone()) {
        if (!lone->detail.isEmpty())
            sentences.append(lone->detail);
        sentences.append(lone->correspondence ? tr("Mis de côté. Motif : %1").arg(lone->reason)
                                              : tr("STS n’a rien qui lui réponde : rien n’en partira vers STS-Web."));
        Q_EMIT explained(lone->label, sentences);
    } else {
        // Nothing is left of what was explained last.
        Q_EMIT explained(m_emptyWords.first(), m_emptyWords.mid(1));
    }
}

void KindPane::chooseNeighbour(const QString& leaving)
{
    // The next open one after it, else the one before; nothing when it was the last.
    const QList<ListRow>& rows = m_leftModel->rows();
    const int at = m_leftModel->find(leaving);
    const auto isOpen = [](const ListRow& row) { return row.tone == Tone::Warning; };
    for (int i = at + 1; i < rows.size(); ++i) {
        if (isOpen(rows.at(i))) {
            m_next = rows.at(i).key;
            return;
        }
    }
    for (int i = at - 1; i >= 0; --i) {
        if (isOpen(rows.at(i))) {
            m_next = rows.at(i).key;
            return;
        }
    }
}

void KindPane::apply(const Result<ChangeSet>& changes, const QString& title)
{
    const bool inList
        = m_leftView->hasFocus() || m_rightView->hasFocus() || m_search->hasFocus() || m_reason->hasFocus();
    const QString leaving = currentKey();
    chooseNeighbour(leaving);
    const Result<> done
        = changes ? m_session->edit(*changes, title, QStringLiteral("match")) : tl::unexpected<Error>(changes.error());
    if (!done) {
        m_next.clear();
        Q_EMIT failed(done.error());
        return;
    }
    if (inList)
        focusWork();
}

void KindPane::settleCurrent()
{
    const matching::Item* item = currentItem();
    if (!item || !m_settle->isEnabled())
        return;
    const qint64 ours = currentCandidate();
    const QString label = m_rightView->currentIndex().data().toString();
    apply(matching::settle(
              m_session->school(), m_kind, ours, item->theirs, m_session->user(), QDateTime::currentDateTime()),
        tr("Associer %1 à %2").arg(item->label, label));
}

void KindPane::settleDropped(const QString& ours, const QString& theirs)
{
    if (!canDecide() || showsOurs())
        return;
    m_leftView->setCurrentIndex(m_leftModel->index(m_leftModel->find(theirs)));
    const matching::Item* item = currentItem();
    if (!item)
        return;
    apply(matching::settle(m_session->school(), m_kind, ours.toLongLong(), item->theirs, m_session->user(),
              QDateTime::currentDateTime()),
        tr("Associer %1").arg(item->label));
}

void KindPane::createCurrent()
{
    const matching::Item* item = currentItem();
    if (!item || !m_create->isEnabled())
        return;
    apply(matching::create(m_session->school(), m_kind, item->theirs, m_session->user(), QDateTime::currentDateTime()),
        tr("Ajouter %1, venu de STS").arg(item->label));
}

void KindPane::askWhy()
{
    if (!m_ignore->isEnabled())
        return;
    m_reason->clear();
    m_reason->addItems(KindRows::motives(m_kind, showsOurs()));
    m_reasonFrame->show();
    m_reason->setFocus();
    m_reason->lineEdit()->selectAll();
}

void KindPane::cancelReason()
{
    if (m_reasonFrame->isHidden())
        return;
    const bool hadFocus = m_reasonFrame->isAncestorOf(focusWidget());
    m_reasonFrame->hide();
    if (hadFocus)
        m_leftView->setFocus();
}

void KindPane::setAsideCurrent()
{
    const QString why = m_reason->currentText().trimmed();
    if (why.isEmpty() || !m_ignore->isEnabled())
        return;
    const QDateTime now = QDateTime::currentDateTime();
    if (const matching::Item* item = currentItem())
        apply(matching::ignoreTheirs(m_session->school(), m_kind, item->theirs, why, m_session->user(), now),
            tr("Mettre de côté %1").arg(item->label));
    else if (const matching::Lone* lone = currentLone())
        apply(matching::ignoreOurs(m_session->school(), m_kind, lone->ours, why, m_session->user(), now),
            tr("Mettre de côté %1").arg(lone->label));
}

void KindPane::releaseCurrent()
{
    if (!m_release->isEnabled())
        return;
    const matching::Item* item = currentItem();
    const matching::Lone* lone = currentLone();
    const Id<Correspondence> row = item ? item->correspondence : lone->correspondence;
    apply(matching::release(m_session->school(), row),
        tr("Défaire la correspondance de %1").arg(item ? item->label : lone->label));
}

} // namespace navette::ui
