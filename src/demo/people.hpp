#pragma once

#include "base/random.hpp"
#include "demo/section_draft.hpp"

#include <set>
#include <string>

namespace samma::demo {

enum class Generation { older, younger };

struct FullName {
    Private<std::string> given;
    Private<std::string> family;
};

/// An invented name; origin is an ISO 639 code, and one without names of its own gets Swedish ones.
FullName invent_name(Random& random, Gender gender, Generation generation, std::string_view origin);

/// Share of people, in per mille, by language code.
struct LanguageShare {
    const char* code;
    double per_mille;
};

/// Birthdays and numbers of one section's clients. Serials 980-999 are never given to residents; a section
/// uses every fiftieth day of birth only, so that no number occurs twice in the city.
class BirthRegister {
  public:
    explicit BirthRegister(int section_number) : section_number_(section_number) {}

    struct Entry {
        LocalDate born_on;
        Private<std::string> person_number;
    };
    /// Somebody of about that age on the day.
    Entry enter(Random& random, Gender gender, int age, LocalDate on);

  private:
    int section_number_;
    std::set<std::string> taken_;
};

} // namespace samma::demo
