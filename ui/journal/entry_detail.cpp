// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entry_detail.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/findings_view.h"
#include "ui/common/icon_label.h"
#include "ui/common/outcome_form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/journal/comparison_dialog.h"
#include "ui/journal/entry_words.h"
#include "ui/journal/fact_card.h"
#include "ui/journal/file_row.h"
#include "ui/journal/undo_dialog.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    void empty(QLayout* layout)
    {
        while (QLayoutItem* item = layout->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }

    /// A fingerprint in two lines of a width that every window has.
    QString folded(const QString& sha256) { return QString(sha256).insert(sha256.size() / 2, u'\n').trimmed(); }

} // namespace

EntryDetail::EntryDetail(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(buildPage());
    m_stack->addWidget(buildNothing());
    m_stack->addWidget(m_scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget* EntryDetail::buildNothing()
{
    auto* page = new QWidget(m_stack);
    QLabel* none = paragraph(page, tr("Choisissez une ligne : ses fichiers et son compte rendu s’affichent ici."));
    none->setAlignment(Qt::AlignCenter);
    makeMuted(none);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(none);
    layout->addStretch(2);
    return page;
}

QWidget* EntryDetail::buildPage()
{
    auto* page = new QWidget(m_scroll);
    page->setObjectName(QStringLiteral("page"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(3));
    layout->setSpacing(spacing(2));
    buildHead(layout);
    buildCommands(layout);
    m_facts = new FactCard(QStringLiteral("facts"), page);
    layout->addWidget(m_facts);

    m_outcomeBox = new QWidget(page);
    m_outcome = new OutcomeForm(m_outcomeBox);
    auto* outcome = new QVBoxLayout(m_outcomeBox);
    outcome->setContentsMargins(0, 0, 0, 0);
    outcome->setSpacing(spacing(2));
    outcome->addWidget(sectionTitle(m_outcomeBox, tr("La réponse de l’autre côté")));
    m_noted = new QVBoxLayout;
    m_noted->setSpacing(spacing(1));
    outcome->addLayout(m_noted);
    outcome->addWidget(m_outcome);
    layout->addWidget(m_outcomeBox);
    connect(m_outcome, &OutcomeForm::noted, this, [this](qint64 entry, const OutcomeNote& note) {
        if (const Result<> done = m_session->noteOutcome(entry, note); !done)
            showError(this, done.error());
    });

    m_countsBox = new QWidget(page);
    auto* counts = new QVBoxLayout(m_countsBox);
    counts->setContentsMargins(0, 0, 0, 0);
    counts->setSpacing(spacing(2));
    counts->addWidget(sectionTitle(m_countsBox, tr("Comptes")));
    m_counts = new FactCard(QStringLiteral("counts"), m_countsBox);
    counts->addWidget(m_counts);
    layout->addWidget(m_countsBox);

    m_filesTitle = sectionTitle(page, {});
    layout->addWidget(m_filesTitle);
    m_files = new QVBoxLayout;
    m_files->setSpacing(spacing(2));
    layout->addLayout(m_files);

    layout->addWidget(sectionTitle(page, tr("Constats")));
    m_findings = new FindingsView(page);
    m_findings->setRemediesShown(false);
    m_findings->setScrolling(false);
    connect(m_findings, &FindingsView::objectActivated, this, &EntryDetail::objectActivated);
    layout->addWidget(m_findings);
    layout->addStretch();
    return page;
}

void EntryDetail::buildHead(QVBoxLayout* layout)
{
    QWidget* page = layout->parentWidget();
    m_kind = paragraph(page, {}, "detailKind");
    makeMuted(m_kind);
    m_title = paragraph(page, {}, "detailTitle");
    makeTitle(m_title);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stateIcon = new IconLabel(u"todo", Tone::Muted, fontMetrics().height() * 5 / 4, page);
    m_state = paragraph(page, {}, "detailState");
    m_next = paragraph(page, {}, "detailNext");
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_kind);
    head->addWidget(m_title);
    auto* state = new QHBoxLayout;
    state->setSpacing(spacing(1));
    state->addWidget(m_stateIcon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    layout->addLayout(head);
    layout->addLayout(state);
    layout->addWidget(m_next);
}

void EntryDetail::buildCommands(QVBoxLayout* layout)
{
    QWidget* page = layout->parentWidget();
    m_toStep = new QPushButton(icon(u"arrow-right"), tr("A&ller à l’étape"), page);
    m_toStep->setObjectName(QStringLiteral("toStep"));
    m_undo = new QPushButton(icon(u"undo"), tr("Annule&r cette étape…"), page);
    m_undo->setObjectName(QStringLiteral("undoEntry"));
    m_compare = new QPushButton(icon(u"list"), tr("Comp&arer avec le précédent…"), page);
    m_compare->setObjectName(QStringLiteral("comparePrevious"));
    m_reason = paragraph(page, {}, "undoReason");
    makeMuted(m_reason);
    connect(m_toStep, &QPushButton::clicked, this, [this] { Q_EMIT openPage(m_entry.step); });
    connect(m_compare, &QPushButton::clicked, this, &EntryDetail::compare);
    connect(m_undo, &QPushButton::clicked, this, &EntryDetail::undo);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    row->addWidget(m_toStep);
    row->addWidget(m_undo);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    layout->addWidget(m_reason);
}

void EntryDetail::clear()
{
    m_entry = {};
    m_stack->setCurrentIndex(0);
}

void EntryDetail::setEntry(const JournalEntry& entry)
{
    const bool other = entry.id != m_entry.id || entry.at != m_entry.at;
    m_entry = entry;
    m_kind->setText(tr("%1 · étape nº %2").arg(EntryWords::way(entry)).arg(entry.id));
    m_title->setText(entry.title);
    QFont font = m_title->font();
    font.setStrikeOut(entry.undoneBy != 0);
    m_title->setFont(font);
    if (other)
        m_findings->setFindings(entry.findings);
    fillCommands();
    fillFacts();
    fillOutcome();
    if (other) {
        fillFiles();
        fillCounts();
        m_scroll->ensureVisible(0, 0);
    }
    m_stack->setCurrentWidget(m_scroll);
}

void EntryDetail::fillCommands()
{
    m_toStep->setVisible(exchange::findStep(m_entry.step) != nullptr);
    m_compare->setVisible(previousOne().has_value());
    const QString locked = m_session->isReadOnly() ? m_session->readOnlyReason() : QString();
    const QString fixed = EntryWords::whyNotUndone(m_entry);
    const QString reason = fixed.isEmpty() ? locked : fixed;
    m_undo->setEnabled(reason.isEmpty());
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_outcome->setLocked(locked);
}

void EntryDetail::fillOutcome()
{
    m_stateIcon->set(outcomeIcon(m_entry), outcomeTone(m_entry));
    m_state->setText(m_entry.undoneBy == 0
            ? outcomeText(m_entry)
            : tr("%1 par l’étape nº %2").arg(outcomeText(m_entry)).arg(m_entry.undoneBy));
    const QString next = exchange::nextAction(m_entry, QDateTime::currentDateTimeUtc());
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    const bool out = m_entry.direction == Direction::Out;
    m_outcomeBox->setVisible(out && (m_entry.undoneBy == 0 || !m_entry.outcomes.isEmpty()));
    m_outcome->setVisible(m_entry.undoneBy == 0);
    if (out && m_entry.undoneBy == 0)
        m_outcome->setEntry(m_entry);
    empty(m_noted);
    QWidget* box = m_outcomeBox;
    for (const OutcomeNote& note : m_entry.outcomes) {
        QStringList lines { tr("%1 le %2, par %3").arg(outcomeWord(note.outcome), fullMoment(note.at), note.user) };
        lines << note.note << note.message;
        lines.removeAll(QString());
        QLabel* said = paragraph(box, lines.join(u'\n'), "noted");
        said->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_noted->addWidget(said);
    }
}

void EntryDetail::fillFacts()
{
    m_facts->setFacts({
        { tr("Date"), fullMoment(m_entry.at), QStringLiteral("factAt") },
        { tr("Par"), m_entry.user, QStringLiteral("factUser") },
        { tr("Poste"), m_entry.host, QStringLiteral("factHost") },
        { tr("Profil"), EntryWords::profile(m_entry), QStringLiteral("factProfile") },
        { tr("Étape"), EntryWords::stepTitle(m_entry), QStringLiteral("factStep") },
        { tr("Lignes changées"), french::number(m_entry.changedRows), QStringLiteral("factRows") },
        { tr("Constats"), m_findings->summary(), QStringLiteral("factFindings") },
        { tr("Remarque"), m_entry.note, QStringLiteral("factNote"), true },
        { tr("Empreinte de la ligne"), folded(m_entry.hash), QStringLiteral("factHash"), true },
    });
}

void EntryDetail::fillCounts()
{
    QList<Fact> facts;
    for (const JournalCount& count : m_entry.counts)
        facts.append({ count.label, french::number(count.value), QStringLiteral("count") });
    m_counts->setFacts(facts);
    m_countsBox->setVisible(!facts.isEmpty());
}

void EntryDetail::fillFiles()
{
    empty(m_files);
    QWidget* before = m_outcome->lastStop();
    for (int i = 0; i < m_entry.files.size(); ++i) {
        auto* row = new FileRow(m_session, &m_copies, m_entry.id, i, m_entry.files.at(i), m_scroll->widget());
        m_files->addWidget(row);
        before = row->putAfter(before);
    }
    m_filesTitle->setVisible(!m_entry.files.isEmpty());
    m_filesTitle->setText(
        m_entry.files.size() == 1 ? tr("Fichier") : tr("Fichiers : %1").arg(french::number(m_entry.files.size())));
}

void EntryDetail::checkFiles()
{
    for (FileRow* file : findChildren<FileRow*>())
        file->check();
}

void EntryDetail::focusFirst()
{
    for (QWidget* next : std::initializer_list<QWidget*> {
             m_outcome->firstStop(), m_toStep, m_undo, findChild<QPushButton*>(QStringLiteral("openExact")) }) {
        if (next && next->isVisible() && next->isEnabled()) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

std::optional<JournalEntry> EntryDetail::previousOne() const
{
    const QList<JournalEntry> journal = m_session->journal();
    const auto before = std::find_if(journal.crbegin(), journal.crend(), [this](const JournalEntry& entry) {
        return entry.id < m_entry.id && entry.step == m_entry.step && entry.direction == m_entry.direction
            && !entry.files.isEmpty();
    });
    return m_entry.files.isEmpty() || before == journal.crend() ? std::nullopt : std::optional(*before);
}

Result<QList<xml::Input>> EntryDetail::exactFiles(const JournalEntry& entry) const
{
    QList<xml::Input> files;
    for (int i = 0; i < entry.files.size(); ++i) {
        NAVETTE_TRY(bytes, m_session->store()->fileContent(entry.id, i));
        files.append({ entry.files.at(i).name, entry.files.at(i).path, bytes });
    }
    return files;
}

void EntryDetail::compare()
{
    const std::optional<JournalEntry> before = previousOne();
    if (!before || !m_session->store())
        return;
    const Result<QList<xml::Input>> first = exactFiles(*before);
    const Result<QList<xml::Input>> second = exactFiles(m_entry);
    if (!first || !second) {
        showError(this, first ? second.error() : first.error());
        return;
    }
    m_compare->setEnabled(false);
    const auto named = [](const JournalEntry& entry) {
        return tr("%1 (étape nº %2, %3)").arg(entry.title, QString::number(entry.id), fullMoment(entry.at));
    };
    runInBackground<Result<exchange::Comparison>>(
        this, tr("Comparaison avec le précédent"),
        [first = *first, second = *second](const Progress&) { return exchange::compareInputs(first, second); },
        [this, was = named(*before), is = named(m_entry)](const Result<exchange::Comparison>& compared) {
            m_compare->setEnabled(true);
            if (compared)
                ComparisonDialog(*compared, was, is, this).exec();
            else
                showError(this, compared.error());
        });
}

bool EntryDetail::confirmUndo(const store::UndoPlan& plan)
{
    if (!plan.isFree()) {
        UndoDialog dialog(plan, m_session->school(), this);
        connect(&dialog, &UndoDialog::entryRequested, this, &EntryDetail::entryActivated);
        connect(&dialog, &UndoDialog::objectRequested, this, &EntryDetail::objectActivated);
        return dialog.exec() == QDialog::Accepted;
    }
    QString consequence = m_entry.undoes == 0
        ? tr("Les lignes de la base qu’elle a changées (%1) reprennent leur état d’avant, en une seule fois. Les "
             "fichiers restent dans le suivi, et l’annulation pourra elle-même être annulée.")
        : tr("Les lignes de la base qu’elle a changées (%1) reprennent leur état d’avant : l’étape annulée est de "
             "nouveau en vigueur.");
    consequence = consequence.arg(french::number(m_entry.changedRows));
    QStringList files;
    for (const JournalEntry& entry : plan.filesSince)
        files.append(french::quoted(entry.title));
    if (!files.isEmpty())
        consequence += u' ' + tr("Ce qui est parti depuis reste parti : %1.").arg(files.join(QStringLiteral(", ")));
    return confirm(this, tr("Annuler %1 ?").arg(french::quoted(m_entry.title)), consequence, tr("Annuler cette étape"));
}

void EntryDetail::undo()
{
    const Result<store::UndoPlan> plan = m_session->planUndo(m_entry.id);
    if (!plan) {
        showError(this, plan.error());
        return;
    }
    if (!confirmUndo(*plan))
        return;
    if (const Result<JournalEntry> done = m_session->undo(m_entry.id, !plan->isFree()); !done)
        showError(this, done.error());
}

void EntryDetail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace navette::ui
