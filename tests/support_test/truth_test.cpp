// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "common/french.h"
#include "demo_files.h"

#include <QJsonArray>
#include <QSet>
#include <gtest/gtest.h>

/// truth.json is held against the files themselves, as our readers see them.
namespace navette::test {
namespace {

    class Truth : public testing::TestWithParam<const char*> {
    protected:
        void SetUp() override
        {
            demo = demoOf(QString::fromLatin1(GetParam()));
            truth = truthOf(demo);
            sts = stsOf(demo);
            pupils = siecleOf(demo, QStringLiteral("ElevesSansAdresses"));
            guardians = siecleOf(demo, QStringLiteral("ResponsablesAvecAdresses"));
            nomenclature = siecleOf(demo, QStringLiteral("Nomenclature"));
        }

        int count(const char* name) const
        {
            return truth.value(QLatin1String("counts")).toObject().value(QLatin1String(name)).toInt(-1);
        }
        int matched(const char* kind) const
        {
            const QJsonObject counts = truth.value(QLatin1String("counts")).toObject();
            return counts.value(QLatin1String("matched")).toObject().value(QLatin1String(kind)).toInt(-1);
        }
        QJsonObject matching(const char* kind) const
        {
            return truth.value(QLatin1String("matching")).toObject().value(QLatin1String(kind)).toObject();
        }
        QStringList theirsOf(const char* kind) const
        {
            QStringList all;
            const QJsonObject map = matching(kind);
            for (auto it = map.begin(); it != map.end(); ++it) {
                if (it.value().isArray()) {
                    for (const auto& theirs : it.value().toArray())
                        all.append(theirs.toString());
                } else {
                    all.append(it.value().toString());
                }
            }
            return all;
        }
        QSet<QString> teachingPosts() const
        {
            QSet<QString> posts;
            for (const sts::Individual& person : sts.individuals) {
                if (person.function == u"ENS" || (person.type == u"local" && person.function.isEmpty()))
                    posts.insert(person.type + u':' + person.id);
            }
            return posts;
        }

        support::Demo demo;
        QJsonObject truth;
        sts::Document sts;
        siecle::Document pupils, guardians, nomenclature;
    };

    INSTANTIATE_TEST_SUITE_P(Profiles, Truth, testing::Values("college16", "lycee45", "cite90"));

    TEST_P(Truth, CountsWhatTheSiecleFilesHold)
    {
        EXPECT_EQ(count("students"), pupils.pupils.size());
        QSet<QString> known;
        for (const siecle::Pupil& pupil : pupils.pupils)
            known.insert(pupil.eleveId);
        EXPECT_EQ(known.size(), pupils.pupils.size()) << "ELEVE_ID is a key";
        QSet<QString> linked;
        for (const siecle::GuardianLink& link : guardians.guardianLinks) {
            EXPECT_TRUE(known.contains(link.eleveId));
            linked.insert(link.personId);
        }
        EXPECT_EQ(count("guardians"), linked.size());
        EXPECT_GT(guardians.persons.size(), linked.size()) << "persons linked to nobody exist in number";

        QSet<QString> groups;
        for (const sts::Structure& group : sts.groups)
            groups.insert(group.code);
        int links = 0;
        for (const siecle::StructureLink& link : pupils.links)
            links += link.isGroup && known.contains(link.eleveId) && groups.contains(link.code);
        EXPECT_GT(links, 0);
        EXPECT_EQ(count("student_groups"), links);
    }

    TEST_P(Truth, CountsWhatStsHolds)
    {
        EXPECT_EQ(count("divisions"), sts.divisions.size());
        EXPECT_EQ(count("groups"), sts.groups.size());
        QSet<QString> services;
        int withHours = 0;
        for (const auto* list : { &sts.divisions, &sts.groups }) {
            for (const sts::Structure& structure : *list) {
                for (const sts::Service& service : structure.services) {
                    const QString key = structure.code + u'/' + service.subject + u'/' + service.modality;
                    EXPECT_FALSE(services.contains(key)) << qPrintable(key);
                    services.insert(key);
                    withHours += service.hours > 0;
                    int sum = 0;
                    for (const sts::TeacherShare& share : service.teachers)
                        sum += share.hours;
                    EXPECT_TRUE(service.teachers.isEmpty() || sum == service.hours) << qPrintable(key);
                }
            }
        }
        EXPECT_EQ(count("services"), withHours);
        EXPECT_LT(withHours, services.size()) << "some have 0 h";
        EXPECT_EQ(count("lessons"), 0);
    }

