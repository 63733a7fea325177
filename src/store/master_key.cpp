#include "store/master_key.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace samma::store {

namespace {

constexpr std::string_view kMark = "samma-key-1 ";

} // namespace

Result<MasterKey> read_master_key(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string line;
    if (!stream || !std::getline(stream, line))
        return fail("keys.cannot_read", file.string());
    MasterKey key;
    std::size_t length = 0;
    const char* end = nullptr;
    const bool is_key = line.starts_with(kMark) &&
                        sodium_hex2bin(key.bytes.data(), key.bytes.size(), line.data() + kMark.size(),
                                       line.size() - kMark.size(), "\r", &length, &end) == 0 &&
                        length == key.bytes.size() && end == line.data() + line.size();
    sodium_memzero(line.data(), line.size());
    if (!is_key)
        return fail("keys.not_a_key", file.string());
    return key;
}

Result<MasterKey> make_master_key(const std::filesystem::path& file)
{
    MasterKey key;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    std::array<char, 2 * sizeof key.bytes + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), key.bytes.data(), key.bytes.size());
    const std::string line = std::string(kMark) + digits.data() + "\n";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return fail("keys.cannot_write", file.string());
    const bool is_written =
        ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    const bool is_on_disk = is_written && ::fsync(descriptor) == 0;
    if (::close(descriptor) != 0 || !is_on_disk) {
        ::unlink(file.c_str());
        return fail("keys.cannot_write", file.string());
    }
    return key;
}

} // namespace samma::store
