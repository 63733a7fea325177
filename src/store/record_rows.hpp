#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"
#include "store/record_table.hpp"
#include "store/row_image.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::store {

/// What became of a row.
enum class RowOutcome { unchanged, added, changed, ended };

/// The newest change of a tenant's master data; 0: none.
std::int64_t last_change(Transaction& transaction, TenantId tenant_id);

/// Writes rows of master data with who and when, and keeps in row_change what each said before.
class RecordRows {
  public:
    RecordRows(Transaction& transaction, TenantId tenant_id, const ChangeContext& context);

    /// `cells` as the table's columns.
    Result<RowOutcome> put(const RecordTable& table, const std::string& key, const std::vector<Cell>& cells);
    /// Ends the row and its parts; a row that is not there or has ended stays as it is.
    Result<int> end(const RecordTable& table, const std::string& key, const std::string& reason);
    /// Makes the row say what it said in `image`, secrets opened; nothing: as if it had not been there.
    Result<RowOutcome> restore(const RecordTable& table, const std::string& key,
                               const std::optional<RowImage>& image);

    /// Ends the parts of a whole that are not among `kept` (sorted).
    Result<int> end_other_parts(const RecordTable& parts, const std::string& whole_key,
                                const std::vector<std::string>& kept);

    /// A row that holds and names one that has ended: `store.dangling_reference`.
    Result<void> check_references();

  private:
    struct Stored {
        std::vector<Cell> cells; ///< the columns, secrets opened, then voided_at, voided_by, void_reason
    };
    std::optional<Stored> find(const RecordTable& table, const std::string& key);
    Result<void> write(const RecordTable& table, const std::string& key, const std::vector<Cell>& cells,
                       const std::optional<Stored>& before);
    std::vector<std::string> parts_of(const RecordTable& parts, const std::string& whole_key);

    Transaction& transaction_;
    std::string tenant_;
    ChangeContext context_;
    std::int64_t last_change_;
};

} // namespace samma::store
