// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "ui/wizard/files_page.h"
#include "ui/wizard/step_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

namespace navette::ui {

namespace {

    class ImportStepsTest : public StepsTest {
    protected:
        ImportStepsTest()
            : m_page(&m_session)
        {
        }

        QPushButton* next() const { return m_page.findChild<QPushButton*>(QStringLiteral("next")); }
        FilesPage* files() const { return visible<FilesPage>(); }
        template <class T> T* visible(const char* name = nullptr) const
        {
            for (T* widget : m_page.findChildren<T*>(name ? QString::fromLatin1(name) : QString())) {
                if (widget->isVisible())
                    return widget;
            }
            return nullptr;
        }
        /// From the first page to the files, by Enter.
        void openFiles(const QString& step)
        {
            show(m_page);
            m_page.showStep(step);
            if (!files())
                press(Qt::Key_Return);
            ASSERT_TRUE(files());
        }
        void give(const QStringList& paths)
        {
            files()->addFiles(paths);
            ASSERT_TRUE(
                soon([this] { return visible<QLabel>("whyNot")->text() != QStringLiteral("Lecture en cours…"); }));
        }
        QStringList states() const
        {
            QStringList words;
            const auto* list = visible<QTreeWidget>("files");
            for (int row = 0; row < list->topLevelItemCount(); ++row)
                words.append(list->topLevelItem(row)->text(0));
            return words;
        }
        /// From the files to what will change.
        void openChanges()
        {
            ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
            next()->setFocus();
            press(Qt::Key_Return);
            ASSERT_TRUE(visible<QTreeView>("changes"));
            ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
        }

        StepPage m_page;
    };

} // namespace

TEST_F(ImportStepsTest, AsksForTheExclusiveModeBeforeAnything)
{
    show(m_page);
    m_page.showStep(QStringLiteral("import.siecle"));
    shoot(m_page, "import-1-profil");
    EXPECT_FALSE(m_session.isExclusive());
    press(Qt::Key_Return);
    EXPECT_TRUE(m_session.isSupervisor());
    EXPECT_TRUE(m_session.isExclusive());
    EXPECT_TRUE(files());
}

TEST_F(ImportStepsTest, SaysWhichFileIsMissingAndWhereToGetIt)
{
    openFiles(QStringLiteral("import.siecle"));
    QStringList five = siecleFiles();
    five.removeAt(2); // Structures
    give(five);
    ASSERT_TRUE(soon([this] { return states().count(QStringLiteral("Reçu")) == 5; }));
    shoot(m_page, "import-2-manque");
    const auto* list = visible<QTreeWidget>("files");
    ASSERT_EQ(states().indexOf(QStringLiteral("Manque")), 2);
    EXPECT_TRUE(list->topLevelItem(2)->text(2).contains(QStringLiteral("Structures")));
    EXPECT_TRUE(list->topLevelItem(2)->text(2).contains(QStringLiteral("Export")));
    EXPECT_TRUE(m_session.school().students().isEmpty());
    EXPECT_TRUE(m_session.journal().isEmpty());
}

TEST_F(ImportStepsTest, TheSixFilesAreShownBeforeAnythingIsImported)
{
    openFiles(QStringLiteral("import.siecle"));
    give(siecleFiles());
    ASSERT_TRUE(soon([this] { return states().count(QStringLiteral("Reçu")) == 6; }));
    shoot(m_page, "import-3-fichiers");
    const auto* list = visible<QTreeWidget>("files");
    for (int row = 0; row < 6; ++row) {
        EXPECT_EQ(list->topLevelItem(row)->text(4), QStringLiteral("0990001N"));
        EXPECT_FALSE(list->topLevelItem(row)->text(3).isEmpty());
    }
    EXPECT_TRUE(m_session.school().students().isEmpty());
}

TEST_F(ImportStepsTest, AFileOfAnotherApplicationIsRefusedInWordsAndTheOthersStay)
{
    openFiles(QStringLiteral("import.siecle"));
    give(siecleFiles() + QStringList { stsFile() });
    ASSERT_TRUE(soon([this] { return states().count(QStringLiteral("Reçu")) == 6; }));
    const auto* errors = visible<QLabel>("fileErrors");
    ASSERT_TRUE(errors);
    EXPECT_TRUE(errors->text().contains(QStringLiteral("sts_emp_0990001N_2026.xml")));
}

TEST_F(ImportStepsTest, IsCommittedAndTakenBackByKeyboardAlone)
{
    openFiles(QStringLiteral("import.siecle"));
    give(siecleFiles());
    openChanges();
    shoot(m_page, "import-4-changements");
    EXPECT_TRUE(m_session.school().students().isEmpty());
    next()->setFocus();
    press(Qt::Key_Return);
    const auto pupils = m_session.school().students().size();
    EXPECT_GT(pupils, 0);
    EXPECT_EQ(m_session.journal().last().step, QStringLiteral("import.siecle"));
    EXPECT_EQ(m_session.journal().last().files.size(), 6);
    shoot(m_page, "import-5-termine");

    auto* undo = visible<QPushButton>("undoImport");
    ASSERT_TRUE(undo);
    undo->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(m_session.school().students().isEmpty());
    EXPECT_TRUE(visible<QLabel>("result")->text().contains(QStringLiteral("Annulé")));
}

TEST_F(ImportStepsTest, AnUntickedRowIsNotImported)
{
    openFiles(QStringLiteral("import.siecle"));
    give(siecleFiles());
    openChanges();
    auto* tree = visible<QTreeView>("changes");
    QAbstractItemModel* model = tree->model();
    QModelIndex pupils;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == QStringLiteral("Élèves"))
            pupils = model->index(row, 0);
    }
    ASSERT_TRUE(pupils.isValid());
    const int rows = model->rowCount(pupils);
    ASSERT_GT(rows, 0);
    tree->setFocus();
    tree->setCurrentIndex(pupils);
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    EXPECT_TRUE(visible<QWidget>("fields"));
    press(Qt::Key_Space);
    EXPECT_EQ(model->index(0, 0, pupils).data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    shoot(m_page, "import-4-decoche");
    next()->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(m_session.school().students().size(), rows - 1);
    EXPECT_TRUE(danglingReferences(m_session.school()).isEmpty());
}

