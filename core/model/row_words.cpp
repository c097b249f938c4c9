// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/row_words.h"

#include <QCoreApplication>

namespace navette {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("RowWords", text); }

} // namespace

QString word(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return {};
    case Sex::Male:
        return tr("Masculin");
    case Sex::Female:
        return tr("Féminin");
    }
    return {};
}

QString word(Origin origin)
{
    switch (origin) {
    case Origin::Manual:
        return tr("Saisi dans Navette");
    case Origin::Siecle:
        return tr("SIECLE");
    case Origin::Sts:
        return tr("STS-Web");
    case Origin::Previous:
        return tr("Base de l’an dernier");
    case Origin::Prepared:
        return tr("Préparation de l’année");
    }
    return {};
}

QString word(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::School:
        return tr("Établissement");
    case ResourceKind::Teacher:
        return tr("Enseignant");
    case ResourceKind::Division:
        return tr("Classe");
    case ResourceKind::Group:
        return tr("Groupe");
    case ResourceKind::Room:
        return tr("Salle");
    case ResourceKind::Student:
        return tr("Élève");
    case ResourceKind::Subject:
        return tr("Matière");
    }
    return {};
}

QString word(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        return tr("Enseignant");
    case MatchKind::Division:
        return tr("Classe");
    case MatchKind::Group:
        return tr("Groupe");
    case MatchKind::Subject:
        return tr("Matière");
    }
    return {};
}

QString word(MatchState state)
{
    switch (state) {
    case MatchState::Settled:
        return tr("Réglée");
    case MatchState::Ignored:
        return tr("Mise de côté");
    }
    return {};
}

QString word(OverrideField field)
{
    switch (field) {
    case OverrideField::GroupCode:
        return tr("Code du groupe");
    case OverrideField::GroupSize:
        return tr("Effectif du groupe");
    case OverrideField::GroupDivisions:
        return tr("Classes d’appartenance du groupe");
    case OverrideField::Modality:
        return tr("Modalité de cours");
    case OverrideField::CoTeaching:
        return tr("Co-enseignement");
    case OverrideField::Withheld:
        return tr("Service non envoyé");
    }
    return {};
}

QString word(DeliveryType type)
{
    switch (type) {
    case DeliveryType::Folder:
        return tr("Dossier");
    case DeliveryType::WebDav:
        return tr("Serveur WebDAV");
    case DeliveryType::Sftp:
        return tr("Serveur SFTP");
    }
    return {};
}

QString word(CalendarPeriod::Type type)
{
    switch (type) {
    case CalendarPeriod::Type::Closure:
        return tr("Fermeture");
    case CalendarPeriod::Type::Term:
        return tr("Période de notation");
    }
    return {};
}

} // namespace navette
