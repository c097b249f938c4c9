// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_base.h"

#include "checks/ent_names.h"
#include "exchange/aaf_check.h"
#include "formats/aaf/attributes.h"
#include "formats/aaf/reader.h"

#include "qt_printers.h"

#include <functional>

/// The directory held against the base: silent on the clean delivery of every profile, and every difference put into
/// one is found, with who is most alike.
namespace navette::exchange {

namespace {

    namespace attribute = aaf::attribute;

    QList<aaf::Document> cleanDelivery(const support::Demo& demo)
    {
        QList<aaf::Document> documents;
        for (const support::DemoFile& file : demo.aaf) {
            const auto document = aaf::read({ file.name, {}, file.bytes });
            EXPECT_TRUE(document) << document.error().text().toStdString();
            if (document)
                documents.append(*document);
        }
        return documents;
    }

    /// The same once our return file is loaded and SIECLE has the links: groups have the codes that went out.
    QList<aaf::Document> afterTheReturn(const DemoBase& base)
    {
        QHash<QString, QString> codes;
        for (const Group& row : base.school.groups()) {
            const QStringList theirs = matching::theirsOf(base.school, MatchKind::Group, row.id.value);
            if (!theirs.isEmpty())
                codes.insert(theirs.first(), checks::Sent(base.school).group(row.id));
        }
        QList<aaf::Document> documents = cleanDelivery(base.demo);
        for (aaf::Document& document : documents) {
            for (aaf::Request& request : document.requests) {
                for (aaf::Attribute& one : request.attributes) {
                    const bool isSchools = one.name == attribute::StructureGroups;
                    if (!isSchools && one.name != attribute::PupilGroups)
                        continue;
                    for (QString& value : one.values) {
                        QStringList fields = value.split(u'$');
                        QString& code = fields[isSchools ? 0 : 1];
                        code = codes.value(code, code);
                        value = fields.join(u'$');
                    }
                }
            }
        }
        return documents;
    }

    QString told(const Findings& findings)
    {
        static constexpr const char* severities[] = { "Blocks", "ToVerify", "Information" };
        QStringList list;
        for (const Finding& finding : findings) {
            QStringList labels;
            for (const ObjectRef& object : finding.objects)
                labels.append(object.label);
            list.append(finding.code + u' ' + QLatin1String(severities[int(finding.severity)]) + u' ' + finding.cause
                + u' ' + labels.mid(0, 6).join(QStringLiteral(" | ")));
        }
        return list.join(u'\n');
    }

    class CleanAaf : public testing::TestWithParam<const char*> { };
    INSTANTIATE_TEST_SUITE_P(Profiles, CleanAaf, testing::Values("college16", "lycee45", "cite90"));

    TEST_P(CleanAaf, IsRecognisedWhollyBothWays)
    {
        const DemoBase& base = demoBase(QLatin1String(GetParam()));
        const aaf::State state = aaf::stateOf(afterTheReturn(base));
        EXPECT_GT(state.of(aaf::EntryKind::Pupil).size(), 300);
        EXPECT_GT(state.of(aaf::EntryKind::Staff).size(), 20);
        const Findings findings = aafFindings(base.school, state);
        EXPECT_EQ(told(findings), QString());
        EXPECT_FALSE(tellsUnrecognised(findings));
    }

    TEST_P(CleanAaf, KnowsTheGroupsByTheirFormerCodesBeforeTheReturn)
    {
        const DemoBase& base = demoBase(QLatin1String(GetParam()));
        const Findings findings = aafFindings(base.school, aaf::stateOf(cleanDelivery(base.demo)));
        const auto renamed = base.school.table<StsOverride>().size();
        ASSERT_GT(renamed, 0);
        ASSERT_EQ(findings.size(), 1) << told(findings).toStdString();
        EXPECT_EQ(findings.first().code, QStringLiteral("N02"));
        EXPECT_EQ(findings.first().objects.size(), renamed) << told(findings).toStdString();
        EXPECT_TRUE(tellsUnrecognised(findings));
    }

