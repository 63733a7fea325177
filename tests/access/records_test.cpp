#include "world.hpp"

#include "api/contract.hpp"
#include "app/command_door.hpp"
#include "http/records/record_codec.hpp"
#include "http/records/record_json.hpp"
#include "store/test_master_data.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace samma::test {

namespace {

namespace json = boost::json;
using app::Role;

class RecordEditing : public testing::Test {
  protected:
    http::Response get(const std::string& path, Role role = Role::coordinator)
    {
        return world.ask(world.caller(role), "GET", "/v1/records/" + path);
    }
    http::Response put(const std::string& path, json::object value, std::int64_t base_revision,
                       Role role = Role::coordinator, const std::string& operation = {})
    {
        const json::object body{
            {"operation_id", operation.empty() ? world.new_operation().to_string() : operation},
            {"base_revision", base_revision},
            {"value", std::move(value)}};
        return world.ask(world.caller(role), "PUT", "/v1/records/" + path, json::serialize(body));
    }
    http::Response post(const std::string& target, json::object body, Role role = Role::coordinator)
    {
        body["operation_id"] = world.new_operation().to_string();
        return world.ask(world.caller(role), "POST", target, json::serialize(body));
    }
    static json::object value_of(const http::Response& answer)
    {
        return json::parse(answer.body).at("value").as_object();
    }
    static std::int64_t revision_of(const http::Response& answer)
    {
        return json::parse(answer.body).at("revision").as_int64();
    }
    static std::string code_of(const http::Response& answer)
    {
        const auto body = json::parse(answer.body);
        return body.as_object().contains("code") ? std::string(body.at("code").as_string()) : "";
    }

    World world;
};

TEST_F(RecordEditing, ChangesARecordKeepsItsHistoryAndTakesItBack)
{
    const auto path = "clients/" + world.key("client", "team");
    const auto before = get(path);
    auto value = value_of(before);
    value["has_smoke"] = true;
    const auto operation = world.new_operation().to_string();

    const auto changed = put(path, value, revision_of(before), Role::coordinator, operation);

    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_GT(revision_of(changed), revision_of(before));
    EXPECT_TRUE(value_of(get(path)).at("has_smoke").as_bool());
    const auto history = json::parse(get(path + "/history").body).at("items").as_array();
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0].at("revision").as_int64(), revision_of(changed));
    EXPECT_EQ(history[0].at("before").at("has_smoke").as_string(), "0");
    EXPECT_EQ(history[0].at("changed_by").as_string(), app::actor_of(world.caller(Role::coordinator)));
    EXPECT_FALSE(history[2].as_object().contains("before")) << "the first change made it";

    const auto undone = post("/v1/operations/" + operation + "/undo", {});
    ASSERT_EQ(undone.status, 200) << undone.body;
    EXPECT_EQ(json::parse(undone.body).at("changed").as_int64(), 1);
    EXPECT_FALSE(value_of(get(path)).at("has_smoke").as_bool());
    EXPECT_EQ(code_of(post("/v1/operations/" + operation + "/undo", {})), "operation.already_undone");
}

TEST_F(RecordEditing, ShowsAConflictWhenSomebodyElseWasFirst)
{
    const auto path = "clients/" + world.key("client", "team");
    const auto seen = get(path);
    auto value = value_of(seen);
    value["has_smoke"] = true;
    ASSERT_EQ(put(path, value, revision_of(seen)).status, 200);

    value["has_pets"] = false;
    const auto late = put(path, value, revision_of(seen), Role::unit_manager);

    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(code_of(late), "record.conflict");
    EXPECT_EQ(json::parse(late.body).at("values").at("current").as_string(),
              std::to_string(revision_of(get(path))));
    EXPECT_TRUE(value_of(get(path)).at("has_pets").as_bool()) << "nothing of the late change is kept";
}

TEST_F(RecordEditing, AppliesARepeatedRequestOnce)
{
    const auto path = "client-absences/" + world.new_operation().to_string();
    const json::object value{{"external_id", ""},
                             {"client_id", world.client("team").to_string()},
                             {"kind", "hospital"},
                             {"days_from", "2026-12-01"},
                             {"days_until", "2026-12-05"}};
    const auto operation = world.new_operation().to_string();
    const auto first = put(path, value, 0, Role::coordinator, operation);
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(put(path, value, 0, Role::coordinator, operation).body, first.body);
    auto other = value;
    other["kind"] = "travel";
    EXPECT_EQ(code_of(put(path, other, 0, Role::coordinator, operation)), "operation.reused");
}

