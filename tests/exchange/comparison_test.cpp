// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/alignment.h"
#include "exchange/comparison.h"
#include "exchange/export_documents.h"
#include "formats/elegroupe/file.h"

#include <QRandomGenerator>

/// What two files of one format, or two bases, say differently.
namespace navette::exchange {

namespace {

    using Type = ChangedItem::Type;

    class ComparisonTest : public Desk {
    protected:
        xml::Input sts() const { return { QStringLiteral("sts_emp.xml"), {}, stsBytes(stsFile) }; }
        QString why(const auto& result) const { return result ? QString() : result.error().text(); }

        Comparison compare(const xml::Input& first, const xml::Input& second) const
        {
            const auto comparison = compareInputs(first, second);
            EXPECT_TRUE(comparison) << qPrintable(why(comparison));
            return comparison.value_or(Comparison {});
        }
        static const ComparisonSection* section(const Comparison& comparison, const char* name)
        {
            for (const ComparisonSection& section : comparison.sections) {
                if (section.name == QLatin1String(name))
                    return &section;
            }
            return nullptr;
        }
        static QStringList words(const Comparison& comparison)
        {
            QStringList list;
            for (const ComparisonSection& section : comparison.sections) {
                for (const ChangedItem& item : section.items)
                    list.append(wordsOf(item));
            }
            return list;
        }
        /// One element of a file of ours with another text.
        static xml::Input edited(xml::Input input, const char* from, const char* to)
        {
            const qsizetype at = input.bytes.indexOf(from);
            EXPECT_GE(at, 0) << from;
            input.bytes.replace(at, qsizetype(qstrlen(from)), to);
            return input;
        }
    };