    /// The college and its delivery, ready to be spoilt.
    class AafCheck : public testing::Test {
    protected:
        AafCheck()
            : school(demoBase(QStringLiteral("college16")).school)
            , documents(afterTheReturn(demoBase(QStringLiteral("college16"))))
        {
        }

        /// The requests of a kind, of the complete delivery, in order.
        void eachRequest(aaf::EntryKind kind, const std::function<void(aaf::Request&)>& change)
        {
            for (aaf::Document& document : documents) {
                for (aaf::Request& request : document.requests) {
                    if (request.kind == kind)
                        change(request);
                }
            }
        }
        static QStringList& values(aaf::Request& request, const QString& name)
        {
            for (aaf::Attribute& one : request.attributes) {
                if (one.name == name)
                    return one.values;
            }
            request.attributes.append({ name, {} });
            return request.attributes.last().values;
        }
        /// The first request of \a kind that \a wanted likes, to be changed.
        aaf::Request& first(aaf::EntryKind kind, const std::function<bool(aaf::Request&)>& wanted)
        {
            for (aaf::Document& document : documents) {
                for (aaf::Request& request : document.requests) {
                    if (request.kind == kind && wanted(request))
                        return request;
                }
            }
            ADD_FAILURE() << "no such request";
            return documents.first().requests.first();
        }
        /// A pupil of a class, with accents, sent under that very name and known to be the only one of it.
        aaf::Request& accentedPupil()
        {
            return first(aaf::EntryKind::Pupil, [](aaf::Request& request) {
                return values(request, attribute::FirstName).value(0).contains(u'é')
                    && !values(request, attribute::PupilClasses).isEmpty();
            });
        }
        /// A teacher with a service, without a namesake.
        aaf::Request& busyTeacher()
        {
            QHash<QString, int> names;
            eachRequest(aaf::EntryKind::Staff, [&](aaf::Request& request) { ++names[nameOf(request)]; });
            return first(aaf::EntryKind::Staff, [&](aaf::Request& request) {
                return !values(request, attribute::StaffClasses).isEmpty() && names.value(nameOf(request)) == 1;
            });
        }
        /// One of two who bear the same name.
        aaf::Request& namesake()
        {
            QSet<QString> names;
            return first(aaf::EntryKind::Staff, [&](aaf::Request& request) {
                const bool again = names.contains(nameOf(request));
                names.insert(nameOf(request));
                return again;
            });
        }
        void removeRequest(const aaf::Request& gone)
        {
            const aaf::Request copy = gone;
            for (aaf::Document& document : documents)
                document.requests.removeAll(copy);
        }
        static QString nameOf(aaf::Request& request)
        {
            return values(request, attribute::Name).value(0) + u' ' + values(request, attribute::FirstName).value(0);
        }

        Findings findings() const { return aafFindings(school, aaf::stateOf(documents)); }

        /// Exactly one finding, of \a code, about \a count objects, the first of which says \a words.
        void expectOne(const char* code, Severity severity, const QString& cause, int count, const QString& words) const
        {
            const Findings found = findings();
            ASSERT_EQ(found.size(), 1) << told(found).toStdString();
            const Finding& one = found.first();
            EXPECT_EQ(one.code, QLatin1String(code));
            EXPECT_EQ(one.severity, severity);
            EXPECT_TRUE(one.cause.contains(cause)) << one.cause.toStdString();
            ASSERT_EQ(one.objects.size(), count) << told(found).toStdString();
            EXPECT_TRUE(one.objects.first().label.contains(words)) << one.objects.first().label.toStdString();
            EXPECT_FALSE(one.consequence.isEmpty());
            EXPECT_EQ(tellsUnrecognised(found), severity != Severity::Information);
        }

        School school;
        QList<aaf::Document> documents;
    };

    TEST_F(AafCheck, TellsAnAccentThatDiffers)
    {
        aaf::Request& pupil = accentedPupil();
        values(pupil, attribute::FirstName).first().replace(u'é', u'e');
        expectOne("N01", Severity::ToVerify, QStringLiteral("écrit autrement"), 1, nameOf(pupil));
    }

