// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "common/french.h"
#include "exchange/follow_up.h"
#include "model/record.h"
#include "store/verification.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

/// The commands of the journal: history, undo.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    /// "20/10/2026 08:12", for columns.
    QString stamp(const QDateTime& at) { return at.toLocalTime().toString(QStringLiteral("dd/MM/yyyy hh:mm")); }

    QString dependenceWord(store::Dependence dependence)
    {
        switch (dependence) {
        case store::Dependence::Changed:
            return tr("modifié depuis");
        case store::Dependence::Refers:
            return tr("y fait référence");
        case store::Dependence::Removed:
            return tr("supprimé depuis");
        }
        Q_UNREACHABLE();
    }

    QString dependenceName(store::Dependence dependence)
    {
        return dependence == store::Dependence::Changed ? QStringLiteral("changed")
            : dependence == store::Dependence::Refers   ? QStringLiteral("refers")
                                                        : QStringLiteral("removed");
    }

    QJsonArray toJson(const QList<store::DependentStep>& steps)
    {
        QJsonArray array;
        for (const store::DependentStep& step : steps) {
            QJsonArray rows;
            for (const store::DependentRow& row : step.rows)
                rows.append(QJsonObject { { QStringLiteral("kind"), kindName(row.row.kind) },
                    { QStringLiteral("id"), row.row.id }, { QStringLiteral("label"), row.label },
                    { QStringLiteral("how"), dependenceName(row.dependence) },
                    { QStringLiteral("needed_by"), row.neededBy } });
            array.append(QJsonObject { { QStringLiteral("entry"), step.entry.id },
                { QStringLiteral("title"), step.entry.title }, { QStringLiteral("step"), step.entry.step },
                { QStringLiteral("at"), step.entry.at.toString(Qt::ISODate) },
                { QStringLiteral("user"), step.entry.user }, { QStringLiteral("rows"), rows } });
        }
        return array;
    }

    QJsonArray filesOf(const store::UndoPlan& plan)
    {
        QJsonArray array;
        for (const JournalEntry& entry : plan.filesSince) {
            for (const JournalFile& file : entry.files)
                array.append(QJsonObject { { QStringLiteral("entry"), entry.id }, { QStringLiteral("name"), file.name },
                    { QStringLiteral("sha256"), file.sha256 } });
        }
        return array;
    }

    void tell(const store::UndoPlan& plan, Output& output)
    {
        if (!plan.isFree())
            output.line(tr("Ce qui en dépend, du plus récent au plus ancien :"));
        for (const store::DependentStep& step : plan.dependents) {
            output.line(QStringLiteral("  %1  %2  %3  %4")
                            .arg(step.entry.id)
                            .arg(stamp(step.entry.at), step.entry.user, step.entry.title));
            for (const store::DependentRow& row : step.rows)
                output.line(row.neededBy.isEmpty()
                        ? QStringLiteral("      %1, %2").arg(row.label, dependenceWord(row.dependence))
                        : tr("      %1, %2, dont %3 a besoin")
                              .arg(row.label, dependenceWord(row.dependence), row.neededBy));
        }
        for (const JournalEntry& entry : plan.filesSince)
            output.line(tr("Fichier écrit depuis, et qui reste tel qu’il est parti : %1").arg(entry.title));
    }

    Result<int> verifyHistory(const QString& path, Output& output)
    {
        NAVETTE_TRY(checked, store::verifyJournal(path));
        output.findings(checked.findings);
        output.line(tr("Lignes du suivi : %1, dont %2 d’avant l’enchaînement.")
                        .arg(french::number(checked.lines), french::number(checked.chainedLater)));
        output.line(tr("Empreinte de la dernière : %1").arg(checked.head));
        output.line(checked.holds() ? tr("Le suivi est intact.") : tr("Le suivi a été modifié hors de Navette."));
        output.document(QJsonDocument(QJsonObject { { QStringLiteral("holds"), checked.holds() },
            { QStringLiteral("lines"), checked.lines }, { QStringLiteral("chained_later"), checked.chainedLater },
            { QStringLiteral("head"), checked.head }, { QStringLiteral("findings"), cli::toJson(checked.findings) } }));
        return checked.holds() ? Done : Blocked;
    }

} // namespace

Result<int> history(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 1)
        return wrongUsage();
    if (arguments.has(QStringLiteral("verify")))
        return verifyHistory(arguments.words[0], output);
    NAVETTE_TRY(base, openToRead(arguments.words[0]));
    NAVETTE_TRY(journal, base.journal());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QJsonArray array;
    for (const JournalEntry& entry : journal) {
        array.append(cli::toJson(entry));
        const bool out = entry.direction == Direction::Out && entry.undoneBy == 0;
        output.line(QStringLiteral("%1  %2  %3  %4%5")
                        .arg(entry.id)
                        .arg(stamp(entry.at), entry.user, entry.title,
                            entry.undoneBy != 0 ? tr(" (annulé)")
                                : out           ? QStringLiteral(" (%1)").arg(exchange::outcomeExpression(entry, now))
                                                : QString()));
        for (const JournalFile& file : entry.files)
            output.line(QStringLiteral("      %1  SHA-256 %2").arg(file.name, file.sha256));
        const QString next = exchange::nextAction(entry, now);
        if (!next.isEmpty())
            output.line(QStringLiteral("      ") + next);
    }
    output.document(QJsonDocument(array));
    return Done;
}

Result<int> undo(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 1)
        return wrongUsage();
    NAVETTE_TRY(wanted, number(arguments, QStringLiteral("entry"), 0, 1, 2147483647));
    NAVETTE_TRY(base, openToWrite(arguments.words[0]));
    const qint64 entry = wanted != 0 ? wanted : base.lastUndoable();
    if (entry == 0)
        return failure(ErrorKind::Refused, tr("Il n’y a rien à annuler."), tr("La base n’a pas changé."));
    NAVETTE_TRY(plan, base.planUndo(entry));
    tell(plan, output);
    const Result<JournalEntry> done = base.undo(entry, arguments.has(QStringLiteral("with-dependents")));
    QJsonObject json = done ? cli::toJson(*done) : QJsonObject { { QStringLiteral("entry"), entry } };
    json.insert(QStringLiteral("undone"), done.has_value());
    json.insert(QStringLiteral("dependents"), toJson(plan.dependents));
    json.insert(QStringLiteral("files_since"), filesOf(plan));
    output.document(QJsonDocument(json));
    if (!done)
        return tl::unexpected(done.error());
    output.line(done->title);
    return Done;
}

} // namespace navette::cli
