// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/install.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace navette::translations {

void install()
{
    const QLocale french(QLocale::French, QLocale::France);
    QLocale::setDefault(french);
    const auto add = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(french, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    };
    add(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QStringLiteral("navette"), QStringLiteral(":/i18n"));
}

} // namespace navette::translations
