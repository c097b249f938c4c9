// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/matching.h"
#include "ui/common/session.h"

#include <QWidget>
#include <optional>

class QButtonGroup;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace navette::ui {

class EmptyState;
struct ListRow;
class RowListModel;

/// The correspondences of one kind: at the left what STS holds, at the right who it may be among ours. Everything is
/// done by keyboard: arrows choose, Enter or Alt+A settles, F2 searches among all of ours, N makes a new one, I sets
/// aside, Delete takes back. The mouse may double-click a candidate, or drag it onto an object of STS.
class KindPane : public QWidget {
    Q_OBJECT
public:
    KindPane(Session* session, MatchKind kind, QWidget* parent = nullptr);

    /// Reads the school again; the selection stays where it was, or goes to the next one.
    void refresh();
    /// Puts the keyboard where the work is.
    void focusWork();
    /// Shows one object of STS, or one of ours without counterpart when \a theirs is empty, whatever the filters.
    void showObject(const QString& theirs, qint64 ours);

Q_SIGNALS:
    void explained(const QString& title, const QStringList& sentences);
    void openPage(const QString& stepId);
    void kindRequested(navette::MatchKind kind); ///< this kind is settled, that one is not
    void failed(const Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Show { Open, Settled, Ignored, All };
    enum class Sort { WorkFirst, Name, Likelihood };

    void buildLeft(QWidget* left);
    void buildRight(QWidget* right);
    void fillLeft();
    QList<ListRow> leftRows() const;
    void sortRows(QList<ListRow>& rows) const;
    void fillEmpty();
    std::optional<MatchKind> nextOpenKind() const;
    bool isToRedo(const QString& stepId) const;
    void fillRight();
    void fillCandidates();
    void updateButtons();
    void explainCurrent();

    bool showsOurs() const;
    QString currentKey() const;
    const matching::Item* currentItem() const;
    const matching::Lone* currentLone() const;
    qint64 currentCandidate() const;
    bool canDecide() const;

    void settleCurrent();
    void settleDropped(const QString& ours, const QString& theirs);
    void createCurrent();
    void askWhy();
    void setAsideCurrent();
    void cancelReason();
    void releaseCurrent();
    void apply(const Result<ChangeSet>& changes, const QString& title);
    void chooseNeighbour(const QString& leaving);

    Session* m_session;
    MatchKind m_kind;
    QList<matching::Item> m_items;
    QList<matching::Lone> m_lones;
    QHash<QString, QList<matching::Candidate>> m_open; ///< candidates of those that are open
    QList<matching::Candidate> m_candidates; ///< of the current one of theirs
    QString m_next; ///< the row to go to when the current one leaves the list

    QButtonGroup* m_side = nullptr; ///< 0: theirs, 1: ours without counterpart
    QLineEdit* m_filter = nullptr;
    QComboBox* m_show = nullptr;
    QComboBox* m_sort = nullptr;
    RowListModel* m_leftModel = nullptr;
    QListView* m_leftView = nullptr;
    QStackedWidget* m_leftStack = nullptr;
    EmptyState* m_empty = nullptr;
    QStringList m_emptyWords { QString() }; ///< its title and sentence, which "why?" says too
    QString m_emptyStep; ///< where its button leads: a step,
    std::optional<MatchKind> m_emptyKind; ///< or another kind

    QLabel* m_heading = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_decision = nullptr;
    QLineEdit* m_search = nullptr;
    RowListModel* m_rightModel = nullptr;
    QListView* m_rightView = nullptr;
    QLabel* m_rightHint = nullptr;
    QFrame* m_reasonFrame = nullptr;
    QComboBox* m_reason = nullptr;
    QPushButton* m_settle = nullptr;
    QPushButton* m_create = nullptr;
    QPushButton* m_ignore = nullptr;
    QPushButton* m_release = nullptr;
};

} // namespace navette::ui
