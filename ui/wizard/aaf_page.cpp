// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/aaf_page.h"

#include "exchange/aaf_check.h"
#include "formats/aaf/delivery.h"
#include "ui/common/background.h"
#include "ui/common/files.h"
#include "ui/common/findings_view.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/drop_zone.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

namespace navette::ui {

namespace {

    QString settingsKey() { return QStringLiteral("wizard/aafPaths"); }

    /// What was read last, the folder or the files themselves, while all of it is still there. Never the folder that
    /// files were picked from: it may hold anything.
    QStringList lastPaths()
    {
        const QStringList paths = QSettings().value(settingsKey()).toStringList();
        const bool there
            = std::all_of(paths.cbegin(), paths.cend(), [](const QString& path) { return QFileInfo::exists(path); });
        return there ? paths : QStringList();
    }

    /// Where a dialog starts: beside what was read last.
    QString startFolder()
    {
        const QString last = lastPaths().value(0);
        if (last.isEmpty())
            return standardFolder(QStandardPaths::DownloadLocation);
        return QFileInfo(last).isDir() ? last : QFileInfo(last).absolutePath();
    }

} // namespace

AafPage::AafPage(Session* session, const exchange::Step& step, QWidget* parent)
    : StagePage(session, step, parent)
    , m_drop(new DropZone(tr("Déposez ici la livraison de l’annuaire AAF : son dossier, son archive ou ses fichiers. "
                             "Navette dira ce que "
                             "l’ENT ne reconnaîtra pas. Cette page n’est pas obligatoire."),
          tr("Où la prendre : auprès de l’académie, ou de qui administre l’ENT"), true,
          tr("Annuaire AAF (*.xml *.zip *.tgz *.tar.gz *.tar);;Tous les fichiers (*)"), this))
    , m_folder(new QPushButton(icon(u"folder"), tr("Choisir un &dossier…"), this))
    , m_again(new QPushButton(icon(u"refresh"), tr("&Relire la dernière livraison"), this))
    , m_busy(new QProgressBar(this))
    , m_error(paragraph(this, {}, "aafError"))
    , m_summary(paragraph(this, {}, "aafSummary"))
    , m_findings(new FindingsView(this))
{
    m_drop->setFoldersWelcome(true);
    m_folder->setObjectName(QStringLiteral("aafFolder"));
    m_again->setObjectName(QStringLiteral("aafAgain"));
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Lecture de l’annuaire en cours"));
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->setProperty("role", QStringLiteral("banner"));
    m_error->setMargin(spacing(2));
    makeSection(m_summary);
    m_findings->setRemediesShown(false);
    m_findings->setEmptyText(tr("L’ENT reconnaîtra tout ce qui lui est envoyé, d’après cet annuaire."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addWidget(m_folder);
    buttons->addWidget(m_again);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_drop);
    layout->addLayout(buttons);
    layout->addWidget(m_busy);
    layout->addWidget(m_error);
    layout->addWidget(m_summary);
    layout->addWidget(m_findings, 1);
    layout->addStretch();
    connect(m_drop, &DropZone::given, this, &AafPage::read);
    connect(m_folder, &QPushButton::clicked, this, &AafPage::chooseFolder);
    connect(m_again, &QPushButton::clicked, this, [this] { read(lastPaths()); });
    connect(session, &Session::changed, this, [this] {
        if (isVisible())
            compare();
    });
    refresh();
}

void AafPage::enter()
{
    refresh();
    compare();
}

void AafPage::chooseFolder()
{
    const QString folder
        = QFileDialog::getExistingDirectory(this, tr("Choisir le dossier de l’annuaire"), startFolder());
    if (!folder.isEmpty())
        read({ folder });
}

void AafPage::run(const QString& title, const std::function<Reading(const School&)>& work)
{
    m_reading = true;
    Q_EMIT stateChanged(); // the keyboard leaves the buttons before they are shut
    refresh();
    runInBackground<Reading>(
        this, title, [work, school = session()->school()](const Progress&) { return work(school); },
        [this](const Reading& reading) { take(reading); });
}

void AafPage::read(const QStringList& paths)
{
    if (m_reading || paths.isEmpty())
        return;
    m_given = paths;
    run(tr("Lecture de l’annuaire AAF"), [paths](const School& school) -> Reading {
        const Result<QList<aaf::Document>> documents = aaf::readDelivery(paths);
        if (!documents)
            return { .error = documents.error() };
        const auto state = std::make_shared<const aaf::State>(aaf::stateOf(*documents));
        return { state, exchange::aafFindings(school, *state), exchange::aafSummary(school, *state) };
    });
}

void AafPage::compare()
{
    if (m_reading || !m_state)
        return;
    m_given.clear();
    run(tr("Contrôle de l’annuaire AAF"), [state = m_state](const School& school) -> Reading {
        return { state, exchange::aafFindings(school, *state), exchange::aafSummary(school, *state) };
    });
}

void AafPage::take(const Reading& reading)
{
    m_reading = false;
    m_error->setText(reading.error ? reading.error->text() : QString());
    if (!reading.error) {
        m_state = reading.state;
        m_summary->setText(reading.summary);
        m_findings->setFindings(reading.findings);
        if (!m_given.isEmpty())
            QSettings().setValue(settingsKey(), m_given);
        Q_EMIT explained(step().title,
            { reading.summary,
                tr("Un ENT ne reconnaît un élève qu’à ses prénom, nom et date de naissance exacts, un enseignant qu’à "
                   "ses nom et prénom, une classe ou un groupe qu’à son nom : ceux de l’annuaire."),
                tr("Ce contrôle n’empêche pas l’envoi.") });
    }
    refresh();
}

void AafPage::refresh()
{
    const QStringList last = lastPaths();
    QStringList names;
    for (const QString& path : last.first(std::min<qsizetype>(last.size(), 6)))
        names.append(QDir::toNativeSeparators(path));
    m_again->setVisible(!last.isEmpty());
    m_again->setToolTip(names.join(u'\n'));
    m_again->setAccessibleDescription(names.join(QStringLiteral(", ")));
    for (QWidget* way : std::initializer_list<QWidget*> { m_drop, m_folder, m_again })
        way->setEnabled(!m_reading);
    m_busy->setVisible(m_reading);
    m_error->setVisible(!m_error->text().isEmpty());
    m_summary->setVisible(m_state != nullptr);
    m_findings->setVisible(m_state != nullptr);
    m_findings->setEnabled(!m_reading);
    Q_EMIT stateChanged();
}

} // namespace navette::ui
