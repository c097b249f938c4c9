// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round_trip.h"
#include "ui/common/session.h"

#include <QWidget>

class QLabel;

namespace navette::ui {

class ComparisonView;
class DropZone;
class IconLabel;

/// What arrived of a file that was sent, proved by one that came back: the verdict, and what differs.
class ProofPanel : public QWidget {
    Q_OBJECT
public:
    /// \a exportStep: whose last file is held against what comes back ("export.sts").
    ProofPanel(Session* session, const QString& exportStep, QWidget* parent);

    /// Offers a place to drop the file that came back.
    void offerFile(const QString& text, const QString& origin);
    /// Holds \a back against the last file sent; the panel stays hidden when none was.
    void prove(const xml::Input& back);
    /// Whether a file was sent that could be proved.
    bool hasSent() const;

Q_SIGNALS:
    void proved();

private:
    std::optional<JournalEntry> sentEntry() const;
    void take(const QStringList& paths);
    void tell(const Result<exchange::RoundTrip>& proof);

    Session* m_session;
    QString m_exportStep;
    DropZone* m_drop = nullptr;
    QWidget* m_head;
    IconLabel* m_icon;
    QLabel* m_verdict;
    QLabel* m_limits;
    ComparisonView* m_differences;
};

/// The step whose file a receiver gives back as a proof of \a step's: "export.sts" for "sts.load", "import.sts"; empty
/// for none.
QString provenExport(const QString& stepId);

} // namespace navette::ui
