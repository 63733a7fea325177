#pragma once

#include "app/access.hpp"

#include <string>
#include <vector>

namespace samma::app {

/// Who is to be tied to a client, or to have a duty in a place.
struct RelationProposal {
    store::OperationId operation_id;
    store::CareRelation relation; ///< id, account, kind, client or place, start, end, source
};

/// One step of a relation that is there.
struct RelationStep {
    store::OperationId operation_id;
    store::CareRelationId id;
    std::string reason; ///< of an end
};

/// Relations to a client, ended ones too. Those who may change them may read them.
Result<std::vector<store::CareRelation>> list_relations(const Ports& ports, const Caller& caller,
                                                        ClientId client_id);

/// Says that a relation is meant; it counts when it has been confirmed. Errors: `relation.too_long` for a
/// consent of more than a year or without an end, `relation.protected_client` for a consent about a client
/// with protected identity, and a table's refusal.
Result<void> propose_relation(const Ports& ports, const Caller& caller, const RelationProposal& proposal);
/// Errors: `relation.not_proposed`.
Result<void> confirm_relation(const Ports& ports, const Caller& caller, const RelationStep& step);
/// Acts on the next request. Errors: `relation.not_proposed` for one that has ended.
Result<void> end_relation(const Ports& ports, const Caller& caller, const RelationStep& step);

} // namespace samma::app
