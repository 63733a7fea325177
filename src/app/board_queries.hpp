#pragma once

#include "app/board_views.hpp"
#include "app/caller.hpp"
#include "app/picture.hpp"
#include "base/result.hpp"

namespace samma::app {

/// What the board may ask. Each question is put to the policy for its caller and noted in the access log in
/// the transaction that answers it. A section that does not exist and one that the caller may not see fail
/// alike, with `resource.unknown`; a section without a plan fails with `plan.none`, a day beside it with
/// `plan.outside_period`. May be asked from several threads at once.
class BoardQueries {
  public:
    virtual ~BoardQueries();

    virtual Result<std::vector<SectionView>> sections(const Caller& caller) = 0; ///< home care first, by code
    virtual Result<Shown<DayView>> day(const Caller& caller, SectionId section_id, LocalDate on) = 0;
    virtual Result<Shown<WhoComesView>> who_comes(const Caller& caller, SectionId section_id) = 0;
    virtual Result<Shown<Page<ClientView>>> clients(const Caller& caller, SectionId section_id,
                                                    const PageRequest& page) = 0;
    virtual Result<Shown<Page<StaffView>>> staff(const Caller& caller, SectionId section_id,
                                                 const PageRequest& page) = 0;
    virtual Result<Shown<IndicatorsView>> indicators(const Caller& caller, SectionId section_id) = 0;
    virtual Result<Shown<VacantView>> vacant(const Caller& caller, SectionId section_id) = 0;
    virtual Result<Shown<SectionLoadView>> load(const Caller& caller, SectionId section_id) = 0;
    virtual Result<Shown<FindingsView>> findings(const Caller& caller, SectionId section_id) = 0;

    /// Whether the store answers; says nothing of anybody.
    virtual Result<void> ready() = 0;
};

} // namespace samma::app
