// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ent/document.h"

namespace navette::ent {

/// What an ENT would refuse, lose or misread that can be seen in the file alone (formats-out §c: the schema, and what
/// the one public importer does). Blocks: the whole file, a lesson or a pupil's place would be lost. To verify: the ENT
/// may take one for the other. Information: what the ENT will have to match by name.
Findings validate(const Document& document);

} // namespace navette::ent
