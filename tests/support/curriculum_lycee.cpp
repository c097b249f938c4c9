// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curriculum.h"

namespace navette::support {

const std::vector<Stream>& lyceeStreams()
{
    const std::vector<Choice> second { { "ESP2", 6 }, { "ALL2", 2 }, { "ITA2", 2 } };
    static const std::vector<Stream> streams {
        { "2NDE", "2%0", "2NDE %N", "SECONDE %N", "20010015110", "2001001A11B", "2DE GENERALE ET TECHNOLOGIQUE", "2211",
            15, true,
            { { "FRANC", hours(4) }, { "HIGEO", hours(3) }, { "AGLA", hours(3) }, { "SES", hours(1.5) },
                { "MATHS", hours(4) }, { "EPS", hours(2) }, { "EMC", hours(0.5) }, { "SNT", hours(1.5) } },
            { { "PH-CH", hours(3), "TP" }, { "SVT", hours(1.5), "TP" } },
            { { "2%SG%N", 3, hours(2.5), 100, 34, "O", second, false },
                { "2 LATIN.%N", 4, hours(2), 9, 30, "F", { { "LATIN", 1 }, { "GREC", 0 } }, false } } },
        { "1GENE", "1G%N", "1G %N", "PREMIERE GENERALE %N", "20110019110", "", "1ERE GENERALE", "2212", 16, false,
            { { "FRANC", hours(4) }, { "HIGEO", hours(3) }, { "AGLA", hours(2.5) }, { "EPS", hours(2) },
                { "ENSCI", hours(2) }, { "EMC", hours(0.5) } },
            {},
            { { "1%SG%N", 3, hours(2), 100, 34, "O", second, true },
                { "1SPE A %S.%N", 5, hours(4), 100, 35, "O", { { "SMATH", 5 }, { "SHGGS", 3 }, { "SLLCE", 2 } }, true },
                { "1SPE B %S.%N", 5, hours(4), 100, 35, "O", { { "SPHCH", 5 }, { "SSES", 4 } }, false },
                { "1SPE C %S.%N", 5, hours(4), 100, 35, "O",
                    { { "SSVT", 4 }, { "SNSI", 2 }, { "SHLP", 2 }, { "SARTS", 0 } }, false } } },
        { "1STMG", "1STMG%N", "1 STMG %N", "PREMIERE STMG %N", "21130018110", "", "1ERE STMG", "2222", 16, false,
            { { "FRANC", hours(4) }, { "HIGEO", hours(1.5) }, { "AGLA", hours(2) }, { "EPS", hours(2) },
                { "MATHS", hours(3) }, { "EMC", hours(0.5) }, { "SGN", hours(6) }, { "MANAG", hours(4) },
                { "DROEC", hours(4) } },
            {}, { { "1STMG%SG%N", 3, hours(2), 100, 34, "O", { { "ESP2", 7 }, { "ALL2", 3 } }, true } } },
        { "1STI2D", "1STI2D%N", "1 STI %N", "PREMIERE STI2D %N", "21130026110", "", "1ERE STI2D", "2223", 16, false,
            { { "FRANC", hours(3) }, { "HIGEO", hours(1.5) }, { "AGLA", hours(2) }, { "EPS", hours(2) },
                { "MATHS", hours(3) }, { "EMC", hours(0.5) }, { "IT", hours(3) } },
            { { "I2D", hours(6), "TP" }, { "PH-CH", hours(6), "TP" } },
            { { "1STI%SG%N", 2, hours(2), 100, 34, "O", { { "ESP2", 1 } }, true } } },
        { "TGENE", "TG%N", "TERM G%N", "TERMINALE GENERALE %N", "20210019110", "", "TERMINALE GENERALE", "2213", 17,
            false,
            { { "PHILO", hours(4) }, { "HIGEO", hours(3) }, { "AGLA", hours(2) }, { "EPS", hours(2) },
                { "ENSCI", hours(2) }, { "EMC", hours(0.5) } },
            {},
            { { "T%SG%N", 3, hours(2), 100, 34, "O", second, true },
                { "TSPE A %S.%N", 5, hours(6), 100, 35, "O", { { "SMATH", 5 }, { "SHGGS", 3 }, { "SLLCE", 2 } }, true },
                { "TSPE B %S.%N", 5, hours(6), 100, 35, "O",
                    { { "SPHCH", 4 }, { "SSES", 4 }, { "SSVT", 3 }, { "SNSI", 2 } }, false } } },
        { "TSTMG", "T STMG%N", "TSTMG%N", "TERMINALE STMG %N", "21230018110", "", "TERMINALE STMG", "2224", 17, false,
            { { "PHILO", hours(2) }, { "HIGEO", hours(1.5) }, { "AGLA", hours(2) }, { "EPS", hours(2) },
                { "MATHS", hours(3) }, { "EMC", hours(0.5) }, { "MSGN", hours(10) }, { "DROEC", hours(6) } },
            {}, { { "TSTMG%SG%N", 3, hours(2), 100, 34, "O", { { "ESP2", 7 }, { "ALL2", 3 } }, true } } },
    };
    return streams;
}

} // namespace navette::support
