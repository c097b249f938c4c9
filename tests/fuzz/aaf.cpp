// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "formats/aaf/reader.h"
#include "formats/aaf/state.h"

#include <QSet>

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace navette::aaf;
    const auto document = read(fuzzInput(data, size));
    if (!document)
        return 0;
    // Whatever it asks for, twice and once as a delta, the directory's books stay in order.
    Document delta = *document;
    delta.isDelta = true;
    const State state = stateOf({ *document, *document, delta });
    for (const EntryKind kind : AllKinds) {
        QSet<QString> ids;
        for (const Entry& entry : state.of(kind)) {
            if (ids.contains(entry.id))
                __builtin_trap();
            ids.insert(entry.id);
        }
    }
    return 0;
}
