// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/elegroupe/document.h"
#include "formats/ent/document.h"
#include "formats/sts/upload_document.h"
#include "model/school.h"

/// The school as the documents that go out.
namespace navette::exchange {

sts::UploadDocument stsDocument(const School& school);
elegroupe::Document siecleDocument(const School& school, const QDateTime& at);
ent::Document entDocument(const School& school);

} // namespace navette::exchange
