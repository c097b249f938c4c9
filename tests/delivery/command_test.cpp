// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ent_school.h"
#include "formats/ent/reader.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

/// navette-cli export ent --scheduled as a timer of the system calls it, and killed at any moment.
namespace navette::delivery {

namespace {

    constexpr int Patience = 60'000;

    class CommandTest : public EntSchool {
    protected:
        struct Done {
            int status = -1;
            QByteArray out;
            QByteArray err;
            QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        };

        void start(QProcess& process, const QStringList& options) const
        {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder());
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral(NAVETTE_CLI),
                QStringList {
                    QStringLiteral("export"), QStringLiteral("ent"), basePath(), QStringLiteral("--scheduled") }
                    + options);
        }
        Done run(const QStringList& options = {}) const
        {
            QProcess process;
            start(process, options);
            EXPECT_TRUE(process.waitForFinished(Patience));
            return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
        }
        static QStringList now() { return { QStringLiteral("--now"), QStringLiteral("--json") }; }
    };

} // namespace

TEST_F(CommandTest, SentOrNothingToDoIsZero)
{
    make();
    Done done = run(now());
    EXPECT_EQ(done.status, 0) << done.err.toStdString();
    EXPECT_EQ(done.json()[QStringLiteral("result")].toString(), QStringLiteral("sent"));
    EXPECT_EQ(done.json()[QStringLiteral("path")].toString(), official());
    EXPECT_TRUE(QFile::exists(official()));
    ASSERT_EQ(sent().size(), 1);
    EXPECT_EQ(done.json()[QStringLiteral("sha256")].toString(), sent().first().files.first().sha256);
    done = run(now());
    EXPECT_EQ(done.status, 0);
    EXPECT_EQ(done.json()[QStringLiteral("result")].toString(), QStringLiteral("unchanged"));
    EXPECT_EQ(sent().size(), 1);
    changeSettings([](EntDelivery& row) { row.enabled = false; });
    done = run({ QStringLiteral("--json") });
    EXPECT_EQ(done.status, 0);
    EXPECT_EQ(done.json()[QStringLiteral("result")].toString(), QStringLiteral("off"));
}

TEST_F(CommandTest, TheGuardIsOne)
{
    make(false);
    const Done done = run(now());
    EXPECT_EQ(done.status, 1);
    EXPECT_EQ(done.json()[QStringLiteral("result")].toString(), QStringLiteral("not-initialised"));
    EXPECT_TRUE(QString::fromUtf8(done.err).contains(QStringLiteral("import d’initialisation à la main")));
    EXPECT_FALSE(QFile::exists(official()));
}

TEST_F(CommandTest, AFolderThatIsNotThereIsThree)
{
    make();
    ASSERT_TRUE(QDir().rmdir(inbox()));
    const Done done = run({ QStringLiteral("--now") });
    EXPECT_EQ(done.status, 3);
    EXPECT_TRUE(QString::fromUtf8(done.err).contains(QStringLiteral("n’est pas là")));
}

TEST_F(CommandTest, ABlockingPointIsOneAndIsNamed)
{
    make();
    {
        store::Store base = open();
        Draft draft(base.school());
        for (Lesson lesson : base.school().lessons()) {
            lesson.day = 0;
            draft.update(lesson);
        }
        commit(base, draft.changes(), QStringLiteral("edit"));
    }
    const Done done = run(now());
    EXPECT_EQ(done.status, 1);
    EXPECT_EQ(done.json()[QStringLiteral("result")].toString(), QStringLiteral("refused"));
    EXPECT_TRUE(QString::fromUtf8(done.err).contains(QStringLiteral("[E03]"))) << done.err.toStdString();
}

TEST_F(CommandTest, KilledAtAnyMomentTheEntHasOldOrNewAndTheJournalKnowsOnce)
{
    make();
    QElapsedTimer whole;
    whole.start();
    ASSERT_EQ(run(now()).status, 0);
    const int length = int(whole.elapsed());
    QMap<QByteArray, int> seen; // what the ENT found, and after which round
    int cut = 0;
    for (int round = 0; round < 40; ++round) {
        {
            // Another spelling each time: no two files are alike.
            store::Store base = open();
            Draft draft(base.school());
            Student student = *base.school().students().begin();
            student.familyName = QStringLiteral("Charme%1").arg(100 + round);
            draft.update(student);
            commit(base, draft.changes(), QStringLiteral("edit"));
        }
        QProcess process;
        start(process, now());
        ASSERT_TRUE(process.waitForStarted(Patience));
        if (!process.waitForFinished(QRandomGenerator::global()->bounded(length + 1))) {
            process.kill();
            process.waitForFinished(Patience);
            ++cut;
        }
        const QByteArray there = contentOf(official());
        ASSERT_TRUE(ent::read({ .name = official(), .path = {}, .bytes = there })) << "half a file, round " << round;
        seen.insert(there, round);
        EXPECT_LE(inInbox().size(), 2) << "the file and, at most, the one that waits";
    }
    EXPECT_GT(cut, 0);

    // The next run tidies up: one file, and every one that the ENT could find is in the journal once.
    const Done last = run(now());
    ASSERT_EQ(last.status, 0) << last.err.toStdString();
    const QString came = last.json()[QStringLiteral("result")].toString();
    EXPECT_TRUE(came == u"sent" || came == u"unchanged") << came.toStdString();
    seen.insert(contentOf(official()), 40);
    EXPECT_EQ(inInbox(), QStringList { QStringLiteral("EDT_vers_Kosmos.xml") });
    const store::Store base = open(store::Mode::ReadOnly);
    QMap<QByteArray, int> noted;
    for (const JournalEntry& entry : sent())
        ++noted[base.fileContent(entry.id, 0).value()];
    for (auto it = seen.cbegin(); it != seen.cend(); ++it)
        EXPECT_EQ(noted.value(it.key()), 1) << "round " << it.value();
    for (const int times : noted)
        EXPECT_EQ(times, 1);
}

} // namespace navette::delivery
