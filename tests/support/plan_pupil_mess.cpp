// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/names.h"
#include "tests/support/plan_parts.h"

#include <algorithm>

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    /// A pupil like any of the list to whom nothing odd happened yet.
    PlanPupil& ordinary(Plan& plan, Random& random, int division = -1)
    {
        for (;;) {
            PlanPupil& pupil = plan.pupils[random.below(static_cast<int>(plan.pupils.size()))];
            const bool odd = pupil.fixedName || pupil.exit.isValid() || pupil.ine.isEmpty() || pupil.division < 0;
            if (!odd && (division < 0 || pupil.division == division)) {
                pupil.fixedName = true;
                return pupil;
            }
        }
    }

    void addUnplaced(Plan& plan, Random& random, int count)
    {
        for (int i = 0; i < count; ++i) {
            PlanPupil pupil = plan.pupils.at(random.below(static_cast<int>(plan.pupils.size())));
            const int n = static_cast<int>(plan.pupils.size());
            pupil.eleveId = QString::number(910001 + n);
            pupil.elenoet = QString::number(3001 + n);
            pupil.family = familyName(random);
            pupil.usage.clear();
            pupil.first = firstName(random, pupil.female);
            pupil.birth = pupil.birth.addDays(random.between(-40, 40));
            pupil.ine.clear();
            pupil.newcomer = true;
            pupil.fixedName = false;
            pupil.exit = {};
            pupil.entry = QDate(plan.options.year, 9, 1);
            pupil.division = -1;
            plan.pupils.append(pupil);
        }
    }

    /// One who is in a group and in no division; of a MEF of the group's, else SIECLE would not have linked the two.
    void putUnplacedIntoGroup(Plan& plan, int firstUnplaced)
    {
        const auto linked = [&](const PlanPupil* pupil) {
            return std::find_if(plan.groups.begin(), plan.groups.end(), [&](const PlanStructure& group) {
                return group.linked && (!pupil || group.mefs.contains(pupil->mef));
            });
        };
        int chosen = firstUnplaced;
        for (int p = firstUnplaced; p < plan.pupils.size() && linked(&plan.pupils.at(chosen)) == plan.groups.end(); ++p)
            chosen = p;
        auto group = linked(&plan.pupils.at(chosen));
        if (group == plan.groups.end()) {
            // All of them are of entry classes, whose groups SIECLE does not hold yet: the last one is not.
            group = linked(nullptr);
            const PlanPupil& mate = plan.pupils.at(group->pupils.first());
            plan.pupils[chosen].mef = mate.mef;
            plan.pupils[chosen].options = mate.options;
        }
        group->pupils.append(chosen);
        plan.mess[text("eleves_dans_un_groupe_sans_division")] = 1;
    }

    void makeLeavers(Plan& plan, Random& random, int count)
    {
        const int year = plan.options.year;
        for (int i = 0; i < count; ++i) {
            ordinary(plan, random).exit = i % 2 ? QDate(year, 8, 25) : QDate(year, 7, random.between(1, 12));
            ++plan.mess[text("eleves_sortis")];
        }
        for (int i = 0; i < 2 + count / 3; ++i) {
            ordinary(plan, random).exit = QDate(year + 1, 2, random.between(1, 20));
            ++plan.mess[text("eleves_sortant_plus_tard")];
        }
    }

    void makeHomonyms(Plan& plan, Random& random)
    {
        for (int pair = 0; pair < 2; ++pair) {
            PlanPupil& first = ordinary(plan, random);
            PlanPupil& second = pair == 0 ? ordinary(plan, random, first.division) : ordinary(plan, random);
            second.family = first.family;
            second.usage = first.usage;
            second.first = first.first;
            second.female = first.female;
            if (second.birth == first.birth)
                second.birth = second.birth.addDays(-9);
            plan.mess[text("eleves_homonymes")] += 2;
        }
    }
}

void planPupilMess(Plan& plan, Random& random)
{
    const int scale = 1 + static_cast<int>(plan.pupils.size()) / 100;
    makeHomonyms(plan, random);
    makeLeavers(plan, random, 2 * scale);

    PlanPupil& doubled = ordinary(plan, random);
    doubled.ine = ordinary(plan, random).ine;
    plan.mess[text("ine_en_double")] = 1;
    ordinary(plan, random).ine.chop(2);
    ordinary(plan, random).ine = text("EN COURS");
    plan.mess[text("ine_mal_formes")] = 2;
    ordinary(plan, random).noSex = true;
    plan.mess[text("eleves_sans_sexe")] = 1;
    PlanPupil& twice = ordinary(plan, random);
    twice.secondDivision = twice.division == 0 ? 1 : 0;
    plan.mess[text("eleves_dans_deux_divisions")] = 1;

    const int firstUnplaced = static_cast<int>(plan.pupils.size());
    addUnplaced(plan, random, 2 + scale);
    putUnplacedIntoGroup(plan, firstUnplaced);
    for (const PlanPupil& pupil : std::as_const(plan.pupils)) {
        plan.mess[text("eleves_sans_division")] += pupil.division < 0 ? 1 : 0;
        plan.mess[text("eleves_provisoires_sans_ine")] += pupil.ine.isEmpty() ? 1 : 0;
    }
}

void planFamilies(Plan& plan, Random& random)
{
    static const QStringList kinds { text("RUE"), text("AVENUE"), text("CHEMIN"), text("IMPASSE"), text("ALLÉE") };
    QHash<int, QList<int>> parentsOf;
    for (int p = 0; p < plan.pupils.size(); ++p) {
        PlanPupil& pupil = plan.pupils[p];
        QList<int> parents;
        // A brother or sister of a pupil already there has the same parents and name.
        if (p > 40 && !pupil.fixedName && random.percent(14)) {
            const int elder = random.below(p - 20);
            parents = parentsOf.value(elder);
            pupil.family = plan.pupils.at(elder).family;
            pupil.usage = plan.pupils.at(elder).usage;
        } else {
            plan.streets.append(QStringLiteral("%1 %2 DES %3S")
                                    .arg(random.between(1, 140))
                                    .arg(random.pick(kinds), familyName(random).section(u'-', 0, 0).toUpper()));
            const int count = random.percent(72) ? 2 : 1;
            for (int i = 0; i < count; ++i) {
                PlanPerson person;
                person.id = QString::number(710001 + plan.persons.size());
                person.female = i == 0;
                person.family = i == 1 || random.percent(40) ? pupil.family : familyName(random);
                if (person.female && person.family != pupil.family && random.percent(50))
                    person.usage = pupil.family;
                person.first = firstName(random, person.female);
                person.address = static_cast<int>(plan.streets.size()) - 1;
                parents.append(static_cast<int>(plan.persons.size()));
                plan.persons.append(person);
            }
        }
        parentsOf.insert(p, parents);
        for (const int parent : std::as_const(parents)) {
            PlanPerson& person = plan.persons[parent];
            person.links.append({ p, 1, person.female ? text("10") : text("20") });
        }
    }
    // Adults whose children left long ago are still in the base, linked to nobody.
    const int left = static_cast<int>(plan.persons.size()) / 20;
    for (int i = 0; i < left; ++i) {
        PlanPerson person;
        person.id = QString::number(710001 + plan.persons.size());
        person.female = random.percent(50);
        person.family = familyName(random);
        person.first = firstName(random, person.female);
        person.address = random.below(static_cast<int>(plan.streets.size()));
        plan.persons.append(person);
    }
    plan.mess[text("responsables_sans_eleve")] = left;
}

} // namespace navette::support
