// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The left side of the pane: what STS holds, or what of ours has no counterpart.
#include "ui/correspondence/kind_pane.h"

#include "common/french.h"
#include "ui/common/empty_state.h"
#include "ui/common/tables.h"
#include "ui/correspondence/kind_rows.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace navette::ui {

using matching::ItemState;

void KindPane::refresh()
{
    m_items = matching::items(m_session->school(), m_kind);
    m_lones = matching::lones(m_session->school(), m_kind);
    m_open = matching::openCandidates(m_session->school(), m_kind);
    fillLeft();
}

void KindPane::fillLeft()
{
    const auto count = [&](ItemState state) {
        return std::count_if(m_items.cbegin(), m_items.cend(), [&](const auto& item) { return item.state == state; });
    };
    const auto lonely
        = std::count_if(m_lones.cbegin(), m_lones.cend(), [](const auto& l) { return !l.correspondence; });
    const auto setAside = static_cast<qsizetype>(m_lones.size()) - lonely;
    const auto numbered = [](const QString& text, qsizetype n) { return tr("%1 (%2)").arg(text, french::number(n)); };

    m_side->button(0)->setText(numbered(tr("Chez STS"), m_items.size()));
    m_side->button(1)->setText(numbered(tr("Chez nous, sans équivalent"), lonely));
    m_show->blockSignals(true);
    m_show->setItemText(0, numbered(tr("À régler"), showsOurs() ? lonely : count(ItemState::Open)));
    m_show->setItemText(1, numbered(tr("Réglées"), showsOurs() ? 0 : count(ItemState::Settled)));
    m_show->setItemText(2, numbered(tr("Mises de côté"), showsOurs() ? setAside : count(ItemState::Ignored)));
    m_show->setItemText(3, numbered(tr("Toutes"), showsOurs() ? m_lones.size() : m_items.size()));
    m_show->blockSignals(false);

    const QList<ListRow> rows = leftRows();
    const QString keep = std::exchange(m_next, {});
    const QString wanted = keep.isEmpty() ? currentKey() : keep;
    const int before = m_leftView->currentIndex().row();
    m_leftModel->setRows(rows);
    int row = m_leftModel->find(wanted);
    if (row < 0)
        row = std::clamp(before, 0, static_cast<int>(rows.size()) - 1 < 0 ? 0 : static_cast<int>(rows.size()) - 1);
    m_leftStack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    if (rows.isEmpty())
        fillEmpty();
    else
        m_leftView->setCurrentIndex(m_leftModel->index(row));
    fillRight();
}

QList<ListRow> KindPane::leftRows() const
{
    const auto show = static_cast<Show>(m_show->currentData().toInt());
    const QStringList words = folded(m_filter->text()).split(u' ', Qt::SkipEmptyParts);
    QList<ListRow> rows;
    const auto offer = [&](const ListRow& row) {
        if (matchesWords(row, words))
            rows.append(row);
    };
    if (showsOurs()) {
        for (const matching::Lone& lone : m_lones) {
            if (show == Show::All || (show == Show::Open && !lone.correspondence)
                || (show == Show::Ignored && lone.correspondence))
                offer(KindRows::ofLone(lone));
        }
    } else {
        for (const matching::Item& item : m_items) {
            if (show == Show::All || (show == Show::Open && item.state == ItemState::Open)
                || (show == Show::Settled && item.state == ItemState::Settled)
                || (show == Show::Ignored && item.state == ItemState::Ignored))
                offer(KindRows::ofItem(item, m_open.value(item.theirs)));
        }
    }
    sortRows(rows);
    return rows;
}

