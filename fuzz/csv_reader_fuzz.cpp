// Any bytes as a CSV file of any kind: the reader must answer with faults, not fall.
#include "exchange/id_book.hpp"
#include "exchange/read.hpp"
#include "exchange/tables.hpp"

#include <cstdint>

namespace {

class NoIds : public samma::IdSource {
  public:
    samma::Uuid next() override { return samma::Uuid::from_time(0, 0, ++count_); }

  private:
    std::uint64_t count_ = 0;
};

} // namespace

/// The first byte chooses the kind of file, the rest is the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::exchange;
    if (size == 0)
        return 0;
    const auto& table = *all_tables()[data[0] % kFileKindCount];
    NoIds source;
    KnownIds ids({}, source);
    const auto read = read_csv(std::string(reinterpret_cast<const char*>(data) + 1, size - 1),
                               std::string(table.text().name) + ".csv", Mapping(), ids);
    for (const auto& fault : read.faults)
        sentence(fault, samma::Language::swedish);
    return 0;
}
