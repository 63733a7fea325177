#include "fixture.hpp"

#include "api/body_check.hpp"
#include "api/json.hpp"
#include "store/sqlite/open_store.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace samma::http::testing {

namespace {

const DateRange kDates = {std::chrono::year(2026) / 11 / 30, std::chrono::year(2026) / 12 / 14};

app::PlanSummary plan()
{
    return {.plan_id = PlanId(Uuid::derived(Uuid{}, "plan")),
            .revision = 1,
            .dates = kDates,
            .made_at = {},
            .draft_revision = {}};
}

/// A municipality in memory with the section S01.
std::unique_ptr<store::Store> make_store(TenantId tenant_id, Instant now)
{
    auto store = store::open_sqlite_store({.file = {}}, now).value();
    const auto work = store->begin_write(tenant_id);
    if (const auto added = work->tenants().add({tenant_id, "Malmö stad", "Europe/Stockholm"}, now); !added)
        throw std::runtime_error(to_string(added.error()));
    store::MasterDataChanges changes;
    Address office;
    office.id = AddressId(Uuid::derived(Uuid{}, "office"));
    office.external_id = "A1";
    changes.put.addresses = {office};
    changes.put.sections = {
        {section_id("S01"), "S01", "Kirseberg", SectionKind::home_care, "Norr", "Kirseberg", office.id, {}}};
    const auto count =
        work->master_data().apply(changes, {now, "test", store::OperationId(Uuid::derived(Uuid{}, "op"))});
    if (!count)
        throw std::runtime_error(to_string(count.error()));
    work->commit();
    return store;
}

const TenantId kTenant(Uuid::derived(Uuid{}, "Malmö"));

} // namespace

Result<void> FakeQueries::admit(const app::Caller& caller, SectionId section)
{
    {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return !is_gate_closed_; });
        --waiting_;
    }
    if (is_broken)
        throw std::runtime_error("the secret of the house");
    const bool is_held = caller.holds_in(app::Role::coordinator, section);
    const bool exists = section == section_id("S01") || section == section_id("S02");
    if (!is_held)
        return fail("resource.unknown", section.to_string(), {{"exists", exists ? "yes" : "no"}});
    return {};
}

Result<std::vector<app::SectionView>> FakeQueries::sections(const app::Caller& caller)
{
    std::vector<app::SectionView> sections;
    for (const auto& id : caller.roles.front().sections) {
        app::SectionView view;
        view.section.id = id;
        view.section.external_id = "S01";
        view.section.name = "Kirseberg";
        sections.push_back(view);
    }
    return sections;
}

Result<app::Shown<app::DayView>> FakeQueries::day(const app::Caller& caller, SectionId section, LocalDate on)
{
    SAMMA_CHECK(admit(caller, section));
    if (!kDates.holds(on))
        return fail("plan.outside_period", "on");
    return app::show(app::DayView{.section_id = section,
                                  .on = on,
                                  .zone = "Europe/Stockholm",
                                  .plan = plan(),
                                  .lanes = {},
                                  .visits = {}});
}

Result<app::Shown<app::WhoComesView>> FakeQueries::who_comes(const app::Caller& caller, SectionId section)
{
    SAMMA_CHECK(admit(caller, section));
    return app::show(app::WhoComesView{.plan = plan(), .clients = {}, .staff = {}});
}

Result<app::Shown<app::Page<app::ClientView>>>
FakeQueries::clients(const app::Caller& caller, SectionId section, const app::PageRequest& page)
{
    SAMMA_CHECK(admit(caller, section));
    app::Page<app::ClientView> clients;
    clients.items.resize(static_cast<std::size_t>(page.limit));
    for (auto& client : clients.items)
        client.name = Private<std::string>("Rut Ekström");
    clients.next_cursor = page.after.value_or("0") + "x";
    return app::show(std::move(clients));
}

Result<app::Shown<app::Page<app::StaffView>>> FakeQueries::staff(const app::Caller& caller, SectionId section,
                                                                 const app::PageRequest&)
{
    SAMMA_CHECK(admit(caller, section));
    return app::show(app::Page<app::StaffView>{});
}

Result<app::Shown<app::IndicatorsView>> FakeQueries::indicators(const app::Caller& caller, SectionId section)
{
    SAMMA_CHECK(admit(caller, section));
    return fail("plan.none");
}

Result<app::Shown<app::VacantView>> FakeQueries::vacant(const app::Caller& caller, SectionId section)
{
    SAMMA_CHECK(admit(caller, section));
    return app::show(app::VacantView{.plan = plan(), .items = {}});
}

Result<app::Shown<app::SectionLoadView>> FakeQueries::load(const app::Caller& caller, SectionId section)
{
    SAMMA_CHECK(admit(caller, section));
    return app::show(app::SectionLoadView{.plan = plan(), .staff = {}});
}

Result<app::Shown<app::FindingsView>> FakeQueries::findings(const app::Caller& caller, SectionId section)
{
    SAMMA_CHECK(admit(caller, section));
    return app::show(app::FindingsView{.plan = plan(), .items = {}});
}

Result<app::EditOutcome> FakeDesk::outcome(const app::Caller& caller, SectionId section)
{
    if (!caller.holds_in(app::Role::coordinator, section))
        return fail("resource.unknown");
    app::EditOutcome outcome;
    outcome.plan = plan();
    outcome.is_made = true;
    return outcome;
}

