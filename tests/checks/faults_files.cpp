// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include "exchange/exports.h"
#include "exchange/imports.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

/// F: files that come in and go out, given to the steps of the procedure as a secretary gives them.
namespace navette::checks {

namespace {

    using exchange::ImportOptions;

    QString data(const QString& name) { return QStringLiteral(NAVETTE_TEST_DATA "/") + name; }

    QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        return file.readAll();
    }

    /// A school that has imported nothing yet.
    School empty()
    {
        School school;
        school.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = QStringLiteral("0990001N"), .year = 2026 });
        return school;
    }

    const QString StsFile = QStringLiteral("sts/sts_emp_0990001N_2026.xml");

    Findings importSts(const QString& path, const School& school = empty())
    {
        const auto plan = exchange::planStsImport(path, school);
        EXPECT_TRUE(plan) << (plan ? "" : qPrintable(plan.error().text()));
        return plan ? plan->findings : Findings();
    }

    /// The bytes of sts_emp after \a change, given under their own name.
    Findings importSts(const std::function<void(QByteArray&)>& change)
    {
        const QTemporaryDir folder;
        QByteArray bytes = bytesOf(data(StsFile));
        change(bytes);
        QFile file(folder.filePath(QStringLiteral("sts_emp.xml")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        return importSts(file.fileName());
    }

    Findings importSiecle(const School& school, QDate today)
    {
        QStringList paths;
        for (const char* name : { "Nomenclature", "Geographique", "Structures", "ElevesSansAdresses",
                 "ResponsablesAvecAdresses", "Communs" })
            paths.append(data(QStringLiteral("siecle/%1.xml").arg(QLatin1String(name))));
        const auto plan = exchange::planSiecleImport(paths, school, ImportOptions { .today = today });
        EXPECT_TRUE(plan) << (plan ? "" : qPrintable(plan.error().text()));
        return plan ? plan->findings : Findings();
    }

    std::function<Findings()> later(int days, Receiver receiver)
    {
        return [days, receiver] {
            const CleanSchool school;
            return check(receiver, school.school, { .today = QDate(2026, 8, 29).addDays(days) });
        };
    }

    /// What an export says of a clean school after \a change.
    Findings send(Receiver receiver, const std::function<void(CleanSchool&)>& change)
    {
        CleanSchool school;
        change(school);
        return exchange::planExport(receiver, school.school, { .at = QDateTime(inSeptember().today, QTime(10, 0)) })
            .findings;
    }

    void name(CleanSchool& s)
    {
        s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.uai = QStringLiteral("é 1"); });
    }

} // namespace

std::vector<Fault> fileFaults()
{
    using enum Severity;
    using enum Receiver;
    return {
        { "F01", Blocks, "Structures", 0, [] { return importSts(data(QStringLiteral("siecle/Structures.xml"))); } },
        { "F02", Blocks, "tronqué", 0, [] { return importSts([](QByteArray& bytes) { bytes.chop(200); }); } },
        { "F02", Blocks, "encodage", 0,
            [] {
                return importSts([](QByteArray& bytes) {
                    bytes.replace("ISO-8859-15", "UTF-8");
                    bytes.replace("</STS_EDT>", "<!-- \xE9 --></STS_EDT>");
                });
            } },
        { "F03", Blocks, "0750655E", 0,
            [] { return importSts([](QByteArray& bytes) { bytes.replace("0990001N", "0750655E"); }); } },
        { "F03", Blocks, "sept chiffres", 1, in(Sts, name) },
        { "F04", Blocks, "2025-2026", 0,
            [] { return importSts([](QByteArray& bytes) { bytes.replace("ANNEE=\"2026\"", "ANNEE=\"2025\""); }); } },
        { "F05", ToVerify, "ils ont plus de", 0, [] { return importSiecle(empty(), QDate(2026, 11, 24)); } },
        { "F05", ToVerify, "a déjà reçu", 0,
            [] {
                School school = empty();
                SchoolInfo info = school.info();
                info.siecleExportDate = QDate(2026, 9, 5);
                school.put(info);
                return importSiecle(school, QDate(2026, 9, 6));
            } },
        { "F05", Blocks, "Aucun fichier de STS-Web", 1,
            in(Sts,
                [](CleanSchool& s) { s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.stsImportedAt = {}; }); }) },
        { "F05", Information, "Les élèves viennent", 1, later(60, Siecle) },
        { "F05", Information, "dernier fichier de STS-Web a été importé", 1, later(60, Sts) },
        { "F06", Blocks, "Le nom du fichier", 0, [] { return send(Sts, name); } },
        { "F07", ToVerify, "en paiement", 1,
            in(Sts,
                [](CleanSchool& s) {
                    s.edit(Id<SchoolInfo>(1), [](SchoolInfo& row) { row.overtimePaidOn = QDate(2026, 9, 10); });
                }) },
        { "F08", Blocks, "archive", 0,
            [] {
                const QTemporaryDir folder;
                QByteArray bytes = bytesOf(data(QStringLiteral("siecle/ExportXML_Structures.zip")));
                bytes.truncate(bytes.size() / 2);
                QFile file(folder.filePath(QStringLiteral("coupe.zip")));
                EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
                file.close();
                return importSts(file.fileName());
            } },
    };
}

} // namespace navette::checks
