#pragma once

#include "app/board_state.hpp"
#include "app/ports.hpp"

#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace samma::app {

/// A plan in force as its draft has it.
struct PlanInWork {
    AdjustedPlan plan;
    std::optional<store::PlanDraft> draft; ///< missing: nothing has been changed by hand
    std::vector<store::PlanEdit> edits;    ///< those that hold
};
PlanInWork plan_in_work(store::UnitOfWork& work, const PlanRevision& revision);

/// What the board draws from, per section: worked out once and kept until something has happened that it
/// rests on. A coordinator's change of the draft is followed without reading the section's data again. May be
/// used from several threads at once.
class SectionStates {
  public:
    /// Shared: readers go on with theirs while a newer one is made.
    using State = std::shared_ptr<const BoardState>;

    explicit SectionStates(const Ports& ports) : ports_(ports) {}

    /// The plan in force with its draft as the unit of work sees them; where it must be worked out, one does
    /// so and the others of the section wait. Error: `plan.none`.
    Result<State> state_of(store::UnitOfWork& work, SectionId section_id);

    /// The state with another plan of the same section; its data is read again where `plan` departs from the
    /// schedules in another way.
    Result<State> with_plan(store::UnitOfWork& work, const BoardState& state, AdjustedPlan plan);

    /// The state that a plan of its own would have, apart from the plan in force; nothing of it is kept.
    Result<State> state_of_plan(store::UnitOfWork& work, AdjustedPlan plan);

  private:
    struct Kept {
        /// The newest when the state was made. Its sequence alone would not tell: where a commit fails,
        /// another event may get the same.
        std::optional<store::Event> newest;
        State state;
    };

    Result<State> make_state(store::UnitOfWork& work, SectionId section_id);
    Result<State> follow_draft(store::UnitOfWork& work, const State& state);
    Result<State> next_state(store::UnitOfWork& work, const BoardState& state, AdjustedPlan plan,
                             std::optional<store::PlanDraft> draft, std::vector<store::PlanEdit> edits);
    std::optional<Kept> find_kept(SectionId section_id);
    std::shared_ptr<std::mutex> making_of(SectionId section_id);
    /// The state with what the exact rules say of its plan: asked of them, unless they said it of the same
    /// plan lately.
    State judged(std::shared_ptr<BoardState> state);
    static bool rests_on_the_same(store::UnitOfWork& work, const Kept& kept, SectionId section_id);

    const Ports& ports_;
    std::mutex mutex_;
    std::unordered_map<SectionId, Kept> kept_;
    std::unordered_map<SectionId, std::shared_ptr<std::mutex>> making_;
    /// Newest last. A change is judged before it is stored and looked at after, and an undo brings an earlier
    /// plan back.
    std::deque<State> judged_;
};

} // namespace samma::app
