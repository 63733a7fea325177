#pragma once

#include "care/ids.hpp"

#include <array>
#include <optional>
#include <unordered_map>

namespace samma::planner {

/// What a customer may choose about how a plan is valued, beside the order of the levels.
struct ModelSettings {
    /// True: whoever the client met in the look-back window counts among the client's people from the start,
    /// so that meeting them again costs nothing (continuity over rolling 14 days). False: the period is
    /// judged by itself and earlier meetings only break ties.
    bool counts_look_back = false;
    /// How many different people a client should meet at most; each one above it is dearer than the last.
    std::optional<int> target_people;
    std::unordered_map<ClientId, int> target_people_of; ///< goes before target_people
    /// What a vacant part weighs: medical, personal care, domestic service.
    std::array<int, 3> vacancy_weights{4, 2, 1};
};

} // namespace samma::planner
