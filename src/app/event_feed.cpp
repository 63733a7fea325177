#include "app/event_feed.hpp"

#include "app/jobs.hpp"
#include "base/world_failure.hpp"

#include <set>

namespace samma::app {

namespace {

constexpr int kMostAtOnce = 200;
/// How soon what another process wrote to the same file is seen, and how long the end waits at most.
constexpr auto kLookAgain = std::chrono::milliseconds(500);
constexpr int kMostJobs = 20;

bool may_hear(const Caller& caller, const std::optional<SectionId>& section_id)
{
    if (section_id)
        return authorize(caller, Action::read_board, section_id).has_value();
    return authorize(caller, Action::list_sections, std::nullopt) ||
           authorize(caller, Action::import_data, std::nullopt);
}

std::set<SectionId> sections_of(const Caller& caller)
{
    std::set<SectionId> sections;
    for (const auto& held : caller.roles)
        sections.insert(held.sections.begin(), held.sections.end());
    return sections;
}

} // namespace

EventFeed::EventFeed(const Ports& ports) : ports_(ports), listener_([this] { listen(); }) {}

EventFeed::~EventFeed()
{
    stops_ = true;
    listener_.join();
}

void EventFeed::listen()
{
    std::uint64_t seen = 0;
    std::int64_t last = 0;
    while (!stops_) {
        try {
            const auto announced = ports_.store.await_announcement(seen, kLookAgain);
            const auto sequence = ports_.store.begin_read(ports_.tenant_id)->events().last_sequence();
            if (announced != seen || sequence != last)
                ++changes_;
            seen = announced;
            last = sequence;
        } catch (const WorldFailure&) {
            std::this_thread::sleep_for(kLookAgain);
        }
    }
}

EventPage EventFeed::read(const Caller& caller, std::optional<std::int64_t> after)
{
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    EventPage page;
    if (after) {
        page.last_sequence = *after;
        for (auto& event : work->events().load_after(*after, kMostAtOnce)) {
            page.last_sequence = event.sequence;
            if (may_hear(caller, event.section_id))
                page.events.push_back(std::move(event));
        }
    } else {
        page.last_sequence = work->events().last_sequence();
    }
    for (auto& job : work->jobs().list(std::nullopt, std::nullopt, kMostJobs))
        if (!job.section_id && !job.ended_at && authorize(caller, action_of(job.kind), std::nullopt))
            page.jobs.push_back(std::move(job));
    for (const auto& section_id : sections_of(caller)) {
        if (!may_hear(caller, section_id))
            continue;
        for (auto& job : work->jobs().list(section_id, std::nullopt, kMostJobs))
            if (!job.ended_at)
                page.jobs.push_back(std::move(job));
    }
    return page;
}

std::shared_ptr<void> EventSource::be_present(const Caller&, const LookedAt&)
{
    return nullptr;
}

int EventSource::others_at(const Caller&, const LookedAt&) const
{
    return 0;
}

std::shared_ptr<void> EventFeed::be_present(const Caller& caller, const LookedAt& place)
{
    if (!may_hear(caller, place.section_id))
        return nullptr;
    const std::lock_guard lock(mutex_);
    const auto seat = present_.insert(present_.end(), {place, caller.session_id});
    ++changes_;
    // Shared, so that whoever streams need not know what it is.
    return {nullptr, [this, seat](void*) {
                const std::lock_guard leaving(mutex_);
                present_.erase(seat);
                ++changes_;
            }};
}

int EventFeed::others_at(const Caller& caller, const LookedAt& place) const
{
    if (!may_hear(caller, place.section_id))
        return 0;
    const std::lock_guard lock(mutex_);
    std::set<Uuid> others;
    for (const auto& present : present_)
        if (present.place == place && present.session_id != caller.session_id)
            others.insert(present.session_id);
    return static_cast<int>(others.size());
}

} // namespace samma::app
