// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/siecle/reader.h"
#include "formats/sts/reader.h"
#include "tests/support/fictional_school.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace navette::test {

/// The school of a profile with seed 1, made once for all tests.
inline const support::Demo& demoOf(const QString& profile)
{
    static QHash<QString, support::Demo> made;
    if (!made.contains(profile))
        made.insert(profile, *support::makeDemo({ profile, 1, 2026 }));
    return *made.constFind(profile);
}

/// A file by (part of) its name; empty when there is none.
inline QByteArray bytesOf(const support::Demo& demo, const QString& name)
{
    for (const support::DemoFile& file : demo.files) {
        if (file.name.contains(name) && (name.contains(u'.') || file.name.endsWith(QLatin1String(".xml"))))
            return file.bytes;
    }
    return {};
}

inline siecle::Document siecleOf(const support::Demo& demo, const QString& name)
{
    const auto document = siecle::read({ name, {}, bytesOf(demo, name) });
    return document ? *document : siecle::Document();
}

inline sts::Document stsOf(const support::Demo& demo)
{
    const auto document = sts::read({ QStringLiteral("sts_emp.xml"), {}, bytesOf(demo, QStringLiteral("sts_emp")) });
    return document ? *document : sts::Document();
}

inline QJsonObject truthOf(const support::Demo& demo)
{
    return QJsonDocument::fromJson(bytesOf(demo, QStringLiteral("truth.json"))).object();
}

} // namespace navette::test
