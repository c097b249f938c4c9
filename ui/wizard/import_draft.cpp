// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/import_draft.h"

namespace navette::ui {

std::optional<ImportSource> importSourceOf(const QString& stepId)
{
    if (stepId == QLatin1String("import.siecle"))
        return ImportSource::Siecle;
    if (stepId == QLatin1String("import.sts"))
        return ImportSource::Sts;
    if (stepId == QLatin1String("import.rooms"))
        return ImportSource::Rooms;
    return std::nullopt;
}

namespace {

    Result<exchange::Plan> planSingle(
        ImportSource source, const xml::Input& input, const School& school, const exchange::ImportOptions& options)
    {
        return source == ImportSource::Sts ? exchange::planStsImport(input, school, options)
                                           : exchange::planRoomsImport(input, school);
    }

    void readInput(ImportSource source, const xml::Input& input, const School& school, Reading& reading)
    {
        if (source == ImportSource::Siecle) {
            Result<QList<siecle::Document>> documents = exchange::readSiecle({ input });
            if (!documents)
                reading.errors.append(documents.error());
            else if (!documents->isEmpty())
                reading.files.append({ input, documents->first() });
            return;
        }
        Result<exchange::Plan> plan = planSingle(source, input, school, {});
        if (!plan) {
            reading.errors.append(plan.error());
            return;
        }
        reading.files = { { input, std::nullopt } };
        reading.plan = *plan;
    }

} // namespace

Reading readPaths(ImportSource source, const QStringList& paths, const School& school)
{
    Reading reading;
    const QString menu = source == ImportSource::Siecle ? xml::siecleMenu()
        : source == ImportSource::Sts                   ? xml::exportMenu(xml::FileType::StsEmp)
                                                        : QString();
    for (const QString& path : paths) {
        Result<QList<xml::Input>> inputs = xml::openInputs({ path }, menu);
        if (!inputs) {
            reading.errors.append(inputs.error());
            continue;
        }
        for (const xml::Input& input : std::as_const(*inputs))
            readInput(source, input, school, reading);
    }
    return reading;
}

Result<exchange::Plan> planOf(const ImportDraft& draft, const School& school)
{
    const exchange::ImportOptions options { draft.acceptDepartures };
    if (draft.source != ImportSource::Siecle)
        return planSingle(draft.source, draft.files.first().input, school, options);
    QList<siecle::Document> documents;
    QList<xml::Input> inputs;
    for (const ReadFile& file : draft.files) {
        documents.append(*file.siecle);
        inputs.append(file.input);
    }
    return exchange::planSiecleImport(documents, inputs, school, options);
}

} // namespace navette::ui
