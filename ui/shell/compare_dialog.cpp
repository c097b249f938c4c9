// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compare_dialog.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/comparison_view.h"
#include "ui/common/files.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/table_tools.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace navette::ui {

namespace {

    using Type = exchange::ChangedItem::Type;

    bool isBase(const QString& path) { return path.endsWith(u".navette", Qt::CaseInsensitive); }

    /// The paths of a side, as they stand in its line.
    QStringList pathsOf(const QString& line)
    {
        QStringList paths;
        for (const QString& path : line.split(u';', Qt::SkipEmptyParts))
            paths.append(path.trimmed());
        return paths;
    }

    Result<exchange::Comparison> comparisonOf(const QStringList& first, const QStringList& second, const School& ours)
    {
        if (first.size() == 1 && second.size() == 1 && isBase(first.front()) && isBase(second.front())) {
            NAVETTE_TRY(one, store::Store::open(first.front(), store::Mode::ReadOnly));
            NAVETTE_TRY(two, store::Store::open(second.front(), store::Mode::ReadOnly));
            return exchange::compareSchools(
                one.school(), two.school(), QFileInfo(first.front()).fileName(), QFileInfo(second.front()).fileName());
        }
        NAVETTE_TRY(one, xml::openInputs(first));
        NAVETTE_TRY(two, xml::openInputs(second));
        return exchange::compareInputs(one, two, ours);
    }

} // namespace

CompareDialog::CompareDialog(Session* session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_compare(new QPushButton(icon(u"refresh"), tr("Co&mparer"), this))
    , m_copy(makeTool(u"copy", tr("Cop&ier tout"), QStringLiteral("copyComparison"), this))
    , m_busy(new QProgressBar(this))
    , m_summary(paragraph(this, {}, "comparisonSummary"))
    , m_view(new ComparisonView(this))
{
    setWindowTitle(tr("Comparer deux fichiers"));
    auto* intro = paragraph(this,
        tr("Deux fichiers du même format (sts_emp, fichiers de SIECLE, EDT_vers_STS, liens, ENT) ou deux bases de "
           "Navette : ce qui est de plus, modifié et de moins dans le second. Pour plusieurs fichiers de SIECLE, "
           "choisissez-les ensemble de chaque côté."));
    makeMuted(intro);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    layout->setHorizontalSpacing(spacing(2));
    layout->setVerticalSpacing(spacing(2));
    layout->setColumnStretch(1, 1);
    layout->addWidget(intro, 0, 0, 1, 3);
    m_first = addSide(tr("&Avant :"), QStringLiteral("firstFile"));
    m_second = addSide(tr("A&près :"), QStringLiteral("secondFile"));
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setDefault(true);
    m_compare->setEnabled(false);
    makePrimary(m_compare);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Comparaison en cours"));
    m_busy->hide();
    makeSection(m_summary);
    auto* row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_copy);
    row->addWidget(m_compare);
    layout->addLayout(row, 3, 0, 1, 3);
    layout->addWidget(m_busy, 4, 0, 1, 3);
    layout->addWidget(m_view, 5, 0, 1, 3);
    layout->setRowStretch(5, 1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("&Fermer"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    layout->addWidget(buttons, 6, 0, 1, 3);
    m_copy->setEnabled(false);
    m_view->setEnabled(false);
    m_summary->setText(tr("Choisissez les deux fichiers."));
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 40);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_compare, &QPushButton::clicked, this, &CompareDialog::compare);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
}

QLineEdit* CompareDialog::addSide(const QString& label, const QString& objectName)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setPlaceholderText(tr("Chemin d’un fichier ; un point-virgule en sépare plusieurs"));
    auto* title = new QLabel(label, this);
    title->setBuddy(line);
    auto* button = new QPushButton(icon(u"folder"), tr("Choisir…"), this);
    button->setAccessibleName(tr("Choisir : %1").arg(QString(label).remove(u'&').remove(u':').trimmed()));
    button->setAutoDefault(false);
    auto* grid = qobject_cast<QGridLayout*>(layout());
    const int row = grid->rowCount();
    grid->addWidget(title, row, 0);
    grid->addWidget(line, row, 1);
    grid->addWidget(button, row, 2);
    connect(button, &QPushButton::clicked, this, [this, line] { choose(line); });
    connect(line, &QLineEdit::textChanged, this, [this] {
        m_compare->setEnabled(!pathsOf(m_first->text()).isEmpty() && m_second && !pathsOf(m_second->text()).isEmpty());
    });
    return line;
}

void CompareDialog::choose(QLineEdit* side)
{
    const QStringList present = pathsOf(side->text());
    const QString folder
        = present.isEmpty() ? standardFolder(QStandardPaths::DownloadLocation) : QFileInfo(present.front()).path();
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Choisir"), folder,
        tr("Fichiers à comparer (*.xml *.zip *.navette)") + QStringLiteral(";;") + tr("Tous les fichiers (*)"));
    if (!paths.isEmpty())
        side->setText(paths.join(QStringLiteral("; ")));
}

void CompareDialog::setFiles(const QStringList& first, const QStringList& second)
{
    m_first->setText(first.join(QStringLiteral("; ")));
    m_second->setText(second.join(QStringLiteral("; ")));
    compare();
}

void CompareDialog::compare()
{
    const QStringList first = pathsOf(m_first->text());
    const QStringList second = pathsOf(m_second->text());
    m_compare->setEnabled(false);
    m_view->setEnabled(false);
    m_busy->show();
    m_summary->setText(tr("Comparaison en cours…"));
    runInBackground<Result<exchange::Comparison>>(
        this, tr("Comparaison de deux fichiers"),
        [first, second, ours = m_session->school()](const Progress&) { return comparisonOf(first, second, ours); },
        [this](const Result<exchange::Comparison>& comparison) { tell(comparison); });
}

void CompareDialog::tell(const Result<exchange::Comparison>& comparison)
{
    m_busy->hide();
    m_compare->setEnabled(true);
    m_view->setEnabled(comparison.has_value());
    m_copy->setEnabled(comparison.has_value());
    if (!comparison) {
        m_view->setDifferences({}, {});
        m_summary->setText(comparison.error().text());
        return;
    }
    m_text = comparison->text();
    m_view->setDifferences(comparison->sections, comparison->effects);
    m_summary->setText(comparison->isEmpty()
            ? tr("Les deux disent la même chose.")
            : tr("De plus : %1 · modifiés : %2 · de moins : %3")
                  .arg(french::number(comparison->count(Type::Added)), french::number(comparison->count(Type::Changed)),
                      french::number(comparison->count(Type::Gone))));
}

} // namespace navette::ui
