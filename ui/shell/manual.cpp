// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/manual.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

namespace navette::ui {

namespace {

    constexpr int AnchorRole = Qt::UserRole;

    QString shippedText()
    {
        QFile file(QStringLiteral(":/navette/help/manuel.md"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression pictures(
            QStringLiteral("^!\\[[^\\]]*\\]\\([^)]*\\)\\s*"), QRegularExpression::MultilineOption);
        return QString::fromUtf8(file.readAll()).remove(pictures);
    }

    /// Tables as wide as the text, with quiet lines.
    void drawTables(QTextFrame* frame)
    {
        for (QTextFrame* child : frame->childFrames()) {
            if (auto* table = qobject_cast<QTextTable*>(child)) {
                QTextTableFormat format = table->format();
                format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
                format.setCellPadding(spacing(1));
                format.setCellSpacing(0);
                format.setBorder(1);
                format.setBorderCollapse(true);
                format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                format.setBorderBrush(colours().border);
                table->setFormat(format);
            }
            drawTables(child);
        }
    }

} // namespace

QString anchorOf(const QString& heading)
{
    QString anchor;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}

Manual::Manual(QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_chapters(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("manual"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Manuel de Navette"));
    build();
    load();
}

void Manual::build()
{
    m_search->setObjectName(QStringLiteral("manualSearch"));
    m_search->setPlaceholderText(tr("Chercher dans le manuel…"));
    m_search->setAccessibleName(tr("Chercher dans le manuel"));
    m_search->setClearButtonEnabled(true);
    m_found->setObjectName(QStringLiteral("manualFound"));
    makeMuted(m_found);
    m_chapters->setObjectName(QStringLiteral("manualChapters"));
    m_chapters->setAccessibleName(tr("Chapitres"));
    m_chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(QStringLiteral("manualText"));
    m_text->setAccessibleName(tr("Manuel"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(spacing(3));
    auto* close = new QPushButton(tr("&Fermer"), this);
    close->setAutoDefault(false);

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(m_search, 1);
    head->addWidget(m_found, 1);
    head->addWidget(close);
    auto* columns = new QSplitter(this);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_chapters);
    columns->addWidget(m_text);
    columns->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    columns->setSizes({ letter * 34, letter * 100 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    layout->setSpacing(spacing(2));
    layout->addLayout(head);
    layout->addWidget(columns, 1);
    setTabOrder(m_search, m_chapters);
    setTabOrder(m_chapters, m_text);
    setTabOrder(m_text, close);
    resize(letter * 140, parentWidget() ? parentWidget()->height() * 4 / 5 : letter * 100);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_text, &QTextBrowser::anchorClicked, this, &Manual::follow);
    connect(m_chapters, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            showAnchor(item->data(AnchorRole).toString());
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        QTextCursor start = m_text->textCursor();
        start.setPosition(start.selectionStart());
        m_text->setTextCursor(start);
        findAgain(false);
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    const auto repeat = [this](QKeySequence::StandardKey key, bool backward) {
        auto* shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, [this, backward] { findAgain(backward); });
    };
    repeat(QKeySequence::FindNext, false);
    repeat(QKeySequence::FindPrevious, true);
}

void Manual::load()
{
    m_text->setMarkdown(shippedText());
    drawTables(m_text->document()->rootFrame());
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        const QString anchor = anchorOf(block.text());
        m_anchors.append(anchor);
        QTextCharFormat named;
        named.setAnchor(true);
        named.setAnchorNames({ anchor });
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(named);
        if (level == 2 || level == 3) {
            auto* item
                = new QListWidgetItem(level == 2 ? block.text() : QStringLiteral("\u2003") + block.text(), m_chapters);
            item->setData(AnchorRole, anchor);
        }
    }
    m_text->moveCursor(QTextCursor::Start);
}

bool Manual::showAnchor(const QString& anchor)
{
    if (!m_anchors.contains(anchor))
        return false;
    m_text->scrollToAnchor(anchor);
    return true;
}

void Manual::follow(const QUrl& link)
{
    if (link.scheme().isEmpty())
        showAnchor(link.fragment(QUrl::FullyDecoded));
    else
        QDesktopServices::openUrl(link);
}

void Manual::findAgain(bool backward)
{
    const QString words = m_search->text().trimmed();
    m_found->clear();
    if (words.isEmpty())
        return;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(words, flags))
        return;
    // Round the end once.
    const QTextCursor before = m_text->textCursor();
    m_text->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (m_text->find(words, flags))
        return;
    m_text->setTextCursor(before);
    m_found->setText(tr("Le manuel ne contient pas ces mots."));
}

void Manual::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_search->hasFocus())
        findAgain(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QDialog::keyPressEvent(event);
}

} // namespace navette::ui
