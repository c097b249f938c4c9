// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labelled_parts.h"

#include <algorithm>

namespace navette::support {

namespace {

    QStringList listed(const char* text) { return QString::fromUtf8(text).split(u'|'); }

    /// The more frequent the name, the further to the front it stands.
    const QStringList& frequentNames()
    {
        static const QStringList names = listed(
            "Martin|Bernard|Thomas|Petit|Robert|Richard|Durand|Dubois|Moreau|Laurent|Simon|Michel|Lefebvre|Leroy|Roux|"
            "David|Bertrand|Morel|Fournier|Girard|Bonnet|Dupont|Lambert|Fontaine|Rousseau|Vincent|Muller|Lefèvre|Faure|"
            "André|Mercier|Blanc|Guérin|Boyer|Garnier|Chevalier|François|Legrand|Gauthier|Garcia|Perrin|Robin|Clément|"
            "Morin|Nicolas|Henry|Roussel|Mathieu|Gautier|Masson|Marchand|Duval|Denis|Dumont|Marie|Lemaire|Noël|Meyer|"
            "Dufour|Meunier|Brun|Blanchard|Giraud|Joly|Rivière|Lucas|Brunet|Gaillard|Barbier|Arnaud|Martinez|Gérard|"
            "Roche|Renard|Schmitt|Roy|Leroux|Colin|Vidal|Caron|Picard|Roger|Fabre|Aubert|Lemoine|Renaud|Dumas|Lacroix|"
            "Olivier|Philippe|Bourgeois|Pierre|Benoît|Rey|Leclerc|Payet|Rolland|Leclercq|Guillaume|Lecomte|Lopez|Jean|"
            "Dupuy|Guillot|Hubert|Berger|Carpentier|Sanchez|Dupuis|Moulin|Louis|Deschamps|Huet|Vasseur|Perez|Boucher|"
            "Fleury|Royer|Klein|Jacquet|Adam|Paris|Poirier|Marty|Aubry|Guyot|Carré|Charles|Renault|Charpentier|Ménard|"
            "Maillard|Baron|Bertin|Bailly|Hervé|Schneider|Fernandez|Collet|Léger|Bouvier|Julien|Prévost|Millet|Perrot|"
            "Daniel|Cousin|Germain|Breton|Besson|Langlois|Rémy|Pelletier|Lévêque|Perrier|Leblanc|Barré|Lebrun|Marchal|"
            "Weber|Mallet|Hamon|Boulanger|Jacob|Monnier|Michaud|Rodriguez|Guichard|Gillet|Étienne|Grondin|Poulain|"
            "Tessier|"
            "Chevallier|Collin|Chauvin|Bouchet|Gay|Lemaître|Bénard|Maréchal|Humbert|Reynaud|Antoine|Hoarau|Perret|"
            "Barthélemy|Cordier|Pichon|Lejeune|Gilbert|Lamy|Delaunay|Pasquier|Carlier|Laporte");
        return names;
    }

    const QStringList& rareNames()
    {
        static const QStringList names = listed(
            "de La Fontaine|d’Aubigny|du Plessis|Le Goff|Le Gall|Le Bihan|Le Roux|De Oliveira|Da Silva|Dos Santos|"
            "El Amrani|Ben Youssef|Benaïssa|Van den Berghe|Von Braunau|Saint-Martin|Sainte-Rose|de "
            "Saint-Aubin|L’Hermitte|"
            "D’Angelo|O’Connor|Müller|Schröder|Strauß|Sørensen|Łukaszewski|Nuñez|Gonçalves|Nguyễn|Trần|Mansouri|"
            "Belkacem|Haddad|Khelifi|Ivanov|Tchaïkovski|Popov|Abdelkader|Bouazza|Yıldız|Çelik|N’Diaye|Traoré|Diallo");
        return names;
    }

    const QStringList& womensNames()
    {
        static const QStringList names = listed(
            "Nathalie|Isabelle|Sylvie|Catherine|Valérie|Sandrine|Christine|Véronique|Stéphanie|Céline|Sophie|Anne|"
            "Julie|"
            "Aurélie|Marie|Laurence|Delphine|Émilie|Caroline|Claire|Hélène|Florence|Virginie|Élodie|Karine|Cécile|"
            "Agnès|"
            "Laetitia|Mélanie|Laure|Camille|Audrey|Sabrina|Pauline|Marion|Élise|Martine|Brigitte|Dominique|Frédérique|"
            "Michèle|Danièle|Pascale|Joëlle|Emmanuelle|Anne-Marie|Marie-Claude|Anne-Sophie|Marie-Hélène|Marie-Pierre|"
            "Marie-Laure|Anne-Laure|Aïcha|Fatima|Khadija|Nadia|Samira|Inès|Olga|Svetlana|Noémie|Chloé|Léa|Manon|Lucie");
        return names;
    }

    const QStringList& mensNames()
    {
        static const QStringList names = listed(
            "Philippe|Christophe|Laurent|Stéphane|Frédéric|Nicolas|Éric|Olivier|Thierry|Pascal|David|Julien|Sébastien|"
            "Alain|François|Patrick|Bruno|Jérôme|Vincent|Michel|Didier|Guillaume|Emmanuel|Fabrice|Xavier|Arnaud|Franck|"
            "Denis|Gilles|Benoît|Mickaël|Cédric|Antoine|Mathieu|Thomas|Alexandre|Grégory|Romain|Maxime|Anthony|"
            "Dominique|"
            "Jean-Pierre|Jean-Luc|Jean-Marc|Jean-François|Jean-Michel|Jean-Baptiste|Jean-Christophe|Pierre-Yves|Marc|"
            "Mohamed|Youssef|Karim|Khaled|Rachid|Ahmed|Sergueï|Dimitri|Paul|Hugo|Théo|Lucas|Joël|Gaël|Yann|Loïc");
        return names;
    }

