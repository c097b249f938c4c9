// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "common/finding.h"
#include "store/store.h"

#include <QHash>
#include <QJsonDocument>
#include <QStringList>
#include <QTextStream>

/// What every command of navette-cli works with.
namespace navette::cli {

/// The arguments of one command, sorted out: words in order, options with or without a value.
struct Arguments {
    QStringList words;
    QHash<QString, QStringList> options; ///< name without dashes -> values, in order; one empty value for a flag

    bool has(const QString& name) const { return options.contains(name); }
    QString value(const QString& name, const QString& otherwise = {}) const
    {
        return options.value(name, { otherwise }).last();
    }
};

/// What a command prints: human text and, with --json, one document instead.
class Output {
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }
    bool isJson() const { return m_json; }
    /// A line for people; nothing with --json.
    void line(const QString& text);
    void findings(const Findings& findings);
    /// The findings of a step that was refused: those that block are errors, on stderr, also with --json. \a
    /// nothingDone says last that nothing was.
    void refused(const Findings& findings, const QString& nothingDone);
    /// The document of --json; printed once, at the end.
    void document(const QJsonDocument& document);

private:
    bool m_json;
};

QJsonObject toJson(const Finding& finding);
QJsonArray toJson(const Findings& findings);
QJsonObject toJson(const JournalEntry& entry);

/// Opens a base to change it, as the supervisor: the command line is for scripts that the school set up.
Result<store::Store> openToWrite(const QString& path);
Result<store::Store> openToRead(const QString& path);

/// Reads the number after an option. Usage when it is none, or outside.
Result<int> number(const Arguments& arguments, const QString& option, int otherwise, int from, int to);

/// A command called otherwise than its usage says; main() adds the usage.
inline tl::unexpected<Error> wrongUsage() { return failure(ErrorKind::Usage, {}); }

/// The exit status of a command that came to its end: 0, or 1 when something blocks.
inline constexpr int Done = 0;
inline constexpr int Blocked = 1;

using Command = Result<int> (*)(const Arguments&, Output&);

Result<int> demo(const Arguments& arguments, Output& output);
Result<int> newBase(const Arguments& arguments, Output& output);
Result<int> import(const Arguments& arguments, Output& output);
Result<int> match(const Arguments& arguments, Output& output);
Result<int> prepare(const Arguments& arguments, Output& output);
Result<int> place(const Arguments& arguments, Output& output);
Result<int> check(const Arguments& arguments, Output& output);
Result<int> exportFile(const Arguments& arguments, Output& output);
Result<int> verify(const Arguments& arguments, Output& output);
Result<int> verifyAaf(const Arguments& arguments, Output& output);
Result<int> compare(const Arguments& arguments, Output& output);
Result<int> simulate(const Arguments& arguments, Output& output);
Result<int> history(const Arguments& arguments, Output& output);
Result<int> undo(const Arguments& arguments, Output& output);
Result<int> show(const Arguments& arguments, Output& output);

} // namespace navette::cli
