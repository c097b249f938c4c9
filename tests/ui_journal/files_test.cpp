// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_window.h"

#include "ui/journal/exact_copies.h"
#include "ui/journal/file_check.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>

namespace navette::ui {

namespace {

    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

    /// Stands in for the program that would open a file.
    class Opener : public QObject {
        Q_OBJECT
    public:
        Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
        ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
        QStringList opened;

    public Q_SLOTS:
        void open(const QUrl& url) { opened.append(url.toLocalFile()); }
    };

    class ExchangedFileTest : public JournalTest {
    protected:
        static bool overwrite(const QString& path, const QByteArray& bytes)
        {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        }
        FileState state() const
        {
            static const std::atomic<bool> never = false;
            return checkFile(entry(StsImport).files.constFirst(), never);
        }
    };

} // namespace

TEST_F(ExchangedFileTest, OpensTheExactBytesInACopyOfTheirOwn)
{
    const QByteArray bytes = bytesOf(m_stsFile);
    Opener opener;
    QString copy;
    {
        JournalPage page(&m_session);
        show(page);
        ASSERT_TRUE(QFile::remove(m_stsFile));
        select(page, StsImport);
        child<QPushButton>(page, "openExact")->setFocus();
        press(Qt::Key_Space);
        ASSERT_EQ(opener.opened.size(), 1);
        copy = opener.opened.constFirst();
        EXPECT_EQ(QFileInfo(copy).fileName(), QFileInfo(m_stsFile).fileName());
        EXPECT_EQ(bytesOf(copy), bytes);
        EXPECT_FALSE(QFile::permissions(copy) & (QFile::WriteOwner | Others));
        EXPECT_FALSE(QFile::permissions(QFileInfo(QFileInfo(copy).path()).path()) & Others) << "a private folder";
        press(Qt::Key_Space);
        EXPECT_EQ(opener.opened.size(), 2) << "again, over the read-only copy";
        EXPECT_EQ(bytesOf(opener.opened.constLast()), bytes);
    }
    EXPECT_FALSE(QFileInfo::exists(copy)) << "nothing of the pupils stays behind";
}

TEST_F(ExchangedFileTest, OpensEachOfTheSixFiles)
{
    Opener opener;
    JournalPage page(&m_session);
    show(page);
    select(page, SiecleImport);
    const QList<QPushButton*> buttons = page.findChildren<QPushButton*>(QStringLiteral("openExact"));
    ASSERT_EQ(buttons.size(), 6);
    for (QPushButton* button : buttons) {
        button->setFocus();
        press(Qt::Key_Space);
    }
    ASSERT_EQ(opener.opened.size(), 6);
    const QList<JournalFile> files = entry(SiecleImport).files;
    for (int i = 0; i < files.size(); ++i)
        EXPECT_EQ(bytesOf(opener.opened.at(i)), bytesOf(files.at(i).path)) << files.at(i).name.toStdString();
}

TEST_F(ExchangedFileTest, SavesTheExactBytes)
{
    JournalPage page(&m_session);
    show(page);
    select(page, StsImport);
    const QString path = m_folder.filePath(QStringLiteral("copie.xml"));
    QString proposed;
    QTimer::singleShot(0, qApp, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        proposed = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    });
    child<QPushButton>(page, "saveExact")->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(proposed, QFileInfo(m_stsFile).fileName());
    EXPECT_EQ(bytesOf(path), bytesOf(m_stsFile));
}

TEST_F(ExchangedFileTest, CopiesTheWholeFingerprint)
{
    JournalPage page(&m_session);
    show(page);
    child<QPushButton>(page, "copySha")->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(QApplication::clipboard()->text(), entry(StsExport).files.constFirst().sha256);
}

TEST_F(ExchangedFileTest, TellsWhetherTheFileIsStillTheSame)
{
    EXPECT_EQ(state(), FileState::Same);
    QByteArray bytes = bytesOf(m_stsFile);
    bytes.back() = bytes.back() == 'x' ? 'y' : 'x';
    ASSERT_TRUE(overwrite(m_stsFile, bytes));
    EXPECT_EQ(state(), FileState::Changed) << "of the same size";
    ASSERT_TRUE(overwrite(m_stsFile, bytes + ' '));
    EXPECT_EQ(state(), FileState::Changed);
    ASSERT_TRUE(QFile::remove(m_stsFile));
    EXPECT_EQ(state(), FileState::Gone);
    ASSERT_TRUE(QDir().mkpath(m_stsFile));
    EXPECT_EQ(state(), FileState::Gone) << "a folder of that name is no file";
    const std::atomic<bool> cancelled = true;
    EXPECT_EQ(checkFile(entry(StsExport).files.constFirst(), cancelled), FileState::Unknown);
    EXPECT_EQ(checkFile({}, cancelled), FileState::Unknown);
}

TEST_F(ExchangedFileTest, RemembersWhereTheFileLayWhateverTheFolderOfTheMoment)
{
    const QString here = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(m_folder.path()));
    commit(exchange::planStsImport(QFileInfo(m_stsFile).fileName(), m_session.school()));
    const exchange::Written written = exchange::writtenTo(
        { .fileName = QStringLiteral("sortie.xml"), .bytes = "<a/>", .findings = {}, .entry = {} },
        QStringLiteral("."));
    ASSERT_TRUE(QDir::setCurrent(here));
    EXPECT_EQ(entry(4).files.constFirst().path, m_stsFile);
    EXPECT_EQ(written.entry.files.constFirst().path, m_folder.filePath(QStringLiteral("sortie.xml")));
}

TEST_F(ExchangedFileTest, ShowsWhatBecameOfTheFileAgainWhenThePageIs)
{
    JournalPage page(&m_session);
    show(page);
    select(page, StsImport);
    EXPECT_TRUE(soon([&] { return text(page, "fileState") == QStringLiteral("Inchangé à cet endroit"); }));
    page.hide();
    ASSERT_TRUE(QFile::remove(m_stsFile));
    page.show();
    EXPECT_TRUE(soon([&] { return text(page, "fileState") == QStringLiteral("N’est plus à cet endroit"); }));
}

TEST(ExactCopies, NamesNoFolderAndNoSpecialSign)
{
    EXPECT_EQ(safeFileName(QStringLiteral("sts_emp_0990001N_2026.xml")), QStringLiteral("sts_emp_0990001N_2026.xml"));
    EXPECT_EQ(safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("_.._etc_passwd"));
    EXPECT_EQ(safeFileName(QStringLiteral("a:b\\c\n?.xml")), QStringLiteral("a_b_c__.xml"));
    EXPECT_FALSE(safeFileName(QStringLiteral("..")).isEmpty());
    ExactCopies copies;
    const Result<QString> path = copies.put(QStringLiteral("étape 1/1"), QStringLiteral("../x.xml"), "a");
    ASSERT_TRUE(path);
    EXPECT_EQ(QFileInfo(*path).fileName(), QStringLiteral("_x.xml"));
}

} // namespace navette::ui

#include "files_test.moc"
