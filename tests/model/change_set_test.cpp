// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_school.h"

#include "qt_printers.h"

#include <QCborArray>
#include <QCborMap>
#include <gtest/gtest.h>

/// The laws of ChangeSet, on thousands of random schools. A failure prints its seed.
namespace navette {

namespace {

    constexpr quint32 Rounds = 1500;

    School applied(const ChangeSet& changes, School school)
    {
        const Result<> done = changes.applyTo(school);
        EXPECT_TRUE(done) << (done ? "" : done.error().text().toStdString());
        return school;
    }

    Division division(const QString& code)
    {
        Division row;
        row.code = code;
        return row;
    }

} // namespace

/// One random round after another, from a seed of its own each.
template <class Law> void forRandomRounds(const Law& law, quint32 rounds = Rounds)
{
    for (quint32 seed = 1; seed <= rounds; ++seed) {
        SCOPED_TRACE(::testing::Message() << "seed " << seed);
        random::Random random(seed);
        law(random);
        if (::testing::Test::HasFailure())
            return;
    }
}

TEST(ChangeSetLaws, BetweenAppliedIsEquality)
{
    forRandomRounds([](random::Random& random) {
        const School from = random::school(random);
        // Half of the time two schools that have nothing to do with each other.
        const School to = random.bounded(2) == 0 ? random::changed(random, from) : random::school(random);
        EXPECT_TRUE(applied(ChangeSet::between(from, to), from) == to);
    });
}

TEST(ChangeSetLaws, AppliedThenInvertedIsIdentity)
{
    forRandomRounds([](random::Random& random) {
        const School from = random::school(random);
        const School to = random::changed(random, from);
        const ChangeSet changes = ChangeSet::between(from, to);
        EXPECT_TRUE(applied(changes.inverted(), to) == from);
        EXPECT_EQ(changes.inverted().inverted(), changes);
        EXPECT_EQ(changes.inverted(), ChangeSet::between(to, from));
        EXPECT_TRUE(changes.then(changes.inverted()).isEmpty());
    });
}

TEST(ChangeSetLaws, ThenAgreesWithSequence)
{
    forRandomRounds([](random::Random& random) {
        const School a = random::school(random, 3);
        const School b = random::changed(random, a);
        const School c = random::changed(random, b);
        const School e = random::changed(random, c);
        const ChangeSet ab = ChangeSet::between(a, b);
        const ChangeSet bc = ChangeSet::between(b, c);
        const ChangeSet ce = ChangeSet::between(c, e);
        EXPECT_TRUE(applied(ab.then(bc), a) == c);
        EXPECT_EQ(ab.then(bc), ChangeSet::between(a, c));
        EXPECT_EQ(ab.then(bc).then(ce), ab.then(bc.then(ce)));
        EXPECT_EQ(ab.then(bc).inverted(), bc.inverted().then(ab.inverted()));
    });
}

TEST(ChangeSetLaws, WithoutLeavesTheOtherRowsAsTheyWouldBe)
{
    forRandomRounds([](random::Random& random) {
        const School from = random::school(random, 3);
        const ChangeSet changes = ChangeSet::between(from, random::changed(random, from));
        QList<RowKey> unticked;
        for (auto it = changes.changes().cbegin(); it != changes.changes().cend(); ++it) {
            if (random.bounded(2) == 0)
                unticked.append(it.key());
        }
        const ChangeSet rest = changes.without(unticked);
        EXPECT_EQ(rest.size(), changes.size() - unticked.size());
        const School after = applied(rest, from);
        for (auto it = changes.changes().cbegin(); it != changes.changes().cend(); ++it)
            EXPECT_EQ(currentRecord(after, it.key()), unticked.contains(it.key()) ? it->before : it->after);
        // Both halves together are the whole, in any order: at most one change per row.
        QList<RowKey> kept = rest.changes().keys();
        EXPECT_EQ(rest.then(changes.without(kept)), changes);
    });
}

TEST(ChangeSetLaws, ConflictsAreTheRowsThatAreNotAsBefore)
{
    forRandomRounds([](random::Random& random) {
        const School from = random::school(random, 3);
        const ChangeSet changes = ChangeSet::between(from, random::changed(random, from));
        const School other = random::changed(random, from);
        const ChangeSet meanwhile = ChangeSet::between(from, other);
        QList<RowKey> expected;
        for (auto it = changes.changes().cbegin(); it != changes.changes().cend(); ++it) {
            if (meanwhile.changes().contains(it.key()))
                expected.append(it.key());
        }
        EXPECT_EQ(changes.conflicts(other), expected);
        School target = other;
        const Result<> result = changes.applyTo(target);
        EXPECT_EQ(result.has_value(), expected.isEmpty());
        if (!result) {
            EXPECT_EQ(result.error().kind, ErrorKind::Refused);
            EXPECT_TRUE(target == other) << "all or nothing";
        }
    });
}

TEST(ChangeSetLaws, CountsAddUp)
{
    forRandomRounds(
        [](random::Random& random) {
            const School from = random::school(random);
            const ChangeSet changes = ChangeSet::between(from, random::changed(random, from, 60));
            qsizetype all = 0;
            forEachEntity([&]<class Entity>() {
                const ChangeCounts counts = changes.counts(Entity::kind);
                all += counts.inserted + counts.updated + counts.deleted;
                EXPECT_EQ(applied(changes, from).table<Entity>().size() - from.table<Entity>().size(),
                    counts.inserted - counts.deleted);
            });
            EXPECT_EQ(all, changes.size());
        },
        200);
}

TEST(ChangeSetLaws, CborRoundTrip)
{
    forRandomRounds([](random::Random& random) {
        const School from = random::school(random, 3);
        const ChangeSet changes = ChangeSet::between(from, random::changed(random, from));
        const Result<ChangeSet> read = ChangeSet::fromCbor(QCborValue::fromCbor(changes.toCbor().toCbor()));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, changes);
    });
}

