// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/handover.h"

#include "common/french.h"
#include "exchange/follow_up.h"
#include "matching/matching.h"
#include "ui/common/words.h"
#include "ui/journal/entry_words.h"

#include <QDir>
#include <QFileInfo>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(navette::ui::Handover)
    };
    QString tr(const char* text) { return Words::tr(text); }

    /// Text as HTML, with its line ends.
    QString escaped(const QString& text) { return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")); }

    QString heading(const QString& text) { return QStringLiteral("<h2>%1</h2>").arg(escaped(text)); }
    QString paragraph(const QString& text) { return QStringLiteral("<p>%1</p>").arg(escaped(text)); }

    /// A table of plain texts; the sentence \a none when it has no row.
    class HtmlTable {
    public:
        explicit HtmlTable(const QStringList& titles)
        {
            m_html = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='4' border='1' "
                                    "style='border-collapse: collapse; border-style: solid'><thead>");
            row(titles, QStringLiteral("th"));
            m_html += QStringLiteral("</thead>");
            m_rows = 0;
        }
        void add(const QStringList& cells) { row(cells, QStringLiteral("td")); }
        QString html(const QString& none) const
        {
            return m_rows == 0 ? paragraph(none) : m_html + QStringLiteral("</table>");
        }

    private:
        void row(const QStringList& cells, const QString& tag)
        {
            ++m_rows;
            m_html += QStringLiteral("<tr>");
            for (const QString& cell : cells)
                m_html += QStringLiteral("<%1 align='left' valign='top'>%2</%1>").arg(tag, escaped(cell));
            m_html += QStringLiteral("</tr>");
        }

        QString m_html;
        int m_rows = 0;
    };

    QString head(const HandoverSource& source)
    {
        const SchoolInfo& info = source.school.info();
        return QStringLiteral("<h1>%1</h1>").arg(escaped(tr("Dossier de passation")))
            + paragraph(tr("%1, %2, année %3").arg(info.name, info.uai, french::schoolYear(info.year)))
            + paragraph(
                tr("Établi le %1 par %2, à partir de la base %3.")
                    .arg(fullMoment(source.now), source.user, french::quoted(QDir::toNativeSeparators(source.base))));
    }

    QString state(const School& school)
    {
        int placed = 0;
        for (const Lesson& lesson : school.lessons())
            placed += lesson.isPlaced() ? 1 : 0;
        HtmlTable table({ tr("Dans la base"), tr("Nombre") });
        const auto add = [&table](const QString& what, qsizetype n) { table.add({ what, french::number(n) }); };
        add(tr("Élèves"), school.students().size());
        add(tr("Classes"), school.divisions().size());
        add(tr("Groupes"), school.groups().size());
        add(tr("Enseignants"), school.teachers().size());
        add(tr("Salles"), school.rooms().size());
        add(tr("Services"), school.services().size());
        table.add({ tr("Cours placés"),
            tr("%1 sur %2").arg(french::number(placed), french::number(school.lessons().size())) });
        for (const MatchKind kind : matching::AllKinds) {
            const matching::Status status = matching::status(school, kind);
            table.add({ tr("Correspondances, %1").arg(matching::title(kind).toLower()),
                tr("%1 réglées, %2 à régler, %3 mises de côté")
                    .arg(
                        french::number(status.settled), french::number(status.open), french::number(status.ignored)) });
        }
        return heading(tr("L’établissement aujourd’hui")) + table.html({});
    }

    QString pending(const HandoverSource& source, const QList<exchange::StepStatus>& route)
    {
        HtmlTable table({ tr("Quoi"), tr("Où cela en est"), tr("À faire") });
        for (const JournalEntry& entry : source.journal) {
            const bool awaited = entry.direction == Direction::Out && entry.undoneBy == 0
                && !exchange::isAnswer(entry.outcome) && exchange::lastFileOf(source.journal, entry.step) == &entry;
            const bool refused = entry.outcome == Outcome::Refused;
            if (awaited || refused)
                table.add({ entry.title, exchange::outcomeExpression(entry, source.now),
                    exchange::nextAction(entry, source.now) });
        }
        for (const exchange::StepStatus& status : route) {
            if (status.state != exchange::StepState::Done)
                table.add({ status.step->title, stateWord(status.state), status.summary });
        }
        return heading(tr("Ce qui est en attente")) + table.html(tr("Rien n’est en attente."));
    }

    QString procedure(const QList<exchange::StepStatus>& route)
    {
        HtmlTable table({ tr("Étape"), tr("État"), tr("Date"), tr("Précision") });
        for (const exchange::StepStatus& status : route)
            table.add({ status.step->title, stateWord(status.state), fullMoment(status.lastAt), status.summary });
        return heading(tr("Les étapes de l’année")) + table.html({});
    }

    QString noted(const JournalEntry& entry)
    {
        QStringList lines;
        if (!entry.note.isEmpty())
            lines.append(entry.note);
        for (const OutcomeNote& note : entry.outcomes) {
            lines.append(
                tr("%1 le %2, par %3").arg(exchange::outcomeWord(note.outcome), fullMoment(note.at), note.user));
            lines << note.note << note.message;
        }
        lines.removeAll(QString());
        return lines.join(u'\n');
    }

    QString exchanges(const HandoverSource& source)
    {
        HtmlTable table(
            { tr("Nº"), tr("Quoi, quand, par qui"), tr("Fichiers, taille, SHA-256"), tr("Ce qu’il en est devenu") });
        for (const JournalEntry& entry : source.journal) {
            if (!isExchange(entry))
                continue;
            QStringList files;
            for (const JournalFile& file : entry.files)
                files.append(tr("%1, %2\n%3")
                                 .arg(file.name, sizeText(file.size),
                                     QString(file.sha256).insert(file.sha256.size() / 2, u'\n')));
            QStringList counts;
            for (const JournalCount& count : entry.counts)
                counts.append(tr("%1 : %2").arg(count.label, french::number(count.value)));
            QStringList outcome { exchange::outcomeExpression(entry, source.now), noted(entry) };
            outcome.removeAll(QString());
            QStringList what { tr("%1 : %2").arg(EntryWords::way(entry), entry.title),
                tr("%1, %2").arg(fullMoment(entry.at), entry.user), counts.join(QStringLiteral(", ")) };
            what.removeAll(QString());
            table.add({ QString::number(entry.id), what.join(u'\n'), files.join(u'\n'), outcome.join(u'\n') });
        }
        return heading(tr("Tous les échanges")) + table.html(tr("Aucun fichier n’est encore entré ni sorti."));
    }

    QString decisions(const School& school)
    {
        HtmlTable table({ tr("Chez STS"), tr("Chez nous"), tr("Pourquoi"), tr("Décidé par") });
        for (const MatchKind kind : matching::AllKinds) {
            const auto by = [](const QString& who, const QDateTime& at) {
                return at.isValid() ? tr("%1, le %2").arg(who, french::date(at.toLocalTime().date())) : who;
            };
            for (const matching::Item& item : matching::items(school, kind)) {
                if (item.state == matching::ItemState::Open || item.decidedBy.isEmpty())
                    continue;
                table.add({ item.label, item.state == matching::ItemState::Ignored ? tr("mis de côté") : item.oursLabel,
                    item.reason, by(item.decidedBy, item.decidedAt) });
            }
            for (const matching::Lone& lone : matching::lones(school, kind)) {
                const Correspondence* row = school.find(lone.correspondence);
                if (row && !row->decidedBy.isEmpty())
                    table.add({ tr("rien"), lone.label, lone.reason, by(row->decidedBy, row->decidedAt) });
            }
        }
        return heading(tr("Correspondances décidées à la main"))
            + table.html(tr("Aucune : les règles ont tout réglé, ou rien n’est encore décidé."));
    }

    QString letPass(const HandoverSource& source)
    {
        HtmlTable table({ tr("Constat"), tr("Motif"), tr("Par"), tr("Le") });
        for (const FindingReason& row : source.school.table<FindingReason>())
            table.add({ tr("%1, pour %2").arg(row.code, row.receiver.toUpper()), row.reason, row.decidedBy,
                fullMoment(row.decidedAt) });
        for (const JournalEntry& entry : source.journal) {
            for (const Finding& finding : entry.findings) {
                if (!finding.reason.isEmpty())
                    table.add({ tr("%1 (étape nº %2)").arg(finding.cause, QString::number(entry.id)), finding.reason,
                        entry.user, fullMoment(entry.at) });
            }
        }
        return heading(tr("Constats laissés passer, et pourquoi")) + table.html(tr("Aucun."));
    }

    QString proof(const HandoverSource& source)
    {
        QString html = heading(tr("Vérifier ce dossier"));
        html += paragraph(tr("La base garde les octets exacts de chaque fichier. Leur empreinte SHA-256 est imprimée "
                             "ci-dessus : « sha256sum FICHIER » (Linux) ou « certutil -hashfile FICHIER SHA256 » "
                             "(Windows) redonne la même pour un fichier inchangé."));
        html
            += paragraph(tr("Chaque ligne du suivi porte une empreinte qui contient celle de la précédente : une ligne "
                            "modifiée, retirée, ajoutée ou déplacée se voit dans la page Suivi des échanges, bouton "
                            "Vérifier, ou par « navette-cli history BASE --verify ». Une histoire réécrite en entier "
                            "ne se voit qu’en comparant l’empreinte ci-dessous, ou celle d’une sauvegarde."));
        if (!source.check)
            return html + paragraph(source.check.error().text());
        const store::JournalCheck& check = *source.check;
        html += paragraph(tr("Lignes du suivi : %1, dont %2 d’avant l’enchaînement. Empreinte de la dernière : %3")
                              .arg(french::number(check.lines), french::number(check.chainedLater), check.head));
        html += paragraph(
            check.holds() ? tr("À cette date, le suivi est intact.") : tr("À cette date, le suivi ne concorde pas :"));
        for (const Finding& finding : check.findings)
            html += paragraph(finding.cause);
        return html;
    }

} // namespace

QString handoverHtml(const HandoverSource& source)
{
    const QList<exchange::StepStatus> route = exchange::route(source.school, source.journal, source.now);
    return head(source) + state(source.school) + pending(source, route) + procedure(route) + exchanges(source)
        + decisions(source.school) + letPass(source) + proof(source);
}

} // namespace navette::ui
