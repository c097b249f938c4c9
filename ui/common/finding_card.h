// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/finding_words.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace navette::ui {

class LinkLabel;
class ReasonRow;

/// What the cards of a list let one do.
struct CardOptions {
    bool remedies = true; ///< a button where the remedy is ready
    bool manual = false; ///< a button that leads to the manual
    bool reasons = false; ///< a field under what is to verify
    QString locked; ///< why no reason can be noted now
    QStringList lastReasons; ///< offered in the field
    std::function<GivenReason(const Finding&)> givenBy; ///< who gave the reason that a finding has
};

/// One finding: icon and word of its severity, cause, what follows, how to mend it, where, the objects it is about as
/// links, the reason it is let pass for, and where its rule comes from.
class FindingCard : public QFrame {
    Q_OBJECT
public:
    FindingCard(const Finding& finding, const CardOptions& options, QWidget* parent);

    const Finding& finding() const { return m_finding; }
    /// Whether a card of \a finding would look the same.
    bool shows(const Finding& finding) const;
    /// Takes over \a finding, which it shows already, with the remedy and the reasons of the moment.
    void renew(const Finding& finding, const CardOptions& options);
    /// The field for the reason while it asks for one, else null.
    QWidget* openReason() const;
    /// A reason that is typed and not noted yet.
    QString typedReason() const;
    void setTypedReason(const QString& words);

Q_SIGNALS:
    void remedyRequested(const navette::Finding& finding);
    void objectActivated(const navette::ObjectRef& object);
    void reasonGiven(const navette::Finding& finding, const QString& reason);
    void reasonWithdrawn(const navette::Finding& finding);
    void manualRequested(const QString& code);

private:
    void addHead();
    void addObjects();
    void addReason(const CardOptions& options);
    void addCommands(const CardOptions& options);
    void showObjects(bool all);
    void showSource(bool shown, bool withManual);

    Finding m_finding;
    QVBoxLayout* m_body;
    LinkLabel* m_objects = nullptr;
    ReasonRow* m_reason = nullptr;
    QPushButton* m_more = nullptr;
    QWidget* m_source = nullptr; ///< made when asked for
};

} // namespace navette::ui
