// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_parts.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    void add(Plan& plan, const char* type, const QString& code, const QString& label, int capacity)
    {
        const QString site
            = plan.options.profile == u"cite90" && code.startsWith(u'P') ? text("Annexe") : text("Principal");
        plan.rooms.append({ code, label, text(type), site, capacity });
    }
}

void planRooms(Plan& plan)
{
    // A class is in some room all the time, and a barrette has more groups than divisions.
    const int divisions = static_cast<int>(plan.divisions.size());
    const int rooms = divisions * 5 / 4 + 4;
    for (int i = 0; i < rooms; ++i) {
        const QString code = QString(QChar(u'A' + i / 30 % 26)) + QString::number(100 * (1 + i / 10 % 3) + 1 + i % 10);
        add(plan, "salle", code, text("Salle ") + code, i % 9 == 4 ? 24 : 35);
    }
    for (int i = 0; i < divisions / 3 + 3; ++i)
        add(plan, "labo", QStringLiteral("LAB%1").arg(i + 1), text("Laboratoire ") + QString::number(i + 1), 32);
    for (int i = 0; i < divisions / 5 + 2; ++i)
        add(plan, "gymnase", QStringLiteral("GYM%1").arg(i + 1), text("Gymnase, aire ") + QString::number(i + 1), 70);
    for (int i = 0; i < divisions / 12 + 2; ++i) {
        add(plan, "musique", QStringLiteral("MUS%1").arg(i + 1), text("Salle de musique ") + QString::number(i + 1),
            60);
        add(plan, "arts", QStringLiteral("ART%1").arg(i + 1), text("Atelier d’arts ") + QString::number(i + 1), 35);
        add(plan, "informatique", QStringLiteral("INFO%1").arg(i + 1),
            text("Salle informatique ") + QString::number(i + 1), 35);
    }
    if (plan.options.profile == u"cite90") {
        for (int i = 0; i < 24; ++i)
            add(plan, "atelier", QStringLiteral("P%1").arg(i + 1, 2, 10, QChar(u'0')),
                text("Atelier professionnel ") + QString::number(i + 1), 20);
    }
    add(plan, "autre", text("CDI"), text("Centre de documentation et d’information"), 40);
}

} // namespace navette::support
