// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"

#include "checks/built_in.h"
#include "common/french.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <algorithm>

namespace navette::checks {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Checks", text); }

    /// No catalogue comes near.
    constexpr qint64 LargestRules = 4LL * 1024 * 1024;

    struct InForce {
        Rules rules;
        QString notice;
    };

    InForce load()
    {
        InForce inForce;
        const Result<Rules> own = readRules(builtInData(QStringLiteral("rules.json")));
        Q_ASSERT(own);
        inForce.rules = *own;
        QFile copy(userRulesPath());
        if (!copy.exists())
            return inForce;
        const QString ignored = tr("La copie des règles %1 n’est pas utilisée :").arg(french::quoted(copy.fileName()));
        if (!copy.open(QIODevice::ReadOnly) || copy.size() > LargestRules) {
            inForce.notice = ignored + u' ' + tr("elle ne peut pas être lue.");
            return inForce;
        }
        if (Result<Rules> newer = newerRules(inForce.rules, copy.readAll()))
            inForce.rules = std::move(*newer);
        else
            inForce.notice = ignored + u' ' + newer.error().cause;
        return inForce;
    }

    const InForce& inForce()
    {
        static const InForce rules = load();
        return rules;
    }

} // namespace

RuleCase Rule::find(QStringView caseName) const
{
    if (caseName.isEmpty())
        return { {}, severity, cause, consequence, remedy };
    const auto found
        = std::find_if(cases.cbegin(), cases.cend(), [&](const RuleCase& one) { return one.name == caseName; });
    Q_ASSERT(found != cases.cend());
    return *found;
}

const QList<Rule>& catalogue() { return inForce().rules.rules; }

const Rule* findRule(QStringView code)
{
    const QList<Rule>& rules = catalogue();
    const auto found = std::find_if(rules.cbegin(), rules.cend(), [&](const Rule& rule) { return rule.code == code; });
    return found == rules.cend() ? nullptr : &*found;
}

QDate rulesDate() { return inForce().rules.date; }

QString rulesNotice() { return inForce().notice; }

QString userRulesPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("navette/rules.json"));
}

QString cleanBill() { return tr("Aucun défaut connu (règles du %1)").arg(french::date(rulesDate())); }

QString basisLabel(Rule::Basis basis)
{
    switch (basis) {
    case Rule::Basis::Seen:
        return tr("vu dans une source");
    case Rule::Basis::Deduced:
        return tr("déduit de la structure des fichiers");
    case Rule::Basis::Knowledge:
        return tr("connaissance du domaine");
    }
    return {};
}

} // namespace navette::checks
