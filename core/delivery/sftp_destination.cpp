// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/sftp_destination.h"

#include "delivery/words.h"

namespace navette::delivery {

SftpDestination::SftpDestination(
    const QUrl& folder, const QString& account, const QString& password, const Limits& limits)
    : m_place { folder, account }
    , m_transfer(account, password, limits)
{
}

QString SftpDestination::pathOf(const QString& name) const
{
    return within(m_place.folder, name).toDisplayString(QUrl::RemoveUserInfo);
}

QByteArray SftpDestination::there(const QString& name) const
{
    QString path = within(m_place.folder, name).path(QUrl::FullyDecoded);
    // Commands begin in the account's own folder, which the address writes "~".
    if (path.startsWith(QStringLiteral("/~/")))
        path.remove(0, 3);
    path.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return '"' + path.toUtf8() + '"';
}

Reply SftpDestination::command(const QByteArray& line)
{
    return m_transfer.perform({ .url = within(m_place.folder, {}), .before = { line }, .withoutBody = true });
}

Attempt<> SftpDestination::put(const QString& name, const QByteArray& bytes)
{
    const QString waiting = waitingName(name);
    const Reply reply = m_transfer.perform({ .url = within(m_place.folder, waiting),
        .body = bytes,
        .after = { "*rm " + there(name), "rename " + there(waiting) + ' ' + there(name) } });
    if (reply.code == CURLE_OK)
        return {};
    if (reply.code != CURLE_LOGIN_DENIED && reply.code != CURLE_PEER_FAILED_VERIFICATION)
        command("*rm " + there(waiting));
    return tl::unexpected(failureOf(reply, m_place));
}

Attempt<std::optional<QByteArray>> SftpDestination::get(const QString& name)
{
    Reply reply = m_transfer.perform({ .url = within(m_place.folder, name) });
    if (reply.code == CURLE_REMOTE_FILE_NOT_FOUND)
        return std::nullopt;
    if (reply.code != CURLE_OK)
        return tl::unexpected(failureOf(reply, m_place));
    return std::move(reply.body);
}

Attempt<> SftpDestination::remove(const QString& name)
{
    const Reply reply = command("*rm " + there(name));
    if (reply.code != CURLE_OK)
        return tl::unexpected(failureOf(reply, m_place));
    return {};
}

} // namespace navette::delivery
