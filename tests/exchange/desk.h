// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/imports.h"
#include "exchange/prepare.h"
#include "formats/siecle/reader.h"
#include "formats/sts/reader.h"
#include "model/draft.h"
#include "sts_paper.h"

#include "qt_printers.h"

#include <QFile>
#include <gtest/gtest.h>

namespace navette::exchange {

inline QString dataPath(const QString& name) { return QStringLiteral(NAVETTE_TEST_DATA "/") + name; }

inline xml::Input golden(const QString& name)
{
    QFile file(dataPath(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
    return { name.section(u'/', -1), file.fileName(), file.readAll() };
}

/// "SET_MISSING Blocks": what a test asks of findings, in their order.
inline QStringList codes(const Findings& findings)
{
    QStringList list;
    for (const Finding& finding : findings)
        list.append(finding.code);
    return list;
}

inline const Finding* findingOf(const Findings& findings, const char* code)
{
    for (const Finding& finding : findings) {
        if (finding.code == QLatin1String(code))
            return &finding;
    }
    return nullptr;
}

/// A secretary's desk in September: a base that knows its number and year, and the files that SIECLE and STS Web gave,
/// as values that a test may change before handing them in.
class Desk : public ::testing::Test {
protected:
    using FileKind = siecle::FileKind;

    Desk()
    {
        base.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = QStringLiteral("0990001N"), .year = 2026 });
        for (const char* name : { "Nomenclature", "Geographique", "Structures", "ElevesSansAdresses",
                 "ResponsablesAvecAdresses", "Communs" }) {
            inputs.append(golden(QStringLiteral("siecle/%1.xml").arg(QLatin1String(name))));
            const auto document = siecle::read(inputs.last());
            EXPECT_TRUE(document) << name;
            if (document)
                siecleFiles.append(*document);
        }
        const auto document = sts::read(golden(QStringLiteral("sts/sts_emp_0990001N_2026.xml")));
        EXPECT_TRUE(document);
        if (document)
            stsFile = *document;
    }

    siecle::Document& file(FileKind kind)
    {
        for (siecle::Document& document : siecleFiles) {
            if (document.kind == kind)
                return document;
        }
        ADD_FAILURE() << "no such file on the desk";
        return siecleFiles.front();
    }

    Plan planSiecle(const ImportOptions& options = {}) const
    {
        return planSiecleImport(siecleFiles, inputs, base, options);
    }
    Plan planSts(const ImportOptions& options = {}) const
    {
        const auto plan
            = planStsImport({ QStringLiteral("sts_emp_0990001N_2026.xml"), {}, stsBytes(stsFile) }, base, options);
        EXPECT_TRUE(plan) << (plan ? "" : plan.error().text().toStdString());
        return plan ? *plan : Plan {};
    }
    /// Takes a plan over into the base, as the store would.
    void commit(const Plan& plan)
    {
        ASSERT_FALSE(plan.isBlocked()) << qPrintable(codes(plan.findings).join(u' '));
        apply(plan.changes);
    }
    void apply(const ChangeSet& changes)
    {
        const Result<> done = changes.applyTo(base);
        ASSERT_TRUE(done) << done.error().text().toStdString();
        EXPECT_TRUE(danglingReferences(base).isEmpty());
    }
    void apply(const Result<ChangeSet>& changes)
    {
        ASSERT_TRUE(changes) << changes.error().text().toStdString();
        apply(*changes);
    }
    void importSiecle(const ImportOptions& options = {}) { commit(planSiecle(options)); }
    void importSts(const ImportOptions& options = {}) { commit(planSts(options)); }
    void prepare() { commit(planPrepare(base)); }

    static PlanLine line(const Plan& plan, Kind kind)
    {
        for (const PlanLine& line : plan.lines) {
            if (line.kind == kind)
                return line;
        }
        ADD_FAILURE() << "the plan says nothing of this kind";
        return {};
    }
    /// "+2 ~0 -1 =4": new, changed, gone, untouched.
    static QString summary(const Plan& plan, Kind kind)
    {
        const PlanLine l = line(plan, kind);
        return QStringLiteral("+%1 ~%2 -%3 =%4").arg(l.added).arg(l.changed).arg(l.removed).arg(l.untouched);
    }

    template <class Entity, class Test> Id<Entity> find(Test&& test) const
    {
        for (const Entity& row : base.table<Entity>()) {
            if (test(row))
                return row.id;
        }
        return {};
    }
    Id<Student> student(const char* eleveId) const
    {
        return find<Student>([&](const Student& row) { return row.sconetId == QLatin1String(eleveId); });
    }
    Id<Division> division(const char* code) const
    {
        return find<Division>([&](const Division& row) { return row.code == QLatin1String(code); });
    }
    Id<Group> group(const char* code) const
    {
        return find<Group>([&](const Group& row) { return row.code == QLatin1String(code); });
    }
    Id<Subject> subject(const char* code) const
    {
        return find<Subject>([&](const Subject& row) { return row.code == QLatin1String(code); });
    }
    Id<Teacher> teacher(const char* usageName) const
    {
        return find<Teacher>([&](const Teacher& row) { return row.usageName == QLatin1String(usageName); });
    }
    /// The service of a class or group in a subject.
    Id<Service> service(Id<Division> division, Id<Group> group, const char* subjectCode) const
    {
        return find<Service>([&](const Service& row) {
            return row.division == division && row.group == group && row.subject == subject(subjectCode);
        });
    }

    /// What a person does in the lists, on \a row of the base.
    template <class Entity, class Edit> void edit(Id<Entity> id, Edit&& change)
    {
        ASSERT_TRUE(base.find(id)) << "no such row to edit";
        Entity row = *base.find(id);
        change(row);
        base.put(row);
    }
    template <class Entity> Id<Entity> insert(Entity row)
    {
        row.id = Id<Entity>(base.nextId(Entity::kind));
        base.put(row);
        return row.id;
    }

    /// \a count more pupils of 6A in SIECLE, each with an option, the German group and a guardian: 920001 and on.
    void enrol(int count)
    {
        siecle::Document& pupils = file(FileKind::Eleves);
        siecle::Document& guardians = file(FileKind::Responsables);
        for (int n = 1; n <= count; ++n) {
            siecle::Pupil pupil = pupils.pupils.front();
            pupil.eleveId = QString::number(920000 + n);
            pupil.ine = QStringLiteral("1%1BB").arg(n, 8, 10, QLatin1Char('0'));
            pupil.familyName = QStringLiteral("Charme%1").arg(n);
            pupil.usageName.clear();
            pupils.pupils.append(pupil);
            pupils.options.append({ pupil.eleveId, QStringLiteral("030101"), QStringLiteral("O"), 1 });
            pupils.links.append({ pupil.eleveId, QStringLiteral("6A"), false });
            pupils.links.append({ pupil.eleveId, QStringLiteral("6ALL1GR1"), true });
            siecle::Person person = guardians.persons.front();
            person.personId = QString::number(720000 + n);
            guardians.persons.append(person);
            guardians.guardianLinks.append({ pupil.eleveId, person.personId, QStringLiteral("10"), 1 });
        }
    }
    /// The last \a count of them are in no file any more.
    void dismiss(int count)
    {
        siecle::Document& pupils = file(FileKind::Eleves);
        siecle::Document& guardians = file(FileKind::Responsables);
        for (; count > 0; --count) {
            const QString id = pupils.pupils.takeLast().eleveId;
            pupils.options.removeIf([&](const siecle::PupilOption& row) { return row.eleveId == id; });
            pupils.links.removeIf([&](const siecle::StructureLink& row) { return row.eleveId == id; });
            guardians.guardianLinks.removeIf([&](const siecle::GuardianLink& row) { return row.eleveId == id; });
            guardians.persons.removeLast();
        }
    }

    sts::Service* stsService(const char* structure, const char* subjectCode)
    {
        for (auto* structures : { &stsFile.divisions, &stsFile.groups }) {
            for (sts::Structure& row : *structures) {
                for (sts::Service& service : row.services) {
                    if (row.code == QLatin1String(structure) && service.subject == QLatin1String(subjectCode))
                        return &service;
                }
            }
        }
        ADD_FAILURE() << "no such service in the file";
        return nullptr;
    }

    School base;
    QList<xml::Input> inputs;
    QList<siecle::Document> siecleFiles;
    sts::Document stsFile;
};

} // namespace navette::exchange
