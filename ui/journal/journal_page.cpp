// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_page.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/cell_delegate.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_box.h"
#include "ui/common/style.h"
#include "ui/common/table_keys.h"
#include "ui/common/table_tools.h"
#include "ui/common/tables.h"
#include "ui/journal/entry_detail.h"
#include "ui/journal/entry_words.h"
#include "ui/journal/handover_dialog.h"
#include "ui/journal/journal_model.h"
#include "ui/journal/verification_dialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace navette::ui {

JournalPage::JournalPage(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new JournalModel(this))
    , m_sorted(new SortedTable(this))
    , m_filter(makeFilterLine(m_sorted, this))
    , m_scope(new QComboBox(this))
    , m_copy(makeTool(u"copy", tr("Co&pier"), QStringLiteral("copy"), this))
    , m_export(makeTool(u"export", tr("E&xporter…"), QStringLiteral("export"), this))
    , m_verify(makeTool(u"verify", tr("Vérifier"), QStringLiteral("verify"), this))
    , m_handover(makeTool(u"file", tr("&Dossier de passation…"), QStringLiteral("handover"), this))
    , m_view(new QTableView(this))
    , m_empty(new EmptyState(u"history", tr("Aucun échange pour l’instant"),
          tr("Chaque import et chaque export s’inscrira ici : qui, quand, avec quels fichiers, ce qu’ils contenaient "
             "et ce qu’ils sont devenus."),
          tr("&Importer les six fichiers SIECLE"), this))
    , m_none(new EmptyState(u"search", tr("Aucune ligne ne répond au filtre"),
          tr("Le filtre cherche dans toutes les colonnes, empreintes et noms de fichiers compris."),
          tr("Effa&cer le filtre"), this))
    , m_stack(new QStackedWidget(this))
    , m_sum(new QLabel(this))
    , m_detail(new EntryDetail(session, this))
    , m_splitter(new QSplitter(this))
{
    auto* title = new QLabel(tr("Suivi des échanges"), this);
    makeTitle(title);
    auto* subtitle = new QLabel(tr("Tout ce qui est entré et tout ce qui est sorti, avec les fichiers exacts."), this);
    makeMuted(subtitle);
    m_sum->setObjectName(QStringLiteral("sum"));
    makeMuted(m_sum);
    m_sorted->setSourceModel(m_model);
    setUpView();
    m_empty->setObjectName(QStringLiteral("empty"));
    m_none->setObjectName(QStringLiteral("none"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_none);

    auto* tools = new QHBoxLayout;
    buildTools(tools);
    auto* left = new QWidget(m_splitter);
    auto* list = new QVBoxLayout(left);
    list->setContentsMargins(0, 0, spacing(3), spacing(1));
    list->setSpacing(spacing(2));
    list->addLayout(tools);
    list->addWidget(m_stack, 1);
    list->addWidget(m_sum);
    const int character = fontMetrics().averageCharWidth();
    left->setMinimumWidth(character * 40);
    m_detail->setMinimumWidth(character * 64);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    share();

    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(title);
    texts->addWidget(subtitle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(2), 0, spacing(2));
    layout->setSpacing(spacing(2));
    auto* top = new QHBoxLayout;
    top->addLayout(texts, 1);
    buildCommands(top);
    layout->addLayout(top);
    layout->addWidget(m_splitter, 1);

    auto* keys = new TableKeys(m_filter, m_view);
    connect(keys, &TableKeys::rowsRequested, this, &JournalPage::focusTable);
    connect(keys, &TableKeys::activated, this, [this] { m_detail->focusFirst(); });
    connect(m_filter, &QLineEdit::textChanged, this, &JournalPage::narrow);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT openPage(QStringLiteral("import.siecle")); });
    connect(m_none, &EmptyState::activated, this, [this] {
        m_filter->clear();
        focusTable();
    });
    connect(m_detail, &EntryDetail::openPage, this, &JournalPage::openPage);
    connect(m_detail, &EntryDetail::objectActivated, this, &JournalPage::openObject);
    connect(m_detail, &EntryDetail::entryActivated, this, &JournalPage::selectEntry);
    connect(m_detail, &EntryDetail::left, this, &JournalPage::focusTable);
    connect(m_session, &Session::changed, this, &JournalPage::refresh);
    connect(m_session, &Session::stateChanged, this, &JournalPage::refresh);
}

