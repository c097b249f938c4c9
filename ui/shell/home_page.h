// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/session.h"
#include "ui/shell/area.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;
class QGridLayout;

namespace navette::ui {

/// "Où en est la rentrée ?": the one next thing to do, what waits, the figures of the base and the last exchanges.
class HomePage : public QWidget {
    Q_OBJECT
public:
    explicit HomePage(Session* session, QWidget* parent = nullptr);

Q_SIGNALS:
    void explained(const QString& title, const QStringList& sentences);
    void stepRequested(const QString& stepId);
    void areaRequested(navette::ui::Area area);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fillNext();
    void fillFigures();
    void fillExchanges();
    void explain();

    Session* m_session;
    bool m_stale = true;
    QString m_nextId;
    QLabel* m_sentence;
    QLabel* m_nextPart;
    QLabel* m_nextTitle;
    QLabel* m_nextPurpose;
    QPushButton* m_go;
    QGridLayout* m_figures;
    QVBoxLayout* m_exchanges;
    QVBoxLayout* m_redo;
    QWidget* m_redoBlock;
};

} // namespace navette::ui
