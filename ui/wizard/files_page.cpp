// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/files_page.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/findings_view.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/wizard/drop_zone.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

namespace {

    enum Column { State, Expected, Received, Exported, Uai, Year, Holds, ColumnCount };

    QString dropText(ImportSource source)
    {
        switch (source) {
        case ImportSource::Siecle:
            return FilesPage::tr("Déposez ici les six fichiers de SIECLE, en XML ou en zip, dans n’importe quel ordre. "
                                 "Chacun est reconnu par ce qu’il contient.");
        case ImportSource::Sts:
            return FilesPage::tr("Déposez ici le fichier « sts_emp » que STS-Web a exporté (XML ou zip).");
        case ImportSource::Rooms:
            return FilesPage::tr("Déposez ici la liste des salles (CSV : code, libellé, capacité).");
        }
        return {};
    }

    QString originText(const exchange::Step& step)
    {
        return step.where.isEmpty() ? QString()
                                    : FilesPage::tr("Où les prendre : %1").arg(step.where.join(FilesPage::tr(" › ")));
    }

    QString fileFilter(ImportSource source)
    {
        return source == ImportSource::Rooms
            ? FilesPage::tr("Tableaux CSV (*.csv *.txt);;Tous les fichiers (*)")
            : FilesPage::tr("Fichiers XML ou zip (*.xml *.zip);;Tous les fichiers (*)");
    }

    QString kindTitle(siecle::FileKind kind)
    {
        switch (kind) {
        case siecle::FileKind::Nomenclature:
            return FilesPage::tr("Nomenclature");
        case siecle::FileKind::Geographique:
            return FilesPage::tr("Géographique");
        case siecle::FileKind::Structures:
            return FilesPage::tr("Structures");
        case siecle::FileKind::Eleves:
            return FilesPage::tr("Élèves sans adresses");
        case siecle::FileKind::Responsables:
            return FilesPage::tr("Responsables avec adresses");
        case siecle::FileKind::Communs:
            return FilesPage::tr("Communs");
        }
        return {};
    }

    /// What a file mainly holds, in words.
    QString holds(siecle::FileKind kind, int n)
    {
        switch (kind) {
        case siecle::FileKind::Nomenclature:
            return FilesPage::tr("%n MEF et matière(s)", nullptr, n);
        case siecle::FileKind::Geographique:
            return FilesPage::tr("%n commune(s) et pays", nullptr, n);
        case siecle::FileKind::Structures:
            return FilesPage::tr("%n classe(s) et groupe(s)", nullptr, n);
        case siecle::FileKind::Eleves:
            return FilesPage::tr("%n élève(s)", nullptr, n);
        case siecle::FileKind::Responsables:
            return FilesPage::tr("%n personne(s)", nullptr, n);
        case siecle::FileKind::Communs:
            return FilesPage::tr("l’établissement et le calendrier");
        }
        return {};
    }

} // namespace

FilesPage::FilesPage(Session* session, const exchange::Step& step, std::shared_ptr<ImportDraft> draft, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_drop(new DropZone(dropText(m_draft->source), originText(step), m_draft->source == ImportSource::Siecle,
          fileFilter(m_draft->source), this))
    , m_list(new QTreeWidget(this))
    , m_remove(new QPushButton(icon(u"remove"), tr("&Retirer de la liste"), this))
    , m_errors(paragraph(this, {}, "fileErrors"))
    , m_findings(new FindingsView(this))
{
    setUpTree(m_list);
    m_list->setObjectName(QStringLiteral("files"));
    m_list->setAccessibleName(tr("Fichiers attendus et reçus"));
    m_list->setRootIsDecorated(false);
    m_list->setSortingEnabled(false);
    m_list->setHeaderLabels({ tr("État"), tr("Attendu"), tr("Reçu, ou où le prendre"), tr("Exporté le"), tr("UAI"),
        tr("Année"), tr("Contient") });
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Received, QHeaderView::Stretch);
    if (m_draft->source != ImportSource::Siecle) {
        for (const Column column : { Exported, Uai, Year })
            m_list->setColumnHidden(column, true);
    }
    m_errors->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_errors->setProperty("role", QStringLiteral("banner"));
    m_errors->setMargin(spacing(2));
    m_remove->setObjectName(QStringLiteral("removeFile"));
    m_findings->setRemediesShown(false);
    m_findings->setEmptyText(tr("Rien à signaler : les fichiers vont ensemble et avec cette base."));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_drop);
    layout->addWidget(m_errors);
    layout->addWidget(m_list);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    layout->addWidget(m_findings, 1);

    connect(m_drop, &DropZone::given, this, &FilesPage::addFiles);
    connect(m_remove, &QPushButton::clicked, this, &FilesPage::removeCurrent);
    auto* remove = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &FilesPage::removeCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
        [this](QTreeWidgetItem* item) { m_remove->setEnabled(item && item->data(0, Qt::UserRole).toInt() >= 0); });
    refresh();
}

void FilesPage::enter() { refresh(); }

QWidget* FilesPage::firstFocus() const { return canGoOn() ? nullptr : m_drop->button(); }

bool FilesPage::canGoOn() const { return !m_reading && !m_draft->files.isEmpty() && !blocks(findings()); }

QString FilesPage::whyNot() const
{
    if (m_reading)
        return tr("Lecture en cours…");
    if (m_draft->files.isEmpty())
        return tr("Aucun fichier pour l’instant.");
    return tr("Une anomalie bloque l’import : voyez la liste.");
}

