// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/destination.h"

#include <QByteArray>
#include <QUrl>
#include <curl/curl.h>

namespace navette::delivery {

/// What one request asks, and of whom.
struct Request {
    QByteArray method = {}; ///< HTTP; empty: GET, or PUT with a body
    QUrl url = {};
    std::optional<QByteArray> body = {}; ///< sent when there is one
    QList<QByteArray> headers = {}; ///< "Overwrite: T"
    QList<QByteArray> before = {}; ///< SFTP commands ("rm /x"; one that begins with "*" may fail)
    QList<QByteArray> after = {}; ///< the same, once the body has arrived whole
    bool withoutBody = false; ///< nothing is fetched either
};

/// What came of it.
struct Reply {
    CURLcode code = CURLE_OK;
    long status = 0; ///< of HTTP; 0 for SFTP and when no answer came
    QByteArray body;
    QString redirect; ///< where an HTTP answer would send us; never followed
};

/// A server that files are left on: one connection over the requests of a deposit, through libcurl. Certificates are
/// always verified, redirects never followed, and what stands still is given up after the limits.
class Transfer {
public:
    Transfer(const QString& account, const QString& password, Limits limits);
    ~Transfer();
    Q_DISABLE_COPY_MOVE(Transfer)

    Reply perform(const Request& request);

private:
    struct State;

    static constexpr long AnyScheme = long(CURLAUTH_DIGEST) | long(CURLAUTH_BASIC);

    Reply once(const Request& request);
    void prepare(CURL* handle, const Request& request, State& state) const;
    void prepareSsh(CURL* handle) const;

    CURL* m_handle;
    QByteArray m_account;
    QByteArray m_password;
    Limits m_limits;
    long m_scheme = AnyScheme; ///< how the password is shown: what the server wants, once it has said so
};

/// The address of \a name in \a folder, with what an address cannot carry percent-encoded.
QUrl within(const QUrl& folder, const QString& name);

/// Where a failed reply came from, for its sentence.
struct Place {
    QUrl folder;
    QString account;
};

/// The failure of \a reply in words: what happened, what follows, how to mend it. A reply without failure is a bug.
Failure failureOf(const Reply& reply, const Place& place);

} // namespace navette::delivery
