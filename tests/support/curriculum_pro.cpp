// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curriculum.h"

namespace navette::support {

namespace {
    Stream pro(const char* name, const char* code, const char* previous, const char* label, const char* mef,
        const char* mefLabel, const char* mefstat4, int age, const char* trade, bool entry)
    {
        return { name, code, previous, label, mef, "", mefLabel, mefstat4, age, entry,
            { { "LEHIG", hours(4.5) }, { "MAPRO", hours(2) }, { "AGLA", hours(2) }, { "PSE", hours(1) },
                { "ARAPP", hours(1) }, { "EPS", hours(2.5) }, { "EMC", hours(0.5) }, { "ECOGE", hours(1) },
                { "CHEFO", hours(1.5) } },
            { { trade, hours(8), "TP" }, { "SCAPP", hours(1.5), "TP" }, { "LEHIG", hours(0.5), "AI" } }, {} };
    }
}

const std::vector<Stream>& proStreams()
{
    static const std::vector<Stream> streams {
        pro("2PRO", "2MELEC%N", "2 MELEC %N", "2DE PRO ELEC %N", "24725510431", "2DE PRO METIERS ELECTRICITE", "2431",
            15, "ELEC", true),
        pro("2PRO", "2MRC%N", "2 MRC %N", "2DE PRO RELAT CLI %N", "24731210431", "2DE PRO RELATION CLIENT", "2431", 15,
            "VENTE", true),
        pro("1PRO", "1MELEC%N", "1 MELEC %N", "1ERE PRO ELEC %N", "24725510432", "1ERE PRO METIERS ELECTRICITE", "2432",
            16, "ELEC", false),
        pro("1PRO", "1MCV%N", "1 MCV %N", "1ERE PRO COMMERCE %N", "24731210432", "1ERE PRO METIERS COMMERCE", "2432",
            16, "VENTE", false),
        pro("TPRO", "TMELEC%N", "T MELEC %N", "TERM PRO ELEC %N", "24725510433", "TERM PRO METIERS ELECTRICITE", "2433",
            17, "ELEC", false),
        pro("TPRO", "TMCV%N", "T MCV %N", "TERM PRO COMMERCE %N", "24731210433", "TERM PRO METIERS COMMERCE", "2433",
            17, "VENTE", false),
    };
    return streams;
}

} // namespace navette::support
