// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/area.h"

#include <QCoreApplication>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(Area)
    };

} // namespace

QString areaTitle(Area area)
{
    switch (area) {
    case Area::Home:
        return Words::tr("Où en est la rentrée ?");
    case Area::Timetable:
        return Words::tr("Emploi du temps");
    case Area::Lists:
        return Words::tr("Listes");
    case Area::Correspondences:
        return Words::tr("Correspondances");
    case Area::Journal:
        return Words::tr("Suivi des échanges");
    }
    Q_UNREACHABLE();
}

QString areaIcon(Area area)
{
    switch (area) {
    case Area::Home:
        return QStringLiteral("home");
    case Area::Timetable:
        return QStringLiteral("timetable");
    case Area::Lists:
        return QStringLiteral("list");
    case Area::Correspondences:
        return QStringLiteral("link");
    case Area::Journal:
        return QStringLiteral("history");
    }
    Q_UNREACHABLE();
}

QString areaPurpose(Area area)
{
    switch (area) {
    case Area::Home:
        return Words::tr("L’état de chaque étape de l’année et la prochaine chose à faire.");
    case Area::Timetable:
        return Words::tr("La grille de la semaine par classe, enseignant, salle ou élève : placer, déplacer et "
                         "comprendre chaque cours.");
    case Area::Lists:
        return Words::tr("Tout ce que contient la base : élèves, classes, groupes, enseignants, matières, salles, "
                         "services et cours.");
    case Area::Correspondences:
        return Words::tr("Qui, chez nous, répond à qui dans STS-Web : ce que les règles ont associé et ce qui attend "
                         "votre décision.");
    case Area::Journal:
        return Words::tr(
            "Tout ce qui est entré et sorti, avec les fichiers exacts, et chaque étape que l’on peut annuler.");
    }
    Q_UNREACHABLE();
}

} // namespace navette::ui
