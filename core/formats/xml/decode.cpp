// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml/decode.h"

#include "common/french.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <array>

namespace navette::xml {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Files", text); }

    /// Where ISO-8859-15 differs from ISO-8859-1.
    constexpr std::array<std::pair<uchar, char16_t>, 8> Latin9Table { { { 0xA4, 0x20AC }, { 0xA6, 0x0160 },
        { 0xA8, 0x0161 }, { 0xB4, 0x017D }, { 0xB8, 0x017E }, { 0xBC, 0x0152 }, { 0xBD, 0x0153 }, { 0xBE, 0x0178 } } };

    /// windows-1252 from 0x80 to 0x9F; 0: undefined.
    constexpr std::array<char16_t, 32> Windows1252Table { 0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178 };

    enum class Encoding { Utf8, Latin1, Latin9, Windows1252, Utf16, Unknown };

    QString decode8Bit(const QByteArray& bytes, Encoding encoding)
    {
        std::array<char16_t, 256> table;
        for (size_t i = 0; i < table.size(); ++i)
            table[i] = static_cast<char16_t>(i);
        if (encoding == Encoding::Latin9) {
            for (const auto& [byte, unicode] : Latin9Table)
                table[byte] = unicode;
        } else if (encoding == Encoding::Windows1252) {
            for (size_t i = 0; i < Windows1252Table.size(); ++i)
                table[0x80 + i] = Windows1252Table[i] != 0 ? Windows1252Table[i] : u'\uFFFD';
        }
        QString text(bytes.size(), Qt::Uninitialized);
        QChar* out = text.data();
        for (const char c : bytes)
            *out++ = QChar(table[static_cast<uchar>(c)]);
        return text;
    }

    /// The offset of the first byte that is not UTF-8, or -1. Overlong forms and surrogates are refused as well.
    qsizetype firstInvalidUtf8(const QByteArray& bytes)
    {
        const auto* data = reinterpret_cast<const uchar*>(bytes.constData());
        const qsizetype size = bytes.size();
        for (qsizetype i = 0; i < size;) {
            const uchar lead = data[i];
            if (lead < 0x80) {
                ++i;
                continue;
            }
            const int length = lead >= 0xC2 && lead < 0xE0 ? 2
                : lead >= 0xE0 && lead < 0xF0              ? 3
                : lead >= 0xF0 && lead < 0xF5              ? 4
                                                           : 0;
            if (length == 0 || i + length > size)
                return i;
            for (int k = 1; k < length; ++k) {
                if ((data[i + k] & 0xC0) != 0x80)
                    return i;
            }
            const uchar second = data[i + 1];
            if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90)
                || (lead == 0xF4 && second > 0x8F))
                return i;
            i += length;
        }
        return -1;
    }

    /// Whether eight-bit text that is also valid UTF-8 was meant as such: then most of its letters are those of French.
    /// "É€" in ISO-8859-15 reads as a letter of an African alphabet.
    bool isFrenchUtf8(const QByteArray& bytes)
    {
        static const QString punctuation = QStringLiteral("ŒœŸŠšŽž€’‘“”–—…");
        const QString text = QString::fromUtf8(bytes);
        qsizetype french = 0;
        qsizetype others = 0;
        for (const QChar c : text) {
            if (c.unicode() >= 0x80)
                ++(c.unicode() <= 0xFF || punctuation.contains(c) ? french : others);
        }
        return french > others;
    }

    Encoding declaredEncoding(const QByteArray& bytes, QString& name)
    {
        static const QRegularExpression prologue(
            QStringLiteral("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']"));
        const auto match = prologue.match(QString::fromLatin1(bytes.left(200)));
        if (!match.hasMatch())
            return Encoding::Utf8;
        name = match.captured(1);
        const QString folded = name.toLower().remove(u'-').remove(u'_');
        if (folded == QLatin1String("utf8") || folded == QLatin1String("usascii"))
            return Encoding::Utf8;
        if (folded == QLatin1String("iso885915") || folded == QLatin1String("latin9"))
            return Encoding::Latin9;
        if (folded == QLatin1String("iso88591") || folded == QLatin1String("latin1"))
            return Encoding::Latin1;
        if (folded == QLatin1String("windows1252") || folded == QLatin1String("cp1252"))
            return Encoding::Windows1252;
        if (folded.startsWith(QLatin1String("utf16")))
            return Encoding::Utf16;
        return Encoding::Unknown;
    }

} // namespace

