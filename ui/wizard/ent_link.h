// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;

namespace navette::ui {

class StagePage;

/// The button that leads from a page about the ENT's file to the page of its automated update; null on other pages.
QPushButton* makeEntDeliveryLink(StagePage* page, const QString& stepId);

} // namespace navette::ui
