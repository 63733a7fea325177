#pragma once

namespace samma {

/// Within how many days after a client's order each step of the way to a planned home shall have been taken.
/// The city's own are not known; the defaults are those that other municipalities promise (Arboga: contact
/// person offered within a week, implementation plan within two; Kristianstad: plan within 14 days).
struct NewClientDeadlines {
    int proposed = 2;     ///< somebody has been asked to become contact person
    int accepted = 7;     ///< somebody has said yes
    int welcomed = 7;     ///< the welcome talk (välkomstsamtal) has been held
    int scheduled = 14;   ///< the service schedule is agreed
    int carried_out = 14; ///< the implementation plan is made with the client
    int planned = 21;     ///< the visits lie in the base plan

    friend bool operator==(const NewClientDeadlines&, const NewClientDeadlines&) = default;
};

/// What the handbook says of how planning is done, beside the rules that a plan is held to (handbook.hpp).
struct PlanningPractice {
    NewClientDeadlines new_client;
    int guard_rail_pct = 10; ///< how much more travel a plan may cost for fewer people (0 = none)
    /// A contact person whose clients' care is above so many per cent of her hours is overloaded.
    int contact_load_pct = 250;
    int team_above_pct = 15; ///< a team whose load lies so many percentage points above the section's

    friend bool operator==(const PlanningPractice&, const PlanningPractice&) = default;
};

} // namespace samma