Result<QString> decodeXml(const Input& input, Findings& findings, const QString& menu)
{
    QByteArray bytes = input.bytes;
    const QString whence = menu.isEmpty() ? QString() : u' ' + tr("Il s’obtient ainsi : %1.").arg(menu);
    const auto badByte = [&](qsizetype at) {
        const auto line = std::count(bytes.cbegin(), bytes.cbegin() + at, '\n') + 1;
        return failure(ErrorKind::Refused,
            tr("Le fichier %1, ligne %2, contient un caractère qui n’appartient pas à l’encodage qu’il annonce "
               "(UTF-8).")
                .arg(french::quoted(input.name))
                .arg(line),
            tr("Rien n’a été importé."),
            tr("Il a sans doute été modifié à la main : refaites l’export et donnez le fichier tel quel.") + whence);
    };
    const auto savedAgain = [&](const QString& declared, const QString& really) {
        findings.append({ QStringLiteral("F02"), Severity::ToVerify,
            tr("Le fichier annonce l’encodage %1 mais il est écrit en %2 : il a été réenregistré par un autre "
               "logiciel.")
                .arg(declared, really),
            tr("Il a été lu en %1 ; les accents sont justes.").arg(really),
            tr("La prochaine fois, donnez l’export sans l’ouvrir."), {}, { input.name, 1, 1 } });
    };
    QString name;
    if (isUtf16(bytes)) {
        const bool bigEndian = bytes.startsWith('\0') || bytes.startsWith('\xFE');
        QStringDecoder utf16(bigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
        QString text = utf16(bytes);
        if (text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        if (declaredEncoding(text.left(200).toLatin1(), name) != Encoding::Utf16 && !name.isEmpty())
            savedAgain(name, QStringLiteral("UTF-16"));
        return text;
    }
    const bool marked = bytes.startsWith("\xEF\xBB\xBF");
    if (marked)
        bytes.remove(0, 3);
    const Encoding declared = declaredEncoding(bytes, name);
    const qsizetype bad = firstInvalidUtf8(bytes);
    if (marked || declared == Encoding::Utf8) {
        if (bad >= 0)
            return badByte(bad);
        if (declared != Encoding::Utf8)
            savedAgain(name, QStringLiteral("UTF-8"));
        return QString::fromUtf8(bytes);
    }
    if (declared == Encoding::Unknown || declared == Encoding::Utf16) {
        return failure(ErrorKind::Refused,
            tr("Le fichier %1, ligne 1, annonce l’encodage %2, que Navette ne lit pas.")
                .arg(french::quoted(input.name), french::quoted(name)),
            tr("Rien n’a été importé."), tr("Refaites l’export et donnez le fichier tel quel.") + whence);
    }
    // No French text of some length is valid multi-byte UTF-8 throughout by luck.
    if (bad < 0 && isFrenchUtf8(bytes)) {
        savedAgain(name, QStringLiteral("UTF-8"));
        return QString::fromUtf8(bytes);
    }
    return decode8Bit(bytes, declared);
}

QString decodeText(const QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(bytes.mid(3));
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder utf16(QStringDecoder::Utf16);
        return QString(utf16(bytes));
    }
    return firstInvalidUtf8(bytes) < 0 ? QString::fromUtf8(bytes) : decode8Bit(bytes, Encoding::Windows1252);
}

Result<QByteArray> toLatin9(const QString& text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unicode = c.unicode();
        const auto special = std::find_if(
            Latin9Table.cbegin(), Latin9Table.cend(), [&](const auto& pair) { return pair.second == unicode; });
        const bool replaced = std::any_of(
            Latin9Table.cbegin(), Latin9Table.cend(), [&](const auto& pair) { return pair.first == unicode; });
        if (special != Latin9Table.cend()) {
            bytes.append(static_cast<char>(special->first));
        } else if (unicode < 0x100 && !replaced) {
            bytes.append(static_cast<char>(unicode));
        } else {
            return failure(ErrorKind::Refused,
                tr("Le texte %1 contient le caractère %2, que l’encodage ISO-8859-15 ne sait pas écrire.")
                    .arg(french::quoted(text.left(80)), french::quoted(QString(c))),
                tr("Le fichier n’a pas été écrit."), tr("Remplacez ce caractère dans la base."));
        }
    }
    return bytes;
}

} // namespace navette::xml
