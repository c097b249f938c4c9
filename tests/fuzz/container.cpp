// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "formats/ent/container.h"
#include "formats/ent/crypto.h"

#include <QFile>

namespace {
QByteArray key(const char* name)
{
    QFile file(QStringLiteral(NAVETTE_TEST_DATA "/ent/%1.pem").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace navette::ent;
    static const QByteArray privateKey = key("partner_a.key");
    static const QByteArray publicKey = key("partner_a.pub");
    const navette::xml::Input input = fuzzInput(data, size);
    (void)readContainer(input);
    (void)open(input, QStringLiteral("ENT"), privateKey);
    (void)readPublicKey(input.bytes);
    (void)crypto::inflate(input.bytes, 1024 * 1024);
    // What is sealed opens as it was; a stranger's byte in it does not.
    const auto sealed = seal(input.bytes, { { QStringLiteral("ENT"), publicKey } }, {});
    if (!sealed)
        __builtin_trap();
    const auto opened = open({ QStringLiteral("scelle"), {}, *sealed }, QStringLiteral("ENT"), privateKey);
    if (!opened || *opened != input.bytes)
        __builtin_trap();
    return 0;
}
