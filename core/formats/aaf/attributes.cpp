// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/aaf/attributes.h"

#include <QSet>

namespace navette::aaf {

namespace {

    /// What one kind is called, and the attributes seen for it.
    struct KindWords {
        const char* category;
        const char* value;
        const char* fileWord;
        const char* attributes;
    };

    constexpr KindWords Words[] = {
        { "categorieStructure", "EtabEducNat", "EtabEducNat",
            "ENTStructureJointure ENTStructureUAI ENTEtablissementUAI ENTStructureSIREN ENTStructureNomCourant "
            "ENTStructureTypeStruct ENTStructureCodeTypeStruct ENTEtablissementMinistereTutelle "
            "ENTEtablissementCodeMinistereTutelle ENTEtablissementContrat postOfficeBox street postalCode l "
            "telephoneNumber facsimileTelephoneNumber ENTStructureMailSI ENTEtablissementStructRattachFctl "
            "ENTEtablissementBassin ENTServAcAcademie ENTServAcCodeAcademie ENTStructureClasses ENTStructureGroupes" },
        { "categoriePersonne", "Eleve", "Eleve",
            "ENTPersonJointure ENTEleveINE ENTEleveStructRattachId ENTPersonDateNaissance ENTPersonNomPatro sn "
            "givenName ENTPersonAutresPrenoms personalTitle ENTElevePersRelEleve ENTEleveBoursier ENTEleveRegime "
            "ENTEleveTransport ENTPersonAdresse ENTPersonCodePostal ENTPersonVille ENTPersonPays ENTEleveAdresseRel "
            "ENTEleveStatutEleve ENTEleveMEF ENTEleveLibelleMEF ENTEleveNivFormation ENTEleveFiliere "
            "ENTEleveEnseignements ENTEleveCodeEnseignements ENTPersonStructRattach ENTEleveDateEntreeClasses "
            "ENTEleveDateSortieClasses ENTEleveClasses ENTEleveGroupes mail homePhone ENTEleveDateEntreeStructRattach "
            "ENTEleveDateSortieStructRattach ENTEleveStructureRattachIdMEN ENTEleveParents ENTElevePere ENTEleveMere "
            "ENTEleveAutoriteParentale ENTElevePersRelEleve1 ENTEleveQualitePersRelEleve1 ENTElevePersRelEleve2 "
            "ENTEleveQualitePersRelEleve2" },
        { "categoriePersonne", "PersRelEleve", "PersRelEleve",
            "ENTPersonJointure ENTPersonDateNaissance ENTPersonNomPatro sn givenName personalTitle homePhone "
            "telephoneNumber ENTPersonAdresse ENTPersonCodePostal ENTPersonVille ENTPersonPays "
            "ENTPersonAdresseDiffusion mobile ENTPersonMobileSMS mail ENTAuxPersRelEleveEleve" },
        { "categoriePersonne", "PersEducNat", "PersEducNat",
            "ENTPersonJointure ENTPersonDateNaissance ENTPersonNomPatro sn givenName ENTPersonAutresPrenoms "
            "personalTitle mail ENTPersonStructRattach ENTAuxEnsCategoDiscipline ENTAuxEnsDisciplinesPoste "
            "ENTAuxEnsMEF ENTAuxEnsMatiereEnseignEtab ENTAuxEnsClasses ENTAuxEnsGroupes ENTAuxEnsClassesMatieres "
            "ENTAuxEnsGroupesMatieres ENTAuxEnsClassesPrincipal ENTPersonFonctions ENTPersonCategorieEnseignant "
            "PersEducNatPresenceDevantEleves ENTPersonSTSId ENTEnsFonctionDir" },
        { "categorieMef", "MefEducNat", "MefEducNat",
            "ENTMefJointure ENTLibelleMef ENTMEFRattach ENTMEFSTAT11 ENTNivFormation ENTFiliere" },
        { "categorieMatiere", "MatEducNat", "MatiereEducNat", "ENTMatJointure ENTLibelleMatiere ENTMatiereRattach" },
    };

    const KindWords& wordsOf(EntryKind kind) { return Words[static_cast<int>(kind)]; }

    QSet<QString> setOf(const char* names)
    {
        const QStringList list = QString::fromLatin1(names).split(u' ');
        return { list.cbegin(), list.cend() };
    }

} // namespace

QString fileWord(EntryKind kind) { return QString::fromLatin1(wordsOf(kind).fileWord); }

std::optional<EntryKind> kindOf(const QString& category, const QString& value)
{
    for (const EntryKind kind : AllKinds) {
        const KindWords& words = wordsOf(kind);
        if (category == QLatin1String(words.category) && value == QLatin1String(words.value))
            return kind;
    }
    return {};
}

bool isKnown(EntryKind kind, const QString& name)
{
    static const QList<QSet<QString>> known = [] {
        QList<QSet<QString>> sets;
        for (const KindWords& words : Words)
            sets.append(setOf(words.attributes));
        return sets;
    }();
    const QSet<QString>& names = known.at(static_cast<int>(kind));
    return names.contains(name) || (name.endsWith(u"Date") && names.contains(name.chopped(4)));
}

} // namespace navette::aaf
