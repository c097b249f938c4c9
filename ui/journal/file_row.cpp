// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/file_row.h"

#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/files.h"
#include "ui/common/icon_label.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace navette::ui {

namespace {

    /// A fingerprint in two lines of a width that every window has.
    QString folded(const QString& sha256) { return QString(sha256).insert(sha256.size() / 2, u'\n'); }

} // namespace

FileRow::FileRow(
    Session* session, ExactCopies* copies, qint64 entry, int index, const JournalFile& file, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_copies(copies)
    , m_entry(entry)
    , m_index(index)
    , m_file(file)
    , m_stateIcon(new IconLabel(u"waiting", Tone::Muted, fontMetrics().height(), this))
    , m_state(new QLabel(this))
    , m_open(new QPushButton(icon(u"eye"), tr("Ouvrir le fichier exact"), this))
    , m_save(new QPushButton(icon(u"save"), tr("Enregistrer une copie…"), this))
    , m_copy(new QPushButton(icon(u"copy"), tr("Copier"), this))
{
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("file%1").arg(index));
    m_state->setObjectName(QStringLiteral("fileState"));
    build();
    connect(&m_check, &QFutureWatcherBase::finished, this, [this] { showState(m_check.result()); });
    check();
}

FileRow::~FileRow()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void FileRow::build()
{
    QLabel* name = paragraph(this, m_file.name, "fileName");
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    QLabel* path = paragraph(this, QDir::toNativeSeparators(m_file.path), "filePath");
    makeMuted(path);
    path->setVisible(!m_file.path.isEmpty());
    auto* size
        = new QLabel(m_file.size < 1000 ? sizeText(m_file.size)
                                        : tr("%1 (%2 octets)").arg(sizeText(m_file.size), french::number(m_file.size)),
            this);
    size->setObjectName(QStringLiteral("fileSize"));
    makeMuted(size);
    QLabel* sha = paragraph(this, folded(m_file.sha256), "fileSha");
    QFont fixed(QStringLiteral("monospace"));
    fixed.setStyleHint(QFont::Monospace);
    fixed.setPointSizeF(font().pointSizeF() * 0.9);
    sha->setFont(fixed);
    makeMuted(sha);
    for (QLabel* label : { name, path, size, sha })
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A name without a place to break is cut rather than widening the page; it can be selected whole.
    name->setMinimumWidth(1);
    path->setMinimumWidth(1);

    m_open->setObjectName(QStringLiteral("openExact"));
    m_save->setObjectName(QStringLiteral("saveExact"));
    m_copy->setObjectName(QStringLiteral("copySha"));
    m_copy->setFlat(true);
    // Six files have six buttons of one name: which is whose, for those who hear them.
    m_open->setAccessibleName(tr("Ouvrir le fichier exact %1").arg(m_file.name));
    m_save->setAccessibleName(tr("Enregistrer une copie de %1").arg(m_file.name));
    m_copy->setAccessibleName(tr("Copier l’empreinte SHA-256 de %1").arg(m_file.name));
    connect(m_open, &QPushButton::clicked, this, &FileRow::open);
    connect(m_save, &QPushButton::clicked, this, &FileRow::save);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_file.sha256); });

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(name, 1);
    head->addWidget(size, 0, Qt::AlignTop);
    auto* state = new QHBoxLayout;
    state->setSpacing(spacing(1));
    state->addWidget(m_stateIcon);
    state->addWidget(m_state, 1);
    auto* print = new QHBoxLayout;
    print->setSpacing(spacing(2));
    print->addWidget(new QLabel(tr("SHA-256"), this), 0, Qt::AlignTop);
    print->addWidget(sha, 1);
    print->addWidget(m_copy, 0, Qt::AlignVCenter);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    layout->setSpacing(spacing(1));
    layout->addLayout(head);
    layout->addWidget(path);
    layout->addLayout(state);
    layout->addLayout(print);
    layout->addLayout(buttons);
}

QWidget* FileRow::putAfter(QWidget* before)
{
    for (QPushButton* button : { m_copy, m_open, m_save }) {
        setTabOrder(before, button);
        before = button;
    }
    return before;
}

void FileRow::check()
{
    showState(FileState::Unknown);
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_check.setFuture(
        QtConcurrent::run([file = m_file, cancelled = m_cancelled] { return checkFile(file, *cancelled); }));
}

void FileRow::showState(FileState state)
{
    const bool known = !m_file.path.isEmpty();
    m_stateIcon->setVisible(known);
    m_state->setVisible(known);
    m_stateIcon->set(fileStateIcon(state), fileStateTone(state));
    m_state->setText(fileStateWord(state));
}

Result<QByteArray> FileRow::content() const
{
    if (!m_session->store())
        return failure(ErrorKind::Usage, tr("Aucune base n’est ouverte."));
    return m_session->store()->fileContent(m_entry, m_index);
}

void FileRow::open()
{
    const Result<QByteArray> bytes = content();
    if (!bytes) {
        showError(this, bytes.error());
        return;
    }
    const Result<QString> path = m_copies->put(tr("étape %1-%2").arg(m_entry).arg(m_index + 1), m_file.name, *bytes);
    if (!path) {
        showError(this, path.error());
        return;
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
        showError(this,
            { ErrorKind::Refused, tr("Aucun programme de cet ordinateur n’ouvre %1.").arg(french::quoted(m_file.name)),
                tr("Le fichier n’est pas montré."),
                tr("Enregistrez une copie, puis ouvrez-la avec le programme de votre choix.") });
}

void FileRow::save()
{
    QFileDialog dialog(this, tr("Enregistrer une copie du fichier exact"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(safeFileName(m_file.name));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Result<QByteArray> bytes = content();
    const Result<> written
        = bytes ? writeFile(dialog.selectedFiles().constFirst(), *bytes) : tl::unexpected(bytes.error());
    if (!written)
        showError(this, written.error());
}

} // namespace navette::ui
