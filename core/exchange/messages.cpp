// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/messages.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace navette::exchange {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::exchange::Messages)
    };

    constexpr Outcome Refused = Outcome::Refused;
    constexpr Outcome Reservations = Outcome::AcceptedWithReservations;
    constexpr Outcome Sent = Outcome::Sent;

    using Known = QList<KnownMessage>;
    QString tr(const char* text) { return Words::tr(text); }

    /// Refusals of the whole file at its deposit in SIECLE (formats-out §b).
    Known siecleDeposits()
    {
        const QString asWritten = tr("Déposez le zip tel que Navette l’a écrit, sans le renommer ni le refaire.");
        return {
            { tr("Nom du fichier mal formaté"),
                tr("SIECLE attend un nom fait du numéro de l’établissement, de ELEGROUPE, de l’année et de la date."),
                asWritten, Refused },
            { tr("Nom de fichier .zip incorrect"),
                tr("Le zip et le fichier qu’il contient doivent porter le même nom."), asWritten, Refused },
            { tr("Année du fichier différente de l’année utilisée"),
                tr("Le fichier est celui d’une autre année scolaire que l’année choisie dans SIECLE."),
                tr("Choisissez dans SIECLE l’année du fichier, ou ouvrez la base de la bonne année."), Refused },
            { tr("Fichier XML non valide"), tr("Le contenu du fichier ne suit pas la forme que SIECLE attend."),
                tr("Vérifiez que le zip n’a pas été refait, relancez les contrôles de l’étape."), Refused },
            { tr("Code RNE inexistant"), tr("SIECLE ne connaît pas le numéro d’établissement du fichier."),
                tr("Vérifiez le numéro d’établissement de la base."), Refused },
        };
    }

    /// Rejects of single pupils and links in SIECLE's report (formats-out §b).
    Known siecleRejects()
    {
        const QString dates = tr("Le lien est gardé ; SIECLE a remis la date par défaut.");
        return {
            { QStringLiteral("REJELEGROUPE_01"), tr("Élève non trouvé dans SIECLE : aucun lien n’a été créé pour lui."),
                tr("Réimportez les élèves depuis SIECLE."), Reservations },
            { QStringLiteral("REJELEGROUPE_02"), tr("Élève rejeté pour une autre raison, que le compte rendu donne."),
                tr("Lisez la ligne du compte rendu."), Reservations },
            { QStringLiteral("REJELEGROUPE_03"),
                tr("Élève déjà traité : il est deux fois dans le fichier, ou deux élèves ont les mêmes nom, prénom et "
                   "date de naissance."),
                tr("Cherchez les homonymes dans la liste des élèves."), Reservations },
            { QStringLiteral("GROUPE_A_01"), tr("Groupe inconnu de SIECLE : ses liens n’ont pas été créés."),
                tr("Depuis STS-Web, refaites l’export Structure vers SIECLE."), Reservations },
            { QStringLiteral("GROUPE_B_01"), tr("Élève sans MEF dans SIECLE : tous ses liens ont été rejetés."),
                tr("Donnez-lui son MEF dans SIECLE."), Reservations },
            { QStringLiteral("GROUPE_B_02"),
                tr("Groupe qui n’est pas rattaché au MEF de l’élève : le lien est rejeté."),
                tr("Rattachez le groupe à ce MEF dans SIECLE, ou changez l’élève de groupe."), Reservations },
            { QStringLiteral("ELEGRP_A_01"), tr("Début de lien qui n’est pas avant sa fin."), dates, Reservations },
            { QStringLiteral("ELEGRP_A_02"), tr("Date de début hors de l’année scolaire."), dates, Reservations },
            { QStringLiteral("ELEGRP_A_03"), tr("Date de fin hors de l’année scolaire."), dates, Reservations },
        };
    }

    /// What STS Web asks at load (formats-out §a) and says at log-on, when it put services in order (product §4.1).
    Known stsMessages()
    {
        return {
            { tr("Les services qu’il effectuait ont été détachés"),
                tr("Le support de cet enseignant n’existe plus : ses services n’ont plus d’enseignant dans STS-Web."),
                tr("Faites rattacher ces services dans STS-Web, puis réimportez le fichier sts_emp."), Reservations },
            { tr("n’occupe plus le même support"),
                tr("STS-Web a basculé les services de cet enseignant sur son nouveau support."),
                tr("Réimportez le fichier sts_emp et revoyez ses services."), Reservations },
            { tr("Une HSA a été prolongée"), tr("STS-Web a prolongé une heure supplémentaire ; rien n’est perdu."), {},
                std::nullopt },
            { tr("Souhaitez-vous conserver les services"),
                tr("C’est une question de STS-Web, pas encore une réponse : avec Oui, il ne prend que les cours dont "
                   "le "
                   "service existe déjà chez lui."),
                tr("Répondez Non pour un retour complet."), std::nullopt },
        };
    }

    /// The ENT's answers to an import (product §2.8).
    Known entMessages()
    {
        return {
            { tr("ne peut être intégré dans l’ENT"), tr("L’ENT a interrompu le traitement : rien n’est passé."),
                tr("Ne déposez qu’un fichier à la fois, et faites d’abord l’import d’initialisation de l’année."),
                Refused },
            { tr("établissements sont déjà en cours"),
                tr("L’ENT a mis le fichier dans sa file d’attente : il n’est ni pris ni refusé."),
                tr("Revenez plus tard voir le bilan d’import."), Sent },
            { tr("Un import est déjà en cours pour cette structure"),
                tr("L’ENT traite encore un autre fichier de l’établissement."),
                tr("Attendez qu’il ait fini, puis déposez le fichier de nouveau."), Sent },
        };
    }

    const Known& known()
    {
        static const Known all = [] {
            Known list = siecleDeposits() + siecleRejects() + stsMessages() + entMessages();
            std::stable_partition(
                list.begin(), list.end(), [](const KnownMessage& m) { return m.outcome == Outcome::Refused; });
            return list;
        }();
        return all;
    }

    /// Case, accents, the sort of apostrophe and of space taken away: what pasting and retyping change.
    QString folded(const QString& text)
    {
        QString folded;
        for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
            if (c.category() == QChar::Mark_NonSpacing)
                continue;
            folded += c == u'’' || c == u'ʼ' || c == u'`' ? QChar(u'\'') : c.toLower();
        }
        return folded.simplified();
    }

    /// How often \a phrase stands in \a text, both folded, and not as a part of a longer word or code.
    int occurrences(const QString& phrase, const QString& text)
    {
        // Most phrases stand in no message at all; this is asked at every key.
        if (!text.contains(phrase))
            return 0;
        const QRegularExpression whole(QStringLiteral("(?<![\\w])%1(?![\\w])").arg(QRegularExpression::escape(phrase)),
            QRegularExpression::UseUnicodePropertiesOption);
        int count = 0;
        for (auto match = whole.globalMatch(text); match.hasNext(); match.next())
            ++count;
        return count;
    }

} // namespace

QList<KnownMessage> recognised(const QString& message)
{
    const QString text = folded(message);
    QList<KnownMessage> found;
    if (text.isEmpty())
        return found;
    for (KnownMessage each : known()) {
        each.count = occurrences(folded(each.phrase), text);
        if (each.count > 0)
            found.append(each);
    }
    return found;
}

std::optional<Outcome> proposedOutcome(const QList<KnownMessage>& messages)
{
    const auto says = [&messages](Outcome outcome) {
        return std::any_of(messages.cbegin(), messages.cend(),
            [outcome](const KnownMessage& message) { return message.outcome == outcome; });
    };
    for (const Outcome outcome : { Refused, Reservations, Sent }) {
        if (says(outcome))
            return outcome;
    }
    return std::nullopt;
}

} // namespace navette::exchange
