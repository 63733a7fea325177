#pragma once

#include "base/private.hpp"
#include "care/client.hpp"
#include "care/ids.hpp"
#include "care/service.hpp"
#include "care/validity.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma {

enum class Title {
    assistant_nurse, ///< undersköterska, a protected title since 2023
    care_assistant,  ///< vårdbiträde
    nurse,           ///< sjuksköterska; not counted as home-care staff
    therapist,       ///< arbets- or fysioterapeut; not counted as home-care staff
};

enum class Employment { permanent, hourly };

/// A medical task that a nurse has delegated to this person for a time. Source: Patientsäkerhetslagen
/// 2010:659, 6 kap. 3 §.
struct Delegation {
    DelegationId id;
    std::string external_id;
    std::string task; ///< code, e.g. medication, insulin
    Validity valid;
    std::optional<LocalDate> revoked_on;

    [[nodiscard]] bool holds(LocalDate date) const
    {
        return valid.holds(date) && (!revoked_on || date < *revoked_on);
    }

    friend bool operator==(const Delegation&, const Delegation&) = default;
};

/// Somebody who gives care (omvårdnadspersonal).
struct CareWorker {
    CareWorkerId id;
    std::string external_id;
    SectionId section_id;
    std::optional<TeamId> team_id; ///< pool staff belong to no team
    Private<std::string> given_name;
    Private<std::string> family_name;
    Title title = Title::care_assistant;
    /// May be contact person without proof of the protected title until this day. Source: SoL 2025:400, 25
    /// kap. 4 §.
    std::optional<LocalDate> transitional_title_until;
    Employment employment = Employment::permanent;
    int employment_rate_pct = 100;
    Gender gender = Gender::woman;
    std::vector<std::string> competences; ///< sorted codes
    std::vector<Delegation> delegations;
    std::vector<std::string> languages; ///< ISO 639 codes beside Swedish
    bool avoids_pets = false;
    bool avoids_smoke = false;
    bool avoids_lifting = false;
    TravelMode usual_mode = TravelMode::foot;
    /// The personal day boundary (dygnsbryt) that the daily rest is counted from; missing = the handbook's.
    std::optional<Minutes> day_boundary;
    Validity employed;

    friend bool operator==(const CareWorker&, const CareWorker&) = default;
};

enum class AppointmentStatus { offered, accepted, declined, clearly_unnecessary };

/// Who is a client's contact person (kontaktman, fast omsorgskontakt), and since when. Source: SoL 2025:400,
/// 10 kap. 7 §.
struct ContactAppointment {
    ContactAppointmentId id;
    std::string external_id;
    ClientId client_id;
    std::optional<CareWorkerId> care_worker_id; ///< missing when declined or clearly unnecessary
    LocalDate offered_on;
    AppointmentStatus status = AppointmentStatus::accepted;
    Validity valid;
    std::string reason;

    friend bool operator==(const ContactAppointment&, const ContactAppointment&) = default;
};

/// True when the person may be appointed contact person on that day.
bool may_be_contact_person(const CareWorker& care_worker, LocalDate on);

} // namespace samma