Findings FilesPage::findings() const
{
    if (m_draft->files.isEmpty())
        return {};
    if (m_draft->source == ImportSource::Siecle)
        return m_draft->set.findings;
    return m_draft->plan ? m_draft->plan->findings : Findings();
}

void FilesPage::addFiles(const QStringList& paths)
{
    if (m_reading || paths.isEmpty())
        return;
    m_reading = true;
    Q_EMIT stateChanged(); // the keyboard leaves the button before it is shut
    refresh();
    runInBackground<Reading>(
        this, tr("Lecture des fichiers"),
        [source = m_draft->source, paths, school = session()->school()](
            const Progress&) { return readPaths(source, paths, school); },
        [this](const Reading& reading) { take(reading); });
}

void FilesPage::take(const Reading& reading)
{
    m_reading = false;
    QStringList errors;
    for (const Error& error : reading.errors)
        errors.append(error.text());
    m_errors->setText(errors.join(QStringLiteral("\n\n")));
    if (m_draft->source == ImportSource::Siecle) {
        // A newer file takes the place of one of its kind given before; two given together both stay, and are told.
        const QList<ReadFile> before = std::exchange(m_draft->files, reading.files);
        for (const ReadFile& old : before) {
            const bool replaced = std::any_of(reading.files.cbegin(), reading.files.cend(),
                [&](const ReadFile& file) { return file.siecle->kind == old.siecle->kind; });
            if (!replaced)
                m_draft->files.append(old);
        }
        m_draft->plan.reset();
    } else if (!reading.files.isEmpty()) {
        m_draft->files = reading.files;
        m_draft->plan = reading.plan;
    }
    m_draft->acceptDepartures = false;
    refresh();
}

void FilesPage::removeCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const int at = item ? item->data(0, Qt::UserRole).toInt() : -1;
    if (at < 0 || at >= m_draft->files.size())
        return;
    m_draft->files.removeAt(at);
    m_draft->plan.reset();
    refresh();
}

void FilesPage::refresh()
{
    if (m_draft->source == ImportSource::Siecle) {
        QList<siecle::Document> documents;
        for (const ReadFile& file : std::as_const(m_draft->files))
            documents.append(*file.siecle);
        m_draft->set = exchange::inspect(documents, session()->school());
    }
    m_list->clear();
    if (m_draft->source == ImportSource::Siecle)
        fillSiecle();
    else
        fillSingle();
    const int rows = m_list->topLevelItemCount();
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * (m_list->sizeHintForRow(0)) + 4);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_remove->setVisible(!m_draft->files.isEmpty());
    m_errors->setVisible(!m_errors->text().isEmpty());
    m_findings->setVisible(!m_draft->files.isEmpty());
    m_findings->setFindings(findings());
    m_drop->setEnabled(!m_reading);
    Q_EMIT stateChanged();
}

void FilesPage::fillSiecle()
{
    const auto addRow = [this](siecle::FileKind kind, const exchange::SiecleSet::File* file, int place) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setData(0, Qt::UserRole, place);
        item->setText(State, file ? tr("Reçu") : tr("Manque"));
        item->setIcon(State, file ? icon(u"done", Tone::Success) : icon(u"todo", Tone::Warning));
        item->setText(Expected, kindTitle(kind));
        item->setText(Received, file ? file->sourceName : siecle::exportMenu(kind));
        item->setToolTip(Received, item->text(Received));
        if (!file)
            return;
        item->setText(Exported, french::date(file->exportDate));
        item->setText(Uai, file->uai);
        item->setText(Year, file->year > 0 ? french::schoolYear(file->year) : QString());
        item->setText(Holds, holds(kind, file->objects));
    };
    for (const siecle::FileKind kind :
        { siecle::FileKind::Nomenclature, siecle::FileKind::Geographique, siecle::FileKind::Structures,
            siecle::FileKind::Eleves, siecle::FileKind::Responsables, siecle::FileKind::Communs }) {
        bool found = false;
        for (const exchange::SiecleSet::File& file : std::as_const(m_draft->set.files)) {
            if (file.kind != kind)
                continue;
            const auto source = std::find_if(m_draft->files.cbegin(), m_draft->files.cend(),
                [&](const ReadFile& f) { return f.siecle->kind == kind && f.input.name == file.sourceName; });
            addRow(
                kind, &file, source == m_draft->files.cend() ? -1 : static_cast<int>(source - m_draft->files.cbegin()));
            found = true;
        }
        if (!found)
            addRow(kind, nullptr, -1);
    }
}

void FilesPage::fillSingle()
{
    auto* item = new QTreeWidgetItem(m_list);
    const bool there = !m_draft->files.isEmpty();
    item->setData(0, Qt::UserRole, there ? 0 : -1);
    item->setText(State, there ? tr("Reçu") : tr("Manque"));
    item->setIcon(State, there ? icon(u"done", Tone::Success) : icon(u"todo", Tone::Warning));
    item->setText(Expected, m_draft->source == ImportSource::Sts ? tr("sts_emp de STS-Web") : tr("Liste des salles"));
    item->setText(Received, there ? m_draft->files.first().input.name : step().where.join(tr(" › ")));
    if (there && m_draft->plan)
        item->setText(Holds, m_draft->plan->entry.title);
}

} // namespace navette::ui
