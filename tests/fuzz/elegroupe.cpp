// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "formats/elegroupe/file.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace navette::elegroupe;
    const auto document = read(fuzzInput(data, size));
    if (!document)
        return 0;
    // Only a document that SIECLE would take need survive writing.
    if (navette::blocks(validate(*document)))
        return 0;
    const auto bytes = write(*document);
    if (bytes && !(read({ QStringLiteral("retour"), {}, *bytes }) == *document))
        __builtin_trap();
    return 0;
}
