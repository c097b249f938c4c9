// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/xml/input.h"

#include <QFile>

namespace navette::test {

/// The path of a golden input below tests/data.
inline QString dataPath(const QString& name) { return QStringLiteral(NAVETTE_TEST_DATA "/") + name; }

/// A golden input as the readers take it; empty bytes when it is not there.
inline xml::Input golden(const QString& name)
{
    QFile file(dataPath(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    return { name.section(u'/', -1), file.fileName(), opened ? file.readAll() : QByteArray() };
}

inline xml::Input made(const QString& name, const QByteArray& bytes) { return { name, {}, bytes }; }

} // namespace navette::test
