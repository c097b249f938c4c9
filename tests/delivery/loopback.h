// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

/// Servers of the test on this machine, and the bad lines to them.
namespace navette::delivery {

/// A port of this machine that nobody listens on.
int freePort();
/// Waits until somebody listens there.
bool waitForPort(int port);

/// A file server with WebDAV (lighttpd, as Debian ships it) over one folder, for the account "depot" with the
/// password "mot de passe".
class WebDavServer {
public:
    struct Options {
        bool tls = false; ///< with a certificate for "localhost", of an authority of the test's own
        bool digest = false; ///< the password is not shown to the line
        qint64 largestFile = 0; ///< bytes, as a full disk has it; 0: no limit
    };
    WebDavServer();
    explicit WebDavServer(const Options& options);
    ~WebDavServer();
    Q_DISABLE_COPY_MOVE(WebDavServer)

    bool isUp() const { return m_up; }
    int port() const { return m_port; }
    QString folder() const; ///< what it serves, on disk
    QString authority() const; ///< PEM file of the authority
    /// Ends the server, which only then writes all of it: "GET /x 200" per request.
    QByteArray endedLog();

private:
    bool makeCertificate();

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    bool m_up = false;
};

/// A line to a server that behaves badly: passes bytes on to \a port until it does what it is told.
class BadLine {
public:
    struct Fault {
        qint64 cutAfter = -1; ///< client's bytes passed on before both ends are cut
        QByteArray loseAnswerTo = {}; ///< a method: when the server has done it, both ends are cut instead of saying so
        int bytesPerSecond = 0; ///< what trickles through to the server; 0: all of it
        QByteArray answer = {}; ///< instead of any server: said to every request
    };
    BadLine(int port, Fault fault);
    ~BadLine();
    Q_DISABLE_COPY_MOVE(BadLine)

    int port() const { return m_port; }
    QByteArray heard() const; ///< everything that clients said

private:
    void accept();
    void carry(int client);

    int m_server;
    Fault m_fault;
    int m_port = 0;
    int m_listener; ///< after the port that it gives
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex; ///< guards the two below
    QByteArray m_heard;
    qint64 m_passed = 0;
    std::vector<std::thread> m_carriers;
    std::thread m_acceptor;
};

} // namespace navette::delivery
