#pragma once

#include "app/board_queries.hpp"
#include "app/board_state.hpp"
#include "app/policy.hpp"
#include "app/ports.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace samma::app {

/// Answers the board from the store. What it takes long to work out (the period, its bounds and figures) is
/// kept per section until something has happened in the tenant; the access log's rows are stored with every
/// answer.
class Board final : public BoardQueries {
  public:
    explicit Board(const Ports& ports) : ports_(ports) {}

    Result<std::vector<SectionView>> sections(const Caller& caller) override;
    Result<DayView> day(const Caller& caller, SectionId section_id, LocalDate on) override;
    Result<WhoComesView> who_comes(const Caller& caller, SectionId section_id) override;
    Result<Page<ClientView>> clients(const Caller& caller, SectionId section_id,
                                     const PageRequest& page) override;
    Result<Page<StaffView>> staff(const Caller& caller, SectionId section_id,
                                  const PageRequest& page) override;
    Result<IndicatorsView> indicators(const Caller& caller, SectionId section_id) override;
    Result<VacantView> vacant(const Caller& caller, SectionId section_id) override;
    Result<FindingsView> findings(const Caller& caller, SectionId section_id) override;
    Result<void> ready() override;

  private:
    using State =
        std::shared_ptr<const BoardState>; ///< shared: readers go on with theirs while a newer one is made

    /// One look: policy, the section's state, what is drawn from it, and the rows of the access log, in one
    /// transaction.
    template <typename View>
    Result<View> look(const Caller& caller, Action action, SectionId section_id, const char* resource_kind,
                      const std::function<Result<View>(const BoardState&)>& draw);
    Result<State> state_of(store::UnitOfWork& work, SectionId section_id);
    Result<State> make_state(store::UnitOfWork& work, SectionId section_id);
    void log_look(store::UnitOfWork& work, const Caller& caller, store::AuditEvent event,
                  const std::vector<ClientId>& clients);

    struct Kept {
        std::int64_t event_sequence = 0; ///< of the newest event when the state was made
        State state;
    };

    const Ports& ports_;
    std::mutex mutex_;
    std::unordered_map<SectionId, Kept> kept_;
};

} // namespace samma::app
