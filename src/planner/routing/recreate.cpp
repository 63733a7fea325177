#include "planner/routing/recreate.hpp"

#include <algorithm>
#include <array>

namespace samma::planner::routing {

namespace {

enum class Order { random, scarce, far, close, narrow, early, late };
constexpr std::size_t kOrders = 7;
constexpr std::array<double, kOrders> kWeights{4, 4, 2, 1, 2, 2, 2};

/// What the order sorts by; the smallest comes first.
double key_of(const Model& model, int index, Order order)
{
    const auto& visit = model.visit(index);
    const auto& task = model.task(visit.first_task);
    const auto& window = task.windows.front();
    const auto& home = model.worker(task.workers.empty() ? 0 : task.workers.front());
    switch (order) {
    case Order::random:
        return 0;
    case Order::scarce: { // two workers before one, few workers before many, much demand before little
        double workers = 0;
        for (int which = 0; which < visit.tasks; ++which)
            workers += static_cast<double>(model.task(visit.first_task + which).workers.size());
        return workers / (visit.tasks * visit.tasks) - task.demand;
    }
    case Order::far:
        return -model.travel(home.from_place, task.place);
    case Order::close:
        return model.travel(home.from_place, task.place);
    case Order::narrow:
        return window.to - window.from;
    case Order::early:
        return window.from;
    case Order::late:
        return -window.to;
    }
    return 0;
}

} // namespace

Recreate::Recreate(const Model& model, Random& random, double blink)
    : model_(model), random_(random), blink_(blink), keys_(static_cast<std::size_t>(model.visits()) * kOrders)
{
    for (int visit = 0; visit < model.visits(); ++visit)
        for (std::size_t order = 0; order < kOrders; ++order)
            keys_[static_cast<std::size_t>(visit) * kOrders + order] =
                key_of(model, visit, static_cast<Order>(order));
}

void Recreate::draw_order(const State& state)
{
    order_.assign(state.absent().begin(), state.absent().end());
    random_.shuffle(order_);
    const auto order = random_.weighted(kWeights);
    const auto key = [&](int visit) { return keys_[static_cast<std::size_t>(visit) * kOrders + order]; };
    std::stable_sort(order_.begin(), order_.end(),
                     [&](int left, int right) { return key(left) < key(right); });
}

void Recreate::run(State& state)
{
    draw_order(state);
    InsertionSearch search(state, random_, blink_);
    for (const int visit : order_) {
        const auto& given = model_.visit(visit);
        // Half of a hard price: a place that breaks a rule is refused also where it takes waiting or idle
        // time away.
        const auto found = search.best(visit, std::min(given.skip_price, kHard / 2));
        if (found)
            state.insert(visit, std::span(found->positions).first(static_cast<std::size_t>(given.tasks)));
    }
    tests_ += search.tests();
}

} // namespace samma::planner::routing
