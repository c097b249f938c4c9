// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <initializer_list>

/// XML as SIECLE and STS Web write it: plain text, put together here and encoded at the end. On purpose no code of
/// core/formats.
namespace navette::support {

enum class Encoding { Latin9, Latin1, Utf8WithBom };

class XmlText {
public:
    /// \a indent: blanks a level, 2 for SIECLE, 4 for STS.
    explicit XmlText(int indent)
        : m_indent(indent)
    {
    }

    struct Attribute {
        const char* name;
        QString value;
    };

    void open(const char* tag, std::initializer_list<Attribute> attributes = {});
    void close();
    /// <tag>text</tag>; an empty text gives <tag/>.
    void leaf(const char* tag, const QString& value, std::initializer_list<Attribute> attributes = {});
    void leaf(const char* tag, int value) { leaf(tag, QString::number(value)); }
    /// Nothing at all for an empty text: how SIECLE writes what is null.
    void leafIfAny(const char* tag, const QString& value)
    {
        if (!value.isEmpty())
            leaf(tag, value);
    }

    /// The file: prologue and all. Characters that the encoding lacks become '?', as at the source (formats-in §2).
    QByteArray bytes(Encoding encoding, const char* standalone = "") const;

private:
    void startLine();
    void attributesOf(std::initializer_list<Attribute> attributes);

    int m_indent;
    QString m_text;
    QList<QByteArray> m_open;
};

/// A zip with that one file, dated the same in every run.
QByteArray zipOf(const QString& name, const QByteArray& bytes);

/// "4.500" from 162 thirty-sixths.
QString thousandths(int h36);
/// "28/08/2026"
QString siecleDate(QDate date);

} // namespace navette::support
