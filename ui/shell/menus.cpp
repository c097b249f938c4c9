// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/words.h"
#include "ui/delivery/delivery_page.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/route_model.h"
#include "ui/shell/settings.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace navette::ui {

namespace {

    /// Ctrl and the key of that digit. On a French keyboard the digits need Shift: the letter on the same key does it
    /// as well.
    QList<QKeySequence> digitKeys(int digit)
    {
        static constexpr std::array French { Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl, Qt::Key_Apostrophe,
            Qt::Key_ParenLeft };
        const auto index = static_cast<std::size_t>(digit - 1);
        return { QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit)),
            QKeySequence(Qt::CTRL | French.at(index)) };
    }

    /// A title inside a menu's text: not too long, and an "&" in it is no mnemonic.
    QString inMenu(const QString& title)
    {
        constexpr qsizetype Longest = 60;
        QString text = title.size() > Longest ? title.left(Longest - 1).trimmed() + u'…' : title;
        return french::quoted(text.replace(u'&', QStringLiteral("&&")));
    }

    /// Gives each action of \a menu, whose texts have none yet, a letter of its own.
    void giveMnemonics(const QMenu* menu)
    {
        QList<QAction*> actions = menu->actions();
        actions.removeIf([](const QAction* action) { return action->isSeparator(); });
        QStringList texts;
        for (const QAction* action : std::as_const(actions))
            texts.append(action->text());
        texts = withMnemonics(texts);
        for (QAction* action : std::as_const(actions))
            action->setText(texts.takeFirst());
    }

} // namespace

Menus::Menus(QMenuBar* bar, Session* session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    addFile(bar);
    addEdit(bar);
    addView(bar);
    addSteps(bar);
    addSupervisor(bar);
    addHelp(bar);
    connect(m_session, &Session::changed, this, &Menus::update);
    connect(m_session, &Session::stateChanged, this, &Menus::update);
    update();
}

QAction* Menus::add(
    QMenu* menu, Command command, const QString& text, const QList<QKeySequence>& keys, const QString& iconName)
{
    QAction* action = menu->addAction(text);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [this, command] { Q_EMIT triggered(command); });
    m_actions.insert(command, action);
    return action;
}

void Menus::addFile(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("&Fichier"));
    add(menu, Command::NewBase, tr("&Nouvelle base…"), { QKeySequence::New }, QStringLiteral("add"));
    add(menu, Command::OpenBase, tr("&Ouvrir une base…"), { QKeySequence::Open }, QStringLiteral("folder"));
    m_recent = menu->addMenu(icon(u"clock"), tr("Bases &récentes"));
    connect(m_recent, &QMenu::aboutToShow, this, &Menus::fillRecent);
    menu->addSeparator();
    add(menu, Command::Backup, tr("&Copie de sauvegarde"), { QKeySequence::Save }, QStringLiteral("save"));
    menu->addSeparator();
    add(menu, Command::CloseBase, tr("&Fermer la base"), { QKeySequence(Qt::CTRL | Qt::Key_W) },
        QStringLiteral("close"));
    add(menu, Command::Quit, tr("&Quitter"), { QKeySequence(Qt::CTRL | Qt::Key_Q) })->setMenuRole(QAction::QuitRole);
    fillRecent();
}

void Menus::fillRecent()
{
    m_recent->clear();
    const QStringList bases = Settings().recentBases();
    for (const QString& path : bases) {
        const QFileInfo info(path);
        QAction* action = m_recent->addAction(
            tr("%1, dans %2").arg(info.completeBaseName(), QDir::toNativeSeparators(info.absolutePath())));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT baseRequested(path); });
    }
    m_recent->addSeparator();
    add(m_recent, Command::ForgetRecent, tr("Vider cette liste"))->setEnabled(!bases.isEmpty());
    giveMnemonics(m_recent);
}

void Menus::addEdit(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("Édi&tion"));
    add(menu, Command::Undo, tr("&Annuler"), { QKeySequence(Qt::CTRL | Qt::Key_Z) }, QStringLiteral("undo"));
    add(menu, Command::Redo, tr("&Rétablir"),
        { QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z) }, QStringLiteral("redo"));
    menu->addSeparator();
    add(menu, Command::BellTimes, tr("&Horaires de l’établissement…"), {}, QStringLiteral("clock"));
}

void Menus::addView(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("Afficha&ge"));
    auto* where = new QActionGroup(this);
    where->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    int digit = 0;
    for (const Area area : AllAreas) {
        QAction* action = menu->addAction(icon(areaIcon(area)), areaTitle(area));
        action->setCheckable(true);
        action->setShortcuts(digitKeys(++digit));
        connect(action, &QAction::triggered, this, [this, area] { Q_EMIT areaRequested(area); });
        where->addAction(action);
        m_areas.insert(area, action);
    }
    menu->addSeparator();
    add(menu, Command::WhyPanel, tr("Panneau Pourquoi ?"), { QKeySequence(Qt::Key_F1) }, QStringLiteral("why"))
        ->setCheckable(true);
    add(menu, Command::NextPanel, tr("Panneau suivant"), { QKeySequence(Qt::Key_F6) }, QStringLiteral("panel"));
    add(menu, Command::PreviousPanel, tr("Panneau précédent"), { QKeySequence(Qt::SHIFT | Qt::Key_F6) });
    menu->addSeparator();
    QMenu* themes = menu->addMenu(icon(u"theme"), tr("Thème"));
    auto* group = new QActionGroup(this);
    const std::array<std::pair<Theme, QString>, 3> all { { { Theme::System, tr("Celui du s&ystème") },
        { Theme::Light, tr("&Clair") }, { Theme::Dark, tr("&Sombre") } } };
    for (const auto& [theme, text] : all) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, its = theme] { Q_EMIT themeRequested(its); });
        group->addAction(action);
        m_themes.insert(theme, action);
    }
    add(menu, Command::FullScreen, tr("Plein écran"), { QKeySequence(Qt::Key_F11) })->setCheckable(true);
    giveMnemonics(menu);
}

