#include "rules/register.hpp"

#include <algorithm>
#include <array>

namespace samma::rules {

extern const Rule kKnownVisit;
extern const Rule kPlanComplete;
extern const Rule kOnDuty;
extern const Rule kLockedKept;
extern const Rule kAllowedDay;
extern const Rule kStartWindow;
extern const Rule kMinimumLag;
extern const Rule kMaximumLag;
extern const Rule kTiedStaff;
extern const Rule kDoubleStaffing;
extern const Rule kCompetence;
extern const Rule kDelegation;
extern const Rule kGender;
extern const Rule kLifting;
extern const Rule kNoBike;
extern const Rule kTravelMode;
extern const Rule kPetsAndSmoke;
extern const Rule kExclusion;
extern const Rule kContactTitle;
extern const Rule kShiftContainment;
extern const Rule kNoOverlap;
extern const Rule kReservedTime;
extern const Rule kLongestStretch;
extern const Rule kBreakRoom;
extern const Rule kShiftOverlap;
extern const Rule kDailyRest;
extern const Rule kWeeklyRest;
extern const Rule kPromisedTime;
extern const Rule kContactPersonFirst;
extern const Rule kOwnTeam;
extern const Rule kWhoAsAgreed;
extern const Rule kClientLiking;
extern const Rule kHouseholdTogether;
extern const Rule kEnoughCars;
extern const Rule kEnoughKeys;
extern const Rule kPublishedKept;

std::span<const Rule* const> all_rules()
{
    static constexpr std::array kRules = {&kKnownVisit,
                                          &kPlanComplete,
                                          &kOnDuty,
                                          &kLockedKept,
                                          &kAllowedDay,
                                          &kStartWindow,
                                          &kMinimumLag,
                                          &kMaximumLag,
                                          &kTiedStaff,
                                          &kDoubleStaffing,
                                          &kCompetence,
                                          &kDelegation,
                                          &kGender,
                                          &kLifting,
                                          &kNoBike,
                                          &kTravelMode,
                                          &kPetsAndSmoke,
                                          &kExclusion,
                                          &kContactTitle,
                                          &kShiftContainment,
                                          &kNoOverlap,
                                          &kReservedTime,
                                          &kLongestStretch,
                                          &kBreakRoom,
                                          &kShiftOverlap,
                                          &kDailyRest,
                                          &kWeeklyRest,
                                          &kPromisedTime,
                                          &kContactPersonFirst,
                                          &kOwnTeam,
                                          &kWhoAsAgreed,
                                          &kClientLiking,
                                          &kHouseholdTogether,
                                          &kEnoughCars,
                                          &kEnoughKeys,
                                          &kPublishedKept};
    return kRules;
}

const Rule* find_rule(std::string_view id)
{
    const auto rules = all_rules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const Rule* rule) { return rule->id == id; });
    return found == rules.end() ? nullptr : *found;
}

} // namespace samma::rules
