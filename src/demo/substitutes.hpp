#pragma once

#include "demo/section_draft.hpp"

#include <functional>
#include <map>

namespace samma::demo {

/// Finds people for extra shifts: the pool first, then colleagues with a day off; nobody whose daily or
/// weekly rest it would break. When nobody is left, somebody is taken into the pool.
class Substitutes {
  public:
    explicit Substitutes(SectionDraft& draft);

    using Suits = std::function<bool(const CareWorker&)>;

    /// Puts an extra shift in the draft. Somebody new in the pool holds all delegations and competences.
    ExtraShift call_in(LocalDate on, ClockWindow time, ShiftKind kind, const Suits& suits);
    /// Takes an extra shift back.
    void send_home(ExtraShiftId extra_shift);
    /// Puts back what was taken.
    void call_back(const ExtraShift& extra_shift);

  private:
    struct Duty {
        LocalMinute from;
        LocalMinute until;
        auto operator<=>(const Duty&) const = default;
    };
    using Duties = std::vector<Duty>;

    [[nodiscard]] bool may_work(const CareWorker& worker, Duty wanted) const;
    CareWorker& take_into_pool(Gender gender);

    SectionDraft& draft_;
    Random random_;
    std::map<CareWorkerId, Duties> duties_;
    std::map<CareWorkerId, int> extra_count_;
    std::size_t shifts_made_ = 0;
};

} // namespace samma::demo
