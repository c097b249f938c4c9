// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/draft.h"
#include "ui/lists/list_words.h"

#include <QVariant>
#include <functional>
#include <memory>

class QWidget;

namespace navette::ui {

class Session;

/// What a button of the sheet works with.
struct SheetHost {
    Session* session = nullptr;
    QWidget* window = nullptr; ///< parent of what it asks

    /// Commits \a changes under \a title, or says why not; true when it was done.
    bool commit(const Result<ChangeSet>& changes, const QString& title) const;
};

/// A field that can be changed where it stands.
struct SheetEditor {
    enum class Type { Text, Number, Minutes, Choice, Toggle };
    Type type = Type::Text;
    QString name; ///< object name, unique in the sheet
    QVariant value;
    int minimum = 0;
    int maximum = 0; ///< number and minutes
    int step = 1;
    QString zeroText; ///< a number's words for its minimum; empty: the number
    QList<std::pair<QString, QVariant>> choices;
    QString lockedBecause; ///< why it cannot be changed now; empty: it can
    QString title; ///< of the step, for undo: "Capacité de la salle B204"
    std::function<Result<ChangeSet>(const School&, const QVariant&)> change = {};
};

/// A field: its name and its value, as text with links to other rows (see link()), or a field to fill.
struct SheetLine {
    QString label; ///< with a mnemonic where there is an editor
    QString html;
    std::optional<SheetEditor> editor = {};
};

/// A row that the sheet's row goes with.
struct SheetItem {
    RowKey key; ///< what Enter opens
    QString text;
    QString detail;
};

/// A button.
struct SheetAction {
    QString name;
    QString text;
    QString icon;
    std::function<void(const SheetHost&, const QList<RowKey>& selected)> run = {};
    bool edits = true; ///< off in a base that is only read
    bool needsSelection = false; ///< of items of the list that it stands under
};

struct SheetSection {
    QString title;
    QList<SheetLine> lines = {};
    QString listName; ///< empty: no list
    QList<SheetItem> items = {};
    QString noItems; ///< what an empty list says
    QList<SheetAction> actions = {}; ///< under the list
};

/// Everything about one row, grouped: what the sheet shows and what it lets change.
struct SheetDescription {
    RowKey key;
    QString kind; ///< "Élève de 6A"
    QString title;
    Remark remark = {};
    QString source; ///< whose data it is and where it is corrected; empty: ours
    QList<SheetSection> sections;
    QList<SheetAction> actions;
    std::optional<timetable::Resource> timetable;
    std::optional<timetable::Resource> unavailable; ///< its week can be painted
};

/// Text for a line, safe in HTML; a link to \a key when there is such a row.
QString plain(const QString& text);
QString link(const SchoolIndex& index, RowKey key, const QString& text = {});
template <class Entity> QString link(const SchoolIndex& index, Id<Entity> id, const QString& text = {})
{
    return link(index, RowKey { Entity::kind, id.value }, text);
}
template <class Entity> QString links(const SchoolIndex& index, const QList<Id<Entity>>& ids)
{
    QStringList words;
    for (const Id<Entity> id : ids)
        words.append(link(index, id));
    return words.join(QStringLiteral(", "));
}
/// The row that a link leads to.
std::optional<RowKey> linkTarget(const QString& link);

/// Makes the change of one row: \a set puts the value into it.
template <class Entity, class Set> auto changeOf(Id<Entity> id, Set set)
{
    return [id, set](const School& school, const QVariant& value) -> Result<ChangeSet> {
        Draft draft(school);
        if (const Entity* row = school.find(id)) {
            Entity changed = *row;
            set(changed, value);
            draft.update(changed);
        }
        return draft.changes();
    };
}

using Index = std::shared_ptr<const SchoolIndex>;

/// The sheet of a row of one of listedKinds(), or of the school (Kind::SchoolInfo); nothing for a row that is gone.
std::optional<SheetDescription> sheetOf(const Index& index, RowKey key);

SheetDescription sheet(const Index& index, const Student& row);
SheetDescription sheet(const Index& index, const Guardian& row);
SheetDescription sheet(const Index& index, const Teacher& row);
SheetDescription sheet(const Index& index, const Division& row);
SheetDescription sheet(const Index& index, const Group& row);
SheetDescription sheet(const Index& index, const Subject& row);
SheetDescription sheet(const Index& index, const Room& row);
SheetDescription sheet(const Index& index, const Service& row);
SheetDescription sheet(const Index& index, const Lesson& row);
SheetDescription sheet(const Index& index, const SchoolInfo& row);

} // namespace navette::ui