TEST_F(RecordEditing, NamesEachFaultOfABodyByItsPointer)
{
    const auto path = "client-absences/" + world.new_operation().to_string();
    const auto answer = put(path,
                            {{"external_id", ""},
                             {"client_id", "not an id"},
                             {"kind", "holiday"},
                             {"days_from", "2026-11-31"},
                             {"a/b", 1}},
                            0);
    ASSERT_EQ(answer.status, 422);
    std::set<std::string> faults;
    const auto told = json::parse(answer.body);
    for (const auto& fault : told.at("errors").as_array())
        faults.insert(std::string(fault.at("pointer").as_string()) + " " +
                      std::string(fault.at("code").as_string()));
    EXPECT_EQ(faults, (std::set<std::string>{"/value/client_id field.type", "/value/kind field.value",
                                             "/value/days_from field.type", "/value/a~1b field.unknown"}));
    const auto misspelt = world.ask(world.caller(Role::coordinator), "PUT", "/v1/records/" + path,
                                    R"({"operation_id":"x","base_revision":0,"values":{}})");
    EXPECT_NE(misspelt.body.find("/values"), std::string::npos) << misspelt.body;
    EXPECT_EQ(world.ask(world.caller(Role::coordinator), "PUT", "/v1/records/" + path, "[1").status, 400);
}

TEST_F(RecordEditing, RefusesDaysThatEndBeforeTheyBegin)
{
    const auto path = "client-absences/" + world.new_operation().to_string();
    const auto answer = put(path,
                            {{"external_id", ""},
                             {"client_id", world.client("team").to_string()},
                             {"kind", "hospital"},
                             {"days_from", "2026-12-05"},
                             {"days_until", "2026-12-05"}},
                            0);
    EXPECT_EQ(code_of(answer), "record.order");
    EXPECT_EQ(json::parse(answer.body).at("at").as_string(), "/value/days_until");
}

TEST_F(RecordEditing, RefusesAShiftOnTopOfAnother)
{
    const auto path = "roster-rows/" + world.new_operation().to_string();
    auto value = value_of(get("roster-rows/" + world.key("roster_row", "team")));
    value["external_id"] = "";
    const auto answer = put(path, value, 0);
    EXPECT_EQ(code_of(answer), "record.contradiction") << answer.body;
    EXPECT_EQ(json::parse(answer.body).at("values").at("fault").as_string(), "shift.overlaps");
    value["weekday"] = 5;
    EXPECT_EQ(put(path, value, 0).status, 200);
}

TEST_F(RecordEditing, KeepsThePersonNumberThatAChangeLeavesOut)
{
    const auto path = "clients/" + world.key("client", "team");
    const auto seen = get(path);
    auto value = value_of(seen);
    value.erase("person_number");
    value["has_smoke"] = true;
    ASSERT_EQ(put(path, value, revision_of(seen)).status, 200);
    EXPECT_EQ(value_of(get(path)).at("person_number").as_string(), World::canary("team", "number"));
}

TEST_F(RecordEditing, LetsANurseDelegateWithoutTouchingTheRestOfTheCareWorker)
{
    const auto worker = world.care_worker("team").to_string();
    const json::object value{{"care_worker_id", worker},
                             {"external_id", ""},
                             {"task", "medication"},
                             {"valid_from", "2026-12-01"},
                             {"valid_until", "2027-11-30"}};
    const auto id = world.new_operation().to_string();
    const auto made = put("delegations/" + id, value, 0, Role::nurse);
    ASSERT_EQ(made.status, 200) << made.body;
    const auto shown = json::parse(get("care-workers/" + worker, Role::unit_manager).body);
    EXPECT_EQ(shown.at("delegations").as_array().size(), 2U);

    // The manager changes the person and sends no delegations: they stay.
    auto person = shown.at("value").as_object();
    person["employment_rate_pct"] = 75;
    ASSERT_EQ(
        put("care-workers/" + worker, person, shown.at("revision").as_int64(), Role::unit_manager).status,
        200);
    EXPECT_EQ(json::parse(get("care-workers/" + worker, Role::unit_manager).body)
                  .at("delegations")
                  .as_array()
                  .size(),
              2U);

    const auto ended = post("/v1/records/delegations/" + id + "/end",
                            {{"base_revision", revision_of(made)}, {"reason", "återkallad"}}, Role::nurse);
    EXPECT_EQ(ended.status, 200) << ended.body;
    EXPECT_EQ(get("delegations/" + id, Role::nurse).status, 404);
}

