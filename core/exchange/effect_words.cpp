// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/effect.h"

#include <QCoreApplication>

namespace navette::exchange {

namespace {
    QString tr(const char* text) { return QCoreApplication::translate("Effect", text); }
}

std::optional<MatchKind> settledIn(EffectCause cause)
{
    switch (cause) {
    case EffectCause::DivisionOpen:
    case EffectCause::DivisionSetAside:
    case EffectCause::DivisionUnknown:
        return MatchKind::Division;
    case EffectCause::GroupOpen:
    case EffectCause::GroupSetAside:
        return MatchKind::Group;
    case EffectCause::SubjectOpen:
    case EffectCause::SubjectSetAside:
    case EffectCause::SubjectUnknown:
        return MatchKind::Subject;
    case EffectCause::TeacherOpen:
    case EffectCause::TeacherSetAside:
    case EffectCause::TeacherUnknown:
        return MatchKind::Teacher;
    case EffectCause::GroupEmpty:
    case EffectCause::NoHours:
    case EffectCause::Withheld:
    case EffectCause::NoTeacher:
    case EffectCause::Unplaced:
    case EffectCause::Other:
        break;
    }
    return std::nullopt;
}

QString title(EffectCause cause)
{
    switch (cause) {
    case EffectCause::DivisionOpen:
        return tr("Classe à régler");
    case EffectCause::DivisionSetAside:
        return tr("Classe ignorée volontairement");
    case EffectCause::GroupOpen:
        return tr("Groupe à régler");
    case EffectCause::GroupSetAside:
        return tr("Groupe ignoré volontairement");
    case EffectCause::SubjectOpen:
        return tr("Matière à régler");
    case EffectCause::SubjectSetAside:
        return tr("Matière ignorée volontairement");
    case EffectCause::DivisionUnknown:
        return tr("Classe sans équivalent dans STS");
    case EffectCause::SubjectUnknown:
        return tr("Matière sans équivalent dans STS");
    case EffectCause::GroupEmpty:
        return tr("Groupe sans élève");
    case EffectCause::NoHours:
        return tr("Service à zéro heure");
    case EffectCause::Withheld:
        return tr("Service retenu volontairement");
    case EffectCause::TeacherOpen:
        return tr("Enseignant à régler");
    case EffectCause::TeacherSetAside:
        return tr("Enseignant ignoré volontairement");
    case EffectCause::TeacherUnknown:
        return tr("Enseignant sans équivalent dans STS");
    case EffectCause::NoTeacher:
        return tr("Sans enseignant désigné");
    case EffectCause::Unplaced:
        return tr("Cours non placés");
    case EffectCause::Other:
        return tr("Autre cause");
    }
    return {};
}

QString consequence(EffectCause cause)
{
    switch (cause) {
    case EffectCause::DivisionOpen:
    case EffectCause::GroupOpen:
    case EffectCause::SubjectOpen:
        return tr(
            "Ses services ne sont pas dans la base et ne partent pas tant que la correspondance n’est pas réglée.");
    case EffectCause::DivisionSetAside:
    case EffectCause::GroupSetAside:
    case EffectCause::SubjectSetAside:
        return tr("Ses services ne partent pas, puisque vous l’avez mis de côté.");
    case EffectCause::DivisionUnknown:
    case EffectCause::SubjectUnknown:
        return tr("Rien dans STS ne lui répond : ses services ne partent pas.");
    case EffectCause::GroupEmpty:
        return tr("STS-Web refuse un groupe d’effectif nul : le groupe et ses services ne partent pas.");
    case EffectCause::NoHours:
        return tr("Un service sans heure ne part pas.");
    case EffectCause::Withheld:
        return tr("Vous l’avez retenu : il ne part pas, ni rien de ce qui en dépend.");
    case EffectCause::TeacherOpen:
    case EffectCause::TeacherSetAside:
        return tr("Ses heures partent sous le nom que STS connaît, mais sans aucun cours.");
    case EffectCause::TeacherUnknown:
        return tr("STS ne le connaît pas : ni ses heures ni ses cours ne partent.");
    case EffectCause::NoTeacher:
        return tr("Le service part ; sans enseignant désigné, ces cours n’entrent dans aucun emploi du temps.");
    case EffectCause::Unplaced:
        return tr("Le service part, mais ces cours n’ont ni jour ni heure.");
    case EffectCause::Other:
        return tr("Voyez les vérifications avant l’envoi.");
    }
    return {};
}

} // namespace navette::exchange
