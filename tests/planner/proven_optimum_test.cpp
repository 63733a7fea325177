// The fewest people that any plan of a small section can have, proven by Cbc, a solver of others: what the
// bounds must not exceed and what the planner should find.
#include "support/test_folder.hpp"

#include "planner/capacity_bound.hpp"
#include "planner/lay_for_tests.hpp"
#include "planner/made_up_section.hpp"
#include "planner/roster_bound.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

namespace samma::planner {
namespace {

/// A programme of yes-or-no choices, least cost first, in the text that Cbc reads.
class Choices {
  public:
    int add(int cost)
    {
        costs_.push_back(cost);
        return static_cast<int>(costs_.size()) - 1;
    }
    /// The sum of some choices, less the sum of others, is at most (or exactly) that many.
    void add_row(const std::vector<int>& sum, const std::vector<int>& less, const std::string& right)
    {
        std::ostringstream row;
        for (const int choice : sum)
            row << " + b" << choice;
        for (const int choice : less)
            row << " - b" << choice;
        rows_.push_back(row.str() + " " + right);
    }

    struct Answer {
        int cost = 0;
        std::vector<bool> chosen;
    };
    /// Nothing where no choice keeps all rows.
    [[nodiscard]] std::optional<Answer> solve() const
    {
        const test::TestFolder folder;
        const auto model = folder.path / "model.lp";
        const auto solution = folder.path / "solution.txt";
        write(model);
        const std::string command = "cbc " + model.string() + " solve solution " + solution.string() + " >" +
                                    (folder.path / "log").string() + " 2>&1";
        EXPECT_EQ(std::system(command.c_str()), 0) << "Cbc is missing (apt-get install coinor-cbc)";
        std::ifstream in(solution);
        std::string line;
        std::getline(in, line);
        if (line.rfind("Optimal", 0) != 0) {
            EXPECT_NE(line.find("nfeasible"), std::string::npos) << "Cbc says: " << line;
            return std::nullopt;
        }
        Answer answer{.cost = 0, .chosen = std::vector<bool>(costs_.size(), false)};
        int row = 0;
        std::string name;
        double value = 0;
        for (double reduced = 0; in >> row >> name >> value >> reduced;) {
            const auto choice = static_cast<std::size_t>(std::stoi(name.substr(1)));
            answer.chosen[choice] = value > 0.5;
            answer.cost += value > 0.5 ? costs_[choice] : 0;
        }
        return answer;
    }

  private:
    void write(const std::filesystem::path& path) const
    {
        std::ofstream out(path);
        out << "Minimize\n people:";
        for (std::size_t choice = 0; choice < costs_.size(); ++choice)
            if (costs_[choice] != 0)
                out << " + " << costs_[choice] << " b" << choice;
        out << "\nSubject To\n";
        for (std::size_t row = 0; row < rows_.size(); ++row)
            out << " r" << row << ":" << rows_[row] << "\n";
        out << "Binaries\n";
        for (std::size_t choice = 0; choice < costs_.size(); ++choice)
            out << " b" << choice << "\n";
        out << "End\n";
    }

    std::vector<int> costs_;
    std::vector<std::string> rows_;
};

/// Gives every part to a slot with as few people for the clients as can be. Cbc chooses; what it gives to a
/// shift is laid there with travel, windows and breaks, and where that cannot be, the least that cannot be
/// laid together is forbidden and Cbc asked again (a logic-based Benders decomposition). What ties shifts to
/// each other (equal starts of double visits, distances) is left out, so the answer is a true lower bound of
/// every plan that leaves nothing vacant.
class FewestPeople {
  public:
    explicit FewestPeople(const Problem& problem) : problem_(problem), laying_(problem)
    {
        for (PartIndex part = 0; part < problem.part_count(); ++part)
            if (problem.parts[static_cast<std::size_t>(part)].slot_count > 0)
                add_part(part);
        forbid_pairs();
    }

    /// Nothing where something must stay vacant.
    std::optional<int> least()
    {
        for (;;) {
            const auto answer = choices_.solve();
            if (!answer)
                return std::nullopt;
            bool holds = true;
            for (const auto& [shift, all] : of_shift_) {
                Given given;
                for (const auto& one : all)
                    if (answer->chosen[static_cast<std::size_t>(choice_of(one))])
                        given.push_back(one);
                if (laying_.is_possible(given))
                    continue;
                holds = false;
                forbid(least_of(given));
            }
            if (holds)
                return answer->cost;
        }
    }

  private:
    [[nodiscard]] int choice_of(const std::pair<PartIndex, SlotIndex>& one) const
    {
        return choice_of_slot_.at(one.second);
    }

    void add_part(PartIndex part)
    {
        const Part& model = problem_.parts[static_cast<std::size_t>(part)];
        std::vector<int> all;
        std::map<StaffIndex, std::vector<int>> of_person;
        for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
            const Slot& slot = problem_.slots[static_cast<std::size_t>(index)];
            const int choice = choices_.add(0);
            choice_of_slot_[index] = choice;
            of_shift_[slot.shift].emplace_back(part, index);
            of_person[slot.staff].push_back(choice);
            all.push_back(choice);
        }
        choices_.add_row(all, {}, "= 1");
        for (const auto& [staff, some] : of_person) {
            const auto [meets, is_new] = meets_.try_emplace({model.client, staff}, 0);
            if (is_new)
                meets->second = choices_.add(1);
            choices_.add_row(some, {meets->second}, "<= 0");
            if (model.partner != kNone && model.partner < part) {
                auto both = some;
                const auto& others = of_person_of_part_[{model.partner, staff}];
                both.insert(both.end(), others.begin(), others.end());
                choices_.add_row(both, {}, "<= 1"); // two different people
            }
            of_person_of_part_[{part, staff}] = some;
        }
    }

