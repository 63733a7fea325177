#pragma once

#include "base/random.hpp"
#include "planner/insertion.hpp"
#include "planner/lookup.hpp"
#include "planner/state.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace samma::planner {

/// The part of a section that one search may change: these parts of visits, in the routes of these people.
struct Domain {
    std::vector<std::uint8_t> staff; ///< per care worker, 1 = inside
    std::vector<std::uint8_t> parts; ///< per part, 1 = inside
    std::vector<ClientIndex> client_list;
    std::vector<PartIndex> part_list;

    static Domain whole(const Problem& problem);
    /// Fills the lists from the marks.
    void list(const Problem& problem);
};

/// Takes visits out of the routes of a domain and remembers which. A double visit goes as a whole where both
/// parts are inside the domain, and is remembered by its first part.
class Ruin {
  public:
    Ruin(State& state, const Lookup& lookup, const Domain& domain)
        : state_(state), lookup_(lookup), domain_(domain)
    {
    }

    void start(std::size_t most)
    {
        removed_.clear();
        shifts_.clear();
        crossings_.clear();
        most_ = most;
        change = {};
    }
    [[nodiscard]] bool may_take(PartIndex part) const;
    /// Does nothing when the part is not to be had, or enough has been taken.
    void take(PartIndex part);
    /// Takes a single visit that is to go to that shift.
    void take_across(PartIndex part, ShiftIndex to);
    [[nodiscard]] bool is_full() const { return removed_.size() >= most_; }
    [[nodiscard]] std::span<const PartIndex> removed() const { return removed_; }
    /// The shifts that something was taken from; a shift may stand there twice.
    [[nodiscard]] std::span<const ShiftIndex> shifts() const { return shifts_; }
    [[nodiscard]] std::span<const Crossing> crossings() const { return crossings_; }
    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] const Problem& problem() const { return state_.problem(); }
    [[nodiscard]] const Lookup& lookup() const { return lookup_; }
    [[nodiscard]] const Domain& domain() const { return domain_; }

    /// A random placed part of the domain; kNone when luck fails.
    [[nodiscard]] PartIndex seed(Random& random) const;
    /// Takes up to `count` parts of the route that start nearest to the moment.
    void take_around(ShiftIndex shift, Time moment, int count);
    /// The stop of the route whose earliest start lies nearest; kNone in an empty route.
    [[nodiscard]] PartIndex nearest_part(ShiftIndex shift, Time moment) const;

    std::span<const PartIndex> vacant; ///< what of the domain is waiting for a place
    CircleChange change;               ///< what the rebuilding must do with one client's people

  private:
    void take_out(PartIndex part);

    State& state_;
    const Lookup& lookup_;
    const Domain& domain_;
    std::vector<PartIndex> removed_;
    std::vector<ShiftIndex> shifts_;
    std::vector<Crossing> crossings_;
    std::size_t most_ = 0;
};

/// Strings of neighbouring stops in routes near a seed visit in time and space (SISR: Christiaens and Vanden
/// Berghe 2020).
void ruin_strings(Ruin& ruin, Random& random);
/// Strings in the routes that could take a vacant visit, about one of its possible times; or one that stands
/// outside what was promised, about a promised time.
void ruin_vacant(Ruin& ruin, Random& random);
/// One whole shift, sometimes with a shift beside it.
void ruin_shift(Ruin& ruin, Random& random);
/// All visits of one client on some days, and what stands in their way with people the client already meets.
void ruin_client(Ruin& ruin, Random& random);
/// All visits that one person makes to one client, the pair barred; room is made with the client's others
/// (planner design §4, N8).
void ruin_pair(Ruin& ruin, Random& random);
/// All visits that one or two people make to one client, who leave her; somebody who could make most of these
/// comes instead, and what she did at those times goes to whoever was freed (N7 and the merge of §3 D).
void ruin_replace(Ruin& ruin, Random& random);
/// Visits of one client that one person could take but does not, and what she does instead (N7).
void ruin_transfer(Ruin& ruin, Random& random);
/// Visits of one schedule entry over the days, with the neighbours of each in its route.
void ruin_series(Ruin& ruin, Random& random);
/// What two people do for two clients, so that they may change places (N9).
void ruin_exchange(Ruin& ruin, Random& random);
/// What two people do in the same hours changes hands, up to six visits of the one for all of the other's:
/// the ways within stay short, which no rebuilding visit by visit finds (CROSS exchange: Taillard et al.
/// 1997). With whom, is chosen by how well the clients know both.
void ruin_cross(Ruin& ruin, Random& random);

} // namespace samma::planner
