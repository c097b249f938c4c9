// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/finding_card.h"

#include "checks/catalogue.h"
#include "common/french.h"
#include "model/change_set.h"
#include "ui/common/icon_label.h"
#include "ui/common/link_label.h"
#include "ui/common/reason_row.h"
#include "ui/common/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    /// Named at once; the others at a key press.
    constexpr qsizetype FirstObjects = 12;
    const QString& allLink()
    {
        static const QString link = QStringLiteral("all");
        return link;
    }

    QLabel* textLabel(const QString& text, QWidget* parent)
    {
        auto* label = new QLabel(text, parent);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return label;
    }

    bool isReady(const Finding& finding) { return finding.changes && !finding.changes->isEmpty(); }

} // namespace

FindingCard::FindingCard(const Finding& finding, const CardOptions& options, QWidget* parent)
    : QFrame(parent)
    , m_finding(finding)
    , m_body(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("finding"));
    setAccessibleName(severityWord(finding.severity) + QStringLiteral(". ") + finding.cause);
    setAccessibleDescription(finding.consequence);

    auto* mark = new IconLabel(severityIcon(finding.severity), severityTone(finding.severity), 22, this);
    m_body->setSpacing(spacing(1));
    addHead();
    QLabel* cause = textLabel(finding.cause, this);
    QFont bold = cause->font();
    bold.setWeight(QFont::DemiBold);
    cause->setFont(bold);
    m_body->addWidget(cause);
    if (!finding.consequence.isEmpty())
        m_body->addWidget(textLabel(finding.consequence, this));
    if (!finding.remedy.isEmpty() && !(options.remedies && isReady(finding)))
        m_body->addWidget(textLabel(finding.remedy, this));
    if (!finding.where.isNull()) {
        QLabel* where = textLabel(placeText(finding.where), this);
        makeMuted(where);
        m_body->addWidget(where);
    }
    addObjects();
    addReason(options);
    addCommands(options);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(2), spacing(3), spacing(2));
    layout->setSpacing(spacing(2));
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(m_body, 1);
}

void FindingCard::addHead()
{
    QString heading = severityWord(m_finding.severity);
    if (m_finding.occurrences > 1)
        heading += tr(" · %n fois", nullptr, m_finding.occurrences);
    auto* word = new QLabel(heading, this);
    word->setStyleSheet(
        QStringLiteral("color: %1; font-weight: 600;").arg(toneColour(severityTone(m_finding.severity)).name()));
    auto* code = new QLabel(m_finding.code, this);
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeMuted(code);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    row->addWidget(word, 1);
    row->addWidget(code);
    m_body->addLayout(row);
}

void FindingCard::addObjects()
{
    if (m_finding.objects.isEmpty())
        return;
    m_objects = new LinkLabel(this);
    m_objects->setObjectName(QStringLiteral("objects"));
    m_objects->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::LinksAccessibleByKeyboard);
    showObjects(false);
    connect(m_objects, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == allLink())
            return showObjects(true);
        for (const ObjectRef& object : std::as_const(m_finding.objects)) {
            if (link == object.kind + u'/' + QString::number(object.id)) {
                Q_EMIT objectActivated(object);
                return;
            }
        }
    });
    m_body->addWidget(m_objects);
}

void FindingCard::showObjects(bool all)
{
    const qsizetype count = all ? m_finding.objects.size() : qMin(FirstObjects, m_finding.objects.size());
    QStringList names;
    for (const ObjectRef& object : m_finding.objects.first(count)) {
        const QString label = object.label.toHtmlEscaped();
        names += object.id > 0
            ? QStringLiteral("<a href=\"%1/%2\">%3</a>").arg(object.kind, QString::number(object.id), label)
            : label;
    }
    if (count < m_finding.objects.size())
        names += QStringLiteral("<a href=\"%1\">%2</a>")
                     .arg(allLink(), tr("et %n autre(s)", nullptr, static_cast<int>(m_finding.objects.size() - count)));
    m_objects->setText(names.join(QStringLiteral(" · ")));
}

