// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labelled_parts.h"
#include "tests/support/names.h"

#include <QRegularExpression>

namespace navette::support {

namespace {

    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    /// What a person is written as while one slip after the other is made.
    struct Written {
        QString family, usage, first;
        QDate birth;
        /// The name that the slips are made in: the one that people call them by.
        QString& shown() { return usage.isEmpty() ? family : usage; }
    };

    /// A slip: whether it could be made in this name. What it does is what a clerk does.
    using Slip = bool (*)(Written&, Random&);

    bool loseAccents(Written& w, Random&)
    {
        const Written before = w;
        w.family = withoutAccents(w.family);
        w.usage = withoutAccents(w.usage);
        w.first = withoutAccents(w.first);
        return w.family != before.family || w.usage != before.usage || w.first != before.first;
    }

    bool loseHyphens(Written& w, Random& random)
    {
        const QString before = w.shown() + w.first;
        const QString instead = random.percent(70) ? text(" ") : QString();
        w.shown().replace(u'-', instead);
        w.first.replace(u'-', instead);
        return w.shown() + w.first != before;
    }

    bool invertCompound(Written& w, Random&)
    {
        static const QRegularExpression two(QStringLiteral("^([^ -]{4,})[ -]([^ -]{4,})$"));
        const auto match = two.match(w.shown());
        if (match.hasMatch())
            w.shown() = match.captured(2) + u'-' + match.captured(1);
        return match.hasMatch();
    }

    bool halveCompound(Written& w, Random& random)
    {
        static const QRegularExpression two(QStringLiteral("^([^ -]{4,})[ -]([^ -]{4,})$"));
        const auto match = two.match(w.shown());
        if (match.hasMatch())
            w.shown() = match.captured(random.percent(50) ? 1 : 2);
        return match.hasMatch();
    }

    bool loseParticle(Written& w, Random&)
    {
        static const QRegularExpression particle(
            QStringLiteral("^(?:de La |de |du |d’|le |la |l’|el |van den |von |da |dos )"),
            QRegularExpression::CaseInsensitiveOption);
        const QString before = w.shown();
        w.shown().remove(particle);
        return w.shown() != before;
    }

    bool writeFamilyNameOnly(Written& w, Random&)
    {
        const bool had = !w.usage.isEmpty();
        w.usage.clear();
        return had;
    }

    bool writeUsageNameOnly(Written& w, Random&)
    {
        const bool had = !w.usage.isEmpty();
        if (had)
            w.family = std::exchange(w.usage, {});
        return had;
    }

    bool writeBothInOneField(Written& w, Random& random)
    {
        if (w.usage.isEmpty())
            return false;
        w.family = random.percent(50) ? w.family + text(" ép. ") + w.usage : w.usage + text(" née ") + w.family;
        w.usage.clear();
        return true;
    }

    bool mistype(Written& w, Random& random)
    {
        w.shown() = typo(random, w.shown());
        return true;
    }

    bool mistypeFirst(Written& w, Random& random)
    {
        if (w.first.size() < 4)
            return false;
        w.first = typo(random, w.first);
        return true;
    }

    bool transcribe(Written& w, Random& random)
    {
        for (QString* name : { &w.shown(), &w.first }) {
            if (const QStringList others = otherSpellings(*name); !others.isEmpty()) {
                *name = random.pick(others);
                return true;
            }
        }
        return false;
    }

    bool keepOneFirstName(Written& w, Random&)
    {
        const bool hadTwo = w.first.contains(u' ');
        w.first = w.first.section(u' ', 0, 0);
        return hadTwo;
    }

    bool abbreviateFirst(Written& w, Random& random)
    {
        if (w.first.contains(u' '))
            return false;
        const qsizetype hyphen = w.first.indexOf(u'-');
        if (hyphen > 0)
            w.first = w.first.left(1)
                + (random.percent(50) ? text(".-") + w.first.at(hyphen + 1) + u'.' : text(".") + w.first.mid(hyphen));
        else
            w.first = w.first.left(1) + u'.';
        return true;
    }

    bool invertNames(Written& w, Random&)
    {
        std::swap(w.shown(), w.first);
        return true;
    }

    bool writeCivility(Written& w, Random& random)
    {
        w.shown().prepend(random.percent(50) ? text("M. ") : text("Mme "));
        return true;
    }

    bool swapDayAndMonth(Written& w, Random&)
    {
        const QDate swapped(w.birth.year(), w.birth.day(), w.birth.month());
        if (!w.birth.isValid() || !swapped.isValid() || swapped == w.birth)
            return false;
        w.birth = swapped;
        return true;
    }

    bool mistypeDate(Written& w, Random& random)
    {
        if (!w.birth.isValid())
            return false;
        const QDate before = w.birth;
        const QDate day(before.year(), before.month(), 1 + random.below(28));
        const QDate year = before.addYears(random.percent(50) ? 1 : 10);
        w.birth = random.percent(60) ? day : year;
        return w.birth != before;
    }

    struct NamedSlip {
        const char* name;
        Slip make;
        int share; ///< how often, among the others
    };

    constexpr NamedSlip Slips[] = {
        { "accents", loseAccents, 16 },
        { "hyphens", loseHyphens, 12 },
        { "compound_order", invertCompound, 8 },
        { "compound_half", halveCompound, 8 },
        { "particle", loseParticle, 8 },
        { "family_name_only", writeFamilyNameOnly, 10 },
        { "usage_name_only", writeUsageNameOnly, 10 },
        { "both_names_in_one", writeBothInOneField, 5 },
        { "typo", mistype, 14 },
        { "first_name_typo", mistypeFirst, 8 },
        { "transcription", transcribe, 14 },
        { "one_first_name", keepOneFirstName, 8 },
        { "first_name_abbreviated", abbreviateFirst, 3 },
        { "names_inverted", invertNames, 2 },
        { "civility", writeCivility, 2 },
        { "day_and_month", swapDayAndMonth, 4 },
        { "date_typo", mistypeDate, 3 },
    };

    const NamedSlip& pickSlip(Random& random)
    {
        int all = 0;
        for (const NamedSlip& slip : Slips)
            all += slip.share;
        int lot = random.below(all);
        for (const NamedSlip& slip : Slips) {
            lot -= slip.share;
            if (lot < 0)
                return slip;
        }
        return Slips[0];
    }

} // namespace

Teacher spelt(const LabelledPerson& person, Random& random, Noise noise, QStringList& done)
{
    Written w { person.family, person.usage, person.first, person.birth };
    for (int left = slipsOf(random, noise), guard = 40; left > 0 && guard > 0; --guard) {
        const NamedSlip& slip = pickSlip(random);
        if (done.contains(QLatin1String(slip.name)) || !slip.make(w, random))
            continue;
        done.append(QLatin1String(slip.name));
        --left;
    }
    if (w.birth.isValid() && chance(random, noise, 4, 10, 20)) {
        w.birth = {};
        done.append(text("no_birth_date"));
    }
    Teacher row { .civility = text(person.female ? "Mme" : "M."),
        .familyName = w.family,
        .usageName = w.usage,
        .firstName = w.first,
        .birthDate = w.birth,
        .sex = person.female ? Sex::Female : Sex::Male,
        .disciplines = { person.discipline },
        .origin = Origin::Previous };
    if (chance(random, noise, 5, 15, 30)) {
        row.disciplines.clear();
        done.append(text("no_discipline"));
    }
    if (chance(random, noise, 5, 10, 20))
        row.sex = Sex::Unknown;
    return row;
}

} // namespace navette::support
