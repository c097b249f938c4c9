// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <tuple>

/// The SIECLE generic XML exports as plain values (domain/formats-in §2 to §8). Codes are opaque strings, trimmed
/// at both ends with their inner spaces kept; an absent tag and an empty one read alike.
namespace navette::siecle {

/// The six files of the procedure. Pupils and guardians come with or without addresses: same kind.
enum class FileKind { Nomenclature, Geographique, Structures, Eleves, Responsables, Communs };

/// PARAMETRES, common to the six (§2).
struct Parameters {
    QString uai;
    int year = 0; ///< calendar year of the first day; 0 when missing
    QDate exportDate;
    QDateTime timestamp;
    QString version; ///< the root's VERSION

    bool operator==(const Parameters&) const = default;
};

// Nomenclature (§3)

struct Mef {
    QString code; ///< 11 characters, letters occur
    QString formation, speciality, longLabel, editionLabel, status, parent, mefstat11;
    bool selected = false;
    QDate from, to; ///< 31/12/9999 reads as an invalid date: open end

    bool operator==(const Mef&) const = default;
};

struct Matiere {
    QString code, shortCode, shortLabel, longLabel, editionLabel, nationalCode;

    bool operator==(const Matiere&) const = default;
};

/// Weekly hours; unique by (MEF, subject, modality), not by pair.
struct Programme {
    QString mef, subject, modality;
    int hundredths = 0; ///< hours a week; 0: none set

    bool operator==(const Programme&) const = default;
};

struct CompulsoryOption {
    QString mef, subject;
    int rank = 0;

    bool operator==(const CompulsoryOption&) const = default;
};

/// An item of one of the code lists at the end of the file.
struct CodeItem {
    QString list; ///< item element's name: "MODALITE_ELECTION", "REGIME", "MODALITE_COURS", ...
    QString code, shortLabel, longLabel;
    bool flag = false; ///< CO_ENSEIGNEMENT of MODALITE_COURS, BOURSE_NATIONALE of BOURSE

    bool operator==(const CodeItem&) const = default;
};

// Structures (§5)

struct Division {
    QString code, label, uai;
    QStringList mefs;

    bool operator==(const Division&) const = default;
};

struct Group {
    QString code, label, uai;
    QStringList divisions, mefs;

    bool operator==(const Group&) const = default;
};

// Pupils (§6)

/// SCOLARITE_AN_DERNIER: it has its own CODE_MEF and CODE_STRUCTURE, never to be mixed with the pupil's.
struct LastYear {
    QString mef, structure, uai, schoolName;

    bool operator==(const LastYear&) const = default;
};

struct Pupil {
    QString eleveId, elenoet, ine, familyName, usageName, firstName, firstName2, firstName3;
    QDate birthDate;
    QString sex; ///< "1", "2" or empty
    QString regime, status, mef;
    QDate entry, exit;
    bool repeats = false;
    LastYear lastYear;
    qint64 line = 0; ///< where it stands in the file

    bool operator==(const Pupil&) const = default;
};

struct PupilOption {
    QString eleveId, subject, modality;
    int rank = 0;

    bool operator==(const PupilOption&) const = default;
};

struct StructureLink {
    QString eleveId, code;
    bool isGroup = false;

    bool operator==(const StructureLink&) const = default;
};

// Guardians (§7)

struct Person {
    QString personId, civility, familyName, usageName, firstName, addressId;

    bool operator==(const Person&) const = default;
};

struct GuardianLink {
    QString eleveId, personId, kinship;
    int level = 0; ///< NIVEAU_RESPONSABILITE; before 2018 deduced from RESP_LEGAL (1, 2 -> 1; 0 -> 3)

    bool operator==(const GuardianLink&) const = default;
};

struct Address {
    QString id;
    QStringList lines;
    QString postalCode, town, country;

    bool operator==(const Address&) const = default;
};

// Communs (§8)

struct Identity {
    QString name, complement, category, sector, town;

    bool operator==(const Identity&) const = default;
};

struct Period {
    QString code, label;
    QDate from, to;
    bool isClosure = false;

    bool operator==(const Period&) const = default;
};

/// One file. Only the lists of its kind are filled.
struct Document {
    FileKind kind = FileKind::Nomenclature;
    QString sourceName; ///< as the user named it: "archive.zip › Structures.xml"
    Parameters parameters;

    QList<Mef> mefs;
    QList<Matiere> subjects;
    QList<Programme> programmes;
    QList<CompulsoryOption> compulsoryOptions;
    QList<CodeItem> codeItems;

    int countries = 0, departments = 0, communes = 0; ///< Geographique: counted; a timetable needs none of it

    QList<Division> divisions;
    QList<Group> groups;

    QList<Pupil> pupils;
    QList<PupilOption> options;
    QList<StructureLink> links;

    QList<Person> persons;
    QList<GuardianLink> guardianLinks;
    QList<Address> addresses;

    Identity identity;
    QDate firstDay, lastDay; ///< the pupils' year
    QList<Period> periods;

    /// What the file says, for comparing; not what it is called, nor what was noticed.
    auto content() const
    {
        return std::tie(kind, parameters, mefs, subjects, programmes, compulsoryOptions, codeItems, countries,
            departments, communes, divisions, groups, pupils, options, links, persons, guardianLinks, addresses,
            identity, firstDay, lastDay, periods);
    }

    Findings findings; ///< what was noticed while reading, with line and column
    QHash<QString, int> unknownElements; ///< names never heard of, counted
};

/// "Nomenclature.xml", "ElevesSansAdresses.xml"...: the name that SIECLE gives.
QString fileName(FileKind kind);
/// How to get the file: "SIECLE : Exploitation › Exportations › En XML › Structures".
QString exportMenu(FileKind kind);

} // namespace navette::siecle
