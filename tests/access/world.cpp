#include "world.hpp"

#include "care/roster.hpp"
#include "care/visit.hpp"
#include "http/problem.hpp"
#include "http/routes.hpp"

#include <stdexcept>

namespace samma::test {

namespace {

using namespace std::chrono_literals;
using store::CareRelationKind;

template <typename Id>
Id id_of(std::string_view kind, std::string_view column)
{
    return Id(Uuid::derived(Uuid{}, std::string(kind) + "/" + std::string(column)));
}

const LocalDate kToday{std::chrono::year(2026) / 11 / 25};
const LocalDate kLongAgo{std::chrono::year(2025) / 1 / 1};

std::string section_of(std::string_view column)
{
    if (column == "other_provider")
        return "provider";
    return column == "other_section" ? "second" : "first";
}

/// The team that the column's client and care worker belong to.
std::string team_of(std::string_view column)
{
    if (column == "other_provider" || column == "other_section")
        return section_of(column);
    return column == "other_team" || column == "proposed" ? "b" : "a";
}

bool has_all_relations(std::string_view column)
{
    return column == "own" || column == "protected" || column == "listed" || column == "blocked" ||
           column == "ended";
}

Validity validity_of(std::string_view column)
{
    return {kLongAgo, column == "ended" ? std::optional(add_days(kToday, -60)) : std::optional<LocalDate>()};
}

Uuid account_of(app::Role role)
{
    return Uuid::derived(Uuid{}, "account/" + std::string(name_of(role)));
}

Address address(std::string_view column)
{
    Address made;
    made.id = id_of<AddressId>("address", column);
    made.external_id = "A-" + std::string(column);
    made.street = Private(World::canary(column, "street"));
    made.postcode = "21119";
    made.locality = "Malmö";
    made.point = {55.6, 13.0};
    return made;
}

RosterRow roster_row(CareWorkerId care_worker, std::string_view column, int weekday)
{
    RosterRow row;
    row.id =
        id_of<RosterRowId>("roster_row", std::string(column) + (weekday == 3 ? "" : std::to_string(weekday)));
    row.external_id = "R-" + std::string(column) + std::to_string(weekday);
    row.care_worker_id = care_worker;
    row.cycle_weeks = 1;
    row.cycle_starts_on = monday_of(kLongAgo);
    row.week = 1;
    row.weekday = weekday;
    row.time = {7h, 16h};
    row.break_time = 30min;
    row.valid = {kLongAgo, std::nullopt};
    return row;
}

CareWorker care_worker_of(std::string_view column)
{
    CareWorker made;
    made.id = id_of<CareWorkerId>("care_worker", column);
    made.external_id = "W-" + std::string(column);
    made.section_id = id_of<SectionId>("section", section_of(column));
    made.team_id = id_of<TeamId>("team", team_of(column));
    made.given_name = Private(World::canary(column, "worker"));
    made.family_name = Private(std::string("Vård"));
    made.title = Title::assistant_nurse;
    made.employed = {kLongAgo, std::nullopt};
    Delegation delegation;
    delegation.id = id_of<DelegationId>("delegation", column);
    delegation.external_id = "D-" + std::string(column);
    delegation.task = "insulin";
    delegation.valid = {kLongAgo, std::nullopt};
    made.delegations.push_back(delegation);
    return made;
}

Client client_of(std::string_view column)
{
    Client made;
    made.id = id_of<ClientId>("client", column);
    made.external_id = "C-" + std::string(column);
    made.section_id = id_of<SectionId>("section", section_of(column));
    made.team_id = id_of<TeamId>("team", team_of(column));
    made.address_id = id_of<AddressId>("address", column);
    made.given_name = Private(World::canary(column, "given"));
    made.family_name = Private(World::canary(column, "family"));
    made.person_number = Private(World::canary(column, "number"));
    made.born_on = LocalDate{std::chrono::year(1938) / 3 / 14};
    made.served = validity_of(column);
    return made;
}

HomeEntry home_entry_of(std::string_view column)
{
    HomeEntry made;
    made.client_id = id_of<ClientId>("client", column);
    made.key_kind = KeyKind::key_safe;
    for (auto* secret : {&made.door_code, &made.key_place, &made.alarm_code, &made.instructions})
        *secret = Private(World::canary(column, "entry"));
    return made;
}

GrantedService granted_service_of(std::string_view column)
{
    GrantedService made;
    made.id = id_of<GrantedServiceId>("granted_service", column);
    made.external_id = "G-" + std::string(column);
    made.client_id = id_of<ClientId>("client", column);
    made.name = World::canary(column, "service");
    made.decided_on = kLongAgo;
    made.valid = validity_of(column);
    return made;
}

ServiceSchedule schedule_of(std::string_view column)
{
    ServiceSchedule made;
    made.id = id_of<ServiceScheduleId>("service_schedule", column);
    made.external_id = "S-" + std::string(column);
    made.client_id = id_of<ClientId>("client", column);
    made.agreed_on = kLongAgo;
    made.agreed_with = "brukaren";
    made.valid = validity_of(column);
    ScheduleEntry entry;
    entry.id = id_of<ScheduleEntryId>("schedule_entry", column);
    entry.external_id = "E-" + std::string(column);
    entry.granted_service_id = id_of<GrantedServiceId>("granted_service", column);
    entry.kind = VisitKind::lunch;
    entry.recurrence = EveryDay{};
    entry.wish = ClockWish{10h, 30min};
    entry.care_time = 20min;
    entry.note = World::canary(column, "note");
    made.entries.push_back(entry);
    return made;
}

ClientRelative relative_of(std::string_view column)
{
    ClientRelative made;
    made.id = id_of<ClientRelativeId>("client_relative", column);
    made.external_id = "CR-" + std::string(column);
    made.client_id = id_of<ClientId>("client", column);
    made.name = Private(World::canary(column, "relative"));
    made.phone = Private(World::canary(column, "relative"));
    made.wants_to_be_told = true;
    made.valid = {kLongAgo, std::nullopt};
    return made;
}

/// Everything of one column's client and care worker.
store::Records person(std::string_view column)
{
    store::Records data;
    data.addresses.push_back(address(column));
    data.care_workers.push_back(care_worker_of(column));
    data.clients.push_back(client_of(column));
    data.home_entries.push_back(home_entry_of(column));
    data.granted_services.push_back(granted_service_of(column));
    data.service_schedules.push_back(schedule_of(column));
    const auto client_id = data.clients.front().id;
    const auto worker_id = data.care_workers.front().id;
    ClientAbsence client_absence;
    client_absence.id = id_of<ClientAbsenceId>("client_absence", column);
    client_absence.external_id = "CA-" + std::string(column);
    client_absence.client_id = client_id;
    client_absence.days = {kLongAgo, add_days(kLongAgo, 3)};
    data.client_absences.push_back(client_absence);
    ClientWish wish;
    wish.id = id_of<ClientWishId>("client_wish", column);
    wish.external_id = "CW-" + std::string(column);
    wish.client_id = client_id;
    wish.care_worker_id = worker_id;
    wish.valid = {kLongAgo, std::nullopt};
    data.client_wishes.push_back(wish);
    data.client_relatives.push_back(relative_of(column));
    ContactAppointment appointment;
    appointment.id = id_of<ContactAppointmentId>("contact_appointment", column);
    appointment.external_id = "CP-" + std::string(column);
    appointment.client_id = client_id;
    appointment.care_worker_id = has_all_relations(column) ? World::helper() : worker_id;
    appointment.offered_on = kLongAgo;
    appointment.valid = validity_of(column);
    appointment.reason = World::canary(column, "reason");
    data.contact_appointments.push_back(appointment);
    data.roster_rows.push_back(roster_row(worker_id, column, 3));
    ReservedTime reserved;
    reserved.id = id_of<ReservedTimeId>("reserved_time", column);
    reserved.external_id = "RT-" + std::string(column);
    reserved.care_worker_id = worker_id;
    reserved.recurrence = OnDates{{kLongAgo}};
    reserved.time = {13h, 14h};
    data.reserved_times.push_back(reserved);
    ExtraShift extra;
    extra.id = id_of<ExtraShiftId>("extra_shift", column);
    extra.external_id = "X-" + std::string(column);
    extra.care_worker_id = worker_id;
    extra.from = at_clock(LocalDate{std::chrono::year(2026) / 12 / 24}, 7h);
    extra.until = at_clock(LocalDate{std::chrono::year(2026) / 12 / 24}, 12h);
    data.extra_shifts.push_back(extra);
    Absence absence;
    absence.id = id_of<AbsenceId>("absence", column);
    absence.external_id = "AB-" + std::string(column);
    absence.care_worker_id = worker_id;
    absence.from = at_clock(LocalDate{std::chrono::year(2026) / 12 / 27}, 7h);
    absence.until = at_clock(LocalDate{std::chrono::year(2026) / 12 / 27}, 16h);
    data.absences.push_back(absence);
    return data;
}

Section section_named(std::string_view name, const std::string& unit, const std::string& area)
{
    Section made;
    made.id = id_of<SectionId>("section", name);
    made.external_id = "S-" + std::string(name);
    made.name = name;
    made.unit = unit;
    made.resource_area = area;
    made.office_id = id_of<AddressId>("address", "office");
    return made;
}

Team team(std::string_view name, std::string_view section_name)
{
    Team made;
    made.id = id_of<TeamId>("team", name);
    made.external_id = "T-" + std::string(name);
    made.section_id = id_of<SectionId>("section", section_name);
    made.name = name;
    made.area_centre = {55.6, 13.0};
    made.area_radius_m = 500;
    return made;
}

} // namespace

World::World()
{
    // 10:00 by the clock in Malmö: the visits of 10:00 are at hand.
    installation_.clock.time = *parse_instant("2026-11-25T09:00:00Z");
    make_organisation();
    for (const auto column : kColumns)
        if (column != "nonexistent")
            make_person(column);
    for (const auto column : kColumns)
        make_relations(column);
    change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        const auto ended = work.master_data().apply(
            {.put = {},
             .ended = {{store::RecordKind::service_schedule, key("service_schedule", "deleted")},
                       {store::RecordKind::granted_service, key("granted_service", "deleted")},
                       {store::RecordKind::client_absence, key("client_absence", "deleted")},
                       {store::RecordKind::client_wish, key("client_wish", "deleted")},
                       {store::RecordKind::client_relative, key("client_relative", "deleted")},
                       {store::RecordKind::contact_appointment, key("contact_appointment", "deleted")},
                       {store::RecordKind::roster_row, key("roster_row", "deleted")},
                       {store::RecordKind::reserved_time, key("reserved_time", "deleted")},
                       {store::RecordKind::extra_shift, key("extra_shift", "deleted")},
                       {store::RecordKind::absence, key("absence", "deleted")},
                       {store::RecordKind::client, key("client", "deleted")},
                       {store::RecordKind::care_worker, key("care_worker", "deleted")},
                       {store::RecordKind::address, key("address", "deleted")}},
             .reason = "test"},
            context);
        if (!ended)
            throw std::runtime_error("world: " + to_string(ended.error()));
    });
    make_plan();
    states_ = std::make_unique<app::SectionStates>(ports());
    board_ = std::make_unique<app::Board>(ports(), *states_);
    desk_ = std::make_unique<app::Desk>(ports(), *states_);
    planner_ = std::make_unique<app::PlannerDesk>(ports(), *states_);
    jobs_ = std::make_unique<app::StoredJobs>(ports());
    events_ = std::make_unique<app::EventFeed>(ports());
    const auto job =
        jobs_->ask_for_plan(caller(app::Role::coordinator),
                            {.operation_id = new_operation(),
                             .section_id = section("own"),
                             .dates = {std::chrono::year(2026) / 11 / 30, std::chrono::year(2026) / 12 / 14},
                             .iterations = std::nullopt,
                             .seconds = std::nullopt});
    if (!job)
        throw std::runtime_error("world: " + to_string(job.error()));
    job_id_ = job->id;
    accounts_ = std::make_unique<app::Accounts>(ports());
    make_account();
}

