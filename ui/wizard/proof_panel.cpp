// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/proof_panel.h"

#include "common/french.h"
#include "exchange/steps.h"
#include "ui/common/background.h"
#include "ui/common/comparison_view.h"
#include "ui/common/icon_label.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/drop_zone.h"

#include <QTableView>
#include <QVBoxLayout>

namespace navette::ui {

ProofPanel::ProofPanel(Session* session, const QString& exportStep, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_exportStep(exportStep)
    , m_head(new QWidget(this))
    , m_icon(new IconLabel(u"done", Tone::Success, fontMetrics().height() * 2, m_head))
    , m_verdict(paragraph(m_head, {}, "proofVerdict"))
    , m_limits(paragraph(this))
    , m_differences(new ComparisonView(this))
{
    makeSection(m_verdict);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeMuted(m_limits);
    m_differences->setSides(tr("Envoyé"), tr("Revenu"));
    m_differences->setMinimumHeight(fontMetrics().height() * 14);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(spacing(2));
    head->addWidget(m_icon);
    head->addWidget(m_verdict, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(sectionTitle(this, tr("La preuve")));
    layout->addWidget(m_head);
    layout->addWidget(m_limits);
    layout->addWidget(m_differences, 1);
    layout->addStretch(); // what is offered stays at the top while there is nothing to show
    m_head->hide();
    m_limits->hide();
    m_differences->hide();
    hide();
}

void ProofPanel::offerFile(const QString& text, const QString& origin)
{
    m_drop = new DropZone(text, origin, false, tr("Fichiers XML ou zip (*.xml *.zip)"), this);
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(1, m_drop);
    m_drop->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_drop, &DropZone::given, this, &ProofPanel::take);
}

std::optional<JournalEntry> ProofPanel::sentEntry() const
{
    const QList<JournalEntry> journal = m_session->journal();
    const JournalEntry* entry = exchange::lastFileNotRefused(journal, m_exportStep);
    return entry ? std::optional(*entry) : std::nullopt;
}

bool ProofPanel::hasSent() const { return m_session->isOpen() && sentEntry().has_value(); }

void ProofPanel::take(const QStringList& paths)
{
    const Result<QList<xml::Input>> inputs = xml::openInputs(paths);
    if (!inputs)
        return tell(tl::unexpected<Error>(inputs.error()));
    if (!inputs->isEmpty())
        prove(inputs->front());
}

void ProofPanel::prove(const xml::Input& back)
{
    const std::optional<JournalEntry> entry = m_session->isOpen() ? sentEntry() : std::nullopt;
    if (!entry)
        return;
    const Result<QByteArray> bytes = m_session->store()->fileContent(entry->id, 0);
    if (!bytes)
        return tell(tl::unexpected<Error>(bytes.error()));
    const xml::Input sent { .name = entry->files.front().name, .path = {}, .bytes = *bytes };
    setVisible(true);
    runInBackground<Result<exchange::RoundTrip>>(
        this, tr("Preuve de ce qui est arrivé"),
        [sent, back, journal = m_session->journal(), sentBy = entry->id](const Progress&) {
            Result<exchange::RoundTrip> proof = exchange::verifyRoundTrip(sent, back);
            if (proof)
                proof->caution = exchange::cautionOf(back, journal, sentBy);
            return proof;
        },
        [this](const Result<exchange::RoundTrip>& proof) { tell(proof); });
}

void ProofPanel::tell(const Result<exchange::RoundTrip>& proof)
{
    setVisible(true);
    m_head->show();
    m_differences->setVisible(proof && !proof->holds());
    m_limits->setVisible(proof && !proof->limits.isEmpty());
    if (!proof) {
        m_icon->set(u"verify", Tone::Warning);
        m_verdict->setText(proof.error().text());
    } else {
        m_icon->set(proof->holds() ? u"done" : u"verify", proof->holds() ? Tone::Success : Tone::Warning);
        m_verdict->setText(proof->caution.isEmpty() ? proof->verdict() : proof->verdict() + u'\n' + proof->caution);
        m_limits->setText(proof->limits);
        m_differences->setDifferences(proof->sections, {});
    }
    Q_EMIT proved();
}

QString provenExport(const QString& stepId)
{
    if (stepId == u"sts.load" || stepId == u"import.sts")
        return QStringLiteral("export.sts");
    if (stepId == u"siecle.follow")
        return QStringLiteral("export.siecle");
    return {};
}

} // namespace navette::ui
