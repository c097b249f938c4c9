// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/kind_rows.h"

#include "common/french.h"
#include "ui/common/tables.h"

#include <algorithm>

namespace navette::ui {

using matching::ItemState;

namespace {
    /// From which score on a candidate is called so. Below Possible the rules take it for no candidate at all.
    constexpr int VeryLikely = 85;
    constexpr int Likely = 65;
    constexpr int Possible = 50;
}

QString KindRows::signature(const matching::Item& item)
{
    const QDateTime at = item.decidedAt.toLocalTime();
    const QString when = at.isValid()
        ? tr("le %1 à %2").arg(french::date(at.date()), french::timeOfDay(at.time().hour() * 60 + at.time().minute()))
        : QString();
    const QString who = item.decidedBy.isEmpty() ? tr("par une règle") : tr("par %1").arg(item.decidedBy);
    return when.isEmpty() ? who : who + u' ' + when;
}

bool KindRows::hasProposal(const QList<matching::Candidate>& candidates)
{
    return !candidates.isEmpty() && !candidates.front().standIn && candidates.front().score >= Possible;
}

QString KindRows::likelihood(const matching::Candidate& candidate)
{
    return candidate.sure               ? tr("Sûr")
        : candidate.score >= VeryLikely ? tr("Très probable")
        : candidate.score >= Likely     ? tr("Probable")
        : candidate.score >= Possible   ? tr("Possible")
                                        : tr("Peu probable");
}

ListRow KindRows::ofItem(const matching::Item& item, const QList<matching::Candidate>& open)
{
    ListRow row { item.theirs, item.label, {}, {}, Tone::Normal, -1 };
    switch (item.state) {
    case ItemState::Open:
        row.badge = hasProposal(open) ? tr("À vérifier") : tr("STS sans équivalent");
        row.tone = Tone::Warning;
        row.isStrong = !hasProposal(open);
        row.icon = row.isStrong ? QStringLiteral("unlink") : QStringLiteral("todo");
        if (!item.detail.isEmpty())
            row.lines = { item.detail };
        if (hasProposal(open))
            row.lines.append(tr("Proposition : %1 (%2)").arg(open.front().label, likelihood(open.front()).toLower()));
        break;
    case ItemState::Settled:
        row.badge = item.decidedBy.isEmpty()
            ? tr("Associé (auto)")
            : tr("Associé (par %1 le %2)").arg(item.decidedBy, french::date(item.decidedAt.toLocalTime().date()));
        row.icon = QStringLiteral("check");
        row.tone = Tone::Success;
        row.lines = { tr("Chez nous : %1").arg(item.oursLabel),
            item.reason.isEmpty() ? signature(item) : tr("%1 · %2").arg(item.reason, signature(item)) };
        break;
    case ItemState::Ignored:
        row.badge = tr("Ignoré volontairement");
        row.tone = Tone::Muted;
        row.icon = QStringLiteral("eye");
        row.lines = { tr("Motif : %1").arg(item.reason), signature(item) };
        break;
    }
    return row;
}

ListRow KindRows::ofLone(const matching::Lone& lone)
{
    ListRow row { QString::number(lone.ours), lone.label, {}, {}, Tone::Normal, -1 };
    if (!lone.detail.isEmpty())
        row.lines.append(lone.detail);
    if (lone.correspondence) {
        row.badge = tr("Ignoré volontairement");
        row.tone = Tone::Muted;
        row.icon = QStringLiteral("eye");
        row.lines.append(tr("Motif : %1").arg(lone.reason));
    } else {
        row.badge = tr("Sans équivalent");
        row.tone = Tone::Warning;
        row.icon = QStringLiteral("unlink");
    }
    return row;
}

ListRow KindRows::ofCandidate(const matching::Candidate& candidate, qint64 settled)
{
    ListRow row { QString::number(candidate.ours), candidate.label, {}, {}, Tone::Normal, candidate.score };
    if (candidate.standIn) {
        // It stands beside the others, not among them: no score, and what becomes of it in full.
        row.score = -1;
        row.lines = candidate.reasons;
        row.badge = tr("Import de cette année");
        row.tone = Tone::Muted;
    } else if (!candidate.reasons.isEmpty()) {
        row.lines = { candidate.reasons.join(QStringLiteral(" ; ")) };
    }
    if (candidate.ours == settled) {
        row.badge = tr("Associé");
        row.tone = Tone::Success;
    } else if (!candidate.standIn) {
        row.badge = likelihood(candidate);
        row.tone = candidate.sure ? Tone::Success : candidate.score >= Likely ? Tone::Accent : Tone::Muted;
    }
    return row;
}

QList<ListRow> KindRows::ofAllOurs(
    const School& school, const matching::Item& item, const QList<matching::Candidate>& likely, const QString& search)
{
    const MatchKind kind = item.kind;
    const QStringList words = folded(search).split(u' ', Qt::SkipEmptyParts);
    QList<ListRow> first;
    QList<ListRow> others;
    const auto consider = [&](RowKey key) {
        const auto candidate = std::find_if(
            likely.cbegin(), likely.cend(), [&](const matching::Candidate& c) { return c.ours == key.id; });
        if (candidate != likely.cend()) {
            if (const ListRow row = ofCandidate(*candidate, item.ours); matchesWords(row, words))
                first.append(row);
            return;
        }
        ListRow row { QString::number(key.id), rowLabel(school, key), {}, {}, Tone::Normal, -1 };
        const QStringList theirs = matching::theirsOf(school, kind, key.id);
        if (!theirs.isEmpty())
            row.lines = { tr("Déjà associé à %1").arg(theirs.join(QStringLiteral(", "))) };
        if (matchesWords(row, words))
            others.append(row);
    };
    withEntity(matching::rowKind(kind), [&]<class Entity>() {
        for (const Entity& entity : school.table<Entity>())
            consider({ Entity::kind, entity.id.value });
    });
    std::stable_sort(first.begin(), first.end(), [](const ListRow& a, const ListRow& b) { return a.score > b.score; });
    std::stable_sort(others.begin(), others.end(),
        [](const ListRow& a, const ListRow& b) { return french::lessThan(a.title, b.title); });
    return first + others;
}

QString KindRows::createText(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        return tr("C’est quelqu’un de nouveau");
    case MatchKind::Division:
        return tr("C’est une nouvelle classe");
    case MatchKind::Group:
        return tr("C’est un nouveau groupe");
    case MatchKind::Subject:
        return tr("C’est une nouvelle matière");
    }
    return {};
}

