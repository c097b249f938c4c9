// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proofreader.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabBar>

namespace navette::ui {

namespace {

    /// Rows of a list that are read: enough to meet every kind of row, few enough to look after each key.
    constexpr int MostRows = 40;

    struct Rule {
        QRegularExpression broken;
        const char* name;
        bool forQt = false; ///< also for the dialogs that are Qt's own, whose translation is not ours to set
    };

    const QList<Rule>& rules()
    {
        static const QList<Rule> all {
            { QRegularExpression(QStringLiteral("\\w\\((s|e|x|es|nt)\\)|\\bà/|est/sont|n’est/ne")),
                "plural left open" },
            { QRegularExpression(QStringLiteral("%[n0-9]")), "placeholder left open" },
            { QRegularExpression(
                  QStringLiteral("[\\w»)] [:;!?](?!\\w)|« | »"), QRegularExpression::UseUnicodePropertiesOption),
                "breaking space" },
            { QRegularExpression(
                  QStringLiteral(
                      "\\b(Cancel|Open|Close|Save|Yes|No|Apply|Discard|Help|OK to|Look in|File [Nn]ame|Files of "
                      "[Tt]ype|"
                      "Directory|New Folder|Date Modified|Size|Kind|Back|Forward|Computer|Sidebar|Copy|Paste|Undo|Redo|"
                      "Select All|Show|Hide|Details|Today|the|and|with|of|to be|is not|not found)\\b"),
                  QRegularExpression::UseUnicodePropertiesOption),
                "English", true },
        };
        return all;
    }

    /// \a text without markup. (QTextDocument would make no-break spaces plain.)
    QString letters(QString text)
    {
        static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
        return Qt::mightBeRichText(text) ? text.replace(tags, QStringLiteral("\n")) : text;
    }

    /// What \a window holds, its menus included, but not the dialogs that it owns.
    QList<QWidget*> partsOf(const QWidget* window)
    {
        QList<QWidget*> parts = window->findChildren<QWidget*>();
        parts.removeIf(
            [&](const QWidget* widget) { return widget->window() != window && !qobject_cast<const QMenu*>(widget); });
        return parts;
    }

    void collect(const QString& text, QHash<QString, QStringList>& byLetter)
    {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            byLetter[key.toString()].append(text);
    }

} // namespace

bool Proofreader::takesKeyboard(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
}

void Proofreader::read(const QString& text)
{
    if (text.isEmpty() || m_read.contains(text))
        return;
    m_read.insert(text);
    const QString plain = letters(text);
    for (const Rule& rule : rules()) {
        if ((rule.forQt || !m_ofQt) && rule.broken.match(plain).hasMatch())
            m_faults.insert(QStringLiteral("%1: %2").arg(QLatin1String(rule.name), plain));
    }
}

void Proofreader::readWidget(const QWidget* widget)
{
    for (const QString& text : { widget->toolTip(), widget->accessibleName(), widget->accessibleDescription() })
        read(text);
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        read(label->text());
    else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        read(button->text());
    else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        read(line->placeholderText());
    else if (const auto* group = qobject_cast<const QGroupBox*>(widget))
        read(group->title());
    else if (const auto* status = qobject_cast<const QStatusBar*>(widget))
        read(status->currentMessage());
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
        for (int i = 0; i < qMin(combo->count(), MostRows); ++i)
            read(combo->itemText(i));
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            read(tabs->tabText(i));
    } else if (const auto* menu = qobject_cast<const QMenu*>(widget)) {
        for (const QAction* action : menu->actions())
            read(action->text());
    } else if (const auto* header = qobject_cast<const QHeaderView*>(widget)) {
        for (int i = 0; header->model() && i < header->count(); ++i)
            read(header->model()->headerData(i, header->orientation()).toString());
    } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model()) {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; row < qMin(model->rowCount(view->rootIndex()), MostRows); ++row) {
            for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
                const QModelIndex index = model->index(row, column, view->rootIndex());
                read(index.data().toString());
                read(index.data(Qt::AccessibleTextRole).toString());
            }
        }
    }
}

void Proofreader::readMnemonics(const QWidget* window)
{
    QHash<QString, QStringList> byLetter;
    for (const QWidget* widget : partsOf(window)) {
        if (const auto* menu = qobject_cast<const QMenu*>(widget)) {
            // A menu's letters count among themselves alone.
            QHash<QString, QStringList> inMenu;
            for (const QAction* action : menu->actions())
                collect(action->text(), inMenu);
            for (const QStringList& same : std::as_const(inMenu)) {
                if (same.size() > 1)
                    m_faults.insert(QStringLiteral("same letter in a menu: ") + same.join(QStringLiteral(" | ")));
            }
        }
        if (!widget->isVisible())
            continue;
        if (const auto* bar = qobject_cast<const QMenuBar*>(widget)) {
            for (const QAction* action : bar->actions())
                collect(action->text(), byLetter);
        } else if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy()) {
            collect(label->text(), byLetter);
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            collect(button->text(), byLetter);
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                collect(tabs->tabText(i), byLetter);
        }
    }
    for (QStringList same : std::as_const(byLetter)) {
        same.sort();
        if (same.size() > 1)
            m_faults.insert(QStringLiteral("same letter in a window: ") + same.join(QStringLiteral(" | ")));
    }
}

void Proofreader::readNames(const QWidget* window)
{
    for (QWidget* widget : partsOf(window)) {
        if (!takesKeyboard(widget))
            continue;
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
        if (told && told->text(QAccessible::Name).isEmpty())
            m_faults.insert(QStringLiteral("takes the keyboard without a name: %1 %2 in %3")
                                .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                    widget->parentWidget()->objectName()
                                        + QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
}

void Proofreader::look()
{
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        m_ofQt = window->inherits("QFileDialog");
        read(window->windowTitle());
        readWidget(window);
        for (const QWidget* widget : partsOf(window)) {
            if (widget->isVisible() || qobject_cast<const QMenu*>(widget))
                readWidget(widget);
        }
        if (!m_ofQt) {
            readMnemonics(window);
            readNames(window);
        }
    }
}

QStringList Proofreader::faults() const
{
    QStringList all(m_faults.cbegin(), m_faults.cend());
    all.sort();
    return all;
}

} // namespace navette::ui
