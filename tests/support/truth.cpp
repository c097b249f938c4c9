// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curriculum.h"
#include "tests/support/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace navette::support {

namespace {
    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    template <class List, class Wanted> int countOf(const List& list, Wanted wanted)
    {
        return static_cast<int>(std::count_if(list.cbegin(), list.cend(), wanted));
    }

    QMap<QString, int> messOfStructures(const Plan& plan)
    {
        QMap<QString, int> mess;
        mess[text("groupes_sur_plusieurs_divisions")]
            = countOf(plan.groups, [](const PlanStructure& g) { return g.divisions.size() > 1; });
        mess[text("groupes_a_code_long_ou_a_blanc_ou_point")] = countOf(plan.groups,
            [](const PlanStructure& g) { return g.code.size() > 8 || g.code.contains(u' ') || g.code.contains(u'.'); });
        for (const PlanStructure& group : plan.groups) {
            int& subjects = mess[text("matieres_du_groupe_qui_en_a_le_plus")];
            subjects = std::max(subjects, static_cast<int>(group.services.size()));
            int& divisions = mess[text("divisions_du_groupe_qui_en_a_le_plus")];
            divisions = std::max(divisions, static_cast<int>(group.divisions.size()));
        }
        for (const QList<PlanStructure>* list : { &plan.divisions, &plan.groups }) {
            for (const PlanStructure& structure : *list) {
                for (const PlanService& service : structure.services) {
                    const int h36 = service.structureH36();
                    mess[text("services_a_zero_heure")] += h36 == 0;
                    mess[text("services_a_la_quinzaine")] += h36 == 18;
                    mess[text("services_a_demi_heure_pres")] += h36 > 18 && h36 % 36 == 18;
                }
            }
        }
        return mess;
    }

    QMap<QString, int> messOfSubjects(const Plan& plan)
    {
        QMap<QString, int> mess;
        QHash<QString, int> labels;
        QSet<int> taken;
        for (const PlanPupil& pupil : plan.pupils) {
            for (const PlanPupil::Option& option : pupil.options)
                taken.insert(option.subject);
        }
        QSet<int> offered;
        for (const PlanMef& mef : plan.mefs) {
            if (!mef.stream)
                continue;
            for (const Barrette& barrette : mef.stream->barrettes) {
                for (const Choice& choice : barrette.choices)
                    offered.insert(plan.subjectOf.value(text(choice.subject)));
            }
        }
        mess[text("options_que_personne_ne_prend")] = static_cast<int>((offered - taken).size());
        for (const PlanSubject& subject : plan.subjects) {
            if (subject.inSts)
                mess[text("matieres_sous_un_libelle_deja_pris")] += ++labels[subject.label] > 1;
        }
        return mess;
    }

    QJsonObject object(const QMap<QString, QString>& map)
    {
        QJsonObject json;
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            json.insert(it.key(), it.value());
        return json;
    }
}

QByteArray truthFile(const Plan& plan, const PreviousYear& previous)
{
    int services = 0;
    for (const QList<PlanStructure>* list : { &plan.divisions, &plan.groups }) {
        for (const PlanStructure& structure : *list) {
            services
                += countOf(structure.services, [](const PlanService& service) { return service.structureH36() > 0; });
        }
    }
    // A substitute with the function ENS teaches here, and is new every year.
    const qsizetype substitutes = plan.substitutes.size();
    qsizetype posts = substitutes;
    for (const PlanTeacher& teacher : plan.teachers)
        posts += teacher.posts.size();
    const int stsSubjects = countOf(plan.subjects, [](const PlanSubject& s) { return s.inSts; });

    QJsonObject counts;
    counts.insert(text("students"), plan.pupils.size());
    counts.insert(text("guardians"), countOf(plan.persons, [](const PlanPerson& p) { return !p.links.isEmpty(); }));
    counts.insert(text("divisions"), plan.divisions.size());
    counts.insert(text("groups"), plan.groups.size());
    counts.insert(text("teachers"), plan.teachers.size() + substitutes + plan.gone.size());
    counts.insert(text("subjects"),
        countOf(plan.subjects, [](const PlanSubject& s) { return s.inSts || s.inSiecle; }) + previous.subjectsOfItsOwn);
    counts.insert(text("mefs"), plan.mefs.size());
    counts.insert(text("services"), services);
    counts.insert(text("lessons"), 0);
    counts.insert(text("rooms"), plan.rooms.size() + previous.roomsOfItsOwn);
    counts.insert(text("student_groups"), knownLinks(plan).size());
    counts.insert(text("matched"),
        QJsonObject { { text("teacher"), posts }, { text("division"), plan.divisions.size() },
            { text("group"), plan.groups.size() }, { text("subject"), stsSubjects } });
    counts.insert(text("unmatched"),
        QJsonObject { { text("teacher"), 0 }, { text("division"), 0 }, { text("group"), 0 }, { text("subject"), 0 } });

    QJsonObject teachers;
    for (auto it = previous.teachers.cbegin(); it != previous.teachers.cend(); ++it)
        teachers.insert(it.key(),
            it.value().size() == 1 ? QJsonValue(it.value().first())
                                   : QJsonValue(QJsonArray::fromStringList(it.value())));
    const QJsonObject matching { { text("teacher"), teachers }, { text("division"), object(previous.divisions) },
        { text("group"), object(previous.groups) }, { text("subject"), object(previous.subjects) } };

    QMap<QString, int> all = plan.mess;
    all.insert(messOfStructures(plan));
    all.insert(messOfSubjects(plan));
    all[text("personnel_non_enseignant")] = static_cast<int>(plan.others.size());
    all[text("suppleants")] = static_cast<int>(plan.substitutes.size());
    QJsonObject mess;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        mess.insert(it.key(), it.value());

    return QJsonDocument(
        QJsonObject { { text("counts"), counts }, { text("matching"), matching }, { text("mess"), mess } })
        .toJson();
}

} // namespace navette::support
