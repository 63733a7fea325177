#pragma once

#include "planner/state.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace samma::planner {

/// Where two plans of one problem differ, taken apart: the shifts of a region have other routes in the one
/// plan than in the other, yet the same visits between them (but for those that one plan leaves vacant). So
/// each region can be had from either plan, whatever the other regions are taken from.
class RouteRegions {
  public:
    explicit RouteRegions(const Problem& problem);

    void find(const State& one, const State& other);

    [[nodiscard]] std::size_t count() const { return starts_.size() - 1; }
    [[nodiscard]] std::span<const ShiftIndex> shifts_of(std::size_t region) const
    {
        return {shifts_.data() + starts_[region], starts_[region + 1] - starts_[region]};
    }

  private:
    [[nodiscard]] ShiftIndex root(ShiftIndex shift);

    const Problem& problem_;
    std::vector<ShiftIndex> parent_; ///< per shift: one that shares visits with it, itself at the root
    std::vector<ShiftIndex> shifts_; ///< that differ, those of a region side by side
    std::vector<std::size_t> starts_{0};
};

/// Lays the routes that these shifts have in another plan into this one, after taking out what it has there,
/// each visit by the search's own test. False as soon as a visit does not hold: some of the routes are then
/// empty or half laid, and the caller undoes the change.
bool lay_routes_of(const State& other, std::span<const ShiftIndex> shifts, State& plan);

} // namespace samma::planner
