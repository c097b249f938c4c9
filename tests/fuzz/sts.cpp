// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "formats/sts/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    (void)navette::sts::read(fuzzInput(data, size));
    return 0;
}