void KindPane::sortRows(QList<ListRow>& rows) const
{
    const auto sort = static_cast<Sort>(m_sort->currentData().toInt());
    if (sort == Sort::Name)
        std::stable_sort(rows.begin(), rows.end(),
            [](const ListRow& a, const ListRow& b) { return french::lessThan(a.title, b.title); });
    if (sort != Sort::Likelihood)
        return;
    const auto best = [&](const ListRow& row) {
        const auto found = m_open.constFind(row.key);
        return found == m_open.cend() || found->isEmpty() ? -1 : found->front().score;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const ListRow& a, const ListRow& b) { return best(a) > best(b); });
}

void KindPane::showObject(const QString& theirs, qint64 ours)
{
    m_side->button(theirs.isEmpty() ? 1 : 0)->setChecked(true);
    {
        const QSignalBlocker filter(m_filter), show(m_show);
        m_filter->clear();
        m_show->setCurrentIndex(m_show->findData(static_cast<int>(Show::All)));
    }
    m_next = theirs.isEmpty() ? QString::number(ours) : theirs;
    refresh();
    focusWork();
}

void KindPane::fillEmpty()
{
    QString title;
    QString text;
    QStringView look = u"empty";
    m_emptyStep.clear();
    m_emptyKind.reset();
    const bool filtered = !m_filter->text().trimmed().isEmpty();
    const bool open = static_cast<Show>(m_show->currentData().toInt()) == Show::Open;
    if (filtered) {
        look = u"search";
        title = tr("Rien ne correspond au filtre");
        text = tr("Effacez le filtre pour revoir toute la liste.");
    } else if (m_items.isEmpty()) {
        look = u"import";
        title = tr("STS-Web n’a encore rien donné");
        text = tr("Les correspondances se font avec le fichier « sts_emp » exporté de STS-Web. Importez-le d’abord.");
        m_emptyStep = QStringLiteral("import.sts");
    } else if (open && showsOurs()) {
        look = u"done";
        title = tr("Tout ce qui est chez nous a son équivalent dans STS");
    } else if (open) {
        look = u"done";
        m_emptyKind = nextOpenKind();
        m_emptyStep = QStringLiteral("prepare");
        title = m_emptyKind ? KindRows::settledTitle(m_kind) : tr("Toutes les correspondances sont réglées");
        text = m_emptyKind ? KindRows::settledText(m_kind)
                           : tr("Tout ce que STS contient a son équivalent chez nous ou a été mis de côté.");
        if (m_emptyKind)
            text += u' ' + tr("Il reste à régler : %1.").arg(matching::title(*m_emptyKind));
        else if (isToRedo(m_emptyStep))
            text += u' '
                + tr("L’année a été préparée avant ces décisions : préparez-la à nouveau, pour que les cours suivent.");
    } else {
        title = tr("Aucune ligne ici");
    }
    const exchange::Step* next = m_emptyStep.isEmpty() ? nullptr : exchange::findStep(m_emptyStep);
    const QString action = m_emptyKind ? tr("Continuer : %1").arg(matching::title(*m_emptyKind))
        : !next                        ? QString()
        : isToRedo(m_emptyStep)        ? tr("%1 (à refaire : la base a changé depuis)").arg(next->title)
                                       : tr("Aller à : %1").arg(next->title);
    m_empty->set(look, title, text, action);
    m_emptyWords = { title, text };
}

bool KindPane::isToRedo(const QString& stepId) const
{
    const QList<exchange::StepStatus> route = m_session->route();
    return std::any_of(route.cbegin(), route.cend(), [&](const exchange::StepStatus& status) {
        return status.step->id == stepId && status.state == exchange::StepState::Redo;
    });
}

std::optional<MatchKind> KindPane::nextOpenKind() const
{
    const auto here = std::find(matching::AllKinds.begin(), matching::AllKinds.end(), m_kind);
    QList<MatchKind> others(here, matching::AllKinds.end());
    others += QList<MatchKind>(matching::AllKinds.begin(), here);
    for (const MatchKind kind : std::as_const(others)) {
        if (matching::status(m_session->school(), kind).open > 0)
            return kind;
    }
    return std::nullopt;
}

} // namespace navette::ui