TEST(ChangeSetCbor, AnyBytesAreReadWithoutHarm)
{
    forRandomRounds(
        [](random::Random& random) {
            const School from = random::school(random, 2);
            const ChangeSet changes = ChangeSet::between(from, random::changed(random, from));
            QByteArray bytes = changes.toCbor().toCbor();
            if (random.bounded(4) == 0) {
                bytes.resize(random.bounded(200));
                for (char& byte : bytes)
                    byte = static_cast<char>(random.bounded(256));
            } else {
                for (int n = 1 + random.bounded(8); n > 0 && !bytes.isEmpty(); --n)
                    bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
                bytes.truncate(bytes.size() - random.bounded(3));
            }
            const Result<ChangeSet> read = ChangeSet::fromCbor(QCborValue::fromCbor(bytes));
            if (!read) {
                EXPECT_EQ(read.error().kind, ErrorKind::Io);
                return;
            }
            // Whatever was read can be applied or refused.
            School target = from;
            static_cast<void>(read->applyTo(target));
            for (auto it = read->changes().cbegin(); it != read->changes().cend(); ++it)
                EXPECT_GT(it.key().id, 0);
        },
        5000);
}

TEST(ChangeSetCbor, RefusesARowThatStandsTwiceOrHasNoId)
{
    const QCborArray names { QStringLiteral("code") };
    const auto row = [](qint64 id) { return QCborArray { id, nullptr, QCborArray { QStringLiteral("6A") } }; };
    for (const QCborArray& rows : { QCborArray { row(1), row(1) }, QCborArray { row(0) }, QCborArray { row(-4) } }) {
        const Result<ChangeSet> read
            = ChangeSet::fromCbor(QCborMap { { QStringLiteral("division"), QCborArray { names, rows } } });
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().kind, ErrorKind::Io);
    }
}

TEST(ChangeSetCbor, OtherVersionsFieldsGoByName)
{
    // Written by a version that knew one more field and one less, in another order.
    const QCborArray names { QStringLiteral("colour"), QStringLiteral("lunch_count"), QStringLiteral("days") };
    const QCborArray after { QStringLiteral("bleu"), 3, QStringLiteral("1 2") };
    const QCborMap stored { { QStringLiteral("grid_settings"),
                                QCborArray { names, QCborArray { QCborArray { 1, nullptr, after } } } },
        { QStringLiteral("no_such_kind"), QCborArray { names, QCborArray { QCborArray { 1, nullptr, after } } } } };
    const Result<ChangeSet> read = ChangeSet::fromCbor(stored);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1);
    const School school = applied(*read, School());
    EXPECT_EQ(school.grid().lunchCount, 3);
    EXPECT_EQ(school.grid().days, (QList<int> { 1, 2 }));
    // What it did not know is as in a fresh row, and so in a migrated base.
    EXPECT_EQ(school.grid().slotMinutes, 30);
    EXPECT_EQ(school.grid().lunchFirst, -1);
}

TEST(ChangeSet, KnowsInsertUpdateDelete)
{
    ChangeSet changes;
    const Record a = toRecord(division(QStringLiteral("6A")));
    const Record b = toRecord(division(QStringLiteral("6B")));
    changes.add({ Kind::Division, 1 }, { std::nullopt, a });
    changes.add({ Kind::Division, 2 }, { a, b });
    changes.add({ Kind::Division, 3 }, { b, std::nullopt });
    changes.add({ Kind::Division, 4 }, { a, a });
    changes.add({ Kind::Division, 5 }, { std::nullopt, std::nullopt });
    EXPECT_EQ(changes.size(), 3) << "a change that changes nothing is left out";
    EXPECT_EQ(changes.counts(Kind::Division), (ChangeCounts { 1, 1, 1 }));
    EXPECT_EQ(changes.counts(Kind::Group), ChangeCounts());
    EXPECT_TRUE(ChangeSet().isEmpty());
}

TEST(ChangeSet, TheRefusalNamesTheFirstRow)
{
    School school;
    Division row = division(QStringLiteral("6A"));
    row.id = Id<Division>(1);
    school.put(row);
    ChangeSet changes;
    changes.add({ Kind::Division, 1 }, { std::nullopt, toRecord(division(QStringLiteral("6B"))) });
    const Result<> refused = changes.applyTo(school);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("6A"))) << refused.error().cause.toStdString();
    EXPECT_FALSE(refused.error().consequence.isEmpty());
    EXPECT_FALSE(refused.error().remedy.isEmpty());
}

} // namespace navette
