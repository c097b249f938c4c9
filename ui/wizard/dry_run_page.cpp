// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/dry_run_page.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/fact_table.h"
#include "ui/common/findings_view.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/common/table_tools.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    using exchange::HeldChange;
    using exchange::TeacherOutlook;

    /// How much of a name there is always room for, in characters.
    constexpr int NameLength = 18;

    FactCell hoursCell(exchange::WeightedHours hours)
    {
        return { .text = exchange::hundredthWords(hours), .sortBy = static_cast<qlonglong>(hours), .isNumber = true };
    }

    /// What STS gives in thousandths and takes back in hundredths is no difference.
    FactCell differenceCell(exchange::WeightedHours hours)
    {
        return exchange::shownHundredths(hours) == 0
            ? FactCell { .text = QStringLiteral("\u2013"), .sortBy = qlonglong(0), .isNumber = true }
            : hoursCell(hours);
    }

    /// "4A, CG : ESPAGNOL LV2": what tells a teacher's services apart comes first, the subject is what may be cut.
    QString serviceName(const exchange::StsServiceKey& key, const QString& words)
    {
        const QString end = QStringLiteral(", %1, %2").arg(key.structure, key.modality);
        const QString subject = words.endsWith(end) ? words.chopped(end.size()) : words;
        return DryRunPage::tr("%1, %2 : %3").arg(key.structure, key.modality, subject);
    }

    FactCell changeCell(HeldChange change)
    {
        FactCell cell { .text = exchange::changeWords(change), .sortBy = static_cast<int>(change) };
        switch (change) {
        case HeldChange::Same:
            break;
        case HeldChange::Created:
            cell.iconName = QStringLiteral("add");
            cell.tone = Tone::Success;
            break;
        case HeldChange::Changed:
            cell.iconName = QStringLiteral("edit");
            cell.tone = Tone::Warning;
            break;
        case HeldChange::Removed:
            cell.iconName = QStringLiteral("remove");
            cell.tone = Tone::Danger;
            break;
        }
        return cell;
    }

    FactCell countCell(qsizetype count)
    {
        return { .text = french::number(count), .sortBy = static_cast<qlonglong>(count), .isNumber = true };
    }

    QString groupWords(const std::optional<exchange::HeldStructure>& group)
    {
        return group
            ? DryRunPage::tr("%1 : %2").arg(french::number(group->planned), group->divisions.join(QStringLiteral(", ")))
            : QString();
    }

    /// "Total 19,50 h (19 h 30) = 18,00 h + pondération 0,50 h + ailleurs 1,00 h": one line per sum.
    QString sumsOf(const TeacherOutlook& teacher)
    {
        using exchange::hoursWords;
        QStringList lines { DryRunPage::tr("Avant : %1. Après : %2.")
                                .arg(hoursWords(teacher.hoursBefore()), hoursWords(teacher.hoursAfter())) };
        if (teacher.weightingAfter() != 0)
            lines.append(DryRunPage::tr("Pondération : %1.").arg(hoursWords(teacher.weightingAfter())));
        if (teacher.elsewhereMinutes != 0)
            lines.append(
                DryRunPage::tr("Dans d’autres établissements : %1.").arg(french::duration(teacher.elsewhereMinutes)));
        lines.append(DryRunPage::tr("Total : %1.").arg(hoursWords(teacher.totalAfter())));
        lines.append(teacher.obligation() == 0
                ? DryRunPage::tr("Le service dû n’est pas connu : les HSA ne peuvent pas être calculées.")
                : DryRunPage::tr("Dû : %1. HSA : %2.")
                      .arg(hoursWords(teacher.obligation()), hoursWords(teacher.overtime())));
        if (const QString rounding = exchange::roundingWords(teacher); !rounding.isEmpty())
            lines.append(rounding);
        return lines.join(u'\n');
    }

} // namespace