void JournalPage::buildTools(QHBoxLayout* layout)
{
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->setAccessibleName(tr("Lignes montrées"));
    m_scope->addItem(tr("Échanges seulement"), JournalModel::ExchangeRole);
    m_scope->addItem(tr("Toutes les étapes"), -1);
    m_sorted->setOnlyWith(JournalModel::ExchangeRole);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        m_sorted->setOnlyWith(m_scope->currentData().toInt());
        narrow();
    });
    m_copy->setToolTip(tr("Copie les lignes sélectionnées, pour un tableur (Ctrl+C)"));
    m_export->setToolTip(tr("Écrit les lignes montrées dans un fichier CSV"));
    connect(m_copy, &QToolButton::clicked, this, [this] { copySelectedRows(*m_view); });
    connect(m_export, &QToolButton::clicked, this, [this] { exportCsv(this, tr("Suivi des échanges"), *m_sorted); });
    layout->setSpacing(spacing(1));
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_scope);
    layout->addWidget(m_copy);
    layout->addWidget(m_export);
}

void JournalPage::buildCommands(QHBoxLayout* layout)
{
    m_verify->setToolTip(tr("Cherche une ligne modifiée, retirée, ajoutée ou déplacée hors de Navette"));
    m_handover->setToolTip(tr("Tout ce qu’il faut à qui vous succède, à lire, à imprimer ou en PDF"));
    connect(m_verify, &QToolButton::clicked, this, &JournalPage::verify);
    connect(m_handover, &QToolButton::clicked, this, &JournalPage::handOver);
    for (QToolButton* button : { m_verify, m_handover })
        layout->addWidget(button, 0, Qt::AlignTop);
    layout->addSpacing(spacing(3));
}

void JournalPage::verify()
{
    m_verify->setEnabled(false);
    runInBackground<Result<store::JournalCheck>>(
        this, tr("Vérification du suivi"),
        [base = m_session->path()](const Progress& progress) {
            return store::verifyJournal(base, [progress] { return progress.isCancelled(); });
        },
        [this](const Result<store::JournalCheck>& check) {
            m_verify->setEnabled(true);
            if (!check) {
                if (check.error().kind != ErrorKind::Cancelled)
                    showError(this, check.error());
                return;
            }
            VerificationDialog dialog(*check, this);
            connect(&dialog, &VerificationDialog::entryRequested, this, &JournalPage::selectEntry);
            connect(&dialog, &VerificationDialog::objectRequested, this, &JournalPage::openObject);
            dialog.exec();
        });
}

void JournalPage::handOver() { HandoverDialog(*m_session, this).exec(); }

void JournalPage::setUpView()
{
    setUpTable(m_view);
    m_view->setObjectName(QStringLiteral("table"));
    m_view->setAccessibleName(tr("Suivi des échanges"));
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setCornerWidget(new QWidget(m_view));
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->sortByColumn(JournalModel::At, Qt::DescendingOrder);
    // In characters, in the order of the columns.
    static constexpr std::array Widths { 21, 15, 38, 23, 10, 14, 32, 11, 14, 34, 66 };
    static_assert(Widths.size() == JournalModel::ColumnCount);
    for (int column = 0; column < JournalModel::ColumnCount; ++column)
        m_view->setColumnWidth(
            column, fontMetrics().averageCharWidth() * Widths.at(static_cast<size_t>(column)) + spacing(3));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_view->viewport()->update();
        showCurrent();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JournalPage::tellSum);
    connect(m_view, &QTableView::doubleClicked, m_detail, &EntryDetail::focusFirst);
}

