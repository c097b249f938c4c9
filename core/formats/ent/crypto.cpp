// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ent/crypto.h"

#include <array>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <zlib.h>

namespace navette::ent::crypto {

namespace {

    struct Closer {
        void operator()(BIO* bio) const { BIO_free(bio); }
        void operator()(X509* certificate) const { X509_free(certificate); }
        void operator()(OSSL_DECODER_CTX* decoder) const { OSSL_DECODER_CTX_free(decoder); }
        void operator()(OSSL_ENCODER_CTX* encoder) const { OSSL_ENCODER_CTX_free(encoder); }
        void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
        void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    };
    template <class T> using Held = std::unique_ptr<T, Closer>;

    /// Whatever failed while it lives is told by the caller's return; OpenSSL need not remember.
    struct QuietErrors {
        ~QuietErrors() { ERR_clear_error(); }
    };

    const uchar* bytesOf(const QByteArray& array) { return reinterpret_cast<const uchar*>(array.constData()); }
    uchar* bytesOf(QByteArray& array) { return reinterpret_cast<uchar*>(array.data()); }

    /// A key protected by a password is not asked for on the terminal: it is no key.
    int noPassword(char*, int, int, void*) { return 0; }

    Key decode(const QByteArray& pem, int selection)
    {
        const QuietErrors quiet;
        EVP_PKEY* key = nullptr;
        const Held<OSSL_DECODER_CTX> decoder(
            OSSL_DECODER_CTX_new_for_pkey(&key, "PEM", nullptr, nullptr, selection, nullptr, nullptr));
        const Held<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
        if (!decoder || !bio || OSSL_DECODER_CTX_set_pem_password_cb(decoder.get(), noPassword, nullptr) != 1
            || OSSL_DECODER_from_bio(decoder.get(), bio.get()) != 1) {
            EVP_PKEY_free(key);
            return {};
        }
        return Key(key);
    }

    Key fromCertificate(const QByteArray& pem)
    {
        const QuietErrors quiet;
        const Held<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
        const Held<X509> certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr) : nullptr);
        return Key(certificate ? X509_get_pubkey(certificate.get()) : nullptr);
    }

    QByteArray encode(const Key& key, const char* format)
    {
        const QuietErrors quiet;
        const Held<OSSL_ENCODER_CTX> encoder(
            OSSL_ENCODER_CTX_new_for_pkey(key.get(), EVP_PKEY_PUBLIC_KEY, format, "SubjectPublicKeyInfo", nullptr));
        uchar* data = nullptr;
        size_t size = 0;
        if (!encoder || OSSL_ENCODER_to_data(encoder.get(), &data, &size) != 1)
            return {};
        const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
        OPENSSL_free(data);
        return bytes;
    }

    using RsaStart = int (*)(EVP_PKEY_CTX*);
    using RsaRun = int (*)(EVP_PKEY_CTX*, uchar*, size_t*, const uchar*, size_t);

    std::optional<QByteArray> rsa(const Key& key, const QByteArray& in, RsaStart start, RsaRun run)
    {
        const QuietErrors quiet;
        const Held<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key.get(), nullptr));
        size_t size = 0;
        if (!context || start(context.get()) <= 0 || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) <= 0
            || run(context.get(), nullptr, &size, bytesOf(in), static_cast<size_t>(in.size())) <= 0)
            return {};
        QByteArray out(static_cast<qsizetype>(size), '\0');
        if (run(context.get(), bytesOf(out), &size, bytesOf(in), static_cast<size_t>(in.size())) <= 0)
            return {};
        out.resize(static_cast<qsizetype>(size));
        return out;
    }

    std::optional<QByteArray> aes(const QByteArray& key, const QByteArray& iv, const QByteArray& in, int encrypting)
    {
        const QuietErrors quiet;
        if (key.size() != AesKeyBytes || iv.size() != AesBlockBytes)
            return {};
        const Held<EVP_CIPHER_CTX> context(EVP_CIPHER_CTX_new());
        QByteArray out(in.size() + AesBlockBytes, '\0');
        int written = 0;
        int rest = 0;
        if (!context
            || EVP_CipherInit_ex(context.get(), EVP_aes_128_cbc(), nullptr, bytesOf(key), bytesOf(iv), encrypting) != 1
            || EVP_CipherUpdate(context.get(), bytesOf(out), &written, bytesOf(in), static_cast<int>(in.size())) != 1
            || EVP_CipherFinal_ex(context.get(), bytesOf(out) + written, &rest) != 1)
            return {};
        out.resize(written + rest);
        return out;
    }

} // namespace

Key publicKeyOf(const QByteArray& pem)
{
    if (pem.contains("-----BEGIN CERTIFICATE-----"))
        return fromCertificate(pem);
    return decode(pem, EVP_PKEY_PUBLIC_KEY);
}

Key privateKeyOf(const QByteArray& pem) { return decode(pem, EVP_PKEY_KEYPAIR); }

bool isRsa(const Key& key) { return EVP_PKEY_is_a(key.get(), "RSA") == 1; }
QByteArray publicPem(const Key& key) { return encode(key, "PEM"); }
QByteArray publicDer(const Key& key) { return encode(key, "DER"); }

std::optional<QByteArray> randomBytes(int count)
{
    const QuietErrors quiet;
    QByteArray bytes(count, '\0');
    if (RAND_bytes(bytesOf(bytes), count) != 1)
        return {};
    return bytes;
}

std::optional<QByteArray> encryptRsa(const Key& key, const QByteArray& plain)
{
    return rsa(key, plain, EVP_PKEY_encrypt_init, EVP_PKEY_encrypt);
}

std::optional<QByteArray> decryptRsa(const Key& key, const QByteArray& sealed)
{
    return rsa(key, sealed, EVP_PKEY_decrypt_init, EVP_PKEY_decrypt);
}

std::optional<QByteArray> encryptAes(const QByteArray& key, const QByteArray& iv, const QByteArray& plain)
{
    return aes(key, iv, plain, 1);
}

std::optional<QByteArray> decryptAes(const QByteArray& key, const QByteArray& iv, const QByteArray& sealed)
{
    return aes(key, iv, sealed, 0);
}

QByteArray deflate(const QByteArray& plain)
{
    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    QByteArray packed(static_cast<qsizetype>(size), '\0');
    const int status = compress(bytesOf(packed), &size, bytesOf(plain), static_cast<uLong>(plain.size()));
    Q_ASSERT(status == Z_OK); // it fails for want of memory or room only, and the room is what it asked for
    packed.resize(status == Z_OK ? static_cast<qsizetype>(size) : 0);
    return packed;
}

std::optional<QByteArray> inflate(const QByteArray& packed, qint64 most)
{
    z_stream stream {};
    if (inflateInit(&stream) != Z_OK)
        return {};
    struct End {
        z_stream& stream;
        ~End() { inflateEnd(&stream); }
    } const end { stream };
    stream.next_in = const_cast<Bytef*>(bytesOf(packed)); // zlib's old interface: it only reads there
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray plain;
    std::array<char, 64 * 1024> buffer;
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        status = ::inflate(&stream, Z_NO_FLUSH);
        plain.append(buffer.data(), static_cast<qsizetype>(buffer.size() - stream.avail_out));
        if (plain.size() > most)
            return {};
    }
    if (status != Z_STREAM_END || stream.avail_in != 0)
        return {};
    return plain;
}

} // namespace navette::ent::crypto
