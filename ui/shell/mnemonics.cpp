// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mnemonics.h"

#include <QSet>

namespace navette::ui {

namespace {

    /// The key that a user would press for \a letter: without accent and case.
    QChar keyOf(QChar letter) { return QString(letter).normalized(QString::NormalizationForm_D).at(0).toLower(); }

    /// Where the mnemonic of \a text may stand, the best place first.
    QList<qsizetype> places(const QString& text)
    {
        QList<qsizetype> first;
        QList<qsizetype> others;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!text.at(i).isLetterOrNumber())
                continue;
            (i == 0 || !text.at(i - 1).isLetterOrNumber() ? first : others).append(i);
        }
        return first + others;
    }

} // namespace

QStringList withMnemonics(const QStringList& texts)
{
    QSet<QChar> taken;
    QStringList result;
    for (const QString& text : texts) {
        qsizetype chosen = -1;
        for (const qsizetype place : places(text)) {
            if (taken.contains(keyOf(text.at(place))))
                continue;
            taken.insert(keyOf(text.at(place)));
            chosen = place;
            break;
        }
        QString with;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (i == chosen)
                with += u'&';
            with += text.at(i);
            if (text.at(i) == u'&')
                with += u'&';
        }
        result.append(with);
    }
    return result;
}

} // namespace navette::ui
