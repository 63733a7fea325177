#include "base/random.hpp"
#include "store/test_store.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace samma::store {

namespace {

constexpr std::size_t kPage = 4096;

std::string read_file(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void flip_bits(std::string& bytes, Random& random)
{
    const int count = random.between(1, 64);
    for (int bit = 0; bit < count; ++bit) {
        auto& letter = bytes[random.below(static_cast<std::uint32_t>(bytes.size()))];
        letter = static_cast<char>(letter ^ (1 << random.below(8)));
    }
}

std::size_t some_page(const std::string& bytes, Random& random)
{
    return kPage * random.below(static_cast<std::uint32_t>(bytes.size() / kPage));
}

/// One of the ways in which a disk goes wrong.
std::string damaged(std::string bytes, Random& random)
{
    switch (random.below(5)) {
    case 0:
        flip_bits(bytes, random);
        break;
    case 1:
        bytes.replace(some_page(bytes, random), kPage, kPage, '\0');
        break;
    case 2: {
        const auto one = some_page(bytes, random);
        const auto other = some_page(bytes, random);
        std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(one),
                         bytes.begin() + static_cast<std::ptrdiff_t>(one + kPage),
                         bytes.begin() + static_cast<std::ptrdiff_t>(other));
        break;
    }
    case 3:
        bytes.resize(random.below(static_cast<std::uint32_t>(bytes.size())));
        break;
    default: {
        // A sector of another page's: a misdirected write.
        const auto from = some_page(bytes, random) + 512;
        bytes.replace(some_page(bytes, random) + 512, 512, bytes.substr(from, 512));
    }
    }
    return bytes;
}

enum class Seen { same, refused, wrong };

/// What a program that opens the file sees of it.
Seen look(const std::filesystem::path& file, TenantId tenant, const MasterData& expected)
{
    try {
        auto database = open_sqlite({.file = file});
        if (!database)
            return Seen::refused;
        if (schema_number(**database) != sqlite_migrations().back().number)
            return Seen::refused; // the program would not go on from here
        const auto store = make_store(*std::move(database), random_salt, MasterKey{}); // as TestStore has it
        const auto work = store->begin_read(tenant);
        const auto data = work->master_data().load(
            {.section_id = {}, .performed_since = {}, .home_entries = HomeEntries::include});
        if (data != expected || work->audit().find_fault({}) || !work->audit().find_head() ||
            work->audit().find_head()->sequence != 20)
            return Seen::wrong;
        return Seen::same;
    } catch (const StoreFailure&) {
        return Seen::refused;
    }
}

int images()
{
    const char* asked = std::getenv("SAMMA_ROUNDS");
    return asked == nullptr ? 150 : std::atoi(asked);
}

} // namespace

TEST(SlowPageChecksums, C9_ADamagedFileIsFoundOrUnharmedAndNeverServesAWrongRow)
{
    TestStore test(Where::file);
    const auto data = test.inventor.invent(2, 15);
    ASSERT_TRUE(test.apply({data, {}, {}}));
    {
        const auto work = test.store->begin_write(test.tenant.id);
        for (int look = 0; look < 20; ++look)
            work->audit().append(AuditEvent{.at = kNow, .action = "view", .actor = "account"});
        work->commit();
    }
    test.store.reset();
    const auto sound = read_file(test.files.file);
    ASSERT_GT(sound.size(), 20 * kPage);
    const auto image = test.files.folder / "image.db";
    const auto write_image = [&](const std::string& bytes) {
        for (const auto* ending : {"", "-wal", "-shm"})
            std::filesystem::remove(image.string() + ending);
        std::ofstream(image, std::ios::binary) << bytes;
    };
    write_image(sound);
    ASSERT_EQ(look(image, test.tenant.id, data), Seen::same);

    Random random(9);
    int refused = 0;
    for (int number = 0; number < images(); ++number) {
        write_image(damaged(sound, random));
        const auto seen = look(image, test.tenant.id, data);
        EXPECT_NE(seen, Seen::wrong) << "image " << number;
        refused += seen == Seen::refused ? 1 : 0;
    }
    EXPECT_GT(refused, images() / 2) << "the damage must be where it is seen";
    std::printf("damaged files: %d images, %d refused, the others unharmed where it was read\n", images(),
                refused);
}

TEST(PageChecksums, AFlippedBitInAValueIsAFailedReadAndFoundByTheCheck)
{
    TestStore test(Where::file);
    ASSERT_TRUE(test.apply({test.inventor.invent(1, 3), {}, {}}));
    test.store.reset();
    auto bytes = read_file(test.files.file);
    const auto at = bytes.find("Europe/Stockholm");
    ASSERT_NE(at, std::string::npos);
    bytes[at] = 'F';
    std::ofstream(test.files.file, std::ios::binary) << bytes;

    const auto database = open_sqlite({.file = test.files.file}).value();
    EXPECT_NE(database->check(), std::vector<std::string>());
    try {
        database->begin_read()->read({"tenants", "SELECT zone FROM tenant"}, {}, {});
        FAIL() << "a changed row was served";
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::corrupt);
    }
}

} // namespace samma::store
