// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sts/upload_document.h"

namespace navette::sts {

/// What STS Web would refuse, cut or change that can be seen in the file alone (formats-out §a, "What STS Web
/// refuses"; no public list exists). What only a sts_emp can tell (known teachers, subjects, divisions) is not judged.
Findings validate(const UploadDocument& document);

} // namespace navette::sts
