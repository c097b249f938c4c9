// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "common/french.h"
#include "exchange/counts.h"
#include "exchange/prepare.h"
#include "matching/matching.h"
#include "model/record.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

/// The commands that work on the base itself: match, prepare, place, show.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    QString stateName(matching::ItemState state)
    {
        return state == matching::ItemState::Open   ? QStringLiteral("open")
            : state == matching::ItemState::Settled ? QStringLiteral("settled")
                                                    : QStringLiteral("ignored");
    }

    QString stateWord(matching::ItemState state)
    {
        return state == matching::ItemState::Open   ? tr("à régler")
            : state == matching::ItemState::Settled ? tr("réglé")
                                                    : tr("mis de côté");
    }

    void list(const School& school, MatchKind kind, Output& output)
    {
        QJsonArray array;
        const QHash<QString, QList<matching::Candidate>> open = matching::openCandidates(school, kind);
        for (const matching::Item& item : matching::items(school, kind)) {
            QJsonArray candidates;
            if (item.state == matching::ItemState::Open) {
                for (const matching::Candidate& candidate : open.value(item.theirs))
                    candidates.append(QJsonObject { { QStringLiteral("ours"), candidate.label },
                        { QStringLiteral("score"), candidate.score }, { QStringLiteral("sure"), candidate.sure },
                        { QStringLiteral("stand_in"), candidate.standIn },
                        { QStringLiteral("reasons"), QJsonArray::fromStringList(candidate.reasons) } });
            }
            array.append(
                QJsonObject { { QStringLiteral("theirs"), item.theirs }, { QStringLiteral("label"), item.label },
                    { QStringLiteral("detail"), item.detail }, { QStringLiteral("state"), stateName(item.state) },
                    { QStringLiteral("ours"), item.oursLabel }, { QStringLiteral("reason"), item.reason },
                    { QStringLiteral("decided_by"), item.decidedBy }, { QStringLiteral("candidates"), candidates } });
            output.line(QStringLiteral("%1  %2  [%3]  %4  %5")
                            .arg(item.theirs, item.label, stateWord(item.state), item.oursLabel, item.reason));
            for (const QJsonValue& value : candidates) {
                const QJsonObject candidate = value.toObject();
                if (candidate[QStringLiteral("stand_in")].toBool())
                    output.line(QStringLiteral("      %1 (%2)")
                                    .arg(candidate[QStringLiteral("ours")].toString(),
                                        candidate[QStringLiteral("reasons")].toArray().first().toString()));
                else
                    output.line(QStringLiteral("      %1 %  %2")
                                    .arg(candidate[QStringLiteral("score")].toInt())
                                    .arg(candidate[QStringLiteral("ours")].toString()));
            }
        }
        for (const matching::Lone& lone : matching::lones(school, kind))
            output.line(lone.reason.isEmpty()
                    ? tr("sans équivalent chez STS : %1  %2").arg(lone.label, lone.detail)
                    : tr("mis de côté : %1  %2  %3").arg(lone.label, lone.detail, lone.reason));
        output.document(QJsonDocument(array));
    }

    /// "teacher:MARTIN Anne=epp:20048" cut in its parts.
    struct Answer {
        MatchKind kind = MatchKind::Teacher;
        QString ours;
        QString theirs;
    };

    Result<Answer> answerOf(const QString& text, bool withTheirs)
    {
        const qsizetype colon = text.indexOf(u':');
        const auto kind = matching::kindOfName(QStringView(text).left(std::max<qsizetype>(colon, 0)));
        const qsizetype equals = withTheirs ? text.lastIndexOf(u'=') : text.size();
        if (!kind || equals <= colon + 1 || (withTheirs && equals + 1 >= text.size()))
            return failure(ErrorKind::Usage,
                tr("%1 ne se lit pas : il faut KIND:OURS%2, avec KIND parmi teacher, division, group, subject.")
                    .arg(french::quoted(text), withTheirs ? QStringLiteral("=THEIRS") : QString()));
        return Answer { *kind, text.mid(colon + 1, equals - colon - 1), withTheirs ? text.mid(equals + 1) : QString() };
    }

    struct Decision {
        ChangeSet changes;
        QString title;
    };

    /// Everything that the options ask for, one after the other, as one set.
    Result<Decision> decide(const School& school, const Arguments& arguments, const QString& user)
    {
        const QDateTime at = QDateTime::currentDateTimeUtc();
        School now = school;
        Decision decision;
        QStringList titles;
        const auto take = [&](const ChangeSet& changes, const QString& title) -> Result<> {
            NAVETTE_CHECK(changes.applyTo(now));
            decision.changes = decision.changes.then(changes);
            titles.append(title);
            return {};
        };
        if (arguments.has(QStringLiteral("accept-sure")))
            NAVETTE_CHECK(take(matching::acceptSure(now, at), tr("Correspondances sûres")));
        for (const QString& text : arguments.options.value(QStringLiteral("set"))) {
            NAVETTE_TRY(answer, answerOf(text, true));
            NAVETTE_TRY(ours, matching::oursNamed(now, answer.kind, answer.ours));
            NAVETTE_TRY(changes, matching::settle(now, answer.kind, ours, answer.theirs, user, at));
            NAVETTE_CHECK(take(changes, tr("Rapprocher %1 de %2").arg(answer.ours, answer.theirs)));
        }
        for (const QString& text : arguments.options.value(QStringLiteral("new"))) {
            NAVETTE_TRY(answer, answerOf(text, false));
            NAVETTE_TRY(changes, matching::create(now, answer.kind, answer.ours, user, at));
            NAVETTE_CHECK(take(changes, tr("Nouveau : %1").arg(answer.ours)));
        }
        for (const QString& text : arguments.options.value(QStringLiteral("ignore"))) {
            NAVETTE_TRY(answer, answerOf(text, false));
            NAVETTE_TRY(ours, matching::oursNamed(now, answer.kind, answer.ours));
            NAVETTE_TRY(changes,
                matching::ignoreOurs(now, answer.kind, ours, arguments.value(QStringLiteral("why")), user, at));
            NAVETTE_CHECK(take(changes, tr("Mettre de côté %1").arg(answer.ours)));
        }
        decision.title = titles.size() == 1 ? titles.first() : tr("Correspondances (%1 décisions)").arg(titles.size());
        return decision;
    }

} // namespace

