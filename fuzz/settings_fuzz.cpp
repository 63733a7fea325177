// Any bytes as the file of settings: read or refused with what is wrong, and never wider than the bar.
#include "base/assert.hpp"
#include "cli/configuration.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = samma::cli::read_configuration(text, [](const std::string&) { return std::nullopt; });
    if (!read) {
        SAMMA_ASSERT(!read.error().empty());
        return 0;
    }
    SAMMA_ASSERT(read->accounts.session_idle <= std::chrono::minutes(30));
    SAMMA_ASSERT(read->accounts.session_longest <= std::chrono::hours(12));
    return 0;
}
