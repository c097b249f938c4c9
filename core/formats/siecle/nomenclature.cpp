// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/siecle/sections.h"

namespace navette::siecle {

namespace {

    void readMef(xml::Cursor& xml, Document& document)
    {
        Mef mef;
        mef.code = xml.attribute(QLatin1String("CODE_MEF"));
        while (xml.next()) {
            if (xml.is(QLatin1String("FORMATION"))) {
                mef.formation = xml.text();
            } else if (xml.is(QLatin1String("SPECIALITE"))) {
                mef.speciality = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                mef.longLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_EDITION"))) {
                mef.editionLabel = xml.text();
            } else if (xml.is(QLatin1String("STATUT_MEF"))) {
                mef.status = xml.text();
            } else if (xml.is(QLatin1String("MEF_RATTACHEMENT"))) {
                mef.parent = xml.text();
            } else if (xml.is(QLatin1String("CODE_MEFSTAT"))) {
                mef.mefstat11 = xml.text();
            } else if (xml.is(QLatin1String("MEF_SELECTIONNE"))) {
                mef.selected = xml.boolean();
            } else if (xml.is(QLatin1String("DATE_OUVERTURE"))) {
                mef.from = xml.frenchDate();
            } else if (xml.is(QLatin1String("DATE_FERMETURE"))) {
                mef.to = xml.frenchDate();
            } else {
                // Option counts and enrolment flags: known, of no use to a timetable.
                xml.skip();
            }
        }
        document.mefs.append(mef);
    }

    void readSubject(xml::Cursor& xml, Document& document)
    {
        Matiere subject;
        subject.code = xml.attribute(QLatin1String("CODE_MATIERE"));
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_GESTION"))) {
                subject.shortCode = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_COURT"))) {
                subject.shortLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                subject.longLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_EDITION"))) {
                subject.editionLabel = xml.text();
            } else if (xml.is(QLatin1String("CODE_MATIERE_NATIONALE"))) {
                subject.nationalCode = xml.text();
            } else if (xml.is(QLatin1String("MATIERE_ETP"))) {
                xml.skip();
            } else if (xml.is(QLatin1String("TYPE_LANGUE_VIVANTE"))) {
                xml.skip();
            } else {
                xml.unknown();
            }
        }
        // The code may be null (§3): nothing could ever refer to such a subject.
        if (!subject.code.isEmpty())
            document.subjects.append(subject);
    }

    void readProgramme(xml::Cursor& xml, Document& document)
    {
        Programme programme;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_MEF"))) {
                programme.mef = xml.text();
            } else if (xml.is(QLatin1String("CODE_MATIERE"))) {
                programme.subject = xml.text();
            } else if (xml.is(QLatin1String("CODE_MODALITE_ELECT"))) {
                programme.modality = xml.text();
            } else if (xml.is(QLatin1String("HORAIRE"))) {
                programme.hundredths = xml.decimal(100);
            } else {
                xml.unknown();
            }
        }
        document.programmes.append(programme);
    }

    void readCompulsoryOption(xml::Cursor& xml, Document& document)
    {
        CompulsoryOption option;
        while (xml.next()) {
            if (xml.is(QLatin1String("CODE_MEF"))) {
                option.mef = xml.text();
            } else if (xml.is(QLatin1String("CODE_MATIERE"))) {
                option.subject = xml.text();
            } else if (xml.is(QLatin1String("RANG_OPTION"))) {
                option.rank = xml.integer(0, 99);
            } else {
                xml.unknown();
            }
        }
        document.compulsoryOptions.append(option);
    }

    /// The code lists differ in the name of their code attribute, which always begins with CODE_.
    struct CodeList {
        const char* item;
        const char* attribute;
    };
    constexpr CodeList CodeLists[] = { { "MODALITE_ELECTION", "CODE_MODALITE_ELECT" }, { "REGIME", "CODE_REGIME" },
        { "LIEN_PARENTE", "CODE_PARENTE" }, { "BOURSE", "CODE_BOURSE" }, { "PROFESSION", "CODE_PROFESSION" },
        { "PROVENANCE", "CODE_PROVENANCE" }, { "MOTIF_SORTIE", "CODE_MOTIF_SORTIE" }, { "STATUT_ELEVE", "CODE_STATUT" },
        { "CONTRAT", "CODE_CONTRAT" }, { "TYPE_ETABLISSEMENT", "CODE_TYPE_ETAB" }, { "CIVILITE", "CODE_CIVILITE" },
        { "MODALITE_COURS", "CODE_MODALITE_COURS" } };

    const CodeList* codeListOf(QStringView item)
    {
        const auto* found = std::find_if(std::begin(CodeLists), std::end(CodeLists),
            [&](const CodeList& list) { return item == QLatin1String(list.item); });
        return found == std::end(CodeLists) ? nullptr : found;
    }

    void readCodeItem(xml::Cursor& xml, Document& document, const CodeList& list)
    {
        CodeItem item;
        item.list = QLatin1String(list.item);
        item.code = xml.attribute(QLatin1String(list.attribute));
        while (xml.next()) {
            if (xml.is(QLatin1String("LIBELLE_COURT"))) {
                item.shortLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_COURT_PCS"))) {
                item.shortLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG"))) {
                item.longLabel = xml.text();
            } else if (xml.is(QLatin1String("LIBELLE_LONG_PCS"))) {
                item.longLabel = xml.text();
            } else if (xml.is(QLatin1String("CO_ENSEIGNEMENT"))) {
                item.flag = xml.boolean();
            } else if (xml.is(QLatin1String("BOURSE_NATIONALE"))) {
                item.flag = xml.boolean();
            } else {
                xml.unknown();
            }
        }
        if (!item.code.isEmpty())
            document.codeItems.append(item);
    }

} // namespace

void readNomenclature(xml::Cursor& xml, Document& document)
{
    // The wrappers of the code lists are inferred (§3): the items are known by their own name, whatever holds them.
    while (xml.next()) {
        while (xml.next()) {
            if (xml.is(QLatin1String("MEF"))) {
                readMef(xml, document);
            } else if (xml.is(QLatin1String("MATIERE"))) {
                readSubject(xml, document);
            } else if (xml.is(QLatin1String("PROGRAMME"))) {
                readProgramme(xml, document);
            } else if (xml.is(QLatin1String("OPTION_OBLIGATOIRE"))) {
                readCompulsoryOption(xml, document);
            } else if (const CodeList* list = codeListOf(xml.name())) {
                readCodeItem(xml, document, *list);
            } else {
                xml.unknown();
            }
        }
    }
}

} // namespace navette::siecle
