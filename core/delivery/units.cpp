// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/units.h"

#include "delivery/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStringEncoder>
#include <QXmlStreamWriter>
#include <array>

namespace navette::delivery {

namespace {

    constexpr int MinutesPerHour = 60;
    /// A run waits 21 minutes in all between its tries, each of which ends after ten.
    constexpr auto LongestRun = "2h";
    constexpr QLatin1String LongestRunIso { "PT2H" };

    QString canonical(const QString& base)
    {
        const QFileInfo info(base);
        const QString path = info.canonicalFilePath();
        return path.isEmpty() ? info.absoluteFilePath() : path;
    }

    QString description(const QString& base)
    {
        return Words::tr("Navette : mise à jour automatique de l’ENT (%1)")
            .arg(QFileInfo(base).completeBaseName().replace(u'\n', u' '));
    }

    QString clock(int minutes)
    {
        return QStringLiteral("%1:%2:00")
            .arg(minutes / MinutesPerHour, 2, 10, QLatin1Char('0'))
            .arg(minutes % MinutesPerHour, 2, 10, QLatin1Char('0'));
    }

    /// One argument of ExecStart: in quotes, with what they, specifiers and variables mean taken away
    /// (systemd.service(5), "Command lines").
    QByteArray quotedForSystemd(const QString& argument)
    {
        QString text = argument;
        text.replace(u'\\', QStringLiteral("\\\\"))
            .replace(u'\n', QStringLiteral("\\n")) // else a file's name could write a line of the unit
            .replace(u'"', QStringLiteral("\\\""))
            .replace(u'%', QStringLiteral("%%"))
            .replace(u'$', QStringLiteral("$$"));
        return '"' + text.toUtf8() + '"';
    }

    /// One argument as Windows programs read their command line.
    QString quotedForWindows(const QString& argument) { return u'"' + QDir::toNativeSeparators(argument) + u'"'; }

    QByteArray daysForSystemd(const QList<int>& days)
    {
        static constexpr std::array Names { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
        QByteArrayList list;
        for (int day = 1; day <= int(Names.size()); ++day) {
            if (days.contains(day))
                list.append(Names.at(size_t(day - 1)));
        }
        return list.join(',');
    }

    void writeWeek(QXmlStreamWriter& xml, const QList<int>& days)
    {
        static constexpr std::array<QLatin1String, 7> Names { QLatin1String("Monday"), QLatin1String("Tuesday"),
            QLatin1String("Wednesday"), QLatin1String("Thursday"), QLatin1String("Friday"), QLatin1String("Saturday"),
            QLatin1String("Sunday") };
        xml.writeStartElement(QStringLiteral("ScheduleByWeek"));
        xml.writeTextElement(QStringLiteral("WeeksInterval"), QStringLiteral("1"));
        xml.writeStartElement(QStringLiteral("DaysOfWeek"));
        for (int day = 1; day <= int(Names.size()); ++day) {
            if (days.contains(day))
                xml.writeEmptyElement(Names.at(size_t(day - 1)));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

} // namespace

QString unitName(const QString& base)
{
    const QByteArray hash = QCryptographicHash::hash(canonical(base).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("navette-ent-") + QString::fromLatin1(hash.first(8));
}

QList<Unit> systemdUnits(const QString& base, const EntDelivery& settings, const QString& program)
{
    const QByteArray title = description(base).replace(u'%', QStringLiteral("%%")).toUtf8();
    Unit service { unitName(base) + QStringLiteral(".service"), {} };
    service.bytes = "[Unit]\nDescription=" + title
        + "\n\n[Service]\nType=oneshot\nExecStart=" + quotedForSystemd(program) + " export ent "
        + quotedForSystemd(canonical(base)) + " --scheduled\nTimeoutStartSec=" + LongestRun + "\n";
    Unit timer { unitName(base) + QStringLiteral(".timer"), {} };
    timer.bytes = "[Unit]\nDescription=" + title + "\n\n[Timer]\n";
    for (const int minutes : settings.times)
        timer.bytes += "OnCalendar=" + daysForSystemd(settings.days) + " *-*-* " + clock(minutes).toLatin1() + "\n";
    timer.bytes += "AccuracySec=1min\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n";
    return { service, timer };
}

QString windowsTaskName(const QString& base) { return QStringLiteral("Navette\\") + unitName(base); }

Unit windowsTask(const QString& base, const EntDelivery& settings, const QString& program, QDate from)
{
    // The writer would declare UTF-8, whatever a text is written as later.
    QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?>");
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartElement(QStringLiteral("Task"));
    xml.writeDefaultNamespace(QStringLiteral("http://schemas.microsoft.com/windows/2004/02/mit/task"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.2"));
    xml.writeStartElement(QStringLiteral("RegistrationInfo"));
    xml.writeTextElement(QStringLiteral("Description"), description(base));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("Triggers"));
    for (const int minutes : settings.times) {
        xml.writeStartElement(QStringLiteral("CalendarTrigger"));
        xml.writeTextElement(
            QStringLiteral("StartBoundary"), from.toString(Qt::ISODate) + QLatin1Char('T') + clock(minutes));
        xml.writeTextElement(QStringLiteral("Enabled"), QStringLiteral("true"));
        writeWeek(xml, settings.days);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("Settings"));
    for (const auto& [name, value] : std::initializer_list<std::pair<QLatin1String, QLatin1String>> {
             { QLatin1String("MultipleInstancesPolicy"), QLatin1String("IgnoreNew") },
             { QLatin1String("DisallowStartIfOnBatteries"), QLatin1String("false") },
             { QLatin1String("StopIfGoingOnBatteries"), QLatin1String("false") },
             { QLatin1String("StartWhenAvailable"), QLatin1String("true") },
             { QLatin1String("RunOnlyIfNetworkAvailable"), QLatin1String("false") },
             { QLatin1String("ExecutionTimeLimit"), LongestRunIso } })
        xml.writeTextElement(name, value);
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("Actions"));
    xml.writeStartElement(QStringLiteral("Exec"));
    xml.writeTextElement(QStringLiteral("Command"), QDir::toNativeSeparators(program));
    xml.writeTextElement(QStringLiteral("Arguments"),
        QStringLiteral("export ent %1 --scheduled").arg(quotedForWindows(canonical(base))));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    QStringEncoder encode(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return { unitName(base) + QStringLiteral(".xml"), encode(text) };
}

} // namespace navette::delivery
