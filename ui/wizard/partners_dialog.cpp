// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/partners_dialog.h"

#include "common/french.h"
#include "exchange/ent_partners.h"
#include "ui/common/error_box.h"
#include "ui/common/files.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace navette::ui {

namespace {
    enum Column { Name, Key };

    /// No key file is longer; a wrong file is not read whole.
    constexpr qint64 LargestKeyFile = 64 * 1024;
} // namespace

PartnersDialog::PartnersDialog(Session* session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QTreeWidget(this))
    , m_remove(new QPushButton(icon(u"remove"), tr("&Retirer"), this))
    , m_name(new QLineEdit(this))
    , m_load(new QPushButton(icon(u"folder"), tr("&Charger sa clé publique…"), this))
    , m_hint(paragraph(this, {}, "partnersHint"))
{
    setWindowTitle(tr("Destinataires du fichier scellé"));
    auto* title = new QLabel(windowTitle(), this);
    makeTitle(title);
    auto* intro = paragraph(this,
        tr("Un fichier scellé ne peut être lu que par ses destinataires : un ou deux, dont l’ENT vous a donné le nom "
           "exact et la clé publique RSA (un fichier PEM). Comparez l’empreinte avec celle que l’ENT vous dit par un "
           "autre chemin."));
    makeMuted(intro);
    makeMuted(m_hint);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Fermer"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3));
    layout->setSpacing(spacing(3));
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(buildList(), 1);
    layout->addWidget(buildNew());
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    connect(m_session, &Session::changed, this, &PartnersDialog::refresh);
    connect(m_session, &Session::stateChanged, this, &PartnersDialog::refresh);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 28);
    refresh();
    if (m_name->isEnabled())
        m_name->setFocus();
    else
        m_list->setFocus();
}

QWidget* PartnersDialog::buildList()
{
    auto* whole = new QWidget(this);
    setUpTree(m_list);
    m_list->setObjectName(QStringLiteral("partners"));
    m_list->setAccessibleName(tr("Destinataires et leurs clés"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({ tr("Nom"), tr("Clé publique et empreinte") });
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setWordWrap(true);
    m_remove->setObjectName(QStringLiteral("removePartner"));
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_remove, &QPushButton::clicked, this, &PartnersDialog::removeCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
        [this](const QTreeWidgetItem* item) { m_remove->setEnabled(item && !m_session->isReadOnly()); });
    return whole;
}

QWidget* PartnersDialog::buildNew()
{
    auto* sheet = card(this, "newPartner");
    m_name->setObjectName(QStringLiteral("partnerName"));
    m_load->setObjectName(QStringLiteral("loadKey"));
    m_load->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    auto* label = new QLabel(tr("&Nom du nouveau destinataire :"), sheet);
    label->setBuddy(m_name);
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    row->setSpacing(spacing(2));
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(m_load);
    connect(m_load, &QPushButton::clicked, this, &PartnersDialog::choose);
    connect(m_name, &QLineEdit::textChanged, this, &PartnersDialog::refresh);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (m_load->isEnabled())
            choose();
    });
    return sheet;
}

void PartnersDialog::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choisir la clé publique"),
        standardFolder(QStandardPaths::DownloadLocation),
        tr("Clés publiques (*.pem *.pub *.crt *.cer *.txt);;Tous les fichiers (*)"));
    if (!path.isEmpty())
        addFrom(path);
}

void PartnersDialog::addFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showError(this,
            { ErrorKind::Io, tr("Le fichier %1 ne peut pas être lu.").arg(french::quoted(QFileInfo(path).fileName())),
                tr("Le destinataire n’est pas ajouté."), tr("Vérifiez que vous avez le droit de le lire.") });
        return;
    }
    const QString name = m_name->text().trimmed();
    const Result<ChangeSet> changes = exchange::addPartner(m_session->school(), name, file.read(LargestKeyFile));
    const Result<> done = changes
        ? m_session->edit(*changes, tr("Ajouter le destinataire %1 du fichier scellé").arg(name))
        : Result<>(tl::unexpected<Error>(changes.error()));
    if (!done) {
        showError(this, done.error());
        return;
    }
    m_name->clear();
    m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    m_list->setFocus();
}

void PartnersDialog::removeCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const Result<> done = m_session->edit(
        exchange::removePartner(m_session->school(), Id<EntPartner>(item->data(Name, Qt::UserRole).toLongLong())),
        tr("Retirer le destinataire %1 du fichier scellé").arg(item->text(Name)));
    if (!done)
        showError(this, done.error());
    else
        m_name->setFocus();
}

void PartnersDialog::refresh()
{
    const School& school = m_session->school();
    const QString current = m_list->currentItem() ? m_list->currentItem()->text(Name) : QString();
    m_list->clear();
    for (const EntPartner& row : school.table<EntPartner>()) {
        auto* item = new QTreeWidgetItem(m_list, { row.name, exchange::keyWords(row) });
        item->setData(Name, Qt::UserRole, row.id.value);
        item->setToolTip(Key, item->text(Key));
        if (row.name == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    const bool mayAdd = exchange::mayAddPartner(school) && m_session->isOpen() && !m_session->isReadOnly();
    m_name->setEnabled(mayAdd);
    m_load->setEnabled(mayAdd && !m_name->text().trimmed().isEmpty());
    m_remove->setEnabled(m_list->currentItem() && !m_session->isReadOnly());
    m_hint->setText(m_session->isReadOnly() ? m_session->readOnlyReason()
            : !exchange::mayAddPartner(school)
            ? tr("Deux destinataires au plus : retirez-en un pour en ajouter un autre.")
            : school.table<EntPartner>().size() == 0
            ? tr("Aucun destinataire pour l’instant : le fichier part en clair.")
            : m_name->text().trimmed().isEmpty() ? tr("Pour en ajouter un, donnez d’abord son nom.")
                                                 : QString());
}

} // namespace navette::ui
