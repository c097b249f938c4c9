// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "exchange/dry_run.h"
#include "formats/sts/upload_reader.h"

#include <QJsonArray>
#include <QJsonObject>

/// The command that says what a receiver will hold once it has loaded our file: simulate.
namespace navette::cli {

namespace {

    using exchange::DryRun;
    using exchange::HeldChange;

    QString nameOf(HeldChange change)
    {
        switch (change) {
        case HeldChange::Same:
            return QStringLiteral("same");
        case HeldChange::Created:
            return QStringLiteral("created");
        case HeldChange::Changed:
            return QStringLiteral("changed");
        case HeldChange::Removed:
            return QStringLiteral("removed");
        }
        return {};
    }

    QString keyOf(const exchange::StsServiceKey& key)
    {
        return key.structure + u'/' + key.subject + u'/' + key.modality;
    }
    QString keyOf(const exchange::StsPerson& person) { return person.id + u' ' + person.type; }

    /// Thousandths of an hour, as everywhere in this document.
    QJsonObject toJson(const exchange::HeldService& service)
    {
        QJsonObject teachers;
        for (auto it = service.teachers.cbegin(); it != service.teachers.cend(); ++it)
            teachers.insert(keyOf(it.key()),
                QJsonObject { { QStringLiteral("hours"), it->hours }, { QStringLiteral("weighting"), it->weighting },
                    { QStringLiteral("lessons"), it->courses.size() } });
        return { { QStringLiteral("hours"), service.hours }, { QStringLiteral("co_teaching"), service.coTeaching },
            { QStringLiteral("teachers"), teachers } };
    }

    QJsonObject toJson(const exchange::TeacherOutlook& teacher)
    {
        QJsonArray terms;
        for (const exchange::ServiceTerm& term : teacher.terms)
            terms.append(QJsonObject { { QStringLiteral("service"), keyOf(term.key) },
                { QStringLiteral("words"), term.words }, { QStringLiteral("change"), nameOf(term.change) },
                { QStringLiteral("before"), term.before.hours }, { QStringLiteral("after"), term.after.hours },
                { QStringLiteral("weighting"), term.after.weighting },
                { QStringLiteral("lessons"), term.courses.size() } });
        // Sums are exact in hundred-thousandths of an hour: hours times a weighting in hundredths.
        return { { QStringLiteral("name"), teacher.name }, { QStringLiteral("terms"), terms },
            { QStringLiteral("before"), teacher.hoursBefore() }, { QStringLiteral("after"), teacher.hoursAfter() },
            { QStringLiteral("weighting"), teacher.weightingAfter() },
            { QStringLiteral("total"), teacher.totalAfter() }, { QStringLiteral("due"), teacher.obligation() },
            { QStringLiteral("overtime"), teacher.overtime() } };
    }

    QJsonObject toJson(const DryRun& run)
    {
        QJsonObject held;
        for (const exchange::ServiceOutlook& service : run.services) {
            if (service.after)
                held.insert(keyOf(service.key), toJson(*service.after));
        }
        QJsonObject groups;
        for (const exchange::GroupOutlook& group : run.groups) {
            if (group.after)
                groups.insert(group.code,
                    QJsonObject { { QStringLiteral("planned"), group.after->planned },
                        { QStringLiteral("divisions"), QJsonArray::fromStringList(group.after->divisions) } });
        }
        QJsonArray teachers;
        for (const exchange::TeacherOutlook& teacher : run.teachers)
            teachers.append(toJson(teacher));
        QJsonObject counts;
        for (const HeldChange change :
            { HeldChange::Same, HeldChange::Created, HeldChange::Changed, HeldChange::Removed })
            counts.insert(nameOf(change), run.count(change));
        return { { QStringLiteral("whole_file_refused"), run.wholeFileRefused },
            { QStringLiteral("lessons_only"), run.choices.lessonsOnly() }, { QStringLiteral("counts"), counts },
            { QStringLiteral("lessons"), run.courses }, { QStringLiteral("refused"), cli::toJson(run.refused) },
            { QStringLiteral("services"), held }, { QStringLiteral("groups"), groups },
            { QStringLiteral("teachers"), teachers } };
    }

    Result<DryRun> runOf(const School& school, const QString& file, bool keepServices)
    {
        if (file.isEmpty())
            return exchange::dryRun(school, keepServices);
        NAVETTE_TRY(inputs, xml::openInputs({ file }));
        if (inputs.size() != 1)
            return tl::unexpected<Error>(xml::wrongFile(inputs.value(0), xml::describe(xml::FileType::EmpSts), {}));
        NAVETTE_TRY(document, sts::readUpload(inputs.front()));
        return exchange::dryRun(school, document, exchange::choicesOf(school, keepServices));
    }

} // namespace

Result<int> simulate(const Arguments& arguments, Output& output)
{
    if (arguments.words.size() < 2 || arguments.words.size() > 3 || arguments.words[0] != u"sts")
        return wrongUsage();
    NAVETTE_TRY(base, openToRead(arguments.words[1]));
    NAVETTE_TRY(run, runOf(base.school(), arguments.words.value(2), arguments.has(QStringLiteral("keep-services"))));
    output.line(exchange::textOf(run));
    output.document(QJsonDocument(toJson(run)));
    return blocks(run.refused) ? Blocked : Done;
}

} // namespace navette::cli