    const char* const Files[] { "siecle/Nomenclature.xml", "siecle/Structures.xml", "siecle/ElevesSansAdresses.xml",
        "siecle/ResponsablesAvecAdresses.xml", "siecle/Communs.xml", "sts/sts_emp_0990001N_2026.xml",
        "out/EDT_vers_STS_0999999F_2026.xml", "out/0999999FELEGROUPE2026260915103000.xml",
        "out/Edt_To_Demo_0999999F_clair.xml" };

} // namespace

TEST_F(ComparisonTest, AFileIsEqualToItself)
{
    for (const char* name : Files) {
        const xml::Input input = golden(QString::fromLatin1(name));
        const Comparison same = compare(input, input);
        EXPECT_TRUE(same.isEmpty()) << name << '\n' << qPrintable(same.text());
        int unchanged = 0;
        for (const ComparisonSection& section : same.sections)
            unchanged += section.unchanged;
        EXPECT_GT(unchanged, 0) << name << " holds something that could have changed";
    }
}

TEST_F(ComparisonTest, OneChangeInStsIsOneFieldBeforeAndAfter)
{
    const xml::Input before = sts();
    stsService("6A", "030201")->hours = 3500;
    const Comparison found = compare(before, sts());
    ASSERT_EQ(found.count(Type::Changed), 1) << qPrintable(found.text());
    EXPECT_EQ(found.count(Type::Added) + found.count(Type::Gone), 0);
    const ChangedItem& item = section(found, "sts_service")->items.front();
    EXPECT_EQ(item.label, QStringLiteral("030201, 6A, CG"));
    EXPECT_EQ(item.fields,
        QList<ChangedField>(
            { { QStringLiteral("Heures"), QStringLiteral("4,00\u00a0h"), QStringLiteral("3,50\u00a0h") } }));
}

TEST_F(ComparisonTest, WhatIsGoneAndWhatIsNewAreToldApart)
{
    const xml::Input before = sts();
    stsFile.individuals.removeLast();
    stsFile.groups[0].services[0].teachers.append(
        { .id = QStringLiteral("3506"), .type = QStringLiteral("local"), .hours = 500 });
    const Comparison found = compare(before, sts());
    EXPECT_EQ(section(found, "sts_individual")->count(Type::Gone), 1);
    EXPECT_TRUE(section(found, "sts_individual")->items[0].label.contains(QStringLiteral("OLIVIER")));
    EXPECT_EQ(section(found, "sts_service_share")->count(Type::Added), 1);
    EXPECT_EQ(found.count(Type::Changed), 0) << qPrintable(found.text());
}

TEST_F(ComparisonTest, APersonUnderAnotherNumberIsTheSamePerson)
{
    const xml::Input before = sts();
    sts::Individual* moved = nullptr;
    for (sts::Individual& person : stsFile.individuals) {
        if (person.id == u"31762")
            moved = &person;
    }
    ASSERT_TRUE(moved && moved->birthDate.isValid());
    moved->id = QStringLiteral("99001");
    for (auto* list : { &stsFile.divisions, &stsFile.groups }) {
        for (sts::Structure& structure : *list) {
            for (sts::Service& service : structure.services) {
                for (sts::TeacherShare& share : service.teachers)
                    share.id = share.id == u"31762" ? QStringLiteral("99001") : share.id;
            }
        }
    }
    const Comparison found = compare(before, sts());
    EXPECT_EQ(found.count(Type::Changed), 1) << qPrintable(found.text());
    EXPECT_EQ(found.count(Type::Added) + found.count(Type::Gone), 0) << qPrintable(found.text());
    EXPECT_EQ(section(found, "sts_individual")->items[0].fields[0].after, QStringLiteral("99001"));
}

TEST_F(ComparisonTest, OneSiecleFileIsComparedWithoutTheOthers)
{
    const xml::Input before = golden(QStringLiteral("siecle/ElevesSansAdresses.xml"));
    const Comparison moved
        = compare(before, edited(before, "<CODE_STRUCTURE>6A</CODE_STRUCTURE>", "<CODE_STRUCTURE>6Z</CODE_STRUCTURE>"));
    ASSERT_EQ(moved.count(Type::Changed), 1) << qPrintable(moved.text());
    EXPECT_EQ(moved.count(Type::Added) + moved.count(Type::Gone), 0)
        << "6Z is named, not given: " << qPrintable(moved.text());
    const ChangedItem& pupil = section(moved, "student")->items[0];
    EXPECT_EQ(pupil.fields,
        QList<ChangedField>({ { QStringLiteral("Classe"), QStringLiteral("6A"), QStringLiteral("6Z") } }));
}

TEST_F(ComparisonTest, TwoSetsOfSiecleAreComparedAsOne)
{
    QList<xml::Input> second = inputs;
    for (xml::Input& input : second) {
        if (input.name == u"Structures.xml")
            input = edited(input, "6ALL1GR1", "6ALL1GRX");
    }
    const auto found = compareInputs(inputs, second);
    ASSERT_TRUE(found) << qPrintable(why(found));
    EXPECT_EQ(section(*found, "student_group")->count(Type::Added), 1) << qPrintable(found->text());
    const auto same = compareInputs(inputs, inputs);
    ASSERT_TRUE(same);
    EXPECT_TRUE(same->isEmpty());
}

TEST_F(ComparisonTest, ALessonThatMovesInTheReturnFileIsChangedNotGoneAndNew)
{
    const xml::Input before = golden(QStringLiteral("out/EDT_vers_STS_0999999F_2026.xml"));
    const Comparison found = compare(before, edited(before, "<JOUR>1</JOUR>", "<JOUR>5</JOUR>"));
    ASSERT_EQ(found.count(Type::Changed), 1) << qPrintable(found.text());
    EXPECT_EQ(found.count(Type::Added) + found.count(Type::Gone), 0);
    EXPECT_EQ(section(found, "course")->items[0].fields,
        QList<ChangedField>({ { QStringLiteral("Jour"), QStringLiteral("lundi"), QStringLiteral("vendredi") } }));
}

TEST_F(ComparisonTest, AFileIsTheSameInItsZip)
{
    importSiecle();
    importSts();
    const QDateTime at(QDate(2026, 9, 15), QTime(10, 30));
    const elegroupe::Document links = siecleDocument(base, at);
    const auto zip = elegroupe::writeZip(links, at);
    const auto bytes = elegroupe::write(links);
    ASSERT_TRUE(zip && bytes);
    EXPECT_TRUE(
        compare({ QStringLiteral("liens.zip"), {}, *zip }, { QStringLiteral("liens.xml"), {}, *bytes }).isEmpty());
}

TEST_F(ComparisonTest, FilesOfTwoFormatsAreNotCompared)
{
    const auto refused = compareInputs(sts(), golden(QStringLiteral("siecle/Structures.xml")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("Structures.xml"))) << qPrintable(why(refused));
    const xml::Input letter { QStringLiteral("lettre.txt"), {}, "Bonjour" };
    EXPECT_FALSE(compareInputs(letter, letter));
    EXPECT_FALSE(compareInputs(QList<xml::Input> {}, QList<xml::Input> {}));
}

TEST_F(ComparisonTest, TheDifferenceOfTwoStsFilesReplayedOnTheFirstGivesTheSecond)
{
    const sts::Document original = stsFile;
    for (quint32 seed = 1; seed <= 30; ++seed) {
        QRandomGenerator random(seed);
        stsFile = original;
        const auto anyService = [&]() -> sts::Service& {
            auto& list = random.bounded(2) == 0 ? stsFile.divisions : stsFile.groups;
            QList<sts::Service*> services;
            for (sts::Structure& structure : list) {
                for (sts::Service& service : structure.services)
                    services.append(&service);
            }
            return *services[random.bounded(services.size())];
        };
        for (int n = random.bounded(1, 9); n > 0; --n) {
            switch (random.bounded(7)) {
            case 0:
                anyService().hours = random.bounded(9000);
                break;
            case 1:
                anyService().coTeaching ^= true;
                break;
            case 2:
                anyService().teachers.clear();
                break;
            case 3:
                anyService().modality = QStringLiteral("TD");
                break;
            case 4:
                stsFile.individuals.removeAt(random.bounded(stsFile.individuals.size()));
                break;
            case 5:
                stsFile.individuals[random.bounded(stsFile.individuals.size())].firstName += u'X';
                break;
            default:
                stsFile.groups[random.bounded(stsFile.groups.size())].planned += 1;
            }
        }
        const xml::Input second = sts();
        std::swap(stsFile, const_cast<sts::Document&>(original));
        const xml::Input first = sts();
        std::swap(stsFile, const_cast<sts::Document&>(original));
        const auto difference = differenceOfImports({ first }, { second });
        ASSERT_TRUE(difference) << qPrintable(why(difference));
        School replayed = difference->first;
        ASSERT_TRUE(difference->changes.applyTo(replayed));
        EXPECT_EQ(replayed, difference->second);
        const auto alone = differenceOfImports({ second }, { second });
        ASSERT_TRUE(alone);
        EXPECT_EQ(aligned(alone->first, replayed, Numbering::Apart), alone->first) << "seed " << seed;
    }
}

TEST_F(ComparisonTest, TwoBasesAreComparedRowByRow)
{
    importSiecle();
    importSts();
    prepare();
    School later = base;
    Lesson lesson = *later.lessons().begin();
    lesson.day = 2;
    later.put(lesson);
    const Comparison found = compareSchools(base, later, QStringLiteral("a"), QStringLiteral("b"));
    ASSERT_EQ(found.count(Type::Changed), 1);
    EXPECT_EQ(section(found, "lesson")->items[0].fields[0].after, QStringLiteral("mardi"));
    EXPECT_TRUE(compareSchools(base, base, QStringLiteral("a"), QStringLiteral("a")).isEmpty());
}

} // namespace navette::exchange
