#include "demo/clients.hpp"

#include "demo/homes.hpp"
#include "demo/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace samma::demo {

namespace {

struct ArchetypeShare {
    Archetype archetype;
    double share;
    double medication_help;
};
constexpr std::array<ArchetypeShare, 5> kArchetypes{{{Archetype::service_only, 0.25, 0.00},
                                                     {Archetype::light, 0.28, 0.60},
                                                     {Archetype::medium, 0.25, 0.70},
                                                     {Archetype::heavy, 0.15, 0.85},
                                                     {Archetype::very_heavy, 0.07, 0.90}}};
constexpr double kInsulinShare = 0.05;
constexpr double kNeedsTwoOfVeryHeavy = 0.6;

/// Languages that clients want to be met in, per mille.
constexpr std::array<LanguageShare, 10> kClientLanguages{{{"bs", 30},
                                                          {"ar", 30},
                                                          {"pl", 20},
                                                          {"fa", 10},
                                                          {"da", 10},
                                                          {"hu", 5},
                                                          {"es", 4},
                                                          {"sq", 4},
                                                          {"tr", 4},
                                                          {"so", 3}}};
constexpr double kOtherLanguageInRosengard = 0.40;

/// The archetypes of so many clients: shares as whole numbers, the largest remainders rounded up.
std::vector<Archetype> shared_out(int client_count)
{
    std::vector<Archetype> archetypes;
    std::vector<std::pair<double, std::size_t>> remainders;
    for (std::size_t index = 0; index < kArchetypes.size(); ++index) {
        const double exact = kArchetypes.at(index).share * client_count;
        archetypes.insert(archetypes.end(), static_cast<std::size_t>(exact), kArchetypes.at(index).archetype);
        remainders.emplace_back(std::floor(exact) - exact, index);
    }
    std::sort(remainders.begin(), remainders.end());
    for (std::size_t index = 0; archetypes.size() < static_cast<std::size_t>(client_count); ++index)
        archetypes.push_back(kArchetypes.at(remainders.at(index).second).archetype);
    return archetypes;
}

class ClientSettler {
  public:
    explicit ClientSettler(SectionDraft& draft)
        : draft_(draft), random_(chance_of(draft, ChancePart::clients)), births_(draft.site.number)
    {
    }

    void settle()
    {
        const auto homes = build_homes(draft_);
        decide_needs();
        for (std::size_t index = 0; index < homes.size(); ++index) {
            add_client(index, homes[index]);
            add_home_entry(draft_.data.clients.back());
        }
        add_absences();
    }

  private:
    void decide_needs()
    {
        auto archetypes = shared_out(draft_.request.clients_per_section);
        random_.shuffle(archetypes);
        for (const Archetype archetype : archetypes) {
            const auto& share = kArchetypes.at(static_cast<std::size_t>(archetype));
            draft_.needs.push_back(
                {.archetype = archetype, .has_medication_help = random_.chance(share.medication_help)});
        }
        mark(
            kInsulinShare * draft_.request.clients_per_section,
            [](const ClientNeed& need) {
                return need.archetype == Archetype::light || need.archetype == Archetype::medium ||
                       need.archetype == Archetype::heavy;
            },
            [](ClientNeed& need) { need.has_insulin = true; });
        const auto is_very_heavy = [](const ClientNeed& need) {
            return need.archetype == Archetype::very_heavy;
        };
        mark(kNeedsTwoOfVeryHeavy *
                 static_cast<double>(std::count_if(draft_.needs.begin(), draft_.needs.end(), is_very_heavy)),
             is_very_heavy, [](ClientNeed& need) { need.needs_two = true; });
    }

    /// Marks so many of those who may be marked; a fraction is one more with that chance.
    template <typename May, typename Mark>
    void mark(double expected, May may, Mark set)
    {
        auto count = static_cast<std::size_t>(expected + random_.unit());
        std::vector<std::size_t> order(draft_.needs.size());
        for (std::size_t index = 0; index < order.size(); ++index)
            order[index] = index;
        random_.shuffle(order);
        for (const std::size_t index : order)
            if (count > 0 && may(draft_.needs[index])) {
                set(draft_.needs[index]);
                --count;
            }
    }

    int draw_age()
    {
        const std::array<double, 4> shares{8, 22, 46, 24};
        switch (random_.weighted(shares)) {
        case 0:
            return random_.between(35, 64);
        case 1:
            return random_.between(66, 79);
        case 2:
            return random_.between(80, 89);
        default:
            return std::min(random_.between(90, 97), random_.between(90, 101));
        }
    }

