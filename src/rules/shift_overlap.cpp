#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& [care_worker, shifts] : reading.duties())
        for (std::size_t index = 1; index < shifts.size(); ++index) {
            const Shift& earlier = *shifts[index - 1];
            const Shift& later = *shifts[index];
            if (!earlier.time.overlaps(later.time) || !reading.period().dates().holds(later.on))
                continue;
            Finding finding = about(later);
            finding.values = {{"other_on", format_date(earlier.on)}};
            findings.push_back(std::move(finding));
        }
}

} // namespace

extern constinit const Rule kShiftOverlap{"shift_overlap", Severity::hard,
                                          "The roster: nobody is on duty in two places", judge};

} // namespace samma::rules
