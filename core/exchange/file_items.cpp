// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_items.h"

#include "common/french.h"
#include "exchange/hour_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("FileItems", text); }
    QString yesNo(bool yes) { return yes ? tr("oui") : tr("non"); }

    QString structureWord(const sts::UploadStructure& structure)
    {
        return (structure.isGroup ? tr("groupe %1") : tr("classe %1")).arg(structure.code);
    }

    QStringList weekWords(const QList<QDate>& mondays)
    {
        QStringList words;
        for (const QDate monday : mondays)
            words.append(french::date(monday));
        return words;
    }

    /// Names by number, for the lists of the ENT's file.
    template <class List, class NameOf> QHash<ent::Ident, QString> namesOf(const List& list, NameOf&& nameOf)
    {
        QHash<ent::Ident, QString> names;
        for (const auto& item : list)
            names.insert(item.ident, nameOf(item));
        return names;
    }

    QString words(const QList<ent::Presence>& present, const QHash<ent::Ident, QString>& names)
    {
        QStringList list;
        for (const ent::Presence& presence : present)
            list.append(names.value(presence.ident));
        return list.join(QStringLiteral(", "));
    }

    /// "1, 3, 5": the weeks in which somebody takes part.
    QString weekNumbers(const ent::Lesson& lesson)
    {
        quint64 weeks = 0;
        for (const auto* present : { &lesson.teachers, &lesson.classes, &lesson.parts, &lesson.groups }) {
            for (const ent::Presence& presence : *present)
                weeks |= presence.weeks;
        }
        QStringList numbers;
        for (int week = 1; week < 64; ++week) {
            if (((weeks >> week) & 1U) != 0)
                numbers.append(QString::number(week));
        }
        return numbers.join(QStringLiteral(", "));
    }

    QString memberWords(const QList<ent::Membership>& memberships, const QHash<ent::Ident, QString>& names)
    {
        QStringList list;
        for (const ent::Membership& membership : memberships)
            list.append(names.value(membership.ident));
        list.removeAll(QString());
        return list.join(QStringLiteral(", "));
    }

    ChangedItem whole(ChangedItem::Type type, const FileItem& item)
    {
        ChangedItem changed { .type = type, .label = item.label };
        for (const FileItem::Field& field : item.fields) {
            if (!field.value.isEmpty())
                changed.fields.append({ field.label, type == ChangedItem::Type::Gone ? field.value : QString(),
                    type == ChangedItem::Type::Gone ? QString() : field.value });
        }
        return changed;
    }

    ChangedItem difference(const FileItem& before, const FileItem& after)
    {
        ChangedItem changed { .type = ChangedItem::Type::Changed, .label = after.label };
        for (qsizetype i = 0; i < std::min(before.fields.size(), after.fields.size()); ++i) {
            if (before.fields[i].value != after.fields[i].value)
                changed.fields.append({ after.fields[i].label, before.fields[i].value, after.fields[i].value });
        }
        return changed;
    }

    /// The items of both sides, those that found their like crossed out.
    class Pairing {
    public:
        Pairing(const QList<FileItem>& first, const QList<FileItem>& second)
        {
            for (const FileItem& item : first)
                m_first.append(&item);
            for (const FileItem& item : second)
                m_second.append(&item);
        }

        /// Pairs, in their order, the items of one \a key that \a fit.
        void pair(auto&& key, auto&& fit, auto&& found)
        {
            QHash<QString, QList<const FileItem*>> waiting;
            for (const FileItem* item : std::as_const(m_first))
                waiting[key(*item)].append(item);
            waiting.remove(QString());
            QList<const FileItem*> left;
            QSet<const FileItem*> taken;
            for (const FileItem* item : std::as_const(m_second)) {
                QList<const FileItem*>& same = waiting[key(*item)];
                const auto one = std::find_if(
                    same.cbegin(), same.cend(), [&](const FileItem* other) { return fit(*other, *item); });
                if (one == same.cend()) {
                    left.append(item);
                    continue;
                }
                found(**one, *item);
                taken.insert(*one);
                same.erase(one);
            }
            m_second = left;
            m_first.removeIf([&](const FileItem* item) { return taken.contains(item); });
        }

        const QList<const FileItem*>& onlyFirst() const { return m_first; }
        const QList<const FileItem*>& onlySecond() const { return m_second; }

    private:
        QList<const FileItem*> m_first;
        QList<const FileItem*> m_second;
    };

    ComparisonSection compareSection(const FileSection& first, const FileSection& second)
    {
        ComparisonSection section { .name = second.name, .title = second.title };
        Pairing pairing(first.items, second.items);
        const auto label = [](const FileItem& item) { return item.label; };
        const auto changed
            = [&](const FileItem& before, const FileItem& after) { section.items.append(difference(before, after)); };
        pairing.pair(label, std::equal_to<FileItem>(), [&](const FileItem&, const FileItem&) { ++section.unchanged; });
        const auto any = [](const FileItem&, const FileItem&) { return true; };
        pairing.pair(label, any, changed);
        pairing.pair([](const FileItem& item) { return item.alias; }, any, changed);
        for (const FileItem* item : pairing.onlySecond())
            section.items.append(whole(ChangedItem::Type::Added, *item));
        for (const FileItem* item : pairing.onlyFirst())
            section.items.append(whole(ChangedItem::Type::Gone, *item));
        return section;
    }

} // namespace

