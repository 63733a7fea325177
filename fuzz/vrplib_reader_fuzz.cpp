// Any bytes as an instance and as routes in VRPLIB: the reader must answer with a value or an error, and what
// it reads must be fit to be judged.
#include "benchsets/vrptw_instance.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::benchsets;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto routes = read_routes(text);
    if (const auto instance = read_vrplib(text))
        check_routes(*instance, routes ? *routes : VrptwRoutes{{1}});
    return 0;
}
