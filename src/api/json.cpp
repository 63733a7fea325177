#include "api/json.hpp"

#include "api/account.hpp"
#include "api/day.hpp"
#include "api/json_reader.hpp"
#include "api/json_writer.hpp"
#include "api/people.hpp"
#include "api/plan_facts.hpp"
#include "api/section.hpp"
#include "api/session.hpp"
#include "api/who_comes.hpp"

#include <boost/json/parse.hpp>

namespace samma::api {

template <typename T>
std::string write_json(const T& value)
{
    JsonWriter writer;
    writer.write(value);
    return std::move(writer).take();
}

template <typename T>
tl::expected<T, FieldErrors> read_json(std::string_view text)
{
    boost::system::error_code fault;
    const auto json = boost::json::parse(text, fault);
    if (fault)
        return tl::unexpected(FieldErrors{{.pointer = "", .code = "request.json", .values = {}}});
    JsonReader reader;
    T value;
    reader.read(json, value);
    auto faults = std::move(reader).take_faults();
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return value;
}

/// One place where a schema's reading and writing is compiled.
#define SAMMA_API_JSON(Schema)                                                                               \
    template std::string write_json(const Schema&);                                                          \
    template tl::expected<Schema, FieldErrors> read_json(std::string_view);

SAMMA_API_JSON(Accounts)
SAMMA_API_JSON(Arrival)
SAMMA_API_JSON(Departure)
SAMMA_API_JSON(DepartureAddress)
SAMMA_API_JSON(GivenRoles)
SAMMA_API_JSON(Invitation)
SAMMA_API_JSON(Invited)
SAMMA_API_JSON(OwnAccount)
SAMMA_API_JSON(OwnSessions)
SAMMA_API_JSON(PasskeyLogin)
SAMMA_API_JSON(PasskeyMade)
SAMMA_API_JSON(PasskeyOffer)
SAMMA_API_JSON(PasskeyQuestion)
SAMMA_API_JSON(PasswordChange)
SAMMA_API_JSON(PasswordLogin)
SAMMA_API_JSON(RecoveryCodes)
SAMMA_API_JSON(SetUpChoice)
SAMMA_API_JSON(SetUpView)
SAMMA_API_JSON(WaysIn)
SAMMA_API_JSON(Clients)
SAMMA_API_JSON(Day)
SAMMA_API_JSON(Findings)
SAMMA_API_JSON(Health)
SAMMA_API_JSON(Indicators)
SAMMA_API_JSON(Problem)
SAMMA_API_JSON(Sections)
SAMMA_API_JSON(Session)
SAMMA_API_JSON(SessionRequest)
SAMMA_API_JSON(Staff)
SAMMA_API_JSON(VacantVisits)
SAMMA_API_JSON(WhoComes)

#undef SAMMA_API_JSON

} // namespace samma::api
