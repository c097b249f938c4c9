// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_window.h"

#include "ui/common/tables.h"
#include "ui/journal/entry_words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace navette::ui {

namespace {

    class JournalModelTest : public JournalTest {
    protected:
        JournalModelTest()
            : m_tester(&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        {
            m_sorted.setSourceModel(&m_model);
            m_sortedTester = std::make_unique<QAbstractItemModelTester>(
                &m_sorted, QAbstractItemModelTester::FailureReportingMode::Fatal);
        }
        QString cell(qint64 id, JournalModel::Column column) const
        {
            return m_model.index(m_model.rowOf(id), column).data().toString();
        }

        JournalModel m_model;
        QAbstractItemModelTester m_tester;
        SortedTable m_sorted;
        std::unique_ptr<QAbstractItemModelTester> m_sortedTester;
    };

} // namespace

TEST_F(JournalModelTest, TellsEveryFactOfAnExchange)
{
    m_model.setEntries(m_session.journal());
    ASSERT_EQ(m_model.rowCount(), 3);
    EXPECT_EQ(m_model.exchangeCount(), 3);
    EXPECT_EQ(m_model.entryAt(0).id, StsExport) << "newest first";
    EXPECT_EQ(cell(StsExport, JournalModel::Way), QStringLiteral("Export"));
    EXPECT_TRUE(cell(StsExport, JournalModel::State).startsWith(QStringLiteral("Préparé le ")));
    EXPECT_EQ(cell(StsExport, JournalModel::Findings), QStringLiteral("1"));
    EXPECT_EQ(cell(StsExport, JournalModel::Files), QStringLiteral("EDT_vers_STS_0990001N_2026.xml"));
    EXPECT_EQ(cell(StsExport, JournalModel::Size), QStringLiteral("10\u00A0o"));
    EXPECT_EQ(cell(StsImport, JournalModel::Way), QStringLiteral("Import"));
    EXPECT_EQ(cell(StsImport, JournalModel::User), m_session.user());
    EXPECT_EQ(cell(StsImport, JournalModel::Sha256),
        QString::fromLatin1(QCryptographicHash::hash(bytesOf(m_stsFile), QCryptographicHash::Sha256).toHex()));
    EXPECT_EQ(cell(SiecleImport, JournalModel::Files).count(u','), 5) << "six files";
    const QString at = cell(StsImport, JournalModel::At);
    EXPECT_EQ(at.first(10), entry(StsImport).at.toLocalTime().toString(QStringLiteral("dd/MM/yyyy")));
}

TEST_F(JournalModelTest, GrowsAtTheTopAndTellsWhatChanged)
{
    m_model.setEntries(m_session.journal());
    QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&m_model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(m_session.setOutcome(StsExport, Outcome::Sent));
    m_model.setEntries(m_session.journal());
    EXPECT_TRUE(cell(StsExport, JournalModel::State).startsWith(QStringLiteral("Envoyé le ")));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(inserted.isEmpty());
    ASSERT_TRUE(m_session.undo(StsImport));
    m_model.setEntries(m_session.journal());
    ASSERT_EQ(inserted.size(), 1);
    EXPECT_EQ(inserted.at(0).at(1).toInt(), 0);
    EXPECT_EQ(inserted.at(0).at(2).toInt(), 0);
    EXPECT_EQ(cell(StsImport, JournalModel::State), QStringLiteral("Annulé"));
    EXPECT_TRUE(
        m_model.index(m_model.rowOf(StsImport), JournalModel::Title).data(Qt::FontRole).value<QFont>().strikeOut());
    EXPECT_FALSE(m_model.index(0, JournalModel::Title).data(Qt::FontRole).isValid());
    EXPECT_TRUE(reset.isEmpty());
}

TEST_F(JournalModelTest, StartsAgainForAnotherBase)
{
    m_model.setEntries(m_session.journal());
    QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    QList<JournalEntry> others = m_session.journal();
    for (JournalEntry& other : others)
        other.at = other.at.addDays(-1);
    m_model.setEntries(others);
    EXPECT_EQ(reset.size(), 1);
    m_model.setEntries({});
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_EQ(m_model.exchangeCount(), 0);
}

TEST_F(JournalModelTest, SortsByValueAndKeepsWhatIsAskedFor)
{
    change([](Draft& draft) {
        Room room;
        room.code = QStringLiteral("B1");
        draft.insert(room);
    });
    m_model.setEntries(m_session.journal());
    m_sorted.sort(JournalModel::Size);
    EXPECT_EQ(m_sorted.index(1, 0).data(JournalModel::IdRole).toLongLong(), StsExport) << "10 bytes, after none";
    m_sorted.sort(JournalModel::At, Qt::DescendingOrder);
    EXPECT_EQ(m_sorted.index(0, 0).data(JournalModel::IdRole).toLongLong(), 4);
    m_sorted.setOnlyWith(JournalModel::ExchangeRole);
    EXPECT_EQ(m_sorted.rowCount(), 3);
    m_sorted.setFilterText(entry(StsImport).files.constFirst().sha256.left(12).toUpper());
    ASSERT_EQ(m_sorted.rowCount(), 1);
    EXPECT_EQ(m_sorted.index(0, 0).data(JournalModel::IdRole).toLongLong(), StsImport);
}

TEST_F(JournalModelTest, ExplainsWhatBecameOfEachAndWhatComesNext)
{
    const auto explained = [](const JournalEntry& of) { return EntryWords::explanation(of).join(u' '); };
    EXPECT_TRUE(explained(entry(StsExport)).contains(QStringLiteral("Charger le fichier dans STS-Web")));
    EXPECT_TRUE(explained(entry(StsImport)).contains(QStringLiteral("en vigueur")));
    ASSERT_TRUE(m_session.setOutcome(StsExport, Outcome::Refused));
    EXPECT_TRUE(explained(entry(StsExport)).contains(QStringLiteral("Refusé")));
    ASSERT_TRUE(m_session.undo(StsImport));
    EXPECT_TRUE(explained(entry(StsImport)).contains(QStringLiteral("nº 4")));
    for (const JournalEntry& each : m_session.journal())
        EXPECT_FALSE(explained(each).contains(u'%')) << explained(each).toStdString();
}

} // namespace navette::ui
