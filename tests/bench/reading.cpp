// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_reading [--swell MIB] [FOLDER]: for each file of a folder (tests/data without argument), how long our reader
// takes from bytes to document and how long a bare QXmlStreamReader pass over the same bytes, best of five each, taken
// in turns. The bar is a total ratio of two. --swell repeats the rows of small files until each is that large.

#include "bench.h"

#include "formats/elegroupe/file.h"
#include "formats/ent/reader.h"
#include "formats/siecle/reader.h"
#include "formats/sts/reader.h"
#include "formats/sts/upload_reader.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QXmlStreamReader>
#include <functional>
#include <limits>

using namespace navette;

namespace {

constexpr int Rounds = 5;
constexpr double MostRatio = 2;

/// Whether the reader of the file's type took it.
std::function<bool(const xml::Input&)> readerOf(xml::FileType type)
{
    switch (type) {
    case xml::FileType::Nomenclature:
    case xml::FileType::Geographique:
    case xml::FileType::Structures:
    case xml::FileType::Eleves:
    case xml::FileType::Responsables:
    case xml::FileType::Communs:
        return [](const xml::Input& input) { return siecle::read(input).has_value(); };
    case xml::FileType::StsEmp:
        return [](const xml::Input& input) { return sts::read(input).has_value(); };
    case xml::FileType::EmpSts:
        return [](const xml::Input& input) { return sts::readUpload(input).has_value(); };
    case xml::FileType::ImportEleves:
        return [](const xml::Input& input) { return elegroupe::read(input).has_value(); };
    case xml::FileType::ExportEmploiDuTemps:
        return [](const xml::Input& input) { return ent::read(input).has_value(); };
    default:
        return {};
    }
}

bool barePass(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// Milliseconds of one go; negative when \a work failed.
double timed(const std::function<bool()>& work)
{
    const bench::Stopwatch watch;
    return work() ? watch.seconds() * 1000 : -1;
}

/// Both ways over the same bytes, the best of some rounds each. In turns: what else the machine does hits both.
std::pair<double, double> best(const std::function<bool(const xml::Input&)>& read, const xml::Input& input)
{
    std::pair least { std::numeric_limits<double>::max(), std::numeric_limits<double>::max() };
    for (int round = 0; round < Rounds; ++round) {
        least.first = std::min(least.first, timed([&] { return read(input); }));
        least.second = std::min(least.second, timed([&] { return barePass(input.bytes); }));
    }
    return least;
}

/// The file with what DONNEES holds repeated until it is \a size long, as in a large school.
QByteArray swollen(const QByteArray& bytes, qint64 size)
{
    if (bytes.size() >= size)
        return bytes;
    const qsizetype data = bytes.indexOf("<DONNEES");
    const qsizetype from = data < 0 ? -1 : bytes.indexOf('>', data) + 1;
    const qsizetype to = bytes.lastIndexOf("</DONNEES>");
    if (from <= 0 || to <= from)
        return bytes;
    const QByteArray rows = bytes.mid(from, to - from);
    return bytes.left(from) + rows.repeated(size / std::max<qsizetype>(rows.size(), 1) + 1) + bytes.mid(to);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments().mid(1);
    qint64 swell = 0;
    if (arguments.value(0) == QLatin1String("--swell")) {
        swell = arguments.value(1).toLongLong() * 1024 * 1024;
        arguments = arguments.mid(2);
    }
    const QString folder = arguments.value(0, QStringLiteral(NAVETTE_TEST_DATA));
    QStringList paths;
    for (QDirIterator it(folder, { QStringLiteral("*.xml") }, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        paths.append(it.next());
    paths.sort();

    double ours = 0;
    double bare = 0;
    std::printf("%-44s %10s %10s %10s %6s\n", "file", "KiB", "read ms", "bare ms", "ratio");
    for (const QString& path : std::as_const(paths)) {
        auto inputs = xml::openInputs({ path });
        if (!inputs || inputs->isEmpty())
            continue;
        xml::Input& input = inputs->first();
        const auto read = readerOf(xml::recognise(input.bytes).type);
        if (!read)
            continue;
        input.bytes = swollen(input.bytes, swell);
        const auto [readTime, bareTime] = best(read, input);
        if (readTime < 0 || bareTime < 0) {
            std::printf("%-44s refused\n", qPrintable(input.name));
            continue;
        }
        ours += readTime;
        bare += bareTime;
        std::printf("%-44s %10lld %10.2f %10.2f %6.2f\n", qPrintable(input.name),
            static_cast<long long>(input.bytes.size() / 1024), readTime, bareTime, readTime / bareTime);
    }
    if (bare <= 0) {
        std::fprintf(stderr, "no file that Navette reads in %s\n", qPrintable(folder));
        return 3;
    }
    std::printf("%-44s %10s %10.2f %10.2f %6.2f\n", "total", "", ours, bare, ours / bare);
    return bench::bar("reading against a bare pass", ours / bare, "x", MostRatio) ? 0 : 1;
}
