// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/target_page.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/files.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/seal_panel.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <algorithm>

namespace navette::ui {

namespace {
    QString settingsKey() { return QStringLiteral("wizard/exportFolder"); }
} // namespace

TargetPage::TargetPage(
    Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_name(new QLabel(this))
    , m_size(new QLabel(this))
    , m_counts(paragraph(this))
    , m_existing(paragraph(this))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(icon(u"folder"), tr("&Choisir…"), this))
{
    makeSection(m_name);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setObjectName(QStringLiteral("fileName"));
    m_folder->setObjectName(QStringLiteral("folder"));
    makeMuted(m_existing);
    auto* note = paragraph(this,
        tr("Le nom est celui que l’application de destination attend : ne le changez pas. Le fichier est écrit d’un "
           "coup, relu et comparé avant de compter comme fait."));
    makeMuted(note);
    auto* folderRow = new QHBoxLayout;
    folderRow->setSpacing(spacing(2));
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(m_choose);
    auto* folderLabel = new QLabel(tr("&Dossier :"), this);
    folderLabel->setBuddy(m_folder);
    auto* sheet = card(this, "target");
    auto* form = new QFormLayout(sheet);
    form->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    form->setHorizontalSpacing(spacing(3));
    form->setVerticalSpacing(spacing(2));
    form->addRow(tr("Fichier :"), m_name);
    form->addRow(tr("Contient :"), m_counts);
    form->addRow(tr("Taille :"), m_size);
    form->addRow(folderLabel, folderRow);
    if (m_draft->receiver == exchange::Receiver::Ent) {
        m_seal = new SealPanel(session, sheet);
        form->addRow(tr("Protection :"), m_seal);
        connect(m_seal, &SealPanel::changed, this, &TargetPage::remake);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(3));
    layout->addWidget(sheet);
    layout->addWidget(m_existing);
    layout->addWidget(note);
    layout->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &TargetPage::choose);
    connect(m_folder, &QLineEdit::textChanged, this, &TargetPage::refresh);
    connect(session, &Session::changed, this, [this] {
        if (isVisible())
            look();
    });
    m_folder->setText(QSettings().value(settingsKey(), standardFolder(QStandardPaths::DocumentsLocation)).toString());
}

void TargetPage::enter()
{
    const exchange::Outgoing& outgoing = *m_draft->outgoing;
    m_name->setText(outgoing.fileName);
    m_size->setText(tr("%1 Kio").arg(french::number((outgoing.bytes.size() + 1023) / 1024)));
    QStringList counts;
    for (const JournalCount& count : outgoing.entry.counts)
        counts.append(tr("%1 : %2").arg(count.label, french::number(count.value)));
    m_counts->setText(counts.join(QStringLiteral(" · ")));
    if (m_seal)
        m_seal->setSealed(m_draft->options.sealed);
    look();
}

void TargetPage::remake()
{
    // A partner more or less is no reason to check the timetable again.
    const QMap<RowKey, RowChange> since = ChangeSet::between(m_draft->source, session()->school()).changes();
    const bool onlyPartners
        = std::all_of(since.keyBegin(), since.keyEnd(), [](const RowKey& key) { return key.kind == Kind::EntPartner; });
    if (onlyPartners)
        m_draft->source = session()->school();
    m_draft->options.sealed = m_seal->isSealed();
    m_remaking = true;
    Q_EMIT stateChanged(); // the keyboard leaves the choice before it is shut
    m_seal->setEnabled(false);
    runInBackground<exchange::Outgoing>(
        this, tr("Préparation du fichier"),
        [receiver = m_draft->receiver, options = m_draft->options, school = m_draft->source](
            const Progress&) { return exchange::planExport(receiver, school, options); },
        [this](const exchange::Outgoing& outgoing) {
            m_draft->outgoing = outgoing;
            m_remaking = false;
            m_seal->setEnabled(true);
            enter();
        });
}

void TargetPage::look()
{
    m_stale = !ChangeSet::between(m_draft->source, session()->school()).isEmpty();
    refresh();
}

void TargetPage::setFolder(const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); }

void TargetPage::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choisir un dossier"), m_folder->text());
    if (!folder.isEmpty())
        setFolder(folder);
}

void TargetPage::refresh()
{
    const bool exists = m_draft->outgoing && QFileInfo(QDir(m_folder->text()), m_draft->outgoing->fileName).isFile();
    m_existing->setVisible(exists);
    m_existing->setText(exists ? tr("Un fichier de ce nom est déjà là : il sera remplacé.") : QString());
    Q_EMIT stateChanged();
}

bool TargetPage::canGoOn() const
{
    return !m_remaking && m_draft->outgoing && !m_draft->outgoing->isBlocked() && !m_stale
        && QFileInfo(m_folder->text()).isDir() && session()->isOpen() && !session()->isReadOnly()
        && (!step().needsSupervisor || session()->isExclusive());
}

QString TargetPage::whyNot() const
{
    if (m_remaking)
        return tr("Le fichier se prépare…");
    if (session()->isReadOnly())
        return session()->readOnlyReason();
    if (step().needsSupervisor && !session()->isExclusive())
        return tr("Le mode exclusif a été rendu : revenez à la première page pour le reprendre.");
    if (m_stale)
        return tr(
            "La base a changé depuis la vérification : revenez à la page des vérifications, qui vérifie de nouveau.");
    for (const Finding& finding : m_draft->outgoing->findings) {
        if (finding.severity == Severity::Blocks)
            return finding.cause + u' ' + finding.remedy;
    }
    return tr("Ce dossier n’existe pas : choisissez-en un autre.");
}

void TargetPage::goOn()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const exchange::Written written = exchange::writtenTo(*m_draft->outgoing, m_folder->text());
    const Result<JournalEntry> noted
        = session()->commit({}, written.entry, [&] { return exchange::write(*m_draft->outgoing, m_folder->text()); });
    QApplication::restoreOverrideCursor();
    if (!noted) {
        showError(this, noted.error());
        return;
    }
    QSettings().setValue(settingsKey(), m_folder->text());
    m_draft->written = written;
    m_draft->committed = *noted;
    Q_EMIT completed();
}

} // namespace navette::ui
