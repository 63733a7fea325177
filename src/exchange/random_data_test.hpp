#pragma once

#include "base/id.hpp"
#include "base/random.hpp"
#include "care/master_data.hpp"
#include "exchange/id_book.hpp"

#include <filesystem>
#include <string>

namespace samma::exchange {

/// Identities 1, 2, 3 …: what a test can count.
class CountingIds : public IdSource {
  public:
    Uuid next() override { return Uuid::from_time(1'764'460'800'000, 0, ++count_); }
    [[nodiscard]] std::uint64_t count() const { return count_; }

  private:
    std::uint64_t count_ = 0;
};

/// Master data that obeys what the import checks, with texts that are as odd as texts can be.
MasterData random_data(Random& random);

/// An empty folder of the test's own, gone when the test is over.
class TestFolder {
  public:
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, const std::string& bytes);

} // namespace samma::exchange
