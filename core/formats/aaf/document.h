// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <tuple>

/// The académie's directory that feeds the ENT (AAF), root ficAlimMENESR, as plain values (domain/formats-out §d). A
/// file is a list of requests; what the directory holds after them is a State (state.h).
namespace navette::aaf {

/// What an entry is about. The files carry their kind in their names ("Eleve", "PersEducNat"...), every request in
/// itself; the request is believed.
enum class EntryKind { School, Pupil, Guardian, Staff, Mef, Subject };
inline constexpr EntryKind AllKinds[] = { EntryKind::School, EntryKind::Pupil, EntryKind::Guardian, EntryKind::Staff,
    EntryKind::Mef, EntryKind::Subject };

/// The kind's word in the names of the files: "EtabEducNat", "Eleve", "PersRelEleve", "PersEducNat", "MefEducNat",
/// "MatiereEducNat".
QString fileWord(EntryKind kind);

struct Attribute {
    QString name;
    QStringList values; ///< empty ones left out: <value/> says that there is none

    bool operator==(const Attribute&) const = default;
};

enum class Operation { Add, Modify, Delete };

/// One request of a file, in its order.
struct Request {
    Operation operation = Operation::Add;
    EntryKind kind = EntryKind::Pupil;
    QString id;
    QList<Attribute> attributes; ///< of a Modify, those to be replaced; of a Delete, none
    qint64 line = 0;

    bool operator==(const Request&) const = default;
};

/// What the comments at the head of a file say.
struct Header {
    QString aafVersion; ///< "AAF-VE2407"
    QString sdetVersion; ///< "Annexe 4bis version 6.4"
    QString academy; ///< code
    QString degree; ///< "2D"
    QDate generated;

    bool operator==(const Header&) const = default;
};

/// One file of a delivery.
struct Document {
    QString sourceName; ///< as the user named it: "livraison.zip › ENT_..._Eleve_0000.xml"
    Header header;
    /// A delta changes what a complete delivery gave. Said by the name where it holds "Complet" or "Delta", else by
    /// the requests: a modification or deletion makes a delta.
    bool isDelta = false;
    QDate date; ///< of the delivery: the one in the name, else when it was generated; invalid: neither is given
    QList<Request> requests;

    Findings findings; ///< what was noticed while reading, with line and column
    QHash<QString, int> unknownElements; ///< names never heard of, counted

    /// What the file says, not what it is called, nor what was noticed.
    auto content() const { return std::tie(header, isDelta, date, requests); }
};

} // namespace navette::aaf
