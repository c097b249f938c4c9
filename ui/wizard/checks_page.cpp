// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checks_page.h"

#include "checks/catalogue.h"
#include "checks/reasons.h"
#include "ui/checks/findings_print.h"
#include "ui/common/background.h"
#include "ui/common/findings_view.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

namespace {

    int count(const Findings& findings, Severity severity)
    {
        return static_cast<int>(std::count_if(
            findings.cbegin(), findings.cend(), [&](const Finding& f) { return f.severity == severity; }));
    }

    /// The one finding that blocks and may all the same be accepted, with a reason: pupils whom the links leave out.
    bool isIncomplete(const Finding& finding)
    {
        return finding.code == u"L03" && finding.severity == Severity::Blocks && !finding.objects.isEmpty();
    }

} // namespace

ChecksPage::ChecksPage(
    Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_verdict(paragraph(this, {}, "verdict"))
    , m_busy(new QProgressBar(this))
    , m_sameReason(new QPushButton(tr("Donner le même &motif à tous…"), this))
    , m_list(new QPushButton(tr("&Liste"), this))
    , m_incomplete(buildIncomplete())
    , m_findings(new FindingsView(this))
{
    build();
    connect(m_sameReason, &QPushButton::clicked, this, &ChecksPage::giveSameReason);
    connect(m_findings, &FindingsView::remedyRequested, this, &ChecksPage::previewRemedy);
    connect(m_findings, &FindingsView::objectActivated, this, &ChecksPage::openObject);
    connect(m_findings, &FindingsView::manualRequested, this, &ChecksPage::manualRequested);
    connect(m_findings, &FindingsView::reasonGiven, this,
        [this](const Finding& finding, const QString& reason) { giveReason({ finding }, reason); });
    connect(m_findings, &FindingsView::reasonWithdrawn, this, &ChecksPage::withdrawReason);
    connect(session, &Session::changed, this, &ChecksPage::followChange);
    connect(session, &Session::stateChanged, this, [this] {
        if (m_draft->outgoing)
            showFindings();
    });
}

void ChecksPage::build()
{
    makeSection(m_verdict);
    m_busy->setRange(0, 0);
    m_busy->setObjectName(QStringLiteral("checksBusy"));
    m_busy->setAccessibleName(tr("Vérification en cours"));
    m_sameReason->setObjectName(QStringLiteral("sameReasonButton"));
    m_sameReason->hide();
    m_list->setObjectName(QStringLiteral("listMenu"));
    m_list->setMenu(buildMenu());
    m_list->setProperty("menu", true);
    m_incomplete->hide();

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(m_verdict, 1);
    head->addWidget(m_sameReason, 0, Qt::AlignTop);
    head->addWidget(m_list, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    if (m_draft->receiver == exchange::Receiver::Ent)
        layout->addWidget(buildDialect());
    layout->addLayout(head);
    layout->addWidget(m_busy);
    layout->addWidget(m_incomplete);
    layout->addWidget(m_findings, 1);
}

QWidget* ChecksPage::buildDialect()
{
    auto* row = new QWidget(this);
    auto* dialect = new QComboBox(row);
    dialect->setObjectName(QStringLiteral("dialect"));
    dialect->addItem(tr("Kosmos (EDT_vers_Kosmos.xml)"), static_cast<int>(exchange::EntDialect::Kosmos));
    dialect->addItem(tr("Format EDT"), static_cast<int>(exchange::EntDialect::Edt));
    auto* label = new QLabel(tr("F&ormat de l’ENT :"), row);
    label->setBuddy(dialect);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(dialect);
    layout->addStretch();
    connect(dialect, &QComboBox::currentIndexChanged, this, [this, dialect] {
        m_draft->options.dialect = static_cast<exchange::EntDialect>(dialect->currentData().toInt());
        check();
    });
    return row;
}

QWidget* ChecksPage::buildIncomplete()
{
    auto* row = new QWidget(this);
    m_incompleteReason = new QLineEdit(row);
    m_incompleteReason->setProperty("keepsEnter", true);
    m_incompleteReason->setObjectName(QStringLiteral("acceptReason"));
    m_incompleteReason->setPlaceholderText(tr("Par exemple : les élèves de la 6D seront répartis le 15 septembre"));
    auto* accept = new QPushButton(tr("En&voyer malgré tout"), row);
    accept->setObjectName(QStringLiteral("accept"));
    accept->setEnabled(false);
    auto* why = new QLabel(tr("Pourquoi envoyer un fichier &incomplet :"), row);
    why->setBuddy(m_incompleteReason);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(why);
    layout->addWidget(m_incompleteReason, 1);
    layout->addWidget(accept);
    const auto take = [this] {
        const QString reason = m_incompleteReason->text().simplified();
        if (reason.isEmpty())
            return;
        m_draft->options.acceptedBecause = reason;
        m_accepted = true;
        check();
    };
    connect(accept, &QPushButton::clicked, this, take);
    connect(m_incompleteReason, &QLineEdit::returnPressed, this, take);
    connect(m_incompleteReason, &QLineEdit::textChanged, accept,
        [accept](const QString& text) { accept->setEnabled(!text.simplified().isEmpty()); });
    return row;
}

QMenu* ChecksPage::buildMenu()
{
    auto* menu = new QMenu(m_list);
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& keys, auto&& act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_list->isEnabled())
                act();
        });
        addAction(action); // its keys work wherever the keyboard is in the page
    };
    add(QStringLiteral("nextFinding"), tr("Constat &suivant"), QKeySequence(Qt::Key_F8),
        [this] { m_findings->showNext(false); });
    add(QStringLiteral("previousFinding"), tr("Constat pr&écédent"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
        [this] { m_findings->showNext(true); });
    add(QStringLiteral("checkAgain"), tr("&Vérifier de nouveau"), QKeySequence(Qt::Key_F5), [this] { check(); });
    menu->addSeparator();
    add(QStringLiteral("printFindings"), tr("&Imprimer…"), QKeySequence(QKeySequence::Print),
        [this] { print(report(), this); });
    add(QStringLiteral("savePdf"), tr("Enregistrer en &PDF…"), {}, [this] { save(report(), ReportFormat::Pdf, this); });
    add(QStringLiteral("saveText"), tr("Enregistrer en te&xte…"), {},
        [this] { save(report(), ReportFormat::Text, this); });
    add(QStringLiteral("saveJson"), tr("Enregistrer en &JSON…"), {},
        [this] { save(report(), ReportFormat::Json, this); });
    return menu;
}

