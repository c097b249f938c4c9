// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"
#include "common/french.h"
#include "exchange/imports.h"
#include "formats/siecle/reader.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace navette::exchange {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

    constexpr std::array SixFiles { siecle::FileKind::Nomenclature, siecle::FileKind::Geographique,
        siecle::FileKind::Structures, siecle::FileKind::Eleves, siecle::FileKind::Responsables,
        siecle::FileKind::Communs };

    int objectsOf(const siecle::Document& document)
    {
        switch (document.kind) {
        case siecle::FileKind::Nomenclature:
            return int(document.mefs.size() + document.subjects.size());
        case siecle::FileKind::Geographique:
            return document.countries + document.departments + document.communes;
        case siecle::FileKind::Structures:
            return int(document.divisions.size() + document.groups.size());
        case siecle::FileKind::Eleves:
            return int(document.pupils.size());
        case siecle::FileKind::Responsables:
            return int(document.persons.size());
        case siecle::FileKind::Communs:
            return int(document.periods.size());
        }
        return 0;
    }

    Finding blocking(const QString& code, const QString& cause, const QString& consequence, const QString& remedy,
        const QString& file = {})
    {
        return { .code = code,
            .severity = Severity::Blocks,
            .cause = cause,
            .consequence = consequence,
            .remedy = remedy,
            .where = { .file = file } };
    }

    /// Says of every file whose value is not the expected one that it is not.
    void checkDates(SiecleSet& set)
    {
        QSet<QDate> dates;
        QStringList words;
        for (const SiecleSet::File& file : set.files) {
            if (!file.exportDate.isValid())
                continue;
            dates.insert(file.exportDate);
            words.append(tr("%1 du %2").arg(siecle::fileName(file.kind), french::date(file.exportDate)));
        }
        if (dates.size() > 1)
            set.findings.append(blocking(QStringLiteral("SET_DATES"),
                tr("Les six fichiers ne sont pas du même jour : %1.").arg(words.join(QStringLiteral(", "))),
                tr("Un élève pourrait être dans un fichier et pas dans l’autre : rien n’est importé."),
                tr("Refaites les six exports le même jour : %1.").arg(xml::siecleMenu())));
    }

    /// F05: older than what the base holds, or simply old.
    void checkAge(SiecleSet& set, const SchoolInfo& info, QDate exported, QDate today)
    {
        const checks::Rule& rule = *checks::findRule(u"F05");
        const bool older = info.siecleExportDate.isValid() && exported.isValid() && exported < info.siecleExportDate;
        const bool old = exported.isValid() && exported.daysTo(today) > rule.limit;
        if (!older && !old)
            return;
        const checks::RuleCase one = rule.find(older ? u"older" : u"");
        set.findings.append({ .code = rule.code,
            .severity = one.severity,
            .cause = one.cause.arg(
                french::date(exported), older ? french::date(info.siecleExportDate) : QString::number(rule.limit)),
            .consequence = one.consequence,
            .remedy = one.remedy });
    }

    void checkFile(SiecleSet& set, const SiecleSet::File& file, const SchoolInfo& info)
    {
        // On a campus of several schools, each other's files are welcome.
        if (!file.uai.isEmpty() && file.uai != info.uai && !info.otherUais.contains(file.uai))
            set.findings.append(blocking(QStringLiteral("F03"),
                tr("Le fichier %1 est celui de l’établissement %2 ; cette base est celle de %3.")
                    .arg(french::quoted(file.sourceName), file.uai, info.uai),
                tr("Rien n’est importé."),
                tr("Choisissez les exports de %1 (%2), ou ouvrez la base de %3.")
                    .arg(info.uai, siecle::exportMenu(file.kind), file.uai),
                file.sourceName));
        if (file.year != 0 && file.year != info.year)
            set.findings.append(blocking(QStringLiteral("F04"),
                tr("Le fichier %1 est de l’année %2 ; cette base est celle de %3.")
                    .arg(french::quoted(file.sourceName), french::schoolYear(file.year), french::schoolYear(info.year)),
                tr("Rien n’est importé."),
                tr("Dans SIECLE, choisissez l’année %1, puis refaites l’export : %2.")
                    .arg(french::schoolYear(info.year), siecle::exportMenu(file.kind)),
                file.sourceName));
    }

} // namespace

Result<QList<siecle::Document>> readSiecle(const QList<xml::Input>& inputs)
{
    QList<siecle::Document> documents;
    for (const xml::Input& input : inputs) {
        NAVETTE_TRY(document, siecle::read(input));
        documents.append(std::move(document));
    }
    return documents;
}

SiecleSet inspect(const QList<siecle::Document>& documents, const School& school, QDate today)
{
    SiecleSet set;
    for (const siecle::FileKind kind : SixFiles) {
        const siecle::Document* kept = nullptr;
        for (const siecle::Document& document : documents) {
            if (document.kind != kind)
                continue;
            if (!kept) {
                kept = &document;
                continue;
            }
            // The same export given twice, as XML and in its zip, does no harm.
            set.findings.append(document.content() == kept->content()
                    ? Finding { .code = QStringLiteral("SET_TWICE"),
                        .cause = tr("Le fichier %1 est donné deux fois.").arg(siecle::fileName(kind)),
                        .consequence = tr("Seul le premier, %1, est lu.").arg(french::quoted(kept->sourceName)) }
                    : blocking(QStringLiteral("SET_TWICE"),
                        tr("Deux fichiers %1 différents sont donnés : %2 et %3.")
                            .arg(siecle::fileName(kind), french::quoted(kept->sourceName),
                                french::quoted(document.sourceName)),
                        tr("Rien n’est importé."),
                        tr("Ne gardez que celui que vous venez d’exporter : %1.").arg(siecle::exportMenu(kind))));
        }
        if (!kept) {
            set.missing.append(kind);
            set.findings.append(blocking(QStringLiteral("SET_MISSING"),
                tr("Il manque le fichier %1.").arg(french::quoted(siecle::fileName(kind))),
                tr("Les six fichiers vont ensemble : rien n’est importé tant qu’il en manque un."),
                tr("Pour l’obtenir : %1.").arg(siecle::exportMenu(kind))));
            continue;
        }
        set.files.append({ .kind = kind,
            .sourceName = kept->sourceName,
            .exportDate = kept->parameters.exportDate,
            .uai = kept->parameters.uai,
            .year = kept->parameters.year,
            .objects = objectsOf(*kept) });
        set.findings += kept->findings;
    }
    const SchoolInfo& info = school.info();
    for (const SiecleSet::File& file : set.files)
        checkFile(set, file, info);
    checkDates(set);
    if (!set.files.isEmpty())
        checkAge(set, info, set.files.front().exportDate, today);
    return set;
}

} // namespace navette::exchange
