// Any bytes as a checkpoint file: the verifier must say what does not hold, not fall, and take no line that
// it was not given a key for.
#include "verify/chain.hpp"

#include "base/assert.hpp"

#include <cstdint>
#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma;
    const std::string text(reinterpret_cast<const char*>(data), size);
    std::istringstream lines(text);
    const std::vector<verify::Hash> hashes(16);
    const std::array<unsigned char, 32> key{};
    std::string tenant;
    if (const auto point = verify::parse_checkpoint(text.substr(0, text.find('\n'))))
        tenant = point->tenant;
    const auto faults = verify::check_checkpoints(lines, tenant, hashes, key);
    SAMMA_ASSERT(tenant.empty() || !faults.empty());
    return 0;
}
