// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

namespace navette::checks {

namespace {

    /// The French lesson runs every other week while its share counts every week.
    void halved(CleanSchool& s, const char* code)
    {
        const Id<WeekSet> set = s.insert(
            WeekSet { .code = QString::fromLatin1(code), .label = QStringLiteral("Une partie"), .weeks = 0xAA });
        s.edit(s.frenchLesson, [&](Lesson& row) { row.weekSet = set; });
    }

    void twoTogether(CleanSchool& s)
    {
        s.insert(ServiceShare {
            .service = s.frenchOfA, .teacher = s.fougere, .post = s.fougerePost, .annualMinutes = 2160 });
    }

    /// The MEF has a programme, which has German and not French.
    void withProgramme(CleanSchool& s) { s.insert(Programme { .mef = s.sixth, .subject = s.allemand }); }

    void secondPost(CleanSchool& s)
    {
        s.insert(StsIndividual { .stsId = QStringLiteral("20049"), .type = QStringLiteral("epp") });
        s.settle(MatchKind::Teacher, s.aubrac.value, QStringLiteral("epp:20049"));
        s.edit(s.frenchShare, [](ServiceShare& row) { row.post = {}; });
    }

} // namespace

std::vector<Fault> teachingFaults()
{
    using enum Severity;
    using enum Receiver;
    return {
        { "T01", Blocks, "que STS a en service", 1,
            in(Sts, [](CleanSchool& s) { s.unsettle(MatchKind::Teacher, "epp:31762"); }) },
        { "T01", Blocks, "n’a pas de correspondance", 1,
            in(Sts,
                [](CleanSchool& s) {
                    const Id<Teacher> own = s.insert(Teacher { .familyName = QStringLiteral("GENET") });
                    s.edit(s.frenchShare, [&](ServiceShare& row) { row.teacher = own, row.post = {}; });
                }) },
        { "T02", ToVerify, "ni comme titulaire", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.aubracPost, [](StsIndividual& row) { row.type = QStringLiteral("eppsup"); });
                }) },
        { "T02", Information, "personnel local", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.aubracPost, [](StsIndividual& row) { row.type = QStringLiteral("local"); });
                }) },
        { "T03", Blocks, "n’est plus dans le dernier fichier STS", 1,
            in(Sts, [](CleanSchool& s) { s.school.remove(s.aubracPost); }) },
        { "T04", Blocks, "même correspondance", 2,
            in(Sts,
                [](CleanSchool& s) { s.settle(MatchKind::Teacher, s.fougere.value, QStringLiteral("epp:20048")); }) },
        { "T05", ToVerify, "plusieurs supports", 1, in(Sts, secondPost) },
        { "T06", ToVerify, "n’est pas de la discipline", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.aubrac, [](Teacher& row) { row.disciplines = { QStringLiteral("L1300 MATHEMATIQ") }; });
                }) },
        { "T07", ToVerify, "sans enseignant", 1, in(Sts, [](CleanSchool& s) { s.school.remove(s.frenchShare); }) },
        { "T07", Blocks, "alors que leur service en a", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchLesson, [](Lesson& row) { row.teachers.clear(); }); }) },
        { "T07", ToVerify, "lequel des enseignants", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.frenchShare, [](ServiceShare& row) { row.annualMinutes = 1080; });
                    s.insert(ServiceShare {
                        .service = s.frenchOfA, .teacher = s.fougere, .post = s.fougerePost, .annualMinutes = 1080 });
                    s.edit(s.frenchLesson, [](Lesson& row) { row.teachers.clear(); });
                }) },
        { "T07", Information, "gardés dans Navette", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.insert(StsOverride { .what = OverrideField::Withheld, .ours = s.frenchOfA.value });
                }) },
        { "T08", Information, "écrit comme dans STS", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.fougere, [](Teacher& row) { row.familyName = QStringLiteral("Fougère"); });
                }) },

        { "M01", Blocks, "que STS a en service", 1,
            in(Sts, [](CleanSchool& s) { s.unsettle(MatchKind::Subject, "030101"); }) },
        { "M01", Blocks, "nomenclature", 1, in(Sts, [](CleanSchool& s) { s.school.remove(Id<StsSubject>(1)); }) },
        { "M02", ToVerify, "pas de correspondance", 1,
            in(Sts,
                [](CleanSchool& s) {
                    const Id<Subject> own = s.insert(Subject { .label = QStringLiteral("Échecs") });
                    s.edit(s.frenchOfA, [&](Service& row) { row.subject = own; });
                }) },
        { "M03", ToVerify, "au programme du MEF", 1, in(Sts, withProgramme) },
        { "M04", ToVerify, "même nom", 1,
            in(Sts,
                [](CleanSchool& s) {
                    for (const qint64 id : { 1, 2 })
                        s.edit(Id<StsSubject>(id), [](StsSubject& row) { row.label = QStringLiteral("LANGUE"); });
                    withProgramme(s);
                }) },
        { "M05", Blocks, "générique", 1,
            in(Sts,
                [](CleanSchool& s) {
                    const Id<Subject> lv2 = s.insert(Subject { .label = QStringLiteral("lv2") });
                    s.edit(s.germanLesson, [&](Lesson& row) { row.subject = lv2; });
                }) },
        { "M05", Blocks, "sans matière", 1,
            in(Ent, [](CleanSchool& s) { s.edit(s.frenchLesson, [](Lesson& row) { row.subject = {}; }); }) },
        { "M06", Blocks, "modalité", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.frenchOfA, [](Service& row) { row.modality = QStringLiteral("ZZ"); });
                }) },
        { "M06", Blocks, "modalité", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchOfA, [](Service& row) { row.modality.clear(); }); }) },

        { "H01", ToVerify, "même structure", 2,
            in(Sts,
                [](CleanSchool& s) {
                    Service twin = *s.school.find(s.frenchOfA);
                    s.insert(twin);
                }) },
        { "H01", ToVerify, "deux fois au même", 2,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(s.frenchShare, [](ServiceShare& row) { row.annualMinutes = 1080; });
                    s.insert(ServiceShare { .service = s.frenchOfA, .teacher = s.aubrac, .annualMinutes = 1080 });
                }) },
        { "H02", Blocks, "plus d’heures que les élèves", 1,
            in(Sts,
                [](CleanSchool& s) { s.edit(s.frenchShare, [](ServiceShare& row) { row.annualMinutes = 4320; }); }) },
        { "H02", ToVerify, "zéro heure", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchOfA, [](Service& row) { row.annualMinutes = 0; }); }) },
        { "H02", Information, "s’arrondissent", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchOfA, [](Service& row) { row.annualMinutes = 3300; }); }) },
        { "H03", Blocks, "quinzaine", 1, in(Sts, [](CleanSchool& s) { halved(s, "Q1"); }) },
        { "H04", ToVerify, "au-dessous", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.aubrac, [](Teacher& row) { row.dueMinutes = 1080; }); }) },
        { "H04", Information, "grade ne dit pas", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.aubrac, [](Teacher& row) { row.grade.clear(); }); }) },
        { "H05", ToVerify, "ne sont pas celles que STS a", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(Id<StsServiceShare>(1), [](StsServiceShare& row) { row.hours = 3000; });
                }) },
        { "H06", ToVerify, "plus de deux heures", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.aubrac, [](Teacher& row) { row.elsewhereMinutes = 20 * 60; }); }) },
        { "H07", Blocks, "co-enseignement déclaré", 1, in(Sts, twoTogether) },
        { "H07", ToVerify, "pour un seul enseignant", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchOfA, [](Service& row) { row.coTeaching = true; }); }) },
        { "H08", ToVerify, "n’est pas celle que STS a", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.frenchShare, [](ServiceShare& row) { row.weighting = 110; }); }) },
        { "H08", ToVerify, "plusieurs pondérations", 1,
            in(Sts,
                [](CleanSchool& s) {
                    twoTogether(s);
                    s.edit(s.frenchShare, [](ServiceShare& row) { row.weighting = 110; });
                }) },
        { "H08", ToVerify, "liste de STS", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.insert(CodeItem { .list = QStringLiteral("TAUX_POND"), .code = QStringLiteral("1.10") });
                    s.edit(s.frenchShare, [](ServiceShare& row) { row.weighting = 130; });
                }) },
        { "H08", Information, "cycle terminal", 2,
            in(Sts, [](CleanSchool& s) { s.edit(s.sixth, [](Mef& row) { row.mefstat4 = QStringLiteral("2213"); }); }) },
        { "H09", ToVerify, "semestre", 1, in(Sts, [](CleanSchool& s) { halved(s, "S1"); }) },
        { "H09", ToVerify, "aucune semaine", 1,
            in(Sts,
                [](CleanSchool& s) {
                    const Id<WeekSet> none = s.insert(WeekSet { .code = QStringLiteral("X"), .weeks = 0 });
                    s.edit(s.frenchLesson, [&](Lesson& row) { row.weekSet = none; });
                }) },
        { "H10", ToVerify, "pas sur la grille", 1,
            in(Sts, [](CleanSchool& s) { s.edit(s.germanLesson, [](Lesson& row) { row.day = 0; }); }) },
        { "H10", ToVerify, "pas sur la grille", 1,
            in(Ent, [](CleanSchool& s) { s.edit(s.germanLesson, [](Lesson& row) { row.day = 0; }); }) },
    };
}

} // namespace navette::checks
