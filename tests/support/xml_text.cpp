// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xml_text.h"

#include <QBuffer>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace navette::support {

namespace {
    /// The eight places where ISO-8859-15 is not ISO-8859-1.
    char latin9(QChar c)
    {
        static constexpr struct {
            char16_t unicode;
            unsigned char byte;
        } places[] = { { 0x20AC, 0xA4 }, { 0x160, 0xA6 }, { 0x161, 0xA8 }, { 0x17D, 0xB4 }, { 0x17E, 0xB8 },
            { 0x152, 0xBC }, { 0x153, 0xBD }, { 0x178, 0xBE } };
        for (const auto& [unicode, byte] : places) {
            if (c.unicode() == unicode)
                return static_cast<char>(byte);
            if (c.unicode() == byte)
                return '?';
        }
        return c.unicode() < 0x100 ? static_cast<char>(c.unicode()) : '?';
    }

    QString escaped(const QString& text) { return text.toHtmlEscaped(); }
}

void XmlText::startLine()
{
    m_text += u'\n';
    for (qsizetype i = m_open.size() * m_indent; i > 0; --i)
        m_text += u' ';
}

void XmlText::attributesOf(std::initializer_list<Attribute> attributes)
{
    for (const Attribute& attribute : attributes)
        m_text += u' ' + QString::fromLatin1(attribute.name) + QStringLiteral("=\"") + escaped(attribute.value) + u'"';
}

void XmlText::open(const char* tag, std::initializer_list<Attribute> attributes)
{
    startLine();
    m_text += u'<';
    m_text += QLatin1String(tag);
    attributesOf(attributes);
    m_text += u'>';
    m_open.append(tag);
}

void XmlText::close()
{
    const QByteArray tag = m_open.takeLast();
    startLine();
    m_text += QStringLiteral("</");
    m_text += QLatin1String(tag);
    m_text += u'>';
}

void XmlText::leaf(const char* tag, const QString& value, std::initializer_list<Attribute> attributes)
{
    startLine();
    m_text += u'<';
    m_text += QLatin1String(tag);
    attributesOf(attributes);
    if (value.isEmpty()) {
        m_text += QStringLiteral("/>");
        return;
    }
    m_text += u'>';
    m_text += escaped(value);
    m_text += QStringLiteral("</");
    m_text += QLatin1String(tag);
    m_text += u'>';
}

QByteArray XmlText::bytes(Encoding encoding, const char* standalone) const
{
    const char* name = encoding == Encoding::Latin9 ? "ISO-8859-15"
        : encoding == Encoding::Latin1              ? "ISO-8859-1"
                                                    : "UTF-8";
    const QByteArray prologue = QByteArray("<?xml version=\"1.0\" encoding=\"") + name + '"' + standalone + "?>";
    if (encoding == Encoding::Utf8WithBom)
        return QByteArray("\xEF\xBB\xBF") + prologue + m_text.toUtf8() + '\n';
    if (encoding == Encoding::Latin1)
        return prologue + m_text.toLatin1() + '\n';
    QByteArray encoded(m_text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < m_text.size(); ++i)
        encoded[i] = latin9(m_text.at(i));
    return prologue + encoded + '\n';
}

QByteArray zipOf(const QString& name, const QByteArray& bytes)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    QuaZipNewInfo entry(name);
    entry.dateTime = QDateTime(QDate(2026, 8, 28), QTime(8, 9, 38));
    QuaZipFile file(&zip);
    const bool written
        = zip.open(QuaZip::mdCreate) && file.open(QIODevice::WriteOnly, entry) && file.write(bytes) == bytes.size();
    file.close();
    zip.close();
    Q_ASSERT(written && zip.getZipError() == UNZ_OK);
    Q_UNUSED(written);
    return buffer.data();
}

QString thousandths(int h36)
{
    const int rounded = (h36 * 1000 + 18) / 36;
    return QStringLiteral("%1.%2").arg(rounded / 1000).arg(rounded % 1000, 3, 10, QChar(u'0'));
}

QString siecleDate(QDate date) { return date.toString(QStringLiteral("dd/MM/yyyy")); }

} // namespace navette::support
