// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banners.h"

#include "common/french.h"
#include "ui/common/words.h"
#include "ui/delivery/run_words.h"
#include "ui/shell/banner.h"

#include <QFileInfo>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace navette::ui {

namespace {

    constexpr int LookMilliseconds = 4000;

    /// The base that \a path is a backup copy of: copies of NAME.navette lie in NAME.sauvegardes. Empty for none.
    QString originalOf(const QString& path)
    {
        const QFileInfo folder(QFileInfo(path).absolutePath());
        if (folder.suffix() != QLatin1String("sauvegardes"))
            return {};
        return folder.absolutePath() + u'/' + folder.completeBaseName() + store::BaseSuffix.toString();
    }

} // namespace

Banners::Banners(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_readOnly(new Banner(u"eye", this))
    , m_exclusive(new Banner(u"lock", this))
    , m_copy(new Banner(u"copy", this))
    , m_journal(new Banner(u"blocks", this))
    , m_delivery(new Banner(u"send", this))
{
    m_readOnly->setObjectName(QStringLiteral("readOnlyBanner"));
    m_exclusive->setObjectName(QStringLiteral("exclusiveBanner"));
    m_copy->setObjectName(QStringLiteral("copyBanner"));
    m_journal->setObjectName(QStringLiteral("journalBanner"));
    m_delivery->setObjectName(QStringLiteral("deliveryBanner"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Banner* banner : { m_readOnly, m_exclusive, m_copy, m_journal, m_delivery })
        layout->addWidget(banner);
    connect(m_readOnly, &Banner::activated, this, &Banners::writeRequested);
    connect(m_exclusive, &Banner::activated, m_session, &Session::leaveExclusive);
    connect(m_copy, &Banner::activated, this, [this] { Q_EMIT baseRequested(m_original); });
    connect(m_journal, &Banner::activated, this, &Banners::journalRequested);
    connect(&m_check, &QFutureWatcherBase::finished, this, &Banners::showJournal);
    connect(m_delivery, &Banner::activated, this, &Banners::deliveryRequested);
    connect(m_session, &Session::changed, this, &Banners::update);
    connect(m_session, &Session::stateChanged, this, &Banners::update);
    m_look.setInterval(LookMilliseconds);
    connect(&m_look, &QTimer::timeout, this, &Banners::updateReadOnly);
    update();
}

Banners::~Banners()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void Banners::verifyJournal()
{
    const QString base = m_session->path();
    if (base == m_verified)
        return;
    m_verified = base;
    m_journal->setText({});
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    if (base.isEmpty())
        return;
    m_check.setFuture(QtConcurrent::run([base, cancelled = m_cancelled] {
        return store::verifyJournal(base, [cancelled] { return cancelled->load(); });
    }));
}

void Banners::showJournal()
{
    const Result<store::JournalCheck> check = m_check.result();
    // A base from before the chain that is only read, or one that is no more: nothing to say of its journal.
    if (!check || check->holds() || *m_cancelled)
        return;
    m_journal->setText(check->findings.first().cause, tr("Voir le suivi"));
}

void Banners::update()
{
    m_exclusive->setText(m_session->isExclusive()
            ? tr("Mode exclusif : vous seul pouvez modifier cette base. Les autres postes la lisent en attendant.")
            : QString(),
        tr("Quitter le mode exclusif"));
    updateReadOnly();
    updateCopy();
    verifyJournal();
}

void Banners::updateReadOnly()
{
    if (!m_session->isReadOnly()) {
        m_look.stop();
        m_wasLocked = false;
        m_readOnly->setText({});
        return;
    }
    if (!m_look.isActive())
        m_look.start();
    if (const std::optional<store::LockInfo> holder = store::lockOf(m_session->path())) {
        m_wasLocked = true;
        m_readOnly->setText(
            tr("Lecture seule. %1 Vous voyez ses enregistrements à mesure.").arg(holder->sentence()), tr("Réessayer"));
    } else if (m_wasLocked) {
        m_readOnly->setText(tr("La base est de nouveau libre : vous pouvez la modifier."), tr("Passer en écriture"));
    } else {
        m_readOnly->setText(tr("Lecture seule. %1").arg(m_session->readOnlyReason()));
    }
}

void Banners::updateCopy()
{
    m_original = originalOf(m_session->path());
    if (m_original.isEmpty()) {
        m_copy->setText({});
        return;
    }
    const bool there = QFileInfo(m_original).isFile();
    const QString name = french::quoted(QFileInfo(m_original).completeBaseName());
    m_copy->setText(there
            ? tr("Ceci est une copie de sauvegarde de %1 : ce que vous changez ici n’arrive pas dans la base.")
                  .arg(name)
            : tr("Ceci est une copie de sauvegarde de %1, qui n’est plus à sa place. Pour reprendre le travail, copiez "
                 "d’abord ce fichier hors du dossier des sauvegardes.")
                  .arg(name),
        there ? tr("Ouvrir la base") : QString());
}

void Banners::showDelivery(const delivery::RunLog& log)
{
    const bool care = !log.runs.isEmpty() && needsCare(log.runs.last().result);
    m_delivery->setText(care ? tr("La dernière mise à jour automatique de l’ENT n’a pas abouti (%1). %2")
                                   .arg(moment(log.runs.last().at), log.runs.last().sentence)
                             : QString(),
        care ? tr("Voir la mise à jour de l’ENT") : QString());
}

} // namespace navette::ui
