#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace samma::test {

/// A folder that goes with the test.
struct TestFolder {
    TestFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "samma_test_XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~TestFolder() { std::filesystem::remove_all(path); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    std::filesystem::path path;
};

} // namespace samma::test
