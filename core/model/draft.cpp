// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.h"

namespace navette {

ChangeSet Draft::changes() const
{
    ChangeSet set;
    for (auto it = m_touched.keyBegin(); it != m_touched.keyEnd(); ++it)
        set.add(*it, { currentRecord(m_before, *it), currentRecord(m_now, *it) });
    return set;
}

} // namespace navette
