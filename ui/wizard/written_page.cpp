// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/written_page.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style.h"
#include "ui/wizard/ent_link.h"
#include "ui/wizard/file_card.h"
#include "ui/wizard/step_words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace navette::ui {

WrittenPage::WrittenPage(
    Session* session, const exchange::Step& step, std::shared_ptr<ExportDraft> draft, QWidget* parent)
    : StagePage(session, step, parent)
    , m_draft(std::move(draft))
    , m_title(new QLabel(this))
    , m_next(paragraph(this))
    , m_file(new FileCard(this))
    , m_release(new QPushButton(icon(u"unlock"), tr("&Rendre la main (quitter le mode exclusif)"), this))
{
    makeSection(m_title);
    m_title->setObjectName(QStringLiteral("result"));
    m_title->setWordWrap(true);
    auto* picture = new QLabel(this);
    const int size = fontMetrics().height() * 2;
    picture->setPixmap(icon(u"done", Tone::Success).pixmap(size, size));
    auto* head = new QHBoxLayout;
    head->addWidget(picture);
    head->addWidget(m_title, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addLayout(head);
    layout->addWidget(m_file);
    layout->addWidget(m_next);
    layout->addWidget(m_release, 0, Qt::AlignLeft);
    if (QPushButton* link = makeEntDeliveryLink(this, step.id))
        layout->addWidget(link, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_release, &QPushButton::clicked, this, [this] {
        this->session()->leaveExclusive();
        Q_EMIT answered();
    });
    connect(session, &Session::stateChanged, this, [this] { m_release->setVisible(this->session()->isExclusive()); });
}

QString WrittenPage::following() const
{
    const QList<exchange::Step>& all = exchange::steps();
    const auto sender
        = std::find_if(all.cbegin(), all.cend(), [&](const exchange::Step& other) { return other.after == step().id; });
    return sender == all.cend() ? StepWords::nextStep(step().id) : sender->id;
}

void WrittenPage::enter()
{
    if (!m_draft->written)
        return;
    m_title->setText(tr("Le fichier est écrit, relu et comparé."));
    QStringList counts;
    for (const JournalCount& count : std::as_const(m_draft->committed.counts))
        counts.append(tr("%1 : %2").arg(count.label, french::number(count.value)));
    m_file->setFile(m_draft->written->path, m_draft->written->sha256, counts.join(QStringLiteral(" · ")));
    const exchange::Step* next = exchange::findStep(following());
    m_next->setText(next
            ? tr("Il reste à l’envoyer vous-même : l’étape %1 dit où cliquer.").arg(french::quoted(next->title))
            : QString());
    m_next->setVisible(next && next->type == exchange::StepType::Elsewhere);
    m_release->setVisible(session()->isExclusive());
    Q_EMIT stateChanged();
}

QString WrittenPage::goOnText() const { return StepWords::leadTo(following()); }

void WrittenPage::goOn() { Q_EMIT openPage(following()); }

} // namespace navette::ui
