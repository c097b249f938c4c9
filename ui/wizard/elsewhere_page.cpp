// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/elsewhere_page.h"

#include "common/french.h"
#include "ui/common/error_box.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/wizard/file_card.h"
#include "ui/wizard/proof_panel.h"
#include "ui/wizard/step_words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

namespace {

    /// The export whose file \a step is about: the one it sends, or, later in the same part, the one it follows up.
    const exchange::Step* exportBefore(const exchange::Step& step)
    {
        const exchange::Step* before = exchange::findStep(step.after);
        while (before && before->part == step.part && before->type == exchange::StepType::Elsewhere)
            before = exchange::findStep(before->after);
        return before && before->part == step.part && before->type == exchange::StepType::Export ? before : nullptr;
    }

} // namespace

ElsewherePage::ElsewherePage(Session* session, const exchange::Step& step, QWidget* parent)
    : StagePage(session, step, parent)
    , m_export(exportBefore(step))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    buildPath(layout);
    if (m_export)
        buildFile(layout);
    buildTick(layout);
    layout->addStretch();
    connect(session, &Session::changed, this, &ElsewherePage::refresh);
    connect(session, &Session::stateChanged, this, &ElsewherePage::refresh);
}

void ElsewherePage::buildPath(QVBoxLayout* layout)
{
    auto* box = card(this, "clicks");
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
    layout->addWidget(sectionTitle(this, tr("Les clics, dans l’ordre")));
    layout->addWidget(box);
}

void ElsewherePage::buildFile(QVBoxLayout* layout)
{
    m_fileBox = new QWidget(this);
    m_file = new FileCard(m_fileBox);
    m_noFile = paragraph(m_fileBox);
    m_toExport = new QPushButton(m_fileBox);
    m_toExport->setObjectName(QStringLiteral("toExport"));
    connect(m_toExport, &QPushButton::clicked, this, [this] { Q_EMIT openPage(m_export->id); });

    m_outcomeRow = new QWidget(m_fileBox);
    auto* label = new QLabel(tr("Ce qu’il en est de&venu :"), m_outcomeRow);
    m_outcome = new QComboBox(m_outcomeRow);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    for (const Outcome outcome :
        { Outcome::Prepared, Outcome::Sent, Outcome::Accepted, Outcome::AcceptedWithReservations, Outcome::Refused })
        m_outcome->addItem(outcomeWord(outcome), static_cast<int>(outcome));
    label->setBuddy(m_outcome);
    m_outcomeNote = new QLineEdit(m_outcomeRow);
    m_outcomeNote->setProperty("keepsEnter", true);
    m_outcomeNote->setObjectName(QStringLiteral("outcomeNote"));
    m_outcomeNote->setPlaceholderText(tr("Message affiché là-bas, remarque…"));
    m_outcomeNote->setAccessibleName(tr("Remarque sur ce qu’il est devenu"));
    m_saveOutcome = new QPushButton(tr("&Noter"), m_outcomeRow);
    m_saveOutcome->setObjectName(QStringLiteral("saveOutcome"));
    connect(m_saveOutcome, &QPushButton::clicked, this, &ElsewherePage::saveOutcome);
    connect(m_outcomeNote, &QLineEdit::returnPressed, this, &ElsewherePage::saveOutcome);
    auto* row = new QHBoxLayout(m_outcomeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_outcome);
    row->addWidget(m_outcomeNote, 1);
    row->addWidget(m_saveOutcome);
    if (!provenExport(step().id).isEmpty()) {
        auto* proof = new QPushButton(icon(u"check"), tr("&Prouver…"), m_outcomeRow);
        proof->setObjectName(QStringLiteral("prove"));
        connect(proof, &QPushButton::clicked, this, &ElsewherePage::prove);
        row->addWidget(proof);
    }

    auto* inner = new QVBoxLayout(m_fileBox);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(spacing(2));
    inner->addWidget(sectionTitle(
        m_fileBox, m_export->id == step().after ? tr("Le fichier à choisir là-bas") : tr("Le fichier envoyé")));
    inner->addWidget(m_file);
    inner->addWidget(m_noFile);
    inner->addWidget(m_toExport, 0, Qt::AlignLeft);
    inner->addWidget(m_outcomeRow);
    layout->addWidget(m_fileBox);
}

void ElsewherePage::buildTick(QVBoxLayout* layout)
{
    auto* box = card(this, "tick");
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
    layout->addWidget(sectionTitle(this, tr("C’est fait ?")));
    layout->addWidget(box);
}

const Milestone* ElsewherePage::milestone() const
{
    for (const Milestone& row : session()->school().table<Milestone>()) {
        if (row.step == step().id)
            return session()->school().find(row.id);
    }
    return nullptr;
}

std::optional<JournalEntry> ElsewherePage::sentEntry() const
{
    const QList<JournalEntry> journal = session()->journal();
    const auto entry = std::find_if(journal.crbegin(), journal.crend(), [&](const JournalEntry& e) {
        return e.step == m_export->id && e.direction == Direction::Out && e.undoneBy == 0 && !e.files.isEmpty();
    });
    return entry == journal.crend() ? std::nullopt : std::optional(*entry);
}

void ElsewherePage::enter()
{
    m_at->setDateTime(QDateTime::currentDateTime());
    refresh();
}

void ElsewherePage::refresh()
{
    const bool writes = session()->isOpen() && !session()->isReadOnly();
    if (m_fileBox) {
        const std::optional<JournalEntry> entry = sentEntry();
        m_file->setVisible(entry.has_value());
        m_outcomeRow->setVisible(entry.has_value());
        m_noFile->setVisible(!entry);
        m_toExport->setVisible(!entry);
        m_saveOutcome->setEnabled(writes);
        if (entry) {
            const JournalFile& file = entry->files.constLast();
            m_file->setFile(
                file.path, file.sha256, tr("Écrit %1 par %2.").arg(StepWords::onDay(entry->at), entry->user));
            const Noted noted { entry->id, entry->outcome, entry->note };
            if (noted != m_noted) {
                m_noted = noted;
                m_outcome->setCurrentIndex(qMax(0, m_outcome->findData(static_cast<int>(noted.outcome))));
                m_outcomeNote->setText(noted.note);
            }
        } else {
            m_noFile->setText(tr("Le fichier n’est pas encore écrit : faites d’abord l’étape %1.")
                                  .arg(french::quoted(m_export->title)));
            m_toExport->setText(tr("A&ller à cette étape"));
        }
    }
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
    return milestone() ? !StepWords::nextStep(step().id).isEmpty() : session()->isOpen() && !session()->isReadOnly();
}

QString ElsewherePage::whyNot() const
{
    return session()->isOpen() ? session()->readOnlyReason() : tr("Ouvrez d’abord une base.");
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

void ElsewherePage::saveOutcome()
{
    const std::optional<JournalEntry> entry = sentEntry();
    if (!entry)
        return;
    const Result<> done = session()->setOutcome(
        entry->id, static_cast<Outcome>(m_outcome->currentData().toInt()), m_outcomeNote->text().trimmed());
    if (!done)
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