void FindingCard::addReason(const CardOptions& options)
{
    if (m_finding.severity != Severity::ToVerify)
        return;
    const GivenReason given = options.givenBy ? options.givenBy(m_finding) : GivenReason();
    if (!options.reasons) {
        if (const QString said = reasonText(m_finding.reason, given); !said.isEmpty())
            m_body->addWidget(textLabel(said, this));
        return;
    }
    m_reason = new ReasonRow(m_finding.cause, options.lastReasons, this);
    m_reason->setReason(m_finding.reason, given);
    m_reason->setLocked(options.locked);
    connect(
        m_reason, &ReasonRow::given, this, [this](const QString& reason) { Q_EMIT reasonGiven(m_finding, reason); });
    connect(m_reason, &ReasonRow::withdrawn, this, [this] { Q_EMIT reasonWithdrawn(m_finding); });
    m_body->addWidget(m_reason);
}

void FindingCard::addCommands(const CardOptions& options)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    if (options.remedies && isReady(m_finding)) {
        auto* mend = new QPushButton(icon(u"check"), m_finding.remedy, this);
        mend->setObjectName(QStringLiteral("remedy"));
        connect(mend, &QPushButton::clicked, this, [this] { Q_EMIT remedyRequested(m_finding); });
        row->addWidget(mend);
    }
    if (checks::findRule(m_finding.code)) {
        m_more = new QPushButton(tr("En savoir plus"), this);
        m_more->setObjectName(QStringLiteral("learnMore"));
        m_more->setAccessibleDescription(m_finding.cause);
        m_more->setCheckable(true);
        connect(m_more, &QPushButton::toggled, this,
            [this, manual = options.manual](bool shown) { showSource(shown, manual); });
        row->addWidget(m_more);
    }
    if (row->isEmpty()) {
        delete row;
        return;
    }
    row->addStretch();
    m_body->addLayout(row);
}

void FindingCard::showSource(bool shown, bool withManual)
{
    if (!m_source && shown) {
        const checks::Rule& rule = *checks::findRule(m_finding.code);
        m_source = new QWidget(this);
        QLabel* words = textLabel(tr("Règle %1, %2. Elle vient de : %3 (%4). Règles du %5.")
                                      .arg(rule.code, rule.title, rule.source, checks::basisLabel(rule.basis),
                                          french::date(checks::rulesDate())),
            m_source);
        words->setObjectName(QStringLiteral("source"));
        makeMuted(words);
        auto* row = new QHBoxLayout(m_source);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing(2));
        row->addWidget(words, 1);
        if (withManual) {
            auto* manual = new QPushButton(icon(u"help"), tr("Lire dans le manuel"), m_source);
            manual->setObjectName(QStringLiteral("readManual"));
            connect(manual, &QPushButton::clicked, this, [this] { Q_EMIT manualRequested(m_finding.code); });
            row->addWidget(manual, 0, Qt::AlignTop);
            setTabOrder(m_more, manual);
        }
        m_body->addWidget(m_source);
    }
    if (m_source)
        m_source->setVisible(shown);
    m_more->setText(shown ? tr("En savoir moins") : tr("En savoir plus"));
}

bool FindingCard::shows(const Finding& finding) const
{
    return finding.code == m_finding.code && finding.severity == m_finding.severity && finding.cause == m_finding.cause
        && finding.consequence == m_finding.consequence && finding.remedy == m_finding.remedy
        && finding.objects == m_finding.objects && finding.where == m_finding.where
        && finding.occurrences == m_finding.occurrences && finding.reason == m_finding.reason
        && isReady(finding) == isReady(m_finding);
}

void FindingCard::renew(const Finding& finding, const CardOptions& options)
{
    m_finding = finding;
    if (m_reason) {
        m_reason->setLastReasons(options.lastReasons);
        m_reason->setLocked(options.locked);
    }
}

QWidget* FindingCard::openReason() const { return m_reason ? m_reason->openField() : nullptr; }

QString FindingCard::typedReason() const { return m_reason ? m_reason->typed() : QString(); }

void FindingCard::setTypedReason(const QString& words)
{
    if (m_reason && !words.isEmpty())
        m_reason->setTyped(words);
}

} // namespace navette::ui
