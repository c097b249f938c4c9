// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml/cursor.h"

#include "common/french.h"
#include "formats/xml/decode.h"

#include <QCoreApplication>
#include <cmath>

namespace navette::xml {

namespace {
    QString tr(const char* text) { return QCoreApplication::translate("Files", text); }
} // namespace

Cursor::Cursor(const Input& input, QString menu, Doctype doctype)
    : m_input(input)
    , m_menu(std::move(menu))
    , m_doctype(doctype)
{
}

bool Cursor::start()
{
    Result<QString> text = decodeXml(m_input, m_findings, m_menu);
    m_input.bytes.clear();
    if (!text) {
        m_error = text.error();
        return false;
    }
    m_reader.addData(*text);
    while (!m_reader.atEnd() && !m_reader.isStartElement()) {
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (token == QXmlStreamReader::Comment)
            keepComment();
        else if (token == QXmlStreamReader::DTD && m_doctype == Doctype::Refused)
            m_reader.raiseError(tr("il déclare un DOCTYPE, ce que ni SIECLE ni STS-Web n’écrivent"));
        else if (token == QXmlStreamReader::DTD && m_reader.text().contains(u'['))
            m_reader.raiseError(tr("son DOCTYPE contient des déclarations, ce que l’annuaire n’écrit pas"));
    }
    m_depth = 1;
    return m_reader.isStartElement();
}

void Cursor::keepComment()
{
    if (m_comments.size() < MostComments)
        m_comments.append(m_reader.text().trimmed().toString().left(MaxText));
}

bool Cursor::next()
{
    while (!m_reader.atEnd()) {
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            ++m_depth;
            return true;
        }
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::Comment)
            keepComment();
    }
    --m_depth;
    return false;
}

QString Cursor::text(qint64 most)
{
    --m_depth;
    QString text;
    // Not readElementText(): child elements must not nest without bound, nor text grow without.
    for (int depth = 1; depth > 0 && !m_reader.atEnd();) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > MaxDepth)
                m_reader.raiseError(tr("ses éléments sont imbriqués sans fin"));
            ++m_unknown[m_reader.name().toString()];
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (depth == 1)
                text += m_reader.text();
            if (text.size() > most)
                m_reader.raiseError(tr("il contient un texte démesuré"));
            break;
        default:
            break;
        }
    }
    return text.trimmed();
}

QString Cursor::notA(const QString& text, const QString& expected) const
{
    return tr("La valeur %1 de %2 n’est pas %3.").arg(french::quoted(text.left(40)), m_reader.name(), expected);
}

void Cursor::badDate(const QString& text, const QString& expected)
{
    note(QStringLiteral("XML_VALUE"), Severity::ToVerify, notA(text, expected), tr("Elle a été laissée de côté."));
}

void Cursor::badNumber(const QString& text, const QString& expected)
{
    note(QStringLiteral("XML_VALUE"), Severity::Blocks, notA(text, expected), tr("Rien n’est importé."),
        tr("Corrigez-la dans l’application d’origine, puis refaites l’export : %1.").arg(m_menu));
}

int Cursor::toInteger(const QString& text, int low, int high)
{
    if (text.isEmpty())
        return qBound(low, 0, high);
    bool ok = false;
    const int value = text.toInt(&ok);
    if (ok && value >= low && value <= high)
        return value;
    badNumber(text, tr("un nombre entre %1 et %2").arg(low).arg(high));
    return qBound(low, 0, high);
}

int Cursor::integer(int low, int high) { return toInteger(text(), low, high); }

int Cursor::decimal(int scale)
{
    const QString value = text();
    if (value.isEmpty())
        return 0;
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (ok && std::isfinite(number) && number >= 0 && number <= 9999)
        return static_cast<int>(std::lround(number * scale));
    badNumber(value, tr("un nombre d’heures"));
    return 0;
}

quint64 Cursor::unsignedAttribute(QLatin1String name, quint64 high)
{
    const QString value = attribute(name);
    bool ok = false;
    const quint64 number = value.toULongLong(&ok);
    if (ok && number <= high)
        return number;
    badNumber(value, tr("un nombre entre 0 et %1").arg(high));
    return 0;
}

bool Cursor::boolean()
{
    const QString value = text();
    return value == QLatin1String("1") || value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

QDate Cursor::frenchDate()
{
    const QString value = text();
    if (value.isEmpty() || value == QLatin1String("31/12/9999"))
        return {};
    const QDate date = QDate::fromString(value, QStringLiteral("dd/MM/yyyy"));
    if (!date.isValid())
        badDate(value, tr("une date jj/mm/aaaa"));
    return date;
}

QDate Cursor::isoDate() { return toIsoDate(text()); }

QDate Cursor::toIsoDate(const QString& value)
{
    if (value.isEmpty())
        return {};
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (!date.isValid())
        badDate(value, tr("une date aaaa-mm-jj"));
    return date;
}

void Cursor::unknown()
{
    ++m_unknown[m_reader.name().toString()];
    skip();
}

void Cursor::skip()
{
    --m_depth;
    for (int depth = 1; depth > 0 && !m_reader.atEnd();) {
        m_reader.readNext();
        if (m_reader.isStartElement() && ++depth > MaxDepth)
            m_reader.raiseError(tr("ses éléments sont imbriqués sans fin"));
        else if (m_reader.isEndElement())
            --depth;
    }
}

void Cursor::note(
    const QString& code, Severity severity, const QString& cause, const QString& consequence, const QString& remedy)
{
    // A file wrong on every line needs no line each: the first hundred tell.
    static constexpr qsizetype MostFindings = 100;
    if (m_findings.size() < MostFindings)
        m_findings.append({ code, severity, cause, consequence, remedy, {},
            { m_input.name, m_reader.lineNumber(), m_reader.columnNumber() } });
    else
        ++m_findings.last().occurrences;
}

Result<> Cursor::result() const
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    if (!m_reader.hasError())
        return {};
    const QString where = tr("Le fichier %1, ligne %2").arg(french::quoted(m_input.name)).arg(m_reader.lineNumber());
    QString cause;
    switch (m_reader.error()) {
    case QXmlStreamReader::PrematureEndOfDocumentError:
        cause = tr("%1 : il s’arrête au milieu. Il est tronqué.").arg(where);
        break;
    case QXmlStreamReader::CustomError:
        cause = tr("%1 : %2.").arg(where, m_reader.errorString());
        break;
    default:
        cause = tr("%1 : ce n’est pas du XML bien formé.").arg(where);
    }
    return failure(ErrorKind::Refused, cause, tr("Rien n’a été importé."), tr("Refaites l’export : %1.").arg(m_menu));
}

Findings Cursor::takeFindings()
{
    if (!m_unknown.isEmpty()) {
        QStringList names = m_unknown.keys();
        names.sort();
        int total = 0;
        for (const int count : std::as_const(m_unknown))
            total += count;
        m_findings.append({ QStringLiteral("XML_UNKNOWN"), Severity::Information,
            tr("Le fichier %1 contient des éléments que Navette ne connaît pas : %2.")
                .arg(french::quoted(m_input.name), names.mid(0, 12).join(QStringLiteral(", "))),
            tr("Ils ont été laissés de côté ; le reste a été lu."), {}, {}, { m_input.name, 0, 0 }, total });
    }
    return std::exchange(m_findings, {});
}

} // namespace navette::xml
