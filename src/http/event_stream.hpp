#pragma once

#include "app/event_feed.hpp"

#include <map>
#include <optional>
#include <string>

namespace samma::http {

/// What a stream of events begins with: who listens, and the last event that she has heard.
struct EventStreamStart {
    app::Caller caller;
    std::string session_token; ///< the stream ends with its session
    std::optional<std::int64_t> after;
    std::optional<app::LookedAt> looks_at; ///< the day on her screen
};

/// Turns what has happened into the text of a stream (server-sent events), without saying anything twice.
/// Source: WHATWG HTML, section 9.2.
class EventWriter {
  public:
    explicit EventWriter(const EventStreamStart& start) : after_(start.after) {}

    /// The text for what is new; empty when nothing is. The first one tells the listener where she is.
    std::string write(const app::EventPage& page);

    [[nodiscard]] std::optional<std::int64_t> after() const { return after_; }

  private:
    std::optional<std::int64_t> after_;
    bool has_begun_ = false;
    int others_ = 0;                          ///< told of
    std::map<std::string, std::string> told_; ///< of each job that has not ended
};

} // namespace samma::http
