// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/findings_print.h"

#include "ui/common/error_box.h"
#include "ui/common/files.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include <cmath>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::ui::FindingsPrint)
    };

    constexpr double MarginMillimetres = 15;
    constexpr double FootMillimetres = 8;
    constexpr double MillimetresPerInch = 25.4;
    constexpr int PdfDotsPerInch = 300;

    QPageLayout pages()
    {
        return { QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(MarginMillimetres, MarginMillimetres, MarginMillimetres, MarginMillimetres),
            QPageLayout::Millimeter };
    }

    struct Form {
        QString ending;
        QString filter;
    };

    Form formOf(ReportFormat format)
    {
        switch (format) {
        case ReportFormat::Pdf:
            return { QStringLiteral(".pdf"), Words::tr("Documents PDF (*.pdf)") };
        case ReportFormat::Text:
            return { QStringLiteral(".txt"), Words::tr("Textes (*.txt)") };
        case ReportFormat::Json:
            return { QStringLiteral(".json"), Words::tr("Données JSON (*.json)") };
        }
        Q_UNREACHABLE();
    }

} // namespace

void paint(const FindingsReport& report, QPagedPaintDevice& device)
{
    QPainter painter(&device);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&device);
    document.setDefaultFont(QFont(QGuiApplication::font().family(), 9));
    document.setDocumentMargin(0);
    document.setHtml(toHtml(report));
    const double foot = FootMillimetres / MillimetresPerInch * device.logicalDpiY();
    const QSizeF page(device.width(), device.height() - foot);
    document.setPageSize(page);
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (number > 1)
            device.newPage();
        painter.save();
        painter.translate(0, -(number - 1) * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (number - 1) * page.height(), page.width(), page.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(QFont(document.defaultFont().family(), 8));
        const QRectF line(0, page.height(), page.width(), foot);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, report.title);
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, Words::tr("Page %1 sur %2").arg(number).arg(count));
    }
}

Result<> writePdf(const FindingsReport& report, const QString& path)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setTitle(report.title);
        writer.setCreator(QStringLiteral("Navette"));
        writer.setResolution(PdfDotsPerInch);
        writer.setPageLayout(pages());
        paint(report, writer);
    }
    return writeFile(path, bytes.data());
}

void print(const FindingsReport& report, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(report.title);
    printer.setPageLayout(pages());
    QPrintDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("printDialog"));
    dialog.setWindowTitle(Words::tr("Imprimer les constats"));
    if (dialog.exec() == QDialog::Accepted)
        paint(report, printer);
}

void save(const FindingsReport& report, ReportFormat format, QWidget* parent)
{
    const Form form = formOf(format);
    const QString name = Words::tr("Vérifications %1 %2")
                             .arg(report.receiver.toUpper(), report.at.toString(QStringLiteral("yyyy-MM-dd")));
    const QDir folder(standardFolder(QStandardPaths::DocumentsLocation));
    QString path = QFileDialog::getSaveFileName(
        parent, Words::tr("Enregistrer les constats"), folder.filePath(name + form.ending), form.filter);
    if (path.isEmpty())
        return;
    if (!path.endsWith(form.ending, Qt::CaseInsensitive))
        path += form.ending;
    const Result<> done = format == ReportFormat::Pdf ? writePdf(report, path)
        : format == ReportFormat::Text                ? writeFile(path, toText(report).toUtf8())
                                                      : writeFile(path, toJson(report));
    if (!done)
        showError(parent, done.error());
}

} // namespace navette::ui
