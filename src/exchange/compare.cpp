#include "exchange/compare.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace samma::exchange {

namespace {

/// Calls `use` with kind, changes and rows for every kind of the master data.
template <typename Use>
void for_each_kind(Use&& use)
{
    use(FileKind::addresses, &ImportChanges::addresses, &MasterData::addresses);
    use(FileKind::sections, &ImportChanges::sections, &MasterData::sections);
    use(FileKind::teams, &ImportChanges::teams, &MasterData::teams);
    use(FileKind::care_workers, &ImportChanges::care_workers, &MasterData::care_workers);
    use(FileKind::clients, &ImportChanges::clients, &MasterData::clients);
    use(FileKind::home_entries, &ImportChanges::home_entries, &MasterData::home_entries);
    use(FileKind::client_absences, &ImportChanges::client_absences, &MasterData::client_absences);
    use(FileKind::client_wishes, &ImportChanges::client_wishes, &MasterData::client_wishes);
    use(FileKind::contact_appointments, &ImportChanges::contact_appointments,
        &MasterData::contact_appointments);
    use(FileKind::granted_services, &ImportChanges::granted_services, &MasterData::granted_services);
    use(FileKind::service_schedules, &ImportChanges::service_schedules, &MasterData::service_schedules);
    use(FileKind::roster_rows, &ImportChanges::roster_rows, &MasterData::roster_rows);
    use(FileKind::reserved_times, &ImportChanges::reserved_times, &MasterData::reserved_times);
    use(FileKind::extra_shifts, &ImportChanges::extra_shifts, &MasterData::extra_shifts);
    use(FileKind::absences, &ImportChanges::absences, &MasterData::absences);
    use(FileKind::public_holidays, &ImportChanges::public_holidays, &MasterData::public_holidays);
    use(FileKind::performed_visits, &ImportChanges::performed_visits, &MasterData::performed_visits);
}

template <typename Row>
auto key_of(const Row& row)
{
    return row.id;
}
ClientId key_of(const HomeEntry& entry)
{
    return entry.client_id;
}
LocalDate key_of(const PublicHoliday& holiday)
{
    return holiday.on;
}

/// The days on which a row is in force; null for rows that have none.
template <typename Row>
auto* find_validity(Row& row)
{
    if constexpr (requires { row.valid; })
        return &row.valid;
    else if constexpr (requires { row.served; })
        return &row.served;
    else if constexpr (requires { row.employed; })
        return &row.employed;
    else if constexpr (requires { row.days; })
        return &row.days;
    else
        return static_cast<const Validity*>(nullptr);
}

template <typename Row>
constexpr bool has_validity =
    !std::is_const_v<std::remove_pointer_t<decltype(find_validity(std::declval<Row&>()))>>;

/// The row with its end on the day, or where it starts when that is later; unchanged when it has ended by
/// then.
template <typename Row>
Row ended_on(Row row, LocalDate day)
{
    if constexpr (has_validity<Row>) {
        auto* validity = find_validity(row);
        const LocalDate end = std::max(day, validity->from);
        if (!validity->until || *validity->until > end)
            validity->until = end;
    }
    return row;
}

template <typename Row>
bool gets_an_end(const Row& before, const Row& after)
{
    const auto* was = find_validity(before);
    const auto* is = find_validity(after);
    return was != nullptr && !was->until && is->until;
}

class Comparison {
  public:
    Comparison(const MasterData& existing, const MasterData& incoming, const CompareOptions& options)
        : existing_(existing), incoming_(incoming), options_(options)
    {
        for (const auto& section : incoming.sections)
            sections_.insert(section.id);
        for (const auto* data : {&existing, &incoming}) {
            for (const auto& client : data->clients)
                section_of_client_.insert_or_assign(client.id, client.section_id);
            for (const auto& care_worker : data->care_workers)
                section_of_staff_.insert_or_assign(care_worker.id, care_worker.section_id);
            for (const auto& team : data->teams)
                section_of_team_.insert_or_assign(team.id, team.section_id);
        }
        for (const auto& client : incoming.clients)
            sections_.insert(client.section_id);
        for (const auto& care_worker : incoming.care_workers)
            sections_.insert(care_worker.section_id);
    }

