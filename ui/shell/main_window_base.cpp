// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with the base: open, make, close, copy, undo, lock.
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/files.h"
#include "ui/shell/centre.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_base_dialog.h"
#include "ui/shell/route_model.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_page.h"
#include "ui/shell/state_bar.h"

#include "common/french.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace navette::ui {

namespace {

    constexpr int MessageMilliseconds = 8000;

    /// The pointer of a window that is at work, for as long as it lives.
    class BusyPointer {
    public:
        BusyPointer() { QApplication::setOverrideCursor(Qt::WaitCursor); }
        ~BusyPointer() { QApplication::restoreOverrideCursor(); }
        BusyPointer(const BusyPointer&) = delete;
        BusyPointer& operator=(const BusyPointer&) = delete;
    };

} // namespace

bool MainWindow::openBase(const QString& path)
{
    if (!mayInterruptWork())
        return false;
    const auto opened = [&] {
        const BusyPointer busy;
        return m_session.open(path);
    }();
    if (!opened) {
        showError(this, opened.error());
        return false;
    }
    Settings().addRecentBase(path);
    return true;
}

void MainWindow::askForBase(const QString& path)
{
    QString chosen = path;
    if (chosen.isEmpty()) {
        const QStringList recent = Settings().recentBases();
        const QString folder = recent.isEmpty() ? standardFolder(QStandardPaths::DocumentsLocation)
                                                : QFileInfo(recent.first()).absolutePath();
        chosen = QFileDialog::getOpenFileName(
            this, tr("Ouvrir une base"), folder, tr("Bases Navette (*%1)").arg(store::BaseSuffix));
    }
    if (!chosen.isEmpty())
        openBase(chosen);
}

void MainWindow::newBase()
{
    if (!mayInterruptWork())
        return;
    NewBaseDialog dialog(&m_session, this);
    if (dialog.exec() == QDialog::Accepted)
        Settings().addRecentBase(dialog.path());
}

void MainWindow::closeBase()
{
    if (mayInterruptWork())
        m_session.close();
}

void MainWindow::retryWriting()
{
    const BusyPointer busy;
    const Result<> opened = m_session.open(m_session.path());
    if (!opened)
        showError(this, opened.error());
    else if (m_session.isReadOnly())
        m_state->showMessage(tr("La base est encore prise : vous continuez en lecture."), MessageMilliseconds);
    else
        m_state->showMessage(tr("La base est à vous : vous pouvez la modifier."), MessageMilliseconds);
}

void MainWindow::setDemoMaker(std::function<Result<QString>()> maker)
{
    m_demoMaker = std::move(maker);
    m_centre->startPage()->setDemoAvailable(m_demoMaker != nullptr);
}

void MainWindow::makeDemo()
{
    runInBackground<Result<QString>>(
        this, tr("Préparation de l’établissement fictif"), [maker = m_demoMaker](const Progress&) { return maker(); },
        [this](const Result<QString>& made) {
            if (made)
                openBase(*made);
            else
                showError(this, made.error());
        });
}

void MainWindow::backUp()
{
    const auto copied = [&] {
        const BusyPointer busy;
        return m_session.store()->backup();
    }();
    if (!copied) {
        showError(this, copied.error());
        return;
    }
    m_state->update();
    m_state->showMessage(tr("Copie faite : %1").arg(QDir::toNativeSeparators(*copied)), MessageMilliseconds);
}

void MainWindow::report(const Result<>& done, const QString& sentence)
{
    if (done)
        m_state->showMessage(sentence, MessageMilliseconds);
    else
        showError(this, done.error());
}

void MainWindow::undo(bool again)
{
    const QString title = french::quoted(again ? m_session.redoTitle() : m_session.undoTitle());
    m_state->showMessage(
        again ? tr("%1 : rétablissement en cours…").arg(title) : tr("%1 : annulation en cours…").arg(title));
    m_state->repaint();
    const auto done = [&] {
        const BusyPointer busy;
        return again ? m_session.redoLast() : m_session.undoLast();
    }();
    m_state->clearMessage();
    report(done, again ? tr("Rétabli : %1").arg(title) : tr("Annulé : %1").arg(title));
}

void MainWindow::enterExclusive()
{
    report(m_session.enterExclusive(tr("Travail du superviseur")),
        tr("Mode exclusif : vous seul pouvez modifier la base."));
}

void MainWindow::goToNextStep()
{
    const QList<exchange::StepStatus> route = m_session.route();
    if (const exchange::StepStatus* next = nextStep(route))
        m_centre->showStep(next->step->id);
}

bool MainWindow::mayInterruptWork()
{
    const QList<BackgroundWork*> running = BackgroundWorks::instance().running();
    if (running.isEmpty())
        return true;
    if (!confirm(this, tr("Un travail est en cours : %1.").arg(running.first()->title()),
            tr("Il sera interrompu et rien n’en restera. La base, elle, est enregistrée."),
            tr("Interrompre ce travail")))
        return false;
    for (BackgroundWork* work : running)
        work->cancel();
    return true;
}

} // namespace navette::ui