/// One that administrators may look after.
void World::make_account()
{
    change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        const auto made = work.accounts().put({.id = AccountId(*Uuid::parse(key("account", "own"))),
                                               .login_name = "own",
                                               .display_name = Private<std::string>("Eva Ek"),
                                               .state = store::AccountState::active,
                                               .password_hash = {},
                                               .password_set_at = {},
                                               .totp = {},
                                               .care_worker_id = {},
                                               .created_at = context.at,
                                               .created_by = "test"});
        if (!made)
            throw std::runtime_error("world: " + to_string(made.error()));
    });
}

app::LiveSession World::session_of(const app::Caller& caller)
{
    app::LiveSession session;
    session.caller = caller;
    session.confirmed_at = clock().time;
    session.expires_at = clock().time + 1h;
    return session;
}

void World::make_organisation()
{
    store::Records data;
    OrganisationUnit unit;
    unit.id = id_of<OrganisationUnitId>("organisation_unit", "own");
    unit.external_id = "U-own";
    unit.kind = UnitKind::provider;
    unit.name = "Omsorg AB";
    data.addresses.push_back(address("office"));
    data.sections = {section_named("first", "Norr", "Kirseberg"), section_named("second", "Söder", "Fosie"),
                     section_named("provider", "Omsorg AB", "")};
    data.teams = {team("a", "first"), team("b", "first"), team("second", "second"),
                  team("provider", "provider")};
    PublicHoliday holiday;
    holiday.on = LocalDate{std::chrono::year(2026) / 12 / 25};
    holiday.name = "Juldagen";
    data.public_holidays.push_back(holiday);
    put(std::move(data), new_operation());
    change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        SAMMA_ASSERT(work.master_data()
                         .apply({.put = {}, .ended = {}, .reason = {}, .put_units = {unit}}, context)
                         .has_value());
    });
}

