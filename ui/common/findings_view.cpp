// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/findings_view.h"

#include "ui/common/icon_label.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

namespace {

    /// More cards than this help nobody and cost time; the count says how many there are.
    constexpr qsizetype MaxCards = 200;

} // namespace

FindingsView::FindingsView(QWidget* parent)
    : QWidget(parent)
    , m_emptyText(tr("Rien à signaler"))
    , m_summary(new QLabel(this))
    , m_head(new QWidget(this))
    , m_copy(new QPushButton(icon(u"copy"), tr("Copier"), m_head))
    , m_scroll(new QScrollArea(this))
{
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_copy->setFlat(true);
    m_copy->setToolTip(tr("Copier tous les constats dans le presse-papiers"));
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_summary, 1);
    head->addWidget(m_copy);

    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Constats"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    rebuild();
}

void FindingsView::setFindings(const Findings& findings)
{
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
        [](const Finding& a, const Finding& b) { return static_cast<int>(a.severity) < static_cast<int>(b.severity); });
    rebuild();
}

void FindingsView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    if (m_findings.isEmpty())
        rebuild();
}

void FindingsView::setScrolling(bool scrolling)
{
    m_scrolling = scrolling;
    m_scroll->setVisible(scrolling);
    delete std::exchange(m_content, nullptr);
    m_cards.clear();
    m_between.clear();
    rebuild();
}

FindingCard* FindingsView::makeCard(const Finding& finding)
{
    auto* card = new FindingCard(finding, m_options, m_content);
    connect(card, &FindingCard::remedyRequested, this, &FindingsView::remedyRequested);
    connect(card, &FindingCard::objectActivated, this, &FindingsView::objectActivated);
    connect(card, &FindingCard::reasonGiven, this, &FindingsView::reasonGiven);
    connect(card, &FindingCard::reasonWithdrawn, this, &FindingsView::reasonWithdrawn);
    connect(card, &FindingCard::manualRequested, this, &FindingsView::manualRequested);
    return card;
}

void FindingsView::rebuild()
{
    if (!m_content) {
        m_content = new QWidget;
        m_content->setObjectName(QStringLiteral("page"));
        auto* layout = new QVBoxLayout(m_content);
        layout->setContentsMargins(0, 0, spacing(1), 0);
        layout->setSpacing(spacing(2));
        if (m_scrolling)
            m_scroll->setWidget(m_content);
        else
            this->layout()->addWidget(m_content);
    }
    const qsizetype focused = current();
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_content->isAncestorOf(focus);
    const QString focusName = hadFocus ? focus->objectName() : QString();

    QList<FindingCard*> former = std::exchange(m_cards, {});
    for (const Finding& finding : m_findings.first(qMin(MaxCards, m_findings.size()))) {
        const auto same = std::find_if(
            former.begin(), former.end(), [&](const FindingCard* card) { return card && card->shows(finding); });
        m_cards.append(same == former.end() ? makeCard(finding) : *same);
        if (same != former.end()) {
            (*same)->renew(finding, m_options);
            *same = nullptr;
        }
    }
    // Words that were being typed about a rule go on where the rule is told anew.
    for (const FindingCard* old : std::as_const(former)) {
        const auto heir = std::find_if(m_cards.cbegin(), m_cards.cend(), [&](const FindingCard* card) {
            return old && card->finding().code == old->finding().code && card->finding().reason.isEmpty()
                && card->typedReason().isEmpty();
        });
        if (heir != m_cards.cend() && old->finding().reason.isEmpty())
            (*heir)->setTypedReason(old->typedReason());
    }
    fill(static_cast<QVBoxLayout*>(m_content->layout()));
    orderTabs();
    // Where the card that had the keyboard is gone, the one in its place has it.
    if (hadFocus && former.value(focused) && !m_cards.isEmpty()) {
        FindingCard* heir = m_cards.at(qMin(focused, m_cards.size() - 1));
        auto* its = focusName.isEmpty() ? nullptr : heir->findChild<QWidget*>(focusName);
        putFocus(its && its->isVisibleTo(heir) && its->isEnabled() ? its : heir);
    }
    // Not at once: it may be a key in one of them that brought the new list.
    for (FindingCard* old : std::as_const(former)) {
        if (!old)
            continue;
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    m_summary->setText(summary());
    m_head->setVisible(!m_findings.isEmpty());
}

void FindingsView::fill(QVBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0))
        delete item;
    qDeleteAll(std::exchange(m_between, {}));
    const auto put = [&](QWidget* line) {
        m_between.append(line);
        layout->addWidget(line);
        line->show();
    };
    if (m_findings.isEmpty()) {
        auto* line = new QWidget(m_content);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new IconLabel(u"done", Tone::Success, 24, line));
        row->addWidget(paragraph(line, m_emptyText), 1);
        put(line);
    }
    const bool mixed = !m_findings.isEmpty() && m_findings.first().severity != m_findings.last().severity;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const Severity severity = m_cards.at(i)->finding().severity;
        if (mixed && (i == 0 || m_cards.at(i - 1)->finding().severity != severity)) {
            const auto count = std::count_if(m_findings.cbegin(), m_findings.cend(),
                [&](const Finding& finding) { return finding.severity == severity; });
            put(sectionTitle(m_content, tr("%1 (%2)").arg(severityWord(severity)).arg(count)));
        }
        layout->addWidget(m_cards.at(i));
        m_cards.at(i)->show();
    }
    if (m_findings.size() > m_cards.size())
        put(paragraph(m_content,
            tr("… et %n autre(s) : la copie les donne tous.", nullptr,
                static_cast<int>(m_findings.size() - m_cards.size()))));
    layout->addStretch(1);
}

void FindingsView::orderTabs()
{
    // What is made anew stands at the end of the window's tab order; its place is here.
    QWidget* before = m_copy;
    for (const FindingCard* card : std::as_const(m_cards)) {
        for (QWidget* stop : card->findChildren<QWidget*>()) {
            if (stop->focusPolicy() & Qt::TabFocus && !stop->focusProxy() && stop->window() == window()) {
                setTabOrder(before, stop);
                before = stop;
            }
        }
    }
}

qsizetype FindingsView::current() const
{
    const QWidget* focus = QApplication::focusWidget();
    for (qsizetype i = 0; focus && i < m_cards.size(); ++i) {
        if (m_cards.at(i) == focus || m_cards.at(i)->isAncestorOf(focus))
            m_last = i;
    }
    return m_last;
}

void FindingsView::putFocus(QWidget* target)
{
    target->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(target, 0, spacing(4));
}

void FindingsView::showNext(bool backward)
{
    const qsizetype count = m_cards.size();
    if (count == 0)
        return;
    const qsizetype at = current();
    m_last = backward ? (at <= 0 ? count : qMin(at, count)) - 1 : (at + 1) % count;
    m_scroll->ensureWidgetVisible(m_cards.at(m_last), 0, spacing(4));
    m_cards.at(m_last)->setFocus(Qt::ShortcutFocusReason);
}

bool FindingsView::showNextReason()
{
    const qsizetype count = m_cards.size();
    const qsizetype at = qMax<qsizetype>(0, current());
    for (qsizetype step = 0; step < count; ++step) {
        FindingCard* card = m_cards.at((at + step) % count);
        if (QWidget* field = card->openReason(); field && card->finding().reason.isEmpty()) {
            m_scroll->ensureWidgetVisible(card, 0, spacing(4));
            field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace navette::ui
