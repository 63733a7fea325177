#include "care/person_number.hpp"

#include "base/assert.hpp"

#include <algorithm>

namespace samma {

int person_number_check_digit(std::string_view nine_digits)
{
    SAMMA_ASSERT(nine_digits.size() == 9);
    int sum = 0;
    for (std::size_t index = 0; index < nine_digits.size(); ++index) {
        const int product = (nine_digits[index] - '0') * (index % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
}

Result<std::string> parse_person_number(std::string_view text)
{
    std::string digits(text);
    if (digits.size() == 13 && digits[8] == '-')
        digits.erase(8, 1);
    const bool all_digits =
        std::all_of(digits.begin(), digits.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    if (digits.size() != 12 || !all_digits)
        return fail("person_number.malformed", {}, {{"expected", "YYYYMMDD-NNNN"}});

    std::string date = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
    if (date[8] >= '6')
        date[8] = static_cast<char>(date[8] - 6);
    if (!parse_date(date))
        return fail("person_number.no_such_date");
    if (person_number_check_digit(std::string_view(digits).substr(2, 9)) != digits[11] - '0')
        return fail("person_number.wrong_check_digit");
    return digits;
}

} // namespace samma
