// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/aaf/state.h"

#include "common/french.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <optional>

namespace navette::aaf {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Aaf", text); }

    size_t indexOf(EntryKind kind) { return static_cast<size_t>(kind); }

    /// The entries of one kind while they are being changed.
    struct Shelf {
        QList<std::optional<Entry>> entries; ///< in the order of the files; taken out: none
        QHash<QString, qsizetype> places;

        Entry* find(const QString& id)
        {
            const auto place = places.constFind(id);
            return place == places.cend() ? nullptr : &*entries[*place];
        }
        void add(const Entry& entry)
        {
            places.insert(entry.id, entries.size());
            entries.append(entry);
        }
        Entry takeOut(const QString& id)
        {
            Entry entry = *std::exchange(entries[places.take(id)], std::nullopt);
            return entry;
        }
        void clear() { *this = {}; }
    };

    /// Many equal remarks about one file are one finding with its first line.
    class Remarks {
    public:
        void add(const char* code, Severity severity, const Document& document, qint64 line, const QString& cause,
            const QString& consequence, const QString& remedy = {})
        {
            const auto key = std::pair(QByteArray(code), document.sourceName);
            const auto known = m_places.constFind(key);
            if (known != m_places.cend()) {
                ++m_findings[*known].occurrences;
                return;
            }
            m_places.insert(key, m_findings.size());
            m_findings.append(
                { QLatin1String(code), severity, cause, consequence, remedy, {}, { document.sourceName, line, 0 } });
        }
        Findings take() { return std::move(m_findings); }

    private:
        Findings m_findings;
        QMap<std::pair<QByteArray, QString>, qsizetype> m_places;
    };

    class Builder {
    public:
        explicit Builder(const QList<Document>& documents)
        {
            for (const Document& document : documents) {
                m_documents.append(&document);
                m_state.findings += document.findings;
            }
            // Undated files first: nothing says that they are newer. Of one day, the complete before the deltas.
            std::stable_sort(m_documents.begin(), m_documents.end(), [](const Document* a, const Document* b) {
                const auto key = [](const Document& one) { return std::pair(one.date, one.isDelta); };
                return key(*a) < key(*b);
            });
        }

        State build()
        {
            newestComplete();
            for (const Document* document : std::as_const(m_documents)) {
                if (document->isDelta)
                    applyDelta(*document);
                else
                    applyComplete(*document);
            }
            for (const EntryKind kind : AllKinds) {
                for (const std::optional<Entry>& entry : m_shelves[indexOf(kind)].entries) {
                    if (entry)
                        m_state.entries[indexOf(kind)].append(*entry);
                }
            }
            m_state.findings += m_remarks.take();
            return std::move(m_state);
        }

    private:
        /// A file holds one kind in practice; whatever it holds counts as its kinds.
        void newestComplete()
        {
            for (const Document* document : std::as_const(m_documents)) {
                if (document->isDelta)
                    continue;
                for (const Request& request : document->requests) {
                    m_state.isGiven[indexOf(request.kind)] = true;
                    m_state.completeOn[indexOf(request.kind)] = document->date; // sorted: the last is the newest
                }
            }
        }

        bool isSuperseded(const Document& document, EntryKind kind)
        {
            if (!m_state.gives(kind) || document.date >= m_state.completeOn[indexOf(kind)]
                || (document.isDelta && !document.date.isValid()))
                return false;
            m_remarks.add("AAF_SUPERSEDED", Severity::Information, document, 0,
                tr("Le fichier %1 est plus ancien que la livraison complète du %2.")
                    .arg(french::quoted(document.sourceName), french::date(m_state.completeOn[indexOf(kind)])),
                tr("Il a été laissé de côté."));
            return true;
        }

        static Location placeOf(const Document& document, const Request& request)
        {
            return { document.sourceName, request.line, 0 };
        }

