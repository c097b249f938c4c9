// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/ent_link.h"

#include "ui/common/icons.h"
#include "ui/wizard/stage_page.h"

#include <QPushButton>

namespace navette::ui {

QPushButton* makeEntDeliveryLink(StagePage* page, const QString& stepId)
{
    if (stepId != u"export.ent" && stepId != u"ent.load")
        return nullptr;
    auto* link = new QPushButton(icon(u"clock"), StagePage::tr("Régler la mise à &jour automatique de l’ENT"), page);
    link->setObjectName(QStringLiteral("entDelivery"));
    // The centre of the window knows that page by this name.
    QObject::connect(
        link, &QPushButton::clicked, page, [page] { Q_EMIT page->openPage(QStringLiteral("ent.delivery")); });
    return link;
}

} // namespace navette::ui