void ChecksPage::enter()
{
    m_draft->committed = {};
    m_draft->written.reset();
    check();
}

QWidget* ChecksPage::firstFocus() const
{
    if (!m_incomplete->isHidden())
        return m_incompleteReason;
    if (canGoOn())
        return nullptr;
    const auto first = [this](const char* name) -> QWidget* {
        for (QWidget* part : m_findings->findChildren<QWidget*>(QString::fromLatin1(name))) {
            if (part->isVisibleTo(m_findings) && part->isEnabled())
                return part;
        }
        return nullptr;
    };
    QWidget* remedy = first("remedy");
    QWidget* reason = first("reason");
    const bool blocked = m_draft->outgoing && m_draft->outgoing->isBlocked();
    QWidget* asked = blocked && remedy ? remedy : reason ? reason : remedy;
    return asked ? asked : m_findings->firstCard(); // which is read out, and from where F8 goes on
}

bool ChecksPage::canGoOn() const
{
    return !m_checking && m_draft->outgoing && !m_draft->outgoing->isBlocked() && lacking().isEmpty();
}

QString ChecksPage::whyNot() const
{
    if (m_checking)
        return tr("Vérification en cours…");
    if (m_draft->outgoing && m_draft->outgoing->isBlocked())
        return tr("Aucun fichier ne sera écrit tant qu’une anomalie bloque.");
    return tr("%n constat(s) à vérifier n’ont pas de motif : dites pourquoi le fichier part ainsi.", nullptr,
        static_cast<int>(lacking().size()));
}

