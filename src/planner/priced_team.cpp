#include "planner/priced_team.hpp"

#include <algorithm>

namespace samma::planner {

PricedTeam::PricedTeam(const Problem& problem, const ShiftCapacity& capacity,
                       std::span<const PartIndex> parts, std::int64_t most_nodes)
    : demand_(problem, parts, [&](SlotIndex slot) { return capacity.is_open(slot); }),
      slack_(problem.staff_ids.size()), most_nodes_(most_nodes)
{
    for (const Demand& demand : demand_.demands()) {
        std::vector<Option>& options = options_.emplace_back();
        const Part& part = problem.parts[static_cast<std::size_t>(demand.part)];
        for (SlotIndex slot = part.first_slot; slot < part.first_slot + part.slot_count; ++slot) {
            if (!capacity.is_open(slot))
                continue;
            const auto person = static_cast<std::size_t>(problem.slots[static_cast<std::size_t>(slot)].staff);
            const auto known = std::find_if(options.begin(), options.end(),
                                            [&](const Option& option) { return option.person == person; });
            Option& option = known != options.end() ? *known : options.emplace_back();
            option.person = person;
            option.slots.push_back(slot);
        }
    }
}

void PricedTeam::price_options(const std::vector<Price>& slot_prices)
{
    for (auto& options : options_) {
        for (Option& option : options) {
            option.price = kNoPrice;
            for (const SlotIndex slot : option.slots)
                if (const Price price = slot_prices[static_cast<std::size_t>(slot)]; price < option.price) {
                    option.price = price;
                    option.slot = slot;
                }
        }
        std::sort(options.begin(), options.end(), [](const Option& one, const Option& other) {
            return one.price != other.price ? one.price < other.price : one.person < other.person;
        });
    }
    offers_.clear();
    for (const auto& options : options_)
        for (const Option& option : options)
            offers_.push_back({option.price, option.person});
    rest_.assign(options_.size() + 1, 0);
    for (std::size_t demand = options_.size(); demand-- > 0;)
        rest_[demand] = rest_[demand + 1] + options_[demand].front().price;
}

Price PricedTeam::cost_of(const StaffSet& team) const
{
    Price cost = kPerson * static_cast<Price>(team.count());
    for (const auto& options : options_) {
        const auto chosen = std::find_if(options.begin(), options.end(),
                                         [&](const Option& option) { return team[option.person]; });
        if (chosen == options.end())
            return kNoPrice;
        cost += chosen->price;
    }
    return cost;
}

void PricedTeam::try_team(const StaffSet& team)
{
    const Price cost = cost_of(team);
    if (cost >= best_cost_)
        return;
    best_cost_ = cost;
    best_team_ = team;
}

/// The larger of two bounds on what any team costs that has these people and none of the barred, or any value
/// that shows that no such team is cheaper than the best one. Packing: the people who must still come, and
/// each visit at its cheapest. Dual ascent: each visit's price is raised as long as no open person is paid
/// more than she costs.
Price PricedTeam::least(const StaffSet& team, const StaffSet& barred)
{
    const Price opened = kPerson * static_cast<Price>(team.count());
    std::fill(slack_.begin(), slack_.end(), kPerson);
    for (std::size_t person = team._Find_first(); person < team.size(); person = team._Find_next(person))
        slack_[person] = 0;
    for (std::size_t person = barred._Find_first(); person < barred.size();
         person = barred._Find_next(person))
        slack_[person] = -1;
    Price cheapest = 0;
    Price raised = opened;
    const Offer* offer = offers_.data();
    for (std::size_t demand = 0; demand < options_.size(); ++demand) {
        if (raised + rest_[demand] >= best_cost_)
            return raised + rest_[demand];
        const Offer* const first = offer;
        const Offer* const end = first + options_[demand].size();
        Price lowest = kNoPrice;
        Price reach = kNoPrice;
        for (; offer != end && offer->price < reach; ++offer)
            if (const Price room = slack_[offer->person]; room >= 0) {
                lowest = std::min(lowest, offer->price);
                reach = std::min(reach, offer->price + room);
            }
        if (lowest == kNoPrice)
            return kNoPrice;
        cheapest += lowest;
        raised += reach;
        for (const Offer* paid = first; paid != end && paid->price < reach; ++paid)
            if (Price& room = slack_[paid->person]; room >= 0)
                room -= reach - paid->price;
        offer = end;
    }
    if (raised >= best_cost_)
        return raised;
    const auto coming = static_cast<Price>(demand_.packing(team, barred));
    return std::max(opened + kPerson * coming + cheapest, raised);
}

void PricedTeam::branch(const StaffSet& people, const StaffSet& team, StaffSet barred)
{
    const StaffSet open = people & ~team & ~barred;
    for (std::size_t person = open._Find_first(); person < open.size(); person = open._Find_next(person)) {
        StaffSet larger = team;
        larger.set(person);
        extend(larger, barred);
        barred.set(person);
    }
}

/// A team that serves everybody: one person more pays where she saves more than she costs. What several save
/// together is at most the sum, so without such a person no larger team is cheaper.
void PricedTeam::open_more(const StaffSet& team, const StaffSet& barred)
{
    std::vector<Price> saves(slack_.size(), 0);
    for (const auto& options : options_) {
        const auto current = std::find_if(options.begin(), options.end(),
                                          [&](const Option& option) { return team[option.person]; });
        for (auto option = options.begin(); option != current; ++option)
            saves[option->person] += current->price - option->price;
    }
    std::size_t chosen = saves.size();
    Price most = kPerson;
    for (std::size_t person = 0; person < saves.size(); ++person)
        if (!barred[person] && saves[person] > most) {
            most = saves[person];
            chosen = person;
        }
    if (chosen == saves.size())
        return;
    StaffSet larger = team;
    larger.set(chosen);
    extend(larger, barred);
    StaffSet without = barred;
    without.set(chosen);
    extend(team, without);
}

void PricedTeam::extend(const StaffSet& team, const StaffSet& barred)
{
    const Price bound = least(team, barred);
    if (bound >= best_cost_)
        return;
    if (nodes_left_ == 0) {
        least_cut_off_ = std::min(least_cut_off_, bound);
        is_exact_ = false;
        return;
    }
    --nodes_left_;
    if (const StaffSet* row = demand_.rarest_row(team, barred))
        return branch(*row, team, barred);
    if (const StaffSet* tied = demand_.unservable(team))
        return branch(*tied, team, barred);
    try_team(team);
    open_more(team, barred);
}

Price PricedTeam::solve(const std::vector<Price>& slot_prices)
{
    price_options(slot_prices);
    best_cost_ = kNoPrice;
    least_cut_off_ = kNoPrice;
    is_exact_ = true;
    nodes_left_ = most_nodes_;
    if (best_team_.any())
        try_team(StaffSet(best_team_));
    extend(StaffSet(), StaffSet());
    value_ = std::min(best_cost_, least_cut_off_);
    slots_.clear();
    for (const auto& options : options_) {
        const auto chosen = std::find_if(options.begin(), options.end(),
                                         [&](const Option& option) { return best_team_[option.person]; });
        if (chosen != options.end())
            slots_.push_back(chosen->slot);
    }
    return value_;
}

} // namespace samma::planner
