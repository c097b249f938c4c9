// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QList>
#include <QString>
#include <QXmlStreamWriter>
#include <memory>

namespace navette::xml {

/// Writes one XML text with its prologue, two spaces of indentation, line feeds. Elements close themselves: keep what
/// element() returns for as long as the element is open.
class Writer {
public:
    using Attributes = QList<std::pair<const char*, QString>>;

    /// \a encoding is what the prologue declares; turning the text into those bytes is the caller's.
    explicit Writer(const QString& encoding);

    class Element {
    public:
        explicit Element(QXmlStreamWriter& writer)
            : m_writer(writer)
        {
        }
        ~Element() { m_writer.writeEndElement(); }
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

    private:
        QXmlStreamWriter& m_writer;
    };

    [[nodiscard]] Element element(const char* name, const Attributes& attributes = {});
    /// An element that holds \a content and nothing else, besides its attributes.
    void text(const char* name, const QString& content, const Attributes& attributes = {});
    /// An element without content.
    void empty(const char* name, const Attributes& attributes);
    void defaultNamespace(const QString& uri) { m_writer.writeDefaultNamespace(uri); }

    /// The whole text. Fails when a content held a control character or half a character, which no XML can carry.
    Result<QString> finish();

private:
    void checked(const QString& content);

    QString m_text;
    QString m_refused; ///< the first content that no XML can carry; null: none
    QXmlStreamWriter m_writer;
};

} // namespace navette::xml
