// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/facts.h"

#include "common/french.h"
#include "formats/elegroupe/file.h"
#include "formats/ent/reader.h"
#include "formats/siecle/reader.h"
#include "formats/sts/reader.h"
#include "formats/sts/upload_reader.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Facts", text); }

    /// Hundredths of an hour, the coarser of the two sides' units.
    QString hours(int hundredths)
    {
        return QStringLiteral("%1,%2 h").arg(hundredths / 100).arg(hundredths % 100, 2, 10, QLatin1Char('0'));
    }
    int hundredthsOf(int thousandths) { return (thousandths + 5) / 10; }

    QStringList sorted(QStringList list)
    {
        std::sort(list.begin(), list.end());
        return list;
    }

    QString structureWord(bool isGroup, const QString& code)
    {
        return (isGroup ? tr("groupe %1") : tr("classe %1")).arg(code);
    }

    QStringList factsOf(const sts::Document& document)
    {
        QStringList facts;
        for (const sts::Individual& person : document.individuals)
            facts.append(tr("enseignant %1:%2 %3")
                             .arg(person.type, person.id,
                                 french::personName(person.familyName, person.usageName, person.firstName)));
        for (const sts::Subject& subject : document.subjects)
            facts.append(tr("matière %1 %2").arg(subject.code, subject.longLabel));
        for (const auto* list : { &document.divisions, &document.groups }) {
            for (const sts::Structure& structure : *list) {
                const QString name = structureWord(structure.isGroup, structure.code);
                facts.append(tr("%1, effectif %2, classes %3")
                                 .arg(name)
                                 .arg(structure.planned)
                                 .arg(structure.divisions.join(u' ')));
                for (const sts::Service& service : structure.services) {
                    const QString key = tr("%1, matière %2 %3").arg(name, service.subject, service.modality);
                    facts.append(tr("%1 : %2").arg(key, hours(hundredthsOf(service.hours))));
                    for (const sts::TeacherShare& share : service.teachers)
                        facts.append(tr("%1 : enseignant %2, %3").arg(key, share.id, hours(hundredthsOf(share.hours))));
                }
            }
        }
        return facts;
    }

    /// The services of a return file in the words of factsOf(sts::Document).
    QStringList servicesOf(const sts::UploadDocument& document)
    {
        QStringList facts;
        for (const auto* list : { &document.divisions, &document.groups }) {
            for (const sts::UploadStructure& structure : *list) {
                for (const sts::UploadService& service : structure.services) {
                    const QString key
                        = tr("%1, matière %2 %3")
                              .arg(structureWord(structure.isGroup, structure.code), service.subject, service.modality);
                    facts.append(tr("%1 : %2").arg(key, hours(service.hundredths)));
                    for (const sts::UploadTeacher& teacher : service.teachers)
                        facts.append(tr("%1 : enseignant %2, %3").arg(key, teacher.id, hours(teacher.hundredths)));
                }
            }
        }
        return facts;
    }

    QStringList factsOf(const sts::UploadDocument& document)
    {
        QStringList facts = servicesOf(document);
        for (const sts::UploadStructure& group : document.groups)
            facts.append(tr("groupe %1, effectif %2").arg(group.code).arg(group.planned));
        for (const auto* list : { &document.divisions, &document.groups }) {
            for (const sts::UploadStructure& structure : *list) {
                for (const sts::UploadService& service : structure.services) {
                    for (const sts::UploadTeacher& teacher : service.teachers) {
                        for (const sts::UploadCourse& course : teacher.courses)
                            facts.append(
                                tr("cours : %1, matière %2, enseignant %3, %4 %5, %6, %7, salle %8")
                                    .arg(structureWord(structure.isGroup, structure.code), service.subject, teacher.id,
                                        french::dayName(course.day), french::timeOfDay(course.start),
                                        french::duration(course.duration), course.alternance, course.room));
                    }
                }
            }
        }
        return facts;
    }

    QString linkFact(const QString& eleveId, const QString& group)
    {
        return tr("élève %1 dans le groupe %2").arg(eleveId, group);
    }

    QStringList factsOf(const elegroupe::Document& document)
    {
        QStringList facts;
        for (const elegroupe::Pupil& pupil : document.pupils) {
            for (const elegroupe::Link& link : pupil.groups)
                facts.append(linkFact(pupil.eleveId.isEmpty() ? pupil.ine : pupil.eleveId, link.group));
        }
        return facts;
    }

    QStringList factsOf(const siecle::Document& document)
    {
        QStringList facts;
        for (const siecle::Mef& mef : document.mefs)
            facts.append(tr("MEF %1 %2").arg(mef.code, mef.longLabel));
        for (const siecle::Matiere& subject : document.subjects)
            facts.append(tr("matière %1 %2").arg(subject.code, subject.longLabel));
        for (const siecle::Division& division : document.divisions)
            facts.append(tr("classe %1 %2").arg(division.code, division.label));
        for (const siecle::Group& group : document.groups)
            facts.append(tr("groupe %1, classes %2").arg(group.code, group.divisions.join(u' ')));
        for (const siecle::Pupil& pupil : document.pupils)
            facts.append(tr("élève %1 %2, MEF %3, sortie %4")
                             .arg(pupil.eleveId, french::personName(pupil.familyName, pupil.usageName, pupil.firstName),
                                 pupil.mef, french::date(pupil.exit)));
        for (const siecle::PupilOption& option : document.options)
            facts.append(tr("élève %1, option %2 (%3)").arg(option.eleveId, option.subject, option.modality));
        for (const siecle::StructureLink& link : document.links)
            facts.append(link.isGroup ? linkFact(link.eleveId, link.code)
                                      : tr("élève %1 dans la classe %2").arg(link.eleveId, link.code));
        for (const siecle::Person& person : document.persons)
            facts.append(
                tr("responsable %1 %2")
                    .arg(person.personId, french::personName(person.familyName, person.usageName, person.firstName)));
        for (const siecle::GuardianLink& link : document.guardianLinks)
            facts.append(
                tr("responsable %1 de l’élève %2, niveau %3").arg(link.personId, link.eleveId).arg(link.level));
        for (const siecle::Period& period : document.periods)
            facts.append(tr("%1 du %2 au %3").arg(period.label, french::date(period.from), french::date(period.to)));
        return facts;
    }

    QStringList factsOf(const ent::Document& document)
    {
        QHash<ent::Ident, QString> subjects;
        for (const ent::Subject& subject : document.subjects)
            subjects.insert(subject.ident, subject.label);
        const auto names = [](const auto& list) {
            QHash<ent::Ident, QString> map;
            for (const auto& item : list)
                map.insert(item.ident, item.name);
            return map;
        };
        const QHash<ent::Ident, QString> classes = names(document.classes);
        const QHash<ent::Ident, QString> groups = names(document.groups);
        const QHash<ent::Ident, QString> rooms = names(document.rooms);
        QHash<ent::Ident, QString> teachers;
        for (const ent::Teacher& teacher : document.teachers)
            teachers.insert(teacher.ident, french::personName(teacher.familyName, {}, teacher.firstName));
        const auto words = [](const QList<ent::Presence>& present, const QHash<ent::Ident, QString>& map) {
            QStringList list;
            for (const ent::Presence& p : present)
                list.append(map.value(p.ident));
            return list.join(u' ');
        };
        QStringList facts;
        for (const ent::Pupil& pupil : document.pupils)
            facts.append(
                tr("élève %1 né(e) le %2")
                    .arg(french::personName(pupil.familyName, {}, pupil.firstName), french::date(pupil.birthDate)));
        for (const ent::Lesson& lesson : document.lessons)
            facts.append(
                tr("cours : %1 place %2 (%3), %4, %5 %6, %7, salle %8")
                    .arg(french::dayName(lesson.day))
                    .arg(lesson.firstPlace)
                    .arg(lesson.placeCount)
                    .arg(subjects.value(lesson.subject), words(lesson.classes, classes), words(lesson.groups, groups),
                        words(lesson.teachers, teachers), words(lesson.rooms, rooms)));
        return facts;
    }

    template <class Document> Result<QStringList> factsOf(const Result<Document>& document)
    {
        if (!document)
            return tl::unexpected<Error>(document.error());
        return sorted(factsOf(*document));
    }

    FactsDifference difference(const QStringList& first, const QStringList& second)
    {
        FactsDifference result;
        std::set_difference(
            first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(result.onlyFirst));
        std::set_difference(
            second.begin(), second.end(), first.begin(), first.end(), std::back_inserter(result.onlySecond));
        return result;
    }

} // namespace

