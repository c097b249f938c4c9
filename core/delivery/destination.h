// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"
#include "model/entities_exchange.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

/// Where the ENT's file is left: a folder, or one on a server.
namespace navette::delivery {

/// Why a file did not arrive.
struct Failure {
    Error error;
    bool mayPass = false; ///< the network, a server that is busy: worth another try without anybody's help
};
template <class T = void> using Attempt = tl::expected<T, Failure>;

/// How long the other side may take, and whom to believe.
struct Limits {
    std::chrono::seconds connecting { 30 };
    std::chrono::seconds stalled { 60 }; ///< as long may fewer than \c slowest bytes a second pass
    long slowest = 100;
    std::chrono::seconds whole { 600 }; ///< for one request in all
    QString authorities; ///< PEM file of the certificate authorities to trust; empty: the system's
    QString sshFolder; ///< where known_hosts and the keys lie; empty: the account's own
    const std::atomic<bool>* cancelled = nullptr; ///< set by somebody else to give up
};

/// A place that takes files by name. A name holds the old file or the new one, never a part of it, also when the
/// connection breaks or this process is killed (what SFTP leaves open stands in sftp_destination.h). Not for two
/// threads at once.
class Destination {
public:
    Destination() = default;
    virtual ~Destination() = default;
    Q_DISABLE_COPY_MOVE(Destination)

    /// Leaves \a bytes under \a name: whole under another name first, then renamed over what is there. What was left
    /// under the other name is taken away after a failure, where that is possible, and replaced by the next try.
    virtual Attempt<> put(const QString& name, const QByteArray& bytes) = 0;
    /// The file of that name; nothing when there is none.
    virtual Attempt<std::optional<QByteArray>> get(const QString& name) = 0;
    virtual Attempt<> remove(const QString& name) = 0;
    /// Where \a name lies, for the journal: a path, or an address without account or password.
    virtual QString pathOf(const QString& name) const = 0;
};

/// What is wrong with the address of \a settings, before anything is tried: Refused with a sentence.
Result<> checkAddress(const EntDelivery& settings);

/// The destination of \a settings; Refused when its address cannot be one.
Result<std::unique_ptr<Destination>> destinationOf(
    const EntDelivery& settings, const QString& password, const Limits& limits = {});

/// Leaves a small file and takes it away again: what a real deposit does, under a name that no ENT reads.
Attempt<> probe(Destination& destination);

/// The name under which a file waits until it is whole. No ending that an ENT takes for its own, no dot in front and
/// none of the endings that file-sharing servers keep for themselves (".part").
QString waitingName(const QString& name);

} // namespace navette::delivery
