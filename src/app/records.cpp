#include "app/records.hpp"

#include "app/command_door.hpp"
#include "app/record_checks.hpp"
#include "app/record_subjects.hpp"
#include "exchange/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace samma::app {

namespace {

using store::RecordKind;
using store::RecordName;

std::string kind_of(const RecordName& name)
{
    return std::string(samma::name_of(name.kind));
}

/// The number of records in the lists of `data`.
std::size_t count_of(const store::Records& data)
{
    return data.organisation_units.size() + data.sections.size() + data.teams.size() + data.addresses.size() +
           data.clients.size() + data.home_entries.size() + data.client_absences.size() +
           data.client_wishes.size() + data.client_relatives.size() + data.granted_services.size() +
           data.service_schedules.size() + data.care_workers.size() + data.contact_appointments.size() +
           data.roster_rows.size() + data.reserved_times.size() + data.extra_shifts.size() +
           data.absences.size() + data.public_holidays.size() + data.performed_visits.size();
}

/// All must be permitted; the first one's right is the one that is logged.
Result<Grant> demand_all(Access& access, Action action, const std::vector<Subject>& subjects)
{
    std::optional<Grant> grant;
    for (const auto& subject : subjects) {
        const auto given = SAMMA_TRY(access.demand(action, subject));
        if (!grant)
            grant = given;
    }
    return *grant;
}

bool may_all(Access& access, Action action, const std::vector<Subject>& subjects)
{
    return std::all_of(subjects.begin(), subjects.end(),
                       [&](const Subject& subject) { return access.decide_on(action, subject).has_value(); });
}

/// What the caller may see of the record, or the refusal.
Result<std::pair<RecordView, Grant>> view_of(Access& access, store::UnitOfWork& work, const RecordName& name)
{
    RecordView view{name, 0, work.master_data().load_one(name), false, false};
    if (count_of(view.data) == 0) {
        SAMMA_TRY(access.demand(reading(name.kind), Subject::client(ClientId())));
        return fail("resource.unknown");
    }
    const auto subjects = subjects_of(work, name.kind, view.data);
    Action action = reading(name.kind);
    if (action == Action::read_home_entry && !may_all(access, action, subjects)) {
        action = Action::see_home_entry;
        view.hides_value = true;
    }
    const Grant grant = SAMMA_TRY(demand_all(access, action, subjects));
    view.hides_person_number =
        name.kind == RecordKind::client && !may_all(access, Action::read_person_number, subjects);
    if (const auto head = work.master_data().find_head(name))
        view.revision = head->revision;
    for (const auto& subject : subjects)
        access.log(action, grant, subject, kind_of(name), name.key);
    return std::pair(std::move(view), grant);
}

/// Takes the records of one list apart, each with its name.
template <typename Record, typename List>
void split(const std::vector<Record>& records, List list, RecordKind kind, std::vector<RecordView>& views)
{
    for (const auto& record : records) {
        RecordView view;
        view.name.kind = kind;
        if constexpr (std::is_same_v<Record, HomeEntry>)
            view.name.key = record.client_id.to_string();
        else if constexpr (std::is_same_v<Record, PublicHoliday>)
            view.name.key = format_date(record.on);
        else
            view.name.key = record.id.to_string();
        (view.data.*list).push_back(record);
        views.push_back(std::move(view));
    }
}

std::vector<RecordView> split(const store::Records& data, RecordKind kind)
{
    std::vector<RecordView> views;
    split(data.organisation_units, &store::Records::organisation_units, kind, views);
    split(data.sections, &MasterData::sections, kind, views);
    split(data.teams, &MasterData::teams, kind, views);
    split(data.addresses, &MasterData::addresses, kind, views);
    split(data.clients, &MasterData::clients, kind, views);
    split(data.client_absences, &MasterData::client_absences, kind, views);
    split(data.client_wishes, &MasterData::client_wishes, kind, views);
    split(data.client_relatives, &store::Records::client_relatives, kind, views);
    split(data.granted_services, &MasterData::granted_services, kind, views);
    split(data.service_schedules, &MasterData::service_schedules, kind, views);
    split(data.care_workers, &MasterData::care_workers, kind, views);
    split(data.contact_appointments, &MasterData::contact_appointments, kind, views);
    split(data.roster_rows, &MasterData::roster_rows, kind, views);
    split(data.reserved_times, &MasterData::reserved_times, kind, views);
    split(data.extra_shifts, &MasterData::extra_shifts, kind, views);
    split(data.absences, &MasterData::absences, kind, views);
    split(data.public_holidays, &MasterData::public_holidays, kind, views);
    return views;
}

/// Decisions about the subjects of a list, each made once.
class Filter {
  public:
    Filter(Access& access, Action action) : access_(access), action_(action) {}

