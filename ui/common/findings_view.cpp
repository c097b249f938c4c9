// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/findings_view.h"

#include "common/french.h"
#include "ui/common/icons.h"
#include "ui/common/link_label.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    Tone toneOf(Severity severity)
    {
        switch (severity) {
        case Severity::Blocks:
            return Tone::Danger;
        case Severity::ToVerify:
            return Tone::Warning;
        case Severity::Information:
            return Tone::Accent;
        }
        Q_UNREACHABLE();
    }

    QString placeText(const Location& where)
    {
        if (where.line == 0)
            return where.file;
        const QString line = where.column > 0
            ? FindingsView::tr("ligne %1, colonne %2").arg(where.line).arg(where.column)
            : FindingsView::tr("ligne %1").arg(where.line);
        return where.file.isEmpty() ? line : where.file + QStringLiteral(", ") + line;
    }

    QLabel* textLabel(const QString& text, QWidget* parent)
    {
        auto* label = new QLabel(text, parent);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return label;
    }

    /// More cards than this help nobody and cost time; the count says how many there are.
    constexpr qsizetype MaxCards = 200;
    constexpr qsizetype MaxObjects = 12;

} // namespace

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Blocks:
        return FindingsView::tr("Bloquant");
    case Severity::ToVerify:
        return FindingsView::tr("À vérifier");
    case Severity::Information:
        return FindingsView::tr("Information");
    }
    Q_UNREACHABLE();
}

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Blocks:
        return QStringLiteral("blocks");
    case Severity::ToVerify:
        return QStringLiteral("verify");
    case Severity::Information:
        return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

FindingsView::FindingsView(QWidget* parent)
    : QWidget(parent)
    , m_emptyText(tr("Rien à signaler"))
    , m_summary(new QLabel(this))
    , m_head(new QWidget(this))
    , m_copy(new QPushButton(icon(u"copy"), tr("Copier"), m_head))
    , m_scroll(new QScrollArea(this))
{
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_copy->setFlat(true);
    m_copy->setToolTip(tr("Copier tous les constats dans le presse-papiers"));
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_summary, 1);
    head->addWidget(m_copy);

    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Constats"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    rebuild();
}

void FindingsView::setFindings(const Findings& findings)
{
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
        [](const Finding& a, const Finding& b) { return static_cast<int>(a.severity) < static_cast<int>(b.severity); });
    rebuild();
}

void FindingsView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    if (m_findings.isEmpty())
        rebuild();
}

void FindingsView::setScrolling(bool scrolling)
{
    m_scrolling = scrolling;
    m_scroll->setVisible(scrolling);
    rebuild();
}

void FindingsView::rebuild()
{
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(0, 0, spacing(1), 0);
    m_cards->setSpacing(spacing(2));
    if (m_findings.isEmpty()) {
        auto* line = new QHBoxLayout;
        auto* mark = new QLabel(content);
        mark->setPixmap(icon(u"done", Tone::Success).pixmap(QSize(24, 24), devicePixelRatio()));
        line->addWidget(mark);
        line->addWidget(new QLabel(m_emptyText, content), 1);
        m_cards->addLayout(line);
    }
    for (const Finding& finding : m_findings.first(qMin(MaxCards, m_findings.size())))
        m_cards->addWidget(card(finding));
    if (m_findings.size() > MaxCards)
        m_cards->addWidget(textLabel(
            tr("… et %n autre(s) : la copie les donne tous.", nullptr, static_cast<int>(m_findings.size() - MaxCards)),
            content));
    m_cards->addStretch(1);
    delete std::exchange(m_content, nullptr);
    if (m_scrolling)
        m_scroll->setWidget(content);
    else
        layout()->addWidget(m_content = content);
    // What is made anew stands at the end of the window's tab order; its place is here.
    QWidget* before = m_copy;
    for (QWidget* stop : content->findChildren<QWidget*>()) {
        if (stop->focusPolicy() & Qt::TabFocus) {
            setTabOrder(before, stop);
            before = stop;
        }
    }

    m_summary->setText(summary());
    m_head->setVisible(!m_findings.isEmpty());
}