    std::string draw_language()
    {
        double total = 0;
        for (const auto& language : kClientLanguages)
            total += language.per_mille;
        const double share = draft_.site.area_number() == 10 ? kOtherLanguageInRosengard : total / 1000.0;
        if (!random_.chance(share))
            return "sv";
        std::array<double, kClientLanguages.size()> weights{};
        for (std::size_t index = 0; index < weights.size(); ++index)
            weights.at(index) = kClientLanguages.at(index).per_mille;
        return kClientLanguages.at(random_.weighted(weights)).code;
    }

    void add_client(std::size_t index, AddressId home)
    {
        Client client;
        client.external_id = draft_.external_id('C', index + 1);
        client.id = draft_.id<ClientId>("client", client.external_id);
        client.section_id = draft_.section.id;
        client.address_id = home;
        client.gender = random_.chance(0.66) ? Gender::woman : Gender::man;
        const std::string language = draw_language();
        const auto name = invent_name(random_, client.gender, Generation::older, language);
        client.given_name = name.given;
        client.family_name = name.family;
        if (index > 0 && draft_.data.clients.back().address_id == home)
            client.family_name = draft_.data.clients.back().family_name;
        if (language != "sv")
            client.languages = {language, "sv"};
        const auto birth = births_.enter(random_, client.gender, draw_age(), draft_.request.from);
        client.born_on = birth.born_on;
        client.person_number = birth.person_number;
        client.has_pets = random_.chance(0.12);
        client.has_smoke = random_.chance(0.09);
        client.served.from = add_days(draft_.request.from, -random_.between(60, 1500));
        draft_.data.clients.push_back(std::move(client));
    }

    void add_home_entry(const Client& client)
    {
        HomeEntry entry;
        entry.client_id = client.id;
        const std::array<double, 3> kinds{80, 10, 10};
        switch (random_.weighted(kinds)) {
        case 0:
            entry.key_kind = KeyKind::digital_lock;
            break;
        case 1:
            entry.key_kind = KeyKind::key_safe;
            entry.key_place = Private<std::string>(
                fmt::format("Nyckelskåp vid porten, kod {:04}", random_.between(0, 9999)));
            break;
        default:
            entry.key_kind = KeyKind::key_at_office;
            entry.key_place = Private<std::string>(fmt::format("Krok {}", random_.between(1, 60)));
            break;
        }
        if (random_.chance(0.7))
            entry.door_code = Private<std::string>(fmt::format("{:04}", random_.between(0, 9999)));
        if (random_.chance(0.05))
            entry.alarm_code = Private<std::string>(fmt::format("{:06}", random_.between(0, 999999)));
        if (client.has_pets)
            entry.instructions = Private<std::string>("Stäng dörren direkt, djur inne.");
        draft_.data.home_entries.push_back(std::move(entry));
    }

    /// Per 100 clients 2 are in hospital on a given day, stays of 6 days on average, and 1 in short-term
    /// care.
    void add_absences()
    {
        const int days_covered = DemoRequest::kHistoryDays + draft_.request.days;
        constexpr double kHospitalStay = 6;
        constexpr double kShortTermStay = 10;
        const double clients = draft_.request.clients_per_section;
        const auto draw = [&](double on_a_day, double stay) {
            return static_cast<int>(on_a_day * clients / 100.0 * days_covered / stay + random_.unit());
        };
        for (int count = draw(2, kHospitalStay); count > 0; --count)
            add_absence(ClientAbsenceKind::hospital, random_.between(2, 10));
        for (int count = draw(1, kShortTermStay); count > 0; --count)
            add_absence(ClientAbsenceKind::short_term_care, random_.between(7, 13));
    }

    void add_absence(ClientAbsenceKind kind, int days)
    {
        const auto& client =
            draft_.data.clients[random_.below(static_cast<std::uint32_t>(draft_.data.clients.size()))];
        const auto& taken = draft_.data.client_absences;
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const ClientAbsence& absence) { return absence.client_id == client.id; }))
            return;
        const LocalDate from = add_days(draft_.request.from,
                                        random_.between(-DemoRequest::kHistoryDays, draft_.request.days - 1));
        ClientAbsence absence;
        absence.external_id = draft_.external_id('H', taken.size() + 1);
        absence.id = draft_.id<ClientAbsenceId>("client_absence", absence.external_id);
        absence.client_id = client.id;
        absence.kind = kind;
        absence.days = {from, add_days(from, days)};
        draft_.data.client_absences.push_back(std::move(absence));
    }

    SectionDraft& draft_;
    Random random_;
    BirthRegister births_;
};

} // namespace

void settle_clients(SectionDraft& draft)
{
    ClientSettler(draft).settle();
}

} // namespace samma::demo