QList<FileSection> itemsOf(const sts::UploadDocument& document)
{
    FileSection services { QStringLiteral("service"), tr("Services"), {} };
    FileSection shares { QStringLiteral("share"), tr("Enseignants des services"), {} };
    FileSection courses { QStringLiteral("course"), tr("Cours"), {} };
    FileSection groups { QStringLiteral("group"), tr("Groupes"), {} };
    for (const auto* list : { &document.divisions, &document.groups }) {
        for (const sts::UploadStructure& structure : *list) {
            for (const sts::UploadService& service : structure.services) {
                const QString label = tr("%1, matière %2 %3")
                                          .arg(structureWord(structure), service.subject, service.modality)
                                          .trimmed();
                services.items.append({ label,
                    { { tr("Heures"), hourWords(service.hundredths * 10) },
                        { tr("Co-enseignement"), yesNo(service.coTeaching) } } });
                for (const sts::UploadTeacher& teacher : service.teachers) {
                    const QString who = tr("%1, enseignant %2 %3").arg(label, teacher.type, teacher.id);
                    shares.items.append({ who,
                        { { tr("Heures"), hourWords(teacher.hundredths * 10) },
                            { tr("Pondération"), weightingWords(teacher.weighting) } } });
                    for (const sts::UploadCourse& course : teacher.courses)
                        courses.items.append({ who,
                            { { tr("Jour"), french::dayName(course.day) },
                                { tr("Début"), french::timeOfDay(course.start) },
                                { tr("Durée"), french::duration(course.duration) },
                                { tr("Alternance"), course.alternance }, { tr("Salle"), course.room } } });
                }
            }
        }
    }
    for (const sts::UploadStructure& group : document.groups) {
        QStringList parts;
        for (const sts::UploadShare& share : group.divisions)
            parts.append(QStringLiteral("%1 (%2)").arg(share.division).arg(share.planned));
        groups.items.append({ group.code,
            { { tr("Libellé"), group.label }, { tr("Effectif prévu"), QString::number(group.planned) },
                { tr("Effectif maximal"), QString::number(group.maxSize) },
                { tr("Classes d’appartenance"), parts.join(QStringLiteral(", ")) } } });
    }
    FileSection alternances { QStringLiteral("alternance"), tr("Alternances"), {} };
    for (const sts::UploadAlternance& alternance : document.alternances)
        alternances.items.append({ alternance.code,
            { { tr("Libellé"), alternance.longLabel },
                { tr("Semaines"), weekWords(alternance.weeks).join(QStringLiteral(", ")) } } });
    FileSection rooms { QStringLiteral("room"), tr("Salles"), {} };
    for (const sts::UploadRoom& room : document.rooms)
        rooms.items.append({ room.code, { { tr("Type"), room.roomGroup }, { tr("Localisation"), room.location } } });
    FileSection people { QStringLiteral("individual"), tr("Enseignants"), {} };
    for (const sts::UploadIndividual& individual : document.individuals) {
        QStringList indemnities;
        for (const sts::UploadIndemnity& indemnity : individual.indemnities)
            indemnities.append(QStringLiteral("%1 (%2)").arg(indemnity.division, indemnity.mefstat4));
        QStringList ares;
        for (const sts::UploadAre& are : individual.ares)
            ares.append(QStringLiteral("%1 (%2)").arg(are.code, hourWords(are.hundredths * 10)));
        people.items.append({ tr("enseignant %1").arg(individual.id),
            { { tr("Professeur principal de"), indemnities.join(QStringLiteral(", ")) },
                { tr("Activités à responsabilité"), ares.join(QStringLiteral(", ")) } } });
    }
    FileSection days { QStringLiteral("day"), tr("Horaires"), {} };
    for (const sts::UploadDay& day : document.days)
        days.items.append({ french::dayName(day.day),
            { { tr("Début"), french::timeOfDay(day.from) }, { tr("Fin"), french::timeOfDay(day.to) } } });
    return { services, shares, courses, groups, people, alternances, rooms, days };
}

