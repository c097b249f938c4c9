// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QDialog>

class QComboBox;

namespace navette::ui {

/// One reason for every finding that still lacks one: which they are, and the words.
class SameReasonDialog : public QDialog {
    Q_OBJECT
public:
    SameReasonDialog(const Findings& lacking, const QStringList& lastReasons, QWidget* parent);

    QString reason() const;

private:
    QComboBox* m_field;
};

} // namespace navette::ui
