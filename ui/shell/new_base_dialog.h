// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/entities_school.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace navette::ui {

class Session;

/// Asks for a new base: school, year, where, and which base to start from. Creates it in \a session on acceptance.
class NewBaseDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewBaseDialog(Session* session, QWidget* parent = nullptr);

    /// Starts from last year's base: takes its school over and proposes the year after.
    void setPrevious(const QString& path);
    QString path() const; ///< of the base to be made

    void accept() override;

private:
    void chooseFolder();
    void choosePrevious();
    void readPrevious(); ///< the path was typed
    void update();
    QString whyNot() const;
    Result<> create();

    Session* m_session;
    QLineEdit* m_uai;
    QLabel* m_uaiHint;
    QLineEdit* m_name;
    QSpinBox* m_year;
    QLabel* m_yearHint;
    QLineEdit* m_previous;
    QString m_readPrevious; ///< the last path whose school was taken over
    QLineEdit* m_folder;
    QLabel* m_fileHint;
    QLabel* m_whyNot;
    QPushButton* m_create;
};

} // namespace navette::ui
