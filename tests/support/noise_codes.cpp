// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labelled_parts.h"
#include "tests/support/names.h"

#include <QRegularExpression>

namespace navette::support {

namespace {

    QString text(const char* utf8) { return QString::fromUtf8(utf8); }

    QString levelInWords(QChar level)
    {
        switch (level.unicode()) {
        case u'6':
            return text("Sixième");
        case u'5':
            return text("Cinquième");
        case u'4':
            return text("Quatrième");
        case u'3':
            return text("Troisième");
        case u'2':
            return text("Seconde");
        case u'1':
            return text("Première");
        default:
            return text("Terminale");
        }
    }

    QString ordinal(Random& random, QChar level)
    {
        if (level == u'T')
            return random.percent(50) ? text("Tle ") : text("Term ");
        if (level == u'1')
            return random.percent(50) ? text("1re ") : text("1ère ");
        if (level == u'2')
            return random.percent(50) ? text("2nde ") : text("2de ");
        const char* endings[] = { "ème ", "e ", "EME ", "° " };
        return level + text(endings[random.below(4)]);
    }

    /// "MATHEMATIQUES" -> "MATH", "HISTOIRE" -> "HIST".
    QString shortened(Random& random, const QString& word)
    {
        return word.size() > 5 ? word.left(random.between(4, 5)) : word;
    }

} // namespace

int slipsOf(Random& random, Noise noise)
{
    switch (noise) {
    case Noise::None:
        return 0;
    case Noise::Light:
        return random.percent(15) ? 1 : 0;
    case Noise::Realistic:
        return random.percent(40) ? (random.percent(80) ? 1 : 2) : 0;
    case Noise::Heavy:
        return random.percent(80) ? random.between(1, 3) : 0;
    }
    return 0;
}

bool chance(Random& random, Noise noise, int light, int realistic, int heavy)
{
    const int percent = noise == Noise::Heavy ? heavy
        : noise == Noise::Realistic           ? realistic
        : noise == Noise::Light               ? light
                                              : 0;
    return random.percent(percent);
}

QString typo(Random& random, const QString& name)
{
    QString made = name;
    for (int guard = 0; made == name && guard < 20; ++guard) {
        const auto at = random.between(1, static_cast<int>(name.size()) - 1);
        if (!name.at(at).isLetter())
            continue;
        switch (random.below(4)) {
        case 0:
            made.remove(at, 1);
            break;
        case 1:
            made.insert(at, name.at(at));
            break;
        case 2:
            made[at] = QChar(u'a' + random.below(26));
            break;
        default:
            if (at + 1 < name.size()) {
                made[at] = name.at(at + 1);
                made[at + 1] = name.at(at);
            }
        }
    }
    return made;
}

QString speltClass(const QString& code, Random& random, Noise noise, QStringList& done)
{
    static const QRegularExpression usual(QStringLiteral("^([1-6T]) ?(.+)$"));
    const auto match = usual.match(code);
    if (slipsOf(random, noise) == 0 || !match.hasMatch())
        return code;
    const QChar level = match.captured(1).front();
    const QString mark = match.captured(2);
    switch (random.below(noise == Noise::Light ? 2 : 4)) {
    case 0:
        done.append(text("punctuation"));
        return level + QString(random.percent(50) ? text(" ") : text("-")) + mark.toLower();
    case 1:
    case 2:
        done.append(text("ordinal"));
        return ordinal(random, level) + mark;
    default:
        done.append(text("level_in_words"));
        return levelInWords(level) + u' ' + mark;
    }
}

QString speltGroup(const QString& code, Random& random, Noise noise, QStringList& done)
{
    static const QRegularExpression number(QStringLiteral("[ .]?GR?\\.?(\\d+)$"));
    static const QRegularExpression separators(QStringLiteral("[ ._]"));
    QString own = code;
    for (int left = slipsOf(random, noise); left > 0; --left) {
        switch (random.below(noise == Noise::Heavy ? 4 : 3)) {
        case 0:
            done.append(text("punctuation"));
            own = own.contains(separators) ? own.replace(separators, text("-")) : own.left(1) + u' ' + own.mid(1);
            break;
        case 1:
            done.append(text("group_number"));
            own.replace(number, random.percent(50) ? text(" gr.\\1") : text(" Groupe \\1"));
            break;
        case 2:
            done.append(text("case"));
            own = own.toLower();
            break;
        default:
            // Never in what tells two groups of one kind apart: level, language's rank, number.
            if (!done.contains(text("typo")) && own.size() > 6 && own.at(1).isLetter() && own.at(2).isLetter()
                && own.at(3).isLetter()) {
                done.append(text("typo"));
                own.insert(2, own.at(2));
            }
        }
    }
    return own;
}

QString speltLabel(const QString& label, Random& random, Noise noise, QStringList& done)
{
    QString own = label;
    for (int left = slipsOf(random, noise); left > 0; --left) {
        QStringList words = own.split(u' ', Qt::SkipEmptyParts);
        switch (random.below(4)) {
        case 0:
            done.append(text("accents"));
            own = withoutAccents(own).toUpper();
            break;
        case 1:
            if (own.size() < 8 || !done.isEmpty())
                break; // somebody would see it
            done.append(text("typo"));
            own = typo(random, own);
            break;
        case 2:
            if (done.contains(text("abbreviated")) || done.contains(text("typo")))
                break;
            done.append(text("abbreviated"));
            words.last() = shortened(random, words.last());
            own = words.join(u' ');
            break;
        default:
            done.append(text("punctuation"));
            own.replace(u'-', u' ').replace(text(" & "), text(" et "));
        }
    }
    return own;
}

} // namespace navette::support
