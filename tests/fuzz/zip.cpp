// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include <QFile>
#include <QTemporaryDir>

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // Archives are opened from disk; one folder for the whole run, in memory where TMPDIR says so.
    static const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("archive.zip")));
    if (!file.open(QIODevice::WriteOnly))
        return -1;
    file.write(reinterpret_cast<const char*>(data), static_cast<qint64>(size));
    file.close();
    if (const auto inputs = navette::xml::openInputs({ file.fileName() })) {
        for (const navette::xml::Input& input : *inputs)
            (void)navette::xml::recognise(input.bytes);
    }
    return 0;
}
