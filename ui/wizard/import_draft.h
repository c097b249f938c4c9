// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/imports.h"
#include "ui/wizard/plan_draft.h"

#include <QCoreApplication>

namespace navette::ui {

/// What an import step reads.
enum class ImportSource { Siecle, Sts, Rooms };

/// The source of the step of that id ("import.sts"); nothing for another step.
std::optional<ImportSource> importSourceOf(const QString& stepId);

/// A file that was given and read.
struct ReadFile {
    xml::Input input;
    std::optional<siecle::Document> siecle; ///< SIECLE only
};

/// What reading some paths gave.
struct Reading {
    QList<ReadFile> files;
    QList<Error> errors; ///< files that are something else, truncated, unreadable: each a whole sentence
    std::optional<exchange::Plan> plan; ///< where one file is the whole import (STS, rooms)
};

/// What the pages of an import hand each other.
struct ImportDraft : PlanDraft {
    ImportSource source = ImportSource::Siecle;
    QList<ReadFile> files;
    exchange::SiecleSet set; ///< SIECLE only
};

/// Reads \a paths for \a source, each file for itself: one that is refused does not spoil the others. For a
/// background thread.
Reading readPaths(ImportSource source, const QStringList& paths, const School& school);
/// What importing the files of \a draft would do. For a background thread.
Result<exchange::Plan> planOf(const ImportDraft& draft, const School& school);

} // namespace navette::ui
