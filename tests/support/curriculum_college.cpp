// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curriculum.h"

namespace navette::support {

const std::vector<Stream>& collegeStreams()
{
    // From 5e to 3e the second language is taught in groups over two divisions.
    const std::vector<Choice> second { { "ESP2", 6 }, { "ALL2", 2 }, { "ITA2", 2 } };
    static const std::vector<Stream> streams {
        { "6EME", "6%A", "6EME %A", "SIXIEME %A", "10010012110", "1001000B11A", "6EME", "2111", 11, true,
            { { "FRANC", hours(4.5) }, { "MATHS", hours(4.5) }, { "MATHS", hours(1), "AP" }, { "AGL1", hours(4) },
                { "HIGEO", hours(3) }, { "EPS", hours(4) }, { "A-PLA", hours(1) }, { "EDMUS", hours(1) } },
            { { "SVT", hours(1.5), "TP" }, { "PH-CH", hours(1.5), "TP" } },
            { { "6%S.%N", 4, hours(2), 14, 28, "F", { { "ALL1", 1 } }, false },
                { "CHORALE 6EME", 0, hours(1), 9, 60, "F", { { "CHANT", 1 }, { "OCCIT", 0 } }, false } } },
        { "5EME", "5%A", "5 %A", "CINQUIEME %A", "10110001110", "", "5EME", "2112", 12, false,
            { { "FRANC", hours(4.5) }, { "MATHS", hours(3.5) }, { "AGL1", hours(3) }, { "HIGEO", hours(3) },
                { "EPS", hours(3) }, { "SVT", hours(1.5) }, { "PH-CH", hours(1.5) }, { "A-PLA", hours(1) },
                { "EDMUS", hours(1) }, { "VIECL", hours(0) } },
            { { "TECHN", hours(1), "TP" }, { "EMC", hours(0.5), "TP" } },
            { { "5%SG%N", 2, hours(2.5), 100, 30, "O", second, true },
                { "5 LATIN.%N", 4, hours(1), 16, 32, "F", { { "LATIN", 1 }, { "GREC", 0 } }, false } } },
        { "4EME", "4%A", "4E%A", "QUATRIEME %A", "10210001110", "", "4EME", "2113", 13, false,
            { { "FRANC", hours(4.5) }, { "MATHS", hours(3.5) }, { "AGL1", hours(3) }, { "HIGEO", hours(3) },
                { "EPS", hours(3) }, { "SVT", hours(1.5) }, { "PH-CH", hours(1.5) }, { "TECHN", hours(1.5) },
                { "A-PLA", hours(1) }, { "EDMUS", hours(1) } },
            {},
            { { "4%SG%N", 2, hours(2.5), 100, 30, "O", second, true },
                { "4 LATIN.%N", 4, hours(2), 13, 32, "F", { { "LATIN", 1 } }, false } } },
        { "3EME", "3%A", "3EME%A", "TROISIEME %A", "10310019110", "", "3EME", "2114", 14, false,
            { { "FRANC", hours(4) }, { "MATHS", hours(3.5) }, { "AGL1", hours(3) }, { "HIGEO", hours(3.5) },
                { "EPS", hours(3) }, { "A-PLA", hours(1) }, { "EDMUS", hours(1) }, { "TECHN", hours(1.5) } },
            { { "SVT", hours(1.5), "TP" }, { "PH-CH", hours(1.5), "TP" } },
            { { "3%S GR%N", 2, hours(2.5), 100, 30, "O", second, true },
                { "3 LATIN.%N", 4, hours(2), 12, 32, "F", { { "LATIN", 1 } }, false },
                { "CHORALE COLLEGE", 0, hours(1), 8, 60, "F", { { "CHANT", 1 } }, true } } },
    };
    return streams;
}

} // namespace navette::support
