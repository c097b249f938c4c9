// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/sheet_description.h"

#include "ui/common/error_box.h"
#include "ui/common/session.h"
#include "ui/lists/list_definition.h"

namespace navette::ui {

bool SheetHost::commit(const Result<ChangeSet>& changes, const QString& title) const
{
    Result<> done;
    if (!changes)
        done = tl::unexpected<Error>(changes.error());
    else
        done = session->edit(*changes, title);
    if (!done)
        showError(window, done.error());
    return bool(done);
}

QString plain(const QString& text) { return text.toHtmlEscaped(); }

QString link(const SchoolIndex& index, RowKey key, const QString& text)
{
    if (key.id == 0)
        return plain(text);
    const QString words = plain(text.isEmpty() ? index.label(key) : text);
    if (!listedKinds().contains(key.kind))
        return words;
    return QStringLiteral("<a href=\"%1:%2\">%3</a>").arg(kindName(key.kind)).arg(key.id).arg(words);
}

std::optional<RowKey> linkTarget(const QString& link)
{
    const std::optional<Kind> kind = kindOfName(link.section(u':', 0, 0));
    if (!kind)
        return {};
    return RowKey { *kind, link.section(u':', 1).toLongLong() };
}

std::optional<SheetDescription> sheetOf(const Index& index, RowKey key)
{
    const auto describe = [&]<class Entity>(Id<Entity> id) -> std::optional<SheetDescription> {
        const Entity* row = index->find(id);
        if (!row)
            return {};
        return sheet(index, *row);
    };
    switch (key.kind) {
    case Kind::Student:
        return describe(Id<Student>(key.id));
    case Kind::Guardian:
        return describe(Id<Guardian>(key.id));
    case Kind::Teacher:
        return describe(Id<Teacher>(key.id));
    case Kind::Division:
        return describe(Id<Division>(key.id));
    case Kind::Group:
        return describe(Id<Group>(key.id));
    case Kind::Subject:
        return describe(Id<Subject>(key.id));
    case Kind::Room:
        return describe(Id<Room>(key.id));
    case Kind::Service:
        return describe(Id<Service>(key.id));
    case Kind::Lesson:
        return describe(Id<Lesson>(key.id));
    case Kind::SchoolInfo:
        return sheet(index, index->school().info());
    default:
        return {};
    }
}

} // namespace navette::ui