TEST_F(RecordEditing, R13ADelegationIsForOnePersonAndOneTaskAndAtMostAYearAndANurseGivesAndTakesIt)
{
    const auto worker = world.care_worker("team").to_string();
    const auto id = world.new_operation().to_string();
    json::object value{{"care_worker_id", worker},
                       {"external_id", ""},
                       {"task", "medication"},
                       {"valid_from", "2026-12-01"}};
    const auto open = put("delegations/" + id, value, 0, Role::nurse);
    EXPECT_EQ(open.status, 422) << "without an end";
    EXPECT_EQ(code_of(open), "delegation.too_long");
    value["valid_until"] = "2027-12-02";
    EXPECT_EQ(code_of(put("delegations/" + id, value, 0, Role::nurse)), "delegation.too_long");
    value["valid_until"] = "2027-12-01";
    for (const auto role : {Role::unit_manager, Role::coordinator, Role::care_worker})
        EXPECT_EQ(put("delegations/" + id, value, 0, role).status, 404) << name_of(role);
    const auto made = put("delegations/" + id, value, 0, Role::nurse);
    ASSERT_EQ(made.status, 200) << made.body;

    const auto held = [&] {
        const auto& ports = world.ports();
        const auto found = ports.store.begin_read(ports.tenant_id)
                               ->master_data()
                               .load_one({store::RecordKind::care_worker, worker});
        return std::ranges::any_of(found.care_workers.front().delegations, [](const Delegation& delegation) {
            return delegation.task == "medication" && delegation.holds(*parse_date("2026-12-05"));
        });
    };
    EXPECT_TRUE(held());
    ASSERT_EQ(post("/v1/records/delegations/" + id + "/end",
                   {{"base_revision", revision_of(made)}, {"reason", "återkallad"}}, Role::nurse)
                  .status,
              200);
    EXPECT_FALSE(held()) << "revoked for whoever asks next";
}

TEST_F(RecordEditing, WritesAScheduleWithItsEntriesAndEndsThoseLeftOut)
{
    const auto path = "service-schedules/" + world.key("service_schedule", "team");
    const auto seen = get(path);
    auto value = value_of(seen);
    auto& entries = value["entries"].as_array();
    ASSERT_EQ(entries.size(), 1U);
    auto second = entries[0].as_object();
    second["schedule_entry_id"] = world.new_operation().to_string();
    second["external_id"] = "";
    second["recurrence"] = "on_weekdays";
    second["recurrence_weekdays"] = {1, 3, 7};
    second["start_window_from_min"] = 600;
    second["start_window_until_min"] = 660;
    second["other_windows"] = {{{"from_min", 720}, {"until_min", 780}}};
    second["max_spacing_min"] = 300;
    second["is_optional"] = true;
    entries.push_back(second);

    const auto changed = put(path, value, revision_of(seen));

    ASSERT_EQ(changed.status, 200) << changed.body;
    const auto shown = value_of(get(path));
    EXPECT_EQ(shown.at("entries").as_array().size(), 2U);
    EXPECT_EQ(shown.at("entries").at(1).as_object(), second);
    value["entries"].as_array().erase(value["entries"].as_array().begin());
    EXPECT_EQ(code_of(put(path, value, revision_of(seen))), "record.conflict")
        << "a change of an entry is a change of its schedule";
    ASSERT_EQ(put(path, value, revision_of(changed)).status, 200);
    EXPECT_EQ(value_of(get(path)).at("entries").as_array().size(), 1U);
    second["other_windows"].at(0).as_object()["until_min"] = 719;
    value["entries"].as_array()[0] = second;
    const auto backwards = put(path, value, revision_of(get(path)));
    EXPECT_EQ(json::parse(backwards.body).at("at").as_string(), "/value/entries/0/other_windows/0/until_min");
    second["other_windows"] = json::array{};
    second["recurrence_weekdays"] = json::array{};
    value["entries"].as_array()[0] = second;
    const auto faulty = put(path, value, revision_of(get(path)));
    EXPECT_EQ(json::parse(faulty.body).at("at").as_string(), "/value/entries/0/recurrence_weekdays");
}

