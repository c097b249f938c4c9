// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checks_page.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/findings_view.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

ChecksPage::ChecksPage(
    Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_verdict(paragraph(this, {}, "verdict"))
    , m_busy(new QProgressBar(this))
    , m_reasonRow(new QWidget(this))
    , m_reason(new QLineEdit(m_reasonRow))
    , m_accept(new QPushButton(tr("En&voyer malgré tout"), m_reasonRow))
    , m_findings(new FindingsView(this))
{
    makeSection(m_verdict);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Vérification en cours"));
    m_findings->setEmptyText(tr("Aucun défaut connu : le fichier peut partir."));

    m_reason->setProperty("keepsEnter", true);
    m_reason->setObjectName(QStringLiteral("acceptReason"));
    m_reason->setPlaceholderText(tr("Par exemple : les élèves de la 6D seront répartis le 15 septembre"));
    m_accept->setObjectName(QStringLiteral("accept"));
    auto* why = new QLabel(tr("Pourquoi envoyer un fichier &incomplet :"), m_reasonRow);
    why->setBuddy(m_reason);
    auto* reasonLayout = new QHBoxLayout(m_reasonRow);
    reasonLayout->setContentsMargins(0, 0, 0, 0);
    reasonLayout->addWidget(why);
    reasonLayout->addWidget(m_reason, 1);
    reasonLayout->addWidget(m_accept);
    m_reasonRow->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    if (m_draft->receiver == exchange::Receiver::Ent) {
        m_dialectRow = new QWidget(this);
        m_dialect = new QComboBox(m_dialectRow);
        m_dialect->setObjectName(QStringLiteral("dialect"));
        m_dialect->addItem(tr("Kosmos (EDT_vers_Kosmos.xml)"), static_cast<int>(exchange::EntDialect::Kosmos));
        m_dialect->addItem(tr("Format EDT"), static_cast<int>(exchange::EntDialect::Edt));
        auto* label = new QLabel(tr("Format de &l’ENT :"), m_dialectRow);
        label->setBuddy(m_dialect);
        auto* row = new QHBoxLayout(m_dialectRow);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(label);
        row->addWidget(m_dialect);
        row->addStretch();
        layout->addWidget(m_dialectRow);
        connect(m_dialect, &QComboBox::currentIndexChanged, this, [this] {
            m_draft->options.dialect = static_cast<exchange::EntDialect>(m_dialect->currentData().toInt());
            check();
        });
    }
    layout->addWidget(m_verdict);
    layout->addWidget(m_busy);
    layout->addWidget(m_reasonRow);
    layout->addWidget(m_findings, 1);

    const auto accept = [this] {
        const QString reason = m_reason->text().trimmed();
        if (reason.isEmpty())
            return;
        m_draft->options.acceptedBecause = reason;
        check();
    };
    connect(m_accept, &QPushButton::clicked, this, accept);
    connect(m_reason, &QLineEdit::returnPressed, this, accept);
    connect(m_reason, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    m_accept->setEnabled(false);
    connect(m_findings, &FindingsView::remedyRequested, this, &ChecksPage::remedy);
    connect(session, &Session::changed, this, [this] {
        if (isVisible() && m_draft->committed.id == 0)
            check();
    });
}

void ChecksPage::enter()
{
    m_draft->committed = {};
    m_draft->written.reset();
    check();
}

QWidget* ChecksPage::firstFocus() const
{
    if (!m_reasonRow->isHidden())
        return m_reason;
    return canGoOn() ? nullptr : m_findings->findChild<QPushButton*>(QStringLiteral("remedy"));
}

bool ChecksPage::canGoOn() const { return !m_checking && m_draft->outgoing && !m_draft->outgoing->isBlocked(); }

QString ChecksPage::whyNot() const
{
    if (m_checking)
        return tr("Vérification en cours…");
    return tr("Aucun fichier ne sera écrit tant qu’une anomalie bloque.");
}

void ChecksPage::check()
{
    if (m_checking) {
        m_again = true;
        return;
    }
    m_checking = true;
    Q_EMIT stateChanged(); // the keyboard leaves the findings before they are shut
    m_busy->show();
    m_findings->setEnabled(false);
    m_verdict->setText(tr("Vérification en cours…"));
    m_draft->options.at = QDateTime::currentDateTime();
    m_draft->source = session()->school();
    // Without a partner there is nobody to seal it for, and the choice is on a later page.
    m_draft->options.sealed &= !m_draft->source.table<EntPartner>().isEmpty();
    runInBackground<exchange::Outgoing>(
        this, tr("Vérification : %1").arg(step().title),
        [receiver = m_draft->receiver, options = m_draft->options, school = m_draft->source](
            const Progress&) { return exchange::planExport(receiver, school, options); },
        [this](const exchange::Outgoing& outgoing) {
            m_checking = false;
            if (std::exchange(m_again, false)) {
                check();
                return;
            }
            m_draft->outgoing = outgoing;
            show();
        });
}

void ChecksPage::show()
{
    const exchange::Outgoing& outgoing = *m_draft->outgoing;
    const auto blocking = static_cast<int>(std::count_if(outgoing.findings.cbegin(), outgoing.findings.cend(),
        [](const Finding& f) { return f.severity == Severity::Blocks; }));
    const auto toVerify = static_cast<int>(std::count_if(outgoing.findings.cbegin(), outgoing.findings.cend(),
        [](const Finding& f) { return f.severity == Severity::ToVerify; }));
    m_busy->hide();
    m_findings->setEnabled(true);
    m_findings->setFindings(outgoing.findings);
    if (blocking > 0)
        m_verdict->setText(tr("%n anomalie(s) bloque(nt) : aucun fichier ne sera écrit.", nullptr, blocking));
    else if (toVerify > 0)
        m_verdict->setText(
            tr("Rien ne bloque ; %n point(s) à vérifier. Fichier : %1", nullptr, toVerify).arg(outgoing.fileName));
    else
        m_verdict->setText(tr("Aucun défaut connu. Fichier : %1").arg(outgoing.fileName));
    // Only the links may go out incomplete, and only with a reason that stays in the journal.
    m_reasonRow->setVisible(blocking > 0 && m_draft->receiver == exchange::Receiver::Siecle);
    Q_EMIT stateChanged();
    Q_EMIT explained(step().title,
        { m_verdict->text(),
            tr("Une anomalie bloquante ferait refuser ou mal lire le fichier : rien n’est donc écrit."),
            tr("« À vérifier » n’empêche pas l’envoi ; la liste reste dans le suivi des échanges.") });
}

void ChecksPage::remedy(const Finding& finding)
{
    if (!finding.changes)
        return;
    // Noted as an edit: under the step's own name it would pass for the file itself.
    if (const Result<> done = session()->edit(*finding.changes, finding.remedy); !done)
        showError(this, done.error());
}

} // namespace navette::ui
