// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_printers.h"

#include "formats/aaf/delivery.h"
#include "formats/aaf/state.h"
#include "formats_in/inputs.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <quazip.h>
#include <quazipfile.h>

using namespace navette;
using namespace navette::aaf;
using navette::test::dataPath;
using navette::test::golden;

namespace {

const QString Eleve = QStringLiteral("aaf/ENT_0999999F_Complet_20260915_Eleve_0000.xml");

std::string why(const auto& result) { return result ? std::string("accepted") : result.error().text().toStdString(); }

class Delivery : public testing::Test {
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    void write(const QString& name, const QByteArray& bytes) const
    {
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QStringList deliveryFiles() const
    {
        return QDir(dataPath(QStringLiteral("aaf"))).entryList({ QStringLiteral("*.xml") }, QDir::Files, QDir::Name);
    }

    /// The tar program makes \a name from \a folder's \a members.
    void tar(const QString& name, const QString& folder, const QStringList& members, const QString& flags) const
    {
        QProcess process;
        process.start(QStringLiteral("tar"), QStringList { flags, path(name), QStringLiteral("-C"), folder } + members);
        process.waitForFinished(-1);
        ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    }

    QTemporaryDir m_folder;
};

/// "8 files: 1 2 3 3 1 3": how many entries of each kind.
QString summary(const Result<QList<Document>>& documents)
{
    if (!documents)
        return documents.error().text();
    const State state = stateOf(*documents);
    QString text = QString::number(documents->size()) + QStringLiteral(" files:");
    for (const EntryKind kind : AllKinds)
        text += u' ' + QString::number(state.of(kind).size());
    return text;
}

/// The sample: the delta takes one of two pupils out.
const QString All = QStringLiteral("7 files: 1 1 3 3 1 3");

} // namespace

TEST_F(Delivery, IsReadFromAFolder)
{
    const auto documents = readDelivery({ dataPath(QStringLiteral("aaf")) });
    EXPECT_EQ(summary(documents), All);
    EXPECT_TRUE(stateOf(*documents).findings.isEmpty());
}

TEST_F(Delivery, IsReadFromAFolderWithFoldersAndOtherFilesInIt)
{
    for (const QString& name : deliveryFiles())
        write(QStringLiteral("lot/%1/%2").arg(name.contains(u"Delta") ? u"mardi"_qs : u"lundi"_qs, name),
            golden(QStringLiteral("aaf/") + name).bytes);
    write(QStringLiteral("lot/Structures.xml"), golden(QStringLiteral("siecle/Structures.xml")).bytes);
    write(QStringLiteral("lot/lisez-moi.txt"), "rien");
    EXPECT_EQ(summary(readDelivery({ path(QStringLiteral("lot")) })), All);
}

TEST_F(Delivery, IsReadFromSingleFilesAndArchivesTogether)
{
    QuaZip zip(path(QStringLiteral("livraison.zip")));
    ASSERT_TRUE(zip.open(QuaZip::mdCreate));
    QStringList paths { path(QStringLiteral("livraison.zip")) };
    for (const QString& name : deliveryFiles()) {
        if (name.contains(u"Delta")) {
            paths.append(dataPath(QStringLiteral("aaf/") + name));
            continue;
        }
        QuaZipFile file(&zip);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        file.write(golden(QStringLiteral("aaf/") + name).bytes);
        file.close();
    }
    zip.close();
    EXPECT_EQ(summary(readDelivery(paths)), All);
}

TEST_F(Delivery, IsReadFromATarOrTgz)
{
    for (const auto& [name, flags] :
        { std::pair(u"livraison.tgz"_qs, u"-czf"_qs), std::pair(u"livraison.tar"_qs, u"-cf"_qs) }) {
        tar(name, dataPath(QStringLiteral(".")), { QStringLiteral("aaf") }, flags);
        const auto documents = readDelivery({ path(name) });
        EXPECT_EQ(summary(documents), All) << qPrintable(name);
        ASSERT_TRUE(documents);
        EXPECT_TRUE(documents->first().sourceName.startsWith(name + QStringLiteral(" › aaf/ENT_")));
        EXPECT_EQ(documents->first().date.year(), 2026) << "the member's name is read, not the archive's";
    }
}

TEST_F(Delivery, RefusesDamagedArchivesInWords)
{
    tar(QStringLiteral("bon.tgz"), dataPath(QStringLiteral(".")), { QStringLiteral("aaf") }, QStringLiteral("-czf"));
    QFile whole(path(QStringLiteral("bon.tgz")));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (const qsizetype size : { qsizetype(10), bytes.size() / 2, bytes.size() - 9 }) {
        write(QStringLiteral("coupe.tgz"), bytes.left(size));
        const auto refused = openDelivery({ path(QStringLiteral("coupe.tgz")) });
        ASSERT_FALSE(refused) << size;
        EXPECT_TRUE(refused.error().cause.contains(QStringLiteral("coupe.tgz"))) << why(refused);
    }
}

TEST_F(Delivery, RefusesATarThatUnpacksWithoutEndOrClimbsOut)
{
    write(QStringLiteral("bombe/a.xml"), "<ficAlimMENESR>" + QByteArray(8 * 1024 * 1024, ' ') + "</ficAlimMENESR>");
    tar(QStringLiteral("bombe.tgz"), path(QStringLiteral("bombe")), { QStringLiteral("a.xml") },
        QStringLiteral("-czf"));
    const auto bomb = openDelivery({ path(QStringLiteral("bombe.tgz")) });
    ASSERT_FALSE(bomb);
    EXPECT_TRUE(bomb.error().cause.contains(QStringLiteral("démesuré"))) << why(bomb);

    write(QStringLiteral("dehors.xml"), golden(Eleve).bytes);
    write(QStringLiteral("dedans/rien"), "");
    tar(QStringLiteral("sortie.tar"), path(QStringLiteral("dedans")), { QStringLiteral("../dehors.xml") },
        QStringLiteral("-Pcf"));
    const auto climbing = openDelivery({ path(QStringLiteral("sortie.tar")) });
    ASSERT_FALSE(climbing);
    EXPECT_TRUE(climbing.error().cause.contains(QStringLiteral("sort de son dossier"))) << why(climbing);
}

TEST_F(Delivery, SaysWhatWasGivenInItsPlace)
{
    const auto siecle = readDelivery({ dataPath(QStringLiteral("siecle/Structures.xml")) });
    ASSERT_FALSE(siecle);
    EXPECT_TRUE(siecle.error().cause.contains(QStringLiteral("Structures"))) << why(siecle);
    const auto folder = readDelivery({ dataPath(QStringLiteral("siecle")) });
    ASSERT_FALSE(folder);
    EXPECT_TRUE(folder.error().cause.contains(QStringLiteral("aucun fichier de l’annuaire"))) << why(folder);
    const auto nowhere = readDelivery({ path(QStringLiteral("absent")) });
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().kind, ErrorKind::Io);
}
