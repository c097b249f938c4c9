// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_parts.h"

namespace navette::support {

namespace {
    /// The UAI's key letter: the seven digits modulo 23 (formats-in §2).
    QString uaiOf(int number)
    {
        static const QString letters = QStringLiteral("ABCDEFGHJKLMNPRSTUVWXYZ");
        return u'0' + QString::number(number) + letters.at(number % 23);
    }

    QString text(const char* utf8) { return QString::fromUtf8(utf8); }
}

void planIdentity(Plan& plan)
{
    const int number = static_cast<int>(plan.options.seed % 100);
    if (plan.options.profile == u"college16") {
        plan.uai = uaiOf(990100 + number);
        plan.sigle = plan.category = text("CLG");
        plan.denomination = text("COLLEGE");
        plan.complement = text("DES TROIS RIVIERES");
        plan.nature = text("340");
        plan.communes = 3000;
    } else if (plan.options.profile == u"lycee45") {
        plan.uai = uaiOf(990300 + number);
        plan.sigle = text("LGT");
        plan.category = text("LYC");
        plan.denomination = text("LYCEE GENERAL ET TECHNOLOGIQUE");
        plan.complement = text("L'ILE AUX FRENES");
        plan.nature = text("302");
        plan.communes = 12000;
    } else {
        plan.uai = uaiOf(990500 + number);
        plan.sigle = text("LPO");
        plan.category = text("LYC");
        plan.denomination = text("CITE SCOLAIRE");
        plan.complement = text("DU VAL D'OR-SAINT-FIACRE");
        plan.nature = text("306");
        plan.communes = 35000;
    }
    plan.head = text("PRISCA TILLEUL");
}

void planSubjectsAndMefs(Plan& plan, const QList<StreamShare>& streams)
{
    plan.subjects = allSubjects();
    for (int i = 0; i < plan.subjects.size(); ++i)
        plan.subjectOf.insert(plan.subjects.at(i).key, i);
    const auto use = [&](const char* key) { plan.subjects[plan.subjectOf.value(text(key))].inSts = true; };
    for (const StreamShare& share : streams) {
        const Stream& s = *share.stream;
        for (const Course& course : s.common)
            use(course.subject);
        for (const Course& course : s.halves)
            use(course.subject);
        for (const Barrette& barrette : s.barrettes) {
            for (const Choice& choice : barrette.choices)
                use(choice.subject);
        }
        const auto mef = [&](const char* code, const QString& label, const QString& formation) {
            plan.mefs.append({ text(code), formation, label, label.left(1) + label.mid(1).toLower(),
                text(s.mefstat4) + text(code).left(7), text(s.mefstat4), &s });
        };
        mef(s.mef, text(s.mefLabel), text(s.name).left(6));
        if (*s.altMef)
            mef(s.altMef, text(s.mefLabel) + text(" BILANGUE"), text(s.name).left(3) + text("BIL"));
    }
    // A second subject under the same label, and one that only the academy knows.
    use("EPS-C");
    use("AIDE");
    if (plan.options.profile != u"college16")
        use("AGL2");
    plan.subjects[plan.subjectOf.value(text("OCCIT"))].inSts = false;
    plan.subjects[plan.subjectOf.value(text("CHORA"))].inSts = true;
    plan.subjects[plan.subjectOf.value(text("CHORA"))].inSiecle = false;
    for (PlanSubject& subject : plan.subjects) {
        // What nobody teaches here is not in last year's base either, and half of it not in SIECLE's selection.
        if (!subject.inSts) {
            subject.inPrevious = false;
            subject.inSiecle = subject.code.at(4) == u'0' || subject.key == u"OCCIT";
        }
    }
    plan.mefs.append({ text("10310019UPE"), text("UPE2A"), text("UNITE PEDAGOGIQUE ARRIVANTS"), text("Unité arrivants"),
        text("21140010019"), text("2114"), nullptr, false });
}

void planDivisions(Plan& plan, const QList<StreamShare>& streams)
{
    int mef = 0;
    for (const StreamShare& share : streams) {
        const Stream& s = *share.stream;
        for (int n = 0; n < share.divisions; ++n) {
            const auto spell = [&](const char* pattern) {
                return text(pattern)
                    .replace(QStringLiteral("%A"), QString(QChar(u'A' + n)))
                    .replace(QStringLiteral("%N"), QString::number(n + 1))
                    .replace(QStringLiteral("%0"), QStringLiteral("%1").arg(n + 1, 2, 10, QChar(u'0')));
            };
            PlanStructure division;
            division.code = spell(s.code);
            // The second college division of each level was typed with a blank, the others without.
            if (n == 1 && division.code.size() == 2)
                division.code.insert(1, u' ');
            division.label = n % 7 == 5 ? QString() : spell(s.label).left(20);
            division.previousCode = n % 3 == 2 ? division.code : spell(s.previousCode);
            division.stream = &s;
            division.mefs = { mef };
            if (*s.altMef && n < 2)
                division.mefs.append(mef + 1);
            plan.divisions.append(division);
        }
        mef += *s.altMef ? 2 : 1;
    }
    // One new division more than last year.
    plan.divisions.last().previousCode.clear();
}

QList<QList<int>> blocksOf(const Plan& plan, const Stream& stream, int size)
{
    QList<int> all;
    for (int i = 0; i < plan.divisions.size(); ++i) {
        if (plan.divisions.at(i).stream == &stream)
            all.append(i);
    }
    const int count = static_cast<int>(all.size());
    const int blocks = size == 0 ? 1 : std::max(1, (count + size / 2) / size);
    QList<QList<int>> result;
    for (int b = 0; b < blocks; ++b)
        result.append(all.mid(b * count / blocks, (b + 1) * count / blocks - b * count / blocks));
    return result;
}

Plan makePlan(const DemoOptions& options)
{
    Plan plan;
    plan.options = options;
    Random random(options.seed * 1000003 + static_cast<quint64>(options.year));
    const QList<StreamShare>& streams = streamsOf(options.profile);
    planIdentity(plan);
    planSubjectsAndMefs(plan, streams);
    planDivisions(plan, streams);
    planPupils(plan, streams, random);
    planGroups(plan, streams);
    planServices(plan);
    planServiceMess(plan, random);
    planStaff(plan, random);
    planPupilMess(plan, random);
    planFamilies(plan, random);
    planRooms(plan);
    return plan;
}

} // namespace navette::support
