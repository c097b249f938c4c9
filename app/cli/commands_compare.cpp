// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "common/french.h"
#include "exchange/comparison.h"
#include "exchange/facts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>

/// The commands that hold two things against each other: verify, compare.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    Result<> writeFile(const QString& path, const QByteArray& bytes)
    {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
            return failure(ErrorKind::Io, tr("Le fichier %1 ne peut pas être écrit.").arg(french::quoted(path)),
                tr("Rien n’a été comparé."), tr("Libérez de la place dans ce dossier."));
        return {};
    }

    /// The last file that a step sent, from the journal.
    Result<xml::Input> lastSent(const store::Store& base, const QString& step)
    {
        NAVETTE_TRY(journal, base.journal());
        for (auto entry = journal.crbegin(); entry != journal.crend(); ++entry) {
            if (entry->step != step || entry->files.isEmpty() || entry->undoneBy != 0)
                continue;
            NAVETTE_TRY(bytes, base.fileContent(entry->id, 0));
            return xml::Input { .name = entry->files.front().name, .path = {}, .bytes = bytes };
        }
        return failure(ErrorKind::Refused, tr("Cette base n’a encore envoyé aucun fichier de cette sorte."),
            tr("Rien n’a été comparé."), tr("Exportez d’abord."));
    }

    /// A zip of links holds one xml: that one is what is compared.
    Result<xml::Input> unpacked(const xml::Input& input, const QString& folder)
    {
        if (xml::recognise(input.bytes).type != xml::FileType::Zip)
            return input;
        const QString path = QDir(folder).filePath(input.name);
        NAVETTE_CHECK(writeFile(path, input.bytes));
        NAVETTE_TRY(inputs, xml::openInputs({ path }));
        if (inputs.size() != 1)
            return failure(ErrorKind::Refused,
                tr("L’archive %1 ne contient pas un seul fichier.").arg(french::quoted(input.name)));
        return inputs.front();
    }

    Result<xml::Input> openOne(const QString& path)
    {
        NAVETTE_TRY(inputs, xml::openInputs({ path }));
        if (inputs.size() != 1)
            return failure(ErrorKind::Refused,
                tr("L’archive %1 contient %2 fichiers ; il en faut un.").arg(french::quoted(path)).arg(inputs.size()));
        return inputs.front();
    }

    int printDifference(
        const exchange::FactsDifference& difference, const QString& first, const QString& second, Output& output)
    {
        for (const QString& fact : difference.onlyFirst)
            output.line(QStringLiteral("- ") + fact);
        for (const QString& fact : difference.onlySecond)
            output.line(QStringLiteral("+ ") + fact);
        const bool same = difference.onlyFirst.isEmpty() && difference.onlySecond.isEmpty();
        output.line(same ? tr("Les deux disent la même chose.")
                         : tr("- : seulement dans %1 (%2) ; + : seulement dans %3 (%4).")
                               .arg(first)
                               .arg(difference.onlyFirst.size())
                               .arg(second)
                               .arg(difference.onlySecond.size()));
        output.document(QJsonDocument(QJsonObject { { QStringLiteral("same"), same },
            { QStringLiteral("only_first"), QJsonArray::fromStringList(difference.onlyFirst) },
            { QStringLiteral("only_second"), QJsonArray::fromStringList(difference.onlySecond) } }));
        return same ? Done : Blocked;
    }

    QJsonObject toJson(const exchange::ChangedItem& item)
    {
        QJsonArray fields;
        for (const exchange::ChangedField& field : item.fields)
            fields.append(QJsonObject { { QStringLiteral("field"), field.label },
                { QStringLiteral("before"), field.before }, { QStringLiteral("after"), field.after } });
        return { { QStringLiteral("label"), item.label }, { QStringLiteral("fields"), fields } };
    }

    /// What one side says and the other does not, as plain sentences.
    QStringList sentencesOf(const exchange::ComparisonSection& section, const exchange::ChangedItem& item, bool first)
    {
        using Type = exchange::ChangedItem::Type;
        if (item.type == (first ? Type::Added : Type::Gone))
            return {};
        if (item.type != Type::Changed)
            return { tr("%1 : %2").arg(section.title, item.label) };
        QStringList sentences;
        for (const exchange::ChangedField& field : item.fields)
            sentences.append(
                tr("%1 : %2, %3 : %4").arg(section.title, item.label, field.label, first ? field.before : field.after));
        return sentences;
    }

    QJsonObject toJson(const exchange::Comparison& comparison)
    {
        using Type = exchange::ChangedItem::Type;
        QJsonArray lists[3];
        QStringList onlyFirst;
        QStringList onlySecond;
        QJsonObject unchanged;
        for (const exchange::ComparisonSection& section : comparison.sections) {
            unchanged.insert(section.name, section.unchanged);
            for (const exchange::ChangedItem& item : section.items) {
                QJsonObject json = toJson(item);
                json.insert(QStringLiteral("kind"), section.name);
                lists[int(item.type)].append(json);
                onlyFirst += sentencesOf(section, item, true);
                onlySecond += sentencesOf(section, item, false);
            }
        }
        return { { QStringLiteral("same"), comparison.isEmpty() },
            { QStringLiteral("only_first"), QJsonArray::fromStringList(onlyFirst) },
            { QStringLiteral("only_second"), QJsonArray::fromStringList(onlySecond) },
            { QStringLiteral("added"), lists[int(Type::Added)] },
            { QStringLiteral("changed"), lists[int(Type::Changed)] },
            { QStringLiteral("gone"), lists[int(Type::Gone)] }, { QStringLiteral("unchanged"), unchanged },
            { QStringLiteral("effects"), cli::toJson(comparison.effects) } };
    }

    bool isBase(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
    }

    Result<exchange::Comparison> comparisonOf(const QString& first, const QString& second)
    {
        if (isBase(first) && isBase(second)) {
            NAVETTE_TRY(one, openToRead(first));
            NAVETTE_TRY(two, openToRead(second));
            return exchange::compareSchools(
                one.school(), two.school(), QFileInfo(first).fileName(), QFileInfo(second).fileName());
        }
        NAVETTE_TRY(one, xml::openInputs({ first }));
        NAVETTE_TRY(two, xml::openInputs({ second }));
        return exchange::compareInputs(one, two);
    }

} // namespace

