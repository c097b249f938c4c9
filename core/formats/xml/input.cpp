// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml/input.h"

#include "common/french.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>
#include <quazip.h>
#include <quazipfile.h>
#include <string_view>

namespace navette::xml {

namespace {

    QString tr(const char* text) { return QCoreApplication::translate("Files", text); }

    QString nothingDone() { return tr("Rien n’a été importé."); }

    QString again(const QString& menu)
    {
        return menu.isEmpty()
            ? tr("Refaites l’export dans l’application d’origine et donnez le fichier tel qu’elle l’a enregistré.")
            : tr("Refaites l’export et donnez le fichier tel quel : %1.").arg(menu);
    }

    bool climbs(const QString& member)
    {
        return member.startsWith(u'/') || member.startsWith(u'\\') || member.contains(QStringLiteral(".."))
            || (member.size() > 1 && member.at(1) == u':');
    }

    Result<QList<Input>> openZip(const QString& path, const QString& name, const QString& menu)
    {
        const auto refused = [&](const QString& why) {
            return failure(
                ErrorKind::Refused, tr("L’archive %1 %2.").arg(french::quoted(name), why), nothingDone(), again(menu));
        };
        QuaZip zip(path);
        if (!zip.open(QuaZip::mdUnzip))
            return refused(tr("est illisible ou incomplète"));
        QList<Input> inputs;
        for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
            QuaZipFileInfo64 info;
            if (!zip.getCurrentFileInfo(&info))
                return refused(tr("est illisible ou incomplète"));
            if (climbs(info.name))
                return refused(tr("contient un nom de fichier qui sort de son dossier"));
            if (info.name.endsWith(u'/') || info.name.startsWith(QStringLiteral("__MACOSX")))
                continue;
            const qint64 packed = static_cast<qint64>(info.compressedSize);
            const qint64 declared = static_cast<qint64>(info.uncompressedSize);
            const qint64 ceiling = std::min(MaxFileBytes, std::max<qint64>(packed, 1024) * MaxZipRatio);
            if (declared > ceiling)
                return refused(tr("contient un fichier démesuré"));
            QuaZipFile member(&zip);
            if (!member.open(QIODevice::ReadOnly))
                return refused(tr("est illisible ou incomplète"));
            // The declared size may lie: never read past the ceiling.
            QByteArray bytes = member.read(ceiling + 1);
            if (bytes.size() > ceiling)
                return refused(tr("contient un fichier démesuré"));
            member.close();
            if (member.getZipError() != UNZ_OK || bytes.size() != declared)
                return refused(tr("est illisible ou incomplète"));
            const FileType type = recognise(bytes).type;
            if (type == FileType::Zip)
                return refused(tr("contient une autre archive"));
            if (type != FileType::NotXml && type != FileType::Empty)
                inputs.append({ name + QStringLiteral(" › ") + info.name, path, std::move(bytes) });
        }
        if (inputs.isEmpty())
            return refused(tr("ne contient aucun fichier XML"));
        return inputs;
    }

} // namespace

Result<QList<Input>> openInputs(const QStringList& paths, const QString& menu)
{
    QList<Input> inputs;
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).fileName();
        QFile file(path);
        if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
            return failure(ErrorKind::Io, tr("Le fichier %1 ne peut pas être lu.").arg(french::quoted(name)),
                nothingDone(), tr("Vérifiez qu’il existe toujours et que vous avez le droit de le lire."));
        }
        if (file.size() > MaxFileBytes) {
            return failure(ErrorKind::Refused, tr("Le fichier %1 est démesuré.").arg(french::quoted(name)),
                nothingDone(),
                tr("Aucun export d’établissement n’a cette taille : vérifiez que c’est le bon fichier.") + u' '
                    + again(menu));
        }
        QByteArray bytes = file.readAll();
        if (recognise(bytes).type == FileType::Zip) {
            NAVETTE_TRY(members, openZip(path, name, menu));
            inputs.append(members);
        } else {
            inputs.append({ name, path, std::move(bytes) });
        }
    }
    return inputs;
}

bool isUtf16(const QByteArray& bytes)
{
    using namespace std::string_view_literals;
    static constexpr std::string_view starts[] = { "\xFF\xFE"sv, "\xFE\xFF"sv, "<\0"sv, "\0<"sv };
    return std::any_of(std::begin(starts), std::end(starts), [&](std::string_view start) {
        return bytes.startsWith(QByteArrayView(start.data(), qsizetype(start.size())));
    });
}