Result<QStringList> facts(const xml::Input& input)
{
    switch (xml::recognise(input.bytes).type) {
    case xml::FileType::StsEmp:
        return factsOf(sts::read(input));
    case xml::FileType::EmpSts:
        return factsOf(sts::readUpload(input));
    case xml::FileType::ImportEleves:
        return factsOf(elegroupe::read(input));
    case xml::FileType::ExportEmploiDuTemps:
        return factsOf(ent::read(input));
    case xml::FileType::Nomenclature:
    case xml::FileType::Geographique:
    case xml::FileType::Structures:
    case xml::FileType::Eleves:
    case xml::FileType::Responsables:
    case xml::FileType::Communs:
        return factsOf(siecle::read(input));
    default:
        return failure(ErrorKind::Refused,
            tr("Le fichier %1 n’est d’aucun format que Navette sache comparer.").arg(french::quoted(input.name)),
            tr("Rien n’a été comparé."), tr("Comparez deux fichiers de SIECLE, de STS-Web ou écrits par Navette."));
    }
}

Result<FactsDifference> compareFiles(const xml::Input& first, const xml::Input& second)
{
    const xml::FileType a = xml::recognise(first.bytes).type;
    const xml::FileType b = xml::recognise(second.bytes).type;
    if (a != b)
        return failure(ErrorKind::Refused,
            tr("%1 est %2, %3 est %4.")
                .arg(french::quoted(first.name), xml::describe(a), french::quoted(second.name), xml::describe(b)),
            tr("Rien n’a été comparé."), tr("Donnez deux fichiers du même format."));
    NAVETTE_TRY(one, facts(first));
    NAVETTE_TRY(two, facts(second));
    return difference(one, two);
}

Result<FactsDifference> verifySts(const xml::Input& sent, const xml::Input& back)
{
    const Result<sts::UploadDocument> upload = sts::readUpload(sent);
    if (!upload)
        return tl::unexpected<Error>(upload.error());
    const Result<sts::Document> document = sts::read(back);
    if (!document)
        return tl::unexpected<Error>(document.error());
    QStringList held;
    for (const QString& fact : factsOf(*document)) {
        if (fact.contains(tr(", matière ")))
            held.append(fact);
    }
    return difference(sorted(servicesOf(*upload)), sorted(held));
}

Result<FactsDifference> verifySiecle(const xml::Input& sent, const xml::Input& back)
{
    const Result<elegroupe::Document> links = elegroupe::read(sent);
    if (!links)
        return tl::unexpected<Error>(links.error());
    const Result<siecle::Document> pupils = siecle::read(back);
    if (!pupils)
        return tl::unexpected<Error>(pupils.error());
    QStringList held;
    for (const siecle::StructureLink& link : pupils->links) {
        if (link.isGroup)
            held.append(linkFact(link.eleveId, link.code));
    }
    return difference(sorted(factsOf(*links)), sorted(held));
}

} // namespace navette::exchange
