#pragma once

#include "base/random.hpp"
#include "care/master_data.hpp"
#include "demo/city.hpp"
#include "demo/lists.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace samma::demo {

/// How much help a client needs. Source: reference shares after Zingmark and Norström 2021, BMC Geriatrics.
enum class Archetype { service_only, light, medium, heavy, very_heavy };

/// What a client's schedule is written from.
struct ClientNeed {
    Archetype archetype = Archetype::service_only;
    bool has_medication_help = false;
    bool has_insulin = false;
    bool needs_two = false;
    Minutes care_per_day{}; ///< mean over the schedule, both people counted
};

/// Visits whose promised times are spread over the morning or the evening.
enum class PromisedGroup { light_morning, heavy_morning, morning_medication, evening, evening_medication };

/// A section while it is being made: its rows so far and where its chance comes from.
struct SectionDraft {
    DemoRequest request;
    SectionSite site;
    Random chance; ///< only forked, so that the parts do not disturb each other
    Section section;
    MasterData data;
    std::vector<ClientNeed> needs; ///< in the order of data.clients
    /// Where in its range the last promise of each group was, 0 … 1; negative before the first.
    std::array<double, 5> promised{-1, -1, -1, -1, -1};

    SectionDraft(const DemoRequest& wanted, SectionSite where);

    /// The identity of a row: derived from the seed, what it is and its external id.
    template <typename IdType>
    [[nodiscard]] IdType id(std::string_view kind, std::string_view external_id) const
    {
        return IdType(Uuid::derived(Uuid::derived(root_, kind), external_id));
    }

    /// "S01-C007": the section, a letter for the kind, a number with so many digits.
    [[nodiscard]] std::string external_id(char letter, std::size_t number, int digits = 3) const;

  private:
    Uuid root_;
};

/// The independent parts of a section's chance.
enum class ChancePart : std::uint64_t {
    homes = 1,
    clients,
    schedules,
    staff,
    rosters,
    contacts,
    wishes,
    absences,
    substitutes,
    history,
};

inline Random chance_of(const SectionDraft& draft, ChancePart part)
{
    return draft.chance.fork(static_cast<std::uint64_t>(part));
}

} // namespace samma::demo
