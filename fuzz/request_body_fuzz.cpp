// Any bytes as the body of a request: by the contract's schema and by the reader of its type. What both take
// must be taken again when it is written.
#include "api/account.hpp"
#include "api/body_check.hpp"
#include "api/day_report.hpp"
#include "api/draft.hpp"
#include "api/job.hpp"
#include "api/json.hpp"
#include "api/session.hpp"
#include "base/assert.hpp"

#include <array>
#include <cstdint>

namespace {

template <typename T>
void read(std::string_view schema, std::string_view text)
{
    using namespace samma::api;
    const auto value = read_json<T>(text);
    const auto faults = BodyCheck::of(schema).check(text);
    SAMMA_ASSERT(value || !value.error().empty());
    if (value && faults.empty())
        SAMMA_ASSERT(read_json<T>(write_json(*value)).has_value());
}

} // namespace

/// The first byte chooses the kind of body, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::api;
    using Read = void (*)(std::string_view, std::string_view);
    static constexpr std::array<std::pair<std::string_view, Read>, 8> kBodies = {{
        {"EditRequest", read<EditRequest>},
        {"DraftCommand", read<DraftCommand>},
        {"EventReport", read<EventReport>},
        {"EventCommand", read<EventCommand>},
        {"JobRequest", read<JobRequest>},
        {"Invitation", read<Invitation>},
        {"PasswordLogin", read<PasswordLogin>},
        {"PasskeyMade", read<PasskeyMade>},
    }};
    if (size == 0)
        return 0;
    const auto& [schema, read_body] = kBodies.at(data[0] % kBodies.size());
    read_body(schema, {reinterpret_cast<const char*>(data) + 1, size - 1});
    return 0;
}
