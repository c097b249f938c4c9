// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xml/input.h"

#include <cstddef>
#include <cstdint>

/// The bytes as a file that the user opened: the same entrance as real ones.
inline navette::xml::Input fuzzInput(const uint8_t* data, size_t size)
{
    return { QStringLiteral("fichier"), {},
        QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)) };
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