QList<FileSection> itemsOf(const elegroupe::Document& document)
{
    FileSection links { QStringLiteral("link"), tr("Liens élève-groupe"), {} };
    for (const elegroupe::Pupil& pupil : document.pupils) {
        const QString id = pupil.eleveId.isEmpty() ? pupil.ine.isEmpty() ? pupil.privateId : pupil.ine : pupil.eleveId;
        const QString name = french::personName(pupil.familyName, pupil.usageName, pupil.firstName);
        for (const elegroupe::Link& link : pupil.groups)
            links.items.append({ tr("%1 (élève %2) dans le groupe %3").arg(name, id, link.group),
                { { tr("Du"), french::date(link.from) }, { tr("Au"), french::date(link.to) } } });
    }
    return { links };
}

QList<FileSection> itemsOf(const ent::Document& document)
{
    const auto byName = [](const auto& item) { return item.name; };
    const QHash<ent::Ident, QString> classes = namesOf(document.classes, byName);
    const QHash<ent::Ident, QString> groups = namesOf(document.groups, byName);
    const QHash<ent::Ident, QString> rooms = namesOf(document.rooms, byName);
    const QHash<ent::Ident, QString> subjects
        = namesOf(document.subjects, [](const ent::Subject& subject) { return subject.label; });
    const QHash<ent::Ident, QString> teachers = namesOf(document.teachers,
        [](const ent::Teacher& row) { return french::personName(row.familyName, {}, row.firstName); });
    QHash<ent::Ident, QString> groupsOfPart;
    for (const ent::Group& group : document.groups) {
        for (const ent::Ident part : group.parts) {
            QString& names = groupsOfPart[part];
            names += (names.isEmpty() ? QString() : QStringLiteral(", ")) + group.name;
        }
    }
    FileSection pupils { QStringLiteral("pupil"), tr("Élèves"), {} };
    for (const ent::Pupil& pupil : document.pupils) {
        const QString name = french::personName(pupil.familyName, {}, pupil.firstName);
        pupils.items.append({ pupil.siecleId.isEmpty() ? name : tr("%1 (élève %2)").arg(name, pupil.siecleId),
            { { tr("Né(e) le"), french::date(pupil.birthDate) }, { tr("INE"), pupil.ine },
                { tr("Classe"), memberWords(pupil.classes, classes) },
                { tr("Groupes"), memberWords(pupil.parts, groupsOfPart) },
                { tr("Responsables"), QString::number(pupil.guardians.size()) } } });
    }
    FileSection people { QStringLiteral("teacher"), tr("Enseignants"), {} };
    for (const ent::Teacher& teacher : document.teachers)
        people.items.append({ teachers.value(teacher.ident),
            { { tr("Né(e) le"), french::date(teacher.birthDate) }, { tr("Identifiant STS"), teacher.stsId } } });
    FileSection lessons { QStringLiteral("lesson"), tr("Cours"), {} };
    for (const ent::Lesson& lesson : document.lessons) {
        QStringList structures { words(lesson.classes, classes), words(lesson.groups, groups) };
        structures.removeAll(QString());
        lessons.items.append({ tr("%1, %2").arg(subjects.value(lesson.subject), structures.join(QStringLiteral(", "))),
            { { tr("Jour"), french::dayName(lesson.day) }, { tr("Place"), QString::number(lesson.firstPlace + 1) },
                { tr("Durée en places"), QString::number(lesson.placeCount) },
                { tr("Enseignants"), words(lesson.teachers, teachers) }, { tr("Salles"), words(lesson.rooms, rooms) },
                { tr("Semaines"), weekNumbers(lesson) } } });
    }
    return { lessons, people, pupils };
}

QList<ComparisonSection> compareItems(const QList<FileSection>& first, const QList<FileSection>& second)
{
    QList<ComparisonSection> sections;
    for (qsizetype i = 0; i < std::min(first.size(), second.size()); ++i) {
        if (!first[i].items.isEmpty() || !second[i].items.isEmpty())
            sections.append(compareSection(first[i], second[i]));
    }
    return sections;
}

} // namespace navette::exchange