TEST_F(ImportStepsTest, EnterInTheListOfChangesCommitsNothing)
{
    openFiles(QStringLiteral("import.siecle"));
    give(siecleFiles());
    openChanges();
    visible<QTreeView>("changes")->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(m_session.school().students().isEmpty());
}

TEST_F(ImportStepsTest, AStepLeftHalfWayIsFoundAgain)
{
    openFiles(QStringLiteral("import.siecle"));
    give(siecleFiles());
    ASSERT_TRUE(soon([this] { return states().count(QStringLiteral("Reçu")) == 6; }));
    m_page.showStep(QStringLiteral("match"));
    m_page.showStep(QStringLiteral("import.siecle"));
    ASSERT_TRUE(files());
    EXPECT_EQ(states().count(QStringLiteral("Reçu")), 6);
}

TEST_F(ImportStepsTest, DeparturesAboveTheThresholdWaitForATick)
{
    importSiecle();
    change([](Draft& draft) {
        for (int i = 0; i < 40; ++i) {
            Student student;
            student.familyName = QStringLiteral("PASSAGER %1").arg(i);
            student.sconetId = QString::number(900000 + i);
            draft.insert(student);
        }
    });
    const auto before = m_session.school().students().size();
    openFiles(QStringLiteral("import.siecle"));
    give(siecleFiles());
    openChanges();
    auto* box = visible<QCheckBox>("departures");
    ASSERT_TRUE(box);
    EXPECT_FALSE(box->isChecked());
    box->setFocus();
    press(Qt::Key_Space);
    ASSERT_TRUE(soon([this] { return next()->isEnabled(); }));
    EXPECT_TRUE(box->isChecked());
    next()->setFocus();
    press(Qt::Key_Return);
    EXPECT_LE(m_session.school().students().size(), before - 40);
}

TEST_F(ImportStepsTest, StsEmpIsReadPlannedAndCommitted)
{
    importSiecle();
    openFiles(QStringLiteral("import.sts"));
    give({ stsFile() });
    openChanges();
    shoot(m_page, "import-sts-changements");
    next()->setFocus();
    press(Qt::Key_Return);
    EXPECT_GT(m_session.school().table<StsIndividual>().size(), 0);
    EXPECT_EQ(m_session.journal().last().step, QStringLiteral("import.sts"));
}

TEST_F(ImportStepsTest, ReadOnlySaysWhyAndGoesNoFurther)
{
    Session second;
    ASSERT_TRUE(second.open(m_session.path()));
    ASSERT_TRUE(second.isReadOnly());
    StepPage page(&second);
    show(page);
    page.showStep(QStringLiteral("import.siecle"));
    EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("next"))->isEnabled());
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("whyNot"))->text(), second.readOnlyReason());
}

} // namespace navette::ui