QString FindingsView::summary() const
{
    QStringList parts;
    const auto count = [&](Severity severity) {
        return static_cast<int>(std::count_if(
            m_findings.cbegin(), m_findings.cend(), [&](const Finding& f) { return f.severity == severity; }));
    };
    if (const int n = count(Severity::Blocks))
        parts += tr("%n bloquant(s)", nullptr, n);
    if (const int n = count(Severity::ToVerify))
        parts += tr("%n à vérifier", nullptr, n);
    if (const int n = count(Severity::Information))
        parts += tr("%n information(s)", nullptr, n);
    return parts.join(QStringLiteral(" · "));
}

QWidget* FindingsView::card(const Finding& finding)
{
    auto* card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    card->setAccessibleName(severityWord(finding.severity) + QStringLiteral(". ") + finding.cause);

    auto* mark = new QLabel(card);
    mark->setPixmap(
        icon(severityIcon(finding.severity), toneOf(finding.severity)).pixmap(QSize(22, 22), devicePixelRatio()));
    auto* word = new QLabel(card);
    QString heading = severityWord(finding.severity);
    if (finding.occurrences > 1)
        heading += tr(" · %n fois", nullptr, finding.occurrences);
    word->setText(heading);
    word->setStyleSheet(
        QStringLiteral("color: %1; font-weight: 600;").arg(toneColour(toneOf(finding.severity)).name()));
    auto* code = new QLabel(finding.code, card);
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeMuted(code);

    auto* top = new QHBoxLayout;
    top->setSpacing(spacing(2));
    top->addWidget(word, 1);
    top->addWidget(code);

    auto* body = new QVBoxLayout;
    body->setSpacing(spacing(1));
    body->addLayout(top);
    QLabel* cause = textLabel(finding.cause, card);
    QFont bold = cause->font();
    bold.setWeight(QFont::DemiBold);
    cause->setFont(bold);
    body->addWidget(cause);
    if (!finding.consequence.isEmpty())
        body->addWidget(textLabel(finding.consequence, card));
    const bool ready = m_remedies && finding.changes && !finding.changes->isEmpty();
    if (!finding.remedy.isEmpty() && !ready)
        body->addWidget(textLabel(finding.remedy, card));
    if (!finding.where.isNull()) {
        QLabel* where = textLabel(placeText(finding.where), card);
        makeMuted(where);
        body->addWidget(where);
    }
    if (!finding.objects.isEmpty()) {
        QStringList names;
        for (const ObjectRef& object : finding.objects.first(qMin(MaxObjects, finding.objects.size()))) {
            const QString label = object.label.toHtmlEscaped();
            names += object.id > 0
                ? QStringLiteral("<a href=\"%1/%2\">%3</a>").arg(object.kind, QString::number(object.id), label)
                : label;
        }
        if (finding.objects.size() > MaxObjects)
            names += tr("et %n autre(s)", nullptr, static_cast<int>(finding.objects.size() - MaxObjects));
        auto* objects = new LinkLabel(card);
        objects->setText(names.join(QStringLiteral(" · ")));
        objects->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::LinksAccessibleByKeyboard);
        connect(objects, &QLabel::linkActivated, this, [this, all = finding.objects](const QString& link) {
            for (const ObjectRef& object : all) {
                if (link == object.kind + u'/' + QString::number(object.id))
                    Q_EMIT objectActivated(object);
            }
        });
        body->addWidget(objects);
    }
    if (ready) {
        auto* mend = new QPushButton(icon(u"check"), finding.remedy, card);
        mend->setObjectName(QStringLiteral("remedy"));
        connect(mend, &QPushButton::clicked, this, [this, finding] { Q_EMIT remedyRequested(finding); });
        body->addWidget(mend, 0, Qt::AlignLeft);
    }

    auto* layout = new QHBoxLayout(card);
    layout->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    layout->setSpacing(spacing(2));
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(body, 1);
    return card;
}

QString FindingsView::text() const
{
    QStringList lines;
    for (const Finding& f : m_findings) {
        QStringList parts { severityWord(f.severity) + u' ' + f.code, f.cause, f.consequence, f.remedy,
            placeText(f.where) };
        for (const ObjectRef& object : f.objects)
            parts += QStringLiteral("  – ") + object.label;
        parts.removeAll(QString());
        lines += parts.join(u'\n');
    }
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace navette::ui
