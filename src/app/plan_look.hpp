#pragma once

#include "app/access.hpp"
#include "app/section_states.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace samma::app {

/// One look at the plan of a section: policy (a refusal is logged), what the plan is at this moment, and the
/// rows of the access log, in one transaction. Caller and ports must outlive it.
class PlanLook {
  public:
    /// What the look will show, worked out from the plan.
    using WorkOut = std::function<void(const SectionStates::State&)>;

    /// Looks take turns with the writes of the whole installation, so the plan is made ready and `work_out`
    /// called before the turn; once more in it where the plan has changed since. Errors: `resource.unknown`,
    /// `plan.none`.
    static Result<PlanLook> begin(const Ports& ports, SectionStates& states, const Caller& caller,
                                  Action action, SectionId section_id, const WorkOut& work_out = {});

    /// The same where there need be no plan; its state is missing.
    static Result<PlanLook> open(const Ports& ports, const Caller& caller, Action action,
                                 SectionId section_id);

    [[nodiscard]] const SectionStates::State& state() const { return state_; }
    store::UnitOfWork& work() { return *work_; }
    Access& access() { return access_; }

    /// Notes that the caller has seen something of these clients, or of none, and ends the look.
    void log(std::string resource_kind, std::string resource_id, std::vector<ClientId> clients);

  private:
    struct Right {
        Action action;
        Grant grant;
    };
    PlanLook(const Caller& caller, std::unique_ptr<store::UnitOfWork> work, Access access, Right right)
        : caller_(caller), work_(std::move(work)), access_(std::move(access)), right_(right)
    {
    }

    const Caller& caller_;
    std::unique_ptr<store::UnitOfWork> work_;
    Access access_;
    Right right_;
    SectionStates::State state_;
};

} // namespace samma::app