DryRunPage::DryRunPage(
    Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_verdict(paragraph(this, {}, "dryRunVerdict"))
    , m_busy(new QProgressBar(this))
    , m_keep(new QComboBox(this))
    , m_onlyChanged(new QCheckBox(tr("Seulement ce qui &change"), this))
    , m_copy(makeTool(u"copy", tr("Cop&ier tout"), QStringLiteral("copyDryRun"), this))
    , m_tabs(new QTabWidget(this))
    , m_services(new FactTable(tr("Services dans STS"), QStringLiteral("dryRunServices"),
          { tr("Service"), tr("Changement"), tr("Avant"), tr("Après"), tr("Enseignants") }, this))
    , m_groups(new FactTable(tr("Groupes dans STS"), QStringLiteral("dryRunGroups"),
          { tr("Groupe"), tr("Changement"), tr("Avant"), tr("Après") }, this))
    , m_refused(new FindingsView(this))
{
    makeSection(m_verdict);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Simulation en cours"));
    m_keep->setObjectName(QStringLiteral("keepServices"));
    m_keep->addItem(tr("Non : ce fichier remplace les services"), false);
    m_keep->addItem(tr("Oui : seuls les cours sont pris"), true);
    auto* keepLabel = new QLabel(tr("Conserver les services saisis dans STS-&Web :"), this);
    keepLabel->setBuddy(m_keep);
    m_onlyChanged->setObjectName(QStringLiteral("onlyChanged"));
    m_services->setLeastWidth(NameLength);
    m_services->setEmptyText(tr("STS n’a aucun service et le fichier n’en apporte pas."));
    m_groups->setEmptyText(tr("Ni STS ni le fichier n’ont de groupe."));
    m_refused->setEmptyText(tr("STS ne refuserait rien de ce fichier, à notre connaissance."));
    m_refused->setRemediesShown(false);

    m_tabs->setObjectName(QStringLiteral("dryRunTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(teachersTab(), tr("Enseignants"));
    m_tabs->addTab(m_services, tr("Services"));
    m_tabs->addTab(m_groups, tr("Groupes"));
    m_tabs->addTab(m_refused, tr("Refusé"));

    // Two rows: in one they are wider than the route and "Pourquoi ?" leave of a small screen, and every page of the
    // step, of which only the widest counts, would be as wide.
    auto* answer = new QHBoxLayout;
    answer->setSpacing(spacing(2));
    answer->addWidget(keepLabel);
    answer->addWidget(m_keep);
    answer->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    row->addWidget(m_onlyChanged);
    row->addStretch();
    row->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_verdict);
    layout->addWidget(m_busy);
    layout->addLayout(answer);
    layout->addLayout(row);
    layout->addWidget(m_tabs, 1);

    connect(m_keep, &QComboBox::currentIndexChanged, this, &DryRunPage::simulate);
    connect(m_onlyChanged, &QCheckBox::toggled, this, &DryRunPage::show);
    connect(m_copy, &QToolButton::clicked, this, &DryRunPage::copyAll);
    connect(session, &Session::changed, this, [this] {
        if (!isVisible())
            return;
        m_stale = !ChangeSet::between(m_draft->source, this->session()->school()).isEmpty();
        Q_EMIT stateChanged();
    });
}

QWidget* DryRunPage::teachersTab()
{
    auto* splitter = new QSplitter(this);
    m_teachers = new FactTable(tr("Enseignants dans STS"), QStringLiteral("dryRunTeachers"),
        { tr("Enseignant"), tr("Avant"), tr("Après"), tr("Écart"), tr("Dû"), tr("HSA") }, splitter);
    m_teachers->setLeastWidth(NameLength);
    m_teachers->setEmptyText(tr("Aucun enseignant n’a de service, ni dans STS ni dans le fichier."));
    auto* detail = new QWidget(splitter);
    m_name = sectionTitle(detail, {});
    m_terms = new FactTable(tr("Services de l’enseignant"), QStringLiteral("dryRunTerms"),
        { tr("Service"), tr("Avant"), tr("Après"), tr("Changement"), tr("Cours") }, detail);
    m_terms->setLeastWidth(NameLength);
    m_terms->filter()->hide();
    m_sums = paragraph(detail, {}, "dryRunSums");
    m_sums->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(spacing(2), 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_name);
    layout->addWidget(m_terms, 1);
    layout->addWidget(m_sums);
    splitter->addWidget(m_teachers);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    connect(m_teachers, &FactTable::currentChanged, this, &DryRunPage::showTeacher);
    return splitter;
}

void DryRunPage::enter()
{
    const bool paid = exchange::choicesOf(session()->school(), false).overtimePaid;
    m_keep->setEnabled(!paid);
    m_stale = !ChangeSet::between(m_draft->source, session()->school()).isEmpty();
    simulate();
}

QString DryRunPage::whyNot() const
{
    return m_working ? tr("Simulation en cours…")
                     : tr("La base a changé depuis la vérification : revenez à la page précédente, qui vérifie de "
                          "nouveau.");
}

void DryRunPage::simulate()
{
    if (m_working) {
        m_again = true;
        return;
    }
    m_working = true;
    m_busy->show();
    m_tabs->setEnabled(false);
    m_verdict->setText(tr("Simulation de l’import dans STS-Web…"));
    Q_EMIT stateChanged();
    runInBackground<exchange::DryRun>(
        this, tr("Simulation de l’import dans STS-Web"),
        [school = m_draft->source, keep = m_keep->currentData().toBool()](
            const Progress&) { return exchange::dryRun(school, keep); },
        [this](const exchange::DryRun& run) {
            m_working = false;
            if (std::exchange(m_again, false)) {
                simulate();
                return;
            }
            m_run = run;
            m_busy->hide();
            m_tabs->setEnabled(true);
            show();
            Q_EMIT stateChanged();
        });
}

void DryRunPage::show()
{
    QString verdict = m_run.wholeFileRefused
        ? tr("STS-Web refuserait tout le fichier.")
        : tr("Services créés : %1 · modifiés : %2 · supprimés : %3 · sans changement : %4. Cours pris : %5.")
              .arg(m_run.count(HeldChange::Created))
              .arg(m_run.count(HeldChange::Changed))
              .arg(m_run.count(HeldChange::Removed))
              .arg(m_run.count(HeldChange::Same))
              .arg(french::number(m_run.courses));
    if (m_run.choices.overtimePaid)
        verdict += u' ' + tr("Les HSA sont en paiement : STS-Web ne prend plus que les cours.");
    m_verdict->setText(verdict);
    showTeachers();
    showServices();
    showGroups();
    m_refused->setFindings(m_run.refused);
    m_tabs->setTabText(3, tr("Refusé (%1)").arg(m_run.refused.size()));
    Q_EMIT explained(step().title,
        { verdict,
            tr("C’est une simulation : le dernier fichier sts_emp importé dit ce que STS a, et le fichier est appliqué "
               "à ce "
               "modèle. Rien n’est envoyé."),
            tr("Avec « Non », les services du fichier remplacent ceux de STS ; un service que le fichier n’a pas y "
               "disparaît.") });
}

void DryRunPage::showTeachers()
{
    m_shown.clear();
    QList<QList<FactCell>> rows;
    for (int i = 0; i < m_run.teachers.size(); ++i) {
        const TeacherOutlook& teacher = m_run.teachers.at(i);
        if (m_onlyChanged->isChecked() && !teacher.isChanged())
            continue;
        m_shown.append(i);
        const bool known = teacher.obligation() != 0;
        const FactCell unknown { .text = tr("inconnu"), .sortBy = qlonglong(-1), .isNumber = true };
        rows.append({ { .text = teacher.name }, hoursCell(teacher.hoursBefore()), hoursCell(teacher.hoursAfter()),
            differenceCell(teacher.hoursAfter() - teacher.hoursBefore()),
            known ? hoursCell(teacher.obligation()) : unknown, known ? hoursCell(teacher.overtime()) : unknown });
    }
    m_teachers->setRows(rows);
    m_tabs->setTabText(0, tr("Enseignants (%1)").arg(rows.size()));
    showTeacher(m_teachers->current());
}

void DryRunPage::showTeacher(int row)
{
    const bool some = row >= 0 && row < m_shown.size();
    m_name->setVisible(some);
    m_terms->setVisible(some);
    m_sums->setVisible(some);
    if (!some)
        return;
    const TeacherOutlook& teacher = m_run.teachers.at(m_shown.at(row));
    QList<QList<FactCell>> rows;
    QStringList explanation;
    for (const exchange::ServiceTerm& term : teacher.terms) {
        QString words = serviceName(term.key, term.words);
        if (term.coTeaching)
            words += tr(" (co-enseignement)");
        rows.append({ { .text = words },
            { .text = exchange::termWords(term.before), .sortBy = term.before.hours, .isNumber = true },
            { .text = exchange::termWords(term.after), .sortBy = term.after.hours, .isNumber = true },
            changeCell(term.change), countCell(term.courses.size()) });
        for (const sts::UploadCourse& course : term.courses)
            explanation.append(tr("%1 : %2").arg(term.words, exchange::courseWords(course)));
    }
    m_name->setText(teacher.name);
    m_terms->setRows(rows);
    m_terms->filter()->hide();
    m_sums->setText(sumsOf(teacher));
    if (explanation.isEmpty())
        explanation.append(tr("Aucun cours placé ne part avec ces services."));
    Q_EMIT explained(tr("Emploi du temps de %1 dans STS").arg(teacher.name), explanation);
}

void DryRunPage::showServices()
{
    QList<QList<FactCell>> rows;
    for (const exchange::ServiceOutlook& service : m_run.services) {
        if (m_onlyChanged->isChecked() && service.change == HeldChange::Same)
            continue;
        const auto hours = [](const std::optional<exchange::HeldService>& side) {
            return side ? hoursCell(exchange::WeightedHours(side->hours) * 100) : FactCell { .sortBy = -1 };
        };
        const qsizetype people = service.after ? service.after->teachers.size() : service.before->teachers.size();
        rows.append({ { .text = serviceName(service.key, service.words) }, changeCell(service.change),
            hours(service.before), hours(service.after), countCell(people) });
    }
    m_services->setRows(rows);
    m_tabs->setTabText(1, tr("Services (%1)").arg(rows.size()));
}

void DryRunPage::showGroups()
{
    QList<QList<FactCell>> rows;
    for (const exchange::GroupOutlook& group : m_run.groups) {
        if (m_onlyChanged->isChecked() && group.change == HeldChange::Same)
            continue;
        rows.append({ { .text = group.code }, changeCell(group.change), { .text = groupWords(group.before) },
            { .text = groupWords(group.after) } });
    }
    m_groups->setRows(rows);
    m_tabs->setTabText(2, tr("Groupes (%1)").arg(rows.size()));
}

void DryRunPage::copyAll() { QGuiApplication::clipboard()->setText(exchange::textOf(m_run)); }

} // namespace navette::ui
