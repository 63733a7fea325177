#pragma once

#include "exchange/compare.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samma::exchange {

/// The spelling in JSON: added, changed, ended, missing.
std::string_view name_of(ChangeKind change);

/// A row that an import would change, as the files call it. Its values are left out: they may be private.
struct RowChange {
    FileKind kind = FileKind::addresses;
    ChangeKind change = ChangeKind::added;
    std::string id;                        ///< the row's first cell
    std::vector<std::string_view> columns; ///< those whose cells become others; of changed and ended rows

    friend bool operator==(const RowChange&, const RowChange&) = default;
};

/// Every row that the preview counts, by kind of file: added, changed, ended, missing. Delegations and
/// schedule entries are rows of their own, and a row that is the same but for them is left out.
std::vector<RowChange> list_changes(const MasterData& existing, const MasterData& incoming,
                                    const ImportChanges& changes);

} // namespace samma::exchange
