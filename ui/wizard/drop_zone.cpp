// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/drop_zone.h"

#include "ui/common/files.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    QString settingsKey() { return QStringLiteral("wizard/importFolder"); }

    QStringList localFiles(const QMimeData* data, bool folders)
    {
        QStringList paths;
        for (const QUrl& url : data->urls()) {
            const QFileInfo info(url.isLocalFile() ? url.toLocalFile() : QString());
            if (info.isFile() || (folders && info.isDir()))
                paths.append(info.filePath());
        }
        return paths;
    }

} // namespace

DropZone::DropZone(const QString& text, const QString& origin, bool several, const QString& filter, QWidget* parent)
    : QFrame(parent)
    , m_several(several)
    , m_filter(filter)
    , m_choose(
          new QPushButton(icon(u"folder"), several ? tr("&Choisir des fichiers…") : tr("&Choisir un fichier…"), this))
{
    setAcceptDrops(true);
    m_choose->setObjectName(QStringLiteral("chooseFiles"));
    auto* picture = new QLabel(this);
    const int size = fontMetrics().height() * 2;
    picture->setPixmap(icon(u"import", Tone::Accent).pixmap(size, size));
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing(1));
    words->addWidget(paragraph(this, text));
    if (!origin.isEmpty()) {
        auto* from = paragraph(this, origin, "origin");
        makeMuted(from);
        words->addWidget(from);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    layout->setSpacing(spacing(2));
    layout->addWidget(picture);
    layout->addLayout(words, 1);
    layout->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &DropZone::choose);
}

void DropZone::choose()
{
    QSettings settings;
    const QString folder = settings.value(settingsKey(), standardFolder(QStandardPaths::DownloadLocation)).toString();
    const QStringList paths = m_several
        ? QFileDialog::getOpenFileNames(this, tr("Choisir des fichiers"), folder, m_filter)
        : QStringList { QFileDialog::getOpenFileName(this, tr("Choisir un fichier"), folder, m_filter) };
    if (paths.isEmpty() || paths.first().isEmpty())
        return;
    settings.setValue(settingsKey(), QFileInfo(paths.first()).absolutePath());
    Q_EMIT given(paths);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData(), m_folders).isEmpty())
        return;
    m_over = true;
    update();
    event->acceptProposedAction();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event)
{
    m_over = false;
    update();
    QStringList paths = localFiles(event->mimeData(), m_folders);
    if (!m_several && paths.size() > 1)
        paths = { paths.first() };
    event->acceptProposedAction();
    if (!paths.isEmpty())
        Q_EMIT given(paths);
}

void DropZone::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& now = colours();
    painter.setPen(QPen(m_over ? now.accent : now.border, m_over ? 2 : 1.5, Qt::DashLine));
    painter.setBrush(m_over ? now.accentSoft : now.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace navette::ui
