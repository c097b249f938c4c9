// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "common/french.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <cstdio>

namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    void print(const QString& text, std::FILE* stream = stdout)
    {
        const QByteArray bytes = text.toUtf8();
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    }

    QString severityWord(Severity severity)
    {
        switch (severity) {
        case Severity::Blocks:
            return tr("Bloque");
        case Severity::ToVerify:
            return tr("À vérifier");
        case Severity::Information:
            return tr("Information");
        }
        return {};
    }

    QString severityName(Severity severity)
    {
        return severity == Severity::Blocks  ? QStringLiteral("blocks")
            : severity == Severity::ToVerify ? QStringLiteral("verify")
                                             : QStringLiteral("information");
    }

    /// "Bloque [F03] cause. consequence. remedy (file, ligne 4)", then the objects and the reason in lines of their
    /// own.
    QString textOf(const Finding& finding)
    {
        QString text = QStringLiteral("%1 [%2] %3").arg(severityWord(finding.severity), finding.code, finding.cause);
        for (const QString& part : { finding.consequence, finding.remedy }) {
            if (!part.isEmpty())
                text += u' ' + part;
        }
        if (!finding.where.isNull()) {
            text += QStringLiteral(" (") + finding.where.file;
            if (finding.where.line > 0)
                text += tr(", ligne %1").arg(finding.where.line);
            text += u')';
        }
        constexpr qsizetype Shown = 5;
        QStringList labels;
        for (const ObjectRef& object : finding.objects.first(std::min(finding.objects.size(), Shown)))
            labels.append(object.label);
        if (!labels.isEmpty())
            text += QStringLiteral("\n    ") + labels.join(QStringLiteral(" · "))
                + (finding.objects.size() > Shown ? QStringLiteral(" …") : QString());
        if (!finding.reason.isEmpty())
            text += QStringLiteral("\n    ") + tr("Motif : %1").arg(finding.reason);
        return text;
    }

} // namespace

void Output::line(const QString& text)
{
    if (!m_json)
        print(text + u'\n');
}

void Output::findings(const Findings& findings)
{
    for (const Finding& finding : findings)
        line(textOf(finding));
}

void Output::refused(const Findings& findings, const QString& nothingDone)
{
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Blocks)
            print(textOf(finding) + u'\n', stderr);
        else
            line(textOf(finding));
    }
    print(nothingDone + u'\n', stderr);
}

void Output::document(const QJsonDocument& document)
{
    if (m_json)
        print(QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

QJsonObject toJson(const Finding& finding)
{
    QJsonArray objects;
    for (const ObjectRef& object : finding.objects)
        objects.append(QJsonObject { { QStringLiteral("kind"), object.kind }, { QStringLiteral("id"), object.id },
            { QStringLiteral("label"), object.label } });
    QJsonObject json { { QStringLiteral("code"), finding.code },
        { QStringLiteral("severity"), severityName(finding.severity) }, { QStringLiteral("cause"), finding.cause },
        { QStringLiteral("consequence"), finding.consequence }, { QStringLiteral("remedy"), finding.remedy },
        { QStringLiteral("reason"), finding.reason }, { QStringLiteral("occurrences"), finding.occurrences },
        { QStringLiteral("objects"), objects } };
    if (!finding.where.isNull())
        json.insert(QStringLiteral("where"),
            QJsonObject { { QStringLiteral("file"), finding.where.file },
                { QStringLiteral("line"), finding.where.line }, { QStringLiteral("column"), finding.where.column } });
    return json;
}

QJsonArray toJson(const Findings& findings)
{
    QJsonArray array;
    for (const Finding& finding : findings)
        array.append(toJson(finding));
    return array;
}

QJsonObject toJson(const JournalEntry& entry)
{
    QJsonArray files;
    for (const JournalFile& file : entry.files)
        files.append(QJsonObject { { QStringLiteral("name"), file.name }, { QStringLiteral("path"), file.path },
            { QStringLiteral("sha256"), file.sha256 }, { QStringLiteral("size"), file.size } });
    QJsonArray counts;
    for (const JournalCount& count : entry.counts)
        counts.append(
            QJsonObject { { QStringLiteral("label"), count.label }, { QStringLiteral("value"), count.value } });
    static const QHash<Direction, QString> directions { { Direction::None, QStringLiteral("none") },
        { Direction::In, QStringLiteral("in") }, { Direction::Out, QStringLiteral("out") } };
    static const QHash<Outcome, QString> outcomes { { Outcome::Done, QStringLiteral("done") },
        { Outcome::Prepared, QStringLiteral("prepared") }, { Outcome::Sent, QStringLiteral("sent") },
        { Outcome::Accepted, QStringLiteral("accepted") },
        { Outcome::AcceptedWithReservations, QStringLiteral("reservations") },
        { Outcome::Refused, QStringLiteral("refused") }, { Outcome::Undone, QStringLiteral("undone") } };
    QJsonArray noted;
    for (const OutcomeNote& note : entry.outcomes)
        noted.append(QJsonObject { { QStringLiteral("at"), note.at.toString(Qt::ISODate) },
            { QStringLiteral("user"), note.user }, { QStringLiteral("outcome"), outcomes.value(note.outcome) },
            { QStringLiteral("note"), note.note }, { QStringLiteral("message"), note.message } });
    QJsonArray alsoUndoes;
    for (const qint64 id : entry.alsoUndoes)
        alsoUndoes.append(id);
    return { { QStringLiteral("entry"), entry.id }, { QStringLiteral("at"), entry.at.toString(Qt::ISODate) },
        { QStringLiteral("user"), entry.user }, { QStringLiteral("host"), entry.host },
        { QStringLiteral("profile"), entry.profile }, { QStringLiteral("exclusive"), entry.exclusive },
        { QStringLiteral("step"), entry.step }, { QStringLiteral("title"), entry.title },
        { QStringLiteral("direction"), directions.value(entry.direction) },
        { QStringLiteral("outcome"), outcomes.value(entry.outcome) },
        { QStringLiteral("changed_rows"), entry.changedRows }, { QStringLiteral("undone_by"), entry.undoneBy },
        { QStringLiteral("undoes"), entry.undoes }, { QStringLiteral("also_undoes"), alsoUndoes },
        { QStringLiteral("outcomes"), noted }, { QStringLiteral("hash"), entry.hash },
        { QStringLiteral("note"), entry.note }, { QStringLiteral("counts"), counts },
        { QStringLiteral("files"), files }, { QStringLiteral("findings"), toJson(entry.findings) } };
}

Result<store::Store> openToWrite(const QString& path)
{
    store::Actor actor = store::Actor::current();
    actor.profile = QStringLiteral("SPR");
    Result<store::Store> base = store::Store::open(path, store::Mode::ReadWrite, actor);
    if (base && base->isReadOnly())
        return failure(ErrorKind::Io, base->readOnlyReason(), tr("Rien n’a été changé."));
    return base;
}

Result<store::Store> openToRead(const QString& path) { return store::Store::open(path, store::Mode::ReadOnly); }

Result<int> number(const Arguments& arguments, const QString& option, int otherwise, int from, int to)
{
    if (!arguments.has(option))
        return otherwise;
    bool ok = false;
    const int value = arguments.value(option).toInt(&ok);
    if (!ok || value < from || value > to)
        return failure(ErrorKind::Usage,
            tr("--%1 attend un nombre de %2 à %3, pas %4.")
                .arg(option)
                .arg(from)
                .arg(to)
                .arg(french::quoted(arguments.value(option))));
    return value;
}

} // namespace navette::cli
