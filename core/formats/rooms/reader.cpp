// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/rooms/reader.h"

#include "common/french.h"
#include "formats/rooms/table.h"
#include "formats/xml/decode.h"

#include <QCoreApplication>
#include <QHash>
#include <optional>

namespace navette::rooms {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Rooms", text); }

    constexpr int MostSeats = 9999;
    constexpr qsizetype MostFindings = 100;

    enum class Column { Unknown, Code, Label, Capacity, Type, Site };

    /// Letters only, lower case, no accents: "Capacité (places)" -> "capaciteplaces".
    QString folded(const QString& text)
    {
        QString letters;
        for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
            if (c.isLetter())
                letters += c.toLower();
        }
        return letters;
    }

    Column columnOf(const QString& header)
    {
        static const QHash<QString, Column> names { { QStringLiteral("code"), Column::Code },
            { QStringLiteral("codesalle"), Column::Code }, { QStringLiteral("salle"), Column::Code },
            { QStringLiteral("libelle"), Column::Label }, { QStringLiteral("nom"), Column::Label },
            { QStringLiteral("designation"), Column::Label }, { QStringLiteral("capacite"), Column::Capacity },
            { QStringLiteral("places"), Column::Capacity }, { QStringLiteral("nombredeplaces"), Column::Capacity },
            { QStringLiteral("capaciteplaces"), Column::Capacity }, { QStringLiteral("effectifmax"), Column::Capacity },
            { QStringLiteral("type"), Column::Type }, { QStringLiteral("typedesalle"), Column::Type },
            { QStringLiteral("site"), Column::Site }, { QStringLiteral("batiment"), Column::Site },
            { QStringLiteral("localisation"), Column::Site } };
        return names.value(folded(header), Column::Unknown);
    }

    class Reader {
    public:
        Reader(const xml::Input& input, const QString& text)
            : m_input(input)
            , m_table(text)
        {
        }

        Result<Document> run()
        {
            m_document.sourceName = m_input.name;
            NAVETTE_CHECK(readHeader());
            while (m_table.next() && !m_table.unclosed())
                readRow();
            if (m_table.unclosed()) {
                return refused(tr("Le fichier %1, ligne %2 : un guillemet ouvert n’est jamais fermé.")
                                   .arg(french::quoted(m_input.name))
                                   .arg(m_table.line()));
            }
            return std::move(m_document);
        }

    private:
        static tl::unexpected<Error> refused(const QString& cause)
        {
            return failure(ErrorKind::Refused, cause, tr("Rien n’a été importé."),
                tr("Donnez une liste enregistrée en CSV par un tableur, dont la première ligne nomme les colonnes : "
                   "code, libellé, capacité, type, site."));
        }

        void note(Severity severity, const QString& cause, const QString& consequence)
        {
            if (m_document.findings.size() < MostFindings)
                m_document.findings.append({ QStringLiteral("E04"), severity, cause, consequence, {}, {},
                    { m_input.name, m_table.line(), 0 } });
            else
                ++m_document.findings.last().occurrences;
        }

        Result<> readHeader()
        {
            if (!m_table.next() || m_table.unclosed())
                return refused(tr("Le fichier %1 ne contient aucune ligne lisible.").arg(french::quoted(m_input.name)));
            QStringList unknown;
            for (const QString& header : m_table.fields()) {
                const Column column = columnOf(header);
                if (column != Column::Unknown && m_columns.contains(column)) {
                    return refused(tr("Le fichier %1 a deux colonnes %2.")
                                       .arg(french::quoted(m_input.name), french::quoted(header.left(40))));
                }
                if (column == Column::Unknown && !header.isEmpty())
                    unknown.append(header.left(40));
                m_columns.append(column);
            }
            if (!m_columns.contains(Column::Code)) {
                return refused(tr("Le fichier %1, ligne %2 : aucune colonne ne s’appelle « code ».")
                                   .arg(french::quoted(m_input.name))
                                   .arg(m_table.line()));
            }
            if (!unknown.isEmpty()) {
                note(Severity::Information,
                    QCoreApplication::translate("Rooms",
                        "Le fichier contient %n colonne(s) que Navette ne connaît pas : %1.", nullptr,
                        int(unknown.size()))
                        .arg(unknown.mid(0, 12).join(QStringLiteral(", "))),
                    tr("Elles ont été laissées de côté."));
                m_document.findings.last().occurrences = static_cast<int>(unknown.size());
            }
            return {};
        }

        void readRow()
        {
            const QStringList& fields = m_table.fields();
            Room room;
            for (qsizetype i = 0; i < fields.size() && i < m_columns.size(); ++i) {
                switch (m_columns.at(i)) {
                case Column::Code:
                    room.code = fields.at(i);
                    break;
                case Column::Label:
                    room.label = fields.at(i);
                    break;
                case Column::Capacity:
                    room.capacity = capacity(fields.at(i));
                    break;
                case Column::Type:
                    room.type = fields.at(i);
                    break;
                case Column::Site:
                    room.site = fields.at(i);
                    break;
                case Column::Unknown:
                    break;
                }
            }
            if (fields.size() > m_columns.size())
                note(Severity::ToVerify, tr("La ligne %1 a plus de champs que l’en-tête.").arg(m_table.line()),
                    tr("Les champs de trop ont été laissés de côté."));
            if (room.code.isEmpty()) {
                note(Severity::ToVerify, tr("La ligne %1 n’a pas de code de salle.").arg(m_table.line()),
                    tr("Elle a été laissée de côté."));
                return;
            }
            if (const auto first = m_lines.constFind(room.code); first != m_lines.cend()) {
                note(Severity::ToVerify,
                    tr("La salle %1 de la ligne %2 figurait déjà à la ligne %3.")
                        .arg(french::quoted(room.code))
                        .arg(m_table.line())
                        .arg(*first),
                    tr("La première ligne compte, celle-ci a été laissée de côté."));
                return;
            }
            m_lines.insert(room.code, m_table.line());
            m_document.rooms.append(room);
        }

        int capacity(const QString& text)
        {
            if (text.isEmpty())
                return 0;
            bool ok = false;
            const int seats = text.toInt(&ok);
            if (ok && seats >= 0 && seats <= MostSeats)
                return seats;
            note(Severity::ToVerify,
                tr("Ligne %1, la capacité %2 n’est pas un nombre de places.")
                    .arg(m_table.line())
                    .arg(french::quoted(text.left(40))),
                tr("La salle a été lue sans capacité."));
            return 0;
        }

        const xml::Input& m_input;
        Table m_table;
        Document m_document;
        QList<Column> m_columns;
        QHash<QString, qsizetype> m_lines; ///< where each code was first given
    };

} // namespace

Result<Document> read(const xml::Input& input)
{
    const xml::FileType type = xml::recognise(input.bytes).type;
    if (type != xml::FileType::NotXml || input.bytes.contains('\0')) {
        // UTF-16 is full of zeros, and says so first.
        const bool utf16 = input.bytes.startsWith("\xFF\xFE") || input.bytes.startsWith("\xFE\xFF");
        if (!utf16) {
            return tl::unexpected<Error>(xml::wrongFile(input, tr("une liste de salles"),
                tr("dans un tableur, « Enregistrer sous », format CSV, colonnes code, libellé, capacité, type, site")));
        }
    }
    const QString text = xml::decodeText(input.bytes);
    return Reader(input, text).run();
}

} // namespace navette::rooms
