// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "exchange/follow_up.h"
#include "exchange/messages.h"
#include "exchange/steps.h"

/// What became of the files sent, what to do next, and what the other side's messages mean.
namespace navette::exchange {

namespace {

    const QDateTime Sent(QDate(2026, 9, 3), QTime(10, 0), Qt::UTC);

    JournalEntry file(const QString& step, Outcome outcome)
    {
        JournalEntry entry { .id = 1, .at = Sent.addDays(-1), .step = step, .title = QStringLiteral("Fichier") };
        entry.direction = Direction::Out;
        entry.outcome = outcome;
        entry.files = { { .name = QStringLiteral("fichier.xml") } };
        entry.outcomes = { { .at = Sent, .user = QStringLiteral("durand"), .outcome = outcome } };
        return entry;
    }

    QStringList phrases(const QString& message)
    {
        QStringList phrases;
        for (const KnownMessage& known : recognised(message))
            phrases.append(known.phrase);
        return phrases;
    }

} // namespace

TEST(FollowUp, CountsTheDaysWithoutNewsFromTheLastTimeItWasSent)
{
    JournalEntry entry = file(QStringLiteral("export.siecle"), Outcome::Sent);
    EXPECT_FALSE(daysWithoutNews(entry, Sent.addDays(SilentAfterDays - 1)));
    EXPECT_EQ(daysWithoutNews(entry, Sent.addDays(SilentAfterDays)), SilentAfterDays);
    EXPECT_EQ(daysWithoutNews(entry, Sent.addDays(6)), 6);
    EXPECT_EQ(outcomeExpression(entry, Sent), QStringLiteral("Envoyé le 03/09/2026"));
    EXPECT_TRUE(outcomeExpression(entry, Sent.addDays(6)).startsWith(QStringLiteral("Sans nouvelle depuis 6")));
    EXPECT_TRUE(nextAction(entry, Sent.addDays(6)).contains(QStringLiteral("SIECLE › Suivi des échanges")));
    entry.outcomes.append({ .at = Sent.addDays(5), .outcome = Outcome::Sent });
    EXPECT_FALSE(daysWithoutNews(entry, Sent.addDays(6))) << "sent again";
    for (const Outcome other : { Outcome::Prepared, Outcome::Accepted, Outcome::Refused, Outcome::Undone }) {
        entry.outcome = other;
        EXPECT_FALSE(daysWithoutNews(entry, Sent.addDays(60)));
    }
}

TEST(FollowUp, EveryOutcomeOfEveryReceiverSaysWhatToDoNext)
{
    QSet<QString> sentences;
    for (const Step& step : steps()) {
        if (step.type != StepType::Export)
            continue;
        EXPECT_FALSE(step.receiver.isEmpty());
        EXPECT_FALSE(step.answer.isEmpty());
        for (const Outcome outcome : { Outcome::Prepared, Outcome::Sent, Outcome::Accepted,
                 Outcome::AcceptedWithReservations, Outcome::Refused }) {
            const QString next = nextAction(file(step.id, outcome), Sent);
            EXPECT_TRUE(next.endsWith(u'.')) << step.id.toStdString() << next.toStdString();
            sentences.insert(step.id + next);
        }
    }
    EXPECT_EQ(sentences.size(), 15) << "no two outcomes of a receiver are told alike";
    EXPECT_TRUE(nextAction(file(QStringLiteral("import.sts"), Outcome::Done), Sent).isEmpty());
}

TEST(FollowUp, ARefusalTellsHowToMendWhatTheMessageSays)
{
    JournalEntry entry = file(QStringLiteral("export.siecle"), Outcome::Refused);
    EXPECT_TRUE(nextAction(entry, Sent).contains(QStringLiteral("SIECLE signale")));
    entry.outcomes.last().message = QStringLiteral("Nom de fichier .zip incorrect ! Recommencez");
    EXPECT_TRUE(nextAction(entry, Sent).contains(QStringLiteral("sans le renommer")));
}

TEST(Messages, AreKnownHoweverTheyWerePasted)
{
    EXPECT_EQ(phrases(QStringLiteral("FICHIER xml NON  VALIDE.\nImpossible d'importer ce fichier.")),
        QStringList { QStringLiteral("Fichier XML non valide") });
    EXPECT_EQ(phrases(QStringLiteral("Annee du fichier differente de l'annee utilisee !")).size(), 1);
    EXPECT_EQ(phrases(QStringLiteral("REJELEGROUPE_011 REJELEGROUPE_0 MONGROUPE_A_01")), QStringList());
    EXPECT_EQ(phrases(QString()), QStringList());
    const QList<KnownMessage> rejects
        = recognised(QStringLiteral("GROUPE_A_01;6ALL1\nREJELEGROUPE_01;DURAND\nREJELEGROUPE_01;PETIT"));
    ASSERT_EQ(rejects.size(), 2);
    EXPECT_EQ(rejects.first().phrase, QStringLiteral("REJELEGROUPE_01"));
    EXPECT_EQ(rejects.first().count, 2);
}

TEST(Messages, ProposeTheGravestOutcome)
{
    const auto proposed = [](const char* text) { return proposedOutcome(recognised(QString::fromUtf8(text))); };
    EXPECT_EQ(proposed("REJELEGROUPE_03"), Outcome::AcceptedWithReservations);
    EXPECT_EQ(proposed("REJELEGROUPE_03 puis Code RNE inexistant"), Outcome::Refused);
    EXPECT_EQ(proposed("3 établissements sont déjà en cours"), Outcome::Sent);
    EXPECT_EQ(proposed("Souhaitez-vous conserver les services, ARE, indemnités saisies dans STSWEB ?"), std::nullopt)
        << "a question is no answer";
    EXPECT_EQ(proposed("Bonjour"), std::nullopt);
}

TEST(FollowUp, TheFollowUpOfSiecleIsTickedOnlyWithAResult)
{
    const Step& follow = *findStep(u"siecle.follow");
    const JournalEntry sent = file(QStringLiteral("export.siecle"), Outcome::Sent);
    EXPECT_TRUE(whyNotTicked({ sent }, follow).contains(QStringLiteral("SIECLE")));
    for (const Outcome answer : { Outcome::Accepted, Outcome::AcceptedWithReservations, Outcome::Refused })
        EXPECT_TRUE(whyNotTicked({ file(QStringLiteral("export.siecle"), answer) }, follow).isEmpty());
    EXPECT_TRUE(whyNotTicked({ sent }, *findStep(u"siecle.reset")).isEmpty()) << "nothing to have heard yet";
}

} // namespace navette::exchange
