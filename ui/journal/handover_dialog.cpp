// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/handover_dialog.h"

#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/files.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/journal/handover.h"

#include <QBuffer>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    constexpr qreal PrintedPoints = 9;

    /// On paper: black on white whatever the window's colours, in a size of its own.
    std::unique_ptr<QTextDocument> paper(const QString& html)
    {
        auto document = std::make_unique<QTextDocument>();
        QFont font;
        font.setPointSizeF(PrintedPoints);
        document->setDefaultFont(font);
        document->setDefaultStyleSheet(
            QStringLiteral("body, td, th, p, h1, h2 { color: black } h2 { margin-top: 18px }"));
        document->setHtml(html);
        return document;
    }

    /// The document keeps two centimetres by itself.
    QPageLayout page() { return { QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF() }; }

} // namespace

HandoverDialog::HandoverDialog(const Session& session, QWidget* parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
    , m_save(new QPushButton(icon(u"save"), tr("&Enregistrer en PDF…"), this))
    , m_print(new QPushButton(icon(u"file"), tr("&Imprimer…"), this))
    , m_base(session.path())
{
    setWindowTitle(tr("Dossier de passation"));
    m_text->setObjectName(QStringLiteral("handover"));
    m_text->setAccessibleName(tr("Dossier de passation"));
    m_text->setOpenLinks(false);
    m_save->setObjectName(QStringLiteral("savePdf"));
    m_print->setObjectName(QStringLiteral("print"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_print, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("&Fermer"), QDialogButtonBox::RejectRole);
    for (QPushButton* button : { m_save, m_print })
        button->setEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 42);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &HandoverDialog::save);
    connect(m_print, &QPushButton::clicked, this, &HandoverDialog::print);

    m_text->setPlainText(tr("Le dossier s’établit : le suivi est vérifié…"));
    const auto source = std::make_shared<HandoverSource>(HandoverSource { session.school(), session.journal(), m_base,
        session.user(), QDateTime::currentDateTimeUtc(), store::JournalCheck() });
    runInBackground<QString>(
        this, tr("Dossier de passation"),
        [source](const Progress& progress) {
            source->check = store::verifyJournal(source->base, [progress] { return progress.isCancelled(); });
            return handoverHtml(*source);
        },
        [this](const QString& html) { show(html); });
}

void HandoverDialog::show(const QString& html)
{
    m_html = html;
    m_text->setHtml(html);
    for (QPushButton* button : { m_save, m_print })
        button->setEnabled(true);
    m_save->setDefault(true);
}

Result<> HandoverDialog::writePdf(const QString& path) const
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPageLayout(page());
        writer.setTitle(tr("Dossier de passation"));
        writer.setCreator(QStringLiteral("Navette"));
        paper(m_html)->print(&writer);
    }
    return writeFile(path, bytes.data());
}

QString HandoverDialog::fileName() const
{
    return tr("Dossier de passation %1.pdf").arg(QFileInfo(m_base).completeBaseName());
}

void HandoverDialog::save()
{
    QFileDialog dialog(this, tr("Enregistrer le dossier de passation"), QString(), tr("Document PDF (*.pdf)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("pdf"));
    dialog.selectFile(fileName());
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const Result<> written = writePdf(dialog.selectedFiles().constFirst()); !written)
        showError(this, written.error());
}

void HandoverDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(page());
    printer.setDocName(tr("Dossier de passation"));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        paper(m_html)->print(&printer);
}

} // namespace navette::ui
