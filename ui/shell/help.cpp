// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help.h"

#include "ui/checks/rules_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tables.h"
#include "ui/shell/manual.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(Help)
    };

    struct Key {
        QString keys;
        QString does;
        QString where;
    };

    /// "Fichier" for "&Fichier".
    QString withoutMnemonic(QString text)
    {
        text.replace(QStringLiteral("&&"), QStringLiteral("\n"));
        text.remove(u'&');
        return text.replace(u'\n', u'&');
    }

    void collect(const QMenu* menu, const QString& where, QList<Key>& keys)
    {
        for (const QAction* action : menu->actions()) {
            if (action->menu())
                collect(action->menu(), where, keys);
            else if (!action->shortcut().isEmpty())
                keys.append(
                    { action->shortcut().toString(QKeySequence::NativeText), withoutMnemonic(action->text()), where });
        }
    }

    /// What the pages themselves listen to.
    QList<Key> pageKeys()
    {
        const auto all = Words::tr("Partout");
        const auto route = Words::tr("Étapes de l’année");
        const auto checks = Words::tr("Vérifications");
        const auto grid = Words::tr("Emploi du temps");
        const auto lists = Words::tr("Listes");
        const auto matches = Words::tr("Correspondances");
        const auto journal = Words::tr("Suivi des échanges");
        return {
            { Words::tr("Tab, Maj+Tab"), Words::tr("Aller au champ suivant, précédent"), all },
            { Words::tr("Échap"), Words::tr("Fermer, renoncer, revenir à la page"), all },
            { Words::tr("Ctrl+F"), Words::tr("Chercher dans la page"), all },
            { Words::tr("Flèches"), Words::tr("Parcourir ; ouvrir ou fermer une partie"), route },
            { Words::tr("Entrée"), Words::tr("Ouvrir l’étape"), route },
            { Words::tr("Entrée"), Words::tr("Continuer vers la page suivante d’une étape"), Words::tr("Étapes") },
            { Words::tr("F8, Maj+F8"), Words::tr("Constat suivant, précédent"), checks },
            { Words::tr("F5"), Words::tr("Vérifier de nouveau"), checks },
            { Words::tr("Ctrl+P"), Words::tr("Imprimer les constats"), checks },
            { Words::tr("Flèches"), Words::tr("Aller d’une place à l’autre, dire ce qui s’y oppose"), grid },
            { Words::tr("Entrée"), Words::tr("Prendre le cours, le poser"), grid },
            { Words::tr("Espace"), Words::tr("Choisir le cours, puis les autres à la même place"), grid },
            { Words::tr("L"), Words::tr("Verrouiller, déverrouiller le cours"), grid },
            { Words::tr("Suppr"), Words::tr("Retirer le cours de la grille"), grid },
            { Words::tr("Alt+Gauche, Alt+Droite"), Words::tr("Emploi du temps précédent, suivant"), grid },
            { Words::tr("Ctrl+Page suivante, Ctrl+Page précédente"), Words::tr("Passer à la liste voisine"), lists },
            { Words::tr("Entrée, F2"), Words::tr("Aller à la fiche de la ligne"), lists },
            { Words::tr("Ctrl+C"), Words::tr("Copier les lignes choisies"), lists },
            { Words::tr("Espace, Suppr"), Words::tr("Peindre, effacer une indisponibilité"), lists },
            { Words::tr("Entrée, Alt+A"), Words::tr("Associer au candidat choisi"), matches },
            { Words::tr("F2"), Words::tr("Chercher parmi tous les nôtres"), matches },
            { Words::tr("N"), Words::tr("Créer : c’est quelqu’un ou quelque chose de nouveau"), matches },
            { Words::tr("I"), Words::tr("Mettre de côté, avec un motif"), matches },
            { Words::tr("Suppr"), Words::tr("Défaire la correspondance"), matches },
            { Words::tr("Entrée, F2"), Words::tr("Aller au compte rendu de la ligne"), journal },
            { Words::tr("Ctrl+Entrée"), Words::tr("Noter la réponse, depuis la remarque"), journal },
        };
    }

    QDialog* makeDialog(QWidget* parent, const QString& title)
    {
        auto* dialog = new QDialog(parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(title);
        auto* layout = new QVBoxLayout(dialog);
        layout->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3));
        layout->setSpacing(spacing(3));
        return dialog;
    }

    void addClose(QDialog* dialog)
    {
        auto* buttons = new QDialogButtonBox(dialog);
        QPushButton* close = buttons->addButton(Words::tr("&Fermer"), QDialogButtonBox::RejectRole);
        QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
        dialog->layout()->addWidget(buttons);
    }

} // namespace

