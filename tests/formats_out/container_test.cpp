// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/ent/container.h"
#include "formats/ent/crypto.h"
#include "formats_out/outputs.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace navette;
using namespace navette::ent;
using navette::test::golden;
using navette::test::made;

namespace {

const QString Ent = QStringLiteral("ENT d’essai");
const QString Second = QStringLiteral("CahierDeTextes");

std::string why(const auto& result) { return result ? std::string("accepted") : result.error().text().toStdString(); }

QByteArray key(const char* name) { return golden(QStringLiteral("ent/%1.pem").arg(QLatin1String(name))).bytes; }
QByteArray clear() { return golden(QStringLiteral("out/Edt_To_Demo_0999999F_clair.xml")).bytes; }

Cover cover()
{
    return { QStringLiteral("0999999F"), QStringLiteral("COLLÈGE DÉMO & CIE"), QStringLiteral("99999 VILLE"),
        QStringLiteral("NAVETTE"), QDateTime({ 2026, 9, 15 }, { 2, 0, 30 }) };
}

QList<Partner> bothPartners() { return { { Ent, key("partner_a.pub") }, { Second, key("partner_b.pub") } }; }

QByteArray sealed()
{
    const auto container = seal(clear(), bothPartners(), cover());
    EXPECT_TRUE(container) << why(container);
    return container.value_or(QByteArray());
}

xml::Input input(const QByteArray& bytes) { return made(QStringLiteral("scelle.xml"), bytes); }

/// The text between <tag ...> and its end, and a container with another one there.
QString part(const QByteArray& container, const char* tag)
{
    const QRegularExpression between(QStringLiteral("<%1[^>]*>([^<]*)<").arg(QLatin1String(tag)));
    return between.match(QString::fromUtf8(container)).captured(1);
}
QByteArray withPart(const QByteArray& container, const char* tag, const QByteArray& bytes)
{
    QByteArray changed = container;
    return changed.replace(part(container, tag).toUtf8(), bytes.toBase64());
}
QByteArray bytesOf(const QByteArray& container, const char* tag)
{
    return QByteArray::fromBase64(part(container, tag).toLatin1());
}

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

} // namespace

TEST(Container, OpensForEachOfTheTwoPartners)
{
    const QByteArray container = sealed();
    const auto first = ent::open(input(container), Ent, key("partner_a.key"));
    const auto second = ent::open(input(container), Second, key("partner_b.key"));
    ASSERT_TRUE(first) << why(first);
    ASSERT_TRUE(second) << why(second);
    EXPECT_EQ(*first, clear());
    EXPECT_EQ(*second, clear());
}

TEST(Container, TakesEveryFormInWhichAPublicKeyIsHandedOver)
{
    const auto container
        = seal(clear(), { { Ent, key("partner_a.pkcs1") }, { Second, key("partner_b.cert") } }, cover());
    ASSERT_TRUE(container) << why(container);
    EXPECT_TRUE(ent::open(input(*container), Ent, key("partner_a.key")));
    EXPECT_TRUE(ent::open(input(*container), Second, key("partner_b.key")));
}

TEST(Container, SaysOnItsCoverWhatItWasGiven)
{
    const auto facts = readContainer(input(sealed()));
    ASSERT_TRUE(facts) << why(facts);
    EXPECT_EQ(facts->cover, cover());
    EXPECT_EQ(facts->partners, QStringList({ Ent, Second }));
}

TEST(Container, IsValidForTheSchema)
{
    const QString schema = QStringLiteral("conteneur_export_chiffre_reconstruction.xsd");
    EXPECT_EQ(
        test::schemaErrors(golden(QStringLiteral("out/Edt_To_Demo_0999999F_chiffre.xml")).bytes, schema), QString());
    EXPECT_EQ(test::schemaErrors(sealed(), schema), QString());
}

TEST(Container, NeverUsesAKeyTwiceAndShowsNothingOfTheFile)
{
    const QByteArray one = sealed();
    const QByteArray other = sealed();
    EXPECT_NE(bytesOf(one, "CONTENU"), bytesOf(other, "CONTENU"));
    EXPECT_NE(bytesOf(one, "PARTENAIRE"), bytesOf(other, "PARTENAIRE"));
    EXPECT_FALSE(one.contains("EXEMPLE-DUVAL"));
    ASSERT_TRUE(clear().contains("EXEMPLE-DUVAL"));
}

TEST(Container, WritesItsKeyBlocksInOneLine)
{
    for (const char* tag : { "PARTENAIRE", "VERIFICATION" })
        EXPECT_FALSE(part(sealed(), tag).contains(QRegularExpression(QStringLiteral("\\s")))) << tag;
}

