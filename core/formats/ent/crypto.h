// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QByteArray>
#include <memory>
#include <openssl/evp.h>
#include <optional>

/// The few operations of OpenSSL that the container needs; no call leaves anything in OpenSSL's error queue.
namespace navette::ent::crypto {

struct KeyCloser {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyCloser>;

/// Null when \a pem is no public key or certificate, no unencrypted private key.
Key publicKeyOf(const QByteArray& pem);
Key privateKeyOf(const QByteArray& pem);
bool isRsa(const Key& key);
/// The public half as SubjectPublicKeyInfo.
QByteArray publicPem(const Key& key);
QByteArray publicDer(const Key& key);

/// Unpredictable bytes; none when the system has no source of them.
std::optional<QByteArray> randomBytes(int count);

/// RSA with the padding of PKCS#1 v1.5.
std::optional<QByteArray> encryptRsa(const Key& key, const QByteArray& plain);
std::optional<QByteArray> decryptRsa(const Key& key, const QByteArray& sealed);

inline constexpr int AesKeyBytes = 16;
inline constexpr int AesBlockBytes = 16;
/// AES-128-CBC with the padding of PKCS#7; \a key of AesKeyBytes, \a iv of AesBlockBytes.
std::optional<QByteArray> encryptAes(const QByteArray& key, const QByteArray& iv, const QByteArray& plain);
std::optional<QByteArray> decryptAes(const QByteArray& key, const QByteArray& iv, const QByteArray& sealed);

/// A zlib stream with its two-byte head and check sum.
QByteArray deflate(const QByteArray& plain);
/// What such a stream holds; none when it is damaged, has anything behind it, or holds more than \a most bytes.
std::optional<QByteArray> inflate(const QByteArray& packed, qint64 most);

} // namespace navette::ent::crypto
