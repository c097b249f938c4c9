// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "common/french.h"
#include "exchange/comparison.h"
#include "exchange/round_trip.h"
#include "exchange/steps.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

/// The commands that hold two things against each other: verify, compare.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    /// The last file that a step sent, from the journal.
    struct SentFile {
        xml::Input file;
        qint64 entry = 0; ///< in the journal
    };
    Result<SentFile> lastSent(const store::Store& base, const QString& step)
    {
        NAVETTE_TRY(journal, base.journal());
        const JournalEntry* entry = exchange::lastFileNotRefused(journal, step);
        if (!entry)
            return failure(ErrorKind::Refused, tr("Cette base n’a encore envoyé aucun fichier de cette sorte."),
                tr("Rien n’a été comparé."), tr("Exportez d’abord."));
        NAVETTE_TRY(bytes, base.fileContent(entry->id, 0));
        return SentFile { { .name = entry->files.front().name, .path = {}, .bytes = bytes }, entry->id };
    }

    Result<xml::Input> openOne(const QString& path)
    {
        NAVETTE_TRY(inputs, xml::openInputs({ path }));
        if (inputs.size() != 1)
            return failure(ErrorKind::Refused,
                tr("L’archive %1 contient %2 fichiers ; il en faut un.").arg(french::quoted(path)).arg(inputs.size()));
        return inputs.front();
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

    QJsonObject toJson(const QList<exchange::ComparisonSection>& sections)
    {
        using Type = exchange::ChangedItem::Type;
        QJsonArray lists[3];
        QStringList onlyFirst;
        QStringList onlySecond;
        QJsonObject unchanged;
        for (const exchange::ComparisonSection& section : sections) {
            unchanged.insert(section.name, section.unchanged);
            for (const exchange::ChangedItem& item : section.items) {
                QJsonObject json = toJson(item);
                json.insert(QStringLiteral("kind"), section.name);
                lists[int(item.type)].append(json);
                onlyFirst += sentencesOf(section, item, true);
                onlySecond += sentencesOf(section, item, false);
            }
        }
        return { { QStringLiteral("only_first"), QJsonArray::fromStringList(onlyFirst) },
            { QStringLiteral("only_second"), QJsonArray::fromStringList(onlySecond) },
            { QStringLiteral("added"), lists[int(Type::Added)] },
            { QStringLiteral("changed"), lists[int(Type::Changed)] },
            { QStringLiteral("gone"), lists[int(Type::Gone)] }, { QStringLiteral("unchanged"), unchanged } };
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
    NAVETTE_TRY(sent, lastSent(base, QStringLiteral("export.") + what));
    NAVETTE_TRY(proof, exchange::verifyRoundTrip(sent.file, back));
    NAVETTE_TRY(journal, base.journal());
    proof.caution = exchange::cautionOf(back, journal, sent.entry);
    output.line(proof.text());
    QJsonObject json = toJson(proof.sections);
    json.insert(QStringLiteral("same"), proof.holds());
    json.insert(QStringLiteral("verdict"), proof.verdict());
    json.insert(QStringLiteral("caution"), proof.caution);
    json.insert(QStringLiteral("limits"), proof.limits);
    json.insert(QStringLiteral("sent"), proof.sent());
    json.insert(QStringLiteral("differing"), proof.differing());
    output.document(QJsonDocument(json));
    return proof.holds() ? Done : Blocked;
}

Result<int> compare(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 2)
        return wrongUsage();
    NAVETTE_TRY(comparison, comparisonOf(arguments.words[0], arguments.words[1]));
    output.line(comparison.text());
    QJsonObject json = toJson(comparison.sections);
    json.insert(QStringLiteral("same"), comparison.isEmpty());
    json.insert(QStringLiteral("effects"), cli::toJson(comparison.effects));
    output.document(QJsonDocument(json));
    return comparison.isEmpty() ? Done : Blocked;
}

} // namespace navette::cli
