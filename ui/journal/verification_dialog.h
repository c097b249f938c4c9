// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/verification.h"

#include <QDialog>

namespace navette::ui {

/// What holding the journal against its chain has shown: that it is intact, or the lines that are not.
class VerificationDialog : public QDialog {
    Q_OBJECT
public:
    VerificationDialog(const store::JournalCheck& check, QWidget* parent);

Q_SIGNALS:
    void entryRequested(qint64 entry); ///< one that a finding names
    void objectRequested(const navette::ObjectRef& object);
};

} // namespace navette::ui
