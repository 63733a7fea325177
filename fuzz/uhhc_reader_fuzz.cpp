// Any bytes as an instance and as a solution of the UHHC sets: the reader must answer with a value or an
// error, and what it reads must be fit to be judged.
#include "benchsets/day_checker.hpp"
#include "benchsets/day_readers.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::benchsets;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto solution = read_day_solution(text, 1000);
    if (const auto instance = read_uhhc(text))
        check_day(*instance, solution ? *solution : DaySolution());
    return 0;
}