Result<app::DraftView> FakeDesk::draft(const app::Caller& caller, SectionId section)
{
    const auto seen = SAMMA_TRY(outcome(caller, section));
    app::DraftView view;
    view.plan = seen.plan;
    return view;
}

Result<app::VisitPreview> FakeDesk::preview(const app::Caller& caller, SectionId section, app::PartName what)
{
    const auto seen = SAMMA_TRY(outcome(caller, section));
    app::VisitPreview view{};
    view.plan = seen.plan;
    std::tie(view.visit_id, view.part) = std::tuple(what.visit_id, what.part);
    return view;
}

Result<app::EditOutcome> FakeDesk::edit(const app::Caller& caller, const app::DraftCommand& command,
                                        const app::ByHand& change, const std::string& given_reason)
{
    changes.push_back(change);
    reason = given_reason;
    return outcome(caller, command.section_id);
}

Result<app::EditOutcome> FakeDesk::undo(const app::Caller& caller, const app::DraftCommand& command)
{
    SAMMA_TRY(outcome(caller, command.section_id));
    return fail("draft.nothing_to_undo");
}

Result<app::EditOutcome> FakeDesk::redo(const app::Caller& caller, const app::DraftCommand& command)
{
    return outcome(caller, command.section_id);
}

Result<app::DayEventsView> FakeDesk::day_events(const app::Caller& caller, SectionId section, LocalDate on)
{
    SAMMA_TRY(outcome(caller, section));
    return app::DayEventsView{.on = on, .items = {}};
}

Result<void> FakeDesk::note_told(const app::Caller& caller, const app::ToldChange& change)
{
    SAMMA_TRY(outcome(caller, change.section_id));
    return {};
}

Result<app::EventAnswer> FakeDesk::event_alternatives(const app::Caller& caller, SectionId section,
                                                      const app::DayReport& asked)
{
    const auto seen = SAMMA_TRY(outcome(caller, section));
    report = asked;
    return app::EventAnswer{.plan = seen.plan, .asked_at = {}, .late_breaks = {}, .alternatives = {}};
}

Result<app::EditOutcome> FakeDesk::accept_alternative(const app::Caller& caller,
                                                      const app::DraftCommand& command,
                                                      const app::EventChoice& choice)
{
    SAMMA_TRY(outcome(caller, command.section_id));
    return choice.number == 1 ? outcome(caller, command.section_id) : fail("edit.unknown_alternative");
}

Result<app::PlanSummary> FakeDesk::publish(const app::Caller& caller, const app::DraftCommand& command)
{
    SAMMA_TRY(outcome(caller, command.section_id));
    return fail("draft.revision_conflict", {}, {{"current", "7"}});
}

Result<app::PlanSummary> FakeDesk::discard(const app::Caller& caller, const app::DraftCommand& command)
{
    return SAMMA_TRY(outcome(caller, command.section_id)).plan;
}

Result<void> FakeQueries::ready()
{
    return is_ready ? Result<void>() : fail("store.gone", "/var/lib/secret.db");
}

void FakeQueries::close_gate()
{
    const std::scoped_lock lock(mutex_);
    is_gate_closed_ = true;
}

void FakeQueries::open_gate()
{
    const std::scoped_lock lock(mutex_);
    is_gate_closed_ = false;
    changed_.notify_all();
}

void FakeQueries::await_waiting(int count)
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= count; });
}

ServerTest::ServerTest()
    : store(make_store(kTenant, clock.now())), ports{*store, kTenant,           travel,    clock,
                                                     ids,    Zone::stockholm(), Handbook{}}
{
    accounts.rules.public_url = "";
    options.port = 0;
    options.limits.head_time = std::chrono::milliseconds(400);
    options.limits.body_time = std::chrono::milliseconds(400);
    options.limits.drain_time = std::chrono::seconds(3);
}

void ServerTest::start()
{
    auto started = Server::start(options, parts());
    ASSERT_TRUE(started) << to_string(started.error());
    server = std::move(*started);
}

Answer ServerTest::ask(const std::string& text, std::string_view method) const
{
    auto wire = connect();
    wire.send(text);
    return wire.receive(method).value_or(Answer());
}

Answer ServerTest::get(const std::string& target, const std::string& headers) const
{
    return ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
}

Answer ServerTest::post(const std::string& target, const std::string& body, const std::string& headers) const
{
    return ask("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body);
}

std::string ServerTest::new_token()
{
    return accounts.sessions.new_entry_token();
}

std::string ServerTest::enter()
{
    const auto answer = post("/v1/session", R"({"token":")" + new_token() + R"("})", kOwnJson);
    const auto cookie = answer.header("Set-Cookie");
    return "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
}

std::string ServerTest::day_of(std::string_view code) const
{
    return "/v1/sections/" + section_id(code).to_string() + "/day?on=2026-11-30";
}

std::string code_of(const Answer& answer)
{
    static const api::BodyCheck check("Problem");
    const auto problem = api::read_json<api::Problem>(answer.body);
    const bool is_problem = problem && answer.header("Content-Type") == "application/problem+json" &&
                            check.check(answer.body).empty() && problem->status == answer.status;
    return is_problem ? problem->code : "no problem";
}

} // namespace samma::http::testing
