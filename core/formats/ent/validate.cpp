// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ent/validate.h"

#include "common/french.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace navette::ent {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Ent", text); }

    /// As the public importer compares names: letters only, without accents or case (formats-out §c, "Matching").
    QString folded(const QString& text)
    {
        QString letters;
        for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
            if (c.isLetterOrNumber())
                letters += c.toLower();
        }
        return letters;
    }

    class Validator {
    public:
        explicit Validator(const Document& document)
            : m_document(document)
        {
        }

        Findings run()
        {
            header();
            grid();
            subjects();
            teachers();
            structures();
            rooms();
            pupils();
            lessons();
            return m_findings;
        }

    private:
        void add(const char* code, Severity severity, const QString& cause, const QString& consequence)
        {
            m_findings.append({ QLatin1String(code), severity, cause, consequence });
        }
        void blocks(const char* code, const QString& cause, const QString& consequence)
        {
            add(code, Severity::Blocks, cause, consequence);
        }
        /// The same remark for many rows is one finding.
        void counted(const char* code, int count, const QString& cause, const QString& consequence)
        {
            if (count == 0)
                return;
            add(code, Severity::Information, cause, consequence);
            m_findings.last().occurrences = count;
        }

        /// Notes a number given twice, or 0.
        void number(QSet<Ident>& known, Ident ident, const QString& what)
        {
            if (ident == 0 || known.contains(ident))
                blocks("E06", tr("%1 porte le numéro %2, déjà pris ou nul.").arg(what).arg(ident),
                    tr("L’ENT confondrait deux lignes du fichier."));
            known.insert(ident);
        }

        bool named(const QString& name, const QString& what)
        {
            if (name.isEmpty())
                blocks("E06", tr("%1 n’a pas de nom.").arg(what), tr("L’ENT ne pourrait le rapprocher de rien."));
            return !name.isEmpty();
        }

        void header()
        {
            static const QRegularExpression uai(QStringLiteral("^[0-9]{7}[A-Z]$"));
            const QString whole = tr("L’ENT refuserait tout le fichier.");
            if (!uai.match(m_document.uai).hasMatch())
                blocks("F03",
                    tr("L’UAI %1 n’a pas la forme de sept chiffres et une lettre.").arg(french::quoted(m_document.uai)),
                    whole);
            const QString noLesson = tr("L’ENT lirait le fichier sans y trouver un seul cours.");
            if (!m_document.firstDay.isValid() || !m_document.lastDay.isValid()
                || m_document.lastDay <= m_document.firstDay)
                blocks(
                    "F04", tr("Les dates de début et de fin de l’année scolaire manquent ou se croisent."), noLesson);
            if (!m_document.firstMonday.isValid() || m_document.firstMonday.dayOfWeek() != Qt::Monday
                || (m_document.firstDay.isValid()
                    && (m_document.firstMonday > m_document.firstDay
                        || m_document.firstMonday.daysTo(m_document.firstDay) > 6)))
                blocks("E01", tr("La première semaine n’est pas celle du premier jour de l’année scolaire."),
                    tr("Tous les cours seraient décalés."));
        }

        void grid()
        {
            const Grid& grid = m_document.grid;
            const QString whole = tr("L’ENT refuserait tout le fichier.");
            if (grid.placeMinutes < 1 || grid.placeMinutes > 1440)
                blocks("E03", tr("La durée d’un créneau manque."), whole);
            if (grid.places.isEmpty())
                blocks("E03", tr("La grille horaire n’a pas de créneau."), whole);
            if (grid.days.isEmpty() || grid.days.size() > 7)
                blocks("E03", tr("La grille horaire doit avoir de un à sept jours ouvrés."), whole);
            for (const int day : grid.days) {
                if (day < 1 || day > 7 || m_days.contains(day))
                    blocks("E03", tr("Le jour ouvré %1 est hors de la semaine ou donné deux fois.").arg(day), whole);
                m_days.insert(day);
            }
            for (const Place& place : grid.places) {
                if (place.number < 0 || m_places.contains(place.number) || place.from < 0 || place.to <= place.from
                    || place.to >= 24 * 60)
                    blocks("E03",
                        tr("Le créneau %1 (%2 – %3) est double ou ses heures ne vont pas.")
                            .arg(QString::number(place.number), french::timeOfDay(place.from),
                                french::timeOfDay(place.to)),
                        tr("L’ENT placerait mal les cours."));
                m_places.insert(place.number);
            }
        }

        void subjects()
        {
            QSet<QString> codes;
            for (const Subject& subject : m_document.subjects) {
                const QString what = tr("La matière %1").arg(french::quoted(subject.label));
                number(m_subjects, subject.ident, what);
                if (subject.code.isEmpty())
                    blocks("M01", tr("%1 n’a pas de code.").arg(what), tr("L’ENT ne pourrait la rapprocher de rien."));
                else if (codes.contains(subject.code))
                    add("M04", Severity::ToVerify,
                        tr("Deux matières ont le code %1.").arg(french::quoted(subject.code)),
                        tr("L’ENT, qui les reconnaît à leur code, en ferait une seule."));
                codes.insert(subject.code);
            }
        }

        void teachers()
        {
            QSet<QString> names;
            int withoutId = 0;
            for (const Teacher& teacher : m_document.teachers) {
                const QString what
                    = tr("L’enseignant %1").arg(french::personName(teacher.familyName, {}, teacher.firstName));
                number(m_teachers, teacher.ident, what);
                named(teacher.familyName, what);
                if (!teacher.entId.isEmpty())
                    continue;
                ++withoutId;
                const QString name = folded(teacher.firstName) + u' ' + folded(teacher.familyName);
                if (names.contains(name))
                    add("N01", Severity::ToVerify, tr("%1 a un homonyme.").arg(what),
                        tr("L’ENT, qui les reconnaît à leur nom, donnerait à l’un les cours de l’autre."));
                names.insert(name);
            }
            counted("N01", withoutId, tr("Des enseignants n’ont pas d’identifiant de l’ENT."),
                tr("L’ENT les reconnaîtra à leurs nom et prénom."));
        }

        void structures()
        {
            QSet<QString> classNames;
            for (const SchoolClass& one : m_document.classes) {
                const QString what = tr("La classe %1").arg(french::quoted(one.name));
                number(m_classes, one.ident, what);
                if (named(one.name, what) && classNames.contains(one.name))
                    blocks("N02", tr("%1 figure deux fois.").arg(what), tr("L’ENT la reconnaît à son nom."));
                classNames.insert(one.name);
                for (const Ident part : one.parts)
                    number(m_parts, part, tr("Une partie de la classe %1").arg(french::quoted(one.name)));
            }
            QSet<QString> groupNames;
            for (const Group& one : m_document.groups) {
                const QString what = tr("Le groupe %1").arg(french::quoted(one.name));
                number(m_groups, one.ident, what);
                if (named(one.name, what) && groupNames.contains(one.name))
                    blocks("N02", tr("%1 figure deux fois.").arg(what), tr("L’ENT le reconnaît à son nom."));
                groupNames.insert(one.name);
                const bool resolved = m_classes.contains(QSet<Ident>(one.classes.cbegin(), one.classes.cend()))
                    && m_parts.contains(QSet<Ident>(one.parts.cbegin(), one.parts.cend()));
                if (!resolved)
                    blocks("G03",
                        tr("%1 renvoie à une classe ou à une partie que le fichier ne contient pas.").arg(what),
                        tr("L’ENT peut abandonner tout l’import."));
                if (one.classes.isEmpty() && one.parts.isEmpty())
                    add("G03", Severity::ToVerify, tr("%1 n’est rattaché à aucune classe.").arg(what),
                        tr("L’ENT n’y mettrait aucun élève."));
            }
        }

        void rooms()
        {
            QSet<QString> names;
            for (const Room& room : m_document.rooms) {
                const QString what = tr("La salle %1").arg(french::quoted(room.name));
                number(m_rooms, room.ident, what);
                if (named(room.name, what) && names.contains(room.name))
                    add("E04", Severity::ToVerify, tr("%1 figure deux fois.").arg(what),
                        tr("Dans l’ENT, rien ne distinguerait l’une de l’autre."));
                names.insert(room.name);
            }
        }

        void memberships(const QList<Membership>& rows, const QSet<Ident>& known, const QString& pupil)
        {
            for (const Membership& row : rows) {
                if (!known.contains(row.ident))
                    blocks("L02", tr("%1 est dans une classe ou une partie que le fichier ne contient pas.").arg(pupil),
                        tr("L’ENT peut abandonner tout l’import."));
                if (!row.from.isValid() || !row.to.isValid() || row.to < row.from)
                    blocks("L02", tr("Les dates d’entrée et de sortie de %1 manquent ou se croisent.").arg(pupil),
                        tr("L’ENT ne saurait pas quand l’élève est dans la classe."));
            }
        }

        void pupils()
        {
            QSet<Ident> idents;
            QSet<QString> names;
            int withoutId = 0;
            for (const Pupil& pupil : m_document.pupils) {
                const QString name = french::personName(pupil.familyName, {}, pupil.firstName);
                const QString what = tr("L’élève %1").arg(name);
                number(idents, pupil.ident, what);
                if (pupil.familyName.isEmpty() || pupil.firstName.isEmpty() || !pupil.birthDate.isValid())
                    blocks("N01", tr("Le nom, le prénom ou la date de naissance de l’élève %1 manque.").arg(name),
                        tr("L’ENT ne le reconnaîtrait pas."));
                // The public importer's key, exact (formats-out §c).
                const QString key
                    = pupil.firstName + u'$' + pupil.familyName + u'$' + pupil.birthDate.toString(Qt::ISODate);
                if (names.contains(key))
                    add("N01", Severity::ToVerify, tr("%1 a un homonyme né le même jour.").arg(what),
                        tr("L’ENT donnerait à l’un l’emploi du temps de l’autre."));
                names.insert(key);
                withoutId += pupil.entId.isEmpty();
                if (pupil.guardians.size() > 2)
                    blocks("E06", tr("%1 a plus de deux responsables.").arg(what),
                        tr("L’ENT refuserait tout le fichier."));
                memberships(pupil.classes, m_classes, name);
                memberships(pupil.parts, m_parts, name);
            }
            counted("N01", withoutId, tr("Des élèves n’ont pas d’identifiant de l’ENT."),
                tr("Certains ENT laissent ces élèves de côté, d’autres les reconnaissent à leurs nom, prénom et date "
                   "de naissance."));
        }

        QString nameOf(const Lesson& lesson) const
        {
            QString subject;
            for (const Subject& one : m_document.subjects) {
                if (one.ident == lesson.subject)
                    subject = one.label;
            }
            const auto place = std::find_if(m_document.grid.places.cbegin(), m_document.grid.places.cend(),
                [&](const Place& one) { return one.number == lesson.firstPlace; });
            const QString at = place == m_document.grid.places.cend() ? tr("créneau %1").arg(lesson.firstPlace)
                                                                      : french::timeOfDay(place->from);
            return tr("Le cours de %1 (%2, %3)").arg(french::quoted(subject), french::dayName(lesson.day), at);
        }

        void presences(const Lesson& lesson, const QList<Presence>& rows, const QSet<Ident>& known)
        {
            for (const Presence& row : rows) {
                if (!known.contains(row.ident))
                    blocks("E03",
                        tr("%1 renvoie à une personne, une classe ou une salle que le fichier ne contient pas.")
                            .arg(nameOf(lesson)),
                        tr("L’ENT peut abandonner tout l’import."));
                if (row.weeks == 0 || (row.weeks & 1) != 0)
                    blocks("E01",
                        tr("%1 n’a lieu aucune semaine, ou une semaine qui n’existe pas.").arg(nameOf(lesson)),
                        tr("L’ENT laisserait ce cours de côté sans le dire."));
                else if ((row.weeks & ~m_weeks) != 0)
                    add("E01", Severity::ToVerify,
                        tr("%1 a lieu après la fin de l’année scolaire.").arg(nameOf(lesson)),
                        tr("L’ENT afficherait des cours pendant les vacances d’été."));
            }
        }

        void lessons()
        {
            // Bit n = week n, from 1.
            const qint64 last = m_document.firstMonday.isValid() && m_document.lastDay.isValid()
                ? std::clamp<qint64>(m_document.firstMonday.daysTo(m_document.lastDay) / 7 + 1, 1, 63)
                : 63;
            m_weeks = (~quint64(0) >> (63 - last)) & ~quint64(1);
            for (const Lesson& lesson : m_document.lessons) {
                if (!m_subjects.contains(lesson.subject))
                    blocks("M02", tr("%1 n’a pas de matière que le fichier contienne.").arg(nameOf(lesson)),
                        tr("L’ENT abandonnerait tout l’import."));
                bool placed = m_days.contains(lesson.day) && lesson.placeCount > 0
                    && lesson.placeCount <= m_document.grid.places.size();
                for (int i = 0; placed && i < lesson.placeCount; ++i)
                    placed = m_places.contains(lesson.firstPlace + i);
                if (!placed)
                    blocks("E03", tr("%1 sort de la grille horaire.").arg(nameOf(lesson)),
                        tr("L’ENT laisserait ce cours de côté."));
                if (lesson.teachers.isEmpty() && lesson.classes.isEmpty() && lesson.parts.isEmpty()
                    && lesson.groups.isEmpty())
                    add("T07", Severity::ToVerify, tr("%1 n’a ni enseignant ni élèves.").arg(nameOf(lesson)),
                        tr("Personne ne le verrait dans l’ENT."));
                if (!lesson.groups.isEmpty() && !lesson.classes.isEmpty())
                    add("G10", Severity::ToVerify,
                        tr("%1 réunit un groupe et des classes entières.").arg(nameOf(lesson)),
                        tr("L’ENT n’en garderait que le groupe."));
                presences(lesson, lesson.teachers, m_teachers);
                presences(lesson, lesson.classes, m_classes);
                presences(lesson, lesson.parts, m_parts);
                presences(lesson, lesson.groups, m_groups);
                presences(lesson, lesson.rooms, m_rooms);
            }
        }

        const Document& m_document;
        Findings m_findings;
        QSet<int> m_days, m_places;
        QSet<Ident> m_subjects, m_teachers, m_classes, m_parts, m_groups, m_rooms;
        quint64 m_weeks = 0; ///< those of the school year
    };

} // namespace

Findings validate(const Document& document) { return Validator(document).run(); }

} // namespace navette::ent