    std::optional<Grant> admit(const std::vector<Subject>& subjects)
    {
        std::optional<Grant> first;
        for (const auto& subject : subjects) {
            const auto& grant = decide_on(subject);
            if (!grant)
                return std::nullopt;
            if (!first)
                first = grant;
        }
        return first;
    }

  private:
    const std::optional<Grant>& decide_on(const Subject& subject)
    {
        const auto key = std::tuple(subject.client_id, subject.care_worker_id, subject.section_id);
        const auto found = decided_.find(key);
        if (found != decided_.end())
            return found->second;
        const auto grant = access_.decide_on(action_, subject);
        return decided_.emplace(key, grant ? std::optional(*grant) : std::nullopt).first->second;
    }

    Access& access_;
    Action action_;
    std::map<std::tuple<std::optional<ClientId>, std::optional<CareWorkerId>, std::optional<SectionId>>,
             std::optional<Grant>>
        decided_;
};

/// Rows of the same kind that say what cannot be together, told apart by code and by what they name.
std::multiset<std::string> contradictions_in(store::UnitOfWork& work, SectionId section_id)
{
    const auto data = work.master_data().load({.section_id = section_id,
                                               .performed_since = Instant::max(),
                                               .home_entries = store::HomeEntries::leave_out});
    std::multiset<std::string> codes;
    for (const auto& fault : exchange::find_contradictions(data))
        codes.insert(std::string(exchange::code_of(fault.code)));
    return codes;
}

bool can_contradict(RecordKind kind)
{
    switch (kind) {
    case RecordKind::team:
    case RecordKind::care_worker:
    case RecordKind::client:
    case RecordKind::contact_appointment:
    case RecordKind::roster_row:
    case RecordKind::extra_shift:
    case RecordKind::absence:
        return true;
    default:
        return false;
    }
}

/// The section whose records are looked at together with the changed one.
std::optional<SectionId> section_of(store::UnitOfWork& work, const std::vector<Subject>& subjects)
{
    for (const auto& subject : subjects) {
        if (subject.section_id)
            return subject.section_id;
        if (subject.client_id)
            for (const auto& client :
                 work.master_data().load_one({RecordKind::client, subject.client_id->to_string()}).clients)
                return client.section_id;
        if (subject.care_worker_id)
            for (const auto& care_worker :
                 work.master_data()
                     .load_one({RecordKind::care_worker, subject.care_worker_id->to_string()})
                     .care_workers)
                return care_worker.section_id;
    }
    return std::nullopt;
}

Result<void> demand_revision(store::UnitOfWork& work, const RecordName& name, std::int64_t base_revision)
{
    const auto head = work.master_data().find_head(name);
    const auto current = head ? head->revision : 0;
    if (current != base_revision)
        return fail("record.conflict", {}, {{"current", std::to_string(current)}});
    return {};
}

/// Stores the change and looks whether something has come to contradict something else.
Result<void> apply_checked(store::UnitOfWork& work, const RecordName& name,
                           const store::MasterDataChanges& changes, const store::ChangeContext& context)
{
    std::optional<SectionId> section_id;
    if (can_contradict(name.kind)) {
        auto record = work.master_data().load_one(name);
        if (count_of(record) == 0)
            static_cast<MasterData&>(record) = changes.put;
        section_id = section_of(work, subjects_of(work, name.kind, record));
    }
    const auto before = section_id ? contradictions_in(work, *section_id) : std::multiset<std::string>();
    SAMMA_TRY(work.master_data().apply(changes, context));
    if (!section_id)
        return {};
    auto after = contradictions_in(work, *section_id);
    for (const auto& code : before)
        if (const auto same = after.find(code); same != after.end())
            after.erase(same);
    if (!after.empty())
        return fail("record.contradiction", {}, {{"fault", *after.begin()}});
    return {};
}

std::int64_t revision_of(const Ports& ports, const RecordName& name)
{
    const auto head = ports.store.begin_read(ports.tenant_id)->master_data().find_head(name);
    return head ? head->revision : 0;
}

Command command_of(const RecordName& name, store::OperationId operation_id, std::string verb)
{
    return {.operation_id = operation_id,
            .name = std::move(verb) + "_" + kind_of(name),
            .action = changing(name.kind),
            .section_id = {},
            .subject_kind = kind_of(name),
            .subject_id = name.key,
            .request_digest = {},
            .event_kind = "master_data.changed"};
}

/// What must be permitted of the record as it is stored and as it shall be.
std::vector<Demand> demands_of(store::UnitOfWork& work, const RecordName& name, const store::Records* after,
                               store::Ended ended = store::Ended::leave_out)
{
    std::vector<Subject> subjects;
    if (const auto stored = work.master_data().load_one(name, ended); count_of(stored) > 0)
        subjects = subjects_of(work, name.kind, stored);
    if (after != nullptr)
        for (const auto& subject : subjects_of(work, name.kind, *after))
            if (std::find(subjects.begin(), subjects.end(), subject) == subjects.end())
                subjects.push_back(subject);
    // Nobody hands a client to a section that they do not hold.
    if (after != nullptr && name.kind == RecordKind::client)
        subjects.push_back(Subject::section(after->clients.front().section_id));
    std::vector<Demand> demands;
    for (const auto& subject : subjects)
        demands.push_back({changing(name.kind), subject});
    return demands;
}

/// The command that changes a section's cars and nothing else of it.
constexpr std::string_view kPutCars = "put_cars";

/// What must be permitted to take the operation back: of each record that it touched, the same change.
std::vector<Demand> demands_of_undoing(store::UnitOfWork& work, store::OperationId undone)
{
    const auto operation = work.operations().find(undone);
    const bool is_of_cars = operation && operation->name == kPutCars;
    std::vector<Demand> demands;
    for (const auto& name : work.master_data().touched_by(undone))
        for (auto demand : demands_of(work, name, nullptr, store::Ended::include)) {
            if (is_of_cars)
                demand.action = Action::change_cars;
            demands.push_back(demand);
        }
    return demands;
}

/// Parts and secrets that the caller did not say stay as they are.
void keep_unsaid(store::UnitOfWork& work, const RecordChange& change, store::Records& data)
{
    if (change.name.kind == RecordKind::care_worker) {
        const auto stored = work.master_data().load_one(change.name);
        if (!stored.care_workers.empty())
            data.care_workers.front().delegations = stored.care_workers.front().delegations;
    }
    if (change.name.kind == RecordKind::client && change.keeps_person_number) {
        const auto stored = work.master_data().load_one(change.name);
        if (!stored.clients.empty())
            data.clients.front().person_number = stored.clients.front().person_number;
    }
}

/// The care worker's record with the delegation put in its place.
Result<store::Records> with_delegation(store::UnitOfWork& work, const store::Records& said)
{
    const auto& owner = said.care_workers.front();
    auto data = work.master_data().load_one({RecordKind::care_worker, owner.id.to_string()});
    if (data.care_workers.empty())
        return fail("resource.unknown");
    auto& delegations = data.care_workers.front().delegations;
    const auto& delegation = owner.delegations.front();
    const auto place = std::find_if(delegations.begin(), delegations.end(),
                                    [&](const Delegation& known) { return known.id == delegation.id; });
    if (place != delegations.end())
        *place = delegation;
    else
        delegations.push_back(delegation);
    return data;
}

} // namespace

