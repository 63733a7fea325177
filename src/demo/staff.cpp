#include "demo/staff.hpp"

#include "demo/people.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samma::demo {

namespace {

constexpr double kPoolShareOfShifts = 0.12;
constexpr double kShiftsPerHead = 9.35; ///< per fortnight at the mean employment rate
constexpr double kAssistantNurses = 0.74;

constexpr std::array<LanguageShare, 13> kStaffLanguages{{{"ar", 100},
                                                         {"bs", 80},
                                                         {"fa", 50},
                                                         {"pl", 40},
                                                         {"sq", 30},
                                                         {"da", 20},
                                                         {"es", 20},
                                                         {"so", 20},
                                                         {"tr", 20},
                                                         {"hu", 20},
                                                         {"de", 20},
                                                         {"fr", 15},
                                                         {"ti", 15}}};
constexpr double kSpeaksSecondLanguage = 0.45;

int draw_rate(Random& random)
{
    constexpr std::array<int, 6> kRates{100, 90, 85, 80, 75, 50};
    const std::array<double, 6> shares{78, 5, 4, 6, 5, 2};
    return kRates.at(random.weighted(shares));
}

TravelMode draw_mode(Random& random, int area_number)
{
    std::array<double, kTravelModeCount> shares{60, 40, 0}; // foot, bike, car in the inner city
    if (area_number == 5 || area_number == 8 || area_number == 9)
        shares = {20, 65, 15};
    else if (area_number == 6 || area_number == 11)
        shares = {0, 35, 65};
    return static_cast<TravelMode>(random.weighted(shares));
}

/// Chance of holding a delegation: assistant nurse, care assistant, hourly paid.
struct DelegationShare {
    const char* task;
    double assistant_nurse;
    double care_assistant;
    double hourly;
};
constexpr std::array<DelegationShare, 2> kDelegations{
    {{"medication", 0.92, 0.55, 0.35}, {"insulin", 0.60, 0.15, 0.05}}};

double share_of(const DelegationShare& share, const CareWorker& worker)
{
    if (worker.employment == Employment::hourly)
        return share.hourly;
    return worker.title == Title::assistant_nurse ? share.assistant_nurse : share.care_assistant;
}

void delegate(const SectionDraft& draft, Random& random, CareWorker& worker)
{
    for (const auto& share : kDelegations) {
        if (!random.chance(share_of(share, worker)))
            continue;
        Delegation delegation;
        delegation.external_id = worker.external_id + "-" + share.task;
        delegation.id = draft.id<DelegationId>("delegation", delegation.external_id);
        delegation.task = share.task;
        // A delegation holds for a year at most; a few run out in the fortnight.
        const int expires_in = random.chance(0.04) ? random.between(3, 12) : random.between(30, 330);
        const LocalDate until = add_days(draft.request.from, expires_in);
        delegation.valid = {add_days(until, -365), until};
        worker.delegations.push_back(std::move(delegation));
    }
}

void teach(Random& random, CareWorker& worker)
{
    const bool is_nurse = worker.title == Title::assistant_nurse;
    const auto learn = [&](const char* code, double share) {
        if (random.chance(share))
            worker.competences.emplace_back(code);
    };
    learn("dementia", is_nurse ? 0.80 : 0.55);
    learn("diabetes", is_nurse ? 0.50 : 0.15);
    learn("driving_licence", 0.60);
    learn("lift", 0.95);
    learn("palliative", is_nurse ? 0.45 : 0.10);
    learn("threat", 0.60);
    if (worker.usual_mode == TravelMode::car &&
        !std::count(worker.competences.begin(), worker.competences.end(), "driving_licence"))
        worker.competences.emplace_back("driving_licence");
    std::sort(worker.competences.begin(), worker.competences.end());
}

std::string draw_language(Random& random)
{
    if (!random.chance(kSpeaksSecondLanguage))
        return {};
    std::array<double, kStaffLanguages.size()> weights{};
    for (std::size_t index = 0; index < weights.size(); ++index)
        weights.at(index) = kStaffLanguages.at(index).per_mille;
    return kStaffLanguages.at(random.weighted(weights)).code;
}

} // namespace

CareWorker invent_care_worker(SectionDraft& draft, Random& random, Employment employment)
{
    CareWorker worker;
    worker.external_id =
        draft.external_id(employment == Employment::hourly ? 'T' : 'M', draft.data.care_workers.size() + 1);
    worker.id = draft.id<CareWorkerId>("care_worker", worker.external_id);
    worker.section_id = draft.section.id;
    worker.employment = employment;
    worker.gender = random.chance(0.80) ? Gender::woman : Gender::man;
    worker.title = random.chance(employment == Employment::hourly ? 0.35 : kAssistantNurses)
                       ? Title::assistant_nurse
                       : Title::care_assistant;
    const std::string language = draw_language(random);
    if (!language.empty())
        worker.languages = {language};
    const auto name = invent_name(random, worker.gender, Generation::younger,
                                  random.chance(0.85) ? language : std::string("sv"));
    worker.given_name = name.given;
    worker.family_name = name.family;
    worker.employment_rate_pct = employment == Employment::hourly ? 0 : draw_rate(random);
    worker.usual_mode = draw_mode(random, draft.site.area_number());
    worker.avoids_pets = random.chance(0.05);
    worker.avoids_smoke = random.chance(0.05);
    worker.avoids_lifting = random.chance(0.05);
    worker.employed.from = add_days(draft.request.from, -random.between(40, 4000));
    teach(random, worker);
    delegate(draft, random, worker);
    return worker;
}

int heads_for(const StaffingNeed& need)
{
    const double scheduled = need.in_fortnight() * (1 - kPoolShareOfShifts) / (1 - kTotalAbsence);
    return std::max(4, static_cast<int>(std::lround(scheduled / kShiftsPerHead)));
}

void hire(SectionDraft& draft, const StaffingNeed& need)
{
    Random random = chance_of(draft, ChancePart::staff);
    const int permanent = heads_for(need);
    const int pool = std::max(2, static_cast<int>(std::lround(permanent * kPoolShareOfHeads)));
    auto& workers = draft.data.care_workers;
    for (int head = 0; head < permanent; ++head)
        workers.push_back(invent_care_worker(draft, random, Employment::permanent));
    for (int head = 0; head < pool; ++head)
        workers.push_back(invent_care_worker(draft, random, Employment::hourly));
}

} // namespace samma::demo
