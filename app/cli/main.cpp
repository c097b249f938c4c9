// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "common/french.h"
#include "translations/install.h"
#include "version.h"

#include <QCoreApplication>
#include <cstdio>

/// navette-cli: see CLI.md for the contract.
namespace navette::cli {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Cli", text); }

    struct CommandLine {
        const char* name;
        const char* usage; ///< as in CLI.md
        QStringList flags; ///< options without a value
        QStringList valued; ///< options with a value
        Command run;
    };

    const QList<CommandLine>& commands()
    {
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
        static const QList<CommandLine> all {
            { "demo", "demo DIR [--profile P] [--seed N] [--year Y]", {}, words("profile seed year"), demo },
            { "new", "new BASE --uai U --year Y [--from PREVIOUS]", {}, words("uai year from"), newBase },
            { "import",
                "import siecle BASE FILE... | import sts BASE FILE | import rooms BASE FILE.csv [--dry-run] "
                "[--accept-departures]",
                words("dry-run accept-departures"), {}, import },
            { "match",
                "match BASE [--list KIND] [--accept-sure] [--set KIND:OURS=THEIRS] [--new KIND:THEIRS] [--ignore "
                "KIND:OURS --why TEXT]",
                words("accept-sure"), words("list set new ignore why"), match },
            { "prepare", "prepare BASE", {}, {}, prepare },
            { "place", "place BASE [--time S] [--seed N] [--threads N] [--again]", words("again"),
                words("time seed threads"), place },
            { "check", "check BASE --for sts|siecle|ent [--why TEXT] [--fix CODE]", {}, words("for why fix"), check },
            { "export",
                "export sts BASE --out DIR | export siecle BASE --out DIR [--why TEXT] | export ent BASE --out DIR "
                "[--dialect kosmos|edt] [--sealed] | export ent BASE --scheduled [--now]",
                words("scheduled now sealed"), words("out dialect why"), exportFile },
            { "simulate", "simulate sts BASE [FILE] [--keep-services]", words("keep-services"), {}, simulate },
            { "verify", "verify sts BASE FILE | verify siecle BASE FILE | verify aaf BASE DIR|FILE...", {}, {},
                verify },
            { "compare", "compare FILE FILE | compare BASE BASE", {}, {}, compare },
            { "history", "history BASE [--verify]", words("verify"), {}, history },
            { "undo", "undo BASE [--entry N] [--with-dependents]", words("with-dependents"), words("entry"), undo },
            { "show", "show BASE [KIND]", {}, {}, show },
        };
        return all;
    }

    QString usage()
    {
        QString text = tr("Usage : navette-cli COMMANDE … [--json]") + u'\n';
        for (const CommandLine& command : commands())
            text += QStringLiteral("  ") + QString::fromUtf8(command.usage) + u'\n';
        return text;
    }

    Result<Arguments> parse(const CommandLine& command, const QStringList& given)
    {
        Arguments arguments;
        for (qsizetype i = 0; i < given.size(); ++i) {
            const QString& word = given[i];
            if (!word.startsWith(u"--")) {
                arguments.words.append(word);
                continue;
            }
            QString name = word.mid(2);
            QString value;
            const qsizetype equals = name.indexOf(u'=');
            const bool inOne = equals > 0 && command.valued.contains(name.left(equals));
            if (inOne) {
                value = name.mid(equals + 1);
                name = name.left(equals);
            }
            if (command.valued.contains(name)) {
                if (!inOne && i + 1 >= given.size())
                    return failure(ErrorKind::Usage, tr("L’option --%1 attend une valeur.").arg(name), {},
                        QString::fromUtf8(command.usage));
                arguments.options[name].append(inOne ? value : given[++i]);
            } else if (command.flags.contains(name) || name == u"json")
                arguments.options[name].append(QString());
            else
                return failure(ErrorKind::Usage,
                    tr("L’option %1 n’existe pas pour « %2 ».")
                        .arg(french::quoted(word), QString::fromLatin1(command.name)),
                    {}, QString::fromUtf8(command.usage));
        }
        return arguments;
    }

    int exitStatus(ErrorKind kind)
    {
        switch (kind) {
        case ErrorKind::Refused:
        case ErrorKind::Cancelled:
            return 1;
        case ErrorKind::Usage:
            return 2;
        case ErrorKind::Io:
        case ErrorKind::Locked:
            return 3;
        }
        return 1;
    }

    int fail(const Error& error)
    {
        const QByteArray text = (error.text() + u'\n').toUtf8();
        std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
        return exitStatus(error.kind);
    }

    int run(const QStringList& given)
    {
        if (given.isEmpty() || given.first() == u"--help" || given.first() == u"help") {
            const QByteArray text = usage().toUtf8();
            std::fwrite(text.constData(), 1, size_t(text.size()), given.isEmpty() ? stderr : stdout);
            return given.isEmpty() ? exitStatus(ErrorKind::Usage) : Done;
        }
        if (given.first() == u"--version") {
            std::printf("navette-cli %s\n", NAVETTE_VERSION);
            return Done;
        }
        for (const CommandLine& command : commands()) {
            if (given.first() != QLatin1String(command.name))
                continue;
            const Result<Arguments> arguments = parse(command, given.mid(1));
            if (!arguments)
                return fail(arguments.error());
            Output output(arguments->has(QStringLiteral("json")));
            const Result<int> status = command.run(*arguments, output);
            if (status)
                return *status;
            Error error = status.error();
            if (error.cause.isEmpty())
                error.cause = tr("Usage : navette-cli %1").arg(QString::fromUtf8(command.usage));
            return fail(error);
        }
        return fail(
            { ErrorKind::Usage, tr("La commande %1 n’existe pas.").arg(french::quoted(given.first())), {}, usage() });
    }

} // namespace

} // namespace navette::cli

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("navette-cli"));
    navette::translations::install();
    return navette::cli::run(QCoreApplication::arguments().mid(1));
}
