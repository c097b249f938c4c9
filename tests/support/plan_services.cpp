// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_parts.h"

namespace navette::support {

void planServices(Plan& plan)
{
    for (PlanStructure& division : plan.divisions) {
        for (const Course& course : division.stream->common) {
            PlanService service = serviceOf(plan, course);
            if (service.h36 == 0)
                service.shares.clear();
            division.services.append(service);
        }
    }
}

namespace {
    PlanService* find(Plan& plan, PlanStructure& structure, const char* subject)
    {
        const int wanted = plan.subjectOf.value(QString::fromUtf8(subject));
        for (PlanService& service : structure.services) {
            if (service.subject == wanted && service.modality == u"CG")
                return &service;
        }
        return nullptr;
    }

    /// The first service of that subject in a division from \a from on that nothing odd happened to yet.
    PlanService* pick(Plan& plan, const QList<const char*>& subjects, qsizetype from)
    {
        const qsizetype count = plan.divisions.size();
        for (qsizetype i = 0; i < count; ++i) {
            for (const char* subject : subjects) {
                PlanService* service = find(plan, plan.divisions[(from + i) % count], subject);
                if (service && service->shares.size() == 1 && service->shares.first().h36 == service->h36)
                    return service;
            }
        }
        return nullptr;
    }
}

void planServiceMess(Plan& plan, Random& random)
{
    const int scale = static_cast<int>(plan.divisions.size()) / 16;
    const auto anywhere = [&] { return static_cast<qsizetype>(random.below(static_cast<int>(plan.divisions.size()))); };
    for (int i = 0; i < 2 * scale; ++i) {
        // Two teachers share a class: 88 hours a year, 2.444 a week, and the rest.
        if (PlanService* service = pick(plan, { "FRANC", "LEHIG", "PHILO" }, anywhere());
            service && service->h36 > 88) {
            service->shares = { PlanShare { -1, 0, 88, 0 }, PlanShare { -1, 0, service->h36 - 88, 0 } };
            ++plan.mess[QStringLiteral("services_partages")];
        }
    }
    for (int i = 0; i < scale; ++i) {
        // One teacher after the other: fourteen hours of the year, then the rest (0.389 and 0.611 a week).
        if (PlanService* service = pick(plan, { "A-PLA", "PSE", "ENSCI", "SES" }, anywhere())) {
            service->shares = { PlanShare { -1, 0, 14, 0 }, PlanShare { -1, 0, service->h36 - 14, 0 } };
            ++plan.mess[QStringLiteral("services_en_trente_sixiemes")];
        }
    }
    for (int i = 0; i < 2 * scale; ++i) {
        // Two teachers in one room, for an hour.
        if (PlanService* service = pick(plan, { "MATHS", "MAPRO" }, anywhere())) {
            service->shares.append(PlanShare { -1, 0, 36, 0 });
            service->coTeaching = true;
            ++plan.mess[QStringLiteral("co_enseignement")];
        }
    }
    for (int i = 0; i < 2 * scale; ++i) {
        if (PlanService* service = pick(plan, { "EDMUS", "AGLA", "EPS" }, anywhere())) {
            service->shares.clear();
            ++plan.mess[QStringLiteral("services_sans_enseignant")];
        }
    }
    // A service left at 0 h, though somebody is named for it.
    PlanService zero = serviceOf(plan, { "AIDE", 0, "AI" });
    plan.divisions.first().services.append(zero);
}

} // namespace navette::support