Result<int> match(const Arguments& arguments, Output& output)
{
    const bool listing = arguments.has(QStringLiteral("list"));
    const bool deciding = arguments.has(QStringLiteral("accept-sure")) || arguments.has(QStringLiteral("set"))
        || arguments.has(QStringLiteral("new")) || arguments.has(QStringLiteral("ignore"));
    if (arguments.words.size() != 1
        || (arguments.has(QStringLiteral("ignore")) && arguments.value(QStringLiteral("why")).trimmed().isEmpty()))
        return wrongUsage();
    const auto kind = matching::kindOfName(arguments.value(QStringLiteral("list")));
    if (listing && !kind)
        return failure(ErrorKind::Usage, tr("--list attend teacher, division, group ou subject."));
    Result<store::Store> base = deciding ? openToWrite(arguments.words[0]) : openToRead(arguments.words[0]);
    if (!base)
        return tl::unexpected<Error>(base.error());
    if (deciding) {
        NAVETTE_TRY(decision, decide(base->school(), arguments, base->actor().user));
        if (!decision.changes.isEmpty())
            NAVETTE_CHECK(base->commit(decision.changes, { .step = QStringLiteral("match"), .title = decision.title }));
    }
    if (listing) {
        list(base->school(), *kind, output);
        return Done;
    }
    for (const MatchKind k : matching::AllKinds) {
        const matching::Status status = matching::status(base->school(), k);
        output.line(tr("%1 : %2 réglés, %3 à régler, %4 mis de côté ; %5 chez nous sans équivalent")
                        .arg(matching::title(k))
                        .arg(status.settled)
                        .arg(status.open)
                        .arg(status.ignored)
                        .arg(status.lone));
    }
    output.document(QJsonDocument(exchange::counts(base->school())));
    return Done;
}