bool JournalPage::onlyExchanges() const { return m_scope->currentData().toInt() == JournalModel::ExchangeRole; }

void JournalPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
    else
        m_detail->checkFiles();
}

void JournalPage::refresh()
{
    // A page that nobody sees reads the journal when it is shown.
    const bool shownAgain = m_stale;
    m_stale = !isVisible();
    if (m_stale)
        return;
    const QList<JournalEntry> journal = m_session->journal();
    m_model->setEntries(journal);
    const qint64 newest = journal.isEmpty() ? 0 : journal.constLast().id;
    // Who comes back after an exchange comes for that one.
    if (shownAgain && newest != m_newest)
        select(0);
    m_newest = newest;
    narrow();
    showCurrent();
}

void JournalPage::narrow()
{
    showStack();
    if (m_sorted->rowCount() > 0 && !m_view->selectionModel()->hasSelection())
        select(qMax(0, m_view->currentIndex().row()));
    tellSum();
}

void JournalPage::showStack()
{
    const int all = onlyExchanges() ? m_model->exchangeCount() : m_model->rowCount();
    const bool some = m_sorted->rowCount() > 0;
    m_stack->setCurrentWidget(some ? static_cast<QWidget*>(m_view) : all == 0 ? m_empty : m_none);
    m_filter->setEnabled(all > 0);
    m_copy->setEnabled(some);
    m_export->setEnabled(some);
    m_detail->setVisible(all > 0);
    for (QToolButton* button : { m_verify, m_handover })
        button->setEnabled(m_session->isOpen());
    m_sum->setVisible(all > 0);
}

void JournalPage::showCurrent()
{
    const QModelIndex current = m_sorted->mapToSource(m_view->currentIndex());
    if (!current.isValid()) {
        m_detail->clear();
        Q_EMIT explained({}, {});
        return;
    }
    const JournalEntry& entry = m_model->entryAt(current.row());
    m_detail->setEntry(entry);
    Q_EMIT explained(entry.title, EntryWords::explanation(entry));
}

void JournalPage::tellSum()
{
    const int all = onlyExchanges() ? m_model->exchangeCount() : m_model->rowCount();
    const int shown = m_sorted->rowCount();
    const auto selected = static_cast<int>(m_view->selectionModel()->selectedRows().size());
    const QString count
        = shown == all ? french::number(all) : tr("%1 sur %2").arg(french::number(shown), french::number(all));
    const QString text = (onlyExchanges() ? tr("Échanges : %1") : tr("Étapes : %1")).arg(count);
    m_sum->setText(selected > 1 ? tr("%1, sélection : %2").arg(text, french::number(selected)) : text);
}

void JournalPage::select(int row)
{
    m_view->selectionModel()->setCurrentIndex(
        m_sorted->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(m_view->currentIndex());
}

void JournalPage::selectEntry(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_filter->clear();
    if (!isExchange(m_model->entryAt(row)))
        m_scope->setCurrentIndex(m_scope->findData(-1));
    select(m_sorted->mapFromSource(m_model->index(row, 0)).row());
    focusTable();
}

void JournalPage::focusTable() { m_stack->currentWidget()->setFocus(Qt::OtherFocusReason); }

void JournalPage::share()
{
    // Shares, not pixels: far more than there is, so that no least size bends them.
    m_splitter->setSizes(
        m_splitter->orientation() == Qt::Horizontal ? QList<int> { 9000, 6000 } : QList<int> { 7000, 8000 });
}

void JournalPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Side by side while both have room, else one above the other.
    const bool wide = width() >= fontMetrics().averageCharWidth() * 150;
    const Qt::Orientation wanted = wide ? Qt::Horizontal : Qt::Vertical;
    if (wanted == m_splitter->orientation())
        return;
    m_splitter->setOrientation(wanted);
    share();
}

} // namespace navette::ui
