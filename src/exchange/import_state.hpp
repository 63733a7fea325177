#pragma once

#include "care/master_data.hpp"
#include "exchange/fault.hpp"
#include "exchange/file_kind.hpp"
#include "exchange/id_book.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace samma::exchange {

/// Where the rows of one kind were read from.
struct KindSource {
    std::string file;                                              ///< empty = the kind is not in the import
    std::vector<std::pair<std::string_view, std::string>> headers; ///< our column name, the file's spelling
    bool is_broken = false; ///< its rows could not be read; what refers to them is not called unknown
    std::vector<std::uint32_t> rows; ///< row number of each element that was kept, in its order in the data
};

/// One import while it is read: the rows so far, what they are called, and everything found wrong.
class ImportState {
  public:
    explicit ImportState(IdBook& ids) : ids_(ids) {}

    MasterData data;
    std::vector<ImportFault> faults;
    std::vector<ImportFault> notices;
    std::size_t fault_count = 0; ///< also those that were not kept
    std::size_t row_count = 0;
    std::size_t byte_count = 0;

    [[nodiscard]] KindSource& source(FileKind kind) { return sources_[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const KindSource& source(FileKind kind) const
    {
        return sources_[static_cast<std::size_t>(kind)];
    }

    /// A fault in a row of a kind; the column by our name for it, empty for the whole row.
    void add_fault(FileKind kind, int row, std::string_view column, FaultCode code, FaultValues values = {});
    /// Keeps at most kMostFaults and then says that there are more.
    void add_fault(ImportFault fault);

    /// The identity of a row that the files define. Nothing when the external id has stood in an earlier row.
    struct Defined {
        Uuid id;
        int row = 0;
        bool is_new_name = true; ///< false: `row` is where the same external id stood first
    };
    Defined define(FileKind kind, std::string_view external_id, int row);
    /// For rows without an identity of their own: the row where the same key stood first, when it did.
    std::optional<int> find_earlier(FileKind kind, const std::string& key, int row);
    /// The identity that another row refers to, in the files or known from before.
    [[nodiscard]] std::optional<Uuid> find(FileKind kind, std::string_view external_id) const;
    /// True for a care worker or schedule whose row is in the files, faulty or not.
    [[nodiscard]] bool is_owner_in_files(const Uuid& id) const { return owners_in_files_.contains(id); }

    /// Where delegations and schedule entries are put. Null when the owner's row is faulty or not in the
    /// files.
    CareWorker* find_care_worker(CareWorkerId id);
    ServiceSchedule* find_schedule(ServiceScheduleId id);
    void remember_care_worker(CareWorkerId id) { care_worker_at_.emplace(id, data.care_workers.size()); }
    void remember_schedule(ServiceScheduleId id) { schedule_at_.emplace(id, data.service_schedules.size()); }

    void remember_service(GrantedServiceId service, ClientId client) { client_of_.emplace(service, client); }
    /// Whose service it is; nothing when its row is not in the files.
    [[nodiscard]] std::optional<ClientId> find_client_of(GrantedServiceId service) const;

  private:
    IdBook& ids_;
    std::array<KindSource, kFileKindCount> sources_;
    std::array<TextMap<std::pair<Uuid, int>>, kFileKindCount> defined_;
    std::unordered_set<Uuid> owners_in_files_; ///< care workers and schedules, faulty rows too
    std::unordered_map<GrantedServiceId, ClientId> client_of_;
    std::unordered_map<CareWorkerId, std::size_t> care_worker_at_;
    std::unordered_map<ServiceScheduleId, std::size_t> schedule_at_;
};

} // namespace samma::exchange