void World::make_person(std::string_view column)
{
    const auto operation_id = new_operation();
    auto data = person(column);
    if (column == "own")
        for (int weekday = 1; weekday <= 7; ++weekday)
            if (weekday != 3)
                data.roster_rows.push_back(roster_row(helper(), column, weekday));
    put(data, operation_id);
    made_in_.emplace(column, operation_id);
    // Every record is changed once more, so that what made it cannot be taken back.
    for (auto& address : data.addresses)
        address.door_time = 2min;
    for (auto& client : data.clients)
        client.has_pets = true;
    for (auto& care_worker : data.care_workers)
        care_worker.avoids_pets = true;
    for (auto& relative : data.client_relatives)
        relative.kind = ClientRelativeKind::other;
    put(data, new_operation());
}

void World::make_relations(std::string_view column)
{
    if (column == "nonexistent" || column == "deleted")
        return;
    change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        const auto now = context.at;
        const auto relate = [&](app::Role role, CareRelationKind kind, bool is_confirmed, bool has_ended) {
            store::CareRelation relation;
            relation.id = store::CareRelationId(installation_.ids.next());
            relation.account_id = account_of(role);
            relation.kind = kind;
            relation.client_id = client(column);
            relation.starts_at = now - 24h;
            relation.source = "test";
            relation.proposed_at = now;
            relation.proposed_by = "test";
            SAMMA_ASSERT(work.access().propose(relation).has_value());
            if (is_confirmed)
                work.access().confirm(relation.id, now, "test");
            if (has_ended)
                work.access().end(relation.id, now, "test", "over");
        };
        make_closed_things(work, column, now);
        if (has_all_relations(column) || column == "proposed") {
            const bool is_confirmed = column != "proposed";
            const bool has_ended = column == "ended";
            using app::Role;
            relate(Role::needs_assessor, CareRelationKind::case_work, is_confirmed, has_ended);
            relate(Role::nurse, CareRelationKind::nursing, is_confirmed, has_ended);
            relate(Role::therapist, CareRelationKind::nursing, is_confirmed, has_ended);
            relate(Role::relative, CareRelationKind::consent, is_confirmed, has_ended);
            relate(Role::client, CareRelationKind::self, is_confirmed, has_ended);
        }
        const auto flag = [&](store::ClientFlagKind kind) {
            store::ClientFlag made;
            made.id = store::ClientFlagId(installation_.ids.next());
            made.client_id = client(column);
            made.kind = kind;
            made.status = store::FlagStatus::confirmed;
            made.source = "test";
            made.proposed_at = made.confirmed_at.emplace(now);
            made.proposed_by = "one";
            made.confirmed_by = "other";
            SAMMA_ASSERT(work.access().propose(made).has_value());
        };
        if (column == "protected" || column == "listed")
            flag(store::ClientFlagKind::confidentiality_marking);
        if (column == "blocked")
            flag(store::ClientFlagKind::block);
        if (column == "listed")
            for (std::size_t role = 0; role < enum_names<app::Role>().size(); ++role)
                relate(static_cast<app::Role>(role), CareRelationKind::protected_list, true, false);
        if (column == "own") {
            store::CareRelation task;
            task.id = store::CareRelationId(installation_.ids.next());
            task.account_id = account_of(app::Role::log_reviewer);
            task.kind = CareRelationKind::audit_task;
            task.place_id = section("own").uuid();
            task.starts_at = now - 24h;
            task.source = "test";
            task.proposed_at = now;
            task.proposed_by = "test";
            SAMMA_ASSERT(work.access().propose(task).has_value());
            work.access().confirm(task.id, now, "test");
        }
    });
}

