// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journal_entry.h"
#include "model/school.h"

#include <QUrl>

/// The procedure "Liaisons et échanges SIECLE-STS-EDT-ENT-AAF" as seven parts, and where the school stands in it.
namespace navette::exchange {

enum class StepState { ToDo, Done, Redo, Waiting };

/// What a step is for the window: an exchange of ours, a piece of work in a tab, or something a person does elsewhere.
enum class StepType { Import, Work, Export, Elsewhere };

struct Step {
    QString id; ///< stable: "import.siecle", "match", "prepare", "export.sts", "sts.push", "siecle.reset", ... also
                ///< JournalEntry::step
    int part = 1; ///< 1..7 of the procedure
    StepType type = StepType::Work;
    QString title; ///< "Importer les six fichiers SIECLE"
    QString purpose; ///< one or two sentences: what it does and why
    QStringList where; ///< Elsewhere: the exact menu path, one line per click; imports: where to get the file
    bool needsSupervisor = false; ///< SPR, exclusive mode
    QString after; ///< the step whose file a person sends here ("export.sts" for "sts.load"); empty for none
    QString receiver; ///< exports: who takes the file, as in a sentence: "STS-Web", "SIECLE", "l’ENT"
    QString answer; ///< exports: where the receiver says what became of the file, as one menu path
    bool asksResult = false; ///< Elsewhere: cannot be ticked before it is noted what became of the file
};

/// The title of each of the seven parts, 1..7.
QString partTitle(int part);
/// All steps in the order of the procedure.
const QList<Step>& steps();
const Step* findStep(QStringView id);

struct StepStatus {
    const Step* step = nullptr;
    StepState state = StepState::ToDo;
    QString summary; ///< "448 élèves, export du 28/08/2026", "3 enseignants à rapprocher"
    QDateTime lastAt; ///< invalid: never
};

/// Where each step stands, from the school and its journal: Redo when what it was made from changed since or the other
/// side refused it, Waiting when an earlier step is missing. What was sent and is not answered is counted in days until
/// \a now.
QList<StepStatus> route(
    const School& school, const QList<JournalEntry>& journal, const QDateTime& now = QDateTime::currentDateTimeUtc());

/// The tick of a step that is done elsewhere; null while it is not ticked.
const Milestone* milestoneOf(const School& school, const QString& step);
/// The export whose file \a step is about: the one it sends, or, later in the same part, the one it follows up. Null
/// for none.
const Step* exportBefore(const Step& step);
/// The last file of export \a step that is in force; null for none.
const JournalEntry* lastFileOf(const QList<JournalEntry>& journal, const QString& step);
/// The last of them that the other side did not refuse, hence what it may hold; null for none.
const JournalEntry* lastFileNotRefused(const QList<JournalEntry>& journal, const QString& step);
/// Why \a step cannot be ticked yet: a sentence; empty when it can.
QString whyNotTicked(const QList<JournalEntry>& journal, const Step& step);

/// Ticks a step that is done elsewhere (inserts or renews its Milestone), or takes the tick back.
ChangeSet tick(
    const School& school, const QString& step, const QString& user, const QDateTime& at, const QString& note = {});
ChangeSet untick(const School& school, const QString& step);

} // namespace navette::exchange
