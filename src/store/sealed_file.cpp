#include "store/sealed_file.hpp"

#include "store/database.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace samma::store {

namespace {

constexpr std::array<std::uint8_t, 8> kMagic = {'S', 'A', 'M', 'M', 'A', 'B', 'K', '1'};
constexpr std::size_t kPart = std::size_t{64} * 1024;
constexpr std::size_t kSealedPart = kPart + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kShortestKey = 16;
/// OWASP's least for Argon2id and somewhat more: 64 MiB, three passes.
constexpr std::size_t kKeyMemory = std::size_t{64} * 1024 * 1024;
constexpr unsigned long long kKeyPasses = 3;

using SecretKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using KeySalt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;

SecretKey derive(const std::string& key, const KeySalt& salt)
{
    SecretKey secret{};
    if (sodium_init() < 0 || crypto_pwhash(secret.data(), secret.size(), key.data(), key.size(), salt.data(),
                                           kKeyPasses, kKeyMemory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw StoreFailure(FailureKind::out_of_memory, "the backup's key could not be made");
    return secret;
}

void write_all(int descriptor, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            throw StoreFailure(errno == ENOSPC ? FailureKind::disk_full : FailureKind::input_output,
                               std::string("backup: ") + std::strerror(errno));
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

void sync(int descriptor)
{
    if (::fsync(descriptor) != 0)
        throw StoreFailure(FailureKind::input_output, std::string("backup: ") + std::strerror(errno));
}

} // namespace

struct SealedWriter::Sealing {
    ~Sealing()
    {
        if (descriptor >= 0)
            ::close(descriptor);
        if (!is_finished)
            ::unlink(unfinished.c_str());
        sodium_memzero(&state, sizeof state);
    }

    std::filesystem::path file;
    std::filesystem::path unfinished;
    int descriptor = -1;
    crypto_secretstream_xchacha20poly1305_state state{};
    std::vector<std::uint8_t> part;
    bool is_finished = false;
};

SealedWriter::SealedWriter(std::unique_ptr<Sealing> sealing) : sealing_(std::move(sealing)) {}
SealedWriter::~SealedWriter() = default;

Result<std::unique_ptr<SealedWriter>> SealedWriter::create(const std::filesystem::path& file,
                                                           const std::string& key)
{
    if (key.size() < kShortestKey)
        return fail("backup.key_too_short", {}, {{"least", std::to_string(kShortestKey)}});
    auto sealing = std::make_unique<Sealing>();
    sealing->file = file;
    sealing->unfinished = file.string() + ".unfinished";
    sealing->descriptor = ::open(sealing->unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (sealing->descriptor < 0) {
        sealing->is_finished = true; // nothing to take away
        return fail("file.cannot_write", file.string(), {{"reason", std::strerror(errno)}});
    }
    KeySalt salt{};
    randombytes_buf(salt.data(), salt.size());
    auto secret = derive(key, salt);
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&sealing->state, header.data(), secret.data());
    sodium_memzero(secret.data(), secret.size());
    write_all(sealing->descriptor, kMagic);
    write_all(sealing->descriptor, salt);
    write_all(sealing->descriptor, header);
    return std::unique_ptr<SealedWriter>(new SealedWriter(std::move(sealing)));
}

void SealedWriter::write(std::span<const std::uint8_t> bytes)
{
    auto& part = sealing_->part;
    while (!bytes.empty()) {
        const auto count = std::min(bytes.size(), kPart - part.size());
        part.insert(part.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count));
        bytes = bytes.subspan(count);
        if (part.size() == kPart)
            seal_part(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    }
}

void SealedWriter::seal_part(unsigned char tag)
{
    std::vector<std::uint8_t> sealed(sealing_->part.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
    crypto_secretstream_xchacha20poly1305_push(&sealing_->state, sealed.data(), nullptr,
                                               sealing_->part.data(), sealing_->part.size(), nullptr, 0, tag);
    write_all(sealing_->descriptor, sealed);
    sealing_->part.clear();
}

void SealedWriter::finish()
{
    seal_part(crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    sync(sealing_->descriptor);
    std::filesystem::rename(sealing_->unfinished, sealing_->file);
    sealing_->is_finished = true;
    const auto folder = sealing_->file.has_parent_path() ? sealing_->file.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        throw StoreFailure(FailureKind::input_output, "backup: the folder cannot be synced");
    const int outcome = ::fsync(descriptor);
    ::close(descriptor);
    if (outcome != 0)
        throw StoreFailure(FailureKind::input_output, "backup: the folder cannot be synced");
}

struct SealedReader::Opening {
    ~Opening() { sodium_memzero(&state, sizeof state); }

    std::ifstream file;
    crypto_secretstream_xchacha20poly1305_state state{};
    std::vector<std::uint8_t> part;
    std::size_t read = 0; ///< of the part
    bool is_final = false;
};

SealedReader::SealedReader(std::unique_ptr<Opening> opening) : opening_(std::move(opening)) {}
SealedReader::~SealedReader() = default;

Result<std::unique_ptr<SealedReader>> SealedReader::open(const std::filesystem::path& file,
                                                         const std::string& key)
{
    auto opening = std::make_unique<Opening>();
    opening->file.open(file, std::ios::binary);
    if (!opening->file)
        return fail("backup.cannot_read", file.string());
    std::array<std::uint8_t, kMagic.size()> magic{};
    KeySalt salt{};
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES> header{};
    const auto take = [&](auto& bytes) {
        opening->file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return opening->file.gcount() == static_cast<std::streamsize>(bytes.size());
    };
    if (!take(magic) || magic != kMagic || !take(salt) || !take(header))
        return fail("backup.not_a_backup", file.string());
    auto secret = derive(key, salt);
    const int outcome =
        crypto_secretstream_xchacha20poly1305_init_pull(&opening->state, header.data(), secret.data());
    sodium_memzero(secret.data(), secret.size());
    if (outcome != 0)
        return fail("backup.wrong_key_or_changed");
    auto reader = std::unique_ptr<SealedReader>(new SealedReader(std::move(opening)));
    SAMMA_CHECK(reader->open_part());
    return reader;
}

Result<void> SealedReader::open_part()
{
    std::vector<std::uint8_t> sealed(kSealedPart);
    opening_->file.read(reinterpret_cast<char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
    sealed.resize(static_cast<std::size_t>(opening_->file.gcount()));
    opening_->part.resize(kPart);
    opening_->read = 0;
    unsigned char tag = 0;
    unsigned long long length = 0;
    if (opening_->is_final || sealed.size() < crypto_secretstream_xchacha20poly1305_ABYTES ||
        crypto_secretstream_xchacha20poly1305_pull(&opening_->state, opening_->part.data(), &length, &tag,
                                                   sealed.data(), sealed.size(), nullptr, 0) != 0)
        return fail("backup.wrong_key_or_changed");
    opening_->part.resize(static_cast<std::size_t>(length));
    opening_->is_final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return {};
}

Result<std::vector<std::uint8_t>> SealedReader::read(std::size_t count)
{
    std::vector<std::uint8_t> bytes;
    while (bytes.size() < count) {
        const auto there = opening_->part.size() - opening_->read;
        if (there == 0) {
            SAMMA_CHECK(open_part());
            continue;
        }
        const auto taken = std::min(there, count - bytes.size());
        const auto from = opening_->part.begin() + static_cast<std::ptrdiff_t>(opening_->read);
        bytes.insert(bytes.end(), from, from + static_cast<std::ptrdiff_t>(taken));
        opening_->read += taken;
    }
    return bytes;
}

Result<bool> SealedReader::is_at_end()
{
    while (opening_->read == opening_->part.size() && !opening_->is_final)
        SAMMA_CHECK(open_part());
    return opening_->read == opening_->part.size() &&
           opening_->file.peek() == std::ifstream::traits_type::eof();
}

} // namespace samma::store
