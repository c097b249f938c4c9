// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/round_trip.h"

#include "common/french.h"
#include "common/sha256.h"
#include "exchange/file_items.h"
#include "exchange/hour_words.h"
#include "exchange/unpacked.h"
#include "formats/elegroupe/file.h"
#include "formats/siecle/reader.h"
#include "formats/sts/reader.h"
#include "formats/sts/upload_reader.h"
#include "model/modality.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("RoundTrip", text); }

    using Type = ChangedItem::Type;

    QString yesNo(bool yes) { return yes ? tr("oui") : tr("non"); }

    /// A teacher's part, on either side; hours in hundredths.
    struct Share {
        QString type, id;
        int hundredths = 0;
        int weighting = 0;
    };

    /// A service in the words of both sides.
    class Services {
    public:
        explicit Services(const sts::Document& back)
        {
            for (const sts::Individual& person : back.individuals)
                m_people.insert(person.type + u':' + person.id,
                    french::personName(person.familyName, person.usageName, person.firstName));
            for (const sts::Subject& subject : back.subjects)
                m_subjects.insert(subject.code, subject.longLabel.isEmpty() ? subject.shortLabel : subject.longLabel);
        }

        FileItem item(bool isGroup, const QString& structure, const QString& subject, const QString& modality,
            int hundredths, bool coTeaching, QList<Share> shares) const
        {
            std::sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
                return std::tie(a.type, a.id, a.hundredths) < std::tie(b.type, b.id, b.hundredths);
            });
            QStringList parts;
            for (const Share& share : std::as_const(shares))
                parts.append(wordsOf(share));
            const QString mode = modality.isEmpty() ? QString(UsualModality) : modality;
            const QString where = (isGroup ? tr("groupe %1") : tr("classe %1")).arg(structure);
            const QString what = QStringLiteral("%1, %2").arg(m_subjects.value(subject, subject), where);
            return { .label = QStringLiteral("%1, %2").arg(what, mode),
                .fields = { { tr("Modalité de cours"), mode }, { tr("Heures"), hourWords(hundredths * 10) },
                    { tr("Co-enseignement"), yesNo(coTeaching) }, { tr("Enseignants"), parts.join(tr(" ; ")) } },
                .alias = what };
        }

    private:
        QString wordsOf(const Share& share) const
        {
            const QString key = share.type + u':' + share.id;
            const QString name = m_people.value(key);
            const QString weighting = weightingWords(share.weighting);
            return QStringLiteral("%1 %2%3").arg(name.isEmpty() ? key : QStringLiteral("%1 (%2)").arg(name, key),
                hourWords(share.hundredths * 10), weighting.isEmpty() ? QString() : QStringLiteral(" × ") + weighting);
        }

        QHash<QString, QString> m_people;
        QHash<QString, QString> m_subjects;
    };

    FileItem groupItem(const QString& code, int planned, QStringList divisions)
    {
        divisions.sort();
        return { .label = code,
            .fields = { { tr("Effectif prévu"), QString::number(planned) },
                { tr("Classes d’appartenance"), divisions.join(QStringLiteral(", ")) } } };
    }

    int hundredths(int thousandths) { return (thousandths + 5) / 10; }

    QList<FileItem> sentServices(const Services& words, const sts::UploadDocument& sent)
    {
        QList<FileItem> items;
        for (const auto* list : { &sent.divisions, &sent.groups }) {
            for (const sts::UploadStructure& structure : *list) {
                for (const sts::UploadService& service : structure.services) {
                    QList<Share> shares;
                    for (const sts::UploadTeacher& teacher : service.teachers)
                        shares.append({ teacher.type, teacher.id, teacher.hundredths, teacher.weighting });
                    items.append(words.item(structure.isGroup, structure.code, service.subject, service.modality,
                        service.hundredths, service.coTeaching, shares));
                }
            }
        }
        return items;
    }

    /// Without hours on either level: a return file never holds such a service, and whether STS keeps it is nobody's
    /// pay.
    bool isEmpty(const sts::Service& service)
    {
        return service.hours == 0
            && std::all_of(service.teachers.cbegin(), service.teachers.cend(),
                [](const sts::TeacherShare& share) { return share.hours == 0; });
    }

    QList<FileItem> heldServices(const Services& words, const sts::Document& back)
    {
        QList<FileItem> items;
        for (const auto* list : { &back.divisions, &back.groups }) {
            for (const sts::Structure& structure : *list) {
                for (const sts::Service& service : structure.services) {
                    if (isEmpty(service))
                        continue;
                    QList<Share> shares;
                    for (const sts::TeacherShare& share : service.teachers)
                        shares.append({ share.type, share.id, hundredths(share.hours), share.weighting });
                    items.append(words.item(structure.isGroup, structure.code, service.subject, service.modality,
                        hundredths(service.hours), service.coTeaching, shares));
                }
            }
        }
        return items;
    }

    RoundTrip roundTripOf(
        const QString& receiver, const QList<FileSection>& sent, const QList<FileSection>& held, const QString& limits)
    {
        return { .sections = compareItems(sent, held), .receiver = receiver, .limits = limits };
    }

    /// The pupils' numbers in SIECLE by what a sent pupil is named by.
    class Pupils {
    public:
        explicit Pupils(const siecle::Document& back)
        {
            for (const siecle::Pupil& pupil : back.pupils) {
                m_byIne.insert(pupil.ine, pupil.eleveId);
                m_names.insert(pupil.eleveId, french::personName(pupil.familyName, pupil.usageName, pupil.firstName));
            }
        }

        QString idOf(const elegroupe::Pupil& pupil) const
        {
            return pupil.eleveId.isEmpty() ? m_byIne.value(pupil.ine, pupil.ine) : pupil.eleveId;
        }
        FileItem link(const QString& id, const QString& name, const QString& group) const
        {
            return { .label = tr("%1 (élève %2) dans le groupe %3").arg(m_names.value(id, name), id, group) };
        }

    private:
        QHash<QString, QString> m_byIne;
        QHash<QString, QString> m_names;
    };

    RoundTrip linksRoundTrip(const elegroupe::Document& sent, const siecle::Document& back)
    {
        const Pupils pupils(back);
        FileSection ours { QStringLiteral("link"), tr("Liens élève-groupe"), {} };
        FileSection theirs = ours;
        QSet<QString> ended; // a link that is over by now may be there or not
        for (const elegroupe::Pupil& pupil : sent.pupils) {
            const QString name = french::personName(pupil.familyName, pupil.usageName, pupil.firstName);
            for (const elegroupe::Link& link : pupil.groups) {
                const FileItem item = pupils.link(pupils.idOf(pupil), name, link.group);
                if (link.to.isValid() && back.parameters.exportDate.isValid() && link.to < back.parameters.exportDate)
                    ended.insert(item.label);
                else
                    ours.items.append(item);
            }
        }
        for (const siecle::StructureLink& link : back.links) {
            if (!link.isGroup)
                continue;
            const FileItem item = pupils.link(link.eleveId, link.eleveId, link.code);
            if (!ended.contains(item.label))
                theirs.items.append(item);
        }
        return roundTripOf(tr("SIECLE"), { ours }, { theirs }, {});
    }

    RoundTrip groupsRoundTrip(const elegroupe::Document& sent, const siecle::Document& back)
    {
        FileSection ours { QStringLiteral("group"), tr("Groupes"), {} };
        FileSection theirs = ours;
        QSet<QString> needed;
        for (const elegroupe::Pupil& pupil : sent.pupils) {
            for (const elegroupe::Link& link : pupil.groups)
                needed.insert(link.group);
        }
        for (const QString& code : std::as_const(needed))
            ours.items.append({ .label = code });
        for (const siecle::Group& group : back.groups) {
            if (needed.contains(group.code)) // a group that nobody is sent to is no difference
                theirs.items.append({ .label = group.code });
        }
        return roundTripOf(tr("SIECLE"), { ours }, { theirs },
            tr("Structures dit si les groupes sont connus, non qui y est : les liens se prouvent avec le fichier "
               "Élèves."));
    }

    /// The one file that \a input is or holds.
    Result<xml::Input> single(const xml::Input& input)
    {
        NAVETTE_TRY(inputs, unpacked({ input }));
        if (inputs.size() != 1)
            return failure(ErrorKind::Refused,
                tr("L’archive %1 ne contient pas un seul fichier.").arg(french::quoted(input.name)),
                tr("Rien n’a été comparé."));
        return inputs.front();
    }

    /// " (pas arrivés : 2, différents : 1)"; empty when nothing differs.
    QString countsOf(const ComparisonSection& section)
    {
        QStringList parts;
        for (const auto& [type, words] :
            { std::pair { Type::Gone, tr("pas arrivés : %1") }, std::pair { Type::Changed, tr("différents : %1") },
                std::pair { Type::Added, tr("non envoyés : %1") } }) {
            if (const int count = section.count(type); count > 0)
                parts.append(words.arg(french::number(count)));
        }
        return parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
    }

} // namespace