TEST(Container, SealsAFileOfAnySize)
{
    for (const int size : { 0, 1, 15, 16, 17, 3'000'000 }) {
        QByteArray content(size, 'x');
        for (qsizetype i = 0; i < content.size(); i += 7)
            content[i] = static_cast<char>(i % 251);
        const auto container = seal(content, bothPartners(), cover());
        ASSERT_TRUE(container) << why(container);
        const auto again = ent::open(input(*container), Ent, key("partner_a.key"));
        ASSERT_TRUE(again) << size << ' ' << why(again);
        EXPECT_TRUE(*again == content) << size;
    }
}

TEST(Container, ReadsTheSampleOfAnotherHand)
{
    const auto facts = readContainer(golden(QStringLiteral("out/Edt_To_Demo_0999999F_chiffre.xml")));
    ASSERT_TRUE(facts) << why(facts);
    EXPECT_EQ(facts->partners, QStringList(QStringLiteral("DemoENT")));
    EXPECT_EQ(facts->cover.uai, QStringLiteral("0999999F"));
    EXPECT_EQ(facts->cover.schoolName, QStringLiteral("COLLEGE DEMO"));
    EXPECT_EQ(facts->cover.at, QDateTime({ 2026, 9, 15 }, { 2, 0 }));
    // Its private key was thrown away: another one must not open it.
    const auto opened = ent::open(golden(QStringLiteral("out/Edt_To_Demo_0999999F_chiffre.xml")),
        QStringLiteral("DemoENT"), key("partner_a.key"));
    EXPECT_FALSE(opened);
}

TEST(Container, OpensOnlyWithTheKeyOfThatPartner)
{
    const QByteArray container = sealed();
    const auto wrongKey = ent::open(input(container), Ent, key("partner_b.key"));
    ASSERT_FALSE(wrongKey);
    EXPECT_TRUE(wrongKey.error().cause.contains(QStringLiteral("ne s’ouvre pas avec cette clé")));
    const auto stranger = ent::open(input(container), QStringLiteral("Autre"), key("partner_a.key"));
    ASSERT_FALSE(stranger);
    EXPECT_TRUE(stranger.error().cause.contains(QStringLiteral("n’est pas scellé pour")));
    const auto publicKey = ent::open(input(container), Ent, key("partner_a.pub"));
    ASSERT_FALSE(publicKey);
    EXPECT_TRUE(publicKey.error().cause.contains(QStringLiteral("n’est pas une clé privée RSA")));
}

TEST(Container, TellsEveryTampering)
{
    const QByteArray container = sealed();
    const auto opened = [](const QByteArray& bytes) { return ent::open(input(bytes), Ent, key("partner_a.key")); };
    ASSERT_TRUE(opened(container));
    for (const char* tag : { "PARTENAIRE", "CONTENU", "VERIFICATION" }) {
        const QByteArray bytes = bytesOf(container, tag);
        ASSERT_FALSE(bytes.isEmpty()) << tag;
        for (const qsizetype at : { qsizetype(0), bytes.size() / 2, bytes.size() - 1 }) {
            const auto result = opened(withPart(container, tag, flipped(bytes, at)));
            ASSERT_FALSE(result) << tag << " changed at " << at;
            EXPECT_TRUE(result.error().cause.contains(QStringLiteral("modifié"))) << why(result);
        }
        EXPECT_FALSE(opened(withPart(container, tag, bytes.chopped(1)))) << tag << " cut";
        EXPECT_FALSE(opened(withPart(container, tag, bytes + '\0'))) << tag << " with one byte more";
        EXPECT_FALSE(opened(withPart(container, tag, {}))) << tag << " emptied";
        QByteArray damaged = container;
        damaged.replace(part(container, tag).toUtf8(), "pas du base64 !");
        const auto noBase64 = opened(damaged);
        ASSERT_FALSE(noBase64) << tag;
        EXPECT_TRUE(noBase64.error().cause.contains(QStringLiteral("abîmée"))) << why(noBase64);
    }
}

TEST(Container, RefusesWhatIsNoContainer)
{
    const auto clearFile = readContainer(golden(QStringLiteral("out/Edt_To_Demo_0999999F_clair.xml")));
    ASSERT_FALSE(clearFile);
    EXPECT_TRUE(clearFile.error().cause.contains(QStringLiteral("n’est pas un emploi du temps scellé")));
    const QByteArray container = sealed();
    for (qsizetype size = 0; size < container.trimmed().size(); size += 97)
        EXPECT_FALSE(readContainer(input(container.left(size)))) << size;
}

TEST(ContainerPacking, StopsAtItsBoundAndTakesNothingDamaged)
{
    const QByteArray plain(1'000'000, ' ');
    const QByteArray packed = crypto::deflate(plain);
    ASSERT_LT(packed.size(), plain.size() / 400) << "a bomb: four hundred to one";
    EXPECT_TRUE(crypto::inflate(packed, plain.size()) == plain);
    EXPECT_FALSE(crypto::inflate(packed, plain.size() - 1));
    EXPECT_FALSE(crypto::inflate(packed.chopped(1), plain.size()));
    EXPECT_FALSE(crypto::inflate(packed + 'x', plain.size()));
    EXPECT_FALSE(crypto::inflate({}, plain.size()));
}

