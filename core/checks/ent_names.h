// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/sent.h"

/// Under which names pupils, teachers, classes and groups go to the ENT, which knows them by nothing else.
namespace navette::checks {

struct EntPerson {
    QString familyName, firstName;
    QDate birthDate;
    QString stsId = {}; ///< teachers only; empty when the teacher answers to nobody in STS
    /// IDPN: the sender's own number, the same from one file and one year to the next, made from SIECLE's or STS's. The
    /// public importer passes over a pupil without one and remembers a teacher by it (formats-out §c). Empty when
    /// neither is known: a row's number may name somebody else next year.
    QString entId = {};

    /// "Anaïs$LE GOFF$2015-02-03": what the one public importer knows a pupil by, exactly (formats-out §c, "Matching").
    QString key() const;
    /// "anaislegoff": what it knows a teacher by, without accents, spaces, hyphens or case (likewise).
    QString foldedName() const;
};

/// The name in use where there is one: the directory gives it as the name ("sn", formats-out §d), and the ENT compares
/// with that.
EntPerson entPupil(const Student& student);
/// As STS spells them, since the directory's accounts come from there; our own spelling while the teacher answers to
/// nobody.
EntPerson entTeacher(const Sent& sent, const Teacher& teacher);
/// STS's code; our own while the class answers to none.
QString entClass(const Sent& sent, const Division& division);

} // namespace navette::checks
