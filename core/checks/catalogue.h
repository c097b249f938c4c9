// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "common/finding.h"

#include <QDate>
#include <QStringList>

/// The catalogue of checks (product.md §4.2) as data: what each looks for, how heavy it weighs, in which words it is
/// told and where the rule comes from. A detector is code that finds objects; all it says comes from here.
namespace navette::checks {

/// One of the ways in which a rule can be broken. Texts may hold %1 (how many objects) and what the detector names
/// after it.
struct RuleCase {
    QString name; ///< stable: "twins"; empty for the rule's own
    Severity severity = Severity::Information;
    QString cause; ///< one sentence
    QString consequence; ///< one sentence: what follows if nothing is done
    QString remedy; ///< one sentence: how to mend it by hand
};

struct Rule {
    /// What the rule rests on: a text that shows the failure, the structure of the file, or knowledge of the domain.
    enum class Basis { Seen, Deduced, Knowledge };

    QString code; ///< stable: "G05"
    Severity severity = Severity::Information;
    QString title; ///< a few words: "Code de groupe"
    QString cause, consequence, remedy; ///< of the rule's own case, as in RuleCase
    QString source; ///< where the rule comes from, for people
    Basis basis = Basis::Knowledge;
    QStringList receivers; ///< "file" (imports), "sts", "siecle", "ent"
    int limit = 0; ///< the number that the rule holds to, if it has one: days, minutes, characters
    QStringList words; ///< the words that the rule looks for, if it looks for some: in capitals, without accents
    QList<RuleCase> cases; ///< beside the rule's own

    /// The case called \a caseName, the rule's own for an empty one. Asking for a case that the rule has not is a bug.
    RuleCase find(QStringView caseName) const;
};

/// Every rule in force, in the order of their codes' families.
const QList<Rule>& catalogue();
/// The rule of \a code, or null: findings of readers may have codes of their own.
const Rule* findRule(QStringView code);
/// Of when the rules in force are.
QDate rulesDate();
/// Why the copy in the user's folder is not in force; empty when there is none or it is.
QString rulesNotice();
/// Where a newer copy of the rules is looked for: it is read when the program starts.
QString userRulesPath();

/// "Aucun défaut connu (règles du 24/11/2026)": what can be said of a file without findings, and no more than that.
QString cleanBill();
/// "vu dans une source", "déduit de la structure des fichiers", "connaissance du domaine".
QString basisLabel(Rule::Basis basis);

/// A version of the rules.
struct Rules {
    QDate date;
    QList<Rule> rules;
};
/// Reads rules.json. Refused, saying why, when it is no such file or lacks a text.
Result<Rules> readRules(const QByteArray& json);
/// \a candidate if it may take the place of \a present: newer, with every rule and case of it and the same blanks in
/// its causes (a detector fills them). Refused, saying why, otherwise.
Result<Rules> newerRules(const Rules& present, const QByteArray& candidate);

} // namespace navette::checks
