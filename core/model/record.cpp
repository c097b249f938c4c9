// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/record.h"

#include <QHash>

namespace navette {

QString detail::joinLines(const QStringList& list)
{
    QStringList lines;
    lines.reserve(list.size());
    for (const QString& text : list) {
        if (text.isEmpty()) {
            lines.append(QStringLiteral("\\e"));
        } else if (text.contains(u'\\') || text.contains(u'\n')) {
            QString escaped = text;
            escaped.replace(u'\\', QStringLiteral("\\\\"));
            lines.append(escaped.replace(u'\n', QStringLiteral("\\n")));
        } else {
            lines.append(text);
        }
    }
    return lines.join(u'\n');
}

QStringList detail::splitLines(const QString& lines)
{
    if (lines.isEmpty())
        return {};
    QStringList list = lines.split(u'\n');
    for (QString& text : list) {
        if (!text.contains(u'\\'))
            continue;
        QString plain;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] != u'\\' || i + 1 == text.size())
                plain += text[i];
            else if (text[++i] == u'n')
                plain += u'\n';
            else if (text[i] != u'e')
                plain += text[i];
        }
        text = plain;
    }
    return list;
}

namespace {

    template <class Member> void describe(FieldInfo& info)
    {
        info.isInteger = storedAsInteger<Member>;
        if constexpr (detail::IsId<Member>::value) {
            info.refersTo = detail::IsId<Member>::Entity::kind;
        } else if constexpr (detail::IsIdList<Member>::value) {
            info.refersTo = detail::IsIdList<Member>::Entity::kind;
            info.isList = true;
        }
    }

    template <class Entity, class Member> FieldInfo describe(const Field<Entity, Member>& field)
    {
        FieldInfo info { QString::fromLatin1(field.name), QCoreApplication::translate("Field", field.label), false, {},
            false };
        describe<Member>(info);
        return info;
    }

    std::array<QList<FieldInfo>, KindCount> describeAll()
    {
        std::array<QList<FieldInfo>, KindCount> all;
        forEachEntity([&]<class Entity>() {
            std::apply([&](const auto&... f) { all[static_cast<size_t>(Entity::kind)] = { describe(f)... }; },
                Entity::fields());
        });
        return all;
    }

} // namespace

QString kindName(Kind kind)
{
    QString name;
    withEntity(kind, [&]<class Entity>() { name = QString::fromLatin1(Entity::table); });
    return name;
}

std::optional<Kind> kindOfName(QStringView name)
{
    std::optional<Kind> found;
    forEachEntity([&]<class Entity>() {
        if (name == QLatin1String(Entity::table))
            found = Entity::kind;
    });
    return found;
}

const QList<FieldInfo>& fieldsOf(Kind kind)
{
    static const std::array<QList<FieldInfo>, KindCount> all = describeAll();
    return all[static_cast<size_t>(kind)];
}

Record defaultRecord(Kind kind)
{
    Record record;
    withEntity(kind, [&]<class Entity>() { record = toRecord(Entity()); });
    return record;
}

