// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace navette::delivery {

namespace {

    constexpr int Patience = 20'000;
    constexpr int Tick = 20;

    sockaddr_in loopback(int port)
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    int listener(int& port)
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = loopback(0);
        socklen_t length = sizeof address;
        if (::bind(socket, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(socket, 16) != 0
            || ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) != 0)
            return -1;
        port = ntohs(address.sin_port);
        return socket;
    }

    int connected(int port)
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(port);
        if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            return socket;
        ::close(socket);
        return -1;
    }

    bool isReadable(int socket)
    {
        pollfd poll { socket, POLLIN, 0 };
        return ::poll(&poll, 1, Tick) > 0;
    }

    /// Everything, or false when the other end is gone.
    bool sendAll(int socket, const char* bytes, ssize_t size)
    {
        while (size > 0) {
            const ssize_t some = ::send(socket, bytes, size_t(size), MSG_NOSIGNAL);
            if (some <= 0)
                return false;
            bytes += some;
            size -= some;
        }
        return true;
    }

    bool run(const QString& program, const QStringList& arguments, const QString& folder)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(program, arguments);
        return process.waitForFinished(Patience) && process.exitCode() == 0;
    }

    bool write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

} // namespace

int freePort()
{
    int port = 0;
    ::close(listener(port));
    return port;
}

bool waitForPort(int port)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < Patience; QThread::msleep(Tick)) {
        if (const int socket = connected(port); socket >= 0) {
            ::close(socket);
            return true;
        }
    }
    return false;
}

WebDavServer::WebDavServer()
    : WebDavServer(Options {})
{
}

WebDavServer::WebDavServer(const Options& options)
    : m_port(freePort())
{
    QDir().mkpath(folder());
    QByteArray conf = "server.modules = (\"mod_auth\", \"mod_authn_file\", \"mod_webdav\", \"mod_accesslog\"";
    conf += options.tls ? ", \"mod_openssl\")\n" : ")\n";
    const QByteArray at = m_folder.path().toUtf8();
    conf += "server.document-root = \"" + folder().toUtf8() + "\"\nserver.bind = \"127.0.0.1\"\nserver.port = "
        + QByteArray::number(m_port) + "\nserver.upload-dirs = (\"" + at + "\")\nserver.errorlog = \"" + at
        + "/error.log\"\naccesslog.filename = \"" + at + "/access.log\"\naccesslog.format = \"%m %U %s\"\n"
        + "webdav.activate = \"enable\"\nwebdav.is-readonly = \"disable\"\nwebdav.sqlite-db-name = \"" + at
        + "/dav.db\"\nauth.backend = \"plain\"\nauth.backend.plain.userfile = \"" + at
        + "/users\"\nauth.require = (\"/\" => (\"method\" => \"" + (options.digest ? "digest" : "basic")
        + "\", \"realm\" => \"ENT\", \"require\" => \"valid-user\"))\n";
    if (options.tls)
        conf += "ssl.engine = \"enable\"\nssl.pemfile = \"" + at + "/server.pem\"\n";
    if (!write(m_folder.filePath(QStringLiteral("lighttpd.conf")), conf)
        || !write(m_folder.filePath(QStringLiteral("users")), "depot:mot de passe\n")
        || (options.tls && !makeCertificate()))
        return;
    if (options.largestFile > 0) {
        m_process.setChildProcessModifier([size = rlim_t(options.largestFile)] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit { size, size };
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
    }
    // Debian keeps it where only root's path leads.
    m_process.start(QStringLiteral("/usr/sbin/lighttpd"),
        { QStringLiteral("-D"), QStringLiteral("-f"), m_folder.filePath(QStringLiteral("lighttpd.conf")) });
    m_up = m_process.waitForStarted(Patience) && waitForPort(m_port);
}

WebDavServer::~WebDavServer()
{
    m_process.kill();
    m_process.waitForFinished(Patience);
}

QString WebDavServer::folder() const { return m_folder.filePath(QStringLiteral("depot")); }

QString WebDavServer::authority() const { return m_folder.filePath(QStringLiteral("authority.pem")); }

QByteArray WebDavServer::endedLog()
{
    m_process.terminate();
    m_process.waitForFinished(Patience);
    QFile file(m_folder.filePath(QStringLiteral("access.log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool WebDavServer::makeCertificate()
{
    const auto openssl = [&](const char* arguments) {
        return run(QStringLiteral("openssl"), QString::fromLatin1(arguments).split(u' '), m_folder.path());
    };
    QByteArray both;
    const bool made = write(m_folder.filePath(QStringLiteral("names")), "subjectAltName=DNS:localhost\n")
        && openssl("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Essai -keyout authority.key -out authority.pem")
        && openssl("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr")
        && openssl("x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 "
                   "-extfile names -out server.crt");
    for (const char* name : { "server.key", "server.crt" }) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::ReadOnly))
            both += file.readAll();
    }
    return made && write(m_folder.filePath(QStringLiteral("server.pem")), both);
}

BadLine::BadLine(int port, Fault fault)
    : m_server(port)
    , m_fault(std::move(fault))
    , m_listener(listener(m_port))
    , m_acceptor([this] { accept(); })
{
}

BadLine::~BadLine()
{
    m_stop = true;
    m_acceptor.join();
    for (std::thread& carrier : m_carriers)
        carrier.join();
    ::close(m_listener);
}

QByteArray BadLine::heard() const
{
    const std::lock_guard guard(m_mutex);
    return m_heard;
}

void BadLine::accept()
{
    while (!m_stop) {
        if (!isReadable(m_listener))
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const std::lock_guard guard(m_mutex);
        m_carriers.emplace_back([this, client] { carry(client); });
    }
}

void BadLine::carry(int client)
{
    const int server = m_fault.answer.isEmpty() ? connected(m_server) : -1;
    std::array<char, 4096> buffer {};
    bool open = true;
    QByteArray said; // by the client since the server's last answer
    while (open && !m_stop) {
        if (isReadable(client)) {
            const auto wanted = m_fault.bytesPerSecond > 0 ? size_t(1) : buffer.size();
            ssize_t size = ::recv(client, buffer.data(), wanted, 0);
            if (size <= 0)
                break;
            if (m_fault.bytesPerSecond > 0)
                QThread::msleep(static_cast<unsigned long>(1000 / m_fault.bytesPerSecond));
            const std::lock_guard guard(m_mutex);
            m_heard.append(buffer.data(), size);
            said.append(buffer.data(), size);
            if (m_fault.cutAfter >= 0 && m_passed + size >= m_fault.cutAfter) {
                size = m_fault.cutAfter - m_passed;
                open = false;
            }
            m_passed += size;
            if (server < 0)
                open = sendAll(client, m_fault.answer.constData(), m_fault.answer.size()) && open;
            else
                open = sendAll(server, buffer.data(), size) && open;
        }
        if (server >= 0 && open && isReadable(server)) {
            const ssize_t size = ::recv(server, buffer.data(), buffer.size(), 0);
            if (size <= 0)
                break;
            const bool done = QByteArray::fromRawData(buffer.data(), size).startsWith("HTTP/1.1 2");
            const bool lost = !m_fault.loseAnswerTo.isEmpty() && said.startsWith(m_fault.loseAnswerTo) && done;
            said.clear();
            open = !lost && sendAll(client, buffer.data(), size);
        }
    }
    // The server learns of the cut as well, and has read what came before it.
    if (server >= 0)
        ::close(server);
    ::close(client);
}

} // namespace navette::delivery
