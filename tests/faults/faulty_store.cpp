#include "faulty_store.hpp"

#include <cstdlib>

namespace samma::test {

int rounds_or(int fewest)
{
    const char* asked = std::getenv("SAMMA_ROUNDS");
    return asked == nullptr ? fewest : std::max(1, std::atoi(asked));
}

void do_command(store::Store& store, TenantId tenant, store::OperationId id,
                const std::function<void()>& before_commit)
{
    const auto work = store.begin_write(tenant);
    const store::ChangeContext context{kNow, "account", id};
    if (!work->operations().record({id, "test", "account", kNow, "", ""}))
        throw std::runtime_error("an operation was applied twice");
    work->audit().append(
        store::AuditEvent{.at = kNow, .action = "change", .actor = "account", .operation_id = id});
    work->events().append({0, kNow, "changed", {}, id.to_string(), id});
    work->settings().set("last", id.to_string() + std::string(600, '.'), context);
    if (before_commit)
        before_commit();
    work->commit();
}

Survey survey(store::Store& store, TenantId tenant)
{
    Survey found;
    for (const auto& fault : store.check())
        found.faults.push_back("check: " + fault);
    const auto work = store.begin_look(tenant);
    if (const auto fault = work->audit().find_fault({}))
        found.faults.push_back("audit chain: " + fault->what);
    for (const auto& event : work->events().load_after(0, 10'000'000)) {
        if (!found.kept.insert(event.subject_id).second)
            found.faults.push_back("doubled: " + event.subject_id);
        if (!work->operations().find(event.operation_id))
            found.faults.push_back("half a command: " + event.subject_id);
    }
    const auto head = work->audit().find_head();
    if ((head ? head->sequence : 0) != static_cast<std::int64_t>(found.kept.size()))
        found.faults.push_back("other audit rows than commands");
    const auto setting = work->settings().find("last");
    if ((setting ? setting->version : 0) != static_cast<int>(found.kept.size()))
        found.faults.push_back("other settings than commands");
    return found;
}

TenantId add_tenant(store::Store& store)
{
    const TenantId tenant(Uuid::from_time(kNow.time_since_epoch().count(), 0, 1));
    const auto work = store.begin_write(tenant);
    if (!work->tenants().add({tenant, "Malmö", "Europe/Stockholm"}, kNow))
        throw std::runtime_error("no municipality");
    work->commit();
    return tenant;
}

} // namespace samma::test
