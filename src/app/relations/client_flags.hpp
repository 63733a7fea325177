#pragma once

#include "app/access.hpp"

#include <string>

namespace samma::app {

/// How a client is to be protected.
struct FlagProposal {
    store::OperationId operation_id;
    store::ClientFlagId id;
    ClientId client_id;
    store::ClientFlagKind kind = store::ClientFlagKind::confidentiality_marking;
    std::string source; ///< who said so, e.g. the authority's notice
};

struct FlagStep {
    store::OperationId operation_id;
    store::ClientFlagId id;
};

/// A marking protects from the first person's word on and needs a second person's confirmation; a block holds
/// at once.
Result<void> propose_flag(const Ports& ports, const Caller& caller, const FlagProposal& proposal);
/// The second person's word; every consent about the client ends. Errors: `flag.same_person`,
/// `flag.wrong_step`.
Result<void> confirm_flag(const Ports& ports, const Caller& caller, const FlagStep& step);
/// Asks that the protection end, or, by another person, ends it; a block ends at once. Errors:
/// `flag.same_person`, `flag.wrong_step`.
Result<void> end_flag(const Ports& ports, const Caller& caller, const FlagStep& step);

} // namespace samma::app