struct BadKey {
    const char* name;
    const char* file;
    const char* words;
};

class ContainerKey : public testing::TestWithParam<BadKey> { };

TEST_P(ContainerKey, IsRefusedInWords)
{
    const auto facts = readPublicKey(key(GetParam().file));
    ASSERT_FALSE(facts);
    EXPECT_TRUE(facts.error().cause.contains(QString::fromUtf8(GetParam().words))) << why(facts);
    EXPECT_FALSE(facts.error().remedy.isEmpty());
    const auto container = seal(clear(), { { Ent, key(GetParam().file) } }, cover());
    ASSERT_FALSE(container);
    EXPECT_TRUE(container.error().cause.contains(QString::fromUtf8(GetParam().words))) << why(container);
    EXPECT_TRUE(container.error().cause.contains(Ent)) << why(container);
}

INSTANTIATE_TEST_SUITE_P(Bad, ContainerKey,
    testing::Values(BadKey { "Short", "short.pub", "trop courte" }, BadKey { "Private", "partner_a.key", "clé privée" },
        BadKey { "Curve", "curve.pub", "n’est pas une clé RSA" },
        BadKey { "NoPem", "absent", "n’est pas une clé publique" }),
    [](const auto& one) { return one.param.name; });

TEST(ContainerPartners, AreOneOrTwoOfDifferentNames)
{
    const QByteArray good = key("partner_a.pub");
    const QList<QList<Partner>> refused { {}, { { QString(), good } }, { { Ent, good }, { Ent, good } },
        { { Ent, good }, { Second, good }, { QStringLiteral("Troisième"), good } } };
    for (const QList<Partner>& partners : refused) {
        const auto container = seal(clear(), partners, cover());
        ASSERT_FALSE(container) << partners.size();
        EXPECT_FALSE(container.error().remedy.isEmpty());
    }
    EXPECT_TRUE(seal(clear(), { { Ent, good } }, cover()));
}

TEST(ContainerKeys, HaveOneFingerprintWhateverTheirForm)
{
    const auto one = readPublicKey(key("partner_a.pub"));
    const auto other = readPublicKey(key("partner_a.pkcs1"));
    ASSERT_TRUE(one) << why(one);
    ASSERT_TRUE(other) << why(other);
    EXPECT_EQ(one->bits, 2048);
    EXPECT_EQ(one->fingerprint, other->fingerprint);
    EXPECT_EQ(one->pem, other->pem);
    EXPECT_EQ(one->fingerprint.size(), 32 * 3 - 1);
    EXPECT_NE(one->fingerprint, readPublicKey(key("partner_b.cert"))->fingerprint);
}

/// The openssl program, whoever wrote it, opens what we sealed.
TEST(ContainerCrossCheck, TheOpensslProgramOpensIt)
{
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty())
        GTEST_SKIP() << "no openssl program here";
    const auto run = [&](const QStringList& arguments, const QByteArray& in) {
        QProcess process;
        process.start(openssl, arguments);
        process.write(in);
        process.closeWriteChannel();
        process.waitForFinished(-1);
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        return process.readAllStandardOutput();
    };
    const QByteArray container = sealed();
    const QByteArray block = run({ QStringLiteral("pkeyutl"), QStringLiteral("-decrypt"), QStringLiteral("-inkey"),
                                     test::dataPath(QStringLiteral("ent/partner_a.key.pem")) },
        bytesOf(container, "PARTENAIRE"));
    ASSERT_EQ(block.size(), 48);
    EXPECT_EQ(QCryptographicHash::hash(block.first(32), QCryptographicHash::Md5), block.last(16));
    const QByteArray packed = run({ QStringLiteral("enc"), QStringLiteral("-d"), QStringLiteral("-aes-128-cbc"),
                                      QStringLiteral("-K"), QString::fromLatin1(block.first(16).toHex()),
                                      QStringLiteral("-iv"), QString::fromLatin1(block.mid(16, 16).toHex()) },
        bytesOf(container, "CONTENU"));
    EXPECT_EQ(QCryptographicHash::hash(packed, QCryptographicHash::Sha256), bytesOf(container, "VERIFICATION"));
    // A zlib stream as such, without Qt's length before it.
    ASSERT_GT(packed.size(), 2);
    EXPECT_EQ(packed[0], '\x78');
    QByteArray withLength = packed;
    const auto size = static_cast<quint32>(clear().size());
    for (const int shift : { 0, 8, 16, 24 })
        withLength.prepend(static_cast<char>(size >> shift));
    EXPECT_EQ(qUncompress(withLength), clear());
}