void Menus::addSteps(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("Éc&hanges"));
    add(menu, Command::NextStep, tr("Prochaine étape"), { QKeySequence(Qt::CTRL | Qt::Key_E) },
        QStringLiteral("arrow-right"));
    int part = 0;
    for (const exchange::Step& step : exchange::steps()) {
        if (step.part != part)
            menu->addSeparator();
        part = step.part;
        QAction* action = menu->addAction(step.title);
        connect(action, &QAction::triggered, this, [this, id = step.id] { Q_EMIT stepRequested(id); });
        m_steps.insert(step.id, action);
    }
    menu->addSeparator();
    add(menu, Command::EntPartners, tr("Destinataires du fichier scellé…"), {}, QStringLiteral("lock"));
    add(menu, Command::EntDelivery, DeliveryPage::title(), {}, QStringLiteral("clock"));
    add(menu, Command::CompareFiles, tr("Comparer deux fichiers…"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C) },
        QStringLiteral("list"));
    giveMnemonics(menu);
}

void Menus::addSupervisor(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("S&uperviseur"));
    add(menu, Command::Supervisor, tr("&Profil superviseur (SPR)"))->setCheckable(true);
    menu->addSeparator();
    add(menu, Command::EnterExclusive, tr("&Entrer en mode exclusif"), {}, QStringLiteral("lock"));
    add(menu, Command::LeaveExclusive, tr("&Quitter le mode exclusif"), {}, QStringLiteral("unlock"));
}

void Menus::addHelp(QMenuBar* bar)
{
    QMenu* menu = bar->addMenu(tr("Aid&e"));
    add(menu, Command::Manual, tr("&Manuel"), { QKeySequence(Qt::SHIFT | Qt::Key_F1) }, QStringLiteral("help"));
    add(menu, Command::Rules, tr("Règles de &contrôle"), {}, QStringLiteral("verify"));
    add(menu, Command::Shortcuts, tr("&Raccourcis clavier"), { QKeySequence(Qt::CTRL | Qt::Key_F1) });
    menu->addSeparator();
    add(menu, Command::About, tr("À &propos de Navette"))->setMenuRole(QAction::AboutRole);
}

void Menus::showArea(std::optional<Area> area)
{
    for (auto it = m_areas.cbegin(); it != m_areas.cend(); ++it)
        it.value()->setChecked(it.key() == area);
}

void Menus::showTheme(Theme theme) { m_themes.value(theme)->setChecked(true); }

void Menus::update()
{
    const bool open = m_session->isOpen();
    const bool writes = open && !m_session->isReadOnly();
    for (const Command command :
        { Command::Backup, Command::CloseBase, Command::BellTimes, Command::EntPartners, Command::EntDelivery })
        action(command)->setEnabled(open);
    for (QAction* area : std::as_const(m_areas))
        area->setEnabled(open);
    action(Command::Supervisor)->setEnabled(writes);
    action(Command::Supervisor)->setChecked(m_session->isSupervisor());
    action(Command::EnterExclusive)->setEnabled(writes && m_session->isSupervisor() && !m_session->isExclusive());
    action(Command::EnterExclusive)
        ->setText(m_session->isSupervisor() || !open ? tr("&Entrer en mode exclusif")
                                                     : tr("&Entrer en mode exclusif (profil superviseur requis)"));
    action(Command::LeaveExclusive)->setEnabled(m_session->isExclusive());
    updateUndo();
    updateSteps();
}

void Menus::updateUndo()
{
    const QString undo = m_session->undoTitle();
    const QString redo = m_session->redoTitle();
    action(Command::Undo)->setEnabled(!undo.isEmpty());
    action(Command::Undo)
        ->setText(undo.isEmpty() ? tr("&Annuler : rien à annuler") : tr("&Annuler %1").arg(inMenu(undo)));
    action(Command::Redo)->setEnabled(!redo.isEmpty());
    action(Command::Redo)
        ->setText(redo.isEmpty() ? tr("&Rétablir : rien à rétablir") : tr("&Rétablir %1").arg(inMenu(redo)));
}

void Menus::updateSteps()
{
    const bool open = m_session->isOpen();
    const QList<exchange::StepStatus> route = open ? m_session->route() : QList<exchange::StepStatus>();
    action(Command::NextStep)->setEnabled(nextStep(route));
    for (QAction* step : std::as_const(m_steps))
        step->setEnabled(open);
    for (const exchange::StepStatus& status : route)
        m_steps.value(status.step->id)->setIcon(icon(stateIcon(status.state), stateTone(status.state)));
}

} // namespace navette::ui