int RoundTrip::sent() const
{
    return sections.isEmpty()
        ? 0
        : sections.front().unchanged + sections.front().count(Type::Changed) + sections.front().count(Type::Gone);
}

int RoundTrip::differing() const
{
    int count = 0;
    for (const ComparisonSection& section : sections)
        count += int(section.items.size());
    return count;
}

QString RoundTrip::verdict() const
{
    if (sections.isEmpty())
        return tr("Rien n’a été envoyé : il n’y a rien à prouver.");
    const QString what = sections.front().title.toLower();
    const int held = sections.front().unchanged;
    const QString begin = held == sent()
        ? tr("%1 a bien vos %2 %3").arg(receiver, french::number(held), what)
        : tr("%1 a %2 de vos %3 %4").arg(receiver, french::number(held), french::number(sent()), what);
    QStringList sentences { begin + countsOf(sections.front()) + u'.' };
    for (const ComparisonSection& section : sections.mid(1)) {
        if (!section.items.isEmpty())
            sentences.append(section.title + countsOf(section) + u'.');
    }
    return sentences.join(u' ');
}

QString RoundTrip::text() const
{
    QStringList lines { verdict() };
    if (!caution.isEmpty())
        lines.append(caution);
    for (const ComparisonSection& section : sections) {
        for (const ChangedItem& item : section.items) {
            const QString state = item.type == Type::Gone ? tr("pas arrivé")
                : item.type == Type::Added                ? tr("non envoyé")
                                                          : tr("différent");
            lines.append(QStringLiteral("  %1 (%2) %3").arg(section.title, state, wordsOf(item)));
        }
    }
    if (!limits.isEmpty())
        lines.append(limits);
    return lines.join(u'\n');
}

