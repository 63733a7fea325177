#include "store/sqlite/page_checksums.hpp"

#include <sqlite3.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace samma::store {

namespace {

constexpr int kChecksumSize = 8;
constexpr int kReserveAt = 20; ///< of the file: how many bytes each page ends with that are not SQLite's
constexpr int kHeaderSize = 100;
constexpr int kSmallestPage = 512;

struct CheckedFile {
    sqlite3_file base;
    sqlite3_file* real;
    bool is_database;   ///< its main file, of which each page has a checksum
    bool has_checksums; ///< as its first page says
};

CheckedFile& checked(sqlite3_file* file)
{
    return *reinterpret_cast<CheckedFile*>(file);
}

sqlite3_file* real_of(sqlite3_file* file)
{
    return checked(file).real;
}

/// Whether so many bytes from there are one page.
bool is_page(int size, sqlite3_int64 offset)
{
    return size >= kSmallestPage && (size & (size - 1)) == 0 && offset % size == 0;
}

/// Over eight bytes at a time; the place goes in first, so that a page is only right where it belongs.
std::uint64_t checksum(const std::uint8_t* page, int size, sqlite3_int64 offset)
{
    constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15;
    std::uint64_t sum = (static_cast<std::uint64_t>(offset) + 1) * kPrime;
    for (int at = 0; at < size - kChecksumSize; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, page + at, sizeof word);
        sum = (std::rotl(sum, 23) ^ word) * kPrime;
    }
    return sum ^ (sum >> 32U);
}

int close_file(sqlite3_file* file)
{
    return real_of(file)->pMethods->xClose(real_of(file));
}

int read_file(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    auto& own = checked(file);
    const int code = own.real->pMethods->xRead(own.real, into, size, offset);
    if (!own.is_database || code != SQLITE_OK)
        return code;
    const auto* bytes = static_cast<const std::uint8_t*>(into);
    if (offset == 0 && size >= kHeaderSize)
        own.has_checksums = bytes[kReserveAt] == kChecksumSize;
    if (!own.has_checksums || !is_page(size, offset))
        return code;
    std::uint64_t written = 0;
    std::memcpy(&written, bytes + size - kChecksumSize, sizeof written);
    return written == checksum(bytes, size, offset) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    auto& own = checked(file);
    const auto* bytes = static_cast<const std::uint8_t*>(from);
    if (own.is_database && offset == 0 && size >= kHeaderSize)
        own.has_checksums = bytes[kReserveAt] == kChecksumSize;
    if (!own.is_database || !own.has_checksums || !is_page(size, offset))
        return own.real->pMethods->xWrite(own.real, from, size, offset);
    std::vector<std::uint8_t> page(bytes, bytes + size);
    const auto sum = checksum(page.data(), size, offset);
    std::memcpy(page.data() + size - kChecksumSize, &sum, sizeof sum);
    return own.real->pMethods->xWrite(own.real, page.data(), size, offset);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size)
{
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}
int sync_file(sqlite3_file* file, int flags)
{
    return real_of(file)->pMethods->xSync(real_of(file), flags);
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size)
{
    return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int lock_file(sqlite3_file* file, int level)
{
    return real_of(file)->pMethods->xLock(real_of(file), level);
}
int unlock_file(sqlite3_file* file, int level)
{
    return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
int check_lock(sqlite3_file* file, int* result)
{
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), result);
}
int control_file(sqlite3_file* file, int what, void* argument)
{
    return real_of(file)->pMethods->xFileControl(real_of(file), what, argument);
}
int sector_size(sqlite3_file* file)
{
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}
int characteristics(sqlite3_file* file)
{
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}
int map_shm(sqlite3_file* file, int page, int size, int extend, void volatile** into)
{
    return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, into);
}
int lock_shm(sqlite3_file* file, int offset, int count, int flags)
{
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void barrier_shm(sqlite3_file* file)
{
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}
int unmap_shm(sqlite3_file* file, int removes)
{
    return real_of(file)->pMethods->xShmUnmap(real_of(file), removes);
}

/// Version 2: without memory maps, which would hand pages out unseen.
const sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shm,
    .xShmLock = lock_shm,
    .xShmBarrier = barrier_shm,
    .xShmUnmap = unmap_shm,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

/// Lives as long as the process: connections may be opened through it at any time.
struct Layer {
    sqlite3_vfs vfs;
    sqlite3_vfs* real;
    std::string name;
};

sqlite3_vfs* real_of(sqlite3_vfs* vfs)
{
    return static_cast<Layer*>(vfs->pAppData)->real;
}

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_out)
{
    auto& opened = checked(file);
    opened.base.pMethods = nullptr;
    opened.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<CheckedFile*>(file) + 1);
    opened.is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    opened.has_checksums = false;
    const int code = real_of(vfs)->xOpen(real_of(vfs), name, opened.real, flags, flags_out);
    if (code == SQLITE_OK)
        opened.base.pMethods = &kMethods;
    return code;
}

int remove_file(sqlite3_vfs* vfs, const char* name, int syncs)
{
    return real_of(vfs)->xDelete(real_of(vfs), name, syncs);
}

} // namespace

std::string page_checksums_over(const std::string& vfs)
{
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<Layer>> layers;
    const std::lock_guard lock(mutex);
    auto& layer = layers[vfs];
    if (!layer) {
        layer = std::make_unique<Layer>();
        layer->real = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
        layer->name = "checksums" + (vfs.empty() ? vfs : "_over_" + vfs);
        layer->vfs = *layer->real;
        layer->vfs.pNext = nullptr;
        layer->vfs.szOsFile = static_cast<int>(sizeof(CheckedFile)) + layer->real->szOsFile;
        layer->vfs.zName = layer->name.c_str();
        layer->vfs.pAppData = layer.get();
        layer->vfs.xOpen = open_file;
        layer->vfs.xDelete = remove_file;
        sqlite3_vfs_register(&layer->vfs, 0);
    }
    return layer->name;
}

void reserve_room_for_checksums(sqlite3* database)
{
    int size = kChecksumSize;
    sqlite3_file_control(database, nullptr, SQLITE_FCNTL_RESERVE_BYTES, &size);
}

} // namespace samma::store
