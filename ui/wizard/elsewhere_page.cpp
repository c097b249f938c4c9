// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/elsewhere_page.h"

#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/icons.h"
#include "ui/common/outcome_form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/wizard/ent_link.h"
#include "ui/wizard/file_card.h"
#include "ui/wizard/proof_panel.h"
#include "ui/wizard/step_words.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace navette::ui {

ElsewherePage::ElsewherePage(Session* session, const exchange::Step& step, QWidget* parent)
    : StagePage(session, step, parent)
    , m_export(exchange::exportBefore(step))
{
    // All of it is taller than a small screen: it scrolls rather than stretch the window.
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget;
    m_content->setObjectName(QStringLiteral("page"));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, spacing(1), 0);
    column->setSpacing(spacing(2));
    m_scroll->setWidget(m_content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    buildPath(column);
    if (m_export)
        buildFile(column);
    buildTick(column);
    if (QPushButton* link = makeEntDeliveryLink(this, step.id))
        column->addWidget(link, 0, Qt::AlignLeft);
    column->addStretch();
    // The area follows Tab by itself, but neither an access key nor a focus set by the code.
    connect(qApp, &QApplication::focusChanged, m_scroll, [this](const QWidget*, QWidget* now) {
        if (now && m_content->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, spacing(4));
    });
    connect(session, &Session::changed, this, &ElsewherePage::refresh);
    connect(session, &Session::stateChanged, this, &ElsewherePage::refresh);
}

void ElsewherePage::buildPath(QVBoxLayout* layout)
{
    auto* box = card(m_content, "clicks");
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(spacing(3));
    grid->setVerticalSpacing(spacing(2));
    for (int i = 0; i < step().where.size(); ++i) {
        auto* number = new QLabel(QString::number(i + 1), box);
        number->setProperty("role", QStringLiteral("badge"));
        auto* text = paragraph(box, step().where.at(i));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(number, i, 0, Qt::AlignTop);
        grid->addWidget(text, i, 1);
    }
    layout->addWidget(sectionTitle(m_content, tr("Les clics, dans l’ordre")));
    layout->addWidget(box);
}

void ElsewherePage::buildFile(QVBoxLayout* layout)
{
    m_fileBox = new QWidget(m_content);
    m_file = new FileCard(m_fileBox);
    m_noFile = paragraph(m_fileBox);
    m_toExport = new QPushButton(m_fileBox);
    m_toExport->setObjectName(QStringLiteral("toExport"));
    connect(m_toExport, &QPushButton::clicked, this, [this] { Q_EMIT openPage(m_export->id); });

    m_next = paragraph(m_fileBox, {}, "fileNext");
    m_outcome = new OutcomeForm(m_fileBox);
    connect(m_outcome, &OutcomeForm::noted, this, [this](qint64 entry, const OutcomeNote& note) {
        if (const Result<> done = session()->noteOutcome(entry, note); !done)
            showError(this, done.error());
    });
    if (!provenExport(step().id).isEmpty()) {
        m_prove = new QPushButton(icon(u"check"), tr("&Prouver…"), m_fileBox);
        m_prove->setObjectName(QStringLiteral("prove"));
        connect(m_prove, &QPushButton::clicked, this, &ElsewherePage::prove);
    }

    auto* inner = new QVBoxLayout(m_fileBox);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(spacing(2));
    inner->addWidget(sectionTitle(
        m_fileBox, m_export->id == step().after ? tr("Le fichier à choisir là-bas") : tr("Le fichier envoyé")));
    inner->addWidget(m_file);
    inner->addWidget(m_noFile);
    inner->addWidget(m_toExport, 0, Qt::AlignLeft);
    inner->addWidget(m_next);
    inner->addWidget(m_outcome);
    if (m_prove)
        inner->addWidget(m_prove, 0, Qt::AlignLeft);
    layout->addWidget(m_fileBox);
}

void ElsewherePage::buildTick(QVBoxLayout* layout)
{
    auto* box = card(m_content, "tick");
    m_doneIcon = new QLabel(box);
    m_done = paragraph(box, {}, "done");
    m_form = new QWidget(box);
    m_at = new QDateTimeEdit(QDateTime::currentDateTime(), m_form);
    m_at->setObjectName(QStringLiteral("doneAt"));
    m_at->setDisplayFormat(QStringLiteral("dd/MM/yyyy HH:mm"));
    m_at->setCalendarPopup(true);
    m_at->setMaximumWidth(fontMetrics().averageCharWidth() * 32);
    m_note = new QLineEdit(m_form);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Facultatif : ce que vous avez vu, qui l’a fait…"));
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("F&ait le :"), m_at);
    form->addRow(tr("N&ote :"), m_note);
    m_untick = new QPushButton(tr("&Retirer la coche"), box);
    m_untick->setObjectName(QStringLiteral("untick"));
    connect(m_untick, &QPushButton::clicked, this, &ElsewherePage::untick);
    auto* result = new QHBoxLayout;
    result->setSpacing(spacing(2));
    result->addWidget(m_doneIcon);
    result->addWidget(m_done, 1);
    auto* inner = new QVBoxLayout(box);
    inner->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    inner->addLayout(result);
    inner->addWidget(m_form);
    inner->addWidget(m_untick, 0, Qt::AlignLeft);
    layout->addWidget(sectionTitle(m_content, tr("C’est fait ?")));
    layout->addWidget(box);
}

const Milestone* ElsewherePage::milestone() const { return exchange::milestoneOf(session()->school(), step().id); }

