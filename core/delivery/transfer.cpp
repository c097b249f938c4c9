// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/transfer.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <cstring>

namespace navette::delivery {

namespace {

    /// A timetable takes some megabytes; whatever a server answers beyond that is not ours to keep.
    constexpr qsizetype MostReceived = 256 * 1024 * 1024;

    /// Once for the process, before the first handle.
    void initialise()
    {
        static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
        Q_ASSERT(done == CURLE_OK);
        Q_UNUSED(done)
    }

    /// What is being sent, and how far.
    struct Reading {
        const QByteArray* bytes = nullptr;
        qsizetype at = 0;
    };

    size_t readSome(char* to, size_t size, size_t count, void* user)
    {
        auto* reading = static_cast<Reading*>(user);
        const auto some = std::min<qsizetype>(qsizetype(size * count), reading->bytes->size() - reading->at);
        std::memcpy(to, reading->bytes->constData() + reading->at, size_t(some));
        reading->at += some;
        return size_t(some);
    }

    /// The server asked who we are after it had taken some: it is sent again from the start.
    int seek(void* user, curl_off_t offset, int origin)
    {
        auto* reading = static_cast<Reading*>(user);
        if (origin != SEEK_SET || offset < 0 || offset > reading->bytes->size())
            return CURL_SEEKFUNC_FAIL;
        reading->at = qsizetype(offset);
        return CURL_SEEKFUNC_OK;
    }

    size_t writeSome(char* from, size_t size, size_t count, void* user)
    {
        auto* body = static_cast<QByteArray*>(user);
        const auto some = qsizetype(size * count);
        if (body->size() + some > MostReceived)
            return 0;
        body->append(from, some);
        return size_t(some);
    }

    int askedToStop(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        const auto* cancelled = static_cast<const std::atomic<bool>*>(user);
        return cancelled && *cancelled ? 1 : 0;
    }

    /// A list in libcurl's own form.
    class List {
    public:
        explicit List(const QList<QByteArray>& lines)
        {
            for (const QByteArray& line : lines)
                m_list = curl_slist_append(m_list, line.constData());
        }
        ~List() { curl_slist_free_all(m_list); }
        Q_DISABLE_COPY_MOVE(List)
        curl_slist* get() const { return m_list; }

    private:
        curl_slist* m_list = nullptr;
    };

} // namespace

/// What libcurl points to while a request runs.
struct Transfer::State {
    explicit State(const Request& request)
        : reading { request.body ? &*request.body : nullptr, 0 }
        , headers(request.headers)
        , before(request.before)
        , after(request.after)
    {
    }

    Reading reading;
    List headers, before, after;
    QByteArray received;
};

Transfer::Transfer(const QString& account, const QString& password, Limits limits)
    : m_account(account.toUtf8())
    , m_password(password.toUtf8())
    , m_limits(std::move(limits))
{
    initialise();
    m_handle = curl_easy_init();
    Q_CHECK_PTR(m_handle);
}

Transfer::~Transfer() { curl_easy_cleanup(m_handle); }

void Transfer::prepare(CURL* handle, const Request& request, State& state) const
{
    curl_easy_setopt(handle, CURLOPT_URL, request.url.toEncoded().constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https,sftp");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    // One file on one connection has nothing to gain from a newer version, and servers that refuse a body half-way end
    // the whole stream there.
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, long(m_limits.connecting.count()));
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, m_limits.slowest);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, long(m_limits.stalled.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, long(m_limits.whole.count()));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!m_limits.authorities.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, QFile::encodeName(m_limits.authorities).constData());
    if (!m_account.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, m_account.constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, m_password.constData());
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, m_scheme);
    }
    if (request.url.scheme() == u"sftp")
        prepareSsh(handle);

    if (request.body) {
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(request.body->size()));
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, readSome);
        curl_easy_setopt(handle, CURLOPT_READDATA, &state.reading);
        curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, seek);
        curl_easy_setopt(handle, CURLOPT_SEEKDATA, &state.reading);
    } else if (request.withoutBody) {
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    }
    if (!request.method.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, state.headers.get());
    curl_easy_setopt(handle, CURLOPT_QUOTE, state.before.get());
    curl_easy_setopt(handle, CURLOPT_POSTQUOTE, state.after.get());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, writeSome);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &state.received);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, askedToStop);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, m_limits.cancelled);
}

void Transfer::prepareSsh(CURL* handle) const
{
    const QDir folder(m_limits.sshFolder.isEmpty() ? QDir::homePath() + QStringLiteral("/.ssh") : m_limits.sshFolder);
    // Who is not in this file is refused: nobody is there to compare a fingerprint when the update runs by itself.
    curl_easy_setopt(
        handle, CURLOPT_SSH_KNOWNHOSTS, QFile::encodeName(folder.filePath(QStringLiteral("known_hosts"))).constData());
    if (!m_password.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD));
        return;
    }
    curl_easy_setopt(handle, CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_PUBLICKEY | CURLSSH_AUTH_AGENT));
    for (const char* name : { "id_ed25519", "id_ecdsa", "id_rsa" }) {
        const QString key = folder.filePath(QString::fromLatin1(name));
        if (!QFile::exists(key))
            continue;
        curl_easy_setopt(handle, CURLOPT_SSH_PRIVATE_KEYFILE, QFile::encodeName(key).constData());
        if (QFile::exists(key + QStringLiteral(".pub")))
            curl_easy_setopt(
                handle, CURLOPT_SSH_PUBLIC_KEYFILE, QFile::encodeName(key + QStringLiteral(".pub")).constData());
        break;
    }
}

Reply Transfer::perform(const Request& request)
{
    // Asked before a body goes out: it would go for nothing, and be cut by the refusal.
    if (request.body && m_scheme == AnyScheme && !m_account.isEmpty() && request.url.scheme() != u"sftp") {
        const Reply asked = once(
            { .method = "PROPFIND", .url = request.url.adjusted(QUrl::RemoveFilename), .headers = { "Depth: 0" } });
        constexpr long Unauthorised = 401;
        if (asked.code != CURLE_OK || asked.status == Unauthorised)
            return asked;
    }
    return once(request);
}

Reply Transfer::once(const Request& request)
{
    // Keeps the connection, forgets what the request before asked.
    curl_easy_reset(m_handle);
    State state(request);
    prepare(m_handle, request, state);
    Reply reply { .code = curl_easy_perform(m_handle) };
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &reply.status);
    char* redirect = nullptr;
    if (curl_easy_getinfo(m_handle, CURLINFO_REDIRECT_URL, &redirect) == CURLE_OK && redirect)
        reply.redirect = QUrl::fromEncoded(redirect).toDisplayString(QUrl::RemoveUserInfo);
    // Without TLS, Digest does not show the password to the line: taken wherever it is offered.
    long offered = 0;
    if (m_scheme == AnyScheme && curl_easy_getinfo(m_handle, CURLINFO_HTTPAUTH_AVAIL, &offered) == CURLE_OK
        && (offered & AnyScheme) != 0)
        m_scheme = (offered & long(CURLAUTH_DIGEST)) != 0 ? long(CURLAUTH_DIGEST) : long(CURLAUTH_BASIC);
    if (request.url.scheme() == u"sftp")
        reply.status = 0;
    reply.body = std::move(state.received);
    return reply;
}

QUrl within(const QUrl& folder, const QString& name)
{
    QUrl url(folder);
    QString path = folder.path(QUrl::FullyDecoded);
    if (!path.endsWith(u'/'))
        path += u'/';
    url.setPath(path + name, QUrl::DecodedMode);
    return url;
}

} // namespace navette::delivery
