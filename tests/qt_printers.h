// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <ostream>

// GoogleTest prints unknown types as bytes; these let a failure be read.
QT_BEGIN_NAMESPACE
inline void PrintTo(const QString& text, std::ostream* os) { *os << '"' << text.toStdString() << '"'; }
inline void PrintTo(const QByteArray& text, std::ostream* os) { *os << '"' << text.toStdString() << '"'; }
inline void PrintTo(QDate date, std::ostream* os) { *os << date.toString(Qt::ISODate).toStdString(); }
inline void PrintTo(const QStringList& list, std::ostream* os)
{
    *os << '[' << list.join(QStringLiteral(", ")).toStdString() << ']';
}
QT_END_NAMESPACE
