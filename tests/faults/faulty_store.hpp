#pragma once

#include "disk_vfs.hpp"
#include "support/test_folder.hpp"

#include "store/migrations.hpp"
#include "store/sql_store.hpp"
#include "store/sqlite/hooks.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace samma::test {

inline constexpr Instant kNow{std::chrono::milliseconds(1'795'000'000'000)};

/// How often the environment asks a campaign to go round; `fewest` where it says nothing.
int rounds_or(int fewest);

/// One command as the program does it: the operation, its audit row, its event and a setting, in one
/// transaction. `before_commit` may answer too early, to show that this would be noticed.
void do_command(store::Store& store, TenantId tenant, store::OperationId id,
                const std::function<void()>& before_commit = {});

/// What a store that has been opened after an accident holds; each fault is a sentence.
struct Survey {
    std::set<std::string> kept; ///< operations
    std::vector<std::string> faults;
};
Survey survey(store::Store& store, TenantId tenant);

/// A municipality for a test, stored.
TenantId add_tenant(store::Store& store);

} // namespace samma::test
