#pragma once

#include "app/access.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::app {

/// The handbook that planning and checks go by in the section on the day: the section's own, the city's, or
/// the one that the program comes with.
Handbook handbook_of(const Ports& ports, store::UnitOfWork& work, std::optional<SectionId> section_id,
                     LocalDate on);
/// The practice beside it.
PlanningPractice practice_of(store::UnitOfWork& work, std::optional<SectionId> section_id, LocalDate on);

/// A section that has a handbook of its own today, with what it says otherwise than the city's.
struct Departure {
    SectionId section_id;
    std::string section_name;
    store::HandbookVersion version;
    std::vector<std::string> settings; ///< stems of care/record_fields.hpp, those that differ
};

struct HandbookView {
    store::HandbookVersion in_force;              ///< in the section today
    store::HandbookVersion city;                  ///< today
    std::vector<store::HandbookVersion> versions; ///< the city's and the section's, newest first
    std::vector<Departure> departures;            ///< of all sections: equal care is everybody's matter
};

/// A new version, for the section or for the city.
struct HandbookChange {
    store::OperationId operation_id;
    std::optional<SectionId> section_id;
    store::HandbookVersion version;
};

Result<HandbookView> read_handbook(const Ports& ports, const Caller& caller, SectionId section_id);
/// From a day on, which is not before today: what has been planned keeps the rules that it was planned by.
/// Errors: `handbook.past`, `handbook.reason` for a section without one, `handbook.order` at the setting that
/// cannot be.
Result<void> add_handbook(const Ports& ports, const Caller& caller, const HandbookChange& change);

} // namespace samma::app
