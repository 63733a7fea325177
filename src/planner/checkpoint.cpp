#include "planner/checkpoint.hpp"

#include <cstring>
#include <type_traits>

namespace samma::planner {

namespace {

/// Raised whenever the search keeps something else between two rounds.
constexpr std::uint64_t kVersion = 7;

class Fingerprint {
  public:
    void add(std::uint64_t word) { value_ = mix64(value_ ^ word) + 0x9e3779b97f4a7c15; }
    template <typename T>
    void add_all(const std::vector<T>& items)
    {
        add(items.size());
        for (const T& item : items) {
            if constexpr (std::is_integral_v<T>)
                add(static_cast<std::uint64_t>(item));
            else
                add(std::hash<T>{}(item));
        }
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = kVersion;
};

/// What the outcome of a run depends on: who and what there is, the travel, the empty plan with all windows,
/// and how long to search.
std::uint64_t fingerprint(const Problem& problem, const Budget& budget)
{
    Fingerprint print;
    print.add(budget.seed);
    print.add(static_cast<std::uint64_t>(budget.iterations.value_or(0)));
    print.add(budget.halves ? 1U : 0U);
    print.add(static_cast<std::uint64_t>(budget.order));
    print.add(static_cast<std::uint64_t>(budget.travel_cap));
    print.add_all(problem.visit_ids);
    print.add_all(problem.staff_ids);
    print.add_all(problem.shift_ids);
    print.add_all(problem.client_target);
    print.add_all(problem.met);
    for (const auto& table : problem.travel_tables)
        print.add_all(table);
    print.add_all(State(problem).cells());
    return print.value();
}

template <typename T>
void write(std::vector<std::uint8_t>& bytes, const T& value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    const auto at = bytes.size();
    bytes.resize(at + sizeof value);
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

template <typename T>
bool read(std::span<const std::uint8_t>& bytes, T& value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    if (bytes.size() < sizeof value)
        return false;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes = bytes.subspan(sizeof value);
    return true;
}

} // namespace

std::vector<std::uint8_t> write_checkpoint(const Problem& problem, const Budget& budget,
                                           const RunPosition& position, std::span<const State* const> states)
{
    std::vector<std::uint8_t> bytes;
    write(bytes, fingerprint(problem, budget));
    write(bytes, position);
    for (const State* state : states) {
        write(bytes, state->totals());
        for (const std::int32_t cell : state->cells())
            write(bytes, cell);
    }
    return bytes;
}

std::optional<RunPosition> read_checkpoint(const Problem& problem, const Budget& budget,
                                           std::span<const std::uint8_t> bytes,
                                           std::span<State* const> states)
{
    std::uint64_t print = 0;
    RunPosition position;
    if (!read(bytes, print) || print != fingerprint(problem, budget) || !read(bytes, position))
        return std::nullopt;
    std::vector<State> restored;
    for (State* const state : states) {
        Totals totals;
        std::vector<std::int32_t> cells(state->cells().size());
        bool is_whole = read(bytes, totals);
        for (std::int32_t& cell : cells)
            is_whole = is_whole && read(bytes, cell);
        if (!is_whole)
            return std::nullopt;
        restored.push_back(*state);
        restored.back().restore(std::move(cells), totals);
    }
    if (!bytes.empty())
        return std::nullopt;
    for (std::size_t index = 0; index < states.size(); ++index)
        *states[index] = std::move(restored[index]);
    return position;
}

} // namespace samma::planner
