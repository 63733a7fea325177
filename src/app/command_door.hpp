#pragma once

#include "app/access.hpp"
#include "app/caller.hpp"
#include "app/policy.hpp"
#include "app/ports.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace samma::app {

/// One thing that must be permitted.
struct Demand {
    Action action = {};
    Subject subject;
};

/// What somebody wants changed. The operation id is made by whoever asks, once, and sent again unchanged when
/// an answer was lost.
struct Command {
    store::OperationId operation_id;
    std::string name;   ///< of the use case, e.g. "accept_import"
    Action action = {}; ///< what the policy must allow
    std::optional<SectionId> section_id;
    std::string subject_kind;   ///< of what the command makes or changes, e.g. "plan"
    std::string subject_id;     ///< its identity; the answer of the command
    std::string request_digest; ///< tells a repeated request from another one under the same operation id
    std::string event_kind;     ///< what is announced, e.g. "plan.accepted"
    /// What must be permitted where it is more than the action in the section, found within the command's own
    /// unit of work, e.g. the client before and after a change. The first one's right is logged.
    std::function<std::vector<Demand>(store::UnitOfWork&)> find_demands = {};
};

/// Loads, decides and stores; the operation has been recorded when it is called, and nothing is kept when it
/// fails.
using Decide = std::function<Result<void>(store::UnitOfWork&, const store::ChangeContext&)>;

/// The one door for writes: policy (a refusal is logged) → operation applied once → load, decide, store →
/// audit row and event, all in one transaction that is on disk when this returns. Returns the subject's
/// identity; for a repeated operation the one of the first time. Errors: `resource.unknown` when the policy
/// refuses, `operation.reused` when the operation id was used for another request, and those of `decide`.
Result<std::string> apply_command(const Ports& ports, const Caller& caller, const Command& command,
                                  const Decide& decide);

/// How the access log names the caller.
std::string actor_of(const Caller& caller);

} // namespace samma::app
