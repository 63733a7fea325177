#pragma once

#include "base/result.hpp"
#include "demo/city.hpp"

#include <filesystem>

namespace samma::app {

/// How much was made up.
struct MadeDemo {
    int sections = 0; ///< without night patrols
    int clients = 0;
    int care_workers = 0;
};

/// Writes the files of an invented city to the folder, in the format that import reads.
Result<MadeDemo> make_demo(const demo::DemoRequest& request, const std::filesystem::path& folder,
                           const demo::SectionsMade& progress = {});

} // namespace samma::app
