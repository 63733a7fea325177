#pragma once

#include "planner/problem.hpp"

#include <span>
#include <vector>

namespace samma::planner {

/// Lists that moves choose from, made once per problem: a client's parts, a series' parts, the shifts that
/// overlap a shift.
class Lookup {
  public:
    explicit Lookup(const Problem& problem);

    /// Ordered by first day, then visit.
    [[nodiscard]] std::span<const PartIndex> parts_of_client(ClientIndex client) const
    {
        return client_parts_.of(client);
    }
    [[nodiscard]] std::span<const PartIndex> parts_of_series(std::int32_t series) const
    {
        return series_parts_.of(series);
    }
    /// The other shifts that share at least a moment with this one.
    [[nodiscard]] std::span<const ShiftIndex> shifts_beside(ShiftIndex shift) const
    {
        return beside_.of(shift);
    }
    [[nodiscard]] std::span<const ShiftIndex> shifts_of_staff(StaffIndex staff) const
    {
        return staff_shifts_.of(staff);
    }

  private:
    /// Lists of numbers, one after the other in one array.
    struct Lists {
        std::vector<std::int32_t> starts;
        std::vector<std::int32_t> items;

        void fill(const std::vector<std::vector<std::int32_t>>& lists);
        [[nodiscard]] std::span<const std::int32_t> of(std::int32_t list) const
        {
            const auto from = starts[static_cast<std::size_t>(list)];
            const auto until = starts[static_cast<std::size_t>(list) + 1];
            return {items.data() + from, static_cast<std::size_t>(until - from)};
        }
    };

    Lists client_parts_;
    Lists series_parts_;
    Lists beside_;
    Lists staff_shifts_;
};

} // namespace samma::planner
