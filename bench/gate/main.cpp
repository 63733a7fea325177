#include "instances.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string_view>

// The parts of the regression gate that plan; tools/regression puts them together. See README.md.

namespace samma::bench {

namespace {

/// How much worse the sums over all instances may be than the baseline's, in hundredths. A change of the
/// search moves every plan a little; vacant visits and broken promises have no tolerance.
constexpr std::int64_t kPeopleTolerance = 2;
constexpr std::int64_t kContactTolerance = 4;
constexpr std::int64_t kTravelTolerance = 4;

boost::json::object to_json(const GateInstance& instance, const GateFigures& figures)
{
    return {{"name", instance.name},
            {"vacant", figures.vacant},
            {"outside_minutes", figures.outside_minutes},
            {"contact_missed", figures.contact_missed},
            {"outside_team", figures.outside_team},
            {"people", figures.people},
            {"most_people", figures.most_people},
            {"travel_seconds", figures.travel_seconds},
            {"digest", figures.digest}};
}

boost::json::array plan_all(bool is_worse)
{
    boost::json::array rows;
    for (const GateInstance& instance : gate_instances()) {
        planner::Budget budget;
        if (is_worse)
            budget.order = planner::ContinuityOrder::none; // plans as if continuity did not count
        rows.push_back(to_json(instance, plan_instance(instance, budget)));
    }
    return rows;
}

/// Compares with the baseline's rows and says every difference that counts.
class Judge {
  public:
    explicit Judge(const boost::json::array& baseline) : baseline_(baseline) {}

    bool accepts(const boost::json::array& rows)
    {
        if (rows.size() != baseline_.size()) {
            fmt::print("the baseline has {} instances, the gate {}: tools/regression --update\n",
                       baseline_.size(), rows.size());
            return false;
        }
        for (std::size_t number = 0; number < rows.size(); ++number)
            compare_row(rows[number].as_object(), baseline_[number].as_object());
        compare_sum("people", rows, kPeopleTolerance);
        compare_sum("contact_missed", rows, kContactTolerance);
        compare_sum("outside_team", rows, kContactTolerance);
        compare_sum("travel_seconds", rows, kTravelTolerance);
        return is_accepted_;
    }

  private:
    void compare_row(const boost::json::object& row, const boost::json::object& known)
    {
        for (const std::string_view key : {"vacant", "outside_minutes"}) {
            const auto now = row.at(key).as_int64();
            const auto before = known.at(key).as_int64();
            if (now > before)
                refuse(fmt::format("{}: {} {}, at most {}", row.at("name").as_string().c_str(), key, now,
                                   before));
        }
        fmt::print("{:<12} {:>3} vacant {:>5} people ({:+}) {:>7} s travel ({:+}){}\n",
                   row.at("name").as_string().c_str(), row.at("vacant").as_int64(),
                   row.at("people").as_int64(), difference("people", row, known),
                   row.at("travel_seconds").as_int64(), difference("travel_seconds", row, known),
                   row.at("digest") == known.at("digest") ? "" : "  another plan");
    }
    static std::int64_t difference(std::string_view key, const boost::json::object& row,
                                   const boost::json::object& known)
    {
        return row.at(key).as_int64() - known.at(key).as_int64();
    }
    static std::int64_t sum(std::string_view key, const boost::json::array& rows)
    {
        std::int64_t total = 0;
        for (const auto& row : rows)
            total += row.as_object().at(key).as_int64();
        return total;
    }
    void compare_sum(std::string_view key, const boost::json::array& rows, std::int64_t tolerance_pct)
    {
        const std::int64_t now = sum(key, rows);
        const std::int64_t before = sum(key, baseline_);
        fmt::print("{:<16} {} against {}\n", key, now, before);
        if (now * 100 > before * (100 + tolerance_pct))
            refuse(fmt::format("{}: {}, at most {} + {} %", key, now, before, tolerance_pct));
    }
    void refuse(const std::string& reason)
    {
        fmt::print("WORSE {}\n", reason);
        is_accepted_ = false;
    }

    const boost::json::array& baseline_;
    bool is_accepted_ = true;
};

int judge(const std::string& file, bool is_worse)
{
    std::ifstream stream(file);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    const auto baseline = boost::json::parse(text);
    const auto& known = baseline.as_object().at("plans").as_array();
    return Judge(known).accepts(plan_all(is_worse)) ? 0 : 1;
}

/// What instructions are counted over: one of the long computations, and nothing else that is long.
int work(std::string_view what, std::int64_t share_pct)
{
    const GateInstance& instance = gate_instances()[2];
    if (what == "solve")
        return plan_instance(instance, {.iterations = 20 * share_pct, .threads = 1}).people > 0 ? 0 : 1;
    if (what == "bound")
        return bound_instance(instance, static_cast<int>(share_pct / 10)) > 0 ? 0 : 1;
    return 2;
}

} // namespace

} // namespace samma::bench

int main(int argc, char** argv)
{
    using namespace samma::bench;
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 1 && words[0] == "plans") {
        const char* comma = "";
        for (const auto& row : plan_all(false)) {
            fmt::print("{}    {}", comma, boost::json::serialize(row));
            comma = ",\n";
        }
        return 0;
    }
    if (words.size() == 3 && words[0] == "judge")
        return judge(words[1], words[2] == "worse");
    if (words.size() == 3 && words[0] == "work")
        return work(words[1], std::stoi(words[2]));
    fmt::print("usage: samma_bench_gate plans | judge BASELINE PLANT | work solve|bound PERCENT\n");
    return 2;
}