    TEST_P(Truth, CountsTheUnionOfSubjectsAndMefs)
    {
        QSet<QString> subjects, mefs;
        for (const siecle::Matiere& subject : nomenclature.subjects)
            subjects.insert(subject.code);
        for (const siecle::Mef& mef : nomenclature.mefs)
            mefs.insert(mef.code);
        const qsizetype known = subjects.size();
        for (const sts::Subject& subject : sts.subjects)
            subjects.insert(subject.code);
        EXPECT_GT(subjects.size(), known) << "STS knows a subject that SIECLE does not";
        for (const sts::Mef& mef : sts.mefs)
            mefs.insert(mef.code);
        const QJsonObject map = matching("subject");
        int own = 0;
        for (const Subject& subject : demo.previous.subjects())
            own += !map.contains(subject.code) && !subjects.contains(subject.code);
        EXPECT_GT(own, 0);
        EXPECT_EQ(count("subjects"), subjects.size() + own);
        EXPECT_EQ(count("mefs"), mefs.size());

        QSet<QString> rooms;
        for (const QByteArray& line : bytesOf(demo, QStringLiteral("rooms.csv")).split('\n').mid(1)) {
            if (!line.isEmpty())
                rooms.insert(QString::fromUtf8(line).section(u';', 0, 0));
        }
        for (const Room& room : demo.previous.rooms())
            rooms.insert(room.code);
        EXPECT_EQ(count("rooms"), rooms.size());
    }

    TEST_P(Truth, CountsTeachersAsPersons)
    {
        const QSet<QString> posts = teachingPosts();
        EXPECT_EQ(matched("teacher"), posts.size());
        const QStringList theirs = theirsOf("teacher");
        int gone = 0;
        for (const Teacher& teacher : demo.previous.teachers()) {
            const QString name = french::personName(teacher.familyName, teacher.usageName, teacher.firstName);
            const QString dated = name + QStringLiteral(" (") + french::date(teacher.birthDate) + u')';
            gone += !matching("teacher").contains(name) && !matching("teacher").contains(dated);
        }
        EXPECT_GT(gone, 0);
        // Everybody of last year, and whoever of STS nobody of last year answers to.
        EXPECT_EQ(count("teachers"), demo.previous.teachers().size() + posts.size() - theirs.size());
    }

    TEST_P(Truth, MatchesRowsOfLastYearWithObjectsOfSts)
    {
        QSet<QString> divisions, groups, subjects;
        for (const sts::Structure& division : sts.divisions)
            divisions.insert(division.code);
        for (const sts::Structure& group : sts.groups)
            groups.insert(group.code);
        for (const sts::Subject& subject : sts.subjects)
            subjects.insert(subject.code);
        EXPECT_EQ(divisions.size() + groups.size(), sts.divisions.size() + sts.groups.size()) << "codes are unique";
        const struct {
            const char* kind;
            QSet<QString> theirs;
        } kinds[] = { { "teacher", teachingPosts() }, { "division", divisions }, { "group", groups },
            { "subject", subjects } };
        for (const auto& [kind, theirs] : kinds) {
            QSet<QString> seen;
            for (const QString& key : theirsOf(kind)) {
                EXPECT_TRUE(theirs.contains(key)) << kind << ' ' << qPrintable(key);
                EXPECT_FALSE(seen.contains(key)) << kind << ' ' << qPrintable(key);
                seen.insert(key);
            }
            EXPECT_FALSE(seen.isEmpty()) << kind;
            EXPECT_EQ(matched(kind), theirs.size());
        }
        QStringList names;
        for (const Teacher& teacher : demo.previous.teachers())
            names.append(french::personName(teacher.familyName, teacher.usageName, teacher.firstName));
        int dated = 0;
        for (const QString& ours : matching("teacher").keys()) {
            const QString name = ours.section(QStringLiteral(" ("), 0, 0);
            EXPECT_EQ(names.count(name), name == ours ? 1 : 2) << qPrintable(ours);
            dated += name != ours;
        }
        EXPECT_GE(dated, 2) << "homonyms carry their birth date";
    }

