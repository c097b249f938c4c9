// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "delivery/transfer.h"
#include "delivery/words.h"

/// What servers and networks answer, as sentences. HTTP's answers: RFC 9110 §15, WebDAV's RFC 4918 §9.7 and §11.
namespace navette::delivery {

namespace {

    class Teller {
    public:
        explicit Teller(const Place& place)
            : m_server(french::quoted(place.folder.host()))
            , m_folder(french::quoted(place.folder.path(QUrl::FullyDecoded)))
            , m_account(french::quoted(place.account))
            , m_isSsh(place.folder.scheme() == u"sftp")
        {
        }

        Failure ofStatus(long status, const QString& redirect) const
        {
            switch (status) {
            case 401:
                return refusedAccount();
            case 403:
                return noRight();
            case 404:
            case 409:
                return noFolder();
            case 405:
            case 501:
                return told(Words::tr("Le serveur %1 ne reçoit pas de fichiers à cette adresse.").arg(m_server),
                    Words::tr("Demandez à la personne qui gère l’ENT l’adresse du dossier de dépôt (WebDAV)."));
            case 413:
                return told(Words::tr("Le serveur %1 trouve le fichier trop gros.").arg(m_server),
                    Words::tr("Demandez à la personne qui gère l’ENT d’augmenter la taille permise."));
            case 423:
                return passing(Words::tr("Le fichier est en cours d’utilisation sur le serveur %1.").arg(m_server),
                    Words::tr("L’ENT est sans doute en train de le lire : réessayez dans quelques minutes."));
            case 507:
                return fullDisk();
            default:
                break;
            }
            if (status >= 300 && status < 400)
                return told(redirect.isEmpty()
                        ? Words::tr("Le serveur %1 renvoie vers une autre adresse.").arg(m_server)
                        : Words::tr("Le serveur %1 renvoie vers une autre adresse : %2.").arg(m_server, redirect),
                    Words::tr(
                        "Le mot de passe n’a pas été donné à cette autre adresse. Si c’est la bonne, saisissez-la "
                        "comme destination."));
            if (status >= 500 || status == 429)
                return passing(Words::tr("Le serveur %1 a rencontré une erreur en recevant le fichier.").arg(m_server),
                    Words::tr(
                        "Si cela dure, signalez-le à la personne qui gère l’ENT : son disque est peut-être plein."));
            return unexpected();
        }

        Failure ofCode(CURLcode code) const
        {
            switch (code) {
            case CURLE_COULDNT_RESOLVE_HOST:
                return passing(Words::tr("Le serveur %1 est introuvable.").arg(m_server),
                    Words::tr("Vérifiez l’adresse et la connexion à Internet de ce poste."));
            case CURLE_COULDNT_CONNECT:
                return passing(Words::tr("Le serveur %1 ne répond pas.").arg(m_server),
                    Words::tr("Vérifiez l’adresse et la connexion à Internet de ce poste, puis réessayez plus tard."));
            case CURLE_OPERATION_TIMEDOUT:
                return passing(Words::tr("Le serveur %1 est trop lent : l’envoi a été abandonné.").arg(m_server),
                    Words::tr("Réessayez à une heure plus calme."));
            case CURLE_SEND_ERROR:
            case CURLE_RECV_ERROR:
            case CURLE_GOT_NOTHING:
            case CURLE_PARTIAL_FILE:
            case CURLE_SSL_CONNECT_ERROR:
            case CURLE_SSH:
                return passing(Words::tr("La connexion avec le serveur %1 a été coupée.").arg(m_server),
                    Words::tr("Vérifiez la connexion à Internet de ce poste, puis réessayez."));
            case CURLE_PEER_FAILED_VERIFICATION:
            case CURLE_SSL_CACERT_BADFILE:
            case CURLE_SSL_ISSUER_ERROR:
                return m_isSsh ? unknownKey() : untrusted();
            case CURLE_FAILED_INIT:
                return m_isSsh ? noCommonKey() : unexpected();
            case CURLE_LOGIN_DENIED:
                return refusedAccount();
            case CURLE_REMOTE_ACCESS_DENIED:
                return noRight();
            case CURLE_REMOTE_DISK_FULL:
                return fullDisk();
            case CURLE_REMOTE_FILE_NOT_FOUND:
                return noFolder();
            case CURLE_QUOTE_ERROR:
            case CURLE_UPLOAD_FAILED:
                return told(Words::tr("Le serveur %1 refuse d’écrire dans le dossier %2.").arg(m_server, m_folder),
                    Words::tr(
                        "Vérifiez que ce dossier existe, que le compte peut y écrire et y effacer, et qu’il y reste "
                        "de la place."));
            case CURLE_ABORTED_BY_CALLBACK:
                // It may have arrived at the last moment: asked next time.
                return { { ErrorKind::Cancelled, Words::tr("L’envoi a été arrêté à votre demande."),
                             Words::tr("La prochaine mise à jour vérifiera ce qui est arrivé."), {} },
                    true };
            default:
                return unexpected();
            }
        }

