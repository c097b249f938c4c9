// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "model/change_set.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace navette::ui {

/// A list of findings, those that block first: icon and word of the severity, cause, what follows, how to mend it,
/// where, and the objects it is about; a button where the remedy is ready; "Rien à signaler" for none.
class FindingsView : public QWidget {
    Q_OBJECT
public:
    explicit FindingsView(QWidget* parent = nullptr);

    void setFindings(const Findings& findings);
    const Findings& findings() const { return m_findings; }
    /// What to say instead of "Rien à signaler".
    void setEmptyText(const QString& text);
    /// Without remedy buttons: in a journal, where they fit no more.
    void setRemediesShown(bool shown) { m_remedies = shown; }
    /// As tall as its findings, for a page that scrolls as a whole.
    void setScrolling(bool scrolling);
    /// "1 bloquant · 3 à vérifier"; empty for none.
    QString summary() const;
    /// All as plain text, for the clipboard.
    QString text() const;

Q_SIGNALS:
    /// The button of a finding with a ready remedy; the page commits it.
    void remedyRequested(const navette::Finding& finding);
    /// An object of a finding, by keyboard or mouse.
    void objectActivated(const navette::ObjectRef& object);

private:
    QWidget* card(const Finding& finding);
    void rebuild();

    Findings m_findings;
    QString m_emptyText;
    bool m_remedies = true;
    bool m_scrolling = true;
    QWidget* m_content = nullptr; ///< the cards while they do not scroll
    QLabel* m_summary;
    QWidget* m_head;
    QPushButton* m_copy;
    QScrollArea* m_scroll;
    QVBoxLayout* m_cards = nullptr;
};

/// "Bloque", "À vérifier", "Information".
QString severityWord(Severity severity);
QString severityIcon(Severity severity);

} // namespace navette::ui