    TEST_P(Truth, EveryMessyCaseIsThere)
    {
        const QJsonObject mess = truth.value(QLatin1String("mess")).toObject();
        for (const char* name : { "enseignants_homonymes", "eleves_homonymes", "enseignants_a_deux_supports",
                 "enseignants_locaux_sans_date_de_naissance", "identifiants_communs_epp_local",
                 "professeurs_principaux", "enseignants_nouveaux", "enseignants_partis",
                 "enseignants_sans_date_de_naissance_l_an_dernier", "enseignants_accents_perdus",
                 "enseignants_sous_leur_nom_patronymique", "enseignants_nom_compose_inverse",
                 "enseignants_faute_de_frappe", "enseignants_jour_et_mois_echanges", "enseignants_un_prenom_sur_deux",
                 "eleves_sans_division", "eleves_provisoires_sans_ine", "eleves_sortis", "eleves_sortant_plus_tard",
                 "eleves_dans_deux_divisions", "eleves_dans_un_groupe_sans_division", "eleves_sans_sexe",
                 "ine_en_double", "ine_mal_formes", "responsables_sans_eleve", "groupes_sur_plusieurs_divisions",
                 "groupes_a_code_long_ou_a_blanc_ou_point", "services_a_zero_heure", "services_a_la_quinzaine",
                 "services_a_demi_heure_pres", "services_partages", "services_en_trente_sixiemes", "co_enseignement",
                 "services_sans_enseignant", "options_que_personne_ne_prend", "matieres_sous_un_libelle_deja_pris",
                 "personnel_non_enseignant", "suppleants" })
            EXPECT_GT(mess.value(QLatin1String(name)).toInt(), 0) << name;
        if (demo.uai != demoOf(QStringLiteral("college16")).uai) {
            EXPECT_EQ(mess.value(QLatin1String("matieres_du_groupe_qui_en_a_le_plus")).toInt(), 9);
            EXPECT_GE(mess.value(QLatin1String("divisions_du_groupe_qui_en_a_le_plus")).toInt(), 11);
        }
    }

    TEST_P(Truth, TheFilesShowTheMessThatTheTruthCounts)
    {
        const QJsonObject mess = truth.value(QLatin1String("mess")).toObject();
        int leavers = 0, later = 0, provisional = 0;
        QHash<QString, int> ines, names;
        for (const siecle::Pupil& pupil : pupils.pupils) {
            leavers += pupil.exit.isValid() && pupil.exit < QDate(2026, 8, 28);
            later += pupil.exit.isValid() && pupil.exit > QDate(2026, 8, 28);
            provisional += pupil.ine.isEmpty();
            if (!pupil.ine.isEmpty())
                ++ines[pupil.ine];
            ++names[pupil.familyName + pupil.firstName];
        }
        EXPECT_EQ(leavers, mess.value(QLatin1String("eleves_sortis")).toInt());
        EXPECT_EQ(later, mess.value(QLatin1String("eleves_sortant_plus_tard")).toInt());
        EXPECT_EQ(provisional, mess.value(QLatin1String("eleves_provisoires_sans_ine")).toInt());
        const QList<int> sharing = ines.values();
        EXPECT_EQ(std::count_if(sharing.cbegin(), sharing.cend(), [](int n) { return n > 1; }), 1);
        const QList<int> homonyms = names.values();
        EXPECT_GE(std::count_if(homonyms.cbegin(), homonyms.cend(), [](int n) { return n > 1; }), 1);

        QSet<QString> placed;
        for (const siecle::StructureLink& link : pupils.links) {
            if (!link.isGroup)
                placed.insert(link.eleveId);
        }
        const auto without = std::count_if(pupils.pupils.cbegin(), pupils.pupils.cend(),
            [&](const siecle::Pupil& pupil) { return !placed.contains(pupil.eleveId); });
        EXPECT_EQ(without, mess.value(QLatin1String("eleves_sans_division")).toInt());
        EXPECT_FALSE(pupils.unknownElements.isEmpty());
        EXPECT_FALSE(nomenclature.unknownElements.isEmpty());
    }

} // namespace
} // namespace navette::test
