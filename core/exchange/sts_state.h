// SPDX-FileCopyrightText: 2026 The Navette developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/finding.h"
#include "formats/sts/upload_document.h"
#include "model/school.h"

#include <QMap>
#include <QSet>
#include <tuple>

/// A model of what STS Web holds, and of what it does with our return file (formats-out §a). What the dossier marks as
/// inferred is marked so here; no list of STS's own is public.
namespace navette::exchange {

/// A member of staff, by type and number: the epp and local series may share a number.
struct StsPerson {
    QString type;
    QString id;

    bool operator==(const StsPerson&) const = default;
    bool operator<(const StsPerson& other) const { return std::tie(type, id) < std::tie(other.type, other.id); }
};

/// A service: unique by structure, subject and modality.
struct StsServiceKey {
    QString structure;
    QString subject;
    QString modality;

    bool operator==(const StsServiceKey&) const = default;
    bool operator<(const StsServiceKey& other) const
    {
        return std::tie(structure, subject, modality) < std::tie(other.structure, other.subject, other.modality);
    }
};

/// A teacher's part of a service as STS holds it.
struct HeldShare {
    int hours = 0; ///< thousandths of an hour a week
    int weighting = 0; ///< hundredths; 0: none
    QList<sts::UploadCourse> courses; ///< sts_emp never gives them back: empty until a return file brought some

    bool operator==(const HeldShare&) const = default;
};

struct HeldService {
    int hours = 0; ///< what the structure receives, thousandths of an hour a week
    bool coTeaching = false;
    QMap<StsPerson, HeldShare> teachers;

    bool operator==(const HeldService&) const = default;
};

/// A division or a group. Both share one name space.
struct HeldStructure {
    bool isGroup = false;
    QString label;
    int planned = 0;
    QStringList divisions; ///< sorted codes; groups only

    bool operator==(const HeldStructure&) const = default;
};

/// What STS holds: the codes a return file may use, and the services.
struct StsState {
    QString uai;
    int year = 0;
    QSet<QString> subjects;
    QSet<QString> modalities; ///< empty: the base has no list of them, and none is judged
    QSet<StsPerson> people; ///< those who can have a service: epp and local
    QMap<QString, HeldStructure> structures; ///< by code
    QMap<StsServiceKey, HeldService> services;
};

/// What the sts_emp last imported says that STS holds.
StsState stsState(const School& school);

/// What is answered in STS Web when the file is loaded, and what STS decides by itself.
struct UploadChoices {
    /// "Souhaitez-vous conserver les services, ARE, indemnités saisies dans STSWEB et n'importer que les données
    /// spécifiques aux emplois du temps ?": Oui.
    bool keepServices = false;
    /// The year's overtime is in payment: services are no longer taken, whatever the answer.
    bool overtimePaid = false;

    bool lessonsOnly() const { return keepServices || overtimePaid; }
};

/// The state after a return file was loaded.
struct AppliedUpload {
    StsState state;
    Findings refused; ///< what STS would not take, each with its rule's code
    bool wholeFileRefused = false; ///< then \c state is the one before
};

/// What STS makes of \a document. With the services taken, those of the file replace all that STS held [inferred from
/// the question above]: a service that the file lacks is gone. Structures that the file lacks stay, without services.
AppliedUpload applyUpload(const StsState& before, const sts::UploadDocument& document, const UploadChoices& choices);

size_t qHash(const StsPerson& person, size_t seed = 0);

} // namespace navette::exchange