std::optional<JournalEntry> ElsewherePage::sentEntry() const
{
    const QList<JournalEntry> journal = session()->journal();
    const JournalEntry* entry = m_export ? exchange::lastFileOf(journal, m_export->id) : nullptr;
    return entry ? std::optional(*entry) : std::nullopt;
}

void ElsewherePage::enter()
{
    m_at->setDateTime(QDateTime::currentDateTime());
    refresh();
}

void ElsewherePage::refreshFile(bool writes)
{
    const std::optional<JournalEntry> entry = sentEntry();
    m_file->setVisible(entry.has_value());
    m_next->setVisible(entry.has_value());
    m_outcome->setVisible(entry.has_value());
    if (m_prove)
        m_prove->setVisible(entry.has_value());
    m_noFile->setVisible(!entry);
    m_toExport->setVisible(!entry);
    m_outcome->setLocked(writes ? QString() : session()->readOnlyReason());
    if (!entry) {
        m_noFile->setText(
            tr("Le fichier n’est pas encore écrit : faites d’abord l’étape %1.").arg(french::quoted(m_export->title)));
        m_toExport->setText(tr("A&ller à cette étape"));
        return;
    }
    const JournalFile& file = entry->files.constLast();
    m_file->setFile(file.path, file.sha256, tr("Écrit %1 par %2.").arg(StepWords::onDay(entry->at), entry->user));
    m_outcome->setEntry(*entry);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QString text = tr("%1.").arg(exchange::outcomeExpression(*entry, now));
    // What to do next is on this very page while the file waits to be sent.
    if (entry->outcome != Outcome::Prepared)
        text += u' ' + exchange::nextAction(*entry, now);
    m_next->setText(text);
}

void ElsewherePage::refresh()
{
    const bool writes = session()->isOpen() && !session()->isReadOnly();
    if (m_fileBox)
        refreshFile(writes);
    const Milestone* done = milestone();
    const int size = fontMetrics().height() * 5 / 4;
    m_doneIcon->setPixmap(icon(u"done", Tone::Success).pixmap(size, size));
    m_doneIcon->setVisible(done != nullptr);
    m_done->setVisible(done != nullptr);
    m_untick->setVisible(done != nullptr);
    m_untick->setEnabled(writes);
    m_form->setVisible(!done);
    m_form->setEnabled(writes);
    if (done)
        m_done->setText(done->note.isEmpty()
                ? tr("Fait %1, coché par %2.").arg(StepWords::onDay(done->doneAt), done->doneBy)
                : tr("Fait %1, coché par %2. %3").arg(StepWords::onDay(done->doneAt), done->doneBy, done->note));
    Q_EMIT stateChanged();
}

bool ElsewherePage::canGoOn() const
{
    return milestone() ? !StepWords::nextStep(step().id).isEmpty() : whyNot().isEmpty();
}

QString ElsewherePage::whyNot() const
{
    if (!session()->isOpen())
        return tr("Ouvrez d’abord une base.");
    if (session()->isReadOnly())
        return session()->readOnlyReason();
    return milestone() ? QString() : exchange::whyNotTicked(session()->journal(), step());
}

QString ElsewherePage::goOnText() const
{
    if (!milestone())
        return tr("C’e&st fait");
    return StepWords::leadTo(StepWords::nextStep(step().id));
}

void ElsewherePage::goOn()
{
    if (milestone())
        Q_EMIT openPage(StepWords::nextStep(step().id));
    else
        tick();
}

void ElsewherePage::tick()
{
    const Result<> done = session()->edit(
        exchange::tick(session()->school(), step().id, session()->user(), m_at->dateTime(), m_note->text().trimmed()),
        tr("Cocher %1").arg(french::quoted(step().title)), step().id);
    if (!done)
        return showError(this, done.error());
    // Who has loaded the file there has sent it: nobody should have to say so twice.
    const std::optional<JournalEntry> entry
        = m_export && m_export->id == step().after ? sentEntry() : std::optional<JournalEntry>();
    if (entry && entry->outcome == Outcome::Prepared) {
        if (const Result<> noted = session()->setOutcome(entry->id, Outcome::Sent); !noted)
            showError(this, noted.error());
    }
    Q_EMIT answered();
}

void ElsewherePage::untick()
{
    const Result<> done = session()->edit(exchange::untick(session()->school(), step().id),
        tr("Retirer la coche de %1").arg(french::quoted(step().title)), step().id);
    if (done)
        Q_EMIT answered();
    else
        showError(this, done.error());
}

void ElsewherePage::prove()
{
    const QString sent = provenExport(step().id);
    const bool isSts = sent == u"export.sts";
    QDialog dialog(this);
    dialog.setWindowTitle(tr("La preuve de ce qui est arrivé"));
    auto* panel = new ProofPanel(session(), sent, &dialog);
    panel->offerFile(isSts ? tr("Donnez le fichier sts_emp exporté après l’import : il prouve ce qui est arrivé")
                           : tr("Donnez le fichier Structures ou Élèves de SIECLE : il prouve ce qui est arrivé"),
        xml::exportMenu(isSts ? xml::FileType::StsEmp : xml::FileType::Eleves));
    auto* buttons = new QDialogButtonBox(&dialog);
    QPushButton* close = buttons->addButton(tr("&Fermer"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3));
    layout->setSpacing(spacing(3));
    layout->addWidget(panel, 1);
    layout->addWidget(buttons);
    panel->show();
    dialog.resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 28);
    dialog.exec();
}

} // namespace navette::ui
