#pragma once

#include "base/geo.hpp"
#include "base/private.hpp"
#include "care/ids.hpp"
#include "care/validity.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma {

enum class Gender { woman, man, other };

/// A place that carers travel to: a home, or the office of a section.
struct Address {
    AddressId id;
    std::string external_id;
    Private<std::string> street; ///< with number and flat
    std::string postcode;        ///< five digits
    std::string locality;
    GeoPoint point;
    Minutes door_time{}; ///< from arriving in the street to standing inside: stairs, lift, door

    friend bool operator==(const Address&, const Address&) = default;
};

/// The person who receives care (brukare).
struct Client {
    ClientId id;
    std::string external_id;
    SectionId section_id;
    TeamId team_id;
    AddressId address_id;
    Private<std::string> given_name;
    Private<std::string> family_name;
    Private<std::string> person_number; ///< YYYYMMDDNNNC, or empty when not known
    LocalDate born_on;
    Gender gender = Gender::woman;
    std::vector<std::string>
        languages; ///< ISO 639 codes that the client wants to be met in, most wanted first
    bool has_pets = false;
    bool has_smoke = false; ///< somebody smokes at home
    /// Cared for together with those at the same address who wish it too: one person makes the visits of
    /// both, one right after the other.
    bool is_planned_together = false;
    /// Keys to the home that care workers share, each away from the office for a whole shift; missing =
    /// nobody waits for a key.
    std::optional<int> key_count;
    Validity served; ///< first and last day with home care

    friend bool operator==(const Client&, const Client&) = default;
};

enum class KeyKind { none, digital_lock, key_safe, key_at_office };

/// How to get in: door code, keys, alarm. A field class of its own with its own permission; never in lists or
/// logs.
struct HomeEntry {
    ClientId client_id;
    KeyKind key_kind = KeyKind::none;
    Private<std::string> door_code;
    Private<std::string> key_place;
    Private<std::string> alarm_code;
    Private<std::string> instructions;

    friend bool operator==(const HomeEntry&, const HomeEntry&) = default;
};

enum class ClientRelativeKind {
    family,               ///< husband, daughter, grandchild
    legal_representative, ///< god man, förvaltare
    other,                ///< a neighbour, a friend
};

/// Somebody close to the client, or who speaks for her, and how to reach them. Has a permission of its own.
struct ClientRelative {
    ClientRelativeId id;
    std::string external_id;
    ClientId client_id;
    ClientRelativeKind kind = ClientRelativeKind::family;
    Private<std::string> name;
    Private<std::string> phone;
    bool wants_to_be_told = false; ///< of changed visits; the client has consented to it
    Validity valid;

    friend bool operator==(const ClientRelative&, const ClientRelative&) = default;
};

enum class ClientAbsenceKind { hospital, short_term_care, travel, other };

/// Days when the client is not at home; no visits are made.
struct ClientAbsence {
    ClientAbsenceId id;
    std::string external_id;
    ClientId client_id;
    ClientAbsenceKind kind = ClientAbsenceKind::other;
    Validity days;

    friend bool operator==(const ClientAbsence&, const ClientAbsence&) = default;
};

enum class ClientWishKind {
    excluded,  ///< this person must not come (hard)
    preferred, ///< the client would like this person (soft)
    unwanted,  ///< the client would rather not meet this person (soft)
};

/// What a client has said of a named care worker.
struct ClientWish {
    ClientWishId id;
    std::string external_id;
    ClientId client_id;
    CareWorkerId care_worker_id;
    ClientWishKind kind = ClientWishKind::preferred;
    Validity valid;

    friend bool operator==(const ClientWish&, const ClientWish&) = default;
};

} // namespace samma