Result<RecordView> Records::read(const Caller& caller, const RecordName& name) const
{
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    Access access(ports_, *work, caller);
    auto seen = SAMMA_TRY(view_of(access, *work, name));
    work->commit();
    return std::move(seen.first);
}

Result<Page<RecordView>> Records::list(const Caller& caller, RecordKind kind,
                                       std::optional<SectionId> section_id, const PageRequest& page) const
{
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    Access access(ports_, *work, caller);
    Filter filter(access, reading(kind));
    Page<RecordView> shown;
    std::set<std::tuple<std::optional<ClientId>, std::string>> logged;
    const auto limit = static_cast<std::size_t>(page.limit);
    store::RecordPage wanted{page.after.value_or(""), page.limit + 1};
    for (bool has_more = true; has_more && !shown.next_cursor;) {
        auto views = split(work->master_data().load_page(kind, section_id, wanted), kind);
        has_more = static_cast<int>(views.size()) == wanted.limit;
        for (auto& view : views) {
            wanted.after = view.name.key;
            const auto subjects = subjects_of(*work, kind, view.data);
            const auto grant = filter.admit(subjects);
            if (!grant)
                continue;
            if (shown.items.size() == limit) {
                shown.next_cursor = shown.items.back().name.key;
                break;
            }
            view.hides_person_number = kind == RecordKind::client;
            if (const auto head = work->master_data().find_head(view.name))
                view.revision = head->revision;
            for (const auto& subject : subjects)
                if (logged.emplace(subject.client_id, subject.client_id ? "" : "others").second)
                    access.log(reading(kind), *grant, subject, kind_of(view.name), {});
            shown.items.push_back(std::move(view));
        }
    }
    // A list that shows nothing is a look too.
    if (logged.empty())
        access.log(reading(kind), {caller.roles.empty() ? Role::client : caller.roles.front().role, {}},
                   Subject{}, std::string(samma::name_of(kind)), {});
    work->commit();
    return shown;
}

