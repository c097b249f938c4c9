// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/comparison.h"

#include "common/french.h"
#include "exchange/alignment.h"
#include "exchange/change_effects.h"
#include "exchange/comparison_parts.h"
#include "exchange/file_items.h"
#include "exchange/imports.h"
#include "exchange/unpacked.h"
#include "formats/elegroupe/file.h"
#include "formats/ent/reader.h"
#include "formats/sts/reader.h"
#include "formats/sts/upload_reader.h"
#include "model/record.h"

#include <QCoreApplication>
#include <numeric>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Comparison", text); }

    bool isSiecle(xml::FileType type)
    {
        switch (type) {
        case xml::FileType::Nomenclature:
        case xml::FileType::Geographique:
        case xml::FileType::Structures:
        case xml::FileType::Eleves:
        case xml::FileType::Responsables:
        case xml::FileType::Communs:
            return true;
        default:
            return false;
        }
    }

    xml::FileType typeOf(const xml::Input& input) { return xml::recognise(input.bytes).type; }

    QString namesOf(const QList<xml::Input>& inputs)
    {
        QStringList names;
        for (const xml::Input& input : inputs)
            names.append(input.name);
        return names.join(QStringLiteral(", "));
    }

    tl::unexpected<Error> notComparable(const xml::Input& input)
    {
        return failure(ErrorKind::Refused,
            tr("Le fichier %1 n’est d’aucun format que Navette sache comparer.").arg(french::quoted(input.name)),
            tr("Rien n’a été comparé."), tr("Comparez deux fichiers de SIECLE, de STS-Web ou écrits par Navette."));
    }

    Result<> sameFormat(const xml::Input& first, const xml::Input& second)
    {
        const xml::FileType a = typeOf(first);
        const xml::FileType b = typeOf(second);
        if (a == b)
            return {};
        return failure(ErrorKind::Refused,
            tr("%1 est %2, %3 est %4.")
                .arg(french::quoted(first.name), xml::describe(a), french::quoted(second.name), xml::describe(b)),
            tr("Rien n’a été comparé."), tr("Donnez deux fichiers du même format."));
    }

    SchoolDifference differenceOf(const School& first, const School& second, Numbering numbering)
    {
        const School to = aligned(first, second, numbering);
        return { first, to, ChangeSet::between(first, to) };
    }

    template <class Read>
    Result<Comparison> compareDocuments(const xml::Input& first, const xml::Input& second, Read read)
    {
        NAVETTE_TRY(one, read(first));
        NAVETTE_TRY(two, read(second));
        return Comparison { first.name, second.name, compareItems(itemsOf(one), itemsOf(two)), {} };
    }

    /// The kinds that both sides speak of: a file given on one side only says nothing of change.
    QList<Kind> sharedKinds(const QList<xml::Input>& first, const QList<xml::Input>& second)
    {
        const auto kinds = [](const QList<xml::Input>& inputs) -> Result<QList<Kind>> {
            NAVETTE_TRY(documents, readSiecle(inputs));
            QList<Kind> list;
            for (const siecle::Document& document : documents)
                list.append(kindsOf(document.kind));
            return list;
        };
        const auto one = kinds(first);
        const auto two = kinds(second);
        if (!one || !two)
            return {};
        QList<Kind> shared;
        for (const Kind kind : *one) {
            if (two->contains(kind) && !shared.contains(kind))
                shared.append(kind);
        }
        return shared;
    }

} // namespace

int ComparisonSection::count(ChangedItem::Type type) const
{
    return int(std::count_if(items.cbegin(), items.cend(), [&](const ChangedItem& item) { return item.type == type; }));
}

int Comparison::count(ChangedItem::Type type) const
{
    return std::accumulate(sections.cbegin(), sections.cend(), 0,
        [&](int sum, const ComparisonSection& section) { return sum + section.count(type); });
}

bool Comparison::isEmpty() const
{
    return std::all_of(
        sections.cbegin(), sections.cend(), [](const ComparisonSection& section) { return section.items.isEmpty(); });
}