Result<int> verify(const Arguments& arguments, Output& output)
{
    const QString what = arguments.words.value(0);
    if (what == u"aaf")
        return verifyAaf(arguments, output);
    if (arguments.words.size() != 3 || (what != u"sts" && what != u"siecle"))
        return wrongUsage();
    NAVETTE_TRY(base, openToRead(arguments.words[1]));
    NAVETTE_TRY(back, openOne(arguments.words[2]));
    NAVETTE_TRY(archive, lastSent(base, QStringLiteral("export.") + what));
    const QTemporaryDir folder; // not the system's own: a file of the same name may lie there
    if (!folder.isValid())
        return failure(ErrorKind::Io, tr("Le dossier temporaire ne peut pas être écrit."), tr("Rien n’a été comparé."));
    NAVETTE_TRY(sent, unpacked(archive, folder.path()));
    const auto difference = what == u"sts" ? exchange::verifySts(sent, back) : exchange::verifySiecle(sent, back);
    if (!difference)
        return tl::unexpected<Error>(difference.error());
    return printDifference(*difference, tr("ce qui a été envoyé"), tr("ce qui est revenu"), output);
}

Result<int> compare(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 2)
        return wrongUsage();
    NAVETTE_TRY(comparison, comparisonOf(arguments.words[0], arguments.words[1]));
    output.line(comparison.text());
    output.document(QJsonDocument(toJson(comparison)));
    return comparison.isEmpty() ? Done : Blocked;
}

} // namespace navette::cli