    const QStringList& disciplines()
    {
        static const QStringList list
            = listed("L0202 LET MODERN|L0201 LET CLASS.|L1300 MATHEMATIQ|L1000 HIST.GEO.|L0422 ANGLAIS|L0426 ESPAGNOL|"
                     "L0421 ALLEMAND|L1600 S. V. T.|L1500 PHY.CHIMIE|L1400 TECHNOLOG|L1900 E. P. S|L1800 ARTS PLAST|"
                     "L1700 EDUC MUSIC|L0100 PHILOSOPHIE|L1100 S.E.S.");
        return list;
    }

    /// The front of the list more often than its end.
    const QString& pickFrequent(Random& random, const QStringList& list)
    {
        const auto size = static_cast<int>(list.size());
        return list.at(std::min(random.below(size), random.below(size)));
    }

    QString familyOf(Random& random)
    {
        if (random.percent(12))
            return random.pick(rareNames());
        const QString& name = pickFrequent(random, frequentNames());
        if (!random.percent(8))
            return name;
        const QString& second = pickFrequent(random, frequentNames());
        return second == name ? name : name + (random.percent(70) ? u'-' : u' ') + second;
    }

    class Hiring {
    public:
        explicit Hiring(Random& random)
            : m_random(random)
        {
        }

        QList<LabelledPerson> hire(int count)
        {
            while (m_people.size() < count) {
                add(somebody());
                if (m_random.percent(5))
                    addRelative();
                if (m_random.percent(2))
                    addNamesake();
                if (m_random.below(400) == 0)
                    addTwin();
            }
            m_random.shuffle(m_people);
            return m_people;
        }

    private:
        LabelledPerson somebody()
        {
            LabelledPerson person;
            person.female = m_random.percent(60);
            person.family = familyOf(m_random);
            person.first = pickFrequent(m_random, person.female ? womensNames() : mensNames());
            if (m_random.percent(15))
                person.first += u' ' + m_random.pick(person.female ? womensNames() : mensNames());
            if (person.female && m_random.percent(22))
                person.usage = m_random.percent(40) ? familyOf(m_random) + u'-' + person.family : familyOf(m_random);
            if (!m_random.percent(6)) // local staff come without
                person.birth = QDate(1961, 1, 1).addDays(m_random.below(40 * 365));
            person.discipline = m_random.pick(disciplines());
            const int lot = m_random.below(100);
            person.isOurs = lot >= 12;
            person.isTheirs = lot < 88;
            return person;
        }

        void add(const LabelledPerson& person) { m_people.append(person); }

        /// Husband and wife, brother and sister, mother and son.
        void addRelative()
        {
            LabelledPerson other = somebody();
            const LabelledPerson& one = m_people.last();
            if (other.female && m_random.percent(50))
                other.usage = one.family;
            else {
                other.family = one.family;
                other.usage.clear();
            }
            if (other.first != one.first)
                add(other);
        }

        /// Another person of the same names: there too, gone when the other is new, or the other way round.
        void addNamesake()
        {
            LabelledPerson other = m_people.last();
            other.birth = QDate(1961, 1, 1).addDays(m_random.below(40 * 365));
            other.discipline = m_random.pick(disciplines());
            if (!m_people.last().birth.isValid() || other.discipline == m_people.last().discipline)
                return;
            const int lot = m_random.below(3);
            other.isOurs = lot != 1;
            other.isTheirs = lot != 2;
            add(other);
        }

        void addTwin()
        {
            LabelledPerson other = m_people.last();
            other.first = m_random.pick(other.female ? womensNames() : mensNames());
            if (other.first != m_people.last().first)
                add(other);
        }

        Random& m_random;
        QList<LabelledPerson> m_people;
    };

} // namespace

QStringList otherSpellings(const QString& name)
{
    static const QList<QStringList> groups {
        listed("Müller|Mueller|Muller"),
        listed("Schröder|Schroeder|Schroder"),
        listed("Strauß|Strauss"),
        listed("Sørensen|Soerensen|Sorensen"),
        listed("Łukaszewski|Lukaszewski"),
        listed("Benaïssa|Ben Aissa|Benaissa"),
        listed("Ivanov|Ivanoff"),
        listed("Tchaïkovski|Tchaikovsky|Tschaikowski"),
        listed("Popov|Popoff"),
        listed("Abdelkader|Abdel Kader|Abd El Kader"),
        listed("Belkacem|Belkasem|Belkassem"),
        listed("Yıldız|Yildiz"),
        listed("Nguyễn|Nguyen"),
        listed("Gonçalves|Goncalves|Gonzalves"),
        listed("Mohamed|Mohammed|Mohammad|Muhammad"),
        listed("Youssef|Yousef|Yussef"),
        listed("Khaled|Khalid"),
        listed("Aïcha|Aisha|Aicha"),
        listed("Khadija|Khadidja"),
        listed("Sergueï|Sergei|Sergey"),
        listed("Dimitri|Dmitri|Dimitry"),
        listed("Mickaël|Michaël|Mikaël"),
    };
    for (const QStringList& group : groups) {
        if (group.contains(name)) {
            QStringList others = group;
            others.removeAll(name);
            return others;
        }
    }
    return {};
}

QList<LabelledPerson> staffRoom(Random& random, int count) { return Hiring(random).hire(count); }

} // namespace navette::support
