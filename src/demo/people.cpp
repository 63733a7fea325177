#include "demo/people.hpp"

#include "care/person_number.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::demo {

namespace {

constexpr int kSectionsInCity = 50;

bool is_origin_known(std::string_view origin)
{
    const auto& names = lists().family_names;
    return std::any_of(names.begin(), names.end(),
                       [&](const FamilyName& name) { return name.origin == origin; });
}

template <typename T>
const T& pick(Random& random, const std::vector<const T*>& choices)
{
    return *choices[random.below(static_cast<std::uint32_t>(choices.size()))];
}

} // namespace

FullName invent_name(Random& random, Gender gender, Generation generation, std::string_view origin)
{
    const std::string_view from = is_origin_known(origin) ? origin : std::string_view("sv");
    const std::string_view age = generation == Generation::older ? "older" : "younger";
    std::vector<const GivenName*> given;
    for (const GivenName& name : lists().given_names)
        if (name.gender == gender && name.origin == from &&
            (name.generation == "any" || name.generation == age))
            given.push_back(&name);
    std::vector<const FamilyName*> family;
    for (const FamilyName& name : lists().family_names)
        if (name.origin == from)
            family.push_back(&name);
    const std::string& first = pick(random, given).name;
    return {Private<std::string>(first), Private<std::string>(pick(random, family).name)};
}

BirthRegister::Entry BirthRegister::enter(Random& random, Gender gender, int age, LocalDate on)
{
    while (true) {
        const int days_old = age * 365 + age / 4 + random.between(1, 364);
        const auto day = std::chrono::sys_days(add_days(on, -days_old)).time_since_epoch().count();
        const int residue = static_cast<int>(((day % kSectionsInCity) + kSectionsInCity) % kSectionsInCity);
        const LocalDate born_on = add_days(on, -days_old - residue + (section_number_ - 1) % kSectionsInCity);
        // The third digit of the serial is odd for men, even for women.
        const int serial = 980 + 2 * random.between(0, 9) + (gender == Gender::man ? 1 : 0);
        const std::string date =
            fmt::format("{:04}{:02}{:02}", static_cast<int>(born_on.year()),
                        static_cast<unsigned>(born_on.month()), static_cast<unsigned>(born_on.day()));
        const std::string nine = date.substr(2) + std::to_string(serial);
        const std::string number = fmt::format("{}{}{}", date, serial, person_number_check_digit(nine));
        if (taken_.insert(number).second)
            return {born_on, Private<std::string>(number)};
    }
}

} // namespace samma::demo
