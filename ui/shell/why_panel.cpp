// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/why_panel.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    constexpr qsizetype LongestWord = 22; ///< letters that fit in the narrowest panel

    /// File names and fingerprints are words without end: a label breaks them only where it is told that it may.
    QString breakable(const QString& text)
    {
        constexpr QChar MayBreak(0x200b);
        QString broken;
        qsizetype run = 0;
        for (const QChar c : text) {
            broken.append(c);
            run = c.isSpace() ? 0 : run + 1;
            if (run >= LongestWord || (run > LongestWord / 2 && !c.isLetterOrNumber() && !c.isSpace())) {
                broken.append(MayBreak);
                run = 0;
            }
        }
        return broken;
    }

} // namespace

WhyPanel::WhyPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
{
    setProperty("role", QStringLiteral("sidebar"));
    auto* heading = new QLabel(tr("Pourquoi ?"), this);
    makeMuted(heading);
    auto* close = new QToolButton(this);
    close->setIcon(icon(u"close", Tone::Muted));
    close->setToolTip(tr("Masquer ce panneau (F1)"));
    close->setAccessibleName(tr("Masquer le panneau Pourquoi"));
    connect(close, &QToolButton::clicked, this, &WhyPanel::closeRequested);
    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    head->addWidget(close);

    makeSection(m_title);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);

    m_content = new QWidget;
    m_content->setObjectName(QStringLiteral("page"));
    m_sentences = new QVBoxLayout(m_content);
    m_sentences->setContentsMargins(0, 0, spacing(1), 0);
    m_sentences->setSpacing(spacing(2));
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("whyText"));
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->setAccessibleName(tr("Explications"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(2), spacing(2), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addLayout(head);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    explain({}, {});
}

void WhyPanel::explain(const QString& title, const QStringList& sentences)
{
    const bool nothing = title.isEmpty() && sentences.isEmpty();
    m_title->setText(breakable(title));
    m_title->setVisible(!title.isEmpty());
    while (QLayoutItem* item = m_sentences->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList shown = nothing ? QStringList { tr("Choisissez une étape, un cours ou une ligne : ce panneau dit "
                                                         "d’où vient ce que vous voyez et ce que vous pouvez faire.") }
                                      : sentences;
    for (const QString& sentence : shown) {
        if (sentence.isEmpty())
            continue;
        auto* label = new QLabel(breakable(sentence), m_content);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (nothing)
            makeMuted(label);
        m_sentences->addWidget(label);
    }
    m_sentences->addStretch(1);
}

void WhyPanel::focusText() { m_scroll->setFocus(Qt::OtherFocusReason); }

QString WhyPanel::title() const { return m_title->text().remove(QChar(0x200b)); }

QStringList WhyPanel::sentences() const
{
    QStringList all;
    for (int i = 0; i < m_sentences->count(); ++i) {
        if (const auto* label = qobject_cast<QLabel*>(m_sentences->itemAt(i)->widget()))
            all.append(label->text().remove(QChar(0x200b)));
    }
    return all;
}

} // namespace navette::ui
