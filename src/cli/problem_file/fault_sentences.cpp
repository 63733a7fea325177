#include "cli/console.hpp"
#include "cli/problem_file/problem_reader.hpp"

#include <algorithm>
#include <array>

namespace samma::cli {

namespace {

struct Sentence {
    std::string_view code;
    Text text;
};

constexpr std::array kSentences = {
    Sentence{"request.json", {"filen är inte JSON", "the file is not JSON"}},
    Sentence{"field.required", {"saknas", "is missing"}},
    Sentence{"field.unknown", {"är okänt", "is not known"}},
    Sentence{"field.type",
             {"är av fel slag; väntat: {expected}", "is of the wrong kind; expected: {expected}"}},
    Sentence{"field.value",
             {"passar inte schemat (api/problem.schema.json)",
              "does not fit the schema (api/problem.schema.json)"}},
    Sentence{"problem.unknown_zone", {"\"{name}\" är ingen tidszon", "\"{name}\" is not a time zone"}},
    Sentence{"problem.name_twice", {"\"{name}\" finns redan", "\"{name}\" is there already"}},
    Sentence{"problem.unknown_name", {"\"{name}\" finns inte i filen", "\"{name}\" is not in the file"}},
    Sentence{"problem.no_such_time", {"{time} finns inte den dagen", "{time} does not exist that day"}},
    Sentence{
        "problem.ends_before_it_starts",
        {"slutet {until} ligger inte efter början {from}", "the end {until} is not after the start {from}"}},
    Sentence{"problem.outside_dates",
             {"{date} ligger utanför periodens dagar", "{date} is outside the days of the period"}},
    Sentence{"problem.outside_look_back",
             {"{date} ligger inte i de 14 dagarna före perioden",
              "{date} is not in the 14 days before the period"}},
    Sentence{"problem.not_apart",
             {"ska komma efter det föregående, utan att nå in i det, och rymmas i det som håller det",
              "must come after the one before, apart from it, and inside what holds it"}},
    Sentence{"problem.promise_outside",
             {"det lovade ska ligga inom fönstret", "what is promised must lie within the window"}},
    Sentence{"problem.second_of_one",
             {"gäller bara dubbelbesök (staff 2)", "is for double visits only (staff 2)"}},
    Sentence{"problem.most_below_least", {"är mindre än min", "is less than min"}},
    Sentence{"problem.tied_to_itself", {"är samma besök", "is the same visit"}},
    Sentence{"problem.same_person_of_two",
             {"samma person går bara att begära av besök med en person",
              "the same person can be asked for only where visits have one"}},
    Sentence{"problem.no_such_part", {"besöket har ingen sådan del", "the visit has no such part"}},
    Sentence{"problem.no_such_day",
             {"besöket har inget fönster den {date}", "the visit has no window on {date}"}},
    Sentence{"problem.not_their_shift",
             {"passet är inte \"{name}\":s", "the shift is not that of \"{name}\""}},
    Sentence{"problem.shift_before",
             {"passet \"{name}\" ligger före perioden", "the shift \"{name}\" is before the period"}},
    Sentence{"problem.table_size",
             {"ska ha en rad och en kolumn för var och en av {places} platser",
              "must have a row and a column for each of the {places} places"}},
    Sentence{
        "problem.weighted",
        {"går inte i ett viktat problem: en dag, ett pass per person, alla på samma sätt, inga reserverade "
         "tider, inga beslut, och avstånd bara mellan två enkelbesök av olika personer",
         "cannot be in a weighted problem: one day, one shift a person, all by the same mode, no reserved "
         "times, no decisions, and distances only between two single visits by different people"}},
    Sentence{"problem.weights_missing",
             {"ett viktat problem behöver vikter", "a weighted problem needs weights"}},
    Sentence{"problem.no_table",
             {"inga restider för {mode} i /travel", "no travel times for {mode} in /travel"}},
};

std::string filled(std::string_view text, const api::Values& values)
{
    std::string sentence(text);
    for (const auto& [name, value] : values)
        if (const auto at = sentence.find("{" + name + "}"); at != std::string::npos)
            sentence.replace(at, name.size() + 2, value);
    return sentence;
}

} // namespace

std::string sentence_of(const api::FieldError& fault, Language language)
{
    const auto found = std::find_if(kSentences.begin(), kSentences.end(),
                                    [&](const Sentence& known) { return known.code == fault.code; });
    const std::string place = fault.pointer.empty() ? "/" : fault.pointer;
    if (found == kSentences.end())
        return place + ": " + fault.code;
    const std::string_view text = found->text.in(language);
    return place + ": " + filled(text, fault.values);
}

} // namespace samma::cli