Result<std::int64_t> Records::put(const Caller& caller, const RecordChange& change) const
{
    auto command = command_of(change.name, change.operation_id, "put");
    command.request_digest = change.request_digest;
    command.find_demands = [&](store::UnitOfWork& work) {
        return demands_of(work, change.name, &change.data);
    };
    const auto applied =
        apply_command(ports_, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          SAMMA_CHECK(demand_revision(work, change.name, change.base_revision));
                          auto data = change.data;
                          SAMMA_CHECK(check_record(data));
                          if (change.name.kind == RecordKind::delegation)
                              data = SAMMA_TRY(with_delegation(work, change.data));
                          keep_unsaid(work, change, data);
                          return apply_checked(work, change.name,
                                               {.put = data,
                                                .ended = {},
                                                .reason = {},
                                                .put_units = data.organisation_units,
                                                .put_relatives = data.client_relatives},
                                               context);
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return revision_of(ports_, change.name);
}

Result<std::int64_t> Records::put_cars(const Caller& caller, const CarChange& change) const
{
    const RecordName name{RecordKind::section, change.section_id.to_string()};
    const Command command{.operation_id = change.operation_id,
                          .name = std::string(kPutCars),
                          .action = Action::change_cars,
                          .section_id = {},
                          .subject_kind = kind_of(name),
                          .subject_id = name.key,
                          .request_digest = change.request_digest,
                          .event_kind = "master_data.changed",
                          .find_demands = [&](store::UnitOfWork& work) -> std::vector<Demand> {
                              if (work.master_data().load_one(name).sections.empty())
                                  return {};
                              return {{Action::change_cars, Subject::section(change.section_id)}};
                          }};
    const auto applied =
        apply_command(ports_, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          store::MasterDataChanges changes;
                          changes.put.sections = work.master_data().load_one(name).sections;
                          if (changes.put.sections.empty())
                              return fail("resource.unknown");
                          SAMMA_CHECK(demand_revision(work, name, change.base_revision));
                          changes.put.sections.front().car_count = change.car_count;
                          SAMMA_TRY(work.master_data().apply(changes, context));
                          return {};
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return revision_of(ports_, name);
}

Result<std::int64_t> Records::end(const Caller& caller, const RecordEnding& ending) const
{
    auto command = command_of(ending.name, ending.operation_id, "end");
    command.request_digest = fmt::format("{} {}", ending.base_revision, ending.reason);
    command.find_demands = [&](store::UnitOfWork& work) { return demands_of(work, ending.name, nullptr); };
    const auto applied = apply_command(
        ports_, caller, command,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            SAMMA_CHECK(demand_revision(work, ending.name, ending.base_revision));
            return apply_checked(work, ending.name,
                                 {.put = {}, .ended = {ending.name}, .reason = ending.reason}, context);
        });
    if (!applied)
        return tl::unexpected(applied.error());
    return revision_of(ports_, ending.name);
}

Result<std::vector<store::RecordVersion>> Records::history(const Caller& caller, const RecordName& name) const
{
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    Access access(ports_, *work, caller);
    const auto seen = SAMMA_TRY(view_of(access, *work, name));
    auto versions = work->master_data().load_history(name);
    for (auto& version : versions) {
        if (seen.first.hides_value)
            version.before.clear();
        if (seen.first.hides_person_number)
            std::erase_if(version.before, [](const auto& member) { return member.first == "person_number"; });
    }
    work->commit();
    return versions;
}

Result<store::ChangeCount> Records::undo(const Caller& caller, store::OperationId operation_id,
                                         store::OperationId undone) const
{
    Command command{.operation_id = operation_id,
                    .name = "undo_change",
                    .action = Action::change_client,
                    .section_id = {},
                    .subject_kind = "operation",
                    .subject_id = undone.to_string(),
                    .request_digest = undone.to_string(),
                    .event_kind = "master_data.changed"};
    store::ChangeCount count;
    command.find_demands = [&](store::UnitOfWork& work) { return demands_of_undoing(work, undone); };
    const auto applied =
        apply_command(ports_, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          count = SAMMA_TRY(work.master_data().undo(undone, context));
                          return {};
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return count;
}

} // namespace samma::app
