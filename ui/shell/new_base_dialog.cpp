// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_base_dialog.h"

#include "common/french.h"
#include "common/uai.h"
#include "exchange/prepare.h"
#include "ui/common/error_box.h"
#include "ui/common/files.h"
#include "ui/common/icons.h"
#include "ui/common/session.h"
#include "ui/common/style.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    /// From February on, a new base is for the year to come.
    int yearToPrepare(QDate today) { return today.month() >= 2 ? today.year() : today.year() - 1; }

    QLabel* hint(QWidget* parent)
    {
        auto* label = new QLabel(parent);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        makeMuted(label);
        return label;
    }

    QWidget* withHint(QWidget* field, QLabel* below)
    {
        auto* both = new QWidget(field->parentWidget());
        auto* layout = new QVBoxLayout(both);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing(1));
        layout->addWidget(field);
        layout->addWidget(below);
        return both;
    }

    QWidget* withButton(QWidget* field, QPushButton* button)
    {
        auto* both = new QWidget(field->parentWidget());
        auto* layout = new QHBoxLayout(both);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing(2));
        layout->addWidget(field, 1);
        layout->addWidget(button);
        return both;
    }

    /// A row whose label leads to \a field, wherever in \a content it sits.
    void addRow(QFormLayout* form, const QString& text, QWidget* content, QWidget* field)
    {
        auto* label = new QLabel(text, content->parentWidget());
        label->setBuddy(field);
        // A screen reader finds the label of a field only among its sisters.
        field->setAccessibleName(QString(text).remove(u'&'));
        form->addRow(label, content);
    }

} // namespace

NewBaseDialog::NewBaseDialog(Session* session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_uai(new QLineEdit(this))
    , m_uaiHint(hint(this))
    , m_name(new QLineEdit(this))
    , m_year(new QSpinBox(this))
    , m_yearHint(hint(this))
    , m_previous(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_fileHint(hint(this))
    , m_whyNot(hint(this))
{
    setWindowTitle(tr("Nouvelle base"));
    auto* title = new QLabel(tr("Nouvelle base"), this);
    makeTitle(title);
    auto* intro = hint(this);
    intro->setText(
        tr("Une base contient une année scolaire d’un établissement. Tout ce qui entre et sort y est gardé."));

    m_uai->setObjectName(QStringLiteral("uai"));
    m_uai->setMaxLength(8);
    m_uai->setPlaceholderText(QStringLiteral("0990001N"));
    m_uai->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,7}[A-Za-z]?")), this));
    m_name->setObjectName(QStringLiteral("schoolName"));
    m_name->setPlaceholderText(tr("Facultatif : l’import de SIECLE le donnera"));
    m_year->setObjectName(QStringLiteral("year"));
    m_year->setRange(2000, 2099);
    m_year->setValue(yearToPrepare(QDate::currentDate()));
    m_previous->setObjectName(QStringLiteral("previousBase"));
    m_previous->setPlaceholderText(tr("Aucune : la base sera vide"));
    m_previous->setClearButtonEnabled(true);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setText(QDir::toNativeSeparators(standardFolder(QStandardPaths::DocumentsLocation)));
    auto* previous = new QPushButton(icon(u"folder"), tr("Choisir…"), this);
    previous->setAccessibleName(tr("Choisir la base de l’an dernier"));
    auto* folder = new QPushButton(icon(u"folder"), tr("Choisir…"), this);
    folder->setAccessibleName(tr("Choisir le dossier de la base"));
    auto* previousHint = hint(this);
    previousHint->setText(
        tr("Reprend les enseignants, salles, matières, contraintes et correspondances déjà décidées."));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing(3));
    form->setVerticalSpacing(spacing(3));
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    addRow(form, tr("Partir de &l’an dernier"), withHint(withButton(m_previous, previous), previousHint), m_previous);
    addRow(form, tr("&UAI (ex-RNE)"), withHint(m_uai, m_uaiHint), m_uai);
    addRow(form, tr("&Nom de l’établissement"), m_name, m_name);
    addRow(form, tr("&Rentrée de"), withHint(m_year, m_yearHint), m_year);
    addRow(form, tr("&Dossier"), withHint(withButton(m_folder, folder), m_fileHint), m_folder);
    QWidget* before = m_previous;
    for (QWidget* after : std::initializer_list<QWidget*> { previous, m_uai, m_name, m_year, m_folder, folder }) {
        setTabOrder(before, after);
        before = after;
    }

    auto* buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Créer la base"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("create"));
    buttons->addButton(tr("Abandonner"), QDialogButtonBox::RejectRole);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_whyNot, 1);
    foot->addWidget(buttons);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3));
    layout->setSpacing(spacing(3));
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addLayout(foot);
    setMinimumWidth(fontMetrics().averageCharWidth() * 92);
    makePrimary(m_create);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewBaseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewBaseDialog::reject);
    connect(previous, &QPushButton::clicked, this, &NewBaseDialog::choosePrevious);
    connect(folder, &QPushButton::clicked, this, &NewBaseDialog::chooseFolder);
    for (QLineEdit* line : { m_uai, m_previous, m_folder })
        connect(line, &QLineEdit::textChanged, this, &NewBaseDialog::update);
    connect(m_year, &QSpinBox::valueChanged, this, &NewBaseDialog::update);
    connect(m_previous, &QLineEdit::editingFinished, this, &NewBaseDialog::readPrevious);
    m_uai->setFocus();
    update();
}

