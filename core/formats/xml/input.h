// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

#include <QByteArray>
#include <QStringList>

/// What every XML format needs: getting at the bytes, telling files apart by content, reading text safely.
namespace navette::xml {

/// One XML (or CSV) file's bytes, wherever they came from.
struct Input {
    QString name; ///< as the user knows it: "Structures.xml", "archive.zip › Structures.xml"
    QString path; ///< the file on disk; the archive's for a zip member
    QByteArray bytes;
};

/// Refused beyond: no school's export comes near. Also the ceiling of a zip member, declared or real.
inline constexpr qint64 MaxFileBytes = 256LL * 1024 * 1024;
/// A zip whose members unpack to more than this many times their packed size is a bomb.
inline constexpr qint64 MaxZipRatio = 200;

/// Reads \a paths; a zip gives one input per XML member (folders and __MACOSX left out), without writing anything to
/// disk. Fails on the first file that cannot be read, is too large, or is an archive with a member that climbs out of
/// its folder, another archive inside or a size that lies; \a menu, if known, says where to get it again.
Result<QList<Input>> openInputs(const QStringList& paths, const QString& menu = {});

/// What a file is, by its content and never by its name.
enum class FileType {
    Nomenclature,
    Geographique,
    Structures,
    Eleves,
    Responsables,
    Communs,
    Etablissements,
    StsEmp, ///< sts_emp: STS Web to us
    EmpSts, ///< EDT_vers_STS: us to STS Web
    ImportEleves, ///< pupil–group links: us to SIECLE
    ExportEmploiDuTemps, ///< us to the ENT
    Aaf,
    OtherXml,
    Zip,
    Empty,
    NotXml
};

struct Recognised {
    FileType type = FileType::NotXml;
    QString root; ///< the root element's name, empty when there is none
};
Recognised recognise(const QByteArray& bytes);

/// True for text in UTF-16: with its mark, or XML that begins without one.
bool isUtf16(const QByteArray& bytes);

/// "un fichier « sts_emp » de STS-Web": for a sentence that tells users what they gave.
QString describe(FileType type);
/// Where to get a file of this type: "STS-Web : Exports › Emploi du temps". Empty when there is no such menu.
QString exportMenu(FileType type);
/// Where all of SIECLE's exports are.
QString siecleMenu();

/// The error for a file of the wrong sort: names the file, what it is, what was expected and its menu.
Error wrongFile(const Input& input, const QString& expected, const QString& expectedMenu);

} // namespace navette::xml
