// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/file_card.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace navette::ui {

FileCard::FileCard(QWidget* parent)
    : QFrame(parent)
    , m_name(new QLabel(this))
    , m_folder(new QLabel(this))
    , m_sha(new QLabel(this))
    , m_about(new QLabel(this))
    , m_gone(
          paragraph(this, tr("Ce fichier n’est plus à cet endroit. Le suivi des échanges en garde la copie exacte.")))
    , m_open(new QPushButton(icon(u"folder"), tr("Ouvrir le &dossier"), this))
    , m_copy(new QPushButton(icon(u"copy"), tr("&Copier le chemin"), this))
{
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("fileCard"));
    QFont strong = m_name->font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.1);
    m_name->setFont(strong);
    makeMuted(m_about);
    makeMuted(m_sha);
    QFont fixed(QStringLiteral("monospace"));
    fixed.setStyleHint(QFont::Monospace);
    fixed.setPointSizeF(font().pointSizeF() * 0.9);
    m_sha->setFont(fixed);
    m_open->setObjectName(QStringLiteral("openFolder"));
    m_copy->setObjectName(QStringLiteral("copyPath"));
    for (QLabel* label : { m_name, m_folder, m_sha, m_about, m_gone }) {
        label->setTextFormat(Qt::PlainText);
        // A long folder is cut rather than widening the window; it can be copied whole.
        label->setMinimumWidth(1);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    layout->setSpacing(spacing(1));
    layout->addWidget(m_name);
    layout->addWidget(m_folder);
    layout->addWidget(m_about);
    layout->addWidget(m_sha);
    layout->addWidget(m_gone);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_path));
        m_copy->setText(tr("Chemin copié ✓"));
    });
}

void FileCard::setFile(const QString& path, const QString& sha256, const QString& about)
{
    m_path = path;
    const QFileInfo file(path);
    m_name->setText(file.fileName());
    m_folder->setText(QDir::toNativeSeparators(file.absolutePath()));
    m_sha->setText(tr("SHA-256 : %1").arg(sha256));
    m_sha->setVisible(!sha256.isEmpty());
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    m_gone->setVisible(!file.exists());
    m_copy->setText(tr("&Copier le chemin"));
}

} // namespace navette::ui
