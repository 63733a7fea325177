// Stands in for libFuzzer's main: runs a target over every file under the given folders, each as it is and
// damaged in a repeatable way, so that the targets are compiled and run with every build.
#include "base/random.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int kDamagedCopies = 500;
constexpr std::size_t kLargestFile = 1U << 20U;

void run(const std::string& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void run_damaged(std::string bytes, samma::Random& random)
{
    if (bytes.empty())
        return;
    const int count = random.between(1, 8);
    for (int change = 0; change < count; ++change)
        bytes[random.below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(random.below(256));
    if (random.chance(0.2))
        bytes.resize(random.below(static_cast<std::uint32_t>(bytes.size())));
    run(bytes);
}

} // namespace

int main(int count, char** folders)
{
    int files = 0;
    samma::Random random(1);
    for (int index = 1; index < count; ++index) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folders[index])) {
            if (!entry.is_regular_file() || entry.file_size() > kLargestFile)
                continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
            run(bytes);
            for (int copy = 0; copy < kDamagedCopies; ++copy)
                run_damaged(bytes, random);
            ++files;
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
