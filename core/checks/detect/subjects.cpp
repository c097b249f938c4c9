// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/detect/open_in_sts.h"
#include "checks/overlay.h"
#include "matching/fold.h"
#include "model/modality.h"

#include <QSet>

/// M: what is taught, and under which of the nation's codes.
namespace navette::checks {

namespace {

    void unknownToSts(const View& view, Report& report)
    {
        report.about(openInSts(view.school, MatchKind::Subject));
        QSet<QString> known;
        for (const StsSubject& row : view.school.table<StsSubject>())
            known.insert(row.code);
        QList<Id<Service>> gone;
        for (const Service& service : view.school.services()) {
            if (view.sent.leaves(service) && !known.contains(view.sent.subject(service.subject)))
                gone.append(service.id);
        }
        report.about(gone, { .which = u"gone" });
    }

    void schoolsOwn(const View& view, Report& report)
    {
        QList<Id<Service>> own;
        for (const Service& service : view.school.services()) {
            if (!view.sent.isWithheld(service.id) && service.annualMinutes > 0
                && view.sent.subject(service.subject).isEmpty())
                own.append(service.id);
        }
        report.about(own, { .mend = keepHere(view.school, own) });
    }

    /// What the MEF of a school are taught, by the national codes.
    class Programmes {
    public:
        explicit Programmes(const View& view)
        {
            const auto add = [&](Id<Mef> mef, Id<Subject> id) {
                m_known.insert(mef);
                m_taught.insert({ mef, id.value });
                if (const Subject* subject = view.school.find(id))
                    m_codes.insert({ mef, subject->code });
            };
            for (const Programme& row : view.school.table<Programme>())
                add(row.mef, row.subject);
            for (const CompulsoryOption& row : view.school.table<CompulsoryOption>())
                add(row.mef, row.subject);
        }
        /// Whether one of \a mefs has the subject, by its row or by its code; true when the programme of one of them
        /// is not known.
        bool have(const QSet<Id<Mef>>& mefs, Id<Subject> subject, const QString& code) const
        {
            if (mefs.isEmpty())
                return true;
            for (const Id<Mef> mef : mefs) {
                if (!m_known.contains(mef) || m_taught.contains({ mef, subject.value })
                    || m_codes.contains({ mef, code }))
                    return true;
            }
            return false;
        }

    private:
        QSet<Id<Mef>> m_known;
        QSet<std::pair<Id<Mef>, qint64>> m_taught;
        QSet<std::pair<Id<Mef>, QString>> m_codes;
    };

    /// Other codes of STS whose subject has the same name, by code.
    QHash<QString, QStringList> namesakes(const School& school)
    {
        QMultiHash<QString, QString> byName;
        for (const StsSubject& row : school.table<StsSubject>()) {
            if (!row.label.isEmpty())
                byName.insert(matching::fold(row.label), row.code);
        }
        QHash<QString, QStringList> others;
        for (const StsSubject& row : school.table<StsSubject>()) {
            QStringList codes = byName.values(matching::fold(row.label));
            codes.removeAll(row.code);
            if (!codes.isEmpty())
                others.insert(row.code, codes);
        }
        return others;
    }

    /// The services whose subject the programme has not: those for which it has a namesake, or those for which not.
    QList<Id<Service>> outside(const View& view, bool withNamesake)
    {
        const Programmes programmes(view);
        const QHash<QString, QStringList> others = namesakes(view.school);
        QList<Id<Service>> services;
        for (const Service& service : view.school.services()) {
            const QString code = view.sent.subject(service.subject);
            const QSet<Id<Mef>> mefs = mefsOf(view, service);
            if (!view.sent.leaves(service) || programmes.have(mefs, service.subject, code))
                continue;
            const QStringList same = others.value(code);
            const bool namesake = std::any_of(
                same.cbegin(), same.cend(), [&](const QString& other) { return programmes.have(mefs, {}, other); });
            if (namesake == withNamesake)
                services.append(service.id);
        }
        return services;
    }

    void outsideProgramme(const View& view, Report& report) { report.about(outside(view, false)); }
    void wrongNamesake(const View& view, Report& report) { report.about(outside(view, true)); }

    void generic(const View& view, Report& report)
    {
        QSet<Id<Subject>> generic;
        const QStringList& words = report.rule().words;
        for (const Subject& subject : view.school.subjects()) {
            if (words.contains(matching::fold(subject.label)))
                generic.insert(subject.id);
        }
        QList<Id<Lesson>> named;
        for (const Lesson& lesson : view.school.lessons()) {
            if (lesson.isPlaced() && generic.contains(lesson.subject))
                named.append(lesson.id);
        }
        report.about(named);
    }

    /// STS reads the subject on the service; the ENT reads it on the lesson.
    void withoutSubject(const View& view, Report& report)
    {
        QList<Id<Lesson>> none;
        for (const Lesson& lesson : view.school.lessons()) {
            if (lesson.isPlaced() && !lesson.subject)
                none.append(lesson.id);
        }
        report.about(none, { .which = u"none" });
    }

    void modality(const View& view, Report& report)
    {
        QSet<QString> known;
        for (const CodeItem& row : view.school.table<CodeItem>()) {
            if (row.list == u"MOD_COURS")
                known.insert(row.code);
        }
        QList<Id<Service>> bad;
        for (const Service& service : view.school.services()) {
            const QString modality = view.sent.modality(service);
            if (view.sent.leaves(service) && (modality.isEmpty() || (!known.isEmpty() && !known.contains(modality))))
                bad.append(service.id);
        }
        if (bad.isEmpty())
            return;
        Mend mend;
        if (known.isEmpty() || known.contains(UsualModality)) {
            Draft draft(view.school);
            Overlay overlay(draft);
            for (const Id<Service> id : std::as_const(bad))
                overlay.say(OverrideField::Modality, id.value, UsualModality,
                    tr("STS ne connaît pas la modalité de ce service."));
            mend = { QCoreApplication::translate(
                         "Checks", "Envoyer %n service(s) en cours général (CG)", nullptr, int(bad.size())),
                draft.changes() };
        }
        report.about(bad, { .mend = mend });
    }

} // namespace

QList<Check> subjectChecks()
{
    using enum Receiver;
    const QList<Kind> programme = reads(
        { kindsOfSent(), { Kind::Programme, Kind::CompulsoryOption, Kind::Subject, Kind::Mef, Kind::StsSubject } });
    return { { QLatin1String("M01"), { Sts }, reads({ kindsOfSent(), kindsOfOpenInSts() }), unknownToSts },
        { QLatin1String("M02"), { Sts }, kindsOfSent(), schoolsOwn },
        { QLatin1String("M03"), { Sts }, programme, outsideProgramme },
        { QLatin1String("M04"), { Sts }, programme, wrongNamesake },
        { QLatin1String("M05"), { Sts, Ent }, { Kind::Subject, Kind::Lesson }, generic },
        { QLatin1String("M05"), { Ent }, { Kind::Lesson }, withoutSubject },
        { QLatin1String("M06"), { Sts }, reads({ kindsOfSent(), { Kind::CodeItem } }), modality } };
}

} // namespace navette::checks
