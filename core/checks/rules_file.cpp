// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"
#include "common/french.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <optional>

/// rules.json: a version of the catalogue, read and held against the one in force.
namespace navette::checks {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Checks", text); }

    /// The layout that this program reads.
    constexpr int Format = 1;

    std::optional<Severity> severityOf(const QString& name)
    {
        if (name == u"blocks")
            return Severity::Blocks;
        if (name == u"verify")
            return Severity::ToVerify;
        if (name == u"information")
            return Severity::Information;
        return {};
    }

    std::optional<Rule::Basis> basisOf(const QString& name)
    {
        if (name == u"seen")
            return Rule::Basis::Seen;
        if (name == u"deduced")
            return Rule::Basis::Deduced;
        if (name == u"knowledge")
            return Rule::Basis::Knowledge;
        return {};
    }

    QString text(const QJsonObject& object, const char* name) { return object.value(QLatin1String(name)).toString(); }

    /// A case says only what it says otherwise than its rule.
    std::optional<RuleCase> caseOf(const QJsonObject& object, const Rule& rule)
    {
        const auto said = [&](const char* name, const QString& otherwise) {
            const QString own = text(object, name);
            return own.isEmpty() ? otherwise : own;
        };
        RuleCase one { .name = text(object, "name"),
            .severity = rule.severity,
            .cause = said("cause", rule.cause),
            .consequence = said("consequence", rule.consequence),
            .remedy = said("remedy", rule.remedy) };
        if (object.contains(u"severity")) {
            const std::optional<Severity> severity = severityOf(text(object, "severity"));
            if (!severity)
                return {};
            one.severity = *severity;
        }
        return one.name.isEmpty() ? std::nullopt : std::optional(one);
    }

    std::optional<Rule> ruleOf(const QJsonObject& object)
    {
        static const QRegularExpression code(QStringLiteral("^[A-Z][0-9]{2}$"));
        const std::optional<Severity> severity = severityOf(text(object, "severity"));
        const std::optional<Rule::Basis> basis = basisOf(text(object, "basis"));
        Rule rule { .code = text(object, "code"),
            .title = text(object, "title"),
            .cause = text(object, "cause"),
            .consequence = text(object, "consequence"),
            .remedy = text(object, "remedy"),
            .source = text(object, "source"),
            .limit = object.value(u"limit").toInt() };
        for (const QJsonValue& receiver : object.value(u"receivers").toArray())
            rule.receivers.append(receiver.toString());
        for (const QJsonValue& word : object.value(u"words").toArray())
            rule.words.append(word.toString());
        const QStringList texts { rule.title, rule.cause, rule.consequence, rule.remedy, rule.source };
        if (!severity || !basis || !code.match(rule.code).hasMatch() || rule.receivers.isEmpty()
            || std::any_of(texts.cbegin(), texts.cend(), [](const QString& t) { return t.trimmed().isEmpty(); }))
            return {};
        rule.severity = *severity;
        rule.basis = *basis;
        for (const QJsonValue& value : object.value(u"cases").toArray()) {
            const std::optional<RuleCase> one = caseOf(value.toObject(), rule);
            if (!one)
                return {};
            rule.cases.append(*one);
        }
        return rule;
    }

    /// "%1%2": what a detector must fill.
    QString blanks(const RuleCase& one)
    {
        static const QRegularExpression blank(QStringLiteral("%[0-9]"));
        QSet<QString> found;
        for (auto match = blank.globalMatch(one.cause + u' ' + one.consequence); match.hasNext();)
            found.insert(match.next().captured());
        QStringList list(found.cbegin(), found.cend());
        list.sort();
        return list.join(QString());
    }

    QList<RuleCase> allCases(const Rule& rule)
    {
        QList<RuleCase> all { rule.find({}) };
        all += rule.cases;
        return all;
    }

    tl::unexpected<Error> refused(const QString& why) { return failure(ErrorKind::Refused, why); }

} // namespace

Result<Rules> readRules(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return refused(tr("ce n’est pas un fichier de règles."));
    const QJsonObject root = document.object();
    if (root.value(u"format").toInt() != Format)
        return refused(tr("il faut une autre version de Navette pour la lire."));
    Rules rules { .date = QDate::fromString(text(root, "date"), Qt::ISODate), .rules = {} };
    if (!rules.date.isValid())
        return refused(tr("elle ne dit pas de quand sont les règles."));
    QSet<QString> seen;
    for (const QJsonValue& value : root.value(u"rules").toArray()) {
        const std::optional<Rule> rule = ruleOf(value.toObject());
        const QString code = text(value.toObject(), "code");
        if (!rule)
            return refused(tr("la règle %1 est incomplète.").arg(french::quoted(code)));
        if (seen.contains(code))
            return refused(tr("la règle %1 y figure deux fois.").arg(french::quoted(code)));
        seen.insert(code);
        rules.rules.append(*rule);
    }
    return rules;
}

Result<Rules> newerRules(const Rules& present, const QByteArray& candidate)
{
    NAVETTE_TRY(rules, readRules(candidate));
    if (rules.date <= present.date)
        return refused(tr("elle est du %1, et les règles en vigueur du %2.")
                           .arg(french::date(rules.date), french::date(present.date)));
    for (const Rule& wanted : present.rules) {
        const auto found = std::find_if(
            rules.rules.cbegin(), rules.rules.cend(), [&](const Rule& rule) { return rule.code == wanted.code; });
        if (found == rules.rules.cend())
            return refused(tr("la règle %1 y manque.").arg(wanted.code));
        const QList<RuleCase> theirs = allCases(*found);
        for (const RuleCase& one : allCases(wanted)) {
            const auto same = std::find_if(
                theirs.cbegin(), theirs.cend(), [&](const RuleCase& other) { return other.name == one.name; });
            if (same == theirs.cend())
                return refused(tr("la règle %1 y est incomplète.").arg(wanted.code));
            if (blanks(*same) != blanks(one))
                return refused(tr("la règle %1 n’y nomme pas ce qu’elle trouve.").arg(wanted.code));
        }
    }
    return rules;
}

} // namespace navette::checks