    TEST_F(AafCheck, TellsAnotherCaseAndASpaceTooMany)
    {
        for (const auto& spoil : { std::function([](QString& name) { name = name.toLower(); }),
                 std::function([](QString& name) { name.insert(1, u' '); }) }) {
            const auto before = documents;
            spoil(values(accentedPupil(), attribute::Name).first());
            expectOne("N01", Severity::ToVerify, QStringLiteral("écrit autrement"), 1, QStringLiteral("dans l’AAF"));
            documents = before;
        }
    }

    TEST_F(AafCheck, TellsAnotherBirthDate)
    {
        values(accentedPupil(), attribute::BirthDate) = { QStringLiteral("03/02/2001") };
        expectOne("N01", Severity::ToVerify, QStringLiteral("naître un autre jour"), 1, QStringLiteral("03/02/2001"));
    }

    TEST_F(AafCheck, TellsAPupilWhoIsNotThere)
    {
        aaf::Request& pupil = accentedPupil();
        const QString name = nameOf(pupil);
        removeRequest(pupil);
        expectOne("N01", Severity::ToVerify, QStringLiteral("absents de l’annuaire"), 1, name);
    }

    TEST_F(AafCheck, TellsAPupilWhoIsThereTwice)
    {
        aaf::Request& pupil = accentedPupil();
        const QString name = nameOf(pupil);
        aaf::Request again = pupil;
        again.id = QStringLiteral("77");
        documents.last().requests.append(again);
        expectOne("N01", Severity::ToVerify, QStringLiteral("deux fois"), 1, name);
    }

    TEST_F(AafCheck, TellsAPupilOfTheDirectoryWhoIsNotOurs)
    {
        aaf::Request stranger = accentedPupil();
        stranger.id = QStringLiteral("77");
        values(stranger, attribute::Name) = { QStringLiteral("INCONNU") };
        values(stranger, attribute::FirstName) = { QStringLiteral("Personne") };
        for (const char* id : { "ENTEleveINE", "ENTEleveStructRattachId" })
            values(stranger, QLatin1String(id)) = { QStringLiteral("1") };
        documents.last().requests.append(stranger);
        expectOne(
            "N01", Severity::Information, QStringLiteral("pas dans la base"), 1, QStringLiteral("INCONNU Personne"));
    }

    TEST_F(AafCheck, TellsAPupilInAnotherClass)
    {
        aaf::Request& pupil = accentedPupil();
        const QString school1 = values(pupil, attribute::PupilClasses).first().section(u'$', 0, 0);
        const QString other
            = values(first(aaf::EntryKind::Pupil,
                         [&](aaf::Request& one) {
                             return !values(one, attribute::PupilClasses).isEmpty()
                                 && values(one, attribute::PupilClasses) != values(pupil, attribute::PupilClasses);
                         }),
                attribute::PupilClasses)
                  .first()
                  .section(u'$', 1);
        values(pupil, attribute::PupilClasses) = { school1 + u'$' + other };
        expectOne("N02", Severity::Information, QStringLiteral("une autre classe"), 1, other);
    }

    TEST_F(AafCheck, TellsAClassRenamed)
    {
        const QString code = checks::entClass(checks::Sent(school), *school.divisions().begin());
        const QString renamed = code.toLower();
        const auto rename = [&](const QString& name) {
            return [=, this](aaf::Request& request) {
                for (QString& value : values(request, name)) {
                    QStringList fields = value.split(u'$');
                    const qsizetype at = name == attribute::StructureClasses ? 0 : 1;
                    if (fields.value(at) == code)
                        fields[at] = renamed;
                    value = fields.join(u'$');
                }
            };
        };
        eachRequest(aaf::EntryKind::School, rename(attribute::StructureClasses));
        eachRequest(aaf::EntryKind::Pupil, rename(attribute::PupilClasses));
        const Findings found = findings();
        ASSERT_EQ(found.size(), 3) << told(found).toStdString();
        EXPECT_TRUE(found[0].cause.contains(QStringLiteral("une autre classe"))) << told(found).toStdString();
        EXPECT_EQ(found[1].severity, Severity::ToVerify);
        EXPECT_EQ(found[1].objects.first().label,
            QStringLiteral("%1 (dans l’AAF\u00a0: «\u00a0%2\u00a0»)").arg(code, renamed));
        EXPECT_EQ(found[2].severity, Severity::Information);
        EXPECT_EQ(found[2].objects.first().label, renamed);
    }

