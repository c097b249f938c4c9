// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "formats/sts/upload_reader.h"
#include "formats/sts/upload_validate.h"
#include "formats/sts/upload_writer.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace navette::sts;
    const auto document = readUpload(fuzzInput(data, size));
    if (!document)
        return 0;
    (void)validate(*document);
    // What was read and can be written must read the same again.
    const auto bytes = writeUpload(*document);
    if (bytes && !(readUpload({ QStringLiteral("retour"), {}, *bytes }) == *document))
        __builtin_trap();
    return 0;
}