        void applyComplete(const Document& document)
        {
            for (const Request& request : document.requests) {
                if (isSuperseded(document, request.kind))
                    continue;
                if (request.operation == Operation::Add)
                    put(document, request);
                else
                    change(document, request);
            }
        }

        void applyDelta(const Document& document)
        {
            if (document.date != m_state.lastDelta)
                m_state.removed.clear(); // what an earlier one removed is no news any more
            m_state.lastDelta = document.date;
            for (const Request& request : document.requests) {
                if (isSuperseded(document, request.kind))
                    continue;
                if (!m_state.gives(request.kind))
                    m_remarks.add("AAF_DELTA_ALONE", Severity::ToVerify, document, 0,
                        tr("Le fichier %1 change une livraison complète que vous n’avez pas donnée.")
                            .arg(french::quoted(document.sourceName)),
                        tr("Le contrôle ne porte que sur ce que la livraison partielle dit."),
                        tr("Donnez la livraison complète avec celles qui la suivent."));
                if (request.operation == Operation::Add)
                    put(document, request);
                else
                    change(document, request);
            }
        }

        void put(const Document& document, const Request& request)
        {
            Shelf& shelf = m_shelves[indexOf(request.kind)];
            const Entry entry { request.id, request.attributes, placeOf(document, request) };
            if (Entry* known = shelf.find(request.id)) {
                m_remarks.add("AAF_DOUBLE_ID", Severity::ToVerify, document, request.line,
                    tr("L’identifiant %1 est donné une deuxième fois.").arg(french::quoted(request.id)),
                    tr("La dernière fiche donnée remplace la première."),
                    tr("Signalez-le à l’académie : l’annuaire a deux fiches pour un identifiant."));
                *known = entry;
            } else {
                shelf.add(entry);
            }
        }

        void change(const Document& document, const Request& request)
        {
            Shelf& shelf = m_shelves[indexOf(request.kind)];
            Entry* known = shelf.find(request.id);
            if (!known) {
                if (m_state.gives(request.kind))
                    m_remarks.add("AAF_UNKNOWN_ID", Severity::ToVerify, document, request.line,
                        request.operation == Operation::Delete
                            ? tr("La suppression porte sur l’identifiant %1, que l’annuaire ne contient pas.")
                                  .arg(french::quoted(request.id))
                            : tr("La modification porte sur l’identifiant %1, que l’annuaire ne contient pas.")
                                  .arg(french::quoted(request.id)),
                        tr("Elle a été laissée de côté ; il manque sans doute une livraison entre les deux."),
                        tr("Donnez toutes les livraisons depuis la dernière complète."));
                return;
            }
            if (request.operation == Operation::Delete) {
                m_state.removed.append({ request.kind, shelf.takeOut(request.id), document.date });
                return;
            }
            known->from = placeOf(document, request);
            for (const Attribute& attribute : request.attributes) {
                const auto old = std::find_if(known->attributes.begin(), known->attributes.end(),
                    [&](const Attribute& one) { return one.name == attribute.name; });
                if (old == known->attributes.end())
                    known->attributes.append(attribute);
                else
                    *old = attribute;
            }
        }

        QList<const Document*> m_documents;
        State m_state;
        std::array<Shelf, std::size(AllKinds)> m_shelves;
        Remarks m_remarks;
    };

} // namespace

QStringList Entry::values(const QString& name) const
{
    for (const Attribute& attribute : attributes) {
        if (attribute.name == name)
            return attribute.values;
    }
    return {};
}

QString Entry::value(const QString& name) const { return values(name).value(0); }

QList<QStringList> Entry::fields(const QString& name) const
{
    QList<QStringList> list;
    for (const QString& value : values(name))
        list.append(value.split(u'$'));
    return list;
}

QDate State::date() const
{
    QDate newest = lastDelta;
    for (const QDate& date : completeOn) {
        if (date.isValid() && (!newest.isValid() || date > newest))
            newest = date;
    }
    return newest;
}

State stateOf(const QList<Document>& documents) { return Builder(documents).build(); }

} // namespace navette::aaf