void ChecksPage::followChange()
{
    if (!isVisible() || m_draft->committed.id != 0 || !session()->isOpen())
        return;
    const School& now = session()->school();
    const ChangeSet since = m_draft->outgoing ? ChangeSet::between(m_draft->source, now) : ChangeSet();
    const auto& rows = since.changes();
    const bool reasonsOnly = !m_checking && m_draft->outgoing
        && std::all_of(rows.keyBegin(), rows.keyEnd(), [](RowKey key) { return key.kind == Kind::FindingReason; });
    if (!reasonsOnly)
        return check();
    // The file says nothing of reasons: it stays as it is.
    checks::applyReasons(m_draft->outgoing->findings, now, receiverName());
    m_draft->outgoing->entry.findings = m_draft->outgoing->findings;
    m_draft->source = now;
    show();
}

void ChecksPage::check()
{
    if (m_checking) {
        m_again = true;
        return;
    }
    m_checking = true;
    m_busy->show();
    if (!m_draft->outgoing) {
        m_verdict->setText(tr("Vérification en cours…"));
        m_list->setEnabled(false);
    }
    Q_EMIT stateChanged();
    m_draft->options.at = QDateTime::currentDateTime();
    const School school = session()->school();
    // Without a partner there is nobody to seal it for, and the choice is on a later page.
    m_draft->options.sealed &= !school.table<EntPartner>().isEmpty();
    runInBackground<exchange::Outgoing>(
        this, tr("Vérification : %1").arg(step().title),
        [receiver = m_draft->receiver, name = receiverName(), options = m_draft->options, school](const Progress&) {
            exchange::Outgoing outgoing = exchange::planExport(receiver, school, options);
            checks::applyReasons(outgoing.findings, school, name); // those of the file's own format too
            outgoing.entry.findings = outgoing.findings;
            return outgoing;
        },
        [this, school](const exchange::Outgoing& outgoing) {
            m_checking = false;
            if (std::exchange(m_again, false))
                return check();
            m_draft->source = school;
            m_draft->outgoing = outgoing;
            show();
        });
}

void ChecksPage::show()
{
    m_busy->hide();
    m_list->setEnabled(true);
    showFindings();
    const Findings& findings = m_draft->outgoing->findings;
    m_incomplete->setVisible(std::any_of(findings.cbegin(), findings.cend(), isIncomplete));
    m_sameReason->setVisible(lacking().size() > 1);
    m_sameReason->setEnabled(!session()->isReadOnly());
    m_verdict->setText(verdict());
    Q_EMIT stateChanged();
    Q_EMIT explained(step().title,
        { m_verdict->text(),
            tr("Une anomalie bloquante ferait refuser ou mal lire le fichier : rien n’est donc écrit."),
            tr("« À vérifier » demande un motif ; il reste avec la liste dans le suivi des échanges, avec votre nom et "
               "la date."),
            tr("F8 va au constat suivant, Maj+F8 au précédent, F5 vérifie de nouveau.") });
    if (std::exchange(m_accepted, false)) {
        Findings accepted = lacking();
        accepted.removeIf([](const Finding& finding) { return finding.code != u"L03"; });
        giveReason(accepted, m_draft->options.acceptedBecause);
    }
}

void ChecksPage::showFindings()
{
    m_findings->setOptions({ .remedies = true,
        .manual = true,
        .reasons = true,
        .locked = session()->isReadOnly() ? session()->readOnlyReason() : QString(),
        .lastReasons = lastReasons(),
        .givenBy = [this](const Finding& finding) { return givenBy(finding); } });
    m_findings->setEmptyText(checks::cleanBill());
    m_findings->setFindings(m_draft->outgoing->findings);
}

QString ChecksPage::verdict() const
{
    const exchange::Outgoing& outgoing = *m_draft->outgoing;
    const int blocking = count(outgoing.findings, Severity::Blocks);
    const int toVerify = count(outgoing.findings, Severity::ToVerify);
    const auto open = static_cast<int>(lacking().size());
    if (blocking > 0)
        return tr("%n anomalie(s) bloque(nt) : aucun fichier ne sera écrit.", nullptr, blocking);
    if (open > 0)
        return tr("Rien ne bloque ; %n point(s) à vérifier attend(ent) un motif.", nullptr, open);
    if (toVerify > 0)
        return tr("Rien ne bloque, et chaque point à vérifier a son motif. Fichier : %1").arg(outgoing.fileName);
    return tr("%1. Fichier : %2").arg(checks::cleanBill(), outgoing.fileName);
}

} // namespace navette::ui