/// What can be asked for in every column and changed in none: it is over.
void World::make_closed_things(store::UnitOfWork& work, std::string_view column, Instant now)
{
    store::CareRelation relation;
    relation.id = id_of<store::CareRelationId>("relation", column);
    relation.account_id = Uuid::derived(Uuid{}, "nobody");
    relation.kind = CareRelationKind::nursing;
    relation.client_id = client(column);
    relation.starts_at = now;
    relation.source = "test";
    relation.proposed_at = now;
    relation.proposed_by = "test";
    SAMMA_ASSERT(work.access().propose(relation).has_value());
    work.access().end(relation.id, now, "test", "over");

    store::ClientFlag flag;
    flag.id = id_of<store::ClientFlagId>("flag", column);
    flag.client_id = client(column);
    flag.kind =
        column == "blocked" ? store::ClientFlagKind::block : store::ClientFlagKind::confidentiality_marking;
    flag.status = store::FlagStatus::ended;
    flag.source = "test";
    flag.proposed_at = now;
    flag.proposed_by = "test";
    SAMMA_ASSERT(work.access().propose(flag).has_value());

    store::BreakGlass opening;
    opening.id = id_of<store::BreakGlassId>("opening", column);
    opening.account_id = Uuid::derived(Uuid{}, "nobody");
    opening.role = "nurse";
    opening.client_id = client(column);
    opening.section_id = section(column);
    opening.reason = "prövning av matrisen";
    opening.asked_at = now - 24h;
    opening.starts_at = now - 24h;
    opening.ends_at = now - 23h;
    SAMMA_ASSERT(work.access().open(opening).has_value());
    opening.reviewed_at = now;
    opening.reviewed_by = "test";
    opening.verdict = store::BreakGlassVerdict::justified;
    opening.review_note = "test";
    SAMMA_ASSERT(work.access().step(opening).has_value());

    const store::ChangeContext context{now, "test", new_operation()};
    store::Matter matter;
    matter.section_id = section(column);
    matter.begun_on = LocalDate{std::chrono::year(2026) / 11 / 1};
    matter.id = id_of<store::MatterId>("message", column);
    matter.recipient = store::Recipient::manager;
    matter.picture = R"({"signal":{"kind":"short_of_staff","measured":2,"limit":1},)"
                     R"("quarters":[],"contacts":[],"teams":[]})";
    SAMMA_ASSERT(work.matters().begin(matter, context).has_value());
    matter.id = id_of<store::MatterId>("matter", column);
    matter.kind = store::MatterKind::new_client;
    matter.client_id = client(column);
    matter.recipient = std::nullopt;
    matter.picture.clear();
    SAMMA_ASSERT(work.matters().begin(matter, context).has_value());

    if (column != "own")
        return;
    SAMMA_ASSERT(work.uploads()
                     .put({.import_id = id_of<store::ImportId>("import", column),
                           .kind = store::ImportPartKind::file,
                           .name = "brukare.csv",
                           .part = 0,
                           .content = {'i', 'd'},
                           .stored_at = now,
                           .stored_by = "test"})
                     .has_value());
    store::LogReview review;
    review.id = id_of<store::LogReviewId>("log_review", column);
    review.section_id = section(column);
    review.month_from = LocalDate{std::chrono::year(2026) / 10 / 1};
    review.made_at = now;
    review.made_by = "test";
    review.items.push_back(
        {.sequence = 1, .rule = store::ReviewRule::sample, .verdict = {}, .judged_by = {}, .note = {}});
    SAMMA_ASSERT(work.reviews().save(review).has_value());
}

