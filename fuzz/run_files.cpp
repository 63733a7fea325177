// Stands in for libFuzzer's main where there is no clang: runs a target over every file under the given
// folders, each as it is and damaged in a repeatable way, so that the targets are compiled and run with every
// build.
//
// usage: NAME_fuzz FOLDER...                    each file and 500 damaged copies of it
//        NAME_fuzz --until COUNT FILE FOLDER... damaged copies by number up to COUNT; FILE holds the number
//        under way,
//                                               where the next call goes on and which a fall can be repeated
//                                               from
//        NAME_fuzz --only NUMBER FOLDER...      that one alone
#include "base/random.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using samma::Random;
using Corpus = std::vector<std::string>;

constexpr std::uint64_t kDamagedCopies = 500;
constexpr std::size_t kLargestFile = 1U << 20U;

void run(const std::string& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

Corpus read_corpus(char** begin, char** end)
{
    std::vector<std::filesystem::path> paths;
    for (; begin != end; ++begin)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*begin))
            if (entry.is_regular_file() && entry.file_size() <= kLargestFile)
                paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    Corpus corpus;
    for (const auto& path : paths) {
        std::ifstream stream(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return corpus;
}

std::size_t place_in(const std::string& bytes, Random& random)
{
    return random.below(static_cast<std::uint32_t>(bytes.size() + 1));
}

/// A piece of at most 64 bytes.
std::string piece_of(const std::string& bytes, Random& random)
{
    return bytes.substr(place_in(bytes, random), random.below(64) + 1);
}

void damage_once(std::string& bytes, const Corpus& corpus, Random& random)
{
    constexpr std::string_view kMarks[] = {"\"", "'", ",", ";", "\n", "\r\n",       "{",     "}",
                                           "[",  "]", "-", "0", "9",  "2147483648", "1e308", "\xff"};
    const auto place = place_in(bytes, random);
    switch (random.below(6)) {
    case 0: // another byte
        if (place < bytes.size())
            bytes[place] = static_cast<char>(random.below(256));
        break;
    case 1: // a bit
        if (place < bytes.size())
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << random.below(8)));
        break;
    case 2: // a piece less
        bytes.erase(place, random.below(64) + 1);
        break;
    case 3: // a piece twice
        bytes.insert(place, piece_of(bytes, random));
        break;
    case 4: // a piece of another file
        bytes.insert(place,
                     piece_of(corpus[random.below(static_cast<std::uint32_t>(corpus.size()))], random));
        break;
    default: // a mark that readers stop at
        bytes.insert(place, kMarks[random.below(std::size(kMarks))]);
        break;
    }
}

std::string damaged(const Corpus& corpus, std::uint64_t number)
{
    Random random(number);
    auto bytes = corpus[number % corpus.size()];
    for (int left = random.between(1, 8); left > 0; --left)
        damage_once(bytes, corpus, random);
    if (random.chance(0.1))
        bytes.resize(place_in(bytes, random));
    return bytes;
}

int run_until(std::uint64_t until, const char* file, const Corpus& corpus)
{
    std::uint64_t number = 0;
    std::ifstream(file) >> number;
    const int progress = ::open(file, O_WRONLY | O_CREAT, 0644);
    if (progress < 0)
        return 2;
    while (number < until) {
        const auto text = std::to_string(number); // it only grows, so nothing is left behind it
        if (::pwrite(progress, text.data(), text.size(), 0) < 0)
            return 2;
        run(damaged(corpus, number));
        ++number;
    }
    const auto text = std::to_string(number);
    return ::pwrite(progress, text.data(), text.size(), 0) < 0 ? 2 : ::close(progress);
}

} // namespace

int main(int count, char** words)
{
    const std::string_view way = count > 1 ? words[1] : "";
    const int options = way == "--until" ? 3 : way == "--only" ? 2 : 0;
    const auto corpus = read_corpus(words + std::min(count, 1 + options), words + count);
    if (corpus.empty())
        return 1;
    if (way == "--until")
        return run_until(std::stoull(words[2]), words[3], corpus);
    if (way == "--only") {
        run(damaged(corpus, std::stoull(words[2])));
        return 0;
    }
    for (const auto& bytes : corpus)
        run(bytes);
    for (std::uint64_t number = 0; number < corpus.size() * kDamagedCopies; ++number)
        run(damaged(corpus, number));
    std::printf("%zu files\n", corpus.size());
    return 0;
}
