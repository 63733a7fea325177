#include "support/draw.hpp"

#include "rules/breaches_for_tests.hpp"
#include "rules/catalogue_for_tests.hpp"
#include "rules/register.hpp"

#include <gtest/gtest.h>

#include <map>

namespace samma::rules {

namespace {

using namespace std::chrono_literals;
using test::DrawnDay;
using test::Sketch;

/// A day on which every rule has something to judge and none is broken: Usk_1 is the contact person of
/// Client_7, and Usk_3, who is on duty but visits nobody, belongs to the other team.
constexpr const char* kSound = R"(
travel 10 min
period 14 days
            07    08    09    10    11    12    13    14
Usk_1       [=========mm============bbb===============]
Usk_2       [=====================bbb=================]
Usk_3       [=====================bbb=================]
Client_7    <-30->
Client_7                <----2x30---->
Client_8          <-----20----->
Client_9                                      <-30->
Usk_1: Client_7 07:30 locked, Client_7#2 09:30, Client_9 12:40
Usk_2: Client_8 08:20, Client_7#2 09:30
Usk_1 is contact of Client_7
Usk_1 is delegated insulin until 2026-12-20
Usk_1 holds hoist
Usk_2 holds hoist
Usk_3 holds hoist
Usk_1 goes by bike
Client_7 needs delegated insulin
Client_7 keeps 120 min before Client_7#2
Client_7#2 needs hoist
Client_7#2 needs lifting
Client_7#2 wants contact_person
Client_8 needs woman
Client_8 needs no bike
Client_8 was promised 08:20 give 10
Client_9 has pets
Client_9 refuses Usk_3
)";

DrawnDay sound(const std::function<void(Sketch&)>& adjust = {})
{
    return test::draw(kSound, adjust);
}

/// Gives a visit to another person in that person's first shift.
void hand_over(DrawnDay& day, std::string_view visit, std::string_view care_worker, int part = 0)
{
    day.assignment(visit, part).care_worker_id = day.care_worker(care_worker).id;
    day.assignment(visit, part).shift_id = day.shift(care_worker).id;
}

ExtraShift copy_of_first_shift(const Sketch& sketch, int days_later, Minutes from, Minutes until)
{
    ExtraShift copy = sketch.data.extra_shifts[0];
    const LocalDate date = add_days(sketch.dates.from, days_later);
    copy.id = ExtraShiftId(Uuid::derived(Uuid(), "copy " + format_date(date)));
    copy.from = at_clock(date, from);
    copy.until = at_clock(date, until);
    return copy;
}

/// One way of breaking the sound day for each rule; each breaks that rule and no other.
std::map<std::string, std::function<DrawnDay()>> mutations()
{
    return {
        {"known_visit",
         [] {
             auto day = sound();
             day.plan.vacant.push_back(
                 {VisitId(Uuid::derived(Uuid(), "invented")), 0, VacancyReason::no_room, {}});
             return day;
         }},
        {"plan_complete",
         [] {
             auto day = sound();
             day.plan.vacant.push_back({day.visit("Client_8").id, 0, VacancyReason::no_room, {}});
             return day;
         }},
        {"on_duty",
         [] {
             auto day = sound();
             day.plan.breaks.push_back(
                 {ShiftId(Uuid::derived(Uuid(), "invented")), {day.at("10:00"), day.at("10:30")}});
             return day;
         }},
        {"locked_kept",
         [] {
             auto day = sound();
             day.assignment("Client_7").starts_at -= 5min;
             return day;
         }},
        {"allowed_day",
         [] {
             auto day = sound();
             day.assignment("Client_8").on = add_days(day.period.dates().from, 1);
             return day;
         }},
        {"start_window",
         [] {
             auto day = sound([](Sketch& sketch) {
                 sketch.entry("Client_9").start_window->from += 20min;
                 sketch.entry("Client_9").start_window->until += 20min;
             });
             day.assignment("Client_9").starts_at = day.at("12:39");
             return day;
         }},
        {"minimum_lag",
         [] {
             return sound([](Sketch& sketch) {
                 sketch.entry("Client_7").min_spacing = sketch.entry("Client_7#2").min_spacing = 121min;
             });
         }},
        {"maximum_lag",
         [] { return sound([](Sketch& sketch) { sketch.entry("Client_7#2").max_spacing = 119min; }); }},
        {"tied_staff",
         [] {
             auto day = sound();
             const StaffTie tie{day.visit("Client_7").id, day.visit("Client_9").id,
                                StaffTie::Kind::different};
             return test::restated(std::move(day),
                                   [tie](PeriodFacts& facts) { facts.staff_ties.push_back(tie); });
         }},
        {"double_staffing",
         [] {
             auto day = sound();
             day.assignment("Client_7#2", 1).starts_at += 1min;
             return day;
         }},
        {"competence",
         [] { return sound([](Sketch& sketch) { sketch.care_worker("Usk_2").competences.clear(); }); }},
        {"delegation",
         [] {
             return sound([](Sketch& sketch) {
                 sketch.care_worker("Usk_1").delegations[0].valid.until = sketch.dates.from;
             });
         }},
        {"gender",
         [] { return sound([](Sketch& sketch) { sketch.care_worker("Usk_2").gender = Gender::man; }); }},
        {"lifting",
         [] { return sound([](Sketch& sketch) { sketch.care_worker("Usk_2").avoids_lifting = true; }); }},
        {"no_bike",
         [] {
             return sound([](Sketch& sketch) {
                 for (auto& shift : sketch.data.extra_shifts)
                     shift.mode = TravelMode::bike;
             });
         }},
        {"travel_mode",
         [] {
             return sound([](Sketch& sketch) {
                 sketch.entry("Client_8").requirements.ruled_out_modes = {TravelMode::foot};
             });
         }},
        {"pets_and_smoke",
         [] { return sound([](Sketch& sketch) { sketch.care_worker("Usk_1").avoids_pets = true; }); }},
        {"exclusion",
         [] {
             auto day = sound();
             hand_over(day, "Client_9", "Usk_3");
             return day;
         }},
        {"contact_title",
         [] {
             return sound([](Sketch& sketch) { sketch.care_worker("Usk_1").title = Title::care_assistant; });
         }},
        {"shift_containment",
         [] {
             auto day = sound([](Sketch& sketch) { sketch.entry("Client_9").start_window->until = 14h; });
             day.assignment("Client_9").starts_at = day.at("13:25");
             return day;
         }},
        {"no_overlap",
         [] {
             auto day = sound([](Sketch& sketch) { sketch.entry("Client_8").wish = PartOfDay::whole_day; });
             day.assignment("Client_8").starts_at = day.at("09:01");
             return day;
         }},
        {"reserved_time",
         [] { return sound([](Sketch& sketch) { sketch.data.reserved_times[0].time.until += 21min; }); }},
        {"longest_stretch",
         [] {
             auto day = sound();
             const ShiftId shift = day.shift("Usk_3").id;
             std::erase_if(day.plan.breaks,
                           [shift](const PlannedBreak& planned) { return planned.shift_id == shift; });
             return day;
         }},
        {"break_room",
         [] {
             auto day = sound();
             const ShiftId shift = day.shift("Usk_2").id;
             for (auto& planned : day.plan.breaks)
                 if (planned.shift_id == shift)
                     planned.time = {day.at("09:50"), day.at("10:20")};
             return day;
         }},
        {"shift_overlap",
         [] {
             return sound([](Sketch& sketch) {
                 sketch.data.extra_shifts.push_back(copy_of_first_shift(sketch, 0, 13h, 15h));
             });
         }},
        {"daily_rest",
         [] {
             return sound([](Sketch& sketch) {
                 sketch.data.extra_shifts.push_back(copy_of_first_shift(sketch, 0, 18h, 22h));
                 sketch.data.extra_shifts.push_back(copy_of_first_shift(sketch, 1, 7h, 9h));
             });
         }},
        {"weekly_rest",
         [] {
             return sound([](Sketch& sketch) {
                 for (int later = 1; later <= 7; ++later)
                     sketch.data.extra_shifts.push_back(copy_of_first_shift(sketch, later, 10h, 12h));
             });
         }},
        {"promised_time",
         [] {
             auto day = sound();
             day.assignment("Client_8").starts_at = day.at("08:35");
             return day;
         }},
        {"contact_person_first",
         [] {
             return sound([](Sketch& sketch) {
                 ContactAppointment appointment = sketch.data.contact_appointments[0];
                 appointment.client_id = sketch.client("Client_8").id;
                 sketch.data.contact_appointments.push_back(appointment);
             });
         }},
        {"own_team",
         [] { return sound([](Sketch& sketch) { sketch.care_worker("Usk_2").team_id = std::nullopt; }); }},
        {"who_as_agreed",
         [] {
             auto day = sound([](Sketch& sketch) {
                 ContactAppointment appointment = sketch.data.contact_appointments[0];
                 appointment.client_id = sketch.client("Client_8").id;
                 sketch.data.contact_appointments.push_back(appointment);
                 sketch.entry("Client_8").who = WhoComes::contact_person;
             });
             day.assignment("Client_8").special_reason = SpecialReason::contact_with_own_client;
             return day;
         }},
        {"client_liking",
         [] {
             return sound([](Sketch& sketch) {
                 ClientWish wish = sketch.data.client_wishes[0];
                 wish.client_id = sketch.client("Client_8").id;
                 wish.kind = ClientWishKind::preferred;
                 sketch.data.client_wishes.push_back(wish);
             });
         }},
        {"household_together",
         [] {
             auto day = sound();
             const HouseholdPair pair{day.visit("Client_8").id, day.visit("Client_9").id};
             return test::restated(std::move(day),
                                   [pair](PeriodFacts& facts) { facts.households.push_back(pair); });
         }},
        {"enough_cars",
         [] {
             return sound([](Sketch& sketch) {
                 sketch.data.sections[0].car_count = 1;
                 for (auto& shift : sketch.data.extra_shifts)
                     shift.mode = TravelMode::car;
             });
         }},
        {"enough_keys",
         [] { return sound([](Sketch& sketch) { sketch.client("Client_8").key_count = 0; }); }},
        {"published_kept",
         [] {
             auto day = sound();
             Assignment told = day.assignment("Client_8");
             told.care_worker_id = day.care_worker("Usk_3").id;
             return test::restated(std::move(day),
                                   [told](PeriodFacts& facts) { facts.published.push_back(told); });
         }},
    };
}

TEST(Mutation, OfASoundDayBreaksNothingBeforeItIsMade)
{
    EXPECT_EQ(broken_rules(sound()), std::vector<std::string>{});
}

TEST(Mutation, IsMadeForEveryRule)
{
    const auto all = mutations();
    for (const Rule* rule : all_rules())
        EXPECT_TRUE(all.contains(std::string(rule->id))) << rule->id;
    EXPECT_EQ(all.size(), all_rules().size());
}

TEST(Mutation, BreaksThatRuleAndNoOther)
{
    for (const auto& [rule, mutate] : mutations()) {
        auto broken = broken_rules(mutate());
        // A start outside the hard window is outside the promised time too, which lies within it.
        if (rule == "start_window")
            std::erase(broken, "promised_time");
        EXPECT_EQ(broken, std::vector{rule});
    }
}

TEST(Mutation, IsToldWithEveryValueThatTheTextQuotes)
{
    const Texts texts = catalogue("en");
    for (const auto& [rule, mutate] : mutations())
        for (const auto& finding : breaches_of(rule, mutate()))
            for (const auto& name : matches(texts.at("finding." + rule), std::regex("\\{([a-z_]+)\\}")))
                EXPECT_NE(quoted(finding, name), "") << rule << " quotes " << name;
}

} // namespace

} // namespace samma::rules
