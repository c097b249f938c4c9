// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"
#include "ui/lists/list_words.h"

#include <QVariant>
#include <functional>

namespace navette::ui {

/// What one field of a list shows, and what it sorts by when that is not the text.
struct Cell {
    QString text;
    QVariant sort;
    QString icon; ///< of ui/common/icons.h; empty: none
    Tone tone = Tone::Normal;

    Cell(const QString& words = {})
        : text(words)
    {
    }
    static Cell number(qint64 value); ///< 0 shows as such
    static Cell minutes(int annual); ///< hours a week; nothing for 0
    static Cell day(QDate date);
    static Cell words(const QStringList& list); ///< sorted, separated by commas
    /// What is worth knowing of a row, with an icon; nothing for an empty text.
    static Cell remark(const Remark& remark);

    bool operator==(const Cell&) const = default;
};

struct Column {
    QString title;
    int width = 12; ///< in characters of the font
    std::function<Cell(const SchoolIndex&, qint64 id)> cell;
    bool number = false; ///< aligned to the right
};

/// What stands in a list's place while it has no row.
struct EmptyText {
    QString title;
    QString sentence;
    QString action; ///< button; empty: none
    QString step; ///< that the button opens
};

/// One list of the school: what it is called, its columns, what fills it.
struct ListDefinition {
    Kind kind = Kind::Student;
    QString title;
    QString icon;
    QList<Column> columns;
    EmptyText empty;
};

/// The kinds that have a list, in the order of the tabs.
const QList<Kind>& listedKinds();
/// The list of one of listedKinds(), made once.
const ListDefinition& listOf(Kind kind);

/// Adds columns that look at whole rows of \a Entity.
template <class Entity> class ColumnsOf {
public:
    explicit ColumnsOf(ListDefinition& list)
        : m_list(list)
    {
    }
    template <class Value> ColumnsOf& text(const QString& title, int width, Value value)
    {
        return add(title, width, false, std::move(value));
    }
    template <class Value> ColumnsOf& number(const QString& title, int width, Value value)
    {
        return add(title, width, true, std::move(value));
    }

private:
    template <class Value> ColumnsOf& add(const QString& title, int width, bool number, Value value)
    {
        const auto cell = [value](const SchoolIndex& index, qint64 id) {
            const Entity* row = index.find(Id<Entity>(id));
            return row ? Cell(value(index, *row)) : Cell();
        };
        m_list.columns.append({ title, width, cell, number });
        return *this;
    }

    ListDefinition& m_list;
};

ListDefinition studentList();
ListDefinition guardianList();
ListDefinition teacherList();
ListDefinition divisionList();
ListDefinition groupList();
ListDefinition roomList();
ListDefinition subjectList();
ListDefinition serviceList();
ListDefinition lessonList();

} // namespace navette::ui
