// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/names.h"

#include <QStringList>

namespace navette::support {

namespace {
    QStringList words(const char* text) { return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts); }
}

QString familyName(Random& random)
{
    static const QStringList plain
        = words("Mélèze Roseau Genêt Sorbier Zinnia Aubépine Bruyère Tilleul Charme Érable Fougère Verveine Pervenche "
                "Dahlia Noisetier Lavande Romarin Sauge Ciste Myrtille Cassis Groseille Airelle Prunelle Merisier "
                "Alisier Cornouiller Fusain Houx Troène Viorne Clématite Glycine Jasmin Chèvrefeuille Lierre Saule "
                "Peuplier Tremble Bouleau Aulne Orme Frêne Chêne Hêtre Châtaignier Marronnier Platane Acacia Robinier "
                "Cèdre Cyprès Thuya Épicéa Pinède Genévrier Buis Laurier Olivier Figuier Amandier Abricot Pêcher "
                "Cerisier Poirier Pommier Cognassier Néflier Grenadier Oranger Citronnier Bergamote Camomille Tanaisie "
                "Achillée Arnica Bleuet Coquelicot Marguerite Pâquerette Primevère Violette Jonquille Narcisse Iris "
                "Glaïeul Anémone Renoncule Ancolie Digitale Gentiane Edelweiss Campanule Centaurée Chardon Luzerne "
                "Trèfle Sainfoin Avoine Froment Épeautre Sarrasin Millet Houblon Réséda Cœurdor Sureau Ronceray "
                "Fontaine Rivière Clairière Vallon Coteau Garenne Prairie Lisière Futaie Taillis");
    static const QStringList rare = QString::fromUtf8(
        "D'Aulnay|L'Églantier|D'Hortensia|N'Guelia|De La Fougeraie|Du Bois Joli|Le Goëmon|La Bruyère|Saint-Fiacre|"
        "O'Garrigue|Van Der Tulp|Ben Amandine|El Yasmine|Muñoz Romero|Núñez|Açores|Özlem|Le Cœur|Froment--Sureau")
                                        .split(u'|');
    if (random.percent(4))
        return random.pick(rare);
    const QString name = random.pick(plain);
    if (!random.percent(9))
        return name;
    const QString second = random.pick(plain);
    return second == name ? name : name + u'-' + second;
}

QString firstName(Random& random, bool female)
{
    static const QStringList girls = words(
        "Anaïs Amélie Agathe Alix Aurore Béatrice Bérénice Camille Capucine Cécile Chloé Clémence Colette Cyrielle "
        "Daphné Délphine Diane Élise Éléonore Éloïse Emma Estelle Ève Fanny Flavie Gaëlle Garance Hélène Héloïse "
        "Hermine Inès Iris Jade Jeanne Joséphine Julie Juliette Léa Léonie Lila Lise Louise Lucie Maëlle Mahaut "
        "Manon Margaux Mathilde Mélanie Myriam Naïma Nina Noémie Océane Odette Ophélie Pauline Perrine Rachel "
        "Romane Rose Salomé Sarah Sidonie Solène Stéphanie Suzanne Tiphaine Ursule Valérie Violaine Yasmine Zélie "
        "Zoé Anne-Laure Anne-Sophie Marie-Ève Marie-Hélène Lou-Anne Cœlia Lætitia");
    static const QStringList boys = words(
        "Achille Adrien Alban Amaury André Antonin Arthur Aurélien Baptiste Barnabé Basile Benoît Bruno Célestin "
        "Charles Clément Côme Corentin Cyprien Damien Édouard Élie Éloi Émile Étienne Eugène Fabrice Félix François "
        "Frédéric Gabriel Gaël Gaspard Grégoire Guilhem Hector Hugo Idriss Ilan Jérôme Joël Joseph Jules Karim Léo "
        "Léonce Loïc Louis Lucas Malo Marius Mathéo Maxence Maël Nathanaël Nestor Noé Noël Octave Oscar Paul Quentin "
        "Raphaël Rémi René Romain Sacha Samuel Sébastien Simon Tancrède Théo Thibault Tibère Titouan Tristan Ulysse "
        "Valentin Yanis Zacharie Jean-Baptiste Jean-François Jean-Noël Pierre-Louis Mihăi");
    return random.pick(female ? girls : boys);
}

QString withoutAccents(const QString& name)
{
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c == QChar(0x153) || c == QChar(0x152))
            plain += c == QChar(0x153) ? QStringLiteral("oe") : QStringLiteral("OE");
        else if (c == QChar(0xe6))
            plain += QStringLiteral("ae");
        else
            plain += c;
    }
    return plain;
}

QString stsName(const QString& name) { return withoutAccents(name).toUpper(); }

} // namespace navette::support
