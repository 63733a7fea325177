#pragma once

#include "store/record_table.hpp"
#include "store/row_image.hpp"
#include "store/seals.hpp"

#include <string>
#include <vector>

// Where a table holds secrets, they lie together in its column `sealed` and their own columns are blank. What
// an earlier version of the row said is kept in the same form.
namespace samma::store {

/// A row as it is stored.
struct StoredCells {
    std::vector<Cell> cells; ///< the table's columns, secrets blank
    Cell sealed;             ///< nothing where the table holds no secrets, or there is no key
};

/// `cells` are the table's columns, as the record says them; what stands after them stays as it is.
StoredCells seal_cells(Transaction& transaction, const RecordTable& table, const std::string& key,
                       std::vector<Cell> cells);

/// The other way: puts into `cells` what was sealed.
void open_cells(Transaction& transaction, const RecordTable& table, const std::string& key,
                std::vector<Cell>& cells, const Cell& sealed);

RowImage seal_image(Transaction& transaction, const RecordTable& table, const std::string& key,
                    const RowImage& image);
RowImage open_image(Transaction& transaction, const RecordTable& table, const std::string& key,
                    RowImage image);

/// Reads the data keys before rows are opened while a query runs.
void prepare_to_open(Transaction& transaction, const RecordTable& table);

/// What was sealed.
struct SealCount {
    std::int64_t rows = 0;
    std::int64_t versions = 0; ///< what rows said earlier
};

/// Seals everything of the municipality that is a secret with its newest data keys: what lies in the open,
/// and what is sealed with older ones.
SealCount seal_everything(Transaction& transaction, TenantId tenant_id);

/// Seals what lies in the open where no data key has been made yet, as before a municipality had keys.
void seal_for_the_first_time(Database& database, const MasterKey& master);

/// New data keys, and everything sealed anew. Error: `keys.wrong`.
Result<SealCount> renew_data_keys(Database& database, const MasterKey& master);

/// The same data keys under another master key. Error: `keys.wrong`.
Result<void> change_master_key(Database& database, const MasterKey& from, const MasterKey& to);

} // namespace samma::store
