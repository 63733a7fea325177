#pragma once

#include "api/common.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace samma::api {

/// Asks for a plan of the section's dates, made by one of the workers.
struct JobRequest {
    Uuid operation_id;
    LocalDate from;
    LocalDate until;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> iterations;
    std::optional<std::int64_t> seconds;
    std::optional<int> guard_rail_pct;
    std::optional<bool> has_guard_rail;
    std::optional<std::string> continuity_order;
};
BOOST_DESCRIBE_STRUCT(JobRequest, (),
                      (operation_id, from, until, seed, iterations, seconds, guard_rail_pct, has_guard_rail,
                       continuity_order))

/// How good a plan is that is being made.
struct BestSoFar {
    int vacant = 0;
    double people = 0;
};
BOOST_DESCRIBE_STRUCT(BestSoFar, (), (vacant, people))

/// A piece of long work as it stands.
struct Job {
    Uuid job_id;
    std::string kind;
    std::string state;
    std::optional<Uuid> section_id;
    Instant asked_at;
    std::optional<Instant> ended_at;
    std::int64_t done = 0;
    std::int64_t total = 0;
    bool is_cancel_asked = false;
    bool is_finish_asked = false;
    std::optional<BestSoFar> best;
    std::optional<std::string> result;
    std::optional<std::string> error;
};
BOOST_DESCRIBE_STRUCT(Job, (),
                      (job_id, kind, state, section_id, asked_at, ended_at, done, total, is_cancel_asked,
                       is_finish_asked, best, result, error))

struct Jobs {
    std::vector<Job> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Jobs, (), (items, next_cursor))

/// Something that has happened, as the stream of events tells it.
struct HappenedEvent {
    std::string kind;
    std::optional<Uuid> section_id;
    std::string subject_id;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(HappenedEvent, (), (kind, section_id, subject_id, at))

} // namespace samma::api