Recognised recognise(const QByteArray& bytes)
{
    if (bytes.trimmed().isEmpty())
        return { FileType::Empty, {} };
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return { FileType::Zip, {} };
    // The root comes within the first lines and its name is ASCII: read as Latin-1 without the prologue, no encoding
    // can hide it. What the encoding really is, decodeXml() finds out.
    QByteArray head = bytes.left(64 * 1024);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    else if (isUtf16(head))
        head.removeIf([](char c) { return c == '\0' || c == '\xFF' || c == '\xFE'; });
    head = head.trimmed();
    if (head.startsWith("<?xml"))
        head.remove(0, head.indexOf("?>") < 0 ? head.size() : head.indexOf("?>") + 2);
    QXmlStreamReader reader(QString::fromLatin1(head));
    while (!reader.atEnd() && !reader.isStartElement())
        reader.readNext();
    if (!reader.isStartElement())
        return { bytes.trimmed().startsWith('<') ? FileType::OtherXml : FileType::NotXml, {} };
    const QString root = reader.name().toString();
    struct Known {
        const char* prefix;
        FileType type;
    };
    // Prefixes: some spellings are inferred (formats-in §2), singular and plural occur.
    static constexpr Known known[] = { { "BEE_NOMENCLATURE", FileType::Nomenclature },
        { "BEE_GEOGRAPHIQUE", FileType::Geographique }, { "BEE_STRUCTURE", FileType::Structures },
        { "BEE_ELEVE", FileType::Eleves }, { "BEE_RESPONSABLE", FileType::Responsables },
        { "BEE_COMMUN", FileType::Communs }, { "BEE_ETABLISSEMENT", FileType::Etablissements },
        { "STS_EDT", FileType::StsEmp }, { "EDT_STS", FileType::EmpSts }, { "IMPORT_ELEVES", FileType::ImportEleves },
        { "ExportEmploiDuTemps", FileType::ExportEmploiDuTemps },
        { "EXPORT_INDEX_EDUCATION", FileType::ExportEmploiDuTemps }, { "ficAlimMENESR", FileType::Aaf } };
    for (const Known& candidate : known) {
        if (root.startsWith(QLatin1String(candidate.prefix)))
            return { candidate.type, root };
    }
    return { FileType::OtherXml, root };
}

QString describe(FileType type)
{
    switch (type) {
    case FileType::Nomenclature:
        return tr("l’export SIECLE « Nomenclature »");
    case FileType::Geographique:
        return tr("l’export SIECLE « Géographique »");
    case FileType::Structures:
        return tr("l’export SIECLE « Structures »");
    case FileType::Eleves:
        return tr("l’export SIECLE « Élèves »");
    case FileType::Responsables:
        return tr("l’export SIECLE « Responsables »");
    case FileType::Communs:
        return tr("l’export SIECLE « Exports communs »");
    case FileType::Etablissements:
        return tr("l’export SIECLE « Établissements »");
    case FileType::StsEmp:
        return tr("le fichier « sts_emp » que donne STS-Web");
    case FileType::EmpSts:
        return tr("le fichier de retour vers STS-Web (EDT_vers_STS), qu’un logiciel d’emploi du temps a écrit");
    case FileType::ImportEleves:
        return tr("le fichier des liens élève-groupe destiné à SIECLE");
    case FileType::ExportEmploiDuTemps:
        return tr("un emploi du temps destiné à l’ENT");
    case FileType::Aaf:
        return tr("un fichier de l’annuaire AAF");
    case FileType::OtherXml:
        return tr("un fichier XML qui ne vient ni de SIECLE ni de STS-Web");
    case FileType::Zip:
        return tr("une archive zip");
    case FileType::Empty:
        return tr("un fichier vide");
    case FileType::NotXml:
        break;
    }
    return tr("un fichier qui n’est pas du XML");
}

QString siecleMenu() { return tr("SIECLE, Base élèves : Exploitation › Exportations › En XML"); }

QString exportMenu(FileType type)
{
    const QString siecle = siecleMenu() + QStringLiteral(" › %1");
    switch (type) {
    case FileType::Nomenclature:
        return siecle.arg(tr("Nomenclature"));
    case FileType::Geographique:
        return siecle.arg(tr("Géographique"));
    case FileType::Structures:
        return siecle.arg(tr("Structures"));
    case FileType::Eleves:
        return siecle.arg(tr("Élèves sans adresses"));
    case FileType::Responsables:
        return siecle.arg(tr("Responsables avec adresses"));
    case FileType::Communs:
        return siecle.arg(tr("Exports communs"));
    case FileType::StsEmp:
        return tr("STS-Web : Exports › Emploi du temps");
    default:
        return {};
    }
}

Error wrongFile(const Input& input, const QString& expected, const QString& expectedMenu)
{
    return { ErrorKind::Refused,
        tr("%1 est %2, pas %3.").arg(french::quoted(input.name), describe(recognise(input.bytes).type), expected),
        nothingDone(), tr("Le bon fichier s’obtient ainsi : %1.").arg(expectedMenu) };
}

} // namespace navette::xml
