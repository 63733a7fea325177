#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

/// Puts every row of master data that the operation touched back to what it said before. Error:
/// `operation.built_on` (value `by`: change, plan or reference) when later work rests on it. After an error
/// the transaction must not be committed.
Result<ChangeCount> undo_rows(Transaction& transaction, TenantId tenant_id, OperationId operation_id,
                              const ChangeContext& context);

} // namespace samma::store
