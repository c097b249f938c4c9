// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/names.h"
#include "tests/support/plan_parts.h"

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    /// Gives the teacher the kind of name that the spelling is about.
    void suit(PlanTeacher& teacher, Spelling spelling, Random& random)
    {
        switch (spelling) {
        case Spelling::NoAccents:
            teacher.family = teacher.family + text("-Mélèze");
            break;
        case Spelling::FamilyName:
            teacher.usage = text("Clairbois-") + familyName(random);
            break;
        case Spelling::SwappedCompound:
            teacher.usage.clear();
            teacher.family = teacher.family.section(u'-', 0, 0) + text("-Brindille");
            break;
        case Spelling::OneFirstName:
            teacher.first += u' ' + text(teacher.female ? "Marie" : "Joseph");
            break;
        case Spelling::SwappedDate:
            teacher.birth = QDate(teacher.birth.year(), 3, 11);
            break;
        default:
            break;
        }
    }

    bool possible(const PlanTeacher& teacher, Spelling spelling)
    {
        if (spelling == Spelling::SwappedDate || spelling == Spelling::NoBirthDate)
            return teacher.birth.isValid();
        if (spelling == Spelling::FamilyName)
            return !teacher.isLocal();
        return true;
    }

    Spelling draw(Random& random)
    {
        static constexpr struct {
            Spelling spelling;
            int share;
        } shares[] = { { Spelling::New, 10 }, { Spelling::NoBirthDate, 8 }, { Spelling::NoAccents, 7 },
            { Spelling::FamilyName, 4 }, { Spelling::SwappedCompound, 3 }, { Spelling::Typo, 4 },
            { Spelling::SwappedDate, 2 }, { Spelling::OneFirstName, 3 } };
        int lot = random.below(100);
        for (const auto& [spelling, share] : shares) {
            lot -= share;
            if (lot < 0)
                return spelling;
        }
        return Spelling::Exact;
    }

    /// Two teachers of one name, told apart by their birth dates and subjects only.
    void makeHomonyms(Plan& plan)
    {
        QList<int> chosen;
        for (int t = 0; t < plan.teachers.size() && chosen.size() < 2; ++t) {
            const PlanTeacher& teacher = plan.teachers.at(t);
            const bool free = !teacher.isLocal() && teacher.posts.size() == 1;
            if (free && (chosen.isEmpty() || plan.teachers.at(chosen.first()).discipline != teacher.discipline))
                chosen.append(t);
        }
        for (const int t : chosen) {
            PlanTeacher& teacher = plan.teachers[t];
            teacher.family = text("D'Aulnaie");
            teacher.first = text("Anne-Sophie");
            teacher.usage.clear();
            teacher.female = true;
            teacher.spelling = Spelling::Exact;
            teacher.birth
                = t == chosen.first() ? QDate(plan.options.year - 51, 3, 12) : QDate(plan.options.year - 38, 11, 2);
            ++plan.mess[text("enseignants_homonymes")];
        }
    }

    QString messName(Spelling spelling)
    {
        switch (spelling) {
        case Spelling::New:
            return text("enseignants_nouveaux");
        case Spelling::Exact:
            return text("enseignants_ecrits_pareil");
        case Spelling::NoBirthDate:
            return text("enseignants_sans_date_de_naissance_l_an_dernier");
        case Spelling::NoAccents:
            return text("enseignants_accents_perdus");
        case Spelling::FamilyName:
            return text("enseignants_sous_leur_nom_patronymique");
        case Spelling::SwappedCompound:
            return text("enseignants_nom_compose_inverse");
        case Spelling::Typo:
            return text("enseignants_faute_de_frappe");
        case Spelling::SwappedDate:
            return text("enseignants_jour_et_mois_echanges");
        case Spelling::OneFirstName:
            return text("enseignants_un_prenom_sur_deux");
        }
        return {};
    }
}

void spellTeachers(Plan& plan, Random& random)
{
    // One of each in any school, then by chance.
    QList<Spelling> due { Spelling::New, Spelling::NoBirthDate, Spelling::NoAccents, Spelling::FamilyName,
        Spelling::SwappedCompound, Spelling::Typo, Spelling::SwappedDate, Spelling::OneFirstName };
    for (int t = 0; t < plan.teachers.size(); ++t) {
        PlanTeacher& teacher = plan.teachers[t];
        if (teacher.posts.size() > 1) {
            teacher.spelling = Spelling::Exact;
            continue;
        }
        Spelling spelling = draw(random);
        if (t % 3 == 2 && !due.isEmpty() && possible(teacher, due.first()))
            spelling = due.takeFirst();
        teacher.spelling = possible(teacher, spelling) ? spelling : Spelling::Exact;
        suit(teacher, teacher.spelling, random);
    }
    makeHomonyms(plan);
    for (const PlanTeacher& teacher : std::as_const(plan.teachers)) {
        ++plan.mess[messName(teacher.spelling)];
        if (teacher.isLocal())
            ++plan.mess[text("enseignants_locaux_sans_date_de_naissance")];
    }
    plan.mess[text("enseignants_partis")] = static_cast<int>(plan.gone.size());
}

} // namespace navette::support
