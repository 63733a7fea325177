#pragma once

#include "app/board_queries.hpp"
#include "app/policy.hpp"
#include "app/ports.hpp"
#include "app/section_states.hpp"

#include <functional>

namespace samma::app {

/// Answers the board from the store; the access log's rows are stored with every answer.
class Board final : public BoardQueries {
  public:
    Board(const Ports& ports, SectionStates& states) : ports_(ports), states_(states) {}

    Result<std::vector<SectionView>> sections(const Caller& caller) override;
    Result<Shown<DayView>> day(const Caller& caller, SectionId section_id, LocalDate on) override;
    Result<Shown<WhoComesView>> who_comes(const Caller& caller, SectionId section_id) override;
    Result<Shown<Page<ClientView>>> clients(const Caller& caller, SectionId section_id,
                                            const PageRequest& page) override;
    Result<Shown<Page<StaffView>>> staff(const Caller& caller, SectionId section_id,
                                         const PageRequest& page) override;
    Result<Shown<IndicatorsView>> indicators(const Caller& caller, SectionId section_id) override;
    Result<Shown<VacantView>> vacant(const Caller& caller, SectionId section_id) override;
    Result<Shown<SectionLoadView>> load(const Caller& caller, SectionId section_id) override;
    Result<Shown<FindingsView>> findings(const Caller& caller, SectionId section_id) override;
    Result<void> ready() override;

  private:
    struct PictureName {
        const char* resource_kind; ///< as the access log names it
        std::string of;            ///< which of several
    };
    /// One look: policy, the section's state, what is drawn from it, and the rows of the access log, in one
    /// transaction.
    template <typename View>
    Result<Shown<View>> look(const Caller& caller, Action action, SectionId section_id,
                             const PictureName& name,
                             const std::function<Result<View>(const BoardState&)>& draw);

    const Ports& ports_;
    SectionStates& states_;
};

} // namespace samma::app
