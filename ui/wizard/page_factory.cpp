// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/page_factory.h"

#include "exchange/prepare.h"
#include "ui/wizard/aaf_page.h"
#include "ui/wizard/access_page.h"
#include "ui/wizard/changes_page.h"
#include "ui/wizard/checks_page.h"
#include "ui/wizard/done_page.h"
#include "ui/wizard/dry_run_page.h"
#include "ui/wizard/elsewhere_page.h"
#include "ui/wizard/files_page.h"
#include "ui/wizard/placement_panel.h"
#include "ui/wizard/proof_panel.h"
#include "ui/wizard/seal_panel.h"
#include "ui/wizard/target_page.h"
#include "ui/wizard/work_page.h"
#include "ui/wizard/written_page.h"

namespace navette::ui {

namespace {

    QList<StagePage*> importPages(Session* session, const exchange::Step& step, ImportSource source, QWidget* parent)
    {
        auto draft = std::make_shared<ImportDraft>();
        draft->source = source;
        const auto planner = [draft]() -> ChangesPage::Planner {
            return [copy = *draft](const School& school, bool acceptDepartures) mutable {
                copy.acceptDepartures = acceptDepartures;
                return planOf(copy, school);
            };
        };
        auto* done = new DonePage(session, step, draft, parent);
        if (const QString sent = provenExport(step.id); !sent.isEmpty())
            done->setProof(new ProofPanel(session, sent, done));
        return { new FilesPage(session, step, draft, parent),
            new ChangesPage(session, step, draft, planner, StagePage::tr("&Importer"), parent), done };
    }

    QList<StagePage*> exportPages(
        Session* session, const exchange::Step& step, exchange::Receiver receiver, QWidget* parent)
    {
        auto draft = std::make_shared<ExportDraft>();
        draft->receiver = receiver;
        QList<StagePage*> pages { new ChecksPage(session, step, draft, parent) };
        if (receiver == exchange::Receiver::Sts)
            pages.append(new DryRunPage(session, step, draft, parent));
        if (receiver == exchange::Receiver::Ent) {
            draft->options.sealed = SealPanel::wasSealed(session->school());
            pages.append(new AafPage(session, step, parent));
        }
        return pages << new TargetPage(session, step, draft, parent) << new WrittenPage(session, step, draft, parent);
    }

    PlacementPanel* placementPanel(Session* session, StagePage* page)
    {
        auto* panel = new PlacementPanel(session, page);
        QObject::connect(panel, &PlacementPanel::openPage, page, &StagePage::openPage);
        return panel;
    }

    QList<StagePage*> preparePages(Session* session, const exchange::Step& step, QWidget* parent)
    {
        auto draft = std::make_shared<PlanDraft>();
        const auto planner = []() -> ChangesPage::Planner {
            return [](const School& school, bool) -> Result<exchange::Plan> { return exchange::planPrepare(school); };
        };
        auto* done = new DonePage(session, step, draft, parent);
        done->addPanel(placementPanel(session, done));
        return { new ChangesPage(session, step, draft, planner, StagePage::tr("&Préparer"), parent), done };
    }

    QList<StagePage*> workPages(Session* session, const exchange::Step& step, QWidget* parent)
    {
        if (step.id == QLatin1String("prepare"))
            return preparePages(session, step, parent);
        auto* page = new WorkPage(session, step, parent);
        if (step.id != QLatin1String("match"))
            page->addPanel(placementPanel(session, page));
        return { page };
    }

} // namespace

QList<StagePage*> makePages(Session* session, const exchange::Step& step, QWidget* parent)
{
    QList<StagePage*> pages;
    if (step.needsSupervisor && step.type != exchange::StepType::Elsewhere)
        pages.append(new AccessPage(session, step, parent));
    if (const std::optional<ImportSource> source = importSourceOf(step.id))
        return pages + importPages(session, step, *source, parent);
    if (step.type == exchange::StepType::Export) {
        if (const auto receiver = exchange::receiverOfName(QStringView(step.id).mid(step.id.indexOf(u'.') + 1)))
            return pages + exportPages(session, step, *receiver, parent);
    }
    if (step.type == exchange::StepType::Work)
        return pages + workPages(session, step, parent);
    return { new ElsewherePage(session, step, parent) };
}

} // namespace navette::ui