    TEST_F(AafCheck, TellsAGroupThatIsNotThere)
    {
        QString gone;
        eachRequest(aaf::EntryKind::School, [&](aaf::Request& request) {
            gone = values(request, attribute::StructureGroups).takeFirst().section(u'$', 0, 0);
        });
        eachRequest(aaf::EntryKind::Pupil, [&](aaf::Request& request) {
            values(request, attribute::PupilGroups).removeIf([&](const QString& value) {
                return value.section(u'$', 1) == gone;
            });
        });
        expectOne("N02", Severity::ToVerify, QStringLiteral("Groupes que l’annuaire n’a pas"), 1, gone);
    }

    TEST_F(AafCheck, TellsADollarInAName)
    {
        values(accentedPupil(), attribute::PupilGroups).append(QStringLiteral("9901$ALL$1"));
        expectOne(
            "N02", Severity::ToVerify, QStringLiteral("contient «\u00a0$\u00a0»"), 1, QStringLiteral("9901$ALL$1"));
    }

    TEST_F(AafCheck, TellsATeacherWhoIsNotThere)
    {
        aaf::Request& teacher = busyTeacher();
        const QString family = values(teacher, attribute::Name).first();
        removeRequest(teacher);
        const Findings found = findings();
        ASSERT_EQ(found.size(), 1) << told(found).toStdString();
        EXPECT_EQ(found.first().severity, Severity::ToVerify);
        EXPECT_TRUE(found.first().objects.first().label.contains(family)) << told(found).toStdString();
        EXPECT_TRUE(tellsUnrecognised(found));
    }

    TEST_F(AafCheck, TakesATeacherWhateverAccentsSpacesHyphensAndCase)
    {
        aaf::Request& teacher = busyTeacher();
        QString& name = values(teacher, attribute::Name).first();
        name = u' ' + name.toLower().insert(2, u'-');
        EXPECT_EQ(told(findings()), QString());
    }

    TEST_F(AafCheck, TellsATeacherWhoseNameIsSpeltOtherwise)
    {
        aaf::Request& teacher = busyTeacher();
        QString& name = values(teacher, attribute::Name).first();
        name.append(name.back());
        expectOne("N01", Severity::ToVerify, QStringLiteral("Enseignants que l’annuaire écrit autrement"), 1,
            QStringLiteral("dans l’AAF"));
    }

    TEST_F(AafCheck, TellsTwoTeachersOfOneName)
    {
        aaf::Request& teacher = busyTeacher();
        aaf::Request again = teacher;
        again.id = QStringLiteral("77");
        documents.last().requests.append(again);
        expectOne("N01", Severity::ToVerify, QStringLiteral("deux fois"), 1, values(again, attribute::Name).first());
    }

    TEST_F(AafCheck, TellsThatOneOfTwoNamesakesIsMissing)
    {
        removeRequest(namesake());
        expectOne(
            "N01", Severity::ToVerify, QStringLiteral("Enseignants absents"), 2, QStringLiteral("que 1 de ce nom"));
    }

