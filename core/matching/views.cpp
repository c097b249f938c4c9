// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/french.h"
#include "matching/fold.h"
#include "matching/sides.h"

#include <QCoreApplication>
#include <algorithm>

namespace navette::matching {

namespace {
    QString tr(const char* text) { return QCoreApplication::translate("Matching", text); }
}

QString title(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        return tr("Enseignants");
    case MatchKind::Division:
        return tr("Classes");
    case MatchKind::Group:
        return tr("Groupes");
    case MatchKind::Subject:
        return tr("Matières");
    }
    return {};
}

Kind rowKind(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        return Kind::Teacher;
    case MatchKind::Division:
        return Kind::Division;
    case MatchKind::Group:
        return Kind::Group;
    case MatchKind::Subject:
        return Kind::Subject;
    }
    return Kind::Teacher;
}

QString name(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        return QStringLiteral("teacher");
    case MatchKind::Division:
        return QStringLiteral("division");
    case MatchKind::Group:
        return QStringLiteral("group");
    case MatchKind::Subject:
        return QStringLiteral("subject");
    }
    return {};
}

std::optional<MatchKind> kindOfName(QStringView text)
{
    for (const MatchKind kind : AllKinds) {
        if (text == name(kind))
            return kind;
    }
    return {};
}

QList<Item> items(const School& school, MatchKind kind)
{
    const Sides sides(school, kind);
    QList<Item> items;
    for (const QString& key : sides.theirs()) {
        Item item { .kind = kind, .theirs = key, .label = sides.theirsLabel(key), .detail = sides.theirsDetail(key) };
        if (const Correspondence* row = sides.ofTheirs(key)) {
            item.state = row->state == MatchState::Ignored ? ItemState::Ignored : ItemState::Settled;
            item.correspondence = row->id;
            item.ours = row->ours;
            item.oursLabel = row->ours == 0 ? QString() : sides.oursLabel(row->ours);
            item.reason = row->reason;
            item.decidedBy = row->decidedBy;
            item.decidedAt = row->decidedAt;
        }
        items.append(item);
    }
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
        const bool openA = a.state == ItemState::Open;
        const bool openB = b.state == ItemState::Open;
        return openA != openB ? openA : french::lessThan(a.label, b.label);
    });
    return items;
}

QList<Lone> lones(const School& school, MatchKind kind)
{
    const Sides sides(school, kind);
    QList<Lone> lones;
    for (const qint64 ours : sides.ours()) {
        if (!sides.needsCounterpart(ours))
            continue;
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        const auto settled = std::find_if(
            rows.cbegin(), rows.cend(), [&](const Correspondence* r) { return sides.hasTheirs(r->theirs); });
        if (settled != rows.cend())
            continue;
        Lone lone { .kind = kind, .ours = ours, .label = sides.oursLabel(ours), .detail = sides.oursDetail(ours) };
        for (const Correspondence* row : rows) {
            if (row->state == MatchState::Ignored) {
                lone.correspondence = row->id;
                lone.reason = row->reason;
            }
        }
        lones.append(lone);
    }
    std::stable_sort(lones.begin(), lones.end(), [](const Lone& a, const Lone& b) {
        const bool openA = !a.correspondence;
        const bool openB = !b.correspondence;
        return openA != openB ? openA : french::lessThan(a.label, b.label);
    });
    return lones;
}

Status status(const School& school, MatchKind kind)
{
    const Sides sides(school, kind);
    Status status;
    for (const QString& key : sides.theirs()) {
        const Correspondence* row = sides.ofTheirs(key);
        if (!row)
            ++status.open;
        else if (row->state == MatchState::Ignored)
            ++status.ignored;
        else
            ++status.settled;
    }
    for (const qint64 ours : sides.ours()) {
        const QList<const Correspondence*> rows = sides.ofOurs(ours);
        // Set aside, or answered by something that STS still has.
        const bool dealtWith = std::any_of(rows.cbegin(), rows.cend(), [&](const Correspondence* row) {
            return row->state == MatchState::Ignored || sides.hasTheirs(row->theirs);
        });
        if (sides.needsCounterpart(ours) && !dealtWith)
            ++status.lone;
    }
    return status;
}

qint64 oursOf(const School& school, MatchKind kind, const QString& theirs)
{
    for (const Correspondence& row : school.table<Correspondence>()) {
        if (row.match == kind && row.theirs == theirs && row.state == MatchState::Settled)
            return row.ours;
    }
    return 0;
}

QStringList theirsOf(const School& school, MatchKind kind, qint64 ours)
{
    QStringList keys;
    for (const Correspondence& row : school.table<Correspondence>()) {
        if (row.match == kind && row.ours == ours && row.state == MatchState::Settled)
            keys.append(row.theirs);
    }
    return keys;
}

Result<qint64> oursNamed(const School& school, MatchKind kind, const QString& text)
{
    const Sides sides(school, kind);
    QList<qint64> exact;
    QList<qint64> alike;
    for (const qint64 ours : sides.ours()) {
        QStringList names { sides.oursLabel(ours) };
        if (const Teacher* row = kind == MatchKind::Teacher ? school.find(Id<Teacher>(ours)) : nullptr;
            row && row->birthDate.isValid())
            names.append(names.front() + QStringLiteral(" (%1)").arg(french::date(row->birthDate)));
        if (const Subject* row = kind == MatchKind::Subject ? school.find(Id<Subject>(ours)) : nullptr)
            names = QStringList { row->code, row->shortCode, row->label };
        names.removeAll(QString());
        // A subject's code is its name before its label is: "MATHS" may be the label of another.
        if (names.contains(text)) {
            if (kind == MatchKind::Subject && !names.isEmpty() && names.front() == text)
                return ours;
            exact.append(ours);
        } else if (std::any_of(names.cbegin(), names.cend(), [&](const QString& n) { return fold(n) == fold(text); }))
            alike.append(ours);
    }
    const QList<qint64>& found = exact.isEmpty() ? alike : exact;
    if (found.size() == 1)
        return found.front();
    if (found.isEmpty())
        return failure(ErrorKind::Refused,
            tr("La base n’a rien qui s’appelle %1 parmi : %2.").arg(french::quoted(text), title(kind)),
            tr("Rien n’a été changé."), tr("La liste se lit par « match BASE --list %1 ».").arg(name(kind)));
    QStringList labels;
    for (const qint64 ours : found)
        labels.append(sides.oursLabel(ours) + QStringLiteral(" (") + sides.oursDetail(ours) + u')');
    return failure(ErrorKind::Refused,
        tr("Plusieurs répondent à %1 : %2.").arg(french::quoted(text), labels.join(QStringLiteral(" ; "))),
        tr("Rien n’a été changé."),
        tr("Pour un enseignant, ajoutez la date de naissance : « NOM Prénom (12/03/1975) »."));
}

} // namespace navette::matching
