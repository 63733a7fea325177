#pragma once

#include "store/database.hpp"

#include <cstddef>
#include <memory>

namespace samma::store {

/// How many writes share one commit at most. A write never waits for company: one that finds nobody waiting
/// commits at once, and while it waits for the disk the next ones gather.
struct GroupLimits {
    std::size_t writes = 200;
};

/// The database with its writes gathered: those that wait for their turn go into the open transaction one
/// after the other, each a part that can be taken back by itself, and one commit puts them all on disk.
/// commit() returns when that has been done. Source: group commit, DeWitt et al., SIGMOD 1984.
std::unique_ptr<Database> with_group_commit(std::unique_ptr<Database> database, GroupLimits limits = {});

} // namespace samma::store
