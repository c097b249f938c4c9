// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/work_panel.h"

#include "common/french.h"
#include "ui/common/background.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace navette::ui {

namespace {

    QString progressText(const Progress::State& state)
    {
        if (!state.text.isEmpty())
            return state.text;
        if (state.of <= 0)
            return {};
        return WorkPanel::tr("%1 sur %2").arg(french::number(state.done), french::number(state.of));
    }

} // namespace

WorkPanel::WorkPanel(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("workPanel"));
    setStyleSheet(QStringLiteral("#workPanel { border-top: 1px solid palette(mid); background: palette(base); }"));
    m_rows->setContentsMargins(spacing(4), spacing(2), spacing(3), spacing(2));
    m_tick.setInterval(100);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_tick, &QTimer::timeout, this, &WorkPanel::update);
    connect(
        &m_patience, &QTimer::timeout, this, [this] { setVisible(!BackgroundWorks::instance().running().isEmpty()); });
    connect(&BackgroundWorks::instance(), &BackgroundWorks::changed, this, &WorkPanel::rebuild);
    hide();
    rebuild();
}

void WorkPanel::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<BackgroundWork*> running = BackgroundWorks::instance().running();
    for (BackgroundWork* work : running) {
        auto* row = new QWidget(this);
        auto* title = new QLabel(work->title(), row);
        auto* bar = new QProgressBar(row);
        bar->setTextVisible(false);
        bar->setAccessibleName(work->title());
        auto* text = new QLabel(row);
        text->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
        makeMuted(text);
        auto* cancel = new QPushButton(icon(u"stop"), tr("Interrompre"), row);
        cancel->setAccessibleName(tr("Interrompre : %1").arg(work->title()));
        connect(cancel, &QPushButton::clicked, work, [work, cancel] {
            work->cancel();
            cancel->setEnabled(false);
        });
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing(3));
        layout->addWidget(title);
        layout->addWidget(bar, 1);
        layout->addWidget(text);
        layout->addWidget(cancel);
        m_rows->addWidget(row);
    }
    if (running.isEmpty()) {
        m_tick.stop();
        m_patience.stop();
        hide();
    } else {
        m_tick.start();
        if (!isVisible())
            m_patience.start();
    }
    update();
}

void WorkPanel::update()
{
    const QList<BackgroundWork*> running = BackgroundWorks::instance().running();
    QString summary;
    for (int i = 0; i < running.size() && i < m_rows->count(); ++i) {
        const Progress::State state = running.at(i)->progress().state();
        QWidget* row = m_rows->itemAt(i)->widget();
        auto* bar = row->findChild<QProgressBar*>();
        bar->setRange(0, state.of);
        bar->setValue(state.done);
        const QString text = running.at(i)->progress().isCancelled() ? tr("Arrêt en cours…") : progressText(state);
        row->findChildren<QLabel*>().last()->setText(text);
        if (i == 0)
            summary = text.isEmpty() ? running.at(i)->title() + QStringLiteral("…")
                                     : tr("%1 : %2").arg(running.at(i)->title(), text);
    }
    Q_EMIT summaryChanged(summary);
}

} // namespace navette::ui