QStringList KindRows::motives(MatchKind kind, bool ours)
{
    switch (kind) {
    case MatchKind::Teacher:
        return ours ? QStringList { tr("A quitté l’établissement"), tr("N’est pas géré par STS-Web"),
            tr("Intervenant extérieur") }
                    : QStringList { tr("N’enseigne pas cette année"), tr("Personnel administratif ou de vie scolaire"),
                          tr("Remplacé toute l’année") };
    case MatchKind::Division:
        return ours ? QStringList { tr("Classe de l’an dernier"), tr("N’existe pas dans STS-Web") }
                    : QStringList { tr("Classe fermée cette année"), tr("Classe d’un autre établissement") };
    case MatchKind::Group:
        return ours ? QStringList { tr("Groupe interne, sans service"), tr("Groupe de l’an dernier") }
                    : QStringList { tr("Groupe sans cours cette année"), tr("Groupe fermé") };
    case MatchKind::Subject:
        return ours ? QStringList { tr("Matière interne, sans service"), tr("N’est plus enseignée") }
                    : QStringList { tr("Matière non enseignée ici") };
    }
    return {};
}

QString KindRows::consequenceOfOpen(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        return tr("Tant que cet enseignant n’est pas réglé, ses services ne sont ni dans la base ni dans l’envoi vers "
                  "STS-Web.");
    case MatchKind::Division:
        return tr("Tant que cette classe n’est pas réglée, ses services ne sont ni dans la base ni dans l’envoi vers "
                  "STS-Web.");
    case MatchKind::Group:
        return tr(
            "Tant que ce groupe n’est pas réglé, ses services ne sont ni dans la base ni dans l’envoi vers STS-Web.");
    case MatchKind::Subject:
        return tr("Tant que cette matière n’est pas réglée, ses services ne sont ni dans la base ni dans l’envoi vers "
                  "STS-Web.");
    }
    return {};
}

QStringList KindRows::whyOpen(MatchKind kind, const QList<matching::Candidate>& candidates)
{
    QStringList sentences;
    const auto standIn
        = std::find_if(candidates.cbegin(), candidates.cend(), [](const matching::Candidate& c) { return c.standIn; });
    sentences.append(standIn == candidates.cend()
            ? tr("Aucune règle exacte n’a pu le régler : à vous de dire de qui il s’agit.")
            : tr(
                "Son code est celui de %1, venu d’un import ; mais ce que l’établissement avait déjà lui ressemble : à "
                "vous de dire lequel des deux reste.")
                  .arg(standIn->label));
    sentences.append(consequenceOfOpen(kind));
    if (!candidates.isEmpty() && !candidates.first().standIn)
        sentences.append(tr("Le candidat le plus proche est %1 (%2 %) : %3.")
                             .arg(candidates.first().label)
                             .arg(candidates.first().score)
                             .arg(candidates.first().reasons.join(QStringLiteral(", "))));
    if (standIn != candidates.cend())
        sentences.append(tr("%1 : %2.").arg(standIn->label, standIn->reasons.join(QStringLiteral(" ; "))));
    return sentences;
}

QString KindRows::settledTitle(MatchKind kind) { return tr("%1 : tout est réglé").arg(matching::title(kind)); }

QString KindRows::settledText(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Teacher:
        return tr("Chaque enseignant de STS a son équivalent chez nous ou a été mis de côté.");
    case MatchKind::Division:
        return tr("Chaque classe de STS a son équivalent chez nous ou a été mise de côté.");
    case MatchKind::Group:
        return tr("Chaque groupe de STS a son équivalent chez nous ou a été mis de côté.");
    case MatchKind::Subject:
        return tr("Chaque matière de STS a son équivalent chez nous ou a été mise de côté.");
    }
    return {};
}

} // namespace navette::ui
