// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/overlay.h"

#include "checks/sent.h"
#include "matching/fold.h"

#include <QRegularExpression>

namespace navette::checks {

Kind rowKind(OverrideField what)
{
    switch (what) {
    case OverrideField::GroupCode:
    case OverrideField::GroupSize:
    case OverrideField::GroupDivisions:
        return Kind::Group;
    case OverrideField::Modality:
    case OverrideField::CoTeaching:
    case OverrideField::Withheld:
        return Kind::Service;
    }
    return Kind::Group;
}

Overlay::Overlay(Draft& draft)
    : m_draft(draft)
{
    for (const StsOverride& row : draft.school().table<StsOverride>())
        m_rows.insert({ int(row.what), row.ours }, row.id);
}

void Overlay::say(OverrideField field, qint64 ours, const QString& value, const QString& reason)
{
    StsOverride row { .what = field, .ours = ours, .value = value, .reason = reason };
    Id<StsOverride>& id = m_rows[{ int(field), ours }];
    if (id) {
        row.id = id;
        m_draft.update(row);
    } else {
        id = m_draft.insert(row);
    }
}

void Overlay::sayCode(Id<Group> group, const QString& code)
{
    say(OverrideField::GroupCode, group.value, code,
        tr("STS n’accepte que huit caractères parmi les majuscules, les chiffres et _ . -, et un code unique."));
}

ChangeSet withhold(const School& school, const QList<Id<Service>>& services, const QString& reason)
{
    Draft draft(school);
    Overlay overlay(draft);
    for (const Id<Service> id : services)
        overlay.say(OverrideField::Withheld, id.value, {}, reason);
    return draft.changes();
}

ChangeSet release(const School& school, const QList<Id<Service>>& services)
{
    Draft draft(school);
    for (const StsOverride& row : school.table<StsOverride>()) {
        if (row.what == OverrideField::Withheld && services.contains(Id<Service>(row.ours)))
            draft.remove(row.id);
    }
    return draft.changes();
}

Mend keepHere(const School& school, const QList<Id<Service>>& services)
{
    if (services.isEmpty())
        return {};
    return { QCoreApplication::translate("Checks", "Garder %n service(s) dans Navette", nullptr, int(services.size())),
        withhold(school, services, tr("Gardé dans Navette : il ne part pas pour STS.")) };
}

bool isGroupCode(const QString& code)
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Z0-9_.-]{1,8}$"));
    return allowed.match(code).hasMatch();
}

QMap<Id<Group>, QString> mendedGroupCodes(const School& school, const Sent& sent)
{
    constexpr qsizetype Longest = 8;
    QSet<QString> taken;
    for (const Division& row : school.divisions()) {
        const QString theirs = sent.division(row.id);
        taken.insert((theirs.isEmpty() ? row.code : theirs).toUpper());
    }
    QList<Id<Group>> bad;
    for (const Group& row : school.groups()) {
        if (row.origin == Origin::Previous)
            continue;
        const QString code = sent.group(row.id);
        if (isGroupCode(code) && !taken.contains(code))
            taken.insert(code);
        else
            bad.append(row.id);
    }
    QMap<Id<Group>, QString> mended;
    for (const Id<Group> id : std::as_const(bad)) {
        QString folded = matching::fold(sent.group(id)).replace(u' ', u'_');
        folded.removeIf([](QChar c) { return !isGroupCode(QString(c)); });
        // The end tells groups apart more often than the middle does: keep it when the code must be cut.
        QString value = folded.size() > Longest ? folded.left(Longest - 2) + folded.right(2) : folded;
        if (value.isEmpty())
            value = QStringLiteral("GR");
        for (int n = 1; taken.contains(value); ++n) {
            const QString number = QString::number(n);
            value = folded.left(Longest - number.size()) + number;
        }
        taken.insert(value);
        mended.insert(id, value);
    }
    return mended;
}

} // namespace navette::checks
