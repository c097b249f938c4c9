// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace navette::translations {

/// Makes this process speak French: the locale of numbers and dates, the plural forms of our own texts, Qt's own
/// texts. Needs the application object; call it once, before the first text is shown.
void install();

} // namespace navette::translations
