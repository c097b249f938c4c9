// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/rules_dialog.h"

#include "common/french.h"
#include "ui/checks/rules_model.h"
#include "ui/common/finding_words.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>

namespace navette::ui {

RulesDialog::RulesDialog(QWidget* parent)
    : QDialog(parent)
    , m_sorted(new SortedTable(this))
    , m_filter(makeFilterLine(m_sorted, this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
    , m_title(paragraph(this, {}, "ruleTitle"))
    , m_words(paragraph(this, {}, "ruleWords"))
    , m_manual(new QPushButton(icon(u"help"), tr("&Lire dans le manuel"), this))
{
    setObjectName(QStringLiteral("rules"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Règles de contrôle"));
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesDialog::showCurrent);
    connect(m_filter, &QLineEdit::textChanged, this, [this] {
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
        showCurrent();
    });
    connect(m_manual, &QPushButton::clicked, this, [this] {
        Q_EMIT manualRequested(RulesModel::ruleAt(m_sorted->mapToSource(m_table->currentIndex()).row()).code);
    });
    m_table->selectRow(0);
    showCurrent();
    m_filter->setFocus();
}

QString RulesDialog::origin() const
{
    const QString date = french::date(checks::rulesDate());
    const QFileInfo copy(checks::userRulesPath());
    if (const QString notice = checks::rulesNotice(); !notice.isEmpty())
        return tr("Règles du %1, livrées avec Navette. %2").arg(date, notice);
    if (copy.exists())
        return tr("Règles du %1, d’une copie plus récente sur ce poste : %2")
            .arg(date, QDir::toNativeSeparators(copy.filePath()));
    return tr("Règles du %1, livrées avec Navette.").arg(date);
}

void RulesDialog::build()
{
    auto* where = paragraph(this, origin(), "rulesOrigin");
    auto* meaning = paragraph(this,
        tr("« Bloquant » empêche d’écrire le fichier ou d’importer ; « À vérifier » demande un motif ; « Information » "
           "n’empêche rien."));
    makeMuted(meaning);
    makeMuted(m_count);
    m_count->setObjectName(QStringLiteral("ruleCount"));

    m_sorted->setSourceModel(new RulesModel(this));
    m_table->setObjectName(QStringLiteral("ruleTable"));
    m_table->setAccessibleName(tr("Règles de contrôle"));
    m_table->setModel(m_sorted);
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(RulesModel::Code, Qt::AscendingOrder);
    m_table->resizeColumnsToContents();
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RulesModel::Title, letter * 30);

    makeSection(m_title);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* detail = new QWidget(this);
    auto* sheet = new QVBoxLayout(detail);
    sheet->setContentsMargins(spacing(3), 0, spacing(1), 0);
    sheet->setSpacing(spacing(2));
    sheet->addWidget(m_title);
    sheet->addWidget(m_words);
    sheet->addWidget(m_manual, 0, Qt::AlignLeft);
    sheet->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(detail);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Ce que dit la règle"));
    detail->setObjectName(QStringLiteral("page"));
    auto* columns = new QSplitter(this);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_table);
    columns->addWidget(scroll);
    columns->setStretchFactor(0, 3);
    columns->setStretchFactor(1, 2);

    auto* close = new QPushButton(tr("&Fermer"), this);
    close->setAutoDefault(false);
    m_manual->setAutoDefault(false);
    m_manual->setObjectName(QStringLiteral("readManual"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(m_filter, 1);
    head->addWidget(m_count, 1);
    head->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addLayout(head);
    layout->addWidget(where);
    layout->addWidget(meaning);
    layout->addWidget(columns, 1);
    setTabOrder(m_filter, m_table);
    setTabOrder(m_table, scroll);
    setTabOrder(scroll, m_manual);
    setTabOrder(m_manual, close);
    resize(letter * 150, fontMetrics().height() * 36);
}

void RulesDialog::showRule(const QString& code)
{
    m_filter->clear();
    const int row = RulesModel::rowOf(code);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void RulesDialog::showCurrent()
{
    const int shown = m_sorted->rowCount();
    m_count->setText(shown == 0 ? tr("Aucune règle ne contient ces mots.") : tr("%n règle(s)", nullptr, shown));
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    for (QWidget* part : std::initializer_list<QWidget*> { m_title, m_words, m_manual })
        part->setVisible(index.isValid());
    if (!index.isValid())
        return;
    const checks::Rule& rule = RulesModel::ruleAt(index.row());
    // What stands for a number in a finding is told here without one.
    const auto plain = [&](QString text) {
        return text.replace(QStringLiteral("\u00a0: %1."), QStringLiteral("."))
            .replace(QStringLiteral("%1"), rule.limit > 0 ? QString::number(rule.limit) : QStringLiteral("…"))
            .replace(QStringLiteral("%2"), QStringLiteral("…"));
    };
    QStringList paragraphs { plain(rule.cause), plain(rule.consequence), plain(rule.remedy) };
    for (const checks::RuleCase& one : rule.cases)
        paragraphs.append(tr("Aussi, %1 : %2 %3")
                              .arg(severityWord(one.severity).toLower(), plain(one.cause), plain(one.consequence)));
    paragraphs.append(tr("Source : %1 (%2).").arg(rule.source, checks::basisLabel(rule.basis)));
    m_title->setText(tr("%1, %2").arg(rule.code, rule.title));
    m_words->setText(paragraphs.join(QStringLiteral("\n\n")));
}

} // namespace navette::ui
