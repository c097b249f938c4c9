// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/comparison.h"
#include "formats/elegroupe/document.h"
#include "formats/ent/document.h"
#include "formats/sts/upload_document.h"

/// The files that become no rows of a school (those that we send) as objects with named fields, so that two of them can
/// be compared.
namespace navette::exchange {

/// One object of a file. Several may have the same section and label: two lessons of a class in a subject.
struct FileItem {
    struct Field {
        QString label;
        QString value;

        bool operator==(const Field&) const = default;
    };

    QString label = {};
    QList<Field> fields = {}; ///< the same labels in the same order for all items of a section
    QString alias = {}; ///< what is the same thing under another label, when its own is on one side only; may be empty

    bool operator==(const FileItem&) const = default;
};

struct FileSection {
    QString name; ///< as ComparisonSection::name
    QString title;
    QList<FileItem> items;
};

QList<FileSection> itemsOf(const sts::UploadDocument& document);
QList<FileSection> itemsOf(const elegroupe::Document& document);
QList<FileSection> itemsOf(const ent::Document& document);

/// What changed between the sections of two files of one format: items of one label are the same object; of several
/// with one label, equal ones first, then in their order.
QList<ComparisonSection> compareItems(const QList<FileSection>& first, const QList<FileSection>& second);

} // namespace navette::exchange
