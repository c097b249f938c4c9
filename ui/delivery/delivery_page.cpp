// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/delivery_page.h"

#include "delivery/secrets.h"
#include "delivery/standing.h"
#include "model/draft.h"
#include "ui/common/background.h"
#include "ui/common/error_box.h"
#include "ui/common/icon_label.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/delivery/delivery_clock.h"
#include "ui/delivery/run_words.h"
#include "ui/delivery/runs_card.h"
#include "ui/delivery/scheduler_card.h"
#include "ui/delivery/settings_form.h"
#include "ui/delivery/standing_card.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace navette::ui {

QString DeliveryPage::title() { return tr("Mise à jour automatique de l’ENT"); }

DeliveryPage::DeliveryPage(Session* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto* heading = new QLabel(title(), content);
    makeTitle(heading);
    QLabel* purpose = paragraph(content,
        tr("Navette dépose l’emploi du temps là où l’ENT le relève, aux jours et aux heures que vous choisissez, "
           "seulement si quelque chose a changé et si aucun point ne bloque."));
    makeMuted(purpose);
    m_standing = new StandingCard(content);

    auto* sheet = card(content, "settings");
    m_form = new SettingsForm(sheet);
    auto* buttons = new QHBoxLayout;
    buildButtons(buttons);
    m_whyNot = paragraph(sheet, {}, "whyNot");
    makeMuted(m_whyNot);
    m_outcomeIcon = new IconLabel(u"info", Tone::Muted, fontMetrics().height(), sheet);
    m_outcome = paragraph(sheet, {}, "outcome");
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* outcome = new QHBoxLayout;
    outcome->setSpacing(spacing(2));
    outcome->addWidget(m_outcomeIcon, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    auto* inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    inner->setSpacing(spacing(3));
    inner->addWidget(m_form);
    inner->addLayout(buttons);
    inner->addWidget(m_whyNot);
    inner->addLayout(outcome);
    m_outcomeIcon->hide();
    m_outcome->hide();
    m_runs = new RunsCard(content);
    m_scheduler = new SchedulerCard(content);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    column->setSpacing(spacing(3));
    column->addWidget(heading);
    column->addWidget(purpose);
    column->addWidget(m_standing);
    column->addWidget(sectionTitle(content, tr("Réglages")));
    column->addWidget(sheet);
    column->addWidget(sectionTitle(content, tr("Derniers passages")));
    column->addWidget(m_runs);
    column->addWidget(sectionTitle(content, tr("Quand Navette est fermé")));
    column->addWidget(m_scheduler);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_form, &SettingsForm::changed, this, &DeliveryPage::updateButtons);
    connect(m_form, &SettingsForm::forgetRequested, this, &DeliveryPage::forgetPassword);
    connect(
        m_standing, &StandingCard::firstLoadRequested, this, [this] { Q_EMIT openPage(QStringLiteral("ent.load")); });
    connect(m_session, &Session::changed, this, &DeliveryPage::refresh);
    connect(m_session, &Session::stateChanged, this, &DeliveryPage::refresh);
}

void DeliveryPage::buildButtons(QHBoxLayout* layout)
{
    m_save = new QPushButton(icon(u"save", Tone::OnAccent), tr("Enreg&istrer"), this);
    m_revert = new QPushButton(icon(u"undo"), tr("Renoncer au&x changements"), this);
    m_try = new QPushButton(icon(u"link"), tr("Essayer la c&onnexion"), this);
    m_send = new QPushButton(icon(u"send"), tr("En&voyer maintenant"), this);
    makePrimary(m_save);
    layout->setSpacing(spacing(2));
    for (const auto& [button, name] : std::initializer_list<std::pair<QPushButton*, const char*>> {
             { m_save, "save" }, { m_revert, "revert" }, { m_try, "try" }, { m_send, "send" } }) {
        button->setObjectName(QLatin1String(name));
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_save, &QPushButton::clicked, this, &DeliveryPage::save);
    connect(m_revert, &QPushButton::clicked, this, &DeliveryPage::revert);
    connect(m_try, &QPushButton::clicked, this, &DeliveryPage::tryConnection);
    connect(m_send, &QPushButton::clicked, this, [this] { m_clock->runNow(); });
}

void DeliveryPage::setClock(DeliveryClock* clock)
{
    m_clock = clock;
    connect(m_clock, &DeliveryClock::changed, this, [this] {
        if (isVisible())
            refreshState();
    });
    connect(m_clock, &DeliveryClock::finished, this, qOverload<const delivery::RunOutcome&>(&DeliveryPage::tell));
}

void DeliveryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_clock)
        m_clock->look();
    m_stale = true;
    refresh();
    Q_EMIT explained(title(),
        { tr("Le premier fichier de l’année se charge à la main dans l’ENT ; les suivants peuvent partir tout seuls."),
            tr("Un seul fichier est déposé par passage. Il est écrit sous un nom d’attente puis renommé d’un coup : "
               "l’ENT ne peut jamais relever la moitié d’un fichier."),
            tr("Si le réseau ou le serveur ne répond pas, Navette réessaie après une, cinq puis quinze minutes."),
            tr("Chaque fichier envoyé est inscrit au suivi des échanges, avec sa copie exacte.") });
}

EntDelivery DeliveryPage::saved() const
{
    const EntDelivery* row = delivery::settingsOf(m_session->school());
    return row ? *row : EntDelivery();
}

void DeliveryPage::refresh()
{
    if (!isVisible() && !m_stale) {
        m_stale = true;
        return;
    }
    if (!isVisible())
        return;
    m_stale = false;
    // What is typed and not saved stays, unless it is of another base.
    if (m_path != m_session->path() || !isDirty())
        refreshForm();
    m_path = m_session->path();
    m_form->setEnabled(m_session->isOpen() && !m_session->isReadOnly());
    refreshState();
}