void World::make_plan()
{
    change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        const auto data = work.master_data().load({.section_id = section("own"),
                                                   .performed_since = {},
                                                   .home_entries = store::HomeEntries::leave_out});
        const DateRange dates{kToday, add_days(kToday, 2)};
        const auto period =
            PlanningPeriod::make(data, {section("own"), dates, {}}, ports().zone, ports().handbook);
        SAMMA_ASSERT(period.has_value());
        Plan plan;
        plan.id = PlanId(installation_.ids.next());
        plan.section_id = section("own");
        plan.dates = dates;
        for (const auto& visit : period->visits()) {
            const bool is_helped =
                visit.client_id == client("own") || visit.client_id == client("protected") ||
                visit.client_id == client("listed") || visit.client_id == client("blocked");
            const auto shift =
                std::find_if(period->shifts().begin(), period->shifts().end(), [&](const Shift& one) {
                    return one.care_worker_id == helper() && one.on == visit.days.front().on;
                });
            if (is_helped && shift != period->shifts().end())
                plan.assignments.push_back(
                    {.visit_id = visit.id,
                     .part = 0,
                     .care_worker_id = helper(),
                     .shift_id = shift->id,
                     .on = visit.days.front().on,
                     .starts_at = visit.days.front().agreed_start.value_or(visit.days.front().promised.from),
                     .is_locked = false,
                     .special_reason = {}});
            else
                plan.vacant.push_back({visit.id, 0, VacancyReason::no_room, {}});
        }
        SAMMA_ASSERT(!plan.assignments.empty());
        SAMMA_ASSERT(work.plans().save(plan, 0, context).has_value());
    });
}

