#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace samma::app {

/// What has happened since an event, for one caller.
struct EventPage {
    std::vector<store::Event> events; ///< those that the caller may hear of, oldest first
    std::int64_t last_sequence = 0;   ///< the newest that was looked at; go on after it
    std::vector<store::Job> jobs;     ///< of the caller's sections, that have not ended, as they stand now
    int others_here = 0;              ///< how many others look at the same day of the section at this moment
};

/// The day of a section that somebody looks at.
struct LookedAt {
    SectionId section_id;
    LocalDate on;

    friend auto operator<=>(const LookedAt&, const LookedAt&) = default;
};

/// What event streams read from.
class EventSource {
  public:
    virtual ~EventSource() = default;
    /// Changes whenever something may have happened. From any thread, costs nothing.
    [[nodiscard]] virtual std::uint64_t newest() const = 0;
    /// At most a few hundred events at a time. `after` missing: nothing of the past, only where it ends.
    virtual EventPage read(const Caller& caller, std::optional<std::int64_t> after) = 0;
    /// While what is returned lives, the caller counts among those who look at that day. Only those who may
    /// see the section's board count, and are told of.
    virtual std::shared_ptr<void> be_present(const Caller& caller, const LookedAt& place);
    [[nodiscard]] virtual int others_at(const Caller& caller, const LookedAt& place) const;
};

/// The tenant's events as they are stored, by this node and the others. An event of a section is for those
/// who may see its board; one of none for those who may list sections or
/// bring in files. Events name kinds and identities,
/// never a person.
class EventFeed final : public EventSource {
  public:
    /// Begins to listen; `ports` outlives it.
    explicit EventFeed(const Ports& ports);
    ~EventFeed() override;
    EventFeed(const EventFeed&) = delete;
    EventFeed& operator=(const EventFeed&) = delete;

    [[nodiscard]] std::uint64_t newest() const override { return changes_; }
    EventPage read(const Caller& caller, std::optional<std::int64_t> after) override;
    std::shared_ptr<void> be_present(const Caller& caller, const LookedAt& place) override;
    /// Of this node; several tabs of one session are one.
    [[nodiscard]] int others_at(const Caller& caller, const LookedAt& place) const override;

  private:
    struct Present {
        LookedAt place;
        Uuid session_id;
    };
    void listen();

    const Ports& ports_;
    std::atomic<std::uint64_t> changes_ = 1;
    std::atomic<bool> stops_ = false;
    mutable std::mutex mutex_;
    std::list<Present> present_;
    std::thread listener_;
};

} // namespace samma::app