QString Comparison::text() const
{
    QStringList lines { tr("De %1 à %2").arg(french::quoted(first), french::quoted(second)) };
    for (const Finding& effect : effects)
        lines.append(QStringLiteral("! ") + effect.cause + u' ' + effect.consequence);
    for (const ComparisonSection& section : sections) {
        if (section.items.isEmpty())
            continue;
        lines.append(tr("%1 : %2 de plus, %3 modifiés, %4 de moins, %5 sans changement")
                         .arg(section.title)
                         .arg(section.count(ChangedItem::Type::Added))
                         .arg(section.count(ChangedItem::Type::Changed))
                         .arg(section.count(ChangedItem::Type::Gone))
                         .arg(section.unchanged));
        for (const ChangedItem& item : section.items)
            lines.append(QStringLiteral("  ") + wordsOf(item));
    }
    if (isEmpty())
        lines.append(tr("Les deux disent la même chose."));
    return lines.join(u'\n');
}

QString wordsOf(const ChangedItem& item)
{
    const auto orNothing = [](const QString& text) { return text.isEmpty() ? tr("(vide)") : text; };
    QStringList fields;
    for (const ChangedField& field : item.fields) {
        if (item.type == ChangedItem::Type::Changed)
            fields.append(tr("%1 : %2 → %3").arg(field.label, orNothing(field.before), orNothing(field.after)));
        else
            fields.append(
                tr("%1 : %2").arg(field.label, item.type == ChangedItem::Type::Added ? field.after : field.before));
    }
    const QString sign = item.type == ChangedItem::Type::Added ? QStringLiteral("+")
        : item.type == ChangedItem::Type::Gone                 ? QStringLiteral("-")
                                                               : QStringLiteral("~");
    return sign + u' ' + item.label
        + (fields.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(fields.join(tr(" ; "))));
}

Result<SchoolDifference> differenceOfImports(const QList<xml::Input>& first, const QList<xml::Input>& second)
{
    if (first.size() == 1 && second.size() == 1 && typeOf(first.front()) == xml::FileType::StsEmp) {
        NAVETTE_CHECK(sameFormat(first.front(), second.front()));
        NAVETTE_TRY(one, sts::read(first.front()));
        NAVETTE_TRY(two, sts::read(second.front()));
        return differenceOf(schoolOf(one), schoolOf(two), Numbering::Apart);
    }
    for (const xml::Input& input : first + second) {
        if (!isSiecle(typeOf(input)))
            return notComparable(input);
    }
    NAVETTE_TRY(one, readSiecle(first));
    NAVETTE_TRY(two, readSiecle(second));
    return differenceOf(schoolOf(one), schoolOf(two), Numbering::Apart);
}

Result<Comparison> compareInputs(const QList<xml::Input>& first, const QList<xml::Input>& second)
{
    return compareInputs(first, second, School());
}

Result<Comparison> compareInputs(
    const QList<xml::Input>& firstGiven, const QList<xml::Input>& secondGiven, const School& ours)
{
    NAVETTE_TRY(first, unpacked(firstGiven));
    NAVETTE_TRY(second, unpacked(secondGiven));
    if (first.isEmpty() || second.isEmpty())
        return failure(ErrorKind::Refused, tr("Il faut deux fichiers."), tr("Rien n’a été comparé."));
    if (first.size() == 1 && second.size() == 1)
        NAVETTE_CHECK(sameFormat(first.front(), second.front()));
    const xml::Input& a = first.front();
    const xml::Input& b = second.front();
    switch (typeOf(a)) {
    case xml::FileType::EmpSts:
        return compareDocuments(a, b, sts::readUpload);
    case xml::FileType::ImportEleves:
        return compareDocuments(a, b, [](const xml::Input& input) { return elegroupe::read(input); });
    case xml::FileType::ExportEmploiDuTemps:
        return compareDocuments(a, b, [](const xml::Input& input) { return ent::read(input); });
    default:
        break;
    }
    NAVETTE_TRY(difference, differenceOfImports(first, second));
    const bool isSts = typeOf(a) == xml::FileType::StsEmp;
    return Comparison { namesOf(first), namesOf(second),
        sectionsOf(difference, isSts ? kindsOfSts() : sharedKinds(first, second)),
        effectsOf(ours, difference.first, difference.second, difference.changes) };
}

Result<Comparison> compareInputs(const xml::Input& first, const xml::Input& second)
{
    return compareInputs(QList<xml::Input> { first }, QList<xml::Input> { second });
}

Comparison compareSchools(
    const School& first, const School& second, const QString& firstName, const QString& secondName)
{
    QList<Kind> kinds;
    forEachEntity([&]<class Entity>() { kinds.append(Entity::kind); });
    const SchoolDifference difference = differenceOf(first, second, Numbering::PerhapsShared);
    return { firstName, secondName, sectionsOf(difference, kinds),
        effectsOf(first, difference.first, difference.second, difference.changes) };
}

} // namespace navette::exchange
