#include "benchsets/files.hpp"

#include <fstream>
#include <iterator>

namespace samma::benchsets {

Result<std::string> read_file(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return fail("file.unreadable", path.string());
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

} // namespace samma::benchsets
