// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fictional_school.h"

#include "tests/support/files.h"
#include "tests/support/xml_text.h"

#include <QCoreApplication>

namespace navette::support {

QStringList profileNames()
{
    return { QStringLiteral("college16"), QStringLiteral("lycee45"), QStringLiteral("cite90") };
}

Result<Demo> makeDemo(const DemoOptions& options)
{
    if (!profileNames().contains(options.profile)) {
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Demo", "Le profil d’école fictive « %1 » n’existe pas.").arg(options.profile),
            QCoreApplication::translate("Demo", "Rien n’a été écrit."),
            QCoreApplication::translate("Demo", "Choisissez parmi : %1.")
                .arg(profileNames().join(QStringLiteral(", "))));
    }
    if (options.year < 2000 || options.year > 2100) {
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Demo", "L’année %1 n’est pas une année scolaire possible.").arg(options.year),
            QCoreApplication::translate("Demo", "Rien n’a été écrit."),
            QCoreApplication::translate("Demo", "Donnez l’année de la rentrée, de 2000 à 2100."));
    }
    const Plan plan = makePlan(options);
    const PreviousYear previous = previousYear(plan);
    Demo demo { plan.uai, options.year, {}, aafFiles(plan), previous.school };
    const struct {
        const char* name;
        QByteArray bytes;
    } siecle[] = { { "Nomenclature", nomenclatureFile(plan) }, { "Geographique", geographiqueFile(plan) },
        { "Structures", structuresFile(plan) }, { "ElevesSansAdresses", pupilsFile(plan) },
        { "ResponsablesAvecAdresses", guardiansFile(plan) }, { "Communs", communsFile(plan) } };
    for (const auto& file : siecle) {
        const QString base = QString::fromLatin1(file.name);
        const QString name = base + QStringLiteral(".xml");
        demo.files.append({ name, file.bytes });
        demo.files.append({ QStringLiteral("ExportXML_") + base + QStringLiteral(".zip"), zipOf(name, file.bytes) });
    }
    demo.files.append({ QStringLiteral("sts_emp_%1_%2.xml").arg(plan.uai).arg(options.year), stsFile(plan) });
    demo.files.append({ QStringLiteral("rooms.csv"), roomsFile(plan) });
    demo.files.append({ QStringLiteral("truth.json"), truthFile(plan, previous) });
    return demo;
}

} // namespace navette::support
