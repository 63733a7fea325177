#pragma once

#include "base/random.hpp"
#include "planner/routing/state.hpp"

#include <array>
#include <optional>
#include <vector>

namespace samma::planner::routing {

/// Where a visit costs least, and what it costs there by what can be told before it stands there.
struct Insertion {
    int visit = -1;
    std::array<Position, 2> positions;
    Cost cost = kMustBeMade;
};

/// Finds the cheapest places of visits. With plain prices the answer is exact; where waiting, idle time or
/// balance count, what a place costs on other routes is left to the acceptance of the whole.
class InsertionSearch {
  public:
    /// `blink`: the share of places that are passed over at random.
    /// Source of blinks: Christiaens, Vanden Berghe, Transportation Science 54 (2020), section 5.2.
    InsertionSearch(State& state, Random& random, double blink);

    /// The cheapest place below `bound`.
    std::optional<Insertion> best(int visit, Cost bound);
    /// How many places have been told so far.
    [[nodiscard]] std::int64_t tests() const { return tests_; }

  private:
    /// A place for one task with the least that it can cost.
    struct Place {
        Position position;
        Cost least = 0; ///< travel, worker and own lateness
        Time ready = 0; ///< the earliest start there
        int worker = -1;
    };

    /// A place, or two, of which the push downstream has to be tried.
    struct Untold {
        Cost hope = 0;  ///< what it is likely to cost
        Cost least = 0; ///< of the whole
        Cost told = 0;  ///< without the push
        Place first;
        Place second;
    };

    /// `alike`: how many empty routes of workers who are alike are told.
    template <typename Use>
    void each_place(int task, int alike, Use&& use);
    template <typename Use>
    bool places_of_worker(int task, int worker, Use&& use);
    [[nodiscard]] bool blinks();
    [[nodiscard]] Cost lateness_beyond_largest(Time late) const;
    [[nodiscard]] Time reached_after(const Place& place, int task, Time start) const;
    [[nodiscard]] Cost late_estimate(const Node& pushed, Time reached) const;
    [[nodiscard]] Cost late_floor(const Node& pushed, Time reached) const;
    [[nodiscard]] bool is_free(const Node& pushed, Time reached) const;
    [[nodiscard]] Cost push_after(const Place& place, int task, Cost bound);
    [[nodiscard]] Time more_work(const Place& place, int task) const;
    [[nodiscard]] Cost balance_terms(const Place& place, int task) const;
    [[nodiscard]] Cost waiting_terms(const Place& place, int task, Time start) const;
    [[nodiscard]] Cost waiting_by_tie(int task, const Place& first, const Place& second,
                                      State::Pair starts) const;
    [[nodiscard]] Cost route_terms(const Place& place, int task, Time start) const;
    void note_routes();

    /// `other`: where the other task of an untied visit will stand.
    void search_single(int task, Insertion& best, const Place* other = nullptr);
    void search_untied(int visit, Insertion& best);
    void search_tied(int visit, Insertion& best);
    void gather_places(int task, Cost bound, std::vector<Place>& places);
    void tell_tied(int visit, const Place& first, const Place& second, Insertion& best);
    void sort_untold();

    State& state_;
    Random& random_;
    const Model& model_;
    std::uint64_t blink_below_;
    std::int64_t tests_ = 0;
    std::array<std::vector<Place>, 2> places_;
    std::vector<Untold> untold_;
    Place chosen_;                   ///< of the last single search
    std::vector<int> empty_told_;    ///< by class: empty routes told in this search
    Cost balance_ = 0;               ///< of the state as it stands
    std::vector<Time> idle_times_;   ///< per worker
    std::vector<double> idle_pulls_; ///< per worker: what a minute less of hers takes from the mean
};

} // namespace samma::planner::routing
