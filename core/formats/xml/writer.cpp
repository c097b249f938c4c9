// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml/writer.h"

#include "common/french.h"

#include <QCoreApplication>

namespace navette::xml {

Writer::Writer(const QString& encoding)
    : m_writer(&m_text)
{
    m_writer.setAutoFormatting(true);
    m_writer.setAutoFormattingIndent(2);
    m_text = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?>").arg(encoding);
}

Writer::Element Writer::element(const char* name, const Attributes& attributes)
{
    m_writer.writeStartElement(QLatin1String(name));
    for (const auto& [key, value] : attributes) {
        checked(value);
        m_writer.writeAttribute(QLatin1String(key), value);
    }
    return Element(m_writer);
}

void Writer::text(const char* name, const QString& content, const Attributes& attributes)
{
    checked(content);
    if (content.isEmpty()) {
        empty(name, attributes);
        return;
    }
    const auto one = element(name, attributes);
    m_writer.writeCharacters(content);
}

void Writer::empty(const char* name, const Attributes& attributes)
{
    m_writer.writeEmptyElement(QLatin1String(name));
    for (const auto& [key, value] : attributes) {
        checked(value);
        m_writer.writeAttribute(QLatin1String(key), value);
    }
}

void Writer::checked(const QString& content)
{
    const auto refused = [&](qsizetype at) {
        const QChar c = content.at(at);
        if (c.isHighSurrogate())
            return at + 1 == content.size() || !content.at(at + 1).isLowSurrogate();
        if (c.isLowSurrogate())
            return at == 0 || !content.at(at - 1).isHighSurrogate();
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() >= 0xFFFE;
    };
    for (qsizetype at = 0; at < content.size() && m_refused.isNull(); ++at) {
        if (refused(at))
            m_refused = content;
    }
}

Result<QString> Writer::finish()
{
    if (!m_refused.isNull()) {
        return failure(ErrorKind::Refused,
            QCoreApplication::translate(
                "Files", "Le texte %1 contient un caractère invisible qu’aucun fichier XML ne peut porter.")
                .arg(french::quoted(m_refused.simplified())),
            QCoreApplication::translate("Files", "Le fichier n’a pas été écrit."),
            QCoreApplication::translate("Files", "Ressaisissez ce texte dans la base."));
    }
    return m_text + u'\n';
}

} // namespace navette::xml
