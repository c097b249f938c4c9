// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The "why?" convention. A page that has something to explain declares the signal
///
///     void explained(const QString& title, const QStringList& sentences);
///
/// and emits it whenever its selection changes: the title names what is selected, each sentence is one reason, in plain
/// text, the most important first. No sentence: nothing to explain. The shell shows it in the panel at the right.