Result<int> prepare(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 1)
        return wrongUsage();
    NAVETTE_TRY(base, openToWrite(arguments.words[0]));
    const exchange::Plan plan = exchange::planPrepare(base.school());
    NAVETTE_CHECK(base.commit(plan.changes, plan.entry));
    output.line(plan.entry.title);
    for (const JournalCount& count : plan.entry.counts)
        output.line(tr("  %1 : %2").arg(count.label, french::number(count.value)));
    output.findings(plan.findings);
    output.document(QJsonDocument(exchange::counts(base.school())));
    return Done;
}

Result<int> place(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() != 1)
        return wrongUsage();
    NAVETTE_TRY(seconds, number(arguments, QStringLiteral("time"), 60, 1, 86400));
    NAVETTE_TRY(seed, number(arguments, QStringLiteral("seed"), 1, 0, 2147483647));
    NAVETTE_TRY(threads, number(arguments, QStringLiteral("threads"), 1, 1, 64));
    NAVETTE_TRY(base, openToWrite(arguments.words[0]));
    NAVETTE_TRY(result,
        exchange::planPlacement(base.school(),
            { .seconds = double(seconds),
                .seed = quint64(seed),
                .threads = threads,
                .keepPlaced = !arguments.has(QStringLiteral("again")) }));
    NAVETTE_CHECK(base.commit(result.plan.changes, result.plan.entry));
    output.line(tr("%1 cours placés sur %2 en %3 s")
                    .arg(result.placed)
                    .arg(result.lessons)
                    .arg(QString::number(result.solution.seconds, 'f', 1).replace(u'.', u',')));
    QJsonArray unplaced;
    for (const exchange::PlacementResult::Unplaced& lesson : result.unplaced) {
        output.line(tr("  non placé : %1. %2").arg(lesson.label, lesson.why));
        unplaced.append(
            QJsonObject { { QStringLiteral("lesson"), lesson.label }, { QStringLiteral("why"), lesson.why } });
    }
    output.document(QJsonDocument(QJsonObject { { QStringLiteral("lessons"), result.lessons },
        { QStringLiteral("placed"), result.placed }, { QStringLiteral("seconds"), result.solution.seconds },
        { QStringLiteral("hard_conflicts"), result.solution.hardConflicts },
        { QStringLiteral("soft_cost"), qint64(result.solution.softCost) }, { QStringLiteral("seed"), seed },
        { QStringLiteral("unplaced"), unplaced } }));
    return Done;
}

Result<int> show(const Arguments& arguments, Output& output)
{
    if (arguments.words.isEmpty() || arguments.words.size() > 2)
        return wrongUsage();
    NAVETTE_TRY(base, openToRead(arguments.words[0]));
    const School& school = base.school();
    if (arguments.words.size() == 1) {
        const QJsonObject counts = exchange::counts(school);
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            if (!it->isObject())
                output.line(QStringLiteral("%1 : %2").arg(it.key()).arg(it->toInteger()));
        }
        output.document(QJsonDocument(counts));
        return Done;
    }
    const auto kind = kindOfName(arguments.words[1]);
    if (!kind)
        return failure(
            ErrorKind::Usage, tr("%1 n’est pas une sorte de lignes.").arg(french::quoted(arguments.words[1])));
    const QList<FieldInfo>& fields = fieldsOf(*kind);
    QJsonArray array;
    withEntity(*kind, [&]<class Entity>() {
        for (const Entity& row : school.table<Entity>()) {
            const Record record = toRecord(row);
            QJsonObject object { { QStringLiteral("id"), row.id.value },
                { QStringLiteral("name"), rowLabel(school, { *kind, row.id.value }) } };
            for (qsizetype i = 0; i < fields.size(); ++i) {
                const Value& value = record[size_t(i)];
                object.insert(fields[i].name,
                    std::holds_alternative<qint64>(value) ? QJsonValue(std::get<qint64>(value))
                                                          : QJsonValue(std::get<QString>(value)));
            }
            array.append(object);
            output.line(QStringLiteral("%1  %2").arg(row.id.value).arg(rowLabel(school, { *kind, row.id.value })));
        }
    });
    output.document(QJsonDocument(array));
    return Done;
}

} // namespace navette::cli
