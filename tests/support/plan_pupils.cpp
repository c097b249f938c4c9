// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/names.h"
#include "tests/support/plan_parts.h"

namespace navette::support {

namespace {
    /// 000000123AA: eleven characters, made up.
    QString ineOf(int n)
    {
        return QStringLiteral("%1%2%3")
            .arg(n, 9, 10, QChar(u'0'))
            .arg(QChar(u'A' + n % 23))
            .arg(QChar(u'A' + n * 7 % 23));
    }

    PlanPupil makePupil(Plan& plan, const PlanStructure& division, Random& random)
    {
        const Stream& stream = *division.stream;
        const int year = plan.options.year;
        const int n = static_cast<int>(plan.pupils.size());
        PlanPupil pupil;
        pupil.eleveId = QString::number(910001 + n);
        pupil.elenoet = QString::number(3001 + n);
        pupil.female = random.percent(50);
        pupil.family = familyName(random);
        if (random.percent(7))
            pupil.usage = pupil.family + u'-' + familyName(random);
        pupil.first = firstName(random, pupil.female);
        if (random.percent(60))
            pupil.first2 = firstName(random, pupil.female);
        pupil.repeats = random.percent(3);
        pupil.birth = QDate(year - stream.age - (pupil.repeats ? 1 : 0), 1, 1).addDays(random.below(365));
        pupil.newcomer = stream.entry || random.percent(5);
        pupil.entry = QDate(pupil.newcomer ? year : year - 1, 9, 1);
        // A newcomer from abroad or from a private school has no INE yet: a provisional pupil.
        if (!pupil.newcomer || !random.percent(4))
            pupil.ine = ineOf(1000 + n * 37);
        static const QStringList regimes { QStringLiteral("0"), QStringLiteral("24"), QStringLiteral("24"),
            QStringLiteral("25"), QStringLiteral("30") };
        pupil.regime = random.pick(regimes);
        pupil.mef = division.mefs.size() > 1 && random.percent(25) ? division.mefs.at(1) : division.mefs.at(0);
        return pupil;
    }

    /// The subject that a pupil takes in a barrette, by the weights.
    const Choice& choose(const std::vector<Choice>& choices, Random& random)
    {
        int total = 0;
        for (const Choice& choice : choices)
            total += choice.weight;
        int at = random.below(total);
        for (const Choice& choice : choices) {
            at -= choice.weight;
            if (at < 0)
                return choice;
        }
        return choices.front();
    }

    void giveOptions(Plan& plan, PlanPupil& pupil, const Stream& stream, Random& random)
    {
        const auto add = [&](const char* subject, const char* modality) {
            pupil.options.append({ plan.subjectOf.value(QString::fromUtf8(subject)), QString::fromUtf8(modality) });
        };
        for (const Course& course : stream.common) {
            if (qstrncmp(course.subject, "AGL", 3) == 0) {
                add(course.subject, "O");
                break;
            }
        }
        for (const Barrette& barrette : stream.barrettes) {
            if (!random.percent(barrette.percent))
                continue;
            add(choose(barrette.choices, random).subject, barrette.modality);
        }
    }
}

void planPupils(Plan& plan, const QList<StreamShare>& streams, Random& random)
{
    QHash<const Stream*, int> sizeOf;
    for (const StreamShare& share : streams)
        sizeOf.insert(share.stream, share.size);
    for (int d = 0; d < plan.divisions.size(); ++d) {
        PlanStructure& division = plan.divisions[d];
        const int size = sizeOf.value(division.stream) + random.between(-2, 1);
        for (int i = 0; i < size; ++i) {
            PlanPupil pupil = makePupil(plan, division, random);
            giveOptions(plan, pupil, *division.stream, random);
            pupil.division = d;
            division.pupils.append(static_cast<int>(plan.pupils.size()));
            plan.pupils.append(pupil);
        }
    }
}

} // namespace navette::support