void World::put(store::Records data, store::OperationId operation_id)
{
    const auto work = ports().store.begin_write(ports().tenant_id);
    const store::ChangeContext context{installation_.clock.now(), "test", operation_id};
    SAMMA_ASSERT(
        work->operations().record({operation_id, "test", "test", context.at, "test", ""}).has_value());
    const auto applied = work->master_data().apply(
        {.put = data, .ended = {}, .reason = {}, .put_units = {}, .put_relatives = data.client_relatives},
        context);
    if (!applied)
        throw std::runtime_error("world: " + to_string(applied.error()));
    work->commit();
}

void World::change(const std::function<void(store::UnitOfWork&, const store::ChangeContext&)>& decide)
{
    const auto work = ports().store.begin_write(ports().tenant_id);
    const store::ChangeContext context{installation_.clock.now(), "test", new_operation()};
    SAMMA_ASSERT(work->operations()
                     .record({context.operation_id, "test", "test", context.at, "test", ""})
                     .has_value());
    decide(*work, context);
    work->commit();
}

CareWorkerId World::helper()
{
    return id_of<CareWorkerId>("care_worker", "own");
}

ClientId World::client(std::string_view column) const
{
    return id_of<ClientId>("client", column);
}

CareWorkerId World::care_worker(std::string_view column) const
{
    return id_of<CareWorkerId>("care_worker", column);
}

SectionId World::section(std::string_view column) const
{
    return column == "nonexistent" ? id_of<SectionId>("section", column)
                                   : id_of<SectionId>("section", section_of(column));
}

