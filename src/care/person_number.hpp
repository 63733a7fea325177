#pragma once

#include "base/time.hpp"

#include <string>
#include <string_view>

namespace samma {

/// Brings a Swedish personal identity number to YYYYMMDDNNNC. Reads YYYYMMDD-NNNC and YYYYMMDDNNNC; a day
/// raised by 60 (samordningsnummer) is accepted. Errors: `person_number.malformed`,
/// `person_number.no_such_date`, `person_number.wrong_check_digit`. Source: folkbokföringslagen (1991:481) 18
/// §.
Result<std::string> parse_person_number(std::string_view text);

/// The check digit for the nine digits YYMMDDNNN (modulus 10 with weights 2 1 2 1 …).
int person_number_check_digit(std::string_view nine_digits);

} // namespace samma
