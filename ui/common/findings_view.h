// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/finding_card.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace navette::ui {

/// A list of findings, those that block first, each on its card; "Rien à signaler" for none. A finding that stays the
/// same from one list to the next keeps its card, with what is being typed in it.
class FindingsView : public QWidget {
    Q_OBJECT
public:
    explicit FindingsView(QWidget* parent = nullptr);

    void setFindings(const Findings& findings);
    const Findings& findings() const { return m_findings; }
    /// What the cards let one do, from the next list on.
    void setOptions(const CardOptions& options) { m_options = options; }
    /// What to say instead of "Rien à signaler".
    void setEmptyText(const QString& text);
    /// Without remedy buttons: in a journal, where they fit no more.
    void setRemediesShown(bool shown) { m_options.remedies = shown; }
    /// As tall as its findings, for a page that scrolls as a whole.
    void setScrolling(bool scrolling);
    /// "1 bloquant · 3 à vérifier"; empty for none.
    QString summary() const { return summaryOf(m_findings); }
    /// All as plain text, for the clipboard.
    QString text() const { return textOf(m_findings); }

    /// The card of the first finding; null when there is none.
    QWidget* firstCard() const { return m_cards.isEmpty() ? nullptr : m_cards.first(); }
    /// Puts the keyboard on the next finding, or the one before, round the end.
    void showNext(bool backward = false);
    /// Puts the keyboard on the next field that asks for a reason, round the end; false when there is none.
    bool showNextReason();

Q_SIGNALS:
    /// The button of a finding with a ready remedy; the page shows and commits it.
    void remedyRequested(const navette::Finding& finding);
    /// An object of a finding, by keyboard or mouse.
    void objectActivated(const navette::ObjectRef& object);
    /// A reason to let a finding pass, or one that is taken back.
    void reasonGiven(const navette::Finding& finding, const QString& reason);
    void reasonWithdrawn(const navette::Finding& finding);
    /// What the manual says of a rule.
    void manualRequested(const QString& code);

private:
    void rebuild();
    FindingCard* makeCard(const Finding& finding);
    void fill(QVBoxLayout* layout);
    void orderTabs();
    qsizetype current() const; ///< the card that has the keyboard, or had it last; -1: none yet
    void putFocus(QWidget* target);

    Findings m_findings;
    CardOptions m_options;
    QString m_emptyText;
    bool m_scrolling = true;
    QWidget* m_content = nullptr;
    QList<FindingCard*> m_cards; ///< in the order of the findings, as many as are shown
    QList<QWidget*> m_between; ///< headings and other lines between the cards
    mutable qsizetype m_last = -1;
    QLabel* m_summary;
    QWidget* m_head;
    QPushButton* m_copy;
    QScrollArea* m_scroll;
};

} // namespace navette::ui