TEST_F(RecordEditing, LetsWhoeverPlansASectionSayHowManyCarsItHasAndNothingElseOfIt)
{
    const auto section = world.section("own").to_string();
    const auto path = "sections/" + section;
    const auto seen = get(path);
    const auto put_cars = [&](const std::string& of, json::object body, Role role) {
        return world.ask(world.caller(role), "PUT", "/v1/sections/" + of + "/cars", json::serialize(body));
    };
    const auto operation = world.new_operation().to_string();
    const json::object four{
        {"operation_id", operation}, {"base_revision", revision_of(seen)}, {"car_count", 4}};

    const auto changed = put_cars(section, four, Role::coordinator);

    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(put_cars(section, four, Role::coordinator).body, changed.body) << "asked for once more";
    auto expected = value_of(seen);
    expected["car_count"] = 4;
    EXPECT_EQ(value_of(get(path)), expected);
    EXPECT_EQ(json::parse(get(path + "/history").body).at("items").at(0).at("operation_id").as_string(),
              operation);
    auto renamed = expected;
    renamed["name"] = "Vårt";
    EXPECT_EQ(put(path, renamed, revision_of(changed)).status, 404);
    EXPECT_EQ(put(path, renamed, revision_of(changed), Role::unit_manager).status, 404);

    EXPECT_EQ(post("/v1/operations/" + operation + "/undo", {}, Role::care_worker).status, 404);
    const auto undone = post("/v1/operations/" + operation + "/undo", {}, Role::unit_manager);
    ASSERT_EQ(undone.status, 200) << undone.body;
    EXPECT_EQ(value_of(get(path)), value_of(seen));
}

TEST_F(RecordEditing, LetsNobodyTakeBackWhatElseWasChangedOfASectionForItsCars)
{
    const auto path = "sections/" + world.section("own").to_string();
    const auto seen = get(path);
    auto value = value_of(seen);
    value["car_count"] = 4;
    value["name"] = "Vårt";
    const auto operation = world.new_operation().to_string();
    ASSERT_EQ(put(path, value, revision_of(seen), Role::system_administrator, operation).status, 200);
    EXPECT_EQ(post("/v1/operations/" + operation + "/undo", {}, Role::coordinator).status, 404);
    EXPECT_EQ(post("/v1/operations/" + operation + "/undo", {}, Role::system_administrator).status, 200);
}

TEST_F(RecordEditing, EndsARecordAndTakesTheEndingBack)
{
    const auto path = "extra-shifts/" + world.key("extra_shift", "team");
    const auto seen = get(path);
    const auto operation = world.new_operation().to_string();
    const json::object ending{
        {"operation_id", operation}, {"base_revision", revision_of(seen)}, {"reason", "inställt"}};
    ASSERT_EQ(world
                  .ask(world.caller(Role::coordinator), "POST", "/v1/records/" + path + "/end",
                       json::serialize(ending))
                  .status,
              200);
    EXPECT_EQ(get(path).status, 404);
    ASSERT_EQ(post("/v1/operations/" + operation + "/undo", {}).status, 200);
    EXPECT_EQ(value_of(get(path)), value_of(seen));
}

TEST_F(RecordEditing, MovesAClientOnlyForWhoeverHoldsBothSections)
{
    const auto path = "clients/" + world.key("client", "team");
    const auto seen = get(path);
    auto value = value_of(seen);
    value["section_id"] = world.section("other_section").to_string();
    value["team_id"] = world.key("team", "other_section");
    EXPECT_EQ(put(path, value, revision_of(seen)).status, 404);
    EXPECT_EQ(get(path).status, 200) << "the client has stayed";
}

std::string key_of(const HomeEntry& record)
{
    return record.client_id.to_string();
}
std::string key_of(const PublicHoliday& record)
{
    return format_date(record.on);
}
template <typename Record>
std::string key_of(const Record& record)
{
    return record.id.to_string();
}

/// What the codec makes of a record that it has written: every record of the list, each by itself.
template <typename Record>
void expect_all_come_back(std::string_view path, const store::Records& data,
                          std::vector<Record> MasterData::*list)
{
    const auto* codec = http::find_codec(path);
    for (const auto& record : data.*list) {
        app::RecordView view;
        (view.data.*list).push_back(record);
        const auto written = codec->write(view);
        app::RecordChange change;
        change.name = {codec->kind, key_of(record)};
        std::vector<api::FieldError> faults;

        codec->read(written, change, faults);

        ASSERT_TRUE(faults.empty()) << path << " " << faults.front().pointer << " " << written;
        EXPECT_EQ((change.data.*list).front(), record) << path << " " << written;
    }
}

