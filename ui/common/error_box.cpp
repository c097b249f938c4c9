// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/error_box.h"

#include "ui/common/icons.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace navette::ui {

namespace {

    struct Words {
        Q_DECLARE_TR_FUNCTIONS(ErrorBox)
    };

    /// Bold first line, the rest as paragraphs; text from data is never taken for markup.
    QString paragraphs(const QString& strong, const QStringList& others)
    {
        QString html = QStringLiteral("<p><b>%1</b></p>").arg(strong.toHtmlEscaped());
        for (const QString& text : others) {
            if (!text.isEmpty())
                html += QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
        }
        return html;
    }

    void setUp(QMessageBox& box, const QString& html, QStringView iconName, Tone tone)
    {
        box.setObjectName(QStringLiteral("messageBox"));
        box.setTextFormat(Qt::RichText);
        box.setText(html);
        box.setIconPixmap(icon(iconName, tone).pixmap(QSize(40, 40)));
    }

} // namespace

void showError(QWidget* parent, const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    QMessageBox box(parent);
    setUp(box, paragraphs(error.cause, { error.consequence, error.remedy }),
        error.kind == ErrorKind::Locked ? u"lock" : u"verify",
        error.kind == ErrorKind::Io ? Tone::Danger : Tone::Warning);
    box.setWindowTitle(Words::tr("Navette"));
    box.addButton(Words::tr("Fermer"), QMessageBox::AcceptRole);
    box.exec();
}

bool confirm(QWidget* parent, const QString& question, const QString& consequence, const QString& action)
{
    QMessageBox box(parent);
    setUp(box, paragraphs(question, { consequence }), u"why", Tone::Accent);
    box.setWindowTitle(Words::tr("Navette"));
    QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
    QPushButton* no = box.addButton(Words::tr("Ne rien faire"), QMessageBox::RejectRole);
    box.setDefaultButton(yes);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace navette::ui