    ImportChanges make()
    {
        for_each_kind([&](FileKind kind, auto changes, auto rows) {
            compare_rows(kind, existing_.*rows, incoming_.*rows, result_.*changes);
        });
        for_each_kind([&](FileKind kind, auto changes, auto) {
            const auto& of_kind = result_.*changes;
            result_.counts[static_cast<std::size_t>(kind)] = {of_kind.added.size(), of_kind.changed.size(),
                                                              of_kind.ended.size(), of_kind.missing.size()};
        });
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool is_present(FileKind kind) const
    {
        return std::find(options_.present.begin(), options_.present.end(), kind) != options_.present.end();
    }

    template <typename Map, typename Key>
    [[nodiscard]] bool speaks_of(const Map& section_of, const Key& key) const
    {
        const auto found = section_of.find(key);
        return found != section_of.end() && sections_.contains(found->second);
    }

    /// True for a row that the files would hold if it were still so.
    template <typename Row>
    [[nodiscard]] bool can_be_missing(const Row& row) const
    {
        if constexpr (std::is_same_v<Row, PerformedVisit>) {
            return false; // history is not taken back by a later file
        } else if constexpr (requires { row.section_id; }) {
            return sections_.contains(row.section_id);
        } else if constexpr (requires { row.client_id; }) {
            return speaks_of(section_of_client_, row.client_id);
        } else if constexpr (std::is_same_v<Row, ReservedTime>) {
            return row.team_id ? speaks_of(section_of_team_, *row.team_id)
                               : row.care_worker_id && speaks_of(section_of_staff_, *row.care_worker_id);
        } else if constexpr (requires { row.care_worker_id; }) {
            return speaks_of(section_of_staff_, row.care_worker_id);
        } else {
            return false; // addresses, sections, holidays
        }
    }

    template <typename Row>
    [[nodiscard]] bool is_over(const Row& row) const
    {
        if constexpr (requires {
                          row.from;
                          row.until;
                      })
            return date_of(row.until) < options_.imported_on; // an extra shift, an absence
        const auto* validity = find_validity(row);
        return validity != nullptr && validity->until &&
               (*validity->until <= options_.imported_on || *validity->until <= validity->from);
    }

    template <typename Row>
    void compare_rows(FileKind kind, const std::vector<Row>& before, const std::vector<Row>& after,
                      RowChanges<Row>& changes)
    {
        std::map<decltype(key_of(before.front())), const Row*> known;
        for (const auto& row : before)
            known.emplace(key_of(row), &row);
        for (const auto& row : after) {
            const auto found = known.find(key_of(row));
            if (found == known.end()) {
                count_parts(row);
                changes.added.push_back(row);
                continue;
            }
            note(*found->second, merged(*found->second, row), changes);
            known.erase(found);
        }
        if (!is_present(kind))
            return;
        for (const auto& row : before) {
            if (!known.contains(key_of(row)) || !can_be_missing(row) || is_over(row))
                continue;
            const Row ended = options_.ends_missing ? ended_on(row, options_.imported_on) : row;
            if (ended == row)
                changes.missing.push_back(row);
            else
                changes.ended.push_back({row, ended});
        }
    }

    template <typename Row>
    void note(const Row& before, Row after, RowChanges<Row>& changes)
    {
        if (after == before)
            return;
        auto& list = gets_an_end(before, after) ? changes.ended : changes.changed;
        list.push_back({before, std::move(after)});
    }

    template <typename Row>
    void count_parts(const Row& row)
    {
        if constexpr (std::is_same_v<Row, CareWorker>)
            counts(FileKind::delegations).added += row.delegations.size();
        else if constexpr (std::is_same_v<Row, ServiceSchedule>)
            counts(FileKind::schedule_entries).added += row.entries.size();
    }

    template <typename Row>
    Row merged(const Row&, const Row& after)
    {
        return after;
    }
    CareWorker merged(const CareWorker& before, CareWorker after)
    {
        after.delegations = merged_parts(FileKind::delegations, before.delegations, after.delegations);
        return after;
    }
    ServiceSchedule merged(const ServiceSchedule& before, ServiceSchedule after)
    {
        after.entries = merged_parts(FileKind::schedule_entries, before.entries, after.entries);
        return after;
    }

    /// The parts of a row that is in the files: those known keep their order, new ones follow.
    template <typename Part>
    std::vector<Part> merged_parts(FileKind kind, const std::vector<Part>& before,
                                   const std::vector<Part>& after)
    {
        std::vector<Part> merged;
        std::map<decltype(key_of(after.front())), const Part*> incoming;
        for (const auto& part : after)
            incoming.emplace(part.id, &part);
        for (const auto& part : before) {
            const auto found = incoming.find(part.id);
            if (found == incoming.end()) {
                keep_missing(kind, part, merged);
                continue;
            }
            if (*found->second != part)
                ++(gets_an_end(part, *found->second) ? counts(kind).ended : counts(kind).changed);
            merged.push_back(*found->second);
            incoming.erase(found);
        }
        for (const auto& part : after)
            if (incoming.contains(part.id)) {
                ++counts(kind).added;
                merged.push_back(part);
            }
        return merged;
    }

    template <typename Part>
    void keep_missing(FileKind kind, const Part& part, std::vector<Part>& merged)
    {
        if (!is_present(kind) || is_over(part)) {
            merged.push_back(part);
            return;
        }
        const bool ends = options_.ends_missing;
        ++(ends ? counts(kind).ended : counts(kind).missing);
        if (!ends)
            result_.missing_parts.push_back({kind, part.external_id});
        // An entry has no days of its own: the schedule goes on without it.
        if (!ends || find_validity(part) != nullptr)
            merged.push_back(ends ? ended_on(part, options_.imported_on) : part);
    }

    ChangeCounts& counts(FileKind kind) { return result_.counts[static_cast<std::size_t>(kind)]; }

    const MasterData& existing_;
    const MasterData& incoming_;
    const CompareOptions& options_;
    std::unordered_set<SectionId> sections_;
    std::unordered_map<ClientId, SectionId> section_of_client_;
    std::unordered_map<CareWorkerId, SectionId> section_of_staff_;
    std::unordered_map<TeamId, SectionId> section_of_team_;
    ImportChanges result_;
};

} // namespace

bool ImportChanges::is_empty() const
{
    return std::all_of(counts.begin(), counts.end(),
                       [](const ChangeCounts& of) { return of.added + of.changed + of.ended == 0; });
}

MasterData ImportChanges::rows_to_store() const
{
    MasterData data;
    for_each_kind([&](FileKind, auto changes, auto rows) {
        const auto& of_kind = this->*changes;
        auto& into = data.*rows;
        into = of_kind.added;
        for (const auto& change : of_kind.changed)
            into.push_back(change.after);
        for (const auto& change : of_kind.ended)
            into.push_back(change.after);
    });
    return data;
}

MasterData ImportChanges::rows(ChangeKind change, ChangeSide side) const
{
    MasterData data;
    for_each_kind([&](FileKind, auto changes, auto rows) {
        const auto& of_kind = this->*changes;
        auto& into = data.*rows;
        if (change == ChangeKind::added)
            into = of_kind.added;
        else if (change == ChangeKind::missing)
            into = of_kind.missing;
        else
            for (const auto& pair : change == ChangeKind::changed ? of_kind.changed : of_kind.ended)
                into.push_back(side == ChangeSide::before ? pair.before : pair.after);
    });
    return data;
}

ImportChanges compare(const MasterData& existing, const MasterData& incoming, const CompareOptions& options)
{
    return Comparison(existing, incoming, options).make();
}

} // namespace samma::exchange