void DeliveryPage::refreshForm()
{
    const EntDelivery row = saved();
    const auto password = delivery::passwordFor({ m_session->path(), row.address, row.account });
    m_form->setUai(m_session->school().info().uai);
    m_form->show(row, password && password->has_value(), m_session->school().table<EntPartner>().size());
}

void DeliveryPage::refreshState()
{
    const QDateTime now = QDateTime::currentDateTime();
    const bool running = m_clock && m_clock->isRunning();
    m_standing->show(
        delivery::standingOf(m_session->school(), now), delivery::heartbeat(m_session->journal(), now), running);
    m_runs->show(m_clock ? m_clock->log().runs : QList<delivery::Run>());
    const EntDelivery* row = delivery::settingsOf(m_session->school());
    m_scheduler->show(m_session->path(), row ? std::optional(*row) : std::nullopt);
    updateButtons();
}

bool DeliveryPage::isDirty() const { return !m_path.isEmpty() && m_form->isDirty(); }

void DeliveryPage::updateButtons()
{
    const bool open = m_session->isOpen();
    const bool writes = open && !m_session->isReadOnly();
    const bool dirty = isDirty();
    const bool running = m_trying || (m_clock && m_clock->isRunning());
    m_save->setEnabled(writes && dirty);
    m_revert->setEnabled(writes && dirty);
    m_try->setEnabled(open && !running && !m_form->draft().address.isEmpty());
    m_send->setEnabled(open && !running && !dirty && !saved().address.isEmpty());
    m_whyNot->setText(!open ? QString()
            : !writes       ? m_session->readOnlyReason()
            : dirty         ? tr("Enregistrez pour que ces réglages comptent.")
                            : QString());
    m_whyNot->setVisible(!m_whyNot->text().isEmpty());
}

void DeliveryPage::save()
{
    const auto wanted = m_form->settings();
    if (!wanted)
        return showError(this, wanted.error());
    const EntDelivery before = saved();
    Result<> done = savePassword(before, *wanted);
    if (done)
        done = saveSettings(*wanted);
    if (!done)
        return showError(this, done.error());
    refreshForm();
    refreshState();
    tell(tr("Réglages enregistrés."), u"done", Tone::Success);
}

Result<> DeliveryPage::savePassword(const EntDelivery& before, const EntDelivery& wanted)
{
    // One that was for another place is not handed on to a new one.
    const bool moved = before.address != wanted.address || before.account != wanted.account;
    if (moved && !before.account.isEmpty())
        NAVETTE_CHECK(delivery::keepPassword({ m_session->path(), before.address, before.account }, {}));
    if (!m_form->password().isEmpty())
        NAVETTE_CHECK(
            delivery::keepPassword({ m_session->path(), wanted.address, wanted.account }, m_form->password()));
    return {};
}

Result<> DeliveryPage::saveSettings(const EntDelivery& wanted)
{
    Draft draft(m_session->school());
    if (delivery::settingsOf(m_session->school()))
        draft.update(wanted);
    else
        draft.insert(wanted);
    return m_session->edit(draft.changes(), tr("Régler la mise à jour automatique de l’ENT"), delivery::SettingsStep);
}

void DeliveryPage::revert()
{
    refreshForm();
    m_form->focusFirst();
}

void DeliveryPage::forgetPassword()
{
    const EntDelivery row = saved();
    if (const Result<> done = delivery::keepPassword({ m_session->path(), row.address, row.account }, {}); !done)
        return showError(this, done.error());
    refreshForm();
    m_form->focusFirst();
    tell(tr("Le mot de passe est effacé de ce poste."), u"done", Tone::Success);
}

void DeliveryPage::tryConnection()
{
    const EntDelivery settings = m_form->draft();
    if (const Result<> checked = delivery::checkAddress(settings); !checked)
        return showError(this, checked.error());
    QString password = m_form->password();
    if (password.isEmpty())
        password = delivery::passwordFor({ m_session->path(), settings.address, settings.account })
                       .value_or(std::nullopt)
                       .value_or(QString());
    m_trying = true;
    updateButtons();
    tell(tr("Essai en cours…"), u"clock", Tone::Muted);
    runInBackground<delivery::Attempt<>>(
        this, tr("Essai de la destination de l’ENT"),
        [settings, password](const Progress& progress) -> delivery::Attempt<> {
            const auto destination
                = delivery::destinationOf(settings, password, { .cancelled = progress.cancelFlag() });
            if (!destination)
                return tl::unexpected(delivery::Failure { destination.error() });
            return delivery::probe(**destination);
        },
        [this](const delivery::Attempt<>& done) {
            m_trying = false;
            updateButtons();
            if (done)
                tell(tr("La connexion fonctionne : un petit fichier d’essai a été déposé, renommé puis effacé."),
                    u"done", Tone::Success);
            else
                tell(done.error().error.cause + u' ' + done.error().error.remedy, u"blocks", Tone::Danger);
            m_try->setFocus(Qt::OtherFocusReason);
        });
}

void DeliveryPage::tell(const QString& text, QStringView iconName, Tone tone)
{
    m_outcomeIcon->set(iconName, tone);
    m_outcome->setText(text);
    m_outcomeIcon->show();
    m_outcome->show();
}

void DeliveryPage::tell(const delivery::RunOutcome& outcome)
{
    QStringList sentences { runWord(outcome.run.result) + QStringLiteral("."), outcome.run.sentence };
    sentences += outcome.run.details;
    tell(sentences.join(u' '), runIcon(outcome.run.result), runTone(outcome.run.result));
}

} // namespace navette::ui