    private:
        static Failure told(const QString& cause, const QString& remedy)
        {
            return { { ErrorKind::Io, cause, Words::nothingSent(), remedy } };
        }
        static Failure passing(const QString& cause, const QString& remedy)
        {
            Failure failure = told(cause, remedy);
            failure.mayPass = true;
            return failure;
        }
        Failure refusedAccount() const
        {
            return told(Words::tr("Le serveur %1 refuse le compte %2 ou son mot de passe.").arg(m_server, m_account),
                Words::tr(
                    "Vérifiez le compte et saisissez de nouveau son mot de passe. Il n’est pas réessayé tout seul, "
                    "pour ne pas bloquer le compte."));
        }
        Failure noRight() const
        {
            return told(Words::tr("Le compte %1 n’a pas le droit d’écrire dans le dossier %2 du serveur %3.")
                            .arg(m_account, m_folder, m_server),
                Words::tr("Demandez ce droit à la personne qui gère l’ENT."));
        }
        Failure noFolder() const
        {
            return told(Words::tr("Le dossier %1 n’existe pas sur le serveur %2.").arg(m_folder, m_server),
                Words::tr("Vérifiez l’adresse de la destination : le dossier doit exister, Navette ne le crée pas."));
        }
        Failure fullDisk() const
        {
            return passing(Words::tr("Le disque du serveur %1 est plein.").arg(m_server),
                Words::tr("Signalez-le à la personne qui gère l’ENT."));
        }
        Failure untrusted() const
        {
            return told(Words::tr("Le certificat du serveur %1 n’est pas digne de confiance.").arg(m_server),
                Words::tr(
                    "Le mot de passe n’a pas été donné. Vérifiez l’adresse et la date de ce poste ; si elles sont "
                    "justes, signalez-le à la personne qui gère l’ENT."));
        }
        Failure unknownKey() const
        {
            return told(
                Words::tr("L’identité du serveur %1 n’est pas connue de ce compte, ou elle a changé.").arg(m_server),
                Words::tr("Le mot de passe n’a pas été donné. Connectez-vous une fois à ce serveur par la commande "
                          "« sftp », et comparez l’empreinte affichée à celle que donne la personne qui le gère."));
        }
        /// The library of Debian 12 does not know RSA keys as servers sign with them since 2021 (libssh2 1.10).
        Failure noCommonKey() const
        {
            return told(
                Words::tr("Le serveur %1 ne peut pas être identifié : sa clé connue de ce compte est d’un type ancien.")
                    .arg(m_server),
                Words::tr("Retirez ce serveur du fichier « known_hosts » de ce compte, puis connectez-vous une fois "
                          "par la commande « sftp » avec sa clé ed25519 ou ecdsa."));
        }
        Failure unexpected() const
        {
            return told(Words::tr("Le serveur %1 n’a pas répondu comme un dossier de dépôt.").arg(m_server),
                Words::tr("Vérifiez l’adresse de la destination."));
        }

        QString m_server, m_folder, m_account;
        bool m_isSsh;
    };

} // namespace

Failure failureOf(const Reply& reply, const Place& place)
{
    const Teller teller(place);
    return reply.code == CURLE_OK ? teller.ofStatus(reply.status, reply.redirect) : teller.ofCode(reply.code);
}

} // namespace navette::delivery
