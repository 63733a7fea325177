#pragma once

#include "store/columns.hpp"
#include "store/database.hpp"
#include "store/ports.hpp"
#include "store/seals.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::store {

/// A table of master data and the statements on it, all made from the description of its record.
struct RecordTable {
    RecordKind kind;
    std::string name;
    std::string key;                  ///< name of the key column beside tenant_id
    std::vector<std::string> columns; ///< between the key and who-and-when
    std::vector<Reference> references;
    /// The row that this one is a part of: ended with it, replaced as a set.
    std::optional<Reference> whole;
    /// What is secret of it, and in which columns; the table has a column `sealed` then.
    std::optional<SecretKind> secret;
    std::vector<std::string> secret_columns;

    /// Parameters: tenant, key. Gives `columns`, then voided_at, voided_by, void_reason, then sealed where
    /// there are secrets.
    Query select_one;
    /// Parameters: tenant, key, the columns, at, by, voided_at, voided_by, void_reason, and sealed where
    /// there are secrets.
    Query upsert;
    /// Parameters: tenant, the key of the whole. Gives the keys of its parts that hold.
    Query select_parts;

    /// True for the history of what was done: it may name people who have ended.
    [[nodiscard]] bool is_history() const { return kind == RecordKind::performed_visit; }
};

const RecordTable& table_of(RecordKind kind);

} // namespace samma::store
