// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "formats/xml/input.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>

namespace navette::xml {

/// What a walk does with a DOCTYPE.
enum class Doctype {
    Refused,
    NameOnly ///< it may name a DTD, which is never fetched; it may declare nothing itself
};

/// A walk through one XML text, forward only, with bounds: no declaration in a DOCTYPE, no depth beyond MaxDepth, no
/// text beyond MaxText. Values that do not read become findings with line and column and give their default: a date is
/// to be verified, a number blocks, because hours and sizes that were read as nothing would be sent as nothing. Unknown
/// elements are counted.
class Cursor {
public:
    static constexpr int MaxDepth = 256;
    static constexpr int MaxText = 4096;
    static constexpr int MostComments = 32;

    /// \a input names the file in findings and errors; \a menu says where to export it again.
    Cursor(const Input& input, QString menu, Doctype doctype = Doctype::Refused);

    /// Decodes and stands on the root. False when there is none: see result().
    bool start();
    /// The next child of the current element; false at its end, which is then behind.
    bool next();
    QStringView name() const { return m_reader.name(); }
    bool is(QLatin1String element) const { return m_reader.name() == element; }
    QString attribute(QLatin1String name) const { return m_reader.attributes().value(name).trimmed().toString(); }
    qint64 line() const { return m_reader.lineNumber(); }

    /// The first MostComments comments met so far, before the root or between elements, trimmed.
    const QStringList& comments() const { return m_comments; }

    /// The current element's text, trimmed; child elements are left out. Stands behind it afterwards. \a most: for an
    /// element that is known to hold more than MaxText.
    QString text(qint64 most = MaxText);
    /// The text as an integer within [\a low, \a high]; empty gives \a low's clamp of 0.
    int integer(int low, int high);
    /// A decimal with a dot times \a scale, rounded: "4.50", 100 -> 450; at most 9999 units.
    int decimal(int scale);
    /// 0/1 or true/false.
    bool boolean();
    QDate frenchDate(); ///< dd/mm/yyyy; 31/12/9999 is an open end: invalid
    QDate isoDate(); ///< yyyy-mm-dd
    int toInteger(const QString& text, int low, int high);
    QDate toIsoDate(const QString& text);
    /// A compulsory attribute as a number within [0, \a high]; missing or not such a number: a finding and 0.
    quint64 unsignedAttribute(QLatin1String name, quint64 high);

    /// Counts the current element as unknown and stands behind it.
    void unknown();
    /// Stands behind the current element, which is known and not wanted.
    void skip();
    void note(const QString& code, Severity severity, const QString& cause, const QString& consequence,
        const QString& remedy = {});

    /// How the walk ended: an Error with the line when the file is truncated or not well formed.
    Result<> result() const;
    Findings takeFindings();
    const QHash<QString, int>& unknownElements() const { return m_unknown; }

private:
    void keepComment();
    QString notA(const QString& text, const QString& expected) const;
    void badDate(const QString& text, const QString& expected);
    void badNumber(const QString& text, const QString& expected);

    Input m_input;
    QString m_menu;
    Doctype m_doctype;
    QStringList m_comments;
    QXmlStreamReader m_reader;
    Findings m_findings;
    QHash<QString, int> m_unknown;
    std::optional<Error> m_error;
    int m_depth = 0;
};

} // namespace navette::xml
