#pragma once

#include "planner/route_regions.hpp"

#include <cstdint>
#include <vector>

namespace samma::planner {

/// Puts two plans of one problem together (planner design §3 E): of every region of routes in which they
/// differ, the one or the other is taken, so that the whole is cheap. What a region costs of its own is
/// reckoned by laying it; what regions cost together, by the visits that each person makes to each client
/// over the whole period. Keeps its scratch from run to run.
class Recombine {
  public:
    explicit Recombine(const Problem& problem);

    /// Takes over from `other` what makes the plan cheaper. False, and nothing is changed, when nothing does.
    bool run(State& plan, const State& other, const Weights& weights);

  private:
    /// What a region changes in how often one person visits one client.
    struct PairChange {
        ClientIndex client;
        StaffIndex staff;
        std::int32_t parts;
    };
    struct Region {
        std::size_t first_pair = 0;
        std::size_t pair_count = 0;
        std::int64_t cost = 0;   ///< in the scalar, but for people, their concentration and the cap on travel
        std::int64_t travel = 0; ///< seconds
        bool holds = false;      ///< alone, in the first plan
    };

    void price(const State& other, std::size_t number, State& plan);
    void list_pairs(const State& plan, const State& other, std::size_t number);
    void count_route(const State& state, ShiftIndex shift, std::int32_t sign);
    void start_from(const State& plan);
    std::int64_t flip(std::size_t number);
    std::int64_t change_pair(const PairChange& change, std::int32_t sign);
    void choose();
    void walk(int steps);
    bool take_over(const State& other, State& plan);

    const Problem& problem_;
    RouteRegions found_;
    Weights weights_;
    std::vector<Region> regions_;
    std::vector<PairChange> pairs_;
    std::vector<std::int32_t> changes_; ///< clients × staff, 0 between two uses
    std::vector<std::size_t> touched_;
    std::vector<std::int32_t> parts_;  ///< clients × staff, of the mixture
    std::vector<std::int32_t> people_; ///< per client, of the mixture
    std::int64_t travel_ = 0;
    std::int64_t cost_ = 0; ///< of the mixture, above the plan's
    std::int64_t best_cost_ = 0;
    std::vector<std::uint8_t> taken_;
    std::vector<std::uint8_t> best_;
    std::vector<int> free_from_; ///< per region, the step from which it may change again
};

} // namespace samma::planner
