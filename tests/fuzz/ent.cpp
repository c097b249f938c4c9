// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "formats/ent/reader.h"
#include "formats/ent/validate.h"
#include "formats/ent/writer.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace navette::ent;
    const auto document = read(fuzzInput(data, size));
    if (!document)
        return 0;
    (void)validate(*document);
    // What read without a remark must read the same once written.
    if (!document->findings.isEmpty())
        return 0;
    const auto bytes = write(*document);
    if (bytes && !(read({ QStringLiteral("retour"), {}, *bytes }) == *document))
        __builtin_trap();
    return 0;
}
