// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace navette {

/// Why a call failed. The command line turns it into its exit status (CLI.md).
enum class ErrorKind {
    Refused, ///< the data forbids it (blocking findings, a row changed meanwhile): status 1
    Usage, ///< called wrongly (unknown option, missing argument): status 2
    Io, ///< disk, permission, not a base: status 3
    Locked, ///< somebody else holds the base: status 3
    Cancelled ///< the user asked to stop; nothing was changed
};

/// A failed call, as a sentence for the user: what happened and where, what follows, how to mend it.
/// Every text is French and whole; none holds a class name or a raw error number.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString cause; ///< "Le fichier « Structures.xml » est tronqué à la ligne 214."
    QString consequence; ///< "Rien n’a été importé."
    QString remedy; ///< "Refaites l’export dans SIECLE : Exploitation › Exportations › En XML."

    /// The three parts as one paragraph, empty parts left out.
    QString text() const
    {
        QString all = cause;
        for (const QString& part : { consequence, remedy }) {
            if (!part.isEmpty())
                all += u' ' + part;
        }
        return all;
    }
};

/// What a call that can fail returns.
template <class T = void> using Result = tl::expected<T, Error>;

/// Shorthand for the failing return.
inline tl::unexpected<Error> failure(ErrorKind kind, QString cause, QString consequence = {}, QString remedy = {})
{
    return tl::unexpected<Error>(Error { kind, std::move(cause), std::move(consequence), std::move(remedy) });
}

/// Returns from the enclosing function with the error of \a expression when it failed.
#define NAVETTE_TRY(variable, expression)                                                                              \
    auto variable##Result = (expression);                                                                              \
    if (!variable##Result)                                                                                             \
        return tl::unexpected<::navette::Error>(std::move(variable##Result.error()));                                  \
    auto& variable = *variable##Result

/// The same for a call that returns nothing when it works.
#define NAVETTE_CHECK(expression)                                                                                      \
    do {                                                                                                               \
        auto navetteCheckResult = (expression);                                                                        \
        if (!navetteCheckResult)                                                                                       \
            return tl::unexpected<::navette::Error>(std::move(navetteCheckResult.error()));                            \
    } while (false)

} // namespace navette
