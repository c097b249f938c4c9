// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ent_names.h"

namespace navette::checks {

QString EntPerson::key() const { return firstName + u'$' + familyName + u'$' + birthDate.toString(Qt::ISODate); }

QString EntPerson::foldedName() const
{
    QString letters;
    for (const QChar c : (firstName + familyName).normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing && !c.isSpace() && c != u'-')
            letters += c.toLower();
    }
    return letters;
}

EntPerson entPupil(const Student& student)
{
    const QString& name = student.usageName.trimmed().isEmpty() ? student.familyName : student.usageName;
    return { .familyName = name.trimmed(),
        .firstName = student.firstName.trimmed(),
        .birthDate = student.birthDate,
        .entId = student.sconetId.isEmpty() ? QString() : u'E' + student.sconetId };
}

EntPerson entTeacher(const Sent& sent, const Teacher& teacher)
{
    const StsIndividual* sts = sent.individual(teacher.id);
    const QString ours = teacher.usageName.isEmpty() ? teacher.familyName : teacher.usageName;
    const QString theirs = !sts ? QString() : sts->usageName.isEmpty() ? sts->familyName : sts->usageName;
    return { (theirs.isEmpty() ? ours : theirs).trimmed(),
        (sts && !sts->firstName.isEmpty() ? sts->firstName : teacher.firstName).trimmed(),
        sts && sts->birthDate.isValid() ? sts->birthDate : teacher.birthDate, sts ? sts->stsId : QString(),
        // The series of STS may share a number.
        sts ? sts->type.toUpper() + sts->stsId : QString() };
}

QString entClass(const Sent& sent, const Division& division)
{
    const QString code = sent.division(division.id);
    return code.isEmpty() ? division.code : code;
}

} // namespace navette::checks