QString NewBaseDialog::path() const
{
    const QString name
        = QStringLiteral("%1-%2%3").arg(m_uai->text().toUpper()).arg(m_year->value()).arg(store::BaseSuffix);
    return QDir::cleanPath(QDir(QDir::fromNativeSeparators(m_folder->text())).filePath(name));
}

void NewBaseDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Dossier de la nouvelle base"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void NewBaseDialog::choosePrevious()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Base de l’an dernier"), m_folder->text(), tr("Bases Navette (*%1)").arg(store::BaseSuffix));
    if (!path.isEmpty())
        setPrevious(path);
}

void NewBaseDialog::readPrevious()
{
    const QString path = QDir::fromNativeSeparators(m_previous->text());
    if (path != m_readPrevious && QFileInfo(path).isFile())
        setPrevious(path);
}

void NewBaseDialog::setPrevious(const QString& path)
{
    m_readPrevious = path;
    const Result<store::Store> previous = store::Store::open(path, store::Mode::ReadOnly);
    if (!previous) {
        showError(this, previous.error());
        return;
    }
    m_previous->setText(QDir::toNativeSeparators(path));
    const SchoolInfo& info = previous->school().info();
    m_uai->setText(info.uai);
    m_name->setText(info.name);
    if (info.year > 0)
        m_year->setValue(info.year + 1);
}

QString NewBaseDialog::whyNot() const
{
    if (m_uai->text().isEmpty())
        return tr("Indiquez l’UAI de l’établissement.");
    if (!isUai(m_uai->text().toUpper()))
        return tr("L’UAI n’est pas complet ou sa lettre est fausse.");
    if (!m_previous->text().isEmpty() && !QFileInfo(QDir::fromNativeSeparators(m_previous->text())).isFile())
        return tr("La base de l’an dernier est introuvable.");
    if (!QFileInfo(QDir::fromNativeSeparators(m_folder->text())).isDir())
        return tr("Le dossier n’existe pas.");
    if (QFileInfo::exists(path()))
        return tr("Cette base existe déjà : ouvrez-la, ou choisissez un autre dossier.");
    return {};
}

void NewBaseDialog::update()
{
    const QString uai = m_uai->text().toUpper();
    const QChar letter = uaiCheckLetter(QStringView(uai).first(qMin<qsizetype>(7, uai.size())));
    if (uai.size() == 8 && isUai(uai))
        m_uaiHint->setText(tr("UAI vérifié : la lettre correspond aux chiffres."));
    else if (!letter.isNull() && uai.size() == 8)
        m_uaiHint->setText(tr("Avec ces chiffres, la lettre serait %1 : vérifiez l’UAI.").arg(letter));
    else if (!letter.isNull())
        m_uaiHint->setText(tr("Il manque la lettre : %1.").arg(letter));
    else
        m_uaiHint->setText(tr("Sept chiffres et une lettre."));
    m_yearHint->setText(tr("Année scolaire %1").arg(french::schoolYear(m_year->value())));
    m_fileHint->setText(tr("Fichier : %1").arg(QFileInfo(path()).fileName()));
    const QString reason = whyNot();
    m_whyNot->setText(reason);
    m_create->setEnabled(reason.isEmpty());
    m_create->setToolTip(reason);
}

Result<> NewBaseDialog::create()
{
    SchoolInfo info;
    info.id = Id<SchoolInfo>(1);
    info.uai = m_uai->text().toUpper();
    info.year = m_year->value();
    info.name = m_name->text().trimmed();
    std::optional<store::Store::FirstStep> carried;
    const QString previousPath = QDir::fromNativeSeparators(m_previous->text());
    if (!previousPath.isEmpty()) {
        NAVETTE_TRY(previous, store::Store::open(previousPath, store::Mode::ReadOnly));
        School fresh;
        fresh.put(info);
        carried = { exchange::carryOver(previous.school(), fresh),
            { .step = QStringLiteral("new"),
                .title = tr("Reprise de la base %1").arg(QFileInfo(previousPath).completeBaseName()) } };
    }
    return m_session->create(path(), info, carried);
}

void NewBaseDialog::accept()
{
    if (!whyNot().isEmpty())
        return;
    const Result<> created = create();
    if (!created) {
        showError(this, created.error());
        update();
        return;
    }
    QDialog::accept();
}

} // namespace navette::ui
