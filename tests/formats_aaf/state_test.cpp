// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/aaf/attributes.h"
#include "formats/aaf/state.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

using namespace navette;
using namespace navette::aaf;

namespace {

Request request(
    Operation operation, const QString& id, const QString& pupilClass = {}, EntryKind kind = EntryKind::Pupil)
{
    QList<Attribute> attributes;
    if (!pupilClass.isNull())
        attributes.append({ attribute::PupilClasses, { pupilClass } });
    return { operation, kind, id, attributes, 7 };
}

Document document(bool isDelta, QDate date, const QList<Request>& requests, const QString& name = {})
{
    Document one;
    one.sourceName = name.isEmpty() ? date.toString(Qt::ISODate) + (isDelta ? u" delta"_qs : u" complet"_qs) : name;
    one.isDelta = isDelta;
    one.date = date;
    one.requests = requests;
    return one;
}

/// "1:6A 2:6B": the pupils in their order, with their classes.
QString pupils(const State& state)
{
    QStringList list;
    for (const Entry& entry : state.of(EntryKind::Pupil))
        list.append(entry.id + u':' + entry.value(attribute::PupilClasses));
    return list.join(u' ');
}

QStringList codes(const State& state)
{
    QStringList list;
    for (const Finding& finding : state.findings)
        list.append(finding.code);
    return list;
}

const QDate Monday { 2026, 9, 14 };
const QString A = QStringLiteral("6A");
const QString B = QStringLiteral("6B");

Document complete()
{
    return document(false, Monday,
        { request(Operation::Add, u"1"_qs, A), request(Operation::Add, u"2"_qs, B),
            request(Operation::Add, u"3"_qs, B) });
}

} // namespace

TEST(AafState, AppliesDeltasByDateInWhateverOrderTheyAreGiven)
{
    QList<Document> documents { complete(),
        document(
            true, Monday.addDays(1), { request(Operation::Modify, u"1"_qs, B), request(Operation::Delete, u"2"_qs) }),
        document(
            true, Monday.addDays(2), { request(Operation::Modify, u"1"_qs, A), request(Operation::Add, u"4"_qs, A) }),
        document(
            true, Monday.addDays(3), { request(Operation::Add, u"2"_qs, A), request(Operation::Delete, u"3"_qs) }) };
    std::mt19937 random(5);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(documents.begin(), documents.end(), random);
        const State state = stateOf(documents);
        EXPECT_EQ(pupils(state), QStringLiteral("1:6A 4:6A 2:6A"));
        EXPECT_EQ(codes(state), QStringList());
        EXPECT_EQ(state.date(), Monday.addDays(3));
        ASSERT_EQ(state.removed.size(), 1) << "what the last delta took out, not the one before";
        EXPECT_EQ(state.removed.first().entry.id, QStringLiteral("3"));
        EXPECT_EQ(state.removed.first().date, Monday.addDays(3));
        EXPECT_EQ(state.removed.first().entry.value(attribute::PupilClasses), B);
    }
}

TEST(AafState, PutsThePartsOfADeliveryTogether)
{
    const State state = stateOf({ document(false, Monday, { request(Operation::Add, u"1"_qs, A) }, u"Eleve_0000"_qs),
        document(false, Monday, { request(Operation::Add, u"2"_qs, B) }, u"Eleve_0001"_qs),
        document(false, Monday, { request(Operation::Add, u"2"_qs, {}, EntryKind::Staff) }, u"PersEducNat_0000"_qs) });
    EXPECT_EQ(pupils(state), QStringLiteral("1:6A 2:6B"));
    EXPECT_EQ(state.of(EntryKind::Staff).size(), 1) << "the same identifier of another kind is another entry";
    EXPECT_EQ(codes(state), QStringList());
    EXPECT_TRUE(state.gives(EntryKind::Staff));
    EXPECT_FALSE(state.gives(EntryKind::School));
}

TEST(AafState, TakesTheNewestCompleteDeliveryAndLeavesTheOlder)
{
    const State state
        = stateOf({ complete(), document(true, Monday.addDays(1), { request(Operation::Delete, u"1"_qs) }),
            document(false, Monday.addDays(2), { request(Operation::Add, u"9"_qs, A) }) });
    EXPECT_EQ(pupils(state), QStringLiteral("9:6A"));
    EXPECT_EQ(codes(state), QStringList({ QStringLiteral("AAF_SUPERSEDED"), QStringLiteral("AAF_SUPERSEDED") }));
    EXPECT_TRUE(state.removed.isEmpty());
}

TEST(AafState, TellsADeltaOnAnUnknownEntry)
{
    for (const Operation operation : { Operation::Modify, Operation::Delete }) {
        const State state
            = stateOf({ complete(), document(true, Monday.addDays(1), { request(operation, u"77"_qs, A) }) });
        EXPECT_EQ(pupils(state), QStringLiteral("1:6A 2:6B 3:6B"));
        ASSERT_EQ(codes(state), QStringList(QStringLiteral("AAF_UNKNOWN_ID")));
        EXPECT_EQ(state.findings.first().where.line, 7);
        EXPECT_TRUE(state.findings.first().cause.contains(QStringLiteral("77")));
        EXPECT_TRUE(state.removed.isEmpty());
    }
}

TEST(AafState, TellsADoubledIdentifierAndKeepsTheLater)
{
    const State state = stateOf({ document(false, Monday,
        { request(Operation::Add, u"1"_qs, A), request(Operation::Add, u"1"_qs, B),
            request(Operation::Add, u"1"_qs, B) }) });
    EXPECT_EQ(pupils(state), QStringLiteral("1:6B"));
    ASSERT_EQ(codes(state), QStringList(QStringLiteral("AAF_DOUBLE_ID")));
    EXPECT_EQ(state.findings.first().occurrences, 2);
}

TEST(AafState, TellsADeltaWithoutItsCompleteDelivery)
{
    const State state = stateOf(
        { document(true, Monday, { request(Operation::Add, u"1"_qs, A), request(Operation::Delete, u"2"_qs) }) });
    EXPECT_EQ(pupils(state), QStringLiteral("1:6A"));
    EXPECT_EQ(codes(state), QStringList(QStringLiteral("AAF_DELTA_ALONE")));
    EXPECT_FALSE(state.gives(EntryKind::Pupil));
}

TEST(AafState, ReplacesWhatTheDeltaNamesAndKeepsTheRest)
{
    Request added = request(Operation::Add, u"1"_qs, A);
    added.attributes.append({ attribute::Name, { u"LE GOFF"_qs } });
    Request modified = request(Operation::Modify, u"1"_qs, B);
    modified.attributes.append({ attribute::PupilGroups, { u"1$G1"_qs, u"1$G2"_qs } });
    const State state = stateOf(
        { document(false, Monday, { added }), document(true, Monday.addDays(1), { modified }, u"delta.xml"_qs) });
    const Entry& entry = state.of(EntryKind::Pupil).first();
    EXPECT_EQ(entry.value(attribute::Name), QStringLiteral("LE GOFF"));
    EXPECT_EQ(entry.value(attribute::PupilClasses), B);
    const QList<QStringList> groups = entry.fields(attribute::PupilGroups);
    ASSERT_EQ(groups.size(), 2);
    EXPECT_EQ(groups[1], QStringList({ QStringLiteral("1"), QStringLiteral("G2") }));
    EXPECT_EQ(entry.from.file, QStringLiteral("delta.xml"));
}
