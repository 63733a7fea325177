#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& tie : reading.period().staff_ties()) {
        const bool wants_same = tie.kind == StaffTie::Kind::same;
        for (const Stop* first : reading.stops_of(tie.first))
            for (const Stop* then : reading.stops_of(tie.then)) {
                if ((first->care_worker == then->care_worker) == wants_same)
                    continue;
                Finding finding = about(*then);
                finding.values = {{"tie", wants_same ? "same" : "different"}};
                findings.push_back(std::move(finding));
            }
    }
}

} // namespace

extern constinit const Rule kTiedStaff{
    "tied_staff", Severity::hard, "The service schedule: visits that one person, or two, are to make", judge};

} // namespace samma::rules