    void forbid_pairs()
    {
        for (const auto& [shift, all] : of_shift_)
            for (std::size_t one = 0; one < all.size(); ++one) {
                if (!laying_.is_possible({all[one]}))
                    forbid({all[one]});
                for (std::size_t other = one + 1; other < all.size(); ++other)
                    if (all[one].first != all[other].first && !laying_.is_possible({all[one], all[other]}))
                        forbid({all[one], all[other]});
            }
    }

    /// Of parts that cannot be laid together, some of which none can be spared.
    [[nodiscard]] Given least_of(Given given) const
    {
        for (std::size_t one = 0; one < given.size();) {
            Given without = given;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(one));
            if (laying_.is_possible(without))
                ++one;
            else
                given = std::move(without);
        }
        return given;
    }

    void forbid(const Given& given)
    {
        std::vector<int> together;
        for (const auto& one : given)
            together.push_back(choice_of(one));
        choices_.add_row(together, {}, "<= " + std::to_string(given.size() - 1));
    }

    const Problem& problem_;
    Laying laying_;
    Choices choices_;
    std::map<SlotIndex, int> choice_of_slot_;
    std::map<ShiftIndex, Given> of_shift_;
    std::map<std::pair<ClientIndex, StaffIndex>, int> meets_;
    std::map<std::pair<PartIndex, StaffIndex>, std::vector<int>> of_person_of_part_;
};

struct Proven {
    int parts = 0;
    int roster = 0;             ///< B0
    double bound = 0;           ///< B1
    std::optional<int> least;   ///< proven by Cbc; nothing where something must stay vacant
    std::optional<int> planned; ///< nothing where the plan leaves something vacant
};

/// The same period with the whole window promised: no plan need trade people for promises.
PlanningPeriod all_promised(const PlanningPeriod& whole)
{
    PeriodFacts facts = whole.facts();
    for (Visit& visit : facts.visits)
        for (VisitDay& day : visit.days)
            day.promised = day.start_window;
    auto made = PlanningPeriod::of(std::move(facts), Zone::stockholm(), Handbook());
    EXPECT_TRUE(made.has_value()) << to_string(made.error());
    return std::move(*made);
}

Proven prove(const MadeUpSize& size)
{
    const auto period = all_promised(MadeUpSection(size).period());
    const Problem problem = *Problem::from(period, MadeUpSection::travel(period));
    Proven proven;
    for (const Part& part : problem.parts)
        proven.parts += part.slot_count > 0 ? 1 : 0;
    for (const ClientBound& bound : roster_bound(problem))
        proven.roster += bound.b0;
    proven.bound = capacity_bound(problem, {.steps = 100}).people;
    proven.least = FewestPeople(problem).least();
    const Proposal proposal = solve(problem,
                                    {.iterations = 60'000,
                                     .threads = 1,
                                     .seed = size.seed,
                                     .order = ContinuityOrder::people_contact_team},
                                    {});
    if (static_cast<int>(proposal.plan.assignments.size()) < proven.parts)
        return proven;
    proven.planned = 0;
    for (const ClientBound& bound : proposal.bounds)
        *proven.planned += bound.distinct;
    return proven;
}

/// How many of the sections could be proven, and in how many of them the planner found what is proven.
struct Score {
    int proven = 0;
    int found = 0;
};

Score compare(int clients, int staff, int seeds)
{
    Score score;
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
        const Proven one = prove({.clients = clients, .staff = staff, .teams = 2, .days = 3, .seed = seed});
        std::cout << "proven_optimum: seed " << seed << " parts " << one.parts << " B0 " << one.roster
                  << " B1 " << one.bound << " least " << one.least.value_or(-1) << " planned "
                  << one.planned.value_or(-1) << "\n";
        if (!one.least) {
            EXPECT_FALSE(one.planned) << "seed " << seed << ": a plan where there can be none";
            continue;
        }
        EXPECT_LE(one.roster, *one.least) << "seed " << seed;
        EXPECT_LE(one.bound, *one.least + 1e-6) << "seed " << seed;
        if (!one.planned)
            continue;
        ++score.proven;
        EXPECT_GE(*one.planned, *one.least) << "seed " << seed;
        score.found += *one.planned == *one.least ? 1 : 0;
    }
    return score;
}

TEST(ProvenOptimum, NoBoundExceedsItAndThePlannerFindsIt)
{
    const Score score = compare(6, 6, 4);
    EXPECT_GT(score.proven, 0);
    EXPECT_GE(score.found + 1, score.proven) << "the search is a search: one person more, once";
}

TEST(SlowProvenOptimum, NoBoundExceedsItAndThePlannerFindsItInLargerSections)
{
    const Score score = compare(8, 8, 12);
    EXPECT_GT(score.proven, 8);
    EXPECT_GE(score.found * 10, score.proven * 9);
}

} // namespace
} // namespace samma::planner
