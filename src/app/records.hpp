#pragma once

#include "app/access.hpp"
#include "app/board_views.hpp"
#include "app/ports.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::app {

/// One record of master data as a caller may see it.
struct RecordView {
    store::RecordName name;
    std::int64_t revision = 0;
    store::Records data;      ///< the record in its own list, with its parts
    bool hides_value = false; ///< only that it exists may be told
    bool hides_person_number = false;
};

/// What somebody wants a record to say.
struct RecordChange {
    store::OperationId operation_id;
    store::RecordName name;
    std::int64_t base_revision = 0; ///< that the change was made from; 0 for a new record
    store::Records data;            ///< the record in its own list
    /// Of a delegation: whose it is. Its list is the one of `data.care_workers.front()`.
    bool keeps_person_number = false; ///< the caller did not say it
    std::string request_digest;
};

struct RecordEnding {
    store::OperationId operation_id;
    store::RecordName name;
    std::int64_t base_revision = 0;
    std::string reason;
};

/// How many cars the shifts of a section share: what its coordinators know of it, and the only part of its
/// record that is theirs to change.
struct CarChange {
    store::OperationId operation_id;
    SectionId section_id;
    std::int64_t base_revision = 0; ///< of the section's record
    std::optional<int> car_count;   ///< missing = as many as drive
    std::string request_digest;
};

/// Master data one record at a time: read, listed, changed, ended and taken back, each by the caller's
/// relation to it, with its row in the access log. What does not exist and what the caller may not see fail
/// alike.
class Records {
  public:
    explicit Records(const Ports& ports) : ports_(ports) {}

    Result<RecordView> read(const Caller& caller, const store::RecordName& name) const;
    /// Those that the caller may see, by identity; of a section, or of all.
    Result<Page<RecordView>> list(const Caller& caller, store::RecordKind kind,
                                  std::optional<SectionId> section_id, const PageRequest& page) const;
    /// Returns the new revision. Errors: `record.conflict` (value `current`) when somebody else was first,
    /// `record.order` and `record.contradiction` (value `fault`) where the record says what cannot be, and a
    /// table's refusal.
    Result<std::int64_t> put(const Caller& caller, const RecordChange& change) const;
    /// Returns the new revision of the section's record. Errors as for `put`.
    Result<std::int64_t> put_cars(const Caller& caller, const CarChange& change) const;
    Result<std::int64_t> end(const Caller& caller, const RecordEnding& ending) const;
    /// Newest first. Part of a record's secrets in its history stay hidden with the record.
    Result<std::vector<store::RecordVersion>> history(const Caller& caller,
                                                      const store::RecordName& name) const;
    /// Takes back what a command or import has changed. Only whoever may make the same change of every record
    /// that it touched may do so. Errors: `operation.unknown`, `operation.already_undone`,
    /// `operation.built_on`.
    Result<store::ChangeCount> undo(const Caller& caller, store::OperationId operation_id,
                                    store::OperationId undone) const;

  private:
    const Ports& ports_;
};

/// What reading, and what changing, a record of the kind asks of the policy.
Action reading(store::RecordKind kind);
Action changing(store::RecordKind kind);

} // namespace samma::app