RoundTrip roundTrip(const sts::UploadDocument& sent, const sts::Document& back)
{
    const Services words(back);
    FileSection services { QStringLiteral("service"), tr("Services"), sentServices(words, sent) };
    FileSection groups { QStringLiteral("group"), tr("Groupes"), {} };
    FileSection heldServiceItems { services.name, services.title, heldServices(words, back) };
    FileSection heldGroups { groups.name, groups.title, {} };
    QSet<QString> codes;
    for (const sts::UploadStructure& group : sent.groups) {
        QStringList divisions;
        for (const sts::UploadShare& share : group.divisions)
            divisions.append(share.division);
        codes.insert(group.code);
        groups.items.append(groupItem(group.code, group.planned, divisions));
    }
    for (const sts::Structure& group : back.groups) {
        if (codes.contains(group.code)) // a group that STS had and that was not sent is no difference
            heldGroups.items.append(groupItem(group.code, group.planned, group.divisions));
    }
    return roundTripOf(tr("STS-Web"), { services, groups }, { heldServiceItems, heldGroups },
        tr("Les cours placés n’y figurent pas : STS-Web ne les rend jamais."));
}

RoundTrip roundTrip(const elegroupe::Document& sent, const siecle::Document& back)
{
    return back.kind == siecle::FileKind::Structures ? groupsRoundTrip(sent, back) : linksRoundTrip(sent, back);
}

Result<RoundTrip> verifyRoundTrip(const xml::Input& sent, const xml::Input& back)
{
    NAVETTE_TRY(ours, single(sent));
    if (xml::recognise(ours.bytes).type == xml::FileType::EmpSts) {
        NAVETTE_TRY(upload, sts::readUpload(ours));
        NAVETTE_TRY(document, sts::read(back));
        return roundTrip(upload, document);
    }
    NAVETTE_TRY(links, elegroupe::read(ours));
    NAVETTE_TRY(theirs, single(back));
    const xml::FileType type = xml::recognise(theirs.bytes).type;
    if (type != xml::FileType::Structures && type != xml::FileType::Eleves)
        return tl::unexpected<Error>(xml::wrongFile(
            theirs, tr("le fichier Structures ou Élèves de SIECLE"), xml::exportMenu(xml::FileType::Structures)));
    NAVETTE_TRY(document, siecle::read(theirs));
    return roundTrip(links, document);
}

QString cautionOf(const xml::Input& back, const QList<JournalEntry>& journal, qint64 sentBy)
{
    const QString sha256 = sha256Hex(back.bytes);
    for (const JournalEntry& entry : journal) {
        if (entry.direction != Direction::In || entry.id >= sentBy)
            continue;
        for (const JournalFile& file : entry.files) {
            if (file.sha256 == sha256)
                return tr(
                    "Attention : ce fichier est celui d’avant l’envoi (importé le %1). Exportez-le de nouveau après "
                    "l’import de ce que vous avez envoyé.")
                    .arg(french::date(entry.at.toLocalTime().date()));
        }
    }
    return {};
}

} // namespace navette::exchange