TEST(Z4Contract, LosesNothingOfARandomRecordOnItsWayOutAndIn)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        store::Records data;
        static_cast<MasterData&>(data) = store::MasterDataInventor(seed).invent(2, 5);
        for (auto& care_worker : data.care_workers)
            care_worker.delegations.clear(); // Records of their own.
        expect_all_come_back("addresses", data, &MasterData::addresses);
        expect_all_come_back("sections", data, &MasterData::sections);
        expect_all_come_back("teams", data, &MasterData::teams);
        expect_all_come_back("care-workers", data, &MasterData::care_workers);
        expect_all_come_back("clients", data, &MasterData::clients);
        expect_all_come_back("home-entries", data, &MasterData::home_entries);
        expect_all_come_back("client-absences", data, &MasterData::client_absences);
        expect_all_come_back("client-wishes", data, &MasterData::client_wishes);
        expect_all_come_back("granted-services", data, &MasterData::granted_services);
        expect_all_come_back("service-schedules", data, &MasterData::service_schedules);
        expect_all_come_back("contact-appointments", data, &MasterData::contact_appointments);
        expect_all_come_back("roster-rows", data, &MasterData::roster_rows);
        expect_all_come_back("reserved-times", data, &MasterData::reserved_times);
        expect_all_come_back("extra-shifts", data, &MasterData::extra_shifts);
        expect_all_come_back("absences", data, &MasterData::absences);
        expect_all_come_back("public-holidays", data, &MasterData::public_holidays);
    }
}

TEST(Z4Contract, LosesNothingOfADelegationOrAnOrganisationUnit)
{
    for (auto care_worker : store::MasterDataInventor(7).invent(2, 5).care_workers)
        for (const auto& delegation : care_worker.delegations) {
            app::RecordView view;
            view.data.care_workers = {care_worker};
            view.data.care_workers.front().delegations = {delegation};
            const auto* codec = http::find_codec("delegations");
            app::RecordChange change;
            change.name = {codec->kind, delegation.id.to_string()};
            std::vector<api::FieldError> faults;
            codec->read(codec->write(view), change, faults);
            ASSERT_TRUE(faults.empty()) << faults.front().pointer;
            EXPECT_EQ(change.data.care_workers.front().id, care_worker.id);
            EXPECT_EQ(change.data.care_workers.front().delegations, std::vector{delegation});
        }
    app::RecordView view;
    view.data = World::blueprint("own");
    view.data.organisation_units.front().parent_id = OrganisationUnitId(Uuid::derived(Uuid{}, "parent"));
    const auto* codec = http::find_codec("organisation-units");
    app::RecordChange change;
    change.name = {codec->kind, view.data.organisation_units.front().id.to_string()};
    std::vector<api::FieldError> faults;
    codec->read(codec->write(view), change, faults);
    EXPECT_TRUE(faults.empty());
    EXPECT_EQ(change.data.organisation_units, view.data.organisation_units);
}

TEST(Z4Contract, LosesNothingOfARelative)
{
    app::RecordView view;
    view.data = World::blueprint("own");
    view.data.client_relatives.front().valid.until = view.data.client_relatives.front().valid.from;
    const auto* codec = http::find_codec("client-relatives");
    app::RecordChange change;
    change.name = {codec->kind, view.data.client_relatives.front().id.to_string()};
    std::vector<api::FieldError> faults;
    codec->read(codec->write(view), change, faults);
    EXPECT_TRUE(faults.empty());
    EXPECT_EQ(change.data.client_relatives, view.data.client_relatives);
}

TEST(Z4Contract, DescribesEachMemberOfAnEntryOfASchedule)
{
    std::vector<std::string> names{"schedule_entry_id"};
    const ScheduleEntry entry{};
    FieldsOf<ScheduleEntry>::describe(http::NameFields{names}, entry);
    const auto contract = json::parse(api::contract_json());
    std::set<std::string> members;
    for (const auto& member :
         contract.at("components").at("schemas").at("ScheduleEntry").at("properties").as_object())
        members.insert(std::string(member.key()));
    EXPECT_EQ(members, std::set<std::string>(names.begin(), names.end()));
}

TEST(Z4Contract, DescribesEachMemberOfEachRecord)
{
    const auto contract = json::parse(api::contract_json());
    const auto& schemas = contract.at("components").at("schemas").as_object();
    for (const auto& codec : http::record_codecs()) {
        std::set<std::string> members;
        for (const auto& member : schemas.at(codec.value).at("properties").as_object())
            members.insert(std::string(member.key()));
        const auto names = codec.names();
        EXPECT_EQ(members, std::set<std::string>(names.begin(), names.end())) << codec.value;
        EXPECT_TRUE(schemas.contains(codec.change)) << codec.change;
    }
}

} // namespace

} // namespace samma::test