QString kindLabel(Kind kind, int count)
{
    struct Words {
        const char* one;
        const char* several;
    };
    // In the order of Kind.
    static constexpr std::array<Words, KindCount> all { {
        { QT_TRANSLATE_NOOP("Kind", "établissement"), QT_TRANSLATE_NOOP("Kind", "établissements") },
        { QT_TRANSLATE_NOOP("Kind", "grille horaire"), QT_TRANSLATE_NOOP("Kind", "grilles horaires") },
        { QT_TRANSLATE_NOOP("Kind", "période du calendrier"), QT_TRANSLATE_NOOP("Kind", "périodes du calendrier") },
        { QT_TRANSLATE_NOOP("Kind", "alternance"), QT_TRANSLATE_NOOP("Kind", "alternances") },
        { QT_TRANSLATE_NOOP("Kind", "code de nomenclature"), QT_TRANSLATE_NOOP("Kind", "codes de nomenclature") },
        { QT_TRANSLATE_NOOP("Kind", "MEF"), QT_TRANSLATE_NOOP("Kind", "MEF") },
        { QT_TRANSLATE_NOOP("Kind", "matière"), QT_TRANSLATE_NOOP("Kind", "matières") },
        { QT_TRANSLATE_NOOP("Kind", "horaire de programme"), QT_TRANSLATE_NOOP("Kind", "horaires de programme") },
        { QT_TRANSLATE_NOOP("Kind", "option obligatoire"), QT_TRANSLATE_NOOP("Kind", "options obligatoires") },
        { QT_TRANSLATE_NOOP("Kind", "classe"), QT_TRANSLATE_NOOP("Kind", "classes") },
        { QT_TRANSLATE_NOOP("Kind", "groupe"), QT_TRANSLATE_NOOP("Kind", "groupes") },
        { QT_TRANSLATE_NOOP("Kind", "élève"), QT_TRANSLATE_NOOP("Kind", "élèves") },
        { QT_TRANSLATE_NOOP("Kind", "option d’élève"), QT_TRANSLATE_NOOP("Kind", "options d’élèves") },
        { QT_TRANSLATE_NOOP("Kind", "lien élève-groupe"), QT_TRANSLATE_NOOP("Kind", "liens élève-groupe") },
        { QT_TRANSLATE_NOOP("Kind", "responsable"), QT_TRANSLATE_NOOP("Kind", "responsables") },
        { QT_TRANSLATE_NOOP("Kind", "lien responsable-élève"), QT_TRANSLATE_NOOP("Kind", "liens responsable-élève") },
        { QT_TRANSLATE_NOOP("Kind", "enseignant"), QT_TRANSLATE_NOOP("Kind", "enseignants") },
        { QT_TRANSLATE_NOOP("Kind", "salle"), QT_TRANSLATE_NOOP("Kind", "salles") },
        { QT_TRANSLATE_NOOP("Kind", "service"), QT_TRANSLATE_NOOP("Kind", "services") },
        { QT_TRANSLATE_NOOP("Kind", "part de service"), QT_TRANSLATE_NOOP("Kind", "parts de service") },
        { QT_TRANSLATE_NOOP("Kind", "cours"), QT_TRANSLATE_NOOP("Kind", "cours") },
        { QT_TRANSLATE_NOOP("Kind", "indisponibilité"), QT_TRANSLATE_NOOP("Kind", "indisponibilités") },
        { QT_TRANSLATE_NOOP("Kind", "individu de STS"), QT_TRANSLATE_NOOP("Kind", "individus de STS") },
        { QT_TRANSLATE_NOOP("Kind", "structure de STS"), QT_TRANSLATE_NOOP("Kind", "structures de STS") },
        { QT_TRANSLATE_NOOP("Kind", "matière de STS"), QT_TRANSLATE_NOOP("Kind", "matières de STS") },
        { QT_TRANSLATE_NOOP("Kind", "service de STS"), QT_TRANSLATE_NOOP("Kind", "services de STS") },
        { QT_TRANSLATE_NOOP("Kind", "part de service de STS"), QT_TRANSLATE_NOOP("Kind", "parts de service de STS") },
        { QT_TRANSLATE_NOOP("Kind", "correspondance"), QT_TRANSLATE_NOOP("Kind", "correspondances") },
        { QT_TRANSLATE_NOOP("Kind", "valeur envoyée à STS"), QT_TRANSLATE_NOOP("Kind", "valeurs envoyées à STS") },
        { QT_TRANSLATE_NOOP("Kind", "étape cochée"), QT_TRANSLATE_NOOP("Kind", "étapes cochées") },
        { QT_TRANSLATE_NOOP("Kind", "motif d’un point à vérifier"),
            QT_TRANSLATE_NOOP("Kind", "motifs de points à vérifier") },
        { QT_TRANSLATE_NOOP("Kind", "partenaire de l’ENT"), QT_TRANSLATE_NOOP("Kind", "partenaires de l’ENT") },
        { QT_TRANSLATE_NOOP("Kind", "mise à jour automatique de l’ENT"),
            QT_TRANSLATE_NOOP("Kind", "mises à jour automatiques de l’ENT") },
    } };
    const Words& words = all[static_cast<size_t>(kind)];
    // French counts zero and one alike.
    return QCoreApplication::translate("Kind", count < 2 ? words.one : words.several);
}

} // namespace navette
