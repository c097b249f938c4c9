// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/catalogue.h"

#include "qt_printers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <functional>
#include <gtest/gtest.h>

/// The rules as data: complete, readable, and replaced by nothing worse.
namespace navette::checks {

namespace {

    /// Every code of product.md §4.2, and L05, which is our own.
    QStringList everyCode()
    {
        const QList<std::pair<char, int>> families { { 'F', 8 }, { 'T', 8 }, { 'M', 6 }, { 'G', 10 }, { 'H', 10 },
            { 'E', 6 }, { 'L', 5 }, { 'N', 5 } };
        QStringList codes;
        for (const auto& [family, count] : families) {
            for (int n = 1; n <= count; ++n)
                codes.append(QLatin1Char(family) + QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')));
        }
        return codes;
    }

    QByteArray builtIn()
    {
        catalogue(); // the resource is there once somebody asked
        QFile file(QStringLiteral(":/checks/rules.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QByteArray changed(const std::function<void(QJsonObject&)>& change)
    {
        QJsonObject root = QJsonDocument::fromJson(builtIn()).object();
        root[QStringLiteral("date")] = QStringLiteral("2027-01-15");
        change(root);
        return QJsonDocument(root).toJson();
    }

    QByteArray withRule(int index, const std::function<void(QJsonObject&)>& change)
    {
        return changed([&](QJsonObject& root) {
            QJsonArray rules = root.value(u"rules").toArray();
            QJsonObject rule = rules.at(index).toObject();
            change(rule);
            rules[index] = rule;
            root[QStringLiteral("rules")] = rules;
        });
    }

    Rules present() { return *readRules(builtIn()); }

    /// Why \a candidate may not take the place of what is in force; empty: it may.
    QString refusal(const QByteArray& candidate)
    {
        const Result<Rules> rules = newerRules(present(), candidate);
        return rules ? QString() : rules.error().cause;
    }

} // namespace

TEST(CatalogueTest, HoldsEveryCodeOnce)
{
    QStringList codes;
    for (const Rule& rule : catalogue())
        codes.append(rule.code);
    codes.sort();
    QStringList wanted = everyCode();
    wanted.sort();
    EXPECT_EQ(codes, wanted);
    for (const QString& code : wanted) {
        ASSERT_TRUE(findRule(code)) << qPrintable(code);
        EXPECT_EQ(findRule(code)->code, code);
    }
    EXPECT_FALSE(findRule(u"Z99"));
}

TEST(CatalogueTest, ReceiversAreKnown)
{
    for (const Rule& rule : catalogue()) {
        EXPECT_FALSE(rule.receivers.isEmpty()) << qPrintable(rule.code);
        for (const QString& receiver : rule.receivers)
            EXPECT_TRUE(QStringList(
                { QStringLiteral("file"), QStringLiteral("sts"), QStringLiteral("siecle"), QStringLiteral("ent") })
                            .contains(receiver))
                << qPrintable(rule.code + u' ' + receiver);
    }
}

TEST(CatalogueTest, ACaseSaysOtherwiseOnlyWhatIsOtherwise)
{
    const Rule* rule = findRule(u"N01");
    ASSERT_TRUE(rule);
    EXPECT_EQ(rule->find({}).cause, rule->cause);
    const RuleCase twins = rule->find(u"twins");
    EXPECT_EQ(twins.severity, rule->severity);
    EXPECT_NE(twins.cause, rule->cause);
}

TEST(CatalogueTest, ACleanBillClaimsNoMoreThanItKnows)
{
    EXPECT_TRUE(rulesDate().isValid());
    EXPECT_EQ(cleanBill(), QStringLiteral("Aucun défaut connu (règles du 24/11/2026)"));
}

TEST(CatalogueTest, ANewerCopyTakesOver)
{
    const QByteArray newer = withRule(4, [](QJsonObject& rule) {
        rule[QStringLiteral("severity")] = QStringLiteral("information");
        rule[QStringLiteral("limit")] = 60;
    });
    const Result<Rules> rules = newerRules(present(), newer);
    ASSERT_TRUE(rules) << qPrintable(rules.error().cause);
    EXPECT_EQ(rules->date, QDate(2027, 1, 15));
    EXPECT_EQ(rules->rules.at(4).severity, Severity::Information);
    EXPECT_EQ(rules->rules.at(4).limit, 60);
    EXPECT_EQ(rules->rules.size(), catalogue().size());
}

TEST(CatalogueTest, ABrokenOrOlderCopyIsIgnoredWithAReason)
{
    EXPECT_TRUE(refusal("{").contains(QStringLiteral("pas un fichier de règles")));
    EXPECT_TRUE(refusal("[]").contains(QStringLiteral("pas un fichier de règles")));
    EXPECT_TRUE(refusal(builtIn()).contains(QStringLiteral("24/11/2026"))) << "not newer";
    EXPECT_TRUE(refusal(changed([](QJsonObject& root) {
        root[QStringLiteral("format")] = 2;
    })).contains(QStringLiteral("autre version")));
    EXPECT_TRUE(refusal(changed([](QJsonObject& root) {
        root.remove(QStringLiteral("date"));
    })).contains(QStringLiteral("de quand")));
    EXPECT_TRUE(refusal(withRule(0, [](QJsonObject& rule) {
        rule[QStringLiteral("severity")] = QStringLiteral("x");
    })).contains(QStringLiteral("F01")));
    EXPECT_TRUE(
        refusal(withRule(0, [](QJsonObject& rule) { rule.remove(QStringLiteral("remedy")); })).contains(u"F01"_qs));
    EXPECT_TRUE(refusal(withRule(1, [](QJsonObject& rule) {
        rule[QStringLiteral("code")] = QStringLiteral("F01");
    })).contains(QStringLiteral("deux fois")));
    EXPECT_TRUE(refusal(withRule(1, [](QJsonObject& rule) { rule[QStringLiteral("code")] = QStringLiteral("Z01"); }))
                    .contains(QStringLiteral("F02")))
        << "a rule that detectors need is gone";
    EXPECT_TRUE(refusal(withRule(4, [](QJsonObject& rule) {
        rule.remove(QStringLiteral("cases"));
    })).contains(QStringLiteral("F05")));
    const QByteArray silent = withRule(
        4, [](QJsonObject& rule) { rule[QStringLiteral("cause")] = QStringLiteral("Un fichier est ancien."); });
    EXPECT_TRUE(refusal(silent).contains(QStringLiteral("F05"))) << "its cause has no place for the number of days";
}

} // namespace navette::checks
