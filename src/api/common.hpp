#pragma once

#include "base/id.hpp"
#include "base/time.hpp"

#include <boost/describe/class.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

// Members that hold a name of the contract's enumerations are strings; the domain's own names fill them.
namespace samma::api {

/// Named values that a translated text quotes.
using Values = std::map<std::string, std::string>;

/// A half-open stretch of time.
struct Stretch {
    Instant from;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(Stretch, (), (from, until))

/// A care worker by name.
struct Person {
    Uuid care_worker_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Person, (), (care_worker_id, name))

/// The plan that an answer speaks of.
struct PlanSummary {
    Uuid plan_id;
    int revision = 1;
    LocalDate from;
    LocalDate until;
    Instant made_at;
    std::optional<int> draft_revision;
};
BOOST_DESCRIBE_STRUCT(PlanSummary, (), (plan_id, revision, from, until, made_at, draft_revision))

} // namespace samma::api