    TEST_F(AafCheck, TakesTwoRowsOfOneTeacherWithTwoPostsForOnePerson)
    {
        const QString family = values(busyTeacher(), attribute::Name).first();
        const auto row = std::find_if(school.table<Teacher>().begin(), school.table<Teacher>().end(),
            [&](const Teacher& one) { return checks::entTeacher(checks::Sent(school), one).familyName == family; });
        ASSERT_TRUE(row != school.table<Teacher>().end());
        Teacher again = *row;
        again.id = Id<Teacher>(school.nextId(Kind::Teacher));
        again.birthDate = {}; // local staff have none
        again.familyName = family;
        again.usageName.clear();
        school.put(again);
        Lesson lesson = *school.lessons().begin();
        lesson.id = Id<Lesson>(school.nextId(Kind::Lesson));
        lesson.teachers = { again.id };
        school.put(lesson);
        EXPECT_EQ(told(findings()), QString());
    }

    TEST_F(AafCheck, TakesAMemberOfStaffWhoIsNoTeacherWhenAloneOfThatName)
    {
        aaf::Request& teacher = busyTeacher();
        values(teacher, attribute::IsTeacher) = { QStringLiteral("N") };
        EXPECT_FALSE(tellsUnrecognised(findings())) << "the same letters: the last resort takes it";
    }

    TEST_F(AafCheck, TellsWhatTheLastDeltaTookOut)
    {
        aaf::Request& pupil = accentedPupil();
        aaf::Request& teacher = busyTeacher();
        aaf::Document delta;
        delta.sourceName = QStringLiteral("delta.xml");
        delta.isDelta = true;
        delta.date = documents.first().date.addDays(1);
        delta.requests = { { aaf::Operation::Delete, aaf::EntryKind::Pupil, pupil.id, {}, 3 },
            { aaf::Operation::Delete, aaf::EntryKind::Staff, teacher.id, {}, 9 } };
        const QString pupilName = nameOf(pupil);
        documents.append(delta);
        const Findings found = findings();
        ASSERT_EQ(found.size(), 2) << told(found).toStdString();
        for (const Finding& finding : found) {
            EXPECT_EQ(finding.code, QStringLiteral("N01"));
            EXPECT_TRUE(finding.cause.contains(QStringLiteral("22/09/2026"))) << finding.cause.toStdString();
            EXPECT_TRUE(finding.cause.endsWith(QStringLiteral("1."))) << finding.cause.toStdString();
        }
        EXPECT_EQ(found[0].objects.first().label, pupilName);
    }

    TEST_F(AafCheck, RefusesAnotherSchoolsDirectory)
    {
        eachRequest(aaf::EntryKind::School,
            [](aaf::Request& request) { values(request, attribute::StructureUai) = { QStringLiteral("0990001N") }; });
        const Findings found = findings();
        ASSERT_EQ(found.size(), 1);
        EXPECT_EQ(found.first().code, QStringLiteral("F03"));
        EXPECT_TRUE(tellsUnrecognised(found));
        SchoolInfo info = school.info();
        info.otherUais = { QStringLiteral("0990001N") };
        school.put(info);
        EXPECT_EQ(told(findings()), QString()) << "a school of the same campus is welcome";
    }

    TEST_F(AafCheck, LeavesTheOtherSchoolsOfADeliveryAlone)
    {
        aaf::Document other;
        other.date = documents.first().date;
        aaf::Request pupil = accentedPupil();
        pupil.id = QStringLiteral("88");
        values(pupil, attribute::Schools) = { QStringLiteral("9902") };
        aaf::Request establishment { aaf::Operation::Add, aaf::EntryKind::School, QStringLiteral("9902"), {}, 1 };
        values(establishment, attribute::StructureUai) = { QStringLiteral("0990001N") };
        other.requests = { establishment, pupil };
        documents.append(other);
        EXPECT_EQ(told(findings()), QString());
    }

    TEST_F(AafCheck, SaysWhatItCouldNotHoldAgainstAnything)
    {
        documents.removeIf(
            [](const aaf::Document& document) { return document.requests.first().kind != aaf::EntryKind::School; });
        const Findings found = findings();
        ASSERT_EQ(found.size(), 2) << told(found).toStdString();
        for (const Finding& finding : found)
            EXPECT_TRUE(finding.consequence.contains(QStringLiteral("contrôlés"))) << finding.consequence.toStdString();
    }

} // namespace
} // namespace navette::exchange
