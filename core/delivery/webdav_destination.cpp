// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/webdav_destination.h"

#include "delivery/words.h"

#include <algorithm>

namespace navette::delivery {

namespace {

    /// 207 says that a part of it failed (RFC 4918 §9.9.4).
    bool isDone(const Reply& reply)
    {
        constexpr long MultiStatus = 207;
        return reply.code == CURLE_OK && reply.status >= 200 && reply.status < 300 && reply.status != MultiStatus;
    }

    bool isAbsent(const Reply& reply) { return reply.code == CURLE_OK && (reply.status == 404 || reply.status == 410); }

    /// Tidying up must not keep a failed run waiting.
    Limits tidying(Limits limits)
    {
        using namespace std::chrono_literals;
        limits.connecting = std::min(limits.connecting, std::chrono::seconds(3s));
        limits.stalled = std::min(limits.stalled, std::chrono::seconds(3s));
        limits.whole = std::min(limits.whole, std::chrono::seconds(5s));
        limits.cancelled = nullptr;
        return limits;
    }

} // namespace

WebDavDestination::WebDavDestination(
    const QUrl& folder, const QString& account, const QString& password, const Limits& limits)
    : m_place { folder, account }
    , m_transfer(account, password, limits)
    , m_limits(limits)
    , m_password(password)
{
}

QString WebDavDestination::pathOf(const QString& name) const
{
    return within(m_place.folder, name).toDisplayString(QUrl::RemoveUserInfo);
}

Attempt<> WebDavDestination::put(const QString& name, const QByteArray& bytes)
{
    const QUrl waiting = within(m_place.folder, waitingName(name));
    Reply reply = m_transfer.perform({ .url = waiting, .body = bytes });
    if (isDone(reply))
        reply = m_transfer.perform({ .method = "MOVE",
            .url = waiting,
            .headers
            = { "Destination: " + within(m_place.folder, name).toEncoded(QUrl::RemoveUserInfo), "Overwrite: T" } });
    if (isDone(reply))
        return {};
    // A renaming whose answer got lost is asked for again by libcurl, and then there is nothing to rename any more.
    if (isAbsent(reply)) {
        if (const auto there = get(name); there && *there == bytes)
            return {};
    }
    // On a connection of its own: the other one may be the trouble. Not to show a refused password once more: accounts
    // are blocked for that.
    constexpr long Unauthorised = 401;
    if (reply.status != Unauthorised)
        Transfer(m_place.account, m_password, tidying(m_limits)).perform({ .method = "DELETE", .url = waiting });
    return tl::unexpected(failureOf(reply, m_place));
}

Attempt<std::optional<QByteArray>> WebDavDestination::get(const QString& name)
{
    Reply reply = m_transfer.perform({ .url = within(m_place.folder, name) });
    if (isAbsent(reply))
        return std::nullopt;
    if (!isDone(reply))
        return tl::unexpected(failureOf(reply, m_place));
    return std::move(reply.body);
}

Attempt<> WebDavDestination::remove(const QString& name)
{
    const Reply reply = m_transfer.perform({ .method = "DELETE", .url = within(m_place.folder, name) });
    if (isDone(reply) || isAbsent(reply))
        return {};
    return tl::unexpected(failureOf(reply, m_place));
}

} // namespace navette::delivery