void showManual(QWidget* parent, const QString& heading)
{
    // One is enough: asked for again, it comes to the front.
    auto* manual = parent->findChild<Manual*>();
    if (!manual)
        manual = new Manual(parent);
    manual->show();
    manual->raise();
    manual->activateWindow();
    if (!heading.isEmpty())
        manual->showAnchor(anchorOf(heading));
}

void showRules(QWidget* parent)
{
    auto* rules = parent->findChild<RulesDialog*>();
    if (!rules) {
        rules = new RulesDialog(parent);
        QObject::connect(
            rules, &RulesDialog::manualRequested, parent, [parent](const QString& code) { showManual(parent, code); });
    }
    rules->show();
    rules->raise();
    rules->activateWindow();
}

void showShortcuts(QWidget* parent, const QMenuBar* bar)
{
    QList<Key> keys;
    for (const QAction* menu : bar->actions())
        collect(menu->menu(), withoutMnemonic(menu->text()), keys);
    keys += pageKeys();

    QDialog* dialog = makeDialog(parent, Words::tr("Raccourcis clavier"));
    dialog->setObjectName(QStringLiteral("shortcuts"));
    auto* title = new QLabel(Words::tr("Raccourcis clavier"), dialog);
    makeTitle(title);
    auto* hint = new QLabel(Words::tr("Alt et la lettre soulignée ouvrent un menu ou vont à un champ. Sur un clavier "
                                      "français, Ctrl et la touche du chiffre suffisent, sans Maj."),
        dialog);
    hint->setWordWrap(true);
    makeMuted(hint);
    auto* table = new QTableWidget(static_cast<int>(keys.size()), 3, dialog);
    setUpTable(table);
    table->setSortingEnabled(false); // in the order of the menus; and rows do not move while they are filled
    table->setAccessibleName(Words::tr("Raccourcis clavier"));
    table->setHorizontalHeaderLabels({ Words::tr("Touches"), Words::tr("Effet"), Words::tr("Où") });
    for (int row = 0; row < table->rowCount(); ++row) {
        const Key& key = keys.at(row);
        int column = 0;
        for (const QString& text : { key.keys, key.does, key.where }) {
            auto* item = new QTableWidgetItem(text);
            item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
            table->setItem(row, column++, item);
        }
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    dialog->layout()->addWidget(title);
    dialog->layout()->addWidget(hint);
    dialog->layout()->addWidget(table);
    addClose(dialog);
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 100, parent->height() * 3 / 4);
    dialog->open();
}

void showAbout(QWidget* parent)
{
    QDialog* dialog = makeDialog(parent, Words::tr("À propos de Navette"));
    dialog->setObjectName(QStringLiteral("about"));
    auto* logo = new QLabel(dialog);
    logo->setPixmap(applicationIcon().pixmap(QSize(72, 72)));
    auto* name = new QLabel(QStringLiteral("Navette %1").arg(QApplication::applicationVersion()).trimmed(), dialog);
    makeTitle(name);
    auto* what = new QLabel(
        Words::tr("L’emploi du temps d’un établissement scolaire et ses échanges avec SIECLE, STS-Web et l’ENT."),
        dialog);
    what->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->addWidget(name);
    texts->addWidget(what);
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(4));
    head->addWidget(logo, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    static_cast<QVBoxLayout*>(dialog->layout())->addLayout(head);

    const QStringList paragraphs {
        Words::tr("© 2026 Les développeurs de Navette."),
        Words::tr("Logiciel libre, sous licence GNU GPL version 3 ou, à votre choix, toute version ultérieure : vous "
                  "pouvez l’utiliser, l’étudier, le modifier et le redistribuer. Il est fourni sans aucune garantie."),
        Words::tr("Fait avec Qt %1 (LGPL), SQLite (domaine public), QuaZip (LGPL) et expected (CC0).")
            .arg(QString::fromLatin1(qVersion())),
        Words::tr("SIECLE, STS-Web et l’AAF sont des applications du ministère de l’Éducation nationale, dont Navette "
                  "est indépendante. Vos données restent dans votre base : Navette n’envoie rien d’elle-même."),
    };
    for (const QString& paragraph : paragraphs) {
        auto* label = new QLabel(paragraph, dialog);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        dialog->layout()->addWidget(label);
    }
    addClose(dialog);
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 80);
    dialog->open();
}

} // namespace navette::ui
