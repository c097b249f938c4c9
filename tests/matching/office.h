// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/matching.h"
#include "model/draft.h"

#include "qt_printers.h"

#include <gtest/gtest.h>

namespace navette::matching {

/// Two lists side by side, ours and those of STS, and a secretary who decides between them.
class Office : public ::testing::Test {
protected:
    Office() { school.put(SchoolInfo { .id = Id<SchoolInfo>(1), .uai = QStringLiteral("0990001N"), .year = 2026 }); }

    template <class Entity> Id<Entity> insert(Entity row)
    {
        row.id = Id<Entity>(school.nextId(Entity::kind));
        school.put(row);
        return row.id;
    }
    /// A teacher of last year, as the school spells them.
    Id<Teacher> ours(const char* family, const char* first, QDate birth = {})
    {
        return insert(Teacher { .familyName = QString::fromUtf8(family),
            .firstName = QString::fromUtf8(first),
            .birthDate = birth,
            .origin = Origin::Previous });
    }
    /// Somebody who teaches, as STS writes them; gives the key.
    QString theirs(const char* id, const char* usage, const char* first, QDate birth = {}, const char* family = nullptr)
    {
        const StsIndividual row { .stsId = QString::fromLatin1(id),
            .type = QStringLiteral("epp"),
            .usageName = QString::fromUtf8(usage),
            .familyName = QString::fromUtf8(family ? family : usage),
            .firstName = QString::fromUtf8(first),
            .birthDate = birth,
            .function = QStringLiteral("ENS"),
            .dueMinutes = 18 * 60 };
        insert(row);
        return row.key();
    }
    Id<StsStructure> structure(const char* code, bool isGroup = false, const QStringList& divisions = {})
    {
        return insert(StsStructure {
            .code = QString::fromUtf8(code), .isGroup = isGroup, .plannedSize = 25, .divisions = divisions });
    }
    Id<StsSubject> stsSubject(const char* code, const char* shortCode, const char* label)
    {
        return insert(StsSubject { .code = QString::fromLatin1(code),
            .shortCode = QString::fromLatin1(shortCode),
            .label = QString::fromUtf8(label),
            .longLabel = QString::fromUtf8(label) });
    }
    Id<StsIndividual> individualOf(const QString& key) const
    {
        for (const StsIndividual& row : school.table<StsIndividual>()) {
            if (row.key() == key)
                return row.id;
        }
        return {};
    }

    static QDateTime at() { return QDateTime(QDate(2026, 9, 2), QTime(9, 0), Qt::UTC); }
    static QString who() { return QStringLiteral("secretariat"); }

    void settleAll()
    {
        Draft draft(school);
        settleByRules(draft, at());
        apply(draft.changes());
    }
    void acceptAllSure() { apply(acceptSure(school, at())); }
    void apply(const ChangeSet& changes)
    {
        const Result<> done = changes.applyTo(school);
        ASSERT_TRUE(done) << done.error().text().toStdString();
        EXPECT_TRUE(danglingReferences(school).isEmpty());
    }
    void apply(const Result<ChangeSet>& changes)
    {
        ASSERT_TRUE(changes) << changes.error().text().toStdString();
        apply(*changes);
    }

    const Correspondence* of(MatchKind kind, const QString& key) const
    {
        for (const Correspondence& row : school.table<Correspondence>()) {
            if (row.match == kind && row.theirs == key)
                return &row;
        }
        return nullptr;
    }
    /// "name_birth: 3", the rule and our row; "open" without a row, "ignored" for one set aside.
    QString outcome(MatchKind kind, const QString& key) const
    {
        const Correspondence* row = of(kind, key);
        if (!row)
            return QStringLiteral("open");
        return row->state == MatchState::Ignored ? QStringLiteral("ignored")
                                                 : QStringLiteral("%1: %2").arg(row->rule).arg(row->ours);
    }
    static QString settled(const char* rule, auto id)
    {
        return QStringLiteral("%1: %2").arg(QLatin1String(rule)).arg(id.value);
    }
    QList<qint64> ranked(MatchKind kind, const QString& key) const
    {
        QList<qint64> ids;
        for (const Candidate& candidate : candidates(school, kind, key))
            ids.append(candidate.ours);
        return ids;
    }
    Candidate best(MatchKind kind, const QString& key) const
    {
        const QList<Candidate> list = candidates(school, kind, key);
        EXPECT_FALSE(list.isEmpty()) << qPrintable(key);
        return list.isEmpty() ? Candidate {} : list.front();
    }

    School school;
};

} // namespace navette::matching
