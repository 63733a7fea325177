#pragma once

#include "support/draw.hpp"

#include <string_view>

namespace samma::rules {

/// The drawn day with a care worker lent to another section for that time. The other section's client lives
/// where the named client of the drawing does, so that the drawn ways hold for her too.
inline test::DrawnDay lent(test::DrawnDay day, std::string_view care_worker, std::string_view from,
                           std::string_view until, std::string_view home)
{
    LoanTerms terms;
    terms.care_worker = day.care_worker(care_worker);
    terms.other.id = SectionId(Uuid::derived(Uuid(), "another section"));
    terms.loan = {.id = {},
                  .lending_section_id = day.period.section().id,
                  .borrowing_section_id = terms.other.id,
                  .care_worker_id = terms.care_worker.id,
                  .shift_id = day.shift(care_worker).id,
                  .visit_id = VisitId(Uuid::derived(Uuid(), "visit of another section")),
                  .address_id = day.client(home).address_id,
                  .on = day.period.dates().from,
                  .time = {day.at(from), day.at(until)}};
    terms.loan.id = id_of(terms.loan);
    for (const auto& place : day.period.places())
        if (place.id == terms.loan.address_id)
            terms.address = place;
    PeriodChanges changes;
    changes.loans = {terms};
    day.period = day.period.with(changes);
    return day;
}

} // namespace samma::rules