std::string World::key(std::string_view kind, std::string_view column) const
{
    if (kind == "section")
        return section(column).to_string();
    if (kind == "job" && column == "own")
        return job_id_.to_string();
    if (kind == "team")
        return id_of<TeamId>("team", column == "nonexistent" ? "nonexistent" : team_of(column)).to_string();
    if (kind == "home_entry")
        return client(column).to_string();
    if (kind == "public_holiday")
        return column == "nonexistent" ? "2026-12-31" : "2026-12-25";
    if (kind == "organisation_unit")
        return id_of<OrganisationUnitId>(kind, column == "nonexistent" ? column : "own").to_string();
    return Uuid::derived(Uuid{}, std::string(kind) + "/" + std::string(column)).to_string();
}

store::OperationId World::made_in(std::string_view column) const
{
    const auto found = made_in_.find(column);
    return found == made_in_.end() ? id_of<store::OperationId>("operation", column) : found->second;
}

app::Caller World::caller(app::Role role) const
{
    using app::Role;
    app::Caller caller{.session_id = Uuid::derived(account_of(role), "session"),
                       .account_id = account_of(role),
                       .care_worker_id = {},
                       .roles = {{role, {}}}};
    if (role == Role::care_worker || role == Role::substitute || role == Role::night_patrol)
        caller.care_worker_id = helper();
    if (role == Role::provider_staff)
        caller.care_worker_id = care_worker("other_provider");
    const bool is_of_provider = role == Role::provider_manager || role == Role::provider_staff;
    const bool is_tied_to_people = role == Role::relative || role == Role::client ||
                                   role == Role::integration || role == Role::supplier_support ||
                                   role == Role::operator_of_installation ||
                                   role == Role::system_administrator || role == Role::log_reviewer;
    if (!is_tied_to_people)
        caller.roles.front().sections = {is_of_provider ? section("other_provider") : section("own")};
    return caller;
}

store::Records World::blueprint(std::string_view column)
{
    store::Records data = person(column);
    OrganisationUnit unit;
    unit.external_id = "U-" + std::string(column);
    unit.kind = UnitKind::unit;
    unit.name = "Väster";
    data.organisation_units.push_back(unit);
    data.sections.push_back(section_named(section_of(column), "Norr", "Kirseberg"));
    data.teams.push_back(team(team_of(column), section_of(column)));
    PublicHoliday holiday;
    holiday.name = "Juldagen";
    data.public_holidays.push_back(holiday);
    return data;
}

std::string World::canary(std::string_view column, std::string_view field)
{
    if (field != "number")
        return "KANARIE." + std::string(column) + "." + std::string(field) + ".";
    const auto place = std::find(kColumns.begin(), kColumns.end(), column) - kColumns.begin();
    return "19380314" + std::to_string(980 + place) + "0";
}

http::Response World::ask(const app::Caller& caller, std::string_view method, const std::string& target,
                          const std::string& body)
{
    http::Request request;
    request.method = method;
    request.target = target;
    request.body = body;
    const auto parsed = http::parse_target(target);
    if (!parsed)
        return http::problem("request.malformed");
    const auto match = http::find_route(request.method, *parsed);
    if (match.route == nullptr)
        return http::problem("resource.unknown");
    const http::Exchange exchange{.request = request,
                                  .target = *parsed,
                                  .path_id = match.path_id,
                                  .session = session_of(caller),
                                  .services = {.queries = *board_,
                                               .planner = *planner_,
                                               .desk = *desk_,
                                               .accounts = *accounts_,
                                               .cookies = cookies_,
                                               .metrics = metrics_,
                                               .long_work = {jobs_.get(), events_.get(), desk_.get()},
                                               .ports = &ports()},
                                  .body_schema = match.route->body_schema};
    return match.route->handler(exchange);
}

std::vector<store::AuditRow> World::audit_after(std::int64_t sequence) const
{
    return ports().store.begin_read(ports().tenant_id)->audit().load_after(sequence, 1'000'000);
}

} // namespace samma::test
