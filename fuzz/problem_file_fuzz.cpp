// Any bytes as a problem file: read, or refused with what is wrong and where.
#include "base/assert.hpp"
#include "cli/problem_file/problem_reader.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = samma::cli::read_problem({reinterpret_cast<const char*>(data), size});
    SAMMA_ASSERT(read || !read.error().empty());
    return 0;
}
